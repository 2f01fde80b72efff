import { useEffect, useState } from 'preact/hooks';
import { abilities } from '../../inference/abilities.ts';
import { chooseOrt } from '../../inference/ladder.ts';
import type { Backend } from '../../inference/protocol.ts';

/** Whether to compare with WebGPU: where it is asked for, or where 'auto' would take it. */
export function useGpu(backend: Backend): boolean {
  const [good, setGood] = useState(false);
  useEffect(() => {
    let gone = false;
    abilities()
      .then((able) => !gone && setGood(chooseOrt('auto', able) !== 'wasm'))
      .catch(() => {
        // Nothing can run here; a run says so.
      });
    return () => {
      gone = true;
    };
  }, []);
  return backend === 'webgpu' || (backend === 'auto' && good);
}
