import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { arranged, type Series } from './series.ts';
import type { Order } from './settings.ts';

/** The chart as a table, for reading exact values. */
export function Numbers({ t, series, order }: { t: Text; series: readonly Series[]; order: Order }) {
  const columns = series.map((one) => ({ ...one, values: arranged(one.values, order) }));
  const rows = Math.max(...columns.map(({ values }) => values.length));
  return (
    <details>
      <summary>{tell(t, 'responses.table')}</summary>
      <div
        class="responses-table lab-numbers"
        tabIndex={0}
        role="group"
        aria-label={tell(t, 'responses.table')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{tell(t, `responses.axis.${order}`)}</th>
              {columns.map(({ net, measured }) => (
                <th key={`${net} ${measured}`} scope="col">
                  {tell(t, measured ? 'responses.column.average' : 'responses.column.picture', { net })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                {columns.map(({ net, measured, values }) => (
                  <td key={`${net} ${measured}`}>{values[i]?.toFixed(3)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
