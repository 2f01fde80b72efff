import { select, type Selection } from 'd3';
import { htmlLang } from '../../i18n/languages.ts';
import type { Text } from '../schema.ts';
import type { ChartOptions } from './types.ts';

const SVG = 'http://www.w3.org/2000/svg';

export type Group = Selection<SVGGElement, unknown, null, undefined>;
export type Root = Selection<SVGSVGElement, unknown, null, undefined>;

/** An empty picture of width × height px with a name and a description for those who do not see it. */
export function picture(options: ChartOptions, height: number, name: Text, description: Text): Root {
  const [lang = 'en'] = options.langs;
  const root: Root = select(options.document.createElementNS(SVG, 'svg'));
  root
    // Superfluous inside HTML, needed where the picture stands as a file of its own.
    .attr('xmlns', SVG)
    .attr('class', 'chart')
    .attr('viewBox', `0 0 ${options.width} ${height}`)
    .attr('width', options.width)
    .attr('height', height)
    .attr('lang', htmlLang(lang))
    .attr('role', 'img')
    // The name is repeated here because not every screen reader takes it from <title>.
    .attr('aria-label', name[lang])
    .attr('font-size', 13)
    .attr('fill', 'currentColor');
  root.append('title').text(name[lang]);
  root.append('desc').text(description[lang]);
  return root;
}

/** A position in px with one decimal, so that no run writes 103.33333333333331. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
