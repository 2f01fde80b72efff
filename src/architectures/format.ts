import type { Shape } from './layers.ts';

/** A count with thousands separated: 25557032 → '25,557,032'. */
export function exact(count: number): string {
  return count.toLocaleString('en-US');
}

const PREFIXES = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A count with three digits and, behind a space that does not break, k, M or G for 10³, 10⁶, 10⁹: 25557032 → '25.6 M'; 640 → '640'. */
export function short(count: number): string {
  // 999,950 and more would round to 1000 k.
  const [size, letter] = PREFIXES.find(([each]) => count >= each * 0.9995) ?? [1, ''];
  if (letter === '') return String(count);
  const value = count / size;
  return `${value.toFixed(value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2)}\u00a0${letter}`;
}

/** Memory of a number of 4-byte floats, in megabytes: 10790888 → '43.2 MB'. */
export function memory(numbers: number): string {
  const megabytes = (4 * numbers) / 1e6;
  return `${megabytes.toFixed(megabytes >= 100 ? 0 : megabytes >= 9.995 ? 1 : 2)}\u00a0MB`;
}

/** A part of a whole: share(1, 8) → '12.5%'. */
export function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}

/** Height, width and channels, as the paper orders them: [64, 56, 56] → '56×56×64'; [1000, 1, 1] → '1000'. */
export function shapeText([channels, height, width]: Shape): string {
  return height === 1 && width === 1 ? String(channels) : `${height}×${width}×${channels}`;
}

/** A count in billions with the decimals of Table 1 or more: billions(3857973248, 2) → '3.86'. */
export function billions(count: number, digits: number): string {
  return (count / 1e9).toFixed(digits);
}
