import type { Lang } from '../../i18n/languages.ts';
import { classMap, type Head } from '../../inference/cam.ts';
import type { Inside } from '../../inference/protocol.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import type { Answer } from '../bench/state.ts';
import { tell } from '../bench/text.ts';
import { PixelCanvas } from '../classify/PixelCanvas.tsx';
import { formatShare, type Text } from '../classify/text.ts';
import { paint, peak, strongestOf } from './paint.ts';
import { withMinus } from '../../i18n/minus.ts';

interface Props {
  lang: Lang;
  t: Text;
  answer: Answer;
  inside: Inside;
  head: Head;
  /** What the network saw. */
  seen: Pixels;
  /** The class whose evidence is shown. */
  of: number;
  /** In [0, 1]. */
  opacity: number;
}

/** One network's evidence for a class, place by place, over what it saw. */
export function Overlay({ lang, t, answer, inside, head, seen, of, opacity }: Props) {
  const { model, probabilities } = answer;
  const [, height, width] = inside.shape;
  const map = classMap(inside, head, of);
  const pixels = { data: paint(map, strongestOf([map])), width, height };
  const name = model.labels[of]?.[lang] ?? '';
  const { row, column } = peak(map, width);
  const score = map.reduce((sum, value) => sum + value, 0) / map.length;
  return (
    <figure class={`attention-net bench-net ${model.family}`}>
      <figcaption>
        <strong>{model.name}</strong>{' '}
        <span class="bench-hint">
          {name} {formatShare(probabilities[of] ?? 0)}
        </span>
      </figcaption>
      <div class="attention-stack">
        <PixelCanvas pixels={seen} label={tell(t, 'attention.seen')} name="attention-seen" />
        <div style={{ opacity }}>
          <PixelCanvas
            pixels={pixels}
            label={tell(t, 'attention.map', { name, row, column })}
            name="attention-map"
          />
        </div>
      </div>
      <p class="bench-hint">
        {tell(t, 'attention.peak', { name, row, column, score: withMinus(score.toFixed(2)) })}
      </p>
      <details>
        <summary>{tell(t, 'attention.numbers')}</summary>
        <div class="attention-numbers" tabIndex={0} role="group" aria-label={tell(t, 'attention.numbers')}>
          <table>
            <tbody>
              {Array.from({ length: height }, (_, r) => (
                <tr key={r}>
                  {Array.from(map.subarray(r * width, (r + 1) * width), (value, c) => (
                    <td key={c}>{withMinus(value.toFixed(1))}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
