import type { Lang } from '../../i18n/languages.ts';
import type { Model } from '../../inference/manifest.ts';
import { median, topK } from '../../inference/postprocess.ts';
import type { Answer } from '../bench/state.ts';
import { tell } from '../bench/text.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { formatShare, formatTime, type Text } from '../classify/text.ts';
import { bytesOf, formatScore, mostOff, TIMES, type Way } from './ways.ts';

/** A way and what came of it, so far as it has been run. */
export interface Tried {
  readonly way: Way;
  readonly answer: Answer | undefined;
}

interface Props {
  lang: Lang;
  t: Text;
  tried: readonly Tried[];
}

/** What each way costs and what it says. */
export function Ways({ lang, t, tried, model }: Props & { model: Pick<Model, 'files'> }) {
  const whole = tried.find(({ way }) => way === 'fp32')?.answer;
  return (
    <div class="precision-table" tabIndex={0} role="group" aria-label={tell(t, 'precision.ways')}>
      <table>
        <caption>{tell(t, 'precision.ways')}</caption>
        <thead>
          <tr>
            {['way', 'size', 'time', 'first', 'off'].map((key) => (
              <th key={key} scope="col">
                {tell(t, `precision.${key}`, { n: TIMES })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tried.map(({ way, answer }) => (
            <tr key={way}>
              <th scope="row">{tell(t, `precision.way.${way}`)}</th>
              <td>{formatBytes(bytesOf(model, way))}</td>
              <td>{answer ? formatTime(median(answer.runs)) : '–'}</td>
              <td>{answer ? firstOf(lang, answer) : '–'}</td>
              <td>
                {answer && whole && way !== 'fp32'
                  ? formatScore(mostOff(answer.outcome.logits, whole.outcome.logits))
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 'cat 92.3%' */
function firstOf(lang: Lang, { model, probabilities }: Answer): string {
  const [best = 0] = topK(probabilities, 1);
  return `${model.labels[best]?.[lang] ?? ''} ${formatShare(probabilities[best] ?? 0)}`;
}

/** The scores themselves, a row for each class. */
export function Scores({ lang, t, tried }: Props) {
  const columns = tried.flatMap(({ way, answer }) => (answer ? [{ way, answer }] : []));
  return (
    <details>
      <summary>{tell(t, 'precision.table')}</summary>
      <div class="precision-table" tabIndex={0} role="group" aria-label={tell(t, 'precision.logits')}>
        <table>
          <caption>{tell(t, 'precision.logits')}</caption>
          <thead>
            <tr>
              <th scope="col">{tell(t, 'precision.class')}</th>
              {columns.map(({ way }) => (
                <th key={way} scope="col">
                  {tell(t, `precision.short.${way}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns[0]?.answer.model.labels.map((label, i) => (
              <tr key={label.id}>
                <th scope="row">{label[lang]}</th>
                {columns.map(({ way, answer }) => (
                  <td key={way}>{formatScore(answer.outcome.logits[i] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
