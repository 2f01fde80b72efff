import { useEffect, useState } from 'preact/hooks';
import { abilities } from '../../inference/abilities.ts';
import type { Wanted } from '../../inference/wanted.ts';
import { chooseRuntime } from '../../inference/ladder.ts';
import type { Manifest } from '../../inference/manifest.ts';
import { missing, partList } from '../../inference/parts.ts';
import type { Backend } from '../../inference/protocol.ts';
import { backendOf, graphOf, kindOf, type Want } from './want.ts';

/** Up to this many bytes, half of what a photograph on a page has, a network is fetched without a button for it. */
export const LIGHT = 500_000;

/** What some runs would have to fetch, in bytes as stored and as sent compressed. */
export interface Size {
  readonly bytes: number;
  readonly sent: number;
  /** Kinds of runs (see kindOf) of which each would fetch no more than LIGHT. */
  readonly light: ReadonlySet<string>;
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
  const kinds = new Map(wants.map((want) => [kindOf(want, backend), want]));
  useEffect(() => {
    let stale = false;
    // What cannot run at all says so when it is asked to.
    void (manifest && kinds.size > 0 ? find(base, manifest, kinds, backend) : Promise.resolve(null))
      .catch(() => null)
      .then((found) => !stale && setSize(found));
    return () => {
      stale = true;
    };
  }, [base, manifest, [...kinds.keys()].join(), idle]);
  return size;
}

const bytesOf = (files: readonly Wanted[]) => files.reduce((sum, file) => sum + file.bytes, 0);

async function find(
  base: string,
  manifest: Manifest,
  kinds: ReadonlyMap<string, Want>,
  backend: Backend,
): Promise<Size> {
  const able = await abilities();
  const files = new Map<string, Wanted>();
  const light = new Set<string>();
  for (const [kind, want] of kinds) {
    const graph = graphOf(manifest.models, want);
    if (graph === undefined) continue;
    const task = { planned: graph.files.engine !== undefined, inside: want.gates !== null };
    const runtime = chooseRuntime(backendOf(want, backend, graph), able, task);
    const own = await missing(partList(base, graph, manifest.runtimes, runtime, ''));
    if (bytesOf(own) <= LIGHT) light.add(kind);
    for (const file of own) files.set(file.key, file);
  }
  const all = [...files.values()];
  const binaries = Object.values(manifest.runtimes).filter(({ sha256 }) =>
    all.some((file) => file.sha256 === sha256),
  );
  const bytes = bytesOf(all);
  return { bytes, light, sent: binaries.reduce((sum, { bytes: whole, gzip }) => sum - whole + gzip, bytes) };
}
