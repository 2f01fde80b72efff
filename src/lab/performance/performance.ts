import type { Contender, Performance } from './schema.ts';
import { threadCounts } from './table.ts';
import type { ResultTable } from '../../results/schema.ts';
import { phrase } from '../../results/text.ts';
import { asTable } from '../../results/charts/as-table.ts';
import { label } from '../../results/charts/label.ts';
import { rule } from '../../results/charts/row-marks.ts';
import { rowChart } from '../../results/charts/rows.ts';
import { mark } from '../../results/charts/series.ts';
import { px } from '../../results/charts/svg.ts';
import type { ChartOptions } from '../../results/charts/types.ts';

/** What is slower than that is an arrow at the end of the axis. */
const FAR = 5;

/** How many times as long as our int8 graph each contender takes: a mark at the median, a bar over the quartiles. */
export function performanceChart(performance: Performance, options: ChartOptions): SVGElement {
  const { networks } = performance;
  const counts = threadCounts(performance);
  const spots = new Map<string, Contender>();
  const sections = networks.map(({ id, name, size, runs }) => ({
    title: { zh: `${name}，${size}×${size}`, en: `${name}, ${size}×${size}` },
    entries: (runs[0]?.contenders ?? []).map(({ id: who }, place) => ({
      label: phrase(`performance.contender.${who}`),
      kind: who === 'int8' ? ('residual' as const) : ('other' as const),
      series: id,
      spots: counts.map((threads) => {
        const contender = runs.find((run) => run.threads === threads)?.contenders[place];
        if (contender === undefined) return undefined;
        const cell = `${id}-${who}-${threads}`;
        spots.set(cell, contender);
        return { value: contender.ratio.median, text: short(contender.ratio.median), cell };
      }),
    })),
  }));
  const widest = Math.max(...[...spots.values()].map(({ ratio }) => ratio.high).filter((high) => high < FAR));
  const panels = counts.map((n) => ({
    title: phrase('performance.threads', { n }),
    domain: [0, Math.ceil(widest * 2) / 2] as const,
  }));
  return rowChart(table(performance), options, {
    panels,
    sections,
    draw(panel, spot, { x, y, kind, left, right }) {
      const ratio = spots.get(spot.cell)?.ratio;
      if (ratio === undefined) return;
      rule(panel, [left, right], y);
      const group = panel.append('g').attr('class', kind).attr('fill', 'currentColor');
      const [, end = 0] = x.domain();
      if (spot.value > end) {
        const at = x(end);
        group
          .append('path')
          .attr('class', 'mark')
          .attr('data-cell', spot.cell)
          .attr('d', 'M-6 -6L6 0L-6 6Z')
          .attr('transform', `translate(${px(at)} ${px(y)})`);
        label(group, { x: at - 12, y: y + 4.5, anchor: 'end', class: 'value' }, spot.text);
        return;
      }
      group
        .append('rect')
        .attr('x', px(x(ratio.low)))
        .attr('y', px(y - 7))
        .attr('width', px(x(ratio.high) - x(ratio.low)))
        .attr('height', 14)
        .attr('fill-opacity', 0.3);
      mark(group, kind, { x: x(spot.value), y, cell: spot.cell });
      label(group, { x: x(ratio.high) + 11, y: y + 4.5, class: 'value' }, spot.text);
    },
    room: 44,
  });
}

/** Three digits: '1.39', '11.7'. */
const short = (ratio: number): string => ratio.toFixed(ratio < 10 ? 2 : 1);

/** The ratios as a table, for the name and the description of the drawing. */
function table(performance: Performance): ResultTable {
  return asTable(
    'performance',
    phrase('performance.title'),
    threadCounts(performance).map((n) => ({
      slug: `threads-${n}`,
      label: phrase('performance.threads', { n }),
      unit: '1',
      digits: 2,
    })),
    performance.networks.flatMap(({ id, name, runs }) =>
      (runs[0]?.contenders ?? []).map(({ id: who }, place) => {
        const words = phrase(`performance.contender.${who}`);
        return {
          slug: `${id}-${who}`,
          label: { zh: `${name}，${words.zh}`, en: `${name}, ${words.en}` },
          values: runs.map(({ contenders }) => contenders[place]?.ratio.median ?? null),
        };
      }),
    ),
  );
}
