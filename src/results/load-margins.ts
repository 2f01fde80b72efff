import list from '../../content/margins.json' with { type: 'json' };
import { claims, margins, type Margin } from './margins.ts';
import type { ResultTable } from './schema.ts';

/** Every claim of content/margins.json beside what its numbers give. */
export function allMargins(tables: readonly ResultTable[]): Margin[] {
  return margins(claims.parse(list), tables);
}
