/** What a reader looks for among all numbers; '' is anything. */
export interface Filter {
  q: string;
  table: string;
  data: string;
  measure: string;
  family: string;
}

/** What is known of a number: `words` holds its names in both languages and the number itself. */
export type Findable = Omit<Filter, 'q'> & { words: string };

const CHOICES = ['table', 'data', 'measure', 'family'] as const;
const KEYS = ['q', ...CHOICES] as const;

/** Whether a number has every word that is looked for, and what was chosen: 'resnet 50' finds ResNet-50. */
export function matches(item: Findable, filter: Filter): boolean {
  const words = fold(item.words);
  return (
    CHOICES.every((key) => filter[key] === '' || filter[key] === item[key]) &&
    fold(filter.q)
      .split(' ')
      .every((word) => words.includes(word))
  );
}

/** A filter from an address: '?q=34&table=table-3'; what is not there is ''. */
export function readFilter(search: string): Filter {
  const query = new URLSearchParams(search);
  const [q = '', table = '', data = '', measure = '', family = ''] = KEYS.map((key) => query.get(key) ?? '');
  return { q, table, data, measure, family };
}

/** The query of an address that holds a filter: '?q=34'; '' where nothing is asked. */
export function writeFilter(filter: Filter): string {
  const query = new URLSearchParams(
    KEYS.flatMap((key) => (filter[key].trim() ? [[key, filter[key].trim()]] : [])),
  );
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** Without case, and with every minus sign, dash and width of a character the same: 'ＲｅｓＮｅｔ—50' → 'resnet-50'. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
