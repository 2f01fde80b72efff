/** An internal address in a file, and the line where it stands. */
export interface Link {
  path: string;
  line: number;
}

/** The internal addresses in an MDX file: of <To path="…">, and of Markdown links that stay inside the site. */
export function readLinks(source: string): Link[] {
  const paths = /<To\s[^>]*?path="([^"]*)"|(?<!!)\[[^\]\n]*\]\((?!https?:|mailto:)([^)\s]+)\)/g;
  return [...source.matchAll(paths)].map((match) => ({
    path: match[1] ?? match[2] ?? '',
    line: source.slice(0, match.index).split('\n').length,
  }));
}

/** The internal addresses in a file of data: what stands under `see`, one or several. */
export function readSees(data: unknown): string[] {
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    key === 'see' ? [value].flat().filter((path) => typeof path === 'string') : readSees(value),
  );
}
