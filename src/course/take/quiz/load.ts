import { htmlLang, type Lang } from '../../../i18n/languages.ts';
import { fill, strings } from '../../../i18n/strings.ts';
import { outline } from '../../../paper/outline.ts';
import { quizzes } from '../../quiz/load.ts';
import { fullAddress } from '../address.ts';
import type { Course } from './course.ts';
import { items } from './item.ts';

/** The questions of the site by section, for systems that take them in. */
export async function course(lang: Lang, site: URL | undefined): Promise<Course> {
  const asked = quizzes();
  const chapters = (await outline())
    .filter(({ id }) => asked.has(id))
    .map((section) => ({
      id: section.id,
      title: `${section.number} ${section[lang]}`.trim(),
      items: items([section.id], lang, fullAddress(lang, site)),
    }));
  const title = fill(strings(lang)['take.quiz.course'], { site: strings(lang)['site.name'] });
  return { title, lang: htmlLang(lang), chapters };
}
