import type { Lang } from '../../../i18n/languages.ts';
import { fill, strings } from '../../../i18n/strings.ts';
import type { ResultTable } from '../../../results/shape.ts';

/** What the slides of a lesson need beside its page. */
export interface About {
  readonly lang: Lang;
  /** The title of the lesson, with the site's name. */
  readonly lesson: string;
  /** The full address of something on the lesson's page, or on the site if it begins with '/'. */
  readonly address: (to: string) => string;
  readonly tables: readonly ResultTable[];
}

/** 'Drawn by us after Fig. 2. He, Zhang, Ren, Sun: … (CVPR 2016), page 2' */
export function sourceOf(
  caption: string | undefined,
  page: string | number | undefined,
  about: About,
): string {
  const t = strings(about.lang);
  const paper = page === undefined ? undefined : fill(t['take.slides.paper'], { page });
  const said = [caption, paper].filter((one) => one !== undefined);
  return said.length > 0 ? said.join(' ') : about.lesson;
}
