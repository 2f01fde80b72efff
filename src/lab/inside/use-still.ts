import { useEffect, useState } from 'preact/hooks';
import { siteValue } from '../../inference/site-file.ts';
import type { Net } from './net.ts';
import type { Reading } from './reading.ts';
import { unpack, type Still } from './still.ts';

/** What is shown before anything runs; its maps come a moment after its numbers, which the page was sent with. */
export function useStill(base: string, still: Still, net: Net): Reading {
  const [maps, setMaps] = useState<Reading['maps']>({});
  useEffect(() => {
    const read = async (bytes: Blob) => unpack(net, new Int8Array(await bytes.arrayBuffer()), still.steps);
    // Without it the page waits for the first touch.
    siteValue(`${base}data/inside/`, `${still.net}.bin`, read).then(setMaps, () => {});
  }, []);
  const { probabilities, responses } = still;
  return { net: still.net, maps, probabilities, responses, gates: net.blocks.map(() => 1), inside: null };
}
