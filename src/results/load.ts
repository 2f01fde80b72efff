import { z } from 'astro/zod';
import { resultTable, type ResultTable } from './schema.ts';

const FILES = import.meta.glob<unknown>('../../content/results/*.json', { eager: true, import: 'default' });

/** Every result table, in the paper's order, those from elsewhere last; a file that breaks the schema stops the build and is named. */
export function tables(): ResultTable[] {
  const all = Object.entries(FILES).map(([file, content]) => {
    const { data, error } = resultTable.safeParse(content);
    if (error) throw new Error(`${file}: ${z.prettifyError(error)}`);
    return data;
  });
  return all.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
}
