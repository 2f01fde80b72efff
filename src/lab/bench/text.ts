import { fill } from '../../i18n/fill.ts';
import type { Text } from '../classify/text.ts';

/** A string by its whole key with its gaps filled: tell(t, 'depth.agree', { n: 2 }); a key that is missing shows itself. */
export function tell(t: Text, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(t[key] ?? key, values);
}
