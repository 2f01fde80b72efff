// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['firefox-esr', 'firefox'];
const APPLICATIONS = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** An installed Firefox: the one named in FIREFOX_PATH, else one on the path, else where its installer puts it; undefined without. */
export function findFirefox() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => COMMANDS.map((name) => join(dir, name)));
  return [process.env.FIREFOX_PATH, ...onPath, ...APPLICATIONS].find((file) => file && existsSync(file));
}
