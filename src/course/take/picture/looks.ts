/** What a painted drawing says of how an element looks, inherited where it says nothing: looks(text, 'font-weight') → '650'. */
export function looks(element: Element, property: string): string | undefined {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = styleOf(each);
    const own =
      style.get(property) ?? fromShorthand(style.get('font'), property) ?? each.getAttribute(property);
    if (own !== null) return own;
  }
  return undefined;
}

/** The size of an element's type, in units of the drawing. */
export function sizeOf(element: Element): number {
  return Number.parseFloat(looks(element, 'font-size') ?? '16');
}

function styleOf(element: Element): Map<string, string> {
  const declarations = (element.getAttribute('style') ?? '').split(';').map((one) => one.split(':'));
  return new Map(declarations.map(([name = '', value = '']) => [name.trim(), value.trim()]));
}

/** 'italic 17px serif' → font-style italic, font-size 17px. */
function fromShorthand(font: string | undefined, property: string): string | undefined {
  if (font === undefined) return undefined;
  if (property === 'font-size') return /([\d.]+)px/.exec(font)?.[0];
  if (property === 'font-style') return font.includes('italic') ? 'italic' : 'normal';
  if (property === 'font-weight') return /\b[1-9]00\b|\bbold\b/.exec(font)?.[0] ?? '400';
  return undefined;
}
