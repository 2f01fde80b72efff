import type { Lang } from '../../i18n/languages.ts';
import { topK } from '../../inference/postprocess.ts';
import { VIEWS } from '../../inference/views.ts';
import type { Answer } from '../bench/state.ts';
import { tell } from '../bench/text.ts';
import { formatShare, type Text } from '../classify/text.ts';
import { nameOf } from './Crops.tsx';

interface Props {
  lang: Lang;
  t: Text;
  answers: readonly Answer[];
  ten: Answer;
}

/** The probabilities of the five classes that are first on average: a row for each view, and the average below. */
export function Numbers({ lang, t, answers, ten }: Props) {
  const classes = topK(ten.probabilities, 5);
  const rows = [
    ...answers.map((answer, i) => ({ name: nameOf(t, VIEWS[i]!), answer })),
    { name: tell(t, 'views.average'), answer: ten },
  ];
  return (
    <details>
      <summary>{tell(t, 'views.table')}</summary>
      <div class="views-table lab-numbers" tabIndex={0} role="group" aria-label={tell(t, 'views.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{tell(t, 'views.view')}</th>
              {classes.map((index) => (
                <th key={index} scope="col">
                  {ten.model.labels[index]?.[lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, answer }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {classes.map((index) => (
                  <td key={index}>{formatShare(answer.probabilities[index] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
