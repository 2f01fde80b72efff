import type { MDXInstance } from 'astro';
import type { Lang } from '../i18n/languages.ts';

type Page = MDXInstance<{ title: string; description: string }>;

const PAGES = import.meta.glob<Page>('../../content/lab/*/*.mdx', { eager: true });

/** The text of an experiment. Throws an Error where it is missing. */
export function experiment(lang: Lang, slug: string) {
  const page = PAGES[`../../content/lab/${lang}/${slug}.mdx`];
  if (page === undefined) throw new Error(`content/lab/${lang}/${slug}.mdx is missing`);
  return { Content: page.Content, ...page.frontmatter };
}
