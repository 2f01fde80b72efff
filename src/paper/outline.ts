import { getCollection, type CollectionEntry } from 'astro:content';
import { AFTER } from './section-path.ts';

/** The section that "Paper" in the header opens. */
export const FIRST_SECTION = 'abstract';

/** A section of the paper, and whether this site has its page. */
export type Section = CollectionEntry<'outline'>['data'] & { written: boolean };

/** The paper's sections in order, and the chapter after them. */
export async function outline(): Promise<Section[]> {
  const [sections, pages] = await Promise.all([getCollection('outline'), getCollection('walkthrough')]);
  const written = new Set([...pages.map((page) => page.id.split('/')[1]), AFTER]);
  return sections
    .map(({ data }) => ({ ...data, written: written.has(data.id) }))
    .sort((a, b) => a.order - b.order);
}

/** The written sections before and after one, if any. */
export async function neighbours(
  id: string,
): Promise<{ previous: Section | undefined; next: Section | undefined }> {
  const written = (await outline()).filter((section) => section.written);
  const at = written.findIndex((section) => section.id === id);
  return { previous: written[at - 1], next: written[at + 1] };
}
