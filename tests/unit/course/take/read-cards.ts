/** Rows of fields as programs read them: fields in quotes may hold the separator, line ends and doubled quotes. */
export function readRows(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
  while (field.lastIndex < text.length) {
    const [, quoted, plain = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error(`no field at ${field.lastIndex}`);
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** A text for Anki: what its header lines set, and its rows. */
export function readAnki(text: string): { head: Record<string, string>; rows: string[][] } {
  const lines = text.split('\n');
  const head = lines.filter((line) => line.startsWith('#'));
  return {
    head: Object.fromEntries(
      head.map((line) => line.slice(1).split(/:(.*)/s).slice(0, 2) as [string, string]),
    ),
    rows: readRows(lines.slice(head.length).join('\n'), '\t'),
  };
}

/** A CSV file with its mark of UTF-8, as rows. */
export function readCsv(text: string): string[][] {
  return readRows(text.replace(/^\ufeff/, ''), ',');
}
