/** A rule of a stylesheet that counts on every screen and on paper. */
export interface Rule {
  readonly selector: string;
  /** Its declarations that a drawing has a use for: 'fill:var(--text)'. */
  readonly style: readonly (readonly [property: string, value: string])[];
  readonly weight: number;
}

const DRAWN = /^(color|fill|stroke|font|opacity|text-anchor|paint-order|dominant-baseline|letter-spacing)/;

/** The rules of stylesheets outside of all @-blocks, the one that counts last. */
export function rulesOf(css: string): Rule[] {
  const flat = css.replace(/\/\*.*?\*\//gs, '').replace(/@[\w-]+[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/g, '');
  const rules = [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const style = body.split(';').flatMap((declaration) => {
      const [, property, value] = /^\s*([\w-]+)\s*:\s*(.+)$/s.exec(declaration) ?? [];
      return property && value && DRAWN.test(property) ? [[property, value] as const] : [];
    });
    return style.length === 0
      ? []
      : split(selectors).map((selector) => ({ selector, style, weight: weightOf(selector) }));
  });
  return rules.sort((a, b) => a.weight - b.weight);
}

/** The custom properties of the site in its light theme: '--text' → '#1d2330'. */
export function propertiesOf(css: string): Map<string, string> {
  const root = [...css.matchAll(/:root\s*\{([^{}]*)\}/g)].map(([, body = '']) => body).join(';');
  return new Map(
    [...root.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/light-dark\(([^,]+),[^)]*\)/g, '$1').trim(),
    ]),
  );
}

/** A value without custom properties: 'var(--text)' → '#1d2330'. */
export function resolve(value: string, properties: ReadonlyMap<string, string>): string {
  const next = value.replace(/var\((--[\w-]+)\)/g, (all, name: string) => properties.get(name) ?? all);
  return next === value ? next : resolve(next, properties);
}

/** A list of selectors at its commas outside of brackets. */
function split(selectors: string): string[] {
  return selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}

function weightOf(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#[\w-]+/g) * 10_000 + count(/\.[\w-]+|\[|:(?!:)/g) * 100 + count(/(?:^|[\s>+~(])[a-z]/g);
}
