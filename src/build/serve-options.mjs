// @ts-check
import { parseArgs } from 'node:util';

const USAGE = 'Usage: npm run serve -- [--port 4321], or PORT=4321 npm run serve';

/**
 * The port that is asked for by an option or, without one, by the variable PORT; 4321 where neither is there, 0 for any free
 * one. Throws an Error with a sentence for what is no port and for options that there are not.
 * @param {readonly string[]} args
 * @param {string | undefined} variable
 * @returns {number}
 */
export function wantedPort(args, variable) {
  const { port } = read(args);
  const [name, text] = port === undefined ? ['PORT', variable || '4321'] : ['--port', port];
  if (/^\d{1,5}$/.test(text) && Number(text) < 65536) return Number(text);
  throw new Error(`${name} is a number from 0 to 65535, not "${text}". ${USAGE}`);
}

function read(/** @type {readonly string[]} */ args) {
  try {
    return parseArgs({ args: [...args], options: { port: { type: 'string' } } }).values;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.) /);
    throw new Error(`${sentence.replace(/\.?$/, '.')} ${USAGE}`, { cause: error });
  }
}
