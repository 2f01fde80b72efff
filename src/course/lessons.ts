import { getCollection } from 'astro:content';
import type { Lang } from '../i18n/languages.ts';

/** A lesson of the course; its slug is its address. */
export interface Lesson {
  slug: string;
  in: Record<Lang, { title: string; description: string }>;
}

/** The lessons in their order, with title and description in both languages. */
export async function lessons(): Promise<Lesson[]> {
  const pages = await getCollection('review');
  const data = (id: string) => {
    const page = pages.find((other) => other.id === id);
    if (!page) throw new Error(`content/review/${id}.mdx is missing`);
    return page.data;
  };
  return pages
    .filter(({ id }) => id.startsWith('zh/'))
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id }) => id.slice(3))
    .map((slug) => ({ slug, in: { zh: data(`zh/${slug}`), en: data(`en/${slug}`) } }));
}
