import { getCollection, type CollectionEntry } from 'astro:content';

/** A question that readers asked, with our answer. */
export type ReaderQuestion = CollectionEntry<'questions'>['data'];

/** The questions of readers, in the order of the file. */
export async function readerQuestions(): Promise<ReaderQuestion[]> {
  return (await getCollection('questions')).map(({ data }) => data).sort((a, b) => a.order - b.order);
}
