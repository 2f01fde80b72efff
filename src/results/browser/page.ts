import { speakingMarks } from './marks.ts';
import { sortable } from './sort.ts';
import { chartTools } from './tools.ts';

/** The page of a table: columns that sort, marks that speak, tools under the chart. */
const table = document.querySelector<HTMLTableElement>('#table');
const figure = document.querySelector<HTMLElement>('#chart');
if (table) sortable(table);
if (table && figure) {
  const charts = [...figure.querySelectorAll<SVGSVGElement>('svg.chart')];
  const settle = charts.map((chart) => speakingMarks(chart, table));
  chartTools(figure, () => settle.forEach((each) => each()));
}
