/** Lights some parts of a figure, '224 112', by what they carry (data-part or data-size) and pales the others; null lights all of it. */
export function light(figure: Element, parts: string | null): void {
  const wanted = parts?.split(' ');
  for (const element of figure.querySelectorAll<SVGElement>('[data-part], [data-size]')) {
    const { part: own, size } = element.dataset;
    const named = (own ?? size ?? '').split(' ');
    element.classList.toggle('paled', wanted !== undefined && !named.some((name) => wanted.includes(name)));
  }
}
