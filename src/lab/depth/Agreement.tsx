import { tell } from '../bench/text.ts';
import { formatShare, type Text } from '../classify/text.ts';
import type { Answers } from '../folder/answers.ts';
import { sameAnswers } from '../folder/readings.ts';

/** How often any two of the networks name the same class. */
export function Agreement({ t, nets }: { t: Text; nets: readonly Answers[] }) {
  const shown = nets.filter(({ score }) => score.read > 0);
  if (shown.length < 2) return null;
  return (
    <div class="batch-scroll" tabIndex={0} role="group" aria-label={tell(t, 'depth.agreement')}>
      <table class="batch-table">
        <caption>{tell(t, 'depth.agreement')}</caption>
        <thead>
          <tr>
            <td />
            {shown.map(({ model }) => (
              <th key={model.id} scope="col">
                {model.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.model.id}>
              <th scope="row">{one.model.name}</th>
              {shown.map((other) => (
                <td key={other.model.id}>{one === other ? '–' : share(one, other)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function share(one: Answers, other: Answers): string {
  const { same, of } = sameAnswers(one.readings, other.readings);
  return of === 0 ? '–' : formatShare(same / of);
}
