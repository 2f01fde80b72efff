import { sortable } from './sort.ts';
import { speakingMarks } from './marks.ts';

const table = document.querySelector<HTMLTableElement>('#table');
if (table) {
  sortable(table);
  for (const chart of document.querySelectorAll<SVGSVGElement>('#chart svg')) speakingMarks(chart, table);
}
