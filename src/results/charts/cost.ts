import { scaleLinear, scaleLog } from 'd3';
import type { Lang } from '../../i18n/languages.ts';
import { fill, strings } from '../../i18n/strings.ts';
import { COST_CHARTS, type CostChart, type CostPoint } from '../cost.ts';
import type { Text } from '../schema.ts';
import { phrase } from '../text.ts';
import { bottomAxis } from './bottom-axis.ts';
import { drawCost, wordsOf, type CostOptions } from './cost-points.ts';
import { LINE } from './label.ts';
import type { LegendEntry } from './legend.ts';
import { picture } from './svg.ts';
import type { Scale } from './types.ts';
import { verticalAxis } from './vertical-axis.ts';

type Measure = 'multiplyAdds' | 'parameters';

/** Ends of the axes: error in percent; multiply-adds in billions, or in millions where they are few; parameters in millions. */
const AXES = {
  imagenet: {
    error: [18.6, 29.4],
    multiplyAdds: { size: 1e9, unit: 'billions', log: [1.4, 24], linear: [0, 17.5] },
    parameters: { size: 1e6, unit: 'millions', log: [9, 210], linear: [0, 155] },
  },
  cifar: {
    error: [5.7, 9.2],
    multiplyAdds: { size: 1e6, unit: 'millions', log: [28, 4300], linear: [0, 3150] },
    parameters: { size: 1e6, unit: 'millions', log: [0.2, 30], linear: [0, 21.5] },
  },
} as const;

/** Error (%) against multiply-adds and against parameters, by ratios or linear. A thumbnail has the first of the two alone. */
export function costChart(chart: CostChart, points: readonly CostPoint[], options: CostOptions): SVGElement {
  const { width, langs, small = false, scale = 'log' } = options;
  const axes = AXES[chart];
  const stacked = width < 600;
  const top = small ? 10 : 12 + LINE * langs.length;
  const tall = small ? 130 : chart === 'imagenet' ? 390 : 230;
  const block = top + tall + (small ? 10 : 28 + LINE * langs.length);
  const measures: readonly Measure[] = small ? ['multiplyAdds'] : ['multiplyAdds', 'parameters'];
  const height = stacked && !small ? block * 2 + 18 : block;
  const each = stacked || small ? width : width / 2;

  const root = picture(options, height, phrase(`results.cost.${chart}`), describeCost(points));
  if (options.address && !small) root.attr('role', 'group');
  measures.forEach((measure, index) => {
    const across = stacked ? 0 : each * index;
    const down = stacked ? (block + 18) * index : 0;
    const plot = root.append('g').attr('class', 'panel').attr('transform', `translate(${across} ${down})`);
    const axis = axes[measure];
    const [left, right] = [small ? 8 : 34, each - 14];
    const y = scaleLinear(axes.error, [top + tall, top]);
    const x = (scale === 'log' ? scaleLog : scaleLinear)(axis[scale], [left + 8, right - 4]);
    if (!small) {
      verticalAxis(plot, { scale: y, left, right, title: phrase(`results.cost.error.${chart}`), langs });
      const title = axisWords(measure, axis.unit, scale);
      bottomAxis(plot, { scale: x, kind: scale, y: top + tall, title, langs });
    }
    const place = (point: CostPoint) => ({ x: x(point[measure] / axis.size), y: y(point.error) });
    drawCost(plot, points, { place, scale, measure, options });
  });
  return root.node() as SVGElement;
}

/** The series of a chart for its legend; [] where there is one. */
export function costLegend(chart: CostChart): LegendEntry[] {
  const kinds = {
    vgg: 'other',
    plain: 'plain',
    'ten-crop': 'residual',
    best: 'residual',
    cifar: 'residual',
  } as const;
  if (COST_CHARTS[chart].length === 1) return [];
  return COST_CHARTS[chart].map((series) => ({
    series,
    label: phrase(`results.cost.${series}`),
    kind: kinds[series],
    hollow: series === 'best',
  }));
}

/** "Multiply-adds in billions (logarithmic)". */
function axisWords(measure: Measure, unit: 'billions' | 'millions', scale: Scale): Text {
  const say = (lang: Lang) => {
    const t = strings(lang);
    return fill(t[`results.cost.axis.${measure}`], {
      unit: t[`results.cost.unit.${unit}`],
      scale: t[`results.scale.${scale}`],
    });
  };
  return { zh: say('zh'), en: say('en') };
}

/** Every point in words. */
function describeCost(points: readonly CostPoint[]): Text {
  const say = (lang: Lang) => points.map((point) => wordsOf(point, lang)).join(lang === 'zh' ? '；' : '; ');
  return { zh: `${say('zh')}。`, en: `${say('en')}.` };
}
