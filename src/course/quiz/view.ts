import type { Lang } from '../../i18n/languages.ts';
import { sectionName, sectionNumber } from '../../paper/section-name.ts';
import { citeLabel } from '../../paper/references/label.ts';
import { reference, references } from '../../paper/references/references.ts';
import { arrange } from './arrange.ts';
import type { Key } from './grade.ts';
import { isChoice, type Question } from './schema.ts';
import { say, type Strings } from './text.ts';

interface Common {
  readonly id: string;
  /** Its number in the section, from 1. */
  readonly number: number;
  readonly question: string;
  readonly explanation: string;
  /** Where the paper says it: 'Paper: p. 5, Table 2'. */
  readonly source: string;
  /** The address of the passage that explains it. */
  readonly href: string;
}

/** A question in one language, ready to be shown. */
export type View = Common &
  (
    | { readonly options: readonly string[]; readonly right: number }
    | { readonly value: number; readonly tolerance: number; readonly unit: string }
  );

/** A question in one language; `link` makes an address of a path after the language. */
export function viewOf(
  question: Question,
  { lang, number, t, link }: { lang: Lang; number: number; t: Strings; link: (path: string) => string },
): View {
  const common = {
    id: question.id,
    number,
    question: question.question[lang],
    explanation: question.explanation[lang],
    source: sourceOf(question, lang, t),
    href: link(question.see),
  };
  if (isChoice(question)) {
    const { options, right } = arrange(question);
    return { ...common, options: options.map((option) => option[lang]), right };
  }
  const { value, tolerance, unit } = question.answer;
  return { ...common, value, tolerance, unit: unit?.[lang] ?? '' };
}

/** What the answers to a question are checked against. */
export function keyOf(question: Question): Key {
  if (isChoice(question)) return { id: question.id, right: arrange(question).right };
  return { id: question.id, value: question.answer.value, tolerance: question.answer.tolerance };
}

/** The page, and what to look for on it: { page: 5, table: 2 } → 'Paper, p. 5, Table 2'. Another work has its usual label. */
function sourceOf({ section, source }: Question, lang: Lang, t: Strings): string {
  if ('cite' in source) return citeLabel(reference(source.cite), lang, references);
  const parts = [
    source.par !== undefined && sectionName(source.section ?? sectionNumber(section), lang),
    source.par !== undefined && say(t, 'quiz.source.par', { par: source.par }),
    source.table !== undefined && say(t, 'quiz.source.table', { n: source.table }),
    source.figure !== undefined && say(t, 'quiz.source.figure', { n: source.figure }),
  ];
  return [say(t, 'quiz.source.page', { page: source.page }), ...parts.filter((part) => part !== false)].join(
    say(t, 'quiz.source.comma'),
  );
}
