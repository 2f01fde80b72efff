import type { Lang } from '../../i18n/languages.ts';
import { tell } from '../bench/text.ts';
import type { Bench } from '../bench/use-bench.ts';
import type { Want } from '../bench/want.ts';
import { formatShare, type Text } from '../classify/text.ts';
import { truths } from '../folder/classes.ts';
import { Chooser } from '../folder/Chooser.tsx';
import { evenly } from '../folder/picture-set.ts';
import { scoreOf } from '../folder/readings.ts';
import { RunBatch } from '../folder/RunBatch.tsx';
import { withOwnLabels } from '../folder/answers.ts';
import { useBatch } from '../folder/use-batch.ts';
import { usePictures } from '../folder/use-pictures.ts';
import type { Net } from './net.ts';
import { cuts, curveOf, meanOf, type Cut } from './curve.ts';
import { CurveChart, type Curve } from './CurveChart.tsx';
import { CurveNumbers } from './CurveNumbers.tsx';
import { CurveSettings } from './CurveSettings.tsx';
import type { Settings } from './settings.ts';

interface Props {
  lang: Lang;
  t: Text;
  bench: Bench;
  net: Net;
  settings: Settings;
  change: (part: Partial<Settings>) => void;
}

/** Accuracy over many pictures against the number of blocks taken out at random, a residual net beside its plain twin. */
export function CurvePanel({ lang, t, bench, net, settings, change }: Props) {
  const { base, client, state } = bench;
  const { backend, draws, from, pictures: limit } = settings;
  const models = withOwnLabels(state.manifest?.models ?? []);
  const pair = [
    { id: net.id, want: (gates: Cut['gates']): Want => ({ model: net.id, gates }) },
    ...(net.plain ? [twinOf(net.plain)] : []),
  ].flatMap((one) => {
    const model = models.find(({ id }) => id === one.id);
    return model ? [{ ...one, model }] : [];
  });
  const all = cuts(net.blocks, draws, from);
  const wants = all.flatMap(({ gates }) => pair.map(({ want }) => want(gates)));
  const pictures = usePictures(base);
  const { set } = pictures;
  const labels = pair[0]?.model.labels ?? [];
  const truth = truths(labels, set?.items ?? []);
  const named = (set?.items ?? []).filter(({ id }) => (truth.get(id) ?? -1) >= 0);
  const items = evenly(named, limit);
  const batch = useBatch({ base, client, manifest: state.manifest, backend, set, items, wants });
  const curves: Curve[] = pair.map(({ model, want }) => ({
    name: model.name,
    family: model.family,
    points: curveOf(all, ({ gates }) => {
      if (!batch.whole(want(gates))) return null;
      const readings = batch.readings(want(gates));
      const { right, known } = scoreOf(
        new Map(items.flatMap(({ id }) => pairOf(id, readings.get(id)))),
        truth,
      );
      return known === 0 ? null : right / known;
    }),
  }));
  const spoken = curves.map((curve) => inWords(t, curve)).join(' ');
  return (
    <>
      <p>{tell(t, 'blocks.many.lead')}</p>
      <Chooser lang={lang} t={t} pictures={pictures} labels={labels} />
      <CurveSettings t={t} settings={settings} change={change} busy={batch.busy !== null} />
      {set !== null && named.length === 0 ? (
        <p role="status">{tell(t, 'blocks.many.unnamed')}</p>
      ) : (
        <RunBatch
          t={t}
          base={base}
          manifest={state.manifest}
          backend={backend}
          wants={wants}
          batch={batch}
          spoken={spoken}
        />
      )}
      {curves.some(({ points }) => points.length > 0) && (
        <>
          <CurveChart
            t={t}
            curves={curves}
            blocks={net.blocks}
            chance={1 / labels.length}
            label={`${tell(t, 'blocks.curve')}. ${spoken}`}
          />
          <CurveNumbers t={t} curves={curves} />
        </>
      )}
    </>
  );
}

function twinOf({ id, graph }: NonNullable<Net['plain']>) {
  return { id, want: (gates: Cut['gates']): Want => ({ model: id, gates, graph }) };
}

function pairOf<T>(id: number, value: T | undefined): [number, T][] {
  return value === undefined ? [] : [[id, value]];
}

/** 'ResNet-20: 84.0% whole, 71.3% with one block out.' */
function inWords(t: Text, { name, points }: Curve): string {
  const at = (removed: number) => points.find((point) => point.removed === removed);
  const [whole, one] = [at(0), at(1)];
  if (!whole || !one) return '';
  return tell(t, 'blocks.curve.said', {
    net: name,
    whole: formatShare(meanOf(whole.shares)),
    one: formatShare(meanOf(one.shares)),
  });
}
