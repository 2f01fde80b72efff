import { useState } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Answers } from './answers.ts';
import { toCsv } from './csv.ts';
import { FILTERS, filtered, type Filter } from './readings.ts';
import { Row } from './Row.tsx';
import type { Batch } from './use-batch.ts';

interface Props {
  lang: Lang;
  t: Text;
  batch: Batch;
  nets: readonly Answers[];
}

/** Rows on the page at a time. */
const PAGE = 50;

/** Every picture with every network's answer, a page at a time, and all of them as a file. */
export function Every({ lang, t, batch, nets }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const [wanted, setWanted] = useState(0);
  const { items, broken, eyes } = batch;
  const touched = items.filter(({ id }) => broken.has(id) || nets.some(({ readings }) => readings.has(id)));
  if (touched.length === 0) return null;
  const rows = filtered(touched, filter, nets, broken);
  const from = wanted < rows.length ? wanted : 0;
  const to = Math.min(from + PAGE, rows.length);
  const named = nets.some(({ truth }) => [...truth.values()].some((is) => is >= 0));
  const save = () => {
    const columns = nets.map(({ model, readings, truth }) => ({
      id: model.id,
      labels: model.labels,
      readings,
      truth,
    }));
    saveAs('residual-lab.csv', toCsv(touched, columns, broken));
  };
  return (
    <section aria-label={tell(t, 'folder.table')}>
      <h2>{tell(t, 'folder.table')}</h2>
      <div class="batch-tools">
        <label>
          {tell(t, 'folder.filter')}
          <select
            value={filter}
            onChange={(event) => {
              setFilter(FILTERS.find((known) => known === event.currentTarget.value) ?? 'all');
              setWanted(0);
            }}
          >
            {FILTERS.map((one) => (
              <option key={one} value={one}>
                {tell(t, `folder.filter.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button" onClick={save}>
          {tell(t, 'folder.csv')}
        </button>
      </div>
      <div class="batch-scroll" tabIndex={0} role="group" aria-label={tell(t, 'folder.table')}>
        <table class="batch-table batch-every">
          <thead>
            <tr>
              <th scope="col">{tell(t, 'folder.col.picture')}</th>
              <th scope="col">{tell(t, named ? 'folder.col.truth' : 'folder.col.folder')}</th>
              {nets.map(({ model }) => (
                <th key={model.id} scope="col">
                  {model.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(from, to).map((item) => (
              <Row
                key={item.id}
                lang={lang}
                t={t}
                item={item}
                nets={nets}
                failure={broken.get(item.id)}
                pixels={eyes.thumbnail(item.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div class="batch-pager">
        <button
          type="button"
          class="button"
          aria-disabled={from === 0}
          onClick={() => setWanted(Math.max(0, from - PAGE))}
        >
          {tell(t, 'folder.before')}
        </button>
        <span role="status">
          {tell(t, 'folder.rows', { from: rows.length === 0 ? 0 : from + 1, to, n: rows.length })}
        </span>
        <button
          type="button"
          class="button"
          aria-disabled={to === rows.length}
          onClick={() => to < rows.length && setWanted(to)}
        >
          {tell(t, 'folder.after')}
        </button>
      </div>
    </section>
  );
}

function saveAs(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
