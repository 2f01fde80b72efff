import { useEffect, useState } from 'preact/hooks';
import { elsewhereFile, fetchElsewhere } from '../../inference/elsewhere.ts';
import { asFailure, plain, type PlainFailure } from '../../inference/errors.ts';
import { fetchManifest, withLabels, type LabelledModel, type Manifest } from '../../inference/manifest.ts';
import { keptBytes } from '../../inference/parts.ts';
import { labNets } from '../bench/nets.ts';

/** The networks that can read a set. */
export interface Lists {
  readonly manifest: Manifest | null;
  /** The same networks with their labels. */
  readonly models: readonly LabelledModel[];
  readonly failure: PlainFailure | null;
  retry(): void;
}

/** The zoo, and what the reader has fetched from another host before: nothing large is fetched without a word of hers. */
export function useLists(base: string): Lists {
  const [found, setFound] = useState<Omit<Lists, 'retry'>>({ manifest: null, models: [], failure: null });
  const list = () => {
    setFound({ manifest: null, models: [], failure: null });
    find(base).then(setFound, (error: unknown) =>
      setFound({ manifest: null, models: [], failure: plain(asFailure(error, 'run-failed')) }),
    );
  };
  useEffect(list, []);
  return { ...found, retry: list };
}

async function find(base: string): Promise<Omit<Lists, 'retry'>> {
  const [{ models, runtimes }, elsewhere] = await Promise.all([fetchManifest(base), fetchElsewhere(base)]);
  const kept = await Promise.all(
    elsewhere.map(async (model) => {
      const file = elsewhereFile(base, model);
      return file !== null && (await keptBytes(file)) === file.bytes;
    }),
  );
  const all = [...models, ...elsewhere.filter((_, i) => kept[i])];
  const labelled = await Promise.all(all.map((model) => withLabels(base, model)));
  // In the order of the other experiments, what somebody else trained at the end.
  const ours = labNets(labelled);
  const others = labelled.filter((model) => !ours.includes(model));
  return { manifest: { models: all, runtimes }, models: [...ours, ...others], failure: null };
}
