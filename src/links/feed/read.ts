/** A version of the site and what came with it. */
export interface Release {
  readonly version: string;
  /** '2026-11-24' */
  readonly date: string;
  readonly changes: readonly string[];
}

/**
 * The releases of a changelog, newest first, each under '## 0.9.0 · 2026-11-24' with its changes as a list.
 * Throws an Error where a heading has no date.
 */
export function readChanges(text: string): Release[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      const [, version = '', date = ''] = /^(\S+) · (\d{4}-\d\d-\d\d)$/.exec(head) ?? [];
      if (date === '') throw new Error(`"${head}" is no version with its date`);
      const changes = lines
        .join('\n')
        .split(/^- /m)
        .slice(1)
        .map((change) => change.replaceAll(/\s+/g, ' ').trim());
      return { version, date, changes };
    });
}
