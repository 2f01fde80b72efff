import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import about from '../../package.json' with { type: 'json' };
import { filesOf } from './files.ts';
import { built } from './server.mjs';

/** Nothing is gained by compressing these once more. */
const COMPRESSED = /\.(png|webp|woff2|pagefind|pf_\w+|bin)$/;

/** What was written: the path of the archive, its size, and how many files of the site it holds. */
export interface Bundle {
  readonly file: string;
  readonly bytes: number;
  readonly files: number;
}

/**
 * Writes a built site as one ZIP archive: a folder with how to serve it, and the site where its base path wants it, so that a
 * server of that folder serves the site.
 */
export function bundle(dir: string, to: string): Bundle {
  const { base } = built(dir);
  const root = `residual-${about.version}`;
  const names = filesOf(dir);
  const content: Zippable = { [`${root}/README.txt`]: Buffer.from(readme(base)) };
  for (const name of names) {
    const level = COMPRESSED.test(name) ? 0 : 9;
    content[`${root}${base}${name}`] = [readFileSync(join(dir, name)), { level }];
  }
  const archive = zipSync(content);
  mkdirSync(to, { recursive: true });
  const file = join(to, `${root}.zip`);
  writeFileSync(file, archive);
  return { file, bytes: archive.length, files: names.length };
}

/** How to serve the unpacked folder, in both languages. */
export function readme(base: string): string {
  return `Residual · 残差 ${about.version}

在本文件所在的文件夹里运行下面一行，再用浏览器打开网址；不需要网络。
Run this line in the folder of this file, then open the address in a browser; no network is needed.

  python3 -m http.server 8000 --bind 127.0.0.1        http://localhost:8000${base}

Windows：py -m http.server 8000 --bind 127.0.0.1
有 Node.js 也可以 / with Node.js: npx sirv-cli . --port 8000

直接双击网页文件打不开：浏览器不让本地文件使用模块和工作线程。
Opening a page file by a double click does not work: browsers give local files neither modules nor workers.

放到任何静态服务器上都可以，路径要是 ${base}。别的路径：BASE=/course/ npm run bundle
Any static server will do, under the path ${base}. For another: BASE=/course/ npm run bundle
`;
}
