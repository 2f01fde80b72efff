import { letter } from './arrange.ts';
import type { View } from './view.ts';

/** The right answer in a line: 'B. Six networks', '294,912', '12.3%'. */
export function solution(view: View): string {
  if ('options' in view) return `${letter(view.right)}. ${view.options[view.right] ?? ''}`;
  const number = view.value.toLocaleString('en', { maximumFractionDigits: 2 });
  return `${number}${view.unit === '%' || view.unit === '' ? '' : ' '}${view.unit}`;
}
