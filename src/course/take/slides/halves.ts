/**
 * A drawing as a slide has room for it: one that is much taller than wide in two parts, cut at the line across it that is nearest
 * to the middle; others, and those without such a line, as they are.
 */
export function halves(svg: Element): Element[] {
  const [x = 0, y = 0, width = 1, height = 1] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const lines = [...svg.querySelectorAll('.band')].map((line) =>
    Number(/^M\S+ ([\d.]+)/.exec(line.getAttribute('d') ?? '')?.[1]),
  );
  if (height < 2 * width || lines.length === 0) return [svg];
  const cut = lines.reduce((best, at) =>
    Math.abs(at - height / 2) < Math.abs(best - height / 2) ? at : best,
  );
  return [
    [y, cut - y],
    [cut, y + height - cut],
  ].map(([top, tall]) => {
    const part = svg.cloneNode(true) as Element;
    part.setAttribute('viewBox', [x, top, width, tall].join(' '));
    return part;
  });
}
