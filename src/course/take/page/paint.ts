import { resolve, type Rule } from './css.ts';

/** Writes into every part of the drawings of an element what the stylesheets say of it, so that they need none. */
export function paint(root: Element, rules: readonly Rule[], properties: ReadonlyMap<string, string>): void {
  const styles = new Map<Element, Map<string, string>>();
  for (const { selector, style } of rules)
    for (const element of find(root, selector)) {
      if (!element.closest('svg')) continue;
      const own = styles.get(element) ?? new Map<string, string>();
      for (const [property, value] of style) own.set(property, resolve(value, properties));
      styles.set(element, own);
    }
  for (const [element, style] of styles)
    element.setAttribute('style', [...style].map(([property, value]) => `${property}:${value}`).join(';'));
}

/** The elements that a selector finds; none for one that only a browser can answer. */
function find(root: Element, selector: string): Iterable<Element> {
  if (/::|:(?:hover|focus|target|root|host|checked|disabled)/.test(selector)) return [];
  try {
    return root.ownerDocument.querySelectorAll(selector);
  } catch {
    return [];
  }
}
