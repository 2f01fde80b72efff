import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { markOnlyColoured } from './src/build/code-colours.mjs';
import { contentSecurityPolicy } from './src/build/csp.mjs';
import { formulaMarks } from './src/build/formula-marks.mjs';
import { HEADERS } from './src/build/headers.mjs';
import { buildKernels } from './src/build/kernels.mjs';
import { buildMathFonts } from './src/build/math-fonts.mjs';
import { pagesList } from './src/links/feed/pages-list.mjs';

// Before anything asks for them: the bundler takes them as files.
await buildKernels();
await buildMathFonts();
markOnlyColoured();

const TRANSLATED = fileURLToPath(new URL('src/browser/translated.ts', import.meta.url));

/** Runs before a piece of a page comes alive: see that file. */
const underTranslation = {
  name: 'under-translation',
  hooks: {
    'astro:config:setup': (
      /** @type {{ injectScript: (stage: 'before-hydration', code: string) => void }} */ { injectScript },
    ) => injectScript('before-hydration', `import ${JSON.stringify(TRANSLATED)};`),
  },
};

/** SITE and BASE come from the host: https://example.org and /course/ for a site at https://example.org/course/. */
export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  integrations: [
    mdx(),
    preact(),
    underTranslation,
    contentSecurityPolicy(),
    pagesList(process.env.BASE ?? '/'),
  ],
  markdown: { syntaxHighlight: 'prism' },
  server: { headers: HEADERS },
  devToolbar: { enabled: false },
  // Stylesheets and scripts stay files of their own, so that a strict content security policy can name them.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [formulaMarks()],
    worker: { format: 'es' },
    // Found while running otherwise, and the first run of `npm run dev` would be lost to a reload.
    optimizeDeps: { include: ['onnxruntime-web/jspi', 'onnxruntime-web/wasm'] },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own marker at the head of every MDX page, which it has read by then.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
});
