import type { Lang } from '../i18n/languages.ts';
import { fill, strings } from '../i18n/strings.ts';
import { sectionPath } from '../paper/section-path.ts';

/** What a label needs to know of a section of the paper. */
interface Titled {
  id: string;
  number: string;
  zh: string;
  en: string;
}

/**
 * The name of a place of this site, for a link to it: placeLabel('paper/cifar-10/#warm-up', …, 'en') → '§4.2 CIFAR-10
 * and analysis', placeLabel('results/table-2/#r34-resnet', …, 'zh') → '表 2'. Throws for an address it does not know.
 */
export function placeLabel(path: string, sections: readonly Titled[], lang: Lang): string {
  const t = strings(lang);
  const [, kind, id = ''] = /^(paper|results)\/([a-z0-9-]+)\//.exec(path) ?? [];
  if (kind === 'results') {
    const number = /^table-(\d+)$/.exec(id)?.[1];
    return number ? fill(t['course.place.table'], { number }) : t['course.place.competitions'];
  }
  const section = sections.find((other) => path.startsWith(sectionPath(other.id)));
  if (!section) throw new Error(`no place is called ${path}`);
  const number = /^\d/.test(section.number) ? `§${section.number}` : section.number; // an appendix has a letter
  return `${number} ${section[lang]}`.trim();
}
