import { getCollection } from 'astro:content';
import { LANGS, type Lang } from '../../../i18n/languages.ts';
import { fill, pick, strings } from '../../../i18n/strings.ts';
import { readerQuestions } from '../../../paper/reader-questions.ts';
import { outline } from '../../../paper/outline.ts';
import { letter } from '../../quiz/arrange.ts';
import { quizzes } from '../../quiz/load.ts';
import { solution } from '../../quiz/solution.ts';
import { viewOf } from '../../quiz/view.ts';
import { inline } from './inline.ts';
import type { Note } from './note.ts';
import { keyNumbers } from './numbers.ts';

/** Every card with these languages on it: terms, questions, readers' questions, key numbers. */
export async function notes(langs: readonly Lang[]): Promise<Note[]> {
  return [
    ...(await terms(langs)),
    ...(await questions(langs)),
    ...(await readers(langs)),
    ...(await numbers(langs)),
  ];
}

/** The term in front, its definition and the other language's word behind. */
async function terms(langs: readonly Lang[]): Promise<Note[]> {
  const all = (await getCollection('glossary')).map(({ data }) => data).sort((a, b) => a.order - b.order);
  return all.map((term) => ({
    id: `term-${term.id}`,
    kind: 'term',
    about: term.section,
    front: langs.map((lang) => ({ lang, lines: [term[lang]] })),
    back: langs.map((lang) => ({
      lang,
      lines: [
        term.definition[lang],
        ...(lang === langs.at(-1) && term.symbol !== undefined ? [inline(term.symbol)] : []),
        ...(langs.length === 1 ? LANGS.filter((other) => other !== lang).map((other) => term[other]) : []),
      ],
    })),
    path: `glossary/#${term.id}`,
  }));
}

/** A question of the quiz with its options in front, the answer with its reason behind. */
async function questions(langs: readonly Lang[]): Promise<Note[]> {
  const all = quizzes();
  return (await outline()).flatMap(({ id: section }) =>
    (all.get(section) ?? []).map((question, i): Note => {
      const views = langs.map((lang) => {
        const view = viewOf(question, { lang, number: i + 1, t: pick(lang, 'quiz.'), link: (path) => path });
        return { lang, view };
      });
      return {
        id: `question-${question.id}`,
        kind: 'question',
        about: section,
        front: views.map(({ lang, view }) => ({
          lang,
          lines: [
            view.question,
            ...('options' in view ? view.options.map((option, place) => `${letter(place)}. ${option}`) : []),
          ],
        })),
        back: views.map(({ lang, view }) => ({
          lang,
          lines: [solution(view), view.explanation, view.source],
        })),
        path: `quiz/${section}/#${question.id}`,
      };
    }),
  );
}

async function readers(langs: readonly Lang[]): Promise<Note[]> {
  return (await readerQuestions()).map(({ id, question, answer }) => ({
    id: `reader-${id}`,
    kind: 'reader',
    about: 'questions',
    front: langs.map((lang) => ({ lang, lines: [question[lang]] })),
    back: langs.map((lang) => ({ lang, lines: [answer[lang]] })),
    path: `questions/#${id}`,
  }));
}

/** What a number is in front, the number and where it stands behind. */
async function numbers(langs: readonly Lang[]): Promise<Note[]> {
  const pages = await getCollection('review');
  const slugs = pages.filter(({ id }) => id.startsWith('en/')).sort((a, b) => a.data.order - b.data.order);
  return slugs.flatMap(({ id }) => {
    const lesson = id.slice(3);
    const read = (lang: Lang) =>
      keyNumbers(pages.find((page) => page.id === `${lang}/${lesson}`)?.body ?? '');
    const own = langs.map((lang) => ({ lang, rows: read(lang) }));
    const english = read('en');
    return (own[0]?.rows ?? []).map((_, i): Note => ({
      id: `number-${lesson}-${nameOf(english[i]?.number ?? '')}`,
      kind: 'number',
      about: lesson,
      front: own.map(({ lang, rows }) => ({
        lang,
        lines: [fill(strings(lang)['take.cards.number'], { what: rows[i]!.what })],
      })),
      back: own.map(({ lang, rows }) => ({ lang, lines: [rows[i]!.number, rows[i]!.where] })),
      path: `review/${lesson}/#key-numbers`,
    }));
  });
}

/** A row by its figures, which stay when words and rows around it change: '27.94 → 28.54' → '27.94-28.54'. */
function nameOf(number: string): string {
  return (number.match(/\d[\d.,]*/g) ?? []).map((digits) => digits.replace(/[.,]+$/, '')).join('-');
}
