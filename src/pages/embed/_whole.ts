import { allNetworks } from '../../architectures/load.ts';
import { experiment } from '../../lab/experiments.ts';
import { SLUGS } from '../../lab/slugs.ts';
import type { Lang } from '../../i18n/languages.ts';
import { fill, strings } from '../../i18n/strings.ts';
import { outline } from '../../paper/outline.ts';
import { quizzes } from '../../course/quiz/load.ts';
import { tables } from '../../results/load.ts';
import { heading } from '../../results/text.ts';

/** A page that can be embedded as it is. */
export interface Whole {
  /** The address after the language, which is also the one after /embed/<language>/. */
  path: string;
  title: string;
}

/** Every page of a language that can be embedded: tables, networks, quizzes, experiments. */
export async function wholePages(lang: Lang): Promise<Whole[]> {
  const t = strings(lang);
  const questions = quizzes();
  const sections = (await outline()).filter(({ id }) => questions.has(id));
  return [
    ...tables().map((table) => ({ path: `results/${table.id}/`, title: heading(table)[lang] })),
    ...allNetworks().map(({ id, name }) => ({ path: `architectures/${id}/`, title: name })),
    ...sections.map((section) => ({
      path: `quiz/${section.id}/`,
      title: fill(t['quiz.heading'], { section: `${section.number} ${section[lang]}`.trim() }),
    })),
    { path: 'lab/', title: t['lab.title'] },
    ...SLUGS.map((slug) => ({ path: `lab/${slug}/`, title: experiment(lang, slug).title })),
  ];
}

/** The title of one of them; throws where there is none. */
export async function wholeTitle(lang: Lang, path: string): Promise<string> {
  const found = (await wholePages(lang)).find((page) => page.path === path);
  if (!found) throw new Error(`${path} cannot be embedded`);
  return found.title;
}
