// @ts-check
// npm run serve [-- --port 4321]: the built site at http://localhost:4321, as a host would serve it.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './server.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT ?? '4321' } } });
const wanted = Number(values.port);

try {
  const { url, port } = await serve({
    dir: fileURLToPath(new URL('../../dist', import.meta.url)),
    port: wanted,
  });
  if (port !== wanted && wanted !== 0)
    console.log(`Port ${String(wanted)} is taken, so this is ${String(port)}.`);
  console.log(`The site is at ${url}  (Ctrl+C stops it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
