import { speakingMarks } from '../browser/marks.ts';

/** Each mark of a chart says the number that the chart's table holds for it. */
for (const figure of document.querySelectorAll<HTMLElement>('figure[data-numbers]')) {
  const table = document.querySelector<HTMLTableElement>(`#${figure.dataset['numbers'] ?? ''}`);
  if (table)
    for (const chart of figure.querySelectorAll<SVGSVGElement>('svg.chart')) speakingMarks(chart, table);
}
