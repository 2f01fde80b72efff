import { parse } from 'yaml';
import outline from '../../content/outline.yaml?raw';
import type { Lang } from '../i18n/languages.ts';
import { fill, strings } from '../i18n/strings.ts';

const NUMBERS: ReadonlyMap<string, string> = new Map(
  (parse(outline) as { id: string; number: string }[]).map(({ id, number }) => [id, number]),
);

/** The number of a section by its id: sectionNumber('cifar-10') → '4.2'; the abstract has ''. Throws for an id it does not know. */
export function sectionNumber(id: string): string {
  const number = NUMBERS.get(id);
  if (number === undefined) throw new Error(`content/outline.yaml has no ${id}`);
  return number;
}

/** A section in a few letters, for a label: '4.2' → '§4.2', 'A' → 'appendix A', '' → 'abstract'. */
export function sectionName(number: string, lang: Lang): string {
  const t = strings(lang);
  if (number === '') return t['paper.abstract'];
  return fill(t[/^\d/.test(number) ? 'paper.section' : 'paper.appendix'], { number });
}
