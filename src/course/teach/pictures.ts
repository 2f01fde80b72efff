import { parseHTML } from 'linkedom';
import { networks } from '../../architectures/load.ts';
import { costChart } from '../../results/charts/cost.ts';
import { drawChart } from '../../results/charts/index.ts';
import { marginsChart } from '../../results/charts/margins.ts';
import { RUN_FIGURES, shown } from '../../results/runs/runs-index.ts';
import { standalone } from '../../results/charts/standalone.ts';
import type { Lang } from '../../i18n/languages.ts';
import { fill, strings } from '../../i18n/strings.ts';
import { href } from '../../i18n/url.ts';
import { drawing, DRAWINGS, type Drawing } from '../../paper/figures/drawings.ts';
import { standaloneFigure } from './standalone.ts';
import { costPoints } from '../../results/cost.ts';
import { allMargins } from '../../results/load-margins.ts';
import { tables } from '../../results/load.ts';
import { heading, phrase } from '../../results/text.ts';
import { runs } from '../../results/runs/load.ts';

/** A picture for a slide. */
export interface Picture {
  /** What its file is called without language and ending. */
  readonly name: string;
  readonly title: string;
  /** Where it stands on the site, after the language. */
  readonly page: string;
  /** Where it is as a file, after the base path. */
  readonly file: string;
}

/** Views across tables whose charts are files too. */
export const CHARTS = ['cost-imagenet', 'cost-cifar', 'margins'] as const;
type Chart = (typeof CHARTS)[number];

/** Where the drawings of the paper's figures stand. */
const PLACES: Record<Drawing, { page: string; number: string; part?: 'fig5.basic' | 'fig5.bottleneck' }> = {
  'fig-2': { page: 'paper/identity-mapping/#fig-2', number: '2' },
  'fig-3': { page: 'paper/network-architectures/#fig-3', number: '3' },
  'fig-5-basic': { page: 'paper/imagenet-classification/#fig-5', number: '5', part: 'fig5.basic' },
  'fig-5-bottleneck': { page: 'paper/imagenet-classification/#fig-5', number: '5', part: 'fig5.bottleneck' },
};

/** Every figure and chart that is a file of its own, figures first. */
export function pictures(lang: Lang): Picture[] {
  const t = strings(lang);
  const views = phrase('results.cost.title')[lang];
  return [
    ...DRAWINGS.map((id) => {
      const { page, number, part } = PLACES[id];
      const label = fill(t['figure.label'], { number });
      const title = part === undefined ? `${label} · ${t[titleKey(id)]}` : `${label} · ${t[part]}`;
      return { name: id, title, page, file: `data/figures/${id}.${lang}.svg` };
    }),
    ...RUN_FIGURES.filter((id) => shown(id, runs()).length > 0).map((id) => ({
      name: `our-runs-${id}`,
      title: phrase(`runs.${id}.title`)[lang],
      page: `results/our-runs/#${id}`,
      file: `data/runs/${id}.${lang}.svg`,
    })),
    ...tables()
      .filter((table) => drawChart(table, { width: 700, langs: [lang] }) !== undefined)
      .map((table) => ({
        name: table.id,
        title: heading(table)[lang],
        page: `results/${table.id}/`,
        file: `data/results/${table.id}.${lang}.svg`,
      })),
    ...CHARTS.map((id) => ({
      name: id,
      title: id === 'margins' ? phrase('results.margins.title')[lang] : `${views} · ${DATA[id]}`,
      page: id === 'margins' ? 'results/margins/' : `results/cost/#${id}`,
      file: `data/figures/${id}.${lang}.svg`,
    })),
  ];
}

const DATA = { 'cost-imagenet': 'ImageNet', 'cost-cifar': 'CIFAR-10' } as const;

function titleKey(id: Drawing): 'fig2.title' | 'fig3.title' {
  return id === 'fig-2' ? 'fig2.title' : 'fig3.title';
}

/** The source of a picture under data/figures: an SVG file that needs nothing else. */
export function pictureFile(id: Drawing | Chart, lang: Lang): string {
  if (isDrawing(id)) return standaloneFigure(drawing(id, lang));
  const { document } = parseHTML('<!doctype html><html></html>');
  const size = { document, width: 700, langs: [lang] };
  if (id === 'margins') return standalone(marginsChart(allMargins(tables()), size).outerHTML);
  const chart = id === 'cost-imagenet' ? 'imagenet' : 'cifar';
  const points = costPoints(chart, tables(), networks());
  const address = (path: string) => href(lang, path);
  return standalone(costChart(chart, points, { ...size, scale: 'log', address }).outerHTML);
}

function isDrawing(id: string): id is Drawing {
  return DRAWINGS.some((drawing) => drawing === id);
}
