import { parseHTML } from 'linkedom';
import { networks } from '../architectures/load.ts';
import type { Lang } from '../i18n/languages.ts';
import { items } from './all.ts';
import { costChart } from './charts/cost.ts';
import { marginsChart } from './charts/margins.ts';
import { curvesThumbnail, squaresThumbnail, THUMBNAIL } from './charts/thumbnails.ts';
import { costPoints } from './cost.ts';
import { allMargins } from './load-margins.ts';
import { tables } from './load.ts';
import { runs } from './runs/load.ts';
import type { VIEWS } from './views.ts';

/** The thumbnail of a page across the tables: its chart without axes, or a square for every number. SVG source. */
export function viewThumbnail(view: (typeof VIEWS)[number]['id'], langs: readonly Lang[]): string {
  const { document } = parseHTML('<!doctype html><html></html>');
  const options = { document, width: THUMBNAIL, langs, small: true };
  switch (view) {
    case 'cost':
      return costChart('imagenet', costPoints('imagenet', tables(), networks()), options).outerHTML;
    case 'margins':
      return marginsChart(allMargins(tables()), options).outerHTML;
    case 'all':
      return squaresThumbnail(tables().map((table) => items(table).length));
  }
}

/** Test error of our own runs over their epochs, up to what guessing among ten things and a little learning gives. SVG source. */
export function runsThumbnail(): string {
  const curves = runs()
    .filter(({ settings }) => settings.set === 'cifar-10')
    .map(({ family, epochs }) => ({ kind: family, values: epochs.map(({ testError }) => testError) }));
  return curvesThumbnail(curves, 60);
}
