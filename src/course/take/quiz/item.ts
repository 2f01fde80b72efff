import type { Lang } from '../../../i18n/languages.ts';
import { pick } from '../../../i18n/strings.ts';
import { quizzes } from '../../quiz/load.ts';
import { say } from '../../quiz/text.ts';
import { viewOf } from '../../quiz/view.ts';
import { plans } from '../../teach/load.ts';

export interface Option {
  readonly text: string;
  readonly right: boolean;
}

interface Common {
  readonly id: string;
  readonly section: string;
  /** Text with `code` and \(TeX\), as are the options and the explanation. */
  readonly question: string;
  readonly explanation: string;
  /** Where the paper says it, and the full address of the passage that explains it. */
  readonly source: string;
  readonly address: string;
  readonly read: string;
  /** The lessons whose handout asks it. */
  readonly lessons: readonly string[];
}

/** A question in one language, as other systems take it: with options of which one or several are right, or a number. */
export type Item = Common &
  (
    | { readonly options: readonly Option[] }
    | { readonly value: number; readonly tolerance: number; readonly unit: string }
  );

/** The questions of some sections in one language; `address` makes a full one of a path after the language. */
export function items(sections: readonly string[], lang: Lang, address: (path: string) => string): Item[] {
  const t = pick(lang, 'quiz.');
  const all = quizzes();
  const lessons = plans();
  return sections.flatMap((section) =>
    (all.get(section) ?? []).map((asked, i): Item => {
      const view = viewOf(asked, { lang, number: i + 1, t, link: address });
      const { id, question, explanation, source, href } = view;
      const of = lessons.filter((plan) => plan.questions.includes(`${section}/${id}`)).map((plan) => plan.id);
      const read = say(t, 'quiz.read');
      const common = { id, section, question, explanation, source, address: href, read, lessons: of };
      if ('options' in view)
        return {
          ...common,
          options: view.options.map((text, place) => ({ text, right: place === view.right })),
        };
      return { ...common, value: view.value, tolerance: view.tolerance, unit: view.unit };
    }),
  );
}

/** Whether more than one option is right. */
export function isMultiple(options: readonly Option[]): boolean {
  return options.filter(({ right }) => right).length > 1;
}

/** A question with the unit that its number is asked in: 'How many? (%)'. */
export function asked(item: Item): string {
  return 'unit' in item && item.unit !== '' ? `${item.question} (${item.unit})` : item.question;
}

/** The first words of a question, to find it in a list: at most 60 signs, without marks. */
export function nameOf({ question }: Item): string {
  const plain = question.replace(/`|\\[()]/g, '');
  return plain.length <= 60 ? plain : `${plain.slice(0, 59)}…`;
}
