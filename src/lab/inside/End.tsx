import { useMemo } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import type { Planes } from '../../inference/engine/planes.ts';
import type { Label } from '../../inference/manifest.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { paint, strongestOf } from '../attention/paint.ts';
import { tell } from '../bench/text.ts';
import { PixelCanvas } from '../classify/PixelCanvas.tsx';
import { formatShare, type Text } from '../classify/text.ts';
import { channelOf } from './numbers.ts';
import { paintStrip } from './paint.ts';

interface Props {
  lang: Lang;
  t: Text;
  labels: readonly Label[];
  probabilities: readonly number[];
  /** The last map, what the network saw, and what every place adds to each class; null until that is known. */
  last: Planes | undefined;
  seen: Pixels | null;
  evidence: ((of: number) => Float32Array) | null;
  /** The class whose evidence is shown. */
  chosen: number;
  choose: (id: string) => void;
  colours: Uint32Array;
}

/** What comes after the blocks: pooling, the classifier, and where in the picture the evidence for a class lies. */
export function End({
  lang,
  t,
  labels,
  probabilities,
  last,
  seen,
  evidence,
  chosen,
  choose,
  colours,
}: Props) {
  const pooled = useMemo(() => last && paintStrip(poolOf(last), 32, colours), [last, colours]);
  const map = evidence?.(chosen);
  const side = map ? Math.sqrt(map.length) : 0;
  const painted = useMemo(
    () => map && { data: paint(map, strongestOf([map])), width: side, height: side },
    [map],
  );
  return (
    <section class="inside-end" aria-label={tell(t, 'inside.end')}>
      <h2>{tell(t, 'inside.end')}</h2>
      <p>{tell(t, 'inside.pool')}</p>
      {pooled && <PixelCanvas pixels={pooled} label={tell(t, 'inside.pooled')} name="inside-pooled" />}
      <div class="inside-evidence">
        {seen && (
          <div class="inside-stack">
            <PixelCanvas pixels={seen} label={tell(t, 'inside.seen')} name="inside-grey" />
            {painted && (
              <div>
                <PixelCanvas
                  pixels={painted}
                  label={tell(t, 'inside.evidence.label', { name: labels[chosen]?.[lang] ?? '' })}
                  name="inside-evidence-map"
                />
              </div>
            )}
          </div>
        )}
        <div>
          <label>
            {tell(t, 'inside.evidence')}
            <select value={labels[chosen]?.id ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
              {labels.map((label, at) => (
                <option key={label.id} value={label.id}>
                  {label[lang]} {formatShare(probabilities[at] ?? 0)}
                </option>
              ))}
            </select>
          </label>
          <p class="lab-hint">{tell(t, 'inside.evidence.key')}</p>
        </div>
      </div>
    </section>
  );
}

/** The mean of every channel, as a map of one place. */
function poolOf(map: Planes): Planes {
  const data = Float32Array.from({ length: map.channels }, (_, channel) => {
    const values = channelOf(map, channel);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
  return { data, channels: map.channels, height: 1, width: 1 };
}
