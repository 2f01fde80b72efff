import type { Lang } from '../../i18n/languages.ts';

/** What search engines and catalogues of teaching material are told about a page. */
export interface Described {
  readonly langs: readonly Lang[];
  readonly title: string;
  readonly description: string;
  /** Full addresses. */
  readonly url: string;
  readonly site: { readonly name: string; readonly url: string };
  readonly version: string;
}

const PAPER = {
  '@type': 'ScholarlyArticle',
  name: 'Deep Residual Learning for Image Recognition',
  author: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren', 'Jian Sun'].map((name) => ({
    '@type': 'Person',
    name,
  })),
  datePublished: '2016',
  isPartOf: 'CVPR 2016',
  pagination: '770-778',
  sameAs: 'https://arxiv.org/abs/1512.03385',
} as const;

/** A page as a learning resource about the paper, in the words of schema.org: the text of an application/ld+json block. */
export function learningResource({ langs, title, description, url, site, version }: Described): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description,
    url,
    inLanguage: langs.map((lang) => (lang === 'zh' ? 'zh-CN' : 'en')),
    isPartOf: { '@type': 'WebSite', ...site },
    version,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    about: PAPER,
  };
  // "</script>" in a title would end the block.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
