/** The options of commands, checked: what is wrong with one is said in a sentence, before any work. */

import { existsSync, readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Label } from './manifest.ts';

/** A mistake in the arguments, which ends a command with exit code 2. */
export class UsageError extends Error {}

/** The options and the other arguments; every option takes a text, but for --help and `flags`. Throws UsageError. */
export function readArguments<Name extends string, Flag extends string = never>(
  names: readonly Name[],
  flags: readonly Flag[] = [],
): { values: Partial<Record<Name, string> & Record<Flag | 'help', boolean>>; positionals: string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean' } };
  for (const name of names) options[name] = { type: 'string' };
  for (const flag of flags) options[flag] = { type: 'boolean' };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { values: values as ReturnType<typeof readArguments<Name, Flag>>['values'], positionals };
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}

/** A whole number of at least `least`. */
export function whole(name: string, text: string | undefined, otherwise: number, least = 1): number {
  const value = text === undefined ? otherwise : /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= least) || !Number.isSafeInteger(value))
    throw new UsageError(`--${name}: a whole number of at least ${least} is needed, not "${text ?? ''}"`);
  return value;
}

/** A number of per cent. */
export function percent(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : text.trim() === '' ? NaN : Number(text);
  if (!(value >= 0)) throw new UsageError(`--${name}: a number of per cent is needed, not "${text ?? ''}"`);
  return value;
}

/** Three numbers of channels whose pixels lie in 0…1: means in 0…1, deviations above 0 and at most 1. */
export function channels(name: 'mean' | 'std', text: string): number[] {
  const parts = text.trim().split(/\s*,\s*|\s+/);
  const numbers = parts.map((part) => (part === '' ? NaN : Number(part)));
  const fail = (why: string): never => {
    throw new UsageError(`--${name}: ${why}, not "${text}"`);
  };
  if (numbers.length !== 3 || !numbers.every(Number.isFinite))
    fail('three numbers are needed, such as 0.5,0.5,0.5');
  if (numbers.some((each) => each > 1))
    fail(
      `pixels count from 0 to 1 here, so three numbers of at most 1 are needed (those for 0 to 255, divided by 255)`,
    );
  if (name === 'mean' && numbers.some((each) => each < 0)) fail('three numbers from 0 to 1 are needed');
  if (name === 'std' && numbers.some((each) => each <= 0)) fail('three numbers above 0 are needed');
  return numbers;
}

/** The labels in a JSON file. Throws UsageError where it is no list of {"id", "zh", "en"} with ids of their own. */
export function readLabels(file: string): Label[] {
  const fail = (why: string): never => {
    throw new UsageError(`--labels: ${file} ${why}`);
  };
  if (!existsSync(file)) fail('does not exist');
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    fail(`is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  if (!Array.isArray(list) || !list.length) return fail('is not a list of {"id", "zh", "en"}');
  const labels = list as (Partial<Label> | null)[];
  const odd = labels.findIndex((label) =>
    [label?.id, label?.zh, label?.en].some((text) => typeof text !== 'string' || !text.trim()),
  );
  if (odd >= 0)
    fail(
      `has at place ${odd} ${JSON.stringify(labels[odd])}; every label has to be {"id", "zh", "en"} with texts that are not empty`,
    );
  const ids = labels.map((label) => label?.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) fail(`has the id "${twice}" twice`);
  return labels as Label[];
}

/** Runs a command: what goes wrong becomes a sentence on stderr and the exit code, 2 for wrong arguments and 1 for the rest. */
export function command(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof UsageError) process.stderr.write('--help explains the arguments\n');
    process.exitCode = error instanceof UsageError ? 2 : 1;
  });
}

/** The bytes of a file that an argument names. Throws UsageError where it cannot be read. */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder, not a file' : String(cause);
    throw new UsageError(`${file}: ${why}`);
  }
}
