import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bare } from '../../../paper/listings.ts';
import { LANGS, type Lang } from '../../../i18n/languages.ts';
import type { Output } from './ipynb.ts';
import { codeOf, readSource, type Source } from './read.ts';

/** A notebook, as content/notebooks/notebooks.yaml lists it. */
export interface Listed {
  readonly id: string;
  /** The pages that it belongs to, as addresses after the language. */
  readonly pages: readonly string[];
  readonly packages: readonly string[];
  /** Whether it needs CIFAR-10. */
  readonly data?: boolean;
  /** Whether Colab should give it a graphics card. */
  readonly gpu?: boolean;
  /** The networks of the zoo that it reads. */
  readonly networks?: readonly string[];
}

/** What a run gave, as content/notebooks/runs keeps it. */
export interface Run {
  /** Of the code that was run, and of the networks that it read: see `fingerprint`. */
  readonly code: string;
  readonly networks: Readonly<Record<string, string>>;
  readonly python: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly seconds: number;
  /** For each cell of code. */
  readonly outputs: readonly (readonly Output[])[];
}

const FOLDER = 'content/notebooks';
const read = (path: string) => readFileSync(path, 'utf8');

/** Every notebook, in order. */
export function notebooks(): Listed[] {
  return parse(read(`${FOLDER}/notebooks.yaml`)) as Listed[];
}

/** Where a notebook is, after the base path. */
export function notebookPath(id: string, lang: Lang): string {
  return `notebooks/residual-${id}-${lang}.ipynb`;
}

/** The text and code of a notebook. */
export function sourceOf(id: string, lang: Lang): Source {
  return readSource(read(`${FOLDER}/${lang}/${id}.md`), lang, read);
}

/** Where the last run of a notebook is kept. */
export function runPath(id: string): string {
  return `${FOLDER}/runs/${id}.json`;
}

/** The last run of a notebook; undefined before the first. */
export function runOf(id: string): Run | undefined {
  return existsSync(runPath(id)) ? (JSON.parse(read(runPath(id))) as Run) : undefined;
}

/** What tells whether a run is that of the code and the networks as they are: a hash of the code without its comments, and one of each network. */
export function fingerprint({ id, networks = [] }: Listed): Pick<Run, 'code' | 'networks'> {
  const hash = (data: string | Buffer) => createHash('sha256').update(data).digest('hex').slice(0, 16);
  const code = LANGS.map((lang) => codeOf(sourceOf(id, lang)).map(bare).join('\n'));
  return {
    code: hash([...new Set(code)].join('\n')),
    networks: Object.fromEntries(
      networks.map((name) => [name, hash(readFileSync(`models/zoo/${name}/weights.bin`))]),
    ),
  };
}
