import { fold, unfold } from './braces.ts';

/** Addresses relative to the base path: a page or file, or a part of a page: 'en/lab/', 'zh/results/table-2/#r34'. */
export type Addresses = ReadonlySet<string>;

/** The addresses of a ledger; a line holds folded pages and, after a space, the folded ids of their parts. */
export function readLedger(text: string): Set<string> {
  const all = new Set<string>();
  for (const line of lines(text)) {
    const [pages = '', ids] = line.split(' ');
    for (const page of unfold(pages)) {
      all.add(page);
      for (const id of ids === undefined ? [] : unfold(ids)) all.add(`${page}#${id}`);
    }
  }
  return all;
}

/**
 * Addresses as the lines of a ledger: pages that differ in their language alone, and have the same parts, share a line, and
 * so do the files of a folder.
 */
export function writeLedger(addresses: Addresses): string {
  const ids = new Map<string, string[]>();
  for (const address of [...addresses].sort()) {
    const [page = '', id] = address.split('#');
    const parts = ids.get(page) ?? [];
    if (id !== undefined) parts.push(id);
    ids.set(page, parts);
  }
  const shared = Map.groupBy(ids, ([page, parts]) =>
    parts.length > 0 ? `${page.replace(LANGUAGE, '')} ${fold(parts)}` : folder(page),
  );
  const written = [...shared].map(([key, entries]) => {
    const pages = entries.map(([page]) => page);
    if (entries[0]![1].length === 0) return key + fold(pages.map((page) => page.slice(key.length)));
    const languages = pages.map((page) => LANGUAGE.exec(page)?.[0] ?? '');
    return languages.length === 1 ? languages[0]! + key : `{${languages.join(',')}}${key}`;
  });
  return written
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

/** Where what has moved is now, by its old address. A line holds the old addresses and the new ones, folded alike. */
export function readMoves(text: string): Map<string, string> {
  return new Map(
    lines(text).flatMap((line) => {
      const [from, to] = line.split(/\s+/).map(unfold);
      if (!from || !to || from.length !== to.length)
        throw new Error(`content/moved.txt: "${line}" is no pair`);
      return from.map((address, i) => [address, to[i]!] as const);
    }),
  );
}

/** What is wrong with the published addresses of a site, a line each: those that lead nowhere, and moves to nowhere. */
export function broken(published: Addresses, built: Addresses, moves: ReadonlyMap<string, string>): string[] {
  const gone = [...published]
    .filter((address) => !built.has(address) && !moves.has(address))
    .map((address) => `${address} was published and is gone: say in content/moved.txt where it is now`);
  const astray = [...moves]
    .filter(([, to]) => !built.has(to))
    .map(([from, to]) => `content/moved.txt: ${from} leads to ${to}, which is not there`);
  const twice = [...moves.keys()]
    .filter((from) => built.has(from) && from.includes('#'))
    .map((from) => `content/moved.txt: ${from} is still there`);
  return [...gone, ...astray, ...twice];
}

const LANGUAGE = /^(?:zh-en|zh|en)(?=\/)/;

/** 'en/lab/' → 'en/', 'data/runs/a.csv' → 'data/runs/', 'embed/en/lab/' → 'embed/en/' */
function folder(page: string): string {
  return /^(?:(?:embed|data)\/)?[^/]+\//.exec(page)?.[0] ?? '';
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
