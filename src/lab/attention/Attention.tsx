import './attention.css';
import { useMemo, useState } from 'preact/hooks';
import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import type { Manifest, Model } from '../../inference/manifest.ts';
import { topK } from '../../inference/postprocess.ts';
import { seen } from '../../inference/preprocess.ts';
import { Bench } from '../bench/Bench.tsx';
import { hostedNets, labNets } from '../bench/nets.ts';
import { tell } from '../bench/text.ts';
import { inWords } from '../bench/Top.tsx';
import { TwinsChoice, type TwinNets } from '../bench/TwinsChoice.tsx';
import { ToInside } from '../bench/ToInside.tsx';
import { useAddress } from '../bench/use-address.ts';
import { useBench } from '../bench/use-bench.ts';
import { useLast } from '../bench/use-last.ts';
import { allOn } from '../bench/want.ts';
import type { Text } from '../classify/text.ts';
import { Classes } from './Classes.tsx';
import { Overlay } from './Overlay.tsx';
import { read, write } from './settings.ts';
import { useHeads } from './use-heads.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  /** The depths that can be chosen, shallow first. */
  pairs: readonly TwinNets[];
}

const CODEC = { read, write };

/** Where a plain and a residual net find their evidence for a class. */
function Attention({ lang, t, base, pairs }: Props) {
  const [settings, change, changes] = useAddress(CODEC);
  const [opacity, setOpacity] = useState(0.6);
  const pair = pairs.find(({ layers }) => layers === settings.layers) ?? pairs.at(-1)!;
  const wantOf = ({ id, blocks }: TwinNets['plain']) => ({ model: id, gates: allOn(blocks) });
  /** A host's network by itself, where the address names one; else the twins that the zoo has. */
  const netsOf = (models: readonly Model[]): readonly TwinNets['plain'][] => {
    const alone = hostedNets(models).find(({ id }) => id === settings.model);
    if (alone) return [alone];
    return [pair.plain, pair.residual].filter(({ id }) => labNets(models).some((model) => model.id === id));
  };
  const wants = ({ models }: Manifest) => netsOf(models).map(wantOf);
  const bench = useBench({ base, settings, change, changes, wants });
  const { picture, manifest } = bench.state;
  const nets = netsOf(manifest?.models ?? []);
  const hosted = hostedNets(manifest?.models ?? []);
  const alone = hosted.find(({ id }) => id === settings.model);
  const fresh = nets.flatMap((net) => bench.answer(wantOf(net)) ?? []);
  const ready = nets.length > 0 && fresh.length === nets.length && picture !== null;
  // Maps and the picture below them change together.
  const { value: shown } = useLast(ready ? { answers: fresh, picture } : undefined);
  const small = useMemo(() => {
    const input = shown?.answers[0]?.model.input;
    return shown && input && seen(shown.picture.pixels, input);
  }, [shown?.picture, shown?.answers[0]?.model.id]);
  const heads = useHeads(
    base,
    nets.map(({ id }) => id),
    shown !== undefined,
    bench.fail,
  );
  const residual = shown?.answers.at(-1);
  const asked = residual?.model.labels.findIndex(({ id }) => id === settings.class) ?? -1;
  const of = asked >= 0 ? asked : (topK(residual?.probabilities ?? [], 1)[0] ?? 0);
  return (
    <Bench
      lang={lang}
      t={t}
      name={tell(t, 'attention.name')}
      bench={bench}
      spoken={fresh.map((answer) => inWords(lang, answer)).join(' ')}
      controls={
        <TwinsChoice
          t={t}
          pairs={pairs}
          layers={pair.layers}
          choose={(layers) => change({ layers, model: null, class: null })}
          alone={hosted}
          chosen={alone?.id}
          chooseAlone={(model) => change({ model, class: null })}
        />
      }
    >
      {shown && small ? (
        <>
          <Classes
            lang={lang}
            t={t}
            answers={shown.answers}
            chosen={of}
            choose={(id) => change({ class: id })}
          />
          <div class="attention-pair">
            {shown.answers.map((answer) => {
              const { inside } = answer.outcome;
              const head = heads[answer.model.id];
              const parts = { lang, t, answer, seen: small, of, opacity };
              return (
                inside && head && <Overlay key={answer.model.id} inside={inside} head={head} {...parts} />
              );
            })}
          </div>
          <p class="attention-key">
            <span class="for" aria-hidden="true" /> {tell(t, 'attention.for')}{' '}
            <span class="against" aria-hidden="true" /> {tell(t, 'attention.against')}
          </p>
          <label class="attention-opacity">
            {tell(t, 'attention.opacity')}
            <input
              type="range"
              min={0}
              max={100}
              step={5}
              value={Math.round(opacity * 100)}
              onInput={(event) => setOpacity(event.currentTarget.valueAsNumber / 100)}
            />
          </label>
          {!alone && (
            <ToInside
              {...{ lang, t, base }}
              state={{
                model: pair.residual.id,
                image: settings.image,
                class: residual?.model.labels[of]?.id ?? null,
                plain: true,
              }}
            />
          )}
        </>
      ) : (
        <p class="bench-empty">{tell(t, 'attention.empty')}</p>
      )}
    </Bench>
  );
}

export const AttentionIsland = island(Attention);
