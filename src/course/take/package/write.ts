import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { LANGS } from '../../../i18n/languages.ts';
import type { Site } from '../page/site.ts';
import type { Course } from '../quiz/course.ts';
import { LESSONS, packagePath } from '../formats.ts';
import { lessonPackage, type Parts } from './package.ts';

/** Writes every lesson with its questions as a package into a built site. */
export async function writePackages(site: Site): Promise<void> {
  const parts = await partsOf();
  mkdirSync(join(site.dir, 'data/packages'), { recursive: true });
  for (const lang of LANGS) {
    const quiz = readFileSync(join(site.dir, `data/quiz/residual-${lang}.json`), 'utf8');
    const items = (JSON.parse(quiz) as Course).chapters.flatMap((chapter) => chapter.items);
    for (const lesson of LESSONS) {
      const own = items.filter(({ lessons }) => lessons.includes(lesson));
      if (own.length === 0) throw new Error(`content/teach.yaml has no questions for ${lesson}`);
      const archive = lessonPackage(site, { lesson, lang, items: own }, parts);
      writeFileSync(join(site.dir, packagePath(lesson, lang)), archive);
    }
  }
}

async function partsOf(): Promise<Parts> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'browser/quiz.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
  });
  return {
    script: outputFiles[0]!.text,
    style: readFileSync(join(import.meta.dirname, '../page/style.css'), 'utf8'),
  };
}
