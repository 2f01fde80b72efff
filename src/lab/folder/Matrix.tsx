import type { Lang } from '../../i18n/languages.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { confusion, shade } from './confusion.ts';
import type { Answers } from './answers.ts';

/** Which class one network took for which, as a table: a row for what a picture shows, a column for what it was called. */
export function Matrix({ lang, t, net }: { lang: Lang; t: Text; net: Answers }) {
  const { model, readings, truth } = net;
  const { rows, columns, cells, others } = confusion(readings, truth, model.labels.length);
  if (rows.length === 0) return null;
  const withOthers = others.some((count) => count > 0);
  const name = (at: number) => model.labels[at]?.[lang] ?? '';
  const title = tell(t, 'folder.matrix', { net: model.name });
  return (
    <div class="batch-scroll" tabIndex={0} role="group" aria-label={title}>
      <table class="batch-table batch-matrix">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{tell(t, 'folder.matrix.corner')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {name(column)}
              </th>
            ))}
            {withOthers && <th scope="col">{tell(t, 'folder.matrix.other')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row}>
              <th scope="row">{name(row)}</th>
              {columns.map((column, j) => (
                <td key={column} class={row === column ? 'right' : undefined} data-shade={shadeOf(i, j)}>
                  {cells[i]?.[j]}
                </td>
              ))}
              {withOthers && <td>{others[i]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function shadeOf(i: number, j: number): number {
    return shade(cells[i]?.[j] ?? 0, [...(cells[i] ?? []), others[i] ?? 0]);
  }
}
