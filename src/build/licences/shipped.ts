import { readdirSync, readFileSync } from 'node:fs';

/** Packages of which something reaches a reader's browser, or that drew what does. */
export const SHIPPED = [
  '@astrojs/preact',
  '@preact/signals',
  '@preact/signals-core',
  'astro',
  'd3',
  'katex',
  'onnxruntime-web',
  'pagefind',
  'preact',
  'uqr',
  'workbox-core',
  'workbox-routing',
  'workbox-strategies',
] as const;

export interface Licence {
  name: string;
  version: string;
  /** SPDX name: 'MIT'. */
  licence: string;
  /** Where its source is. */
  source: string;
  /** The licence with its copyright line as the package brings it; null where it brings none. */
  text: string | null;
}

/** The licences of the packages in SHIPPED, read from what is installed at `root`. Throws where one is missing. */
export function licences(root: string): Licence[] {
  return SHIPPED.map((name) => {
    const dir = `${root}/node_modules/${name}`;
    const about = JSON.parse(readFileSync(`${dir}/package.json`, 'utf8')) as {
      version: string;
      license: string;
      repository?: string | { url: string };
    };
    const { repository = '' } = about;
    return {
      name,
      version: about.version,
      licence: about.license,
      source: webAddress(typeof repository === 'string' ? repository : repository.url),
      text: textIn(dir),
    };
  });
}

/** The file LICENSE of a package, or the files of a folder of that name. */
function textIn(dir: string): string | null {
  const entry = readdirSync(dir, { withFileTypes: true }).find(({ name }) =>
    /^licen[cs]e(\.\w+)?$/i.test(name),
  );
  if (entry === undefined) return null;
  const path = `${dir}/${entry.name}`;
  const files = entry.isFile() ? [path] : readdirSync(path).map((name) => `${path}/${name}`);
  return files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
}

/** 'git+https://github.com/a/b.git' → 'https://github.com/a/b' */
export function webAddress(repository: string): string {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(repository)?.[1];
  if (short !== undefined) return `https://github.com/${short}`;
  return repository
    .replace(/^git\+/, '')
    .replace(/^git:\/\//, 'https://')
    .replace(/\.git$/, '');
}
