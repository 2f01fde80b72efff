import { z } from 'astro/zod';
import { parse } from 'yaml';
import { fillData } from '../../results/runs/measured.ts';
import { zoo } from '../../results/runs/zoo.ts';
import { quizFile, type Question } from './schema.ts';

const FILES = import.meta.glob<string>('../../../content/quiz/*.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The questions by section; a file that breaks the schema stops the build and is named. */
export function quizzes(): Map<string, Question[]> {
  return new Map(
    Object.entries(FILES).map(([file, text]) => {
      const { data, error } = quizFile.safeParse(parse(text));
      if (error) throw new Error(`${file}: ${z.prettifyError(error)}`);
      return [file.replace(/^.*\/|\.yaml$/g, ''), fillData(data, zoo)];
    }),
  );
}
