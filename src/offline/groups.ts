import type { Model, Runtimes } from '../inference/manifest.ts';
import type { Item, ListedFile } from './list.ts';

/** Which part of the site a file belongs to, for those who keep a part. */

/** In this order; the first that fits decides. Files that fit none are not for reading: embedded pages, lists for machines. */
const GROUPS: readonly [group: string, pattern: RegExp][] = [
  ['', /^(embed\/|oembed\/|embed[\w-]*\.js$|404\.html$|cards\/)/],
  ['', /^pagefind\/pagefind-(?!worker|entry)/],
  ['search', /^pagefind\//],
  ['runtime', /^_astro\/.*\.wasm$/],
  ['lab', /^(_astro\/(ort[-.]|worker)|(zh|en)\/lab\/|samples\/|models\/.*\.json$)/],
  [
    'common',
    /^(_astro\/.*\.(js|css|woff2|svg|png|webp)|(zh|en)\/offline\/|unread\/(zh\/)?|theme\.js|outline\.js|)$/,
  ],
  ['common', /^(icon|manifest)[\w.-]*$/],
  // What is taken along is large, and nothing that a page needs.
  ['take', /^(data\/(book|cards|packages|quiz|slides)\/|data\/.*\.png$|notebooks\/|(zh|en)\/(.*\/)?print\/)/],
  ['reading', /^((zh|en|zh-en)\/.*|data\/.*)$/],
];

/**
 * The group of a file by its path: 'zh/paper/abstract/' → 'reading', 'embed/zh/lab/' → undefined. The runtime's builds are
 * one group here; their hashes tell them apart.
 */
export function groupOf(path: string): string | undefined {
  const group = GROUPS.find(([, pattern]) => pattern.test(path))?.[0];
  return group === '' ? undefined : group;
}

/** The files that the lab keeps by itself under a key of its own, by path, and the builds of the runtime by hash. */
export function keyedFiles(
  models: readonly Model[],
  runtimes: Runtimes,
): Map<string, Pick<ListedFile, 'group' | 'key'>> {
  const version = (sha256: string) => `?v=${sha256.slice(0, 12)}`;
  const found = new Map<string, Pick<ListedFile, 'group' | 'key'>>();
  for (const { id, files, check } of models)
    for (const { path, sha256 } of [...Object.values(files), ...(check ? [check] : [])])
      found.set(`models/${path}`, { group: `model:${id}`, key: `models/${path}${version(sha256)}` });
  for (const [id, { sha256 }] of Object.entries(runtimes))
    found.set(sha256, { group: id === 'jspi' ? 'gpu' : 'cpu', key: `runtime/${id}.wasm${version(sha256)}` });
  return found;
}

/** What a reader can choose from. */
export function itemsOf(models: readonly Model[]): Item[] {
  return [
    { id: 'reading', groups: ['common', 'reading'] },
    { id: 'search', groups: ['common', 'search'] },
    { id: 'take', groups: ['common', 'take'] },
    { id: 'lab', groups: ['common', 'lab', 'cpu'] },
    ...models.map(({ id, name }) => ({ id: `model:${id}`, groups: [`model:${id}`], name })),
    { id: 'gpu', groups: ['gpu'] },
  ];
}
