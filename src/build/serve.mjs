// @ts-check
// npm run serve [-- --port 4321]: the built site at http://localhost:4321, as a host would serve it.
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';
import { wantedPort } from './serve-options.mjs';

try {
  const wanted = wantedPort(process.argv.slice(2), process.env.PORT);
  const { url, port } = await serve({
    dir: fileURLToPath(new URL('../../dist', import.meta.url)),
    port: wanted,
  });
  if (port !== wanted && wanted !== 0)
    console.log(`Port ${String(wanted)} is taken, so this is ${String(port)}.`);
  console.log(`The site is at ${url}  (Ctrl+C stops it)`);
} catch (error) {
  const denied = /** @type {NodeJS.ErrnoException} */ (error).code === 'EACCES';
  const said = error instanceof Error ? error.message : String(error);
  console.error(denied ? `${said}: ports below 1024 are often kept for the system; --port 4321 is free to all.` : said); // prettier-ignore
  process.exitCode = 1;
}
