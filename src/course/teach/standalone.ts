import base from '../../shell/base.css?raw';
import rules from '../../paper/figures/figures.css?raw';

/** The values of the site's custom properties in the light theme. */
const LIGHT = new Map(
  [...base.matchAll(/^ {2}--([\w-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [
    name,
    value.replace(/light-dark\(([^,]+),[^)]*\)/, '$1').replaceAll(/\s+/g, ' '),
  ]),
);

/** A stylesheet in which every custom property of the site stands for its value in the light theme. */
export function inLight(css: string): string {
  return css.replaceAll(/var\(--([\w-]+)\)/g, (found, name: string) => LIGHT.get(name) ?? found);
}

/** A drawing of a figure as a file of its own, with the site's light colours inside: SVG source. */
export function standaloneFigure(svg: string): string {
  const style = inLight(`svg{color:var(--text);background:var(--bg)}${rules}`).replaceAll(/\s+/g, ' ');
  const named = svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${named.replace('>', `><style>${style}</style>`)}\n`;
}
