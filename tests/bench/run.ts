#!/usr/bin/env node
/** The command that measures how fast the networks run beside others, writes the numbers down and prints them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import {
  CONTENDERS,
  performanceFile,
  type Network,
  type Performance,
} from '../../src/lab/performance/schema.ts';
import { args, ensureBrowser } from '../browser.mjs';
import { measureClick } from './click.ts';
import { machine, runtimes } from './machine.ts';
import { measureNetwork } from './measure.ts';
import { NETWORKS, type NetworkId } from './nets/make.ts';
import { between, expectations, readme, table, withOneLimit } from './report.ts';
import { serveBench } from './server.ts';

const HELP = `Measures the engine and the int8 networks of this site beside fp32, dynamic quantization, transformers.js and TensorFlow.js, in one
Chromium, in turns, on one thread and two; then bytes and time from the click in the lab to the first answer.

  npm run bench [-- options]

Writes content/performance.json and the table in README.md; with options that leave something out it only prints.

  --network ID   only this network: ${Object.keys(NETWORKS).join(', ')} (more than once for more)
  --contender ID beside int8 and fp32 only this one: ${CONTENDERS.join(', ')} (more than once for more)
  --rounds N     rounds that count (20)
  --no-click     without the click
  --help         this text

Takes ten minutes on an idle machine; the more rest the machine has, the better the numbers.
`;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = `${ROOT}content/performance.json`;
const README = `${ROOT}README.md`;
const ROUNDS = 20;
const WARM_UP = 3;
const THREADS = [1, 2];
const VISITS = 5;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      network: { type: 'string', multiple: true },
      contender: { type: 'string', multiple: true },
      rounds: { type: 'string', default: `${ROUNDS}` },
      'no-click': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const all = Object.keys(NETWORKS) as NetworkId[];
  const ids = all.filter((id) => values.network?.includes(id) ?? true);
  if (!ids.length) throw new Error(`--network: one of ${all.join(', ')} is needed`);
  const among = CONTENDERS.filter(
    (id) => ['int8', 'fp32'].includes(id) || (values.contender?.includes(id) ?? true),
  );
  const rounds = Number(values.rounds);
  const before = loadavg()[0] ?? 0;
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args });
  try {
    const networks: Network[] = [];
    for (const id of ids) networks.push(await network(browser, id, among, rounds));
    if (values['no-click'] || among.length < CONTENDERS.length)
      return void process.stdout.write(table({ networks } as Performance));
    const performance = performanceFile.parse({
      date: new Date().toISOString().slice(0, 10),
      rounds,
      machine: machine(`Chromium ${browser.version()}`, before),
      runtimes: runtimes(),
      networks: withOneLimit(networks),
      click: await measureClick(browser, VISITS),
    } satisfies Performance);
    process.stdout.write(`\n${readme(performance)}\n`);
    for (const { says, found, holds } of expectations(performance))
      process.stdout.write(`${holds ? '✓' : '✗'} ${says}: ${found}\n`);
    if (ids.length === all.length) await write(performance);
  } finally {
    await browser.close();
  }
}

async function network(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  id: NetworkId,
  among: readonly string[],
  rounds: number,
): Promise<Network> {
  const whole = await NETWORKS[id]();
  const made = { ...whole, entrants: whole.entrants.filter((entrant) => among.includes(entrant.id)) };
  const { server, url } = await serveBench(made.files);
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const runs: Network['runs'] = [];
    for (const threads of THREADS) {
      const run = await measureNetwork(page, made, { threads, warmUp: WARM_UP, rounds });
      runs.push(run);
      const said = run.contenders.map(({ id, ms }) => `${id} ${ms.median.toFixed(1)}`);
      process.stderr.write(
        `${made.about.name}, ${threads} of ${THREADS.length} threads, ms: ${said.join(', ')}\n`,
      );
    }
    return { ...made.about, runs };
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

async function write(performance: Performance): Promise<void> {
  const rounded = JSON.stringify(performance, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value,
  );
  const exact = performanceFile.parse({ ...(JSON.parse(rounded) as object) });
  const pretty = async (text: string, file: string) =>
    format(text, { ...(await resolveConfig(file)), filepath: file });
  writeFileSync(OUT, await pretty(JSON.stringify(exact), OUT));
  writeFileSync(README, await pretty(between(readFileSync(README, 'utf8'), readme(exact)), README));
  process.stderr.write(
    'Written. The chart drawn of it is a committed picture: npx vitest run tests/charts -u\n',
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
