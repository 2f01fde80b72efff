import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { same, shown } from '../../../../src/course/take/notebooks/compare.ts';
import { ipynb, type Output } from '../../../../src/course/take/notebooks/ipynb.ts';
import {
  fingerprint,
  notebookPath,
  notebooks,
  runOf,
  sourceOf,
} from '../../../../src/course/take/notebooks/load.ts';
import { notebook } from '../../../../src/course/take/notebooks/notebook.ts';
import { codeOf, readSource } from '../../../../src/course/take/notebooks/read.ts';
import { definitions, listing, marked, pythonOf } from '../../../../src/course/take/notebooks/source.ts';
import { bare } from '../../../../src/paper/listings.ts';
import { LANGS } from '../../../../src/i18n/languages.ts';
import { schemaFaults } from './notebook-schema.ts';

const SITE = 'https://example.org/course/';
const all = notebooks();
const kinds = (id: string, lang: 'zh' | 'en') => sourceOf(id, lang).cells.map(({ kind }) => kind);

test('the notebooks are listed in their order', () => {
  expect(all.map(({ id }) => id)).toEqual([
    'block',
    'family',
    'cifar',
    'tables',
    'quantization',
    'landscape',
  ]);
});

describe.each(all)('$id', (listed) => {
  const { id } = listed;

  test('has the same cells in both languages, and the same code but for its comments', () => {
    expect(kinds(id, 'zh')).toEqual(kinds(id, 'en'));
    const [zh, en] = LANGS.map((lang) => codeOf(sourceOf(id, lang)).map(bare));
    expect(zh).toEqual(en);
  });

  test('is in its language', () => {
    for (const lang of LANGS) {
      const { title, lead, cells } = sourceOf(id, lang);
      const texts = [title, lead, ...cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))];
      for (const text of texts)
        expect(/[\u4e00-\u9fff]/.test(text.replaceAll(/`[^`]+`/g, '')), text).toBe(lang === 'zh');
    }
  });

  test.each(LANGS)('keeps to nbformat 4 in %s', (lang) => {
    expect(schemaFaults(notebook(listed, lang, SITE))).toEqual([]);
  });

  test.each(LANGS)('says in %s what it needs, how long it took, and how it is opened', (lang) => {
    const head = (notebook(listed, lang, SITE).cells[0]!['source'] as string[]).join('');
    expect(head).toContain(`pip install ${listed.packages.join(' ')}`);
    expect(head).toMatch(/\d+ (s when|秒)/);
    expect(head).toContain(SITE + notebookPath(id, lang));
    expect(head).toContain(encodeURIComponent(SITE + notebookPath(id, lang)));
    expect(head).toContain('VS Code');
    expect(JSON.stringify(notebook(listed, lang, SITE))).not.toContain('{site}');
  });

  test('imports nothing but what it names and what Python has', () => {
    const own = ['json', 'os', 'urllib', 'pickle', 'pathlib', 'collections', 'math', 'copy', 'base64'];
    const imported = codeOf(sourceOf(id, 'en'))
      .join('\n')
      .matchAll(/^(?:from (\w+)[\w.]* import|import (.+))$/gm);
    const names = [...imported].flatMap(
      ([, from, list = '']) => from ?? list.split(', ').map((name) => /^\w+/.exec(name)![0]),
    );
    expect(names.filter((name) => ![...own, ...listed.packages].includes(name))).toEqual([]);
  });

  test('shows what its code gave: npm run notebooks -- --write runs it again', () => {
    const run = runOf(id);
    expect(run).toBeDefined();
    expect({ code: run!.code, networks: run!.networks }).toEqual(fingerprint(listed));
    expect(run!.outputs).toHaveLength(codeOf(sourceOf(id, 'en')).length);
    const wrong = run!.outputs
      .flat()
      .filter((output) => output.output_type === 'error' || output.name === 'stderr');
    expect(wrong).toEqual([]);
  });

  test('shows nothing of the machine that ran it, and small pictures', () => {
    for (const outputs of runOf(id)!.outputs) {
      expect(shown(outputs)).not.toMatch(/\/(?:home|root|tmp|usr|work|var)\/|localhost|file:/);
      for (const { data } of outputs) expect(data?.['image/png']?.length ?? 0).toBeLessThan(120_000);
    }
  });
});

test('code of the pages and of the training is not written down again', () => {
  const own = readFileSync('content/notebooks/code/family.py', 'utf8');
  expect(own).not.toMatch(/^class (?:BasicBlock|Bottleneck)\b|^def (?:resnet|cost)\b/m);
  const zh = pythonOf('walkthrough/cifar-10#cifar_resnet', 'zh', (path) => readFileSync(path, 'utf8'));
  expect(readFileSync('content/walkthrough/zh/cifar-10.mdx', 'utf8')).toContain(zh);
});

describe('code is found by its name', () => {
  const program = 'import x\nA = 1\n\n@wrap\ndef f(a):\n    return a\n\n\nclass B:\n    c = 2\n\nA2 = 3\n';

  test('in a program', () => {
    expect(definitions(program, ['f', 'A'])).toBe('@wrap\ndef f(a):\n    return a\n\nA = 1');
    expect(definitions(program, ['B', 'g'])).toBeUndefined();
  });

  test('in cells', () => {
    expect(marked('# %% a\n1\n\n# %% b\n2\n', 'b')).toBe('2\n');
    expect(marked('# %% a\n1\n', 'c')).toBeUndefined();
  });

  test('on a page', () => {
    const page = '```python\nx = 1\n```\n\n```python\ndef f():\n    x = 2\n```\n';
    expect(listing(page, 'f')).toBe('def f():\n    x = 2\n');
    expect(listing(page, 'y')).toBeUndefined();
  });

  test('or named in the error', () => {
    expect(() => pythonOf('review/lesson#f', 'en', () => '')).toThrow('there is no Python review/lesson#f');
  });
});

test('a notebook is read as text and code in turn', () => {
  const markdown =
    '---\ntitle: T\nlead: L\n---\n\n## A\n\n```cell approximate\na.py#one\na.py#two\n```\n\n```cell\na.py#one\n```\n';
  expect(readSource(markdown, 'en', () => '# %% one\n1\n# %% two\n2\n')).toEqual({
    title: 'T',
    lead: 'L',
    cells: [
      { kind: 'text', text: '## A' },
      { kind: 'code', code: '1\n\n2', approximate: true },
      { kind: 'code', code: '1', approximate: false },
    ],
  });
});

test('before a run a notebook has no numbers, after it the results in order', () => {
  const cells = [{ kind: 'code' as const, code: '1\n2', approximate: false }];
  expect(ipynb(cells).cells[0]).toMatchObject({ execution_count: null, outputs: [], source: ['1\n', '2'] });
  const output = {
    output_type: 'execute_result',
    data: { 'text/plain': '2' },
    metadata: {},
    execution_count: 9,
  };
  expect(ipynb(cells, [[output]]).cells[0]).toMatchObject({
    execution_count: 1,
    outputs: [{ execution_count: 1 }],
  });
});

test('what is shown is compared, the numbers of approximate cells are not', () => {
  const outputs: Output[] = [
    { output_type: 'stream', text: ['a\n', 'b\n'] },
    { output_type: 'display_data', data: { 'image/png': 'xyz', 'text/plain': '<Figure>' } },
    { output_type: 'error', ename: 'E', evalue: 'no' },
  ];
  expect(shown(outputs)).toBe('a\nb\n[picture]\nE: no\n');
  expect(same('plain-8  81.2', 'plain-8 79.33', true)).toBe(true);
  expect(same('plain 81.2', 'plain 81.3', false)).toBe(false);
  expect(same('plain 81.2', 'resnet 81.2', true)).toBe(false);
});
