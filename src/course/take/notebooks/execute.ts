import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGS, type Lang } from '../../../i18n/languages.ts';
import { same, shown } from './compare.ts';
import type { Output } from './ipynb.ts';
import { fingerprint, notebooks, runOf, runPath, sourceOf, type Listed, type Run } from './load.ts';
import { notebook } from './notebook.ts';

// npm run notebooks [-- --write] [-- block cifar …]: runs every notebook, or those named, in both languages, against the files of dist,
// and compares what is printed with what is kept; with --write it is kept instead. CIFAR names the folder of CIFAR-10.
const PYTHON = process.env['PYTHON'] ?? '/usr/bin/python3';
const DEBIAN =
  'python3-nbclient python3-ipykernel python3-nbformat python3-torch python3-pandas python3-matplotlib';

class Missing extends Error {}

/** What came out of a run, without what belongs to this machine. */
async function run(listed: Listed, lang: Lang): Promise<Omit<Run, 'code' | 'networks'>> {
  const folder = mkdtempSync(join(tmpdir(), 'notebook-'));
  const file = join(folder, 'notebook.ipynb');
  writeFileSync(file, JSON.stringify(notebook(listed, lang, pathToFileURL('dist/').href)));
  const env = {
    ...process.env,
    // One thread: sums of floats come out the same, and both languages run side by side.
    OMP_NUM_THREADS: '1',
    PYTHONWARNINGS: 'ignore',
    RESIDUAL_SITE: pathToFileURL('dist/').href,
    CIFAR: resolve(process.env['CIFAR'] ?? 'cifar-10'),
  };
  const program = join(import.meta.dirname, 'run.py');
  const child = spawn(PYTHON, [program, file, ...listed.packages], { cwd: folder, env });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed).on('close', done);
  });
  rmSync(folder, { recursive: true });
  if (code === 3) throw new Missing(err.trim());
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Omit<Run, 'code' | 'networks'>;
}

/** What is wrong with the outputs of a run, a line for each cell. */
function faults(listed: Listed, outputs: Run['outputs'], kept: Run['outputs'] | undefined): string[] {
  const cells = sourceOf(listed.id, 'en').cells.filter((cell) => cell.kind === 'code');
  return cells.flatMap(({ approximate }, i) => {
    const own = outputs[i] ?? [];
    const failed = (output: Output) => output.output_type === 'error' || output.name === 'stderr';
    if (own.some(failed)) return [`cell ${i + 1} failed:\n${shown(own)}`];
    if (kept === undefined || same(shown(own), shown(kept[i] ?? []), approximate)) return [];
    return [`cell ${i + 1} shows\n${shown(own)}instead of\n${shown(kept[i] ?? [])}`];
  });
}

async function check(listed: Listed, write: boolean): Promise<string[]> {
  const { id } = listed;
  const [zh, en] = await Promise.all(LANGS.map((lang) => run(listed, lang)));
  if (!zh || !en) throw new Error('two languages');
  const kept = write ? undefined : (runOf(id)?.outputs ?? []);
  const wrong = [
    ...faults(listed, en.outputs, kept).map((fault) => `${id}, en: ${fault}`),
    ...faults(listed, zh.outputs, en.outputs).map((fault) => `${id}, zh: ${fault}`),
  ];
  if (write && wrong.length === 0)
    writeFileSync(runPath(id), `${JSON.stringify({ ...fingerprint(listed), ...en }, null, 1)}\n`);
  console.log(`${id}: ${en.seconds} s, ${wrong.length === 0 ? 'as it should be' : wrong.join('\n')}`);
  return wrong;
}

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const write = process.argv.includes('--write');
if (!existsSync('dist/models/manifest.json'))
  throw new Error('There is no site in dist: run "npm run build" first');
for (const listed of notebooks().filter(({ id }) => named.length === 0 || named.includes(id))) {
  if (listed.data && process.env['CIFAR'] === undefined) {
    console.error(
      `${listed.id}: not run, because it needs CIFAR-10: CIFAR=folder npm run notebooks (python or binary batches)`,
    );
    process.exitCode = 1;
    continue;
  }
  try {
    if ((await check(listed, write)).length > 0) process.exitCode = 1;
  } catch (error) {
    const help = `${PYTHON} has no ${(error as Error).message}; on Debian: apt install ${DEBIAN}. PYTHON names another one.`;
    console.error(`${listed.id}: not run: ${error instanceof Missing ? help : String(error)}`);
    process.exitCode = 1;
  }
}
