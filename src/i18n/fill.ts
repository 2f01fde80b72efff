/** Fills the gaps of a string: fill('{n} of {m}', { n: 1, m: 2 }) → '1 of 2'. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
