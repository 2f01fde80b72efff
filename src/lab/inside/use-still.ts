import { useEffect, useMemo, useState } from 'preact/hooks';
import { nextTask, settled } from '../../browser/turns.ts';
import { siteValue } from '../../inference/site-file.ts';
import type { Net } from './net.ts';
import { strength, type Reading } from './reading.ts';
import { unpack, type Still } from './still.ts';

/** What is shown before anything runs; its maps come a moment after its numbers, which the page was sent with. */
export function useStill(base: string, still: Still, net: Net): Reading {
  const [maps, setMaps] = useState<Reading['maps']>({});
  useEffect(() => {
    // In tasks of their own, so that the page answers in between: the maps, their strengths, and what shows them.
    const read = async (bytes: Blob) => {
      const maps = await unpack(net, new Int8Array(await bytes.arrayBuffer()), still.steps, nextTask);
      for (const map of Object.values(maps)) {
        strength(map);
        await nextTask();
      }
      await settled();
      return maps;
    };
    // Without it the page waits for the first touch.
    siteValue(`${base}data/inside/`, `${still.net}.bin`, read).then(setMaps, () => {});
  }, []);
  return useMemo(() => {
    const { probabilities, responses } = still;
    return { net: still.net, maps, probabilities, responses, gates: net.blocks.map(() => 1), inside: null };
  }, [maps, still, net]);
}
