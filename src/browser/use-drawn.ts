import { useEffect, useState } from 'preact/hooks';
import { settled } from './turns.ts';

/** Whether something holds and all parts that are drawn in their turn show it. */
export function useDrawn(holds: boolean): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let gone = false;
    if (holds) void settled().then(() => !gone && setDrawn(true));
    return () => {
      gone = true;
      setDrawn(false);
    };
  }, [holds]);
  return holds && drawn;
}
