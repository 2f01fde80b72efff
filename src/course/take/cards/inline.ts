/** The formulas of a piece of MDX as TeX between \( and \): '<M t="C = 1" />' → '\(C = 1\)'. */
export function math(mdx: string): string {
  return mdx.replace(/<M\s[^>]*?\bt="([^"]*)"[^>]*\/>/g, (_, tex: string) => inline(tex));
}

/** TeX as a line of a card marks it: 'x' → '\(x\)'. */
export function inline(tex: string): string {
  return `\\(${tex}\\)`;
}
