import { iterationAt, placeOf, plotOf, readAt, type Log } from './curves.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Shows a time in the drawings of a figure: what comes after it pales, a line stands there, and a dot on every curve. */
export function markTime(figure: Element, logs: readonly Log[], iteration: number, ended: boolean): void {
  for (const panel of figure.querySelectorAll<SVGGElement>('[data-plot]')) {
    const plot = plotOf(panel.dataset['plot'] ?? '');
    const { left, right, top, bottom } = plot;
    const x = left + (iteration / plot.last) * (right - left);
    const veil = part(panel, 'rect', 'veil');
    put(veil, { x, y: top - 3, width: Math.max(0, right + 2 - x), height: bottom - top + 4 });
    put(part(panel, 'line', 'now'), { x1: x, x2: x, y1: ended ? bottom : top, y2: bottom });
    panel.classList.toggle('scrubbed', !ended);
    for (const series of panel.querySelectorAll<SVGGElement>('[data-run]')) {
      const [id, what] = (series.dataset['run'] ?? '').split(' ');
      const log = logs.find((one) => one.id === id);
      if (!log) continue;
      const { iteration: at, train, test } = readAt(log, iteration);
      const place = placeOf(plot, at, what === 'train' ? train : test);
      const dot = part(panel, 'circle', `dot ${log.family} ${id ?? ''}-${what ?? ''}`);
      dot.classList.toggle('hollow', what === 'train');
      put(dot, place && !ended ? { cx: place.x, cy: place.y, r: 4.5 } : { r: 0 });
    }
  }
}

/** Where the pointer drags over a drawing, tells the iteration under it; returns what ends that. */
export function dragTime(figure: Element, tell: (iteration: number) => void): () => void {
  const panels = [...figure.querySelectorAll<SVGGElement>('[data-plot]')];
  const undo = panels.map((panel) => {
    const svg = panel.ownerSVGElement!;
    const plot = plotOf(panel.dataset['plot'] ?? '');
    const { left, right, top, bottom } = plot;
    const area = part(panel, 'rect', 'grip');
    put(area, { x: left, y: top, width: right - left, height: bottom - top });
    const move = ({ buttons, clientX, clientY, type }: PointerEvent) => {
      if (type === 'pointermove' && buttons === 0) return;
      const matrix = panel.getScreenCTM();
      if (!matrix) return;
      const point = Object.assign(svg.createSVGPoint(), { x: clientX, y: clientY });
      tell(iterationAt(plot, point.matrixTransform(matrix.inverse()).x));
    };
    area.addEventListener('pointerdown', move);
    area.addEventListener('pointermove', move);
    return () => area.remove();
  });
  return () => undo.forEach((each) => each());
}

/** An element of a panel that this file adds to it, made at its first use. */
function part(panel: SVGGElement, name: string, classes: string): SVGElement {
  const found = panel.querySelector<SVGElement>(`.${classes.split(' ').join('.')}`);
  if (found) return found;
  const made = document.createElementNS<'g'>(SVG, name as 'g');
  made.setAttribute('class', classes);
  panel.append(made);
  return made;
}

function put(element: SVGElement, attributes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value.toFixed(2));
}
