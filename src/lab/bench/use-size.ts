import { useEffect, useState } from 'preact/hooks';
import { abilities } from '../../inference/abilities.ts';
import type { Wanted } from '../../inference/wanted.ts';
import { chooseRuntime } from '../../inference/ladder.ts';
import type { Manifest } from '../../inference/manifest.ts';
import { missing, partList } from '../../inference/parts.ts';
import type { Backend } from '../../inference/protocol.ts';
import { backendOf, graphOf, type Want } from './want.ts';

/** What some runs would have to fetch, in bytes as stored and as sent compressed. */
export interface Size {
  readonly bytes: number;
  readonly sent: number;
}

/** Works out what these runs would fetch that is not on this device yet; null until known. Fetches nothing. */
export function useSize(
  base: string,
  manifest: Manifest | null,
  wants: readonly Want[],
  backend: Backend,
  idle: boolean,
): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  const kinds = wants.map(({ model, gates, as, backend: own }) => `${model} ${gates === null} ${as} ${own}`);
  useEffect(() => {
    let stale = false;
    // What cannot run at all says so when it is asked to.
    void (manifest ? find(base, manifest, wants, backend) : Promise.resolve(null))
      .catch(() => null)
      .then((found) => !stale && setSize(found));
    return () => {
      stale = true;
    };
  }, [base, manifest, [...new Set(kinds)].join(), backend, idle]);
  return size;
}

async function find(
  base: string,
  manifest: Manifest,
  wants: readonly Want[],
  backend: Backend,
): Promise<Size> {
  const able = await abilities();
  const files = new Map<string, Wanted>();
  for (const want of wants) {
    const graph = graphOf(manifest.models, want);
    if (graph === undefined) continue;
    const task = { planned: graph.files.engine !== undefined, inside: want.gates !== null };
    const runtime = chooseRuntime(backendOf(want, backend, graph), able, task);
    for (const file of await missing(partList(base, graph, manifest.runtimes, runtime, '')))
      files.set(file.key, file);
  }
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
  const binaries = Object.values(manifest.runtimes).filter(({ sha256 }) =>
    [...files.values()].some((file) => file.sha256 === sha256),
  );
  return { bytes, sent: binaries.reduce((sum, { bytes: whole, gzip }) => sum - whole + gzip, bytes) };
}
