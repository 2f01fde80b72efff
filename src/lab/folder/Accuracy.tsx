import type { LabelledModel } from '../../inference/manifest.ts';
import { tell } from '../bench/text.ts';
import { formatShare, formatTime, type Text } from '../classify/text.ts';
import type { Score } from './readings.ts';
import { wilson } from './wilson.ts';

export interface Scored {
  readonly model: LabelledModel;
  readonly score: Score;
}

/** How many pictures each network got right, how sure one can be of that, and what it got over the whole test set. */
export function Accuracy({ t, nets }: { t: Text; nets: readonly Scored[] }) {
  const shown = nets.filter(({ score }) => score.read > 0);
  if (shown.length === 0) return null;
  return (
    <div class="batch-scroll" tabIndex={0} role="group" aria-label={tell(t, 'folder.accuracy')}>
      <table class="batch-table">
        <caption>{tell(t, 'folder.accuracy')}</caption>
        <thead>
          <tr>
            {['net', 'right', 'share', 'interval', 'test', 'time'].map((key) => (
              <th key={key} scope="col">
                {tell(t, `folder.col.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ model, score }) => (
            <tr key={model.id} class={model.family}>
              <th scope="row">{model.name}</th>
              {judged(t, score).map((text, i) => (
                <td key={i}>{text}</td>
              ))}
              <td>{model.accuracy ? `${model.accuracy.wasm.toFixed(1)}%` : '–'}</td>
              <td>{formatTime(score.ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function judged(t: Text, { known, right }: Score): string[] {
  if (known === 0) return ['–', '–', '–'];
  const { low, high } = wilson(right, known);
  return [
    tell(t, 'folder.of', { right, known }),
    formatShare(right / known),
    tell(t, 'folder.range', { low: (low * 100).toFixed(1), high: (high * 100).toFixed(1) }),
  ];
}

/** The same in words for a screen reader: 'ResNet-20: 84 of 100'. */
export function accuracyInWords(t: Text, nets: readonly Scored[]): string {
  return nets
    .map(({ model, score: { known, right, read } }) =>
      known > 0
        ? tell(t, 'folder.said', { net: model.name, right, known })
        : tell(t, 'folder.said.read', { net: model.name, read }),
    )
    .join(' ');
}
