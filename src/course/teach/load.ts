import { z } from 'astro/zod';
import { parse } from 'yaml';
import source from '../../../content/teach.yaml?raw';
import { quizzes } from '../quiz/load.ts';
import type { Question } from '../quiz/schema.ts';
import { fillData } from '../../results/runs/measured.ts';
import { zoo } from '../../results/runs/zoo.ts';
import { planFile, type Plan } from './schema.ts';

/** The plans of the lessons, in order; a file that breaks the schema stops the build and is named. */
export function plans(): Plan[] {
  const { data, error } = planFile.safeParse(parse(source));
  if (error) throw new Error(`content/teach.yaml: ${z.prettifyError(error)}`);
  return fillData(data, zoo);
}

/** The questions of a handout, in its order. Throws an Error where the quiz has no such question. */
export function questionsOf(plan: Plan): Question[] {
  const all = quizzes();
  return plan.questions.map((path) => {
    const [section = '', id] = path.split('/');
    const found = all.get(section)?.find((question) => question.id === id);
    if (!found) throw new Error(`content/teach.yaml: there is no question ${path}`);
    return found;
  });
}
