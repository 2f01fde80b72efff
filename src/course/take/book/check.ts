import { spawnSync } from 'node:child_process';
import { LANGS } from '../../../i18n/languages.ts';
import { bookPath } from '../formats.ts';

// npm run book: checks the books of dist with epubcheck (Debian: apt install epubcheck); EPUBCHECK names its jar elsewhere.
const jar = process.env['EPUBCHECK'] ?? '/usr/bin/epubcheck';
for (const lang of LANGS) {
  const { status, error } = spawnSync('java', ['-jar', jar, '--failonwarnings', `dist/${bookPath(lang)}`], {
    stdio: 'inherit',
  });
  if (error) console.error(`Java and epubcheck are needed: ${error.message}`);
  if (status !== 0) process.exitCode = 1;
}
