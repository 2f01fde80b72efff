// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elsewhere } from './elsewhere.mjs';
import { formulaStyles } from './formula-styles.mjs';
import { headersFile, rules } from './headers.mjs';
import { apacheFile, nginxFile } from './host-files.mjs';
import { labelled } from './labelled.mjs';
import { withPolicy } from './policy.mjs';

/**
 * Gives every built page its content security policy, after formulas' styles have gone to where they need no hash of it, and the
 * site the files that tell hosts its headers: `_headers`, which our server reads too, `nginx.conf` and `.htaccess`.
 * @returns {import('astro').AstroIntegration}
 */
export function contentSecurityPolicy() {
  let base = '/';
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const sources = [...elsewhere(base).sources, ...labelled(base).sources];
        const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) =>
          f.endsWith('.html'),
        );
        const texts = pages.map((page) => readFileSync(join(root, page), 'utf8'));
        const formulas = formulaStyles(texts);
        writeFileSync(join(root, '_astro', formulas.file), formulas.css);
        for (const [i, page] of pages.entries()) {
          const html = formulas.classed(texts[i] ?? '', `${base}_astro/${formulas.file}`);
          writeFileSync(join(root, page), withPolicy(html, sources, page.startsWith('embed')));
        }
        const headers = rules(base, sources);
        writeFileSync(join(root, '_headers'), headersFile(headers));
        writeFileSync(join(root, 'nginx.conf'), nginxFile(headers, base));
        writeFileSync(join(root, '.htaccess'), apacheFile(headers, base));
        logger.info(`policies for ${String(pages.length)} pages`);
      },
    },
  };
}
