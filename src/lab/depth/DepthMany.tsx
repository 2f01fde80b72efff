import type { Lang } from '../../i18n/languages.ts';
import { labNets } from '../bench/nets.ts';
import { tell } from '../bench/text.ts';
import type { Bench } from '../bench/use-bench.ts';
import type { Text } from '../classify/text.ts';
import { Accuracy, accuracyInWords } from '../folder/Accuracy.tsx';
import { answersOf, withOwnLabels } from '../folder/answers.ts';
import { Chooser } from '../folder/Chooser.tsx';
import { RunBatch } from '../folder/RunBatch.tsx';
import { useBatch } from '../folder/use-batch.ts';
import { usePictures } from '../folder/use-pictures.ts';
import { Agreement } from './Agreement.tsx';
import { familyChanges } from './families.ts';

/** Many pictures through every plain and residual net: how many each gets right, and where they agree. */
export function DepthMany({ lang, t, bench }: { lang: Lang; t: Text; bench: Bench }) {
  const { base, client, state, settings } = bench;
  const { backend } = settings;
  const models = withOwnLabels(labNets(state.manifest?.models ?? []));
  const pictures = usePictures(base);
  const wants = models.map(({ id }) => ({ model: id, gates: null }));
  const batch = useBatch({ base, client, manifest: state.manifest, backend, set: pictures.set, wants });
  const nets = models.map((model) =>
    answersOf(model, batch.items, batch.readings({ model: model.id, gates: null })),
  );
  const done = batch.total > 0 && batch.done === batch.total;
  const changes = done ? familyChanges(nets) : [];
  return (
    <>
      <p>{tell(t, 'depth.many.lead')}</p>
      <Chooser lang={lang} t={t} pictures={pictures} labels={models[0]?.labels ?? []} />
      <RunBatch
        t={t}
        base={base}
        manifest={state.manifest}
        backend={backend}
        wants={wants}
        batch={batch}
        spoken={accuracyInWords(t, nets)}
      />
      <Accuracy t={t} nets={nets} />
      {changes.map(({ family, shallow, deep, change }) => (
        <p key={family} class="batch-verdict">
          {tell(t, `depth.many.${change}`, {
            shallow: shallow.model.name,
            deep: deep.model.name,
            few: shallow.score.right,
            many: deep.score.right,
          })}
        </p>
      ))}
      <Agreement t={t} nets={nets} />
      {batch.done > 0 && (
        <p>
          <a href="#curves">{tell(t, 'depth.many.curves')}</a>
        </p>
      )}
    </>
  );
}
