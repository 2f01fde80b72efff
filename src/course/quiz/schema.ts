import { z } from 'astro/zod';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Part of an address and the name under which a browser keeps an answer: never changes once published. */
const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** Where the paper says it; own computations name the place they start from. */
const passage = z.strictObject({
  page: z.number().int().min(1).max(12),
  par: z.string().min(1).optional(),
  /** The number of the section that the paragraph is counted in, where it is not the question's own. */
  section: z.string().min(1).optional(),
  table: z.number().int().min(1).max(14).optional(),
  figure: z.number().int().min(1).max(7).optional(),
});

/** Another work that says it, by its key in content/references.bib. */
const work = z.strictObject({ cite: z.string().min(1) });

const source = z.union([passage, work]);

const common = {
  id: slug,
  /** The section of the outline it belongs to, and the name of its file. */
  section: z.string().min(1),
  /** Words may stand in `backticks` for code; there is no other markup. */
  question: text,
  /** Why the answer is right, and what is wrong with the tempting one. */
  explanation: text,
  source,
  /** The block that has the answer, in the walkthrough or after it: 'paper/abstract/#two-claims', 'after/#wide'. */
  see: z.string().regex(/^(paper\/[a-z0-9-]+|after)\/#[a-z0-9-]+$/),
};

/** One right option and two or three wrong ones; `arrange` says in which order they are shown. */
const choice = z.strictObject({ ...common, right: text, wrong: z.array(text).min(2).max(3) });

const numeric = z.strictObject({
  ...common,
  answer: z.strictObject({
    value: z.number(),
    /** How far off an answer may be and still count as right. */
    tolerance: z.number().nonnegative(),
    unit: text.optional(),
  }),
});

/** One file of content/quiz: the questions of a section, in the order they are asked. */
export const quizFile = z
  .array(z.union([choice, numeric]))
  .min(3)
  .max(8);

export type Question = z.infer<typeof quizFile>[number];
export type Choice = z.infer<typeof choice>;
export type Text = Question['question'];

/** Whether a question offers options; the others ask for a number. */
export function isChoice(question: Question): question is Choice {
  return 'right' in question;
}
