import type { Lang } from '../../i18n/languages.ts';
import type { Link } from './site.ts';
import type { Named, Row } from '../../search/named.ts';

const PATHS = [
  ['section', /^paper\/[^/]+\/$/],
  ['table', /^(?:results\/table-\d+\/|paper\/[^/]+\/#table-1)$/],
  ['figure', /^paper\/[^/]+\/#fig-\d+$/],
  ['equation', /^paper\/[^/]+\/#eq-\d+$/],
] as const;

/** 'Table 3: …', 'Figure 4', 'Equation (1)', '4.2 …', 'B Appendix …'; 'Abstract' has none. */
const NUMBER = /^(?:Table |Figure |Equation \()?(\d[\d.]*|[A-C]\b)/;

/** Every address of the site as what the search answers a query with that names it by its number in the paper. */
export function numbered(links: readonly Link[]): Named[] {
  const titles = new Map(links.map(({ path, title }) => [path, title]));
  return links.flatMap(({ path, title }) => {
    const kind = PATHS.find(([, pattern]) => pattern.test(path))?.[0];
    const number = NUMBER.exec(title.en ?? '')?.[1];
    if (!kind || number === undefined) return [];
    const page = path.includes('#') ? titles.get(path.replace(/#.*/, '')) : undefined;
    const rows = kind === 'table' ? rowsOf(path, links) : [];
    return [{ kind, number, path, title, ...(page ? { page } : {}), ...(rows.length > 0 ? { rows } : {}) }];
  });
}

/** The rows of a table's page, each with its cells; a cell stands after its row and begins its title with the row's. */
function rowsOf(table: string, links: readonly Link[]): Row[] {
  const rows: Row[] = [];
  for (const { path, kind, title } of links) {
    if (!path.startsWith(`${table}#`)) continue;
    if (kind === 'row') rows.push({ path, title, values: {} });
    const row = rows.at(-1);
    if (kind !== 'cell' || !row || !path.startsWith(`${row.path}-`)) continue;
    for (const lang of Object.keys(title) as Lang[]) {
      const value = (title[lang] ?? '').slice((row.title[lang] ?? '').length).replace(/^[,，]\s*/, '');
      if (!/[:：]\s*$/.test(value)) row.values[lang] = [row.values[lang] ?? [], value].flat().join(' · ');
    }
  }
  return rows;
}
