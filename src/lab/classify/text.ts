import { fill } from '../../i18n/fill.ts';
import type { Lang } from '../../i18n/languages.ts';

/** The strings of this island, as pick(lang, 'lab.') gives them. */
export type Text = Readonly<Record<string, string>>;

/** A string with its gaps filled: say(t, 'run', { n: 1 }) reads 'lab.run'; a key that is missing shows itself. */
export function say(t: Text, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(t[`lab.${key}`] ?? `lab.${key}`, values);
}

/** Whom a file is asked of: 'https://example.org/a.onnx' → 'example.org'; a path of the site → the site's host. */
export function hostOf(address: string): string {
  return new URL(address, location.href).host;
}

/** Milliseconds: 4.123 → '4.1 ms', 850 → '850 ms', 15300 → '15.3 s'. */
export function formatTime(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return `${(ms / 1000).toFixed(1)} s`;
}

/** A share as per cent: 0.9231 → '92.3%'; below a thousandth '<0.1%', and never '100.0%' for less than all. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1%';
  if (share < 1 && share > 0.999) return '>99.9%';
  return `${(share * 100).toFixed(1)}%`;
}

/** The language that is not this one: the second name of a class. */
export function other(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}
