import { z } from 'astro/zod';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** An address after the language, and what it is called in a plan. */
const link = text.extend({ see: z.string().min(1) });

/** Something to do in the laboratory; `key` is for the lecturer. */
const task = link.extend({ key: text });

const lesson = z.strictObject({
  /** Of the lesson in content/review; part of the addresses of its handout and key. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  goals: z.array(text).min(1),
  steps: z.array(text.extend({ minutes: z.number().int().positive(), links: z.array(link).min(1) })).min(1),
  /** 'abstract/not-a-title': a section of content/quiz and the id of a question there. */
  questions: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).min(1),
  tasks: z.array(task).min(1),
});

/** content/teach.yaml: the lessons in their order. */
export const planFile = z.array(lesson).min(1);

export type Plan = z.infer<typeof lesson>;
export type Step = Plan['steps'][number];
export type Task = Plan['tasks'][number];
