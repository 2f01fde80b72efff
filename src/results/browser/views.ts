import { speaking } from './marks.ts';
import { chartTools } from './tools.ts';

/** The charts across tables: their marks say in their own label which number they are. */
for (const figure of document.querySelectorAll<HTMLElement>('.result-chart')) {
  const settle = [...figure.querySelectorAll<SVGSVGElement>('svg.chart')].map((chart) => {
    const marks = [...chart.querySelectorAll<SVGElement>('a.to-cell')];
    return speaking(chart, marks, (mark) => mark.getAttribute('aria-label') ?? '');
  });
  chartTools(figure, () => settle.forEach((each) => each()));
}
