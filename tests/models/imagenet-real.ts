/**
 * The command of users on networks of the real shapes, random weights, served from loopback:
 *
 *   node tests/models/imagenet-real.ts 18 [34 50 101 152]
 *
 * Prints the size of each file beside the published one, and time and peak memory of the command. Takes minutes.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../../models/imagenet/files.ts';
import { zooNet } from './imagenet-nets.ts';
import { loopback } from './imagenet-server.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PEAK = `process.on('exit',()=>console.error('peak memory',process.resourceUsage().maxRSS>>10,'MiB'))`;
const depths = process.argv.slice(2);
const list = readFiles(at('../../models/imagenet/files.json'));
const served = await loopback();
const folder = mkdtempSync(join(tmpdir(), 'imagenet-'));
for (const file of list.files.filter(({ layers, kind }) => kind === 'fp32' && depths.includes(`${layers}`))) {
  const bytes = zooNet(file.layers, file.file.includes('-12') ? { opset: 12, store: 'rawData' } : {});
  process.stdout.write(`${file.file}: ${bytes.length} bytes here, ${file.bytes} as published\n`);
  served.files.set(file.file, bytes);
  Object.assign(file, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
}
writeFileSync(join(folder, 'files.json'), JSON.stringify(list));
const options = {
  mirror: served.base,
  files: join(folder, 'files.json'),
  out: join(folder, 'zoo'),
  downloads: join(folder, 'downloads'),
};
const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
const start = Date.now();
const args = [
  '--import',
  `data:text/javascript,${encodeURIComponent(PEAK)}`,
  at('../../models/imagenet/cli.ts'),
];
const child = spawn(process.execPath, [...args, ...depths, ...flags], { stdio: 'inherit' });
const [status] = (await once(child, 'exit')) as [number];
process.stdout.write(`exit ${status} after ${((Date.now() - start) / 1000).toFixed(0)} s\n`);
await served.close();
rmSync(folder, { recursive: true });
process.exitCode = status;
