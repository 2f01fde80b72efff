import { field, order } from './order.ts';

/** Makes the heads of a table's columns buttons that sort its rows: up, down, and back to the paper's order. */
export function sortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body || body.rows.length < 3) return;
  const original = [...body.rows];
  heads.slice(1).forEach((head, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.title = table.dataset['sort'] ?? '';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const way = next(head.ariaSort);
      for (const other of heads) other.removeAttribute('aria-sort');
      if (way) head.ariaSort = way;
      const fields = original.map((row) => field(words(row.cells[index + 1])));
      const rows = way ? order(fields, way).flatMap((at) => original[at] ?? []) : original;
      body.append(...rows);
    });
  });
}

function next(sorted: string | null): 'ascending' | 'descending' | undefined {
  if (sorted === 'ascending') return 'descending';
  return sorted === 'descending' ? undefined : 'ascending';
}

/** What a cell shows; empty cells have no link. */
function words(cell: HTMLTableCellElement | undefined): string {
  return cell?.querySelector('a')?.textContent.trim() ?? '';
}
