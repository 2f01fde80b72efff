import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const aliases = z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) });
/** A collection has no order of its own, so each entry keeps its place in the file. */
const yamlList = (text: string) =>
  (parse(text) as { id: string }[]).map((entry, order) => ({ ...entry, order }));

export const collections = {
  /** One file per section of the paper and language: zh/residual-learning, en/residual-learning. */
  walkthrough: defineCollection({
    loader: glob({ pattern: '{zh,en}/*.mdx', base: './content/walkthrough' }),
    schema: z.strictObject({
      title: z.string(),
      number: z.string(),
      description: z.string(),
      page: z.number().int().min(1).max(12),
    }),
  }),

  /** What came after, an idea a file and language: zh/wide, en/wide. */
  after: defineCollection({
    loader: glob({ pattern: '{zh,en}/*.mdx', base: './content/after' }),
    schema: z.strictObject({
      /** Its place in the chapter. */
      order: z.number().int().min(0),
    }),
  }),

  /** The works of the family tree, and the block of this site that is about each. */
  family: defineCollection({
    loader: file('./content/family.yaml', { parser: yamlList }),
    schema: z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      order: z.number(),
      /** The year in which it was first public. */
      year: z.number().int(),
      /** The work that it grew out of; only the root has none. */
      parent: z.string().optional(),
      name: bilingual,
      idea: bilingual,
      see: z.string(),
    }),
  }),

  /** The paper's table of contents, in order; the id of a section is its address. */
  outline: defineCollection({
    loader: file('./content/outline.yaml', { parser: yamlList }),
    schema: z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      order: z.number(),
      number: z.string(),
      /** Of its first line; the chapter on what came after has none. */
      page: z.number().int().min(1).max(12).optional(),
      level: z.number().int().min(1).max(2),
      zh: z.string(),
      en: z.string(),
    }),
  }),

  /** The terms of the field in both languages. */
  glossary: defineCollection({
    loader: file('./content/glossary.yaml', { parser: yamlList }),
    schema: z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      order: z.number(),
      zh: z.string().min(1),
      en: z.string().min(1),
      aliases: aliases.default({ zh: [], en: [] }),
      definition: bilingual,
      section: z.string(),
      symbol: z.string().optional(),
    }),
  }),

  /** The lessons of the course, one file each and language: zh/lesson-1, en/lesson-1. */
  review: defineCollection({
    loader: glob({ pattern: '{zh,en}/*.mdx', base: './content/review' }),
    schema: z.strictObject({
      title: z.string(),
      description: z.string(),
      /** Its place in the course. */
      order: z.number().int().min(0),
    }),
  }),

  /** Questions that readers asked in public threads, with our answers. */
  questions: defineCollection({
    loader: file('./content/questions.yaml', { parser: yamlList }),
    schema: z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      order: z.number(),
      question: bilingual,
      answer: bilingual,
      /** The block that says more, as an address after the language. */
      see: z.string(),
      /** Where it was asked. */
      threads: z.array(z.url()).min(1),
    }),
  }),

  /** Slips of the lecture: what it says, what is right, and how we know. */
  errata: defineCollection({
    loader: file('./content/errata.yaml', { parser: yamlList }),
    schema: z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      order: z.number(),
      kind: z.enum(['number', 'name', 'scope', 'wording']),
      title: bilingual,
      where: bilingual,
      says: bilingual,
      right: bilingual,
      how: bilingual,
      /** Places on this site that say more, as addresses after the language. */
      see: z.array(z.string()).default([]),
    }),
  }),
};
