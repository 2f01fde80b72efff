import { LANGS, ROUTES, type Route } from '../../i18n/languages.ts';

/** The files that a reader can take along, by what they are for. */
export const GROUPS = ['slides', 'quiz', 'package', 'cards', 'book'] as const;
export type Group = (typeof GROUPS)[number];

/** A format, in the languages that it comes in. */
export interface Format {
  readonly id: string;
  readonly group: Group;
  readonly routes: readonly Route[];
  /** Where its file of a language is, after the base path. */
  readonly path: (route: Route) => string;
}

/** The lessons that are packed with their questions. */
export const LESSONS = ['lesson-1', 'lesson-2'] as const;

/** Where the package of a lesson is. */
export function packagePath(lesson: string, route: Route): string {
  return `data/packages/${lesson}-${route}.zip`;
}

/** Where the slides of a lesson are. */
export function slidesPath(lesson: string, route: Route): string {
  return `data/slides/${lesson}-${route}.pptx`;
}

/** Where the book is. */
export function bookPath(route: Route): string {
  return `data/book/residual-${route}.epub`;
}

/** Every format that is offered; content/ui names each under `take.format.<id>`. */
export const FORMATS: readonly Format[] = [
  { id: 'anki', group: 'cards', routes: ROUTES, path: (route) => `data/cards/residual-${route}.txt` },
  { id: 'csv', group: 'cards', routes: ROUTES, path: (route) => `data/cards/residual-${route}.csv` },
  ...LESSONS.map((lesson): Format => ({
    id: `slides.${lesson}`,
    group: 'slides',
    routes: LANGS,
    path: (lang) => slidesPath(lesson, lang),
  })),
  { id: 'epub', group: 'book', routes: LANGS, path: bookPath },
  { id: 'moodle', group: 'quiz', routes: LANGS, path: (lang) => `data/quiz/residual-${lang}.moodle.xml` },
  { id: 'qti', group: 'quiz', routes: LANGS, path: (lang) => `data/quiz/residual-${lang}.qti.zip` },
  { id: 'gift', group: 'quiz', routes: LANGS, path: (lang) => `data/quiz/residual-${lang}.gift.txt` },
  ...LESSONS.map((lesson): Format => ({
    id: lesson,
    group: 'package',
    routes: LANGS,
    path: (lang) => packagePath(lesson, lang),
  })),
];

/** The path of every file that is offered. */
export function offeredPaths(): string[] {
  return FORMATS.flatMap(({ routes, path }) => routes.map(path));
}
