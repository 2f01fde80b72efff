import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGS } from '../../src/i18n/languages.ts';
import { summarize } from '../../src/results/runs/summary.ts';
import { zoo } from '../../src/results/runs/zoo.ts';
import { contentLines } from './lint/content.ts';
import { typedFigures, type Figures } from './lint/measured.ts';

const PAPER_ITERATIONS = 64000;

/** The errors of the paper's Table 6, and its parameters. */
const printed = (readFileSync('content/results/table-6.json', 'utf8').match(/\d+\.\d+/g) ?? []).map(Number);

const own = [
  ...zoo.nets.flatMap(({ accuracy }) =>
    accuracy
      ? [accuracy.fp32, accuracy.wasm, accuracy.webgpu, accuracy.agreement.wasm, accuracy.agreement.webgpu]
      : [],
  ),
  ...zoo.runs.flatMap((run) => {
    const { final, best } = summarize(run);
    return [final.trainError, final.testError, best.testError, run.settings.iterations];
  }),
].filter((number) => number !== PAPER_ITERATIONS);

test.each(LANGS)('no sentence in %s has a number of our networks typed into it', (lang) => {
  const lines = contentLines(lang);
  expect(lines.length).toBeGreaterThan(1000);
  const typed = lines.flatMap(({ file, line, text }) =>
    typedFigures(text, { own, printed }).map((found) => `${file}:${line} ${found}`),
  );
  expect(typed).toEqual([]);
});

test('nor has a model card, outside of the part that is written by a command', () => {
  const card = readFileSync('models/README.md', 'utf8');
  const prose = card
    .replaceAll(/<!-- (\w+): written by[^]*?<!-- \/\1 -->/g, '')
    .split(/\n\n+/)
    .filter((part) => !part.startsWith('|') && !part.startsWith('```'));
  expect(prose.length).toBeGreaterThan(30);
  const lines = prose.map((part) => part.replaceAll(/\s*\n\s*/g, ' '));
  expect(lines.flatMap((text) => typedFigures(text, { own, printed }))).toEqual([]);
});

test('gaps for measured numbers stand only where something fills them', () => {
  const files = globSync('content/**/*.{yaml,json,mdx}').filter((file) =>
    readFileSync(file, 'utf8').includes('{measured:'),
  );
  expect(files.filter((file) => !/^content\/(?:teach\.yaml$|quiz\/)/.test(file))).toEqual([]);
});

const FIGURES: Figures = { own: [85.3, 14.7, 59.04, 12800], printed: [8.75, 6.97] };

test.each([
  ['Our nets are right on 90% of the pictures.', ['90']],
  ['Of these nets, plain-56 has 25 of a hundred more wrong.', ['25']],
  ['这里的网络比论文低 6 个百分点。', ['6']],
  ['本站的 ResNet-20 答对 85.3%。', ['85.3']],
  ['ResNet-20 ends at 14.70, after 12,800 iterations.', ['14.70', '12,800']],
  ["The paper's ResNet-20 errs on 8.75%, and ours on other pictures: 91% against x%.", []],
  ['ResNet-101 reaches 59.04 in another table.', []],
  ['Our nets are right on x%. AlexNet had 39.0%.', []],
  ['Of our nets more in §14.7 and in 14.7 节.', []],
  ['这里的网络答对 x%，表 6 的 ResNet-56 错 6.97%。', []],
])('%s', (text, expected) => {
  expect(typedFigures(text, FIGURES).map((found) => found.split(' in ')[0])).toEqual(expected);
});
