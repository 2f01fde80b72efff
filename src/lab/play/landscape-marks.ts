import { boxOf, gridAt, placeOf } from '../../results/runs/landscape-place.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Puts a ring at a point of the grid into every panel of a figure. */
export function markPlace(figure: Element, place: readonly [number, number], points: number): void {
  for (const panel of figure.querySelectorAll<SVGGElement>('[data-box]')) {
    const { x, y } = placeOf(boxOf(panel.dataset['box'] ?? ''), place, points);
    const ring = panel.querySelector('.here') ?? panel.appendChild(document.createElementNS(SVG, 'circle'));
    ring.setAttribute('class', 'here');
    for (const [name, value] of Object.entries({ cx: x, cy: y, r: 5 }))
      ring.setAttribute(name, String(value));
  }
}

/** Tells the point of the grid under a pointer that hovers over a panel, or is dragged over it; returns what ends that. */
export function pointPlace(
  figure: Element,
  points: number,
  tell: (place: readonly [number, number]) => void,
): () => void {
  const panels = [...figure.querySelectorAll<SVGGElement>('[data-box]')];
  const undo = panels.map((panel) => {
    const svg = panel.ownerSVGElement!;
    const box = boxOf(panel.dataset['box'] ?? '');
    const move = ({ clientX, clientY }: PointerEvent) => {
      const matrix = panel.getScreenCTM();
      if (!matrix) return;
      const point = Object.assign(svg.createSVGPoint(), { x: clientX, y: clientY }).matrixTransform(
        matrix.inverse(),
      );
      tell(gridAt(box, point.x, point.y, points));
    };
    const area = document.createElementNS(SVG, 'rect');
    area.setAttribute('class', 'grip');
    for (const [name, value] of Object.entries({
      x: box.left,
      y: box.top,
      width: box.size,
      height: box.size,
    }))
      area.setAttribute(name, String(value));
    area.addEventListener('pointerdown', move);
    area.addEventListener('pointermove', move);
    panel.append(area);
    return () => area.remove();
  });
  return () => undo.forEach((each) => each());
}
