import '../lab.css';
import '../bench/bench.css';
import './batch.css';
import { useEffect, useMemo } from 'preact/hooks';
import { InTurn } from '../../browser/InTurn.tsx';
import { island } from '../../browser/island.tsx';
import { useDrawn } from '../../browser/use-drawn.ts';
import type { Lang } from '../../i18n/languages.ts';
import { pageClient } from '../../inference/client.ts';
import { labNets } from '../bench/nets.ts';
import { tell } from '../bench/text.ts';
import { useAddress } from '../bench/use-address.ts';
import type { Label } from '../../inference/manifest.ts';
import type { Text } from '../classify/text.ts';
import { Accuracy, accuracyInWords } from './Accuracy.tsx';
import { answersOf } from './answers.ts';
import { Chooser } from './Chooser.tsx';
import { isWordNet, knowing } from './classes.ts';
import { Every } from './Every.tsx';
import { Matrices } from './Matrices.tsx';
import { Nets } from './Nets.tsx';
import type { Open } from './PublicPictures.tsx';
import { RunBatch } from './RunBatch.tsx';
import { folderNames } from './picture-set.ts';
import { read, write } from './settings.ts';
import { Trouble } from './Trouble.tsx';
import { useBatch } from './use-batch.ts';
import { useLists } from './use-lists.ts';
import { usePictures } from './use-pictures.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  /** What is known before the lists of the site have come: the labelled pictures, the networks and their classes. */
  open: Open;
  nets: readonly { readonly id: string; readonly name: string }[];
  labels: readonly Label[];
}

const CODEC = { read, write };

/** Many pictures through one or several networks: every answer, how many are right, and what was taken for what. */
function Folder({ lang, t, base, open, nets: listed, labels }: Props) {
  const [settings, change] = useAddress(CODEC);
  const { manifest, models, failure, retry } = useLists(base);
  const pictures = usePictures(base);
  const client = useMemo(pageClient, []);
  useEffect(() => () => client.stop(), []);
  // Unless the reader says which: our own, or those of others after whose classes her folders are named.
  const trained = labNets(models);
  const known = knowing(models, folderNames(pictures.set?.items ?? []));
  const own = known.length === 0 || trained.some((model) => known.includes(model));
  const offered = manifest === null ? listed : models;
  const ids = settings.nets ?? (manifest === null ? listed : own ? trained : known).map(({ id }) => id);
  const chosen = models.filter(({ id }) => ids.includes(id));
  const wants = chosen.map(({ id }) => ({ model: id, gates: null }));
  const { backend } = settings;
  const batch = useBatch({ base, client, manifest, backend, set: pictures.set, wants });
  const nets = chosen.map((model) =>
    answersOf(model, batch.items, batch.readings({ model: model.id, gates: null })),
  );
  const ready = useDrawn(manifest !== null);
  const done = batch.total > 0 && batch.done === batch.total;
  return (
    <section
      class="lab fields batch"
      aria-label={tell(t, 'folder.name')}
      data-listed={ready}
      data-done={done && batch.busy === null}
      // The build allows pages with this to fetch from other hosts: see src/build/policy.mjs.
      data-elsewhere="true"
    >
      <Trouble t={t} failure={failure} retry={retry} dismiss={retry} />
      <InTurn>
        <Chooser
          lang={lang}
          t={t}
          pictures={pictures}
          open={open}
          labels={(chosen[0] ?? models[0])?.labels ?? labels}
          wordNet={models.flatMap(({ labels }) => labels).find(isWordNet)?.id}
        />
      </InTurn>
      <InTurn>
        <Nets
          t={t}
          models={offered}
          chosen={ids}
          choose={(next) => change({ nets: next })}
          backend={backend}
          setBackend={(next) => change({ backend: next })}
          busy={batch.busy !== null}
        />
      </InTurn>
      <InTurn>
        <RunBatch
          t={t}
          base={base}
          manifest={manifest}
          backend={backend}
          wants={wants}
          batch={batch}
          spoken={accuracyInWords(t, nets)}
        />
      </InTurn>
      <Accuracy t={t} nets={nets} />
      <Matrices lang={lang} t={t} nets={nets} />
      <Every lang={lang} t={t} batch={batch} nets={nets} />
    </section>
  );
}

export const FolderIsland = island(Folder);
