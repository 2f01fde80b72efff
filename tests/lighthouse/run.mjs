// npm run lighthouse [-- zh/paper/abstract/ …]: what Lighthouse says of the kinds of pages, or of those named, as on a phone.
// Fails where performance is under 98, or accessibility, best practices or search engine optimization under 100.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../../src/build/server.mjs';
import { ensureBrowser } from '../browser.mjs';

const PAGES = [
  'en/',
  'zh/paper/residual-learning/',
  'zh-en/paper/abstract/',
  'en/after/',
  'en/results/table-3/',
  'zh/results/',
  'en/results/our-runs/',
  'en/architectures/resnet-34/',
  'zh/architectures/compare/',
  'en/review/lesson-1/',
  'zh-en/review/lesson-2/',
  'zh/quiz/residual-learning/',
  'zh/flashcards/',
  'en/lab/',
  'zh/lab/depth/',
  'en/lab/engine/',
  'zh/lab/folder/',
  'en/lab/inside/',
  'zh/lab/train/',
  'zh/teach/',
  'zh/glossary/',
];
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

const { server, url } = await serve({ dir: 'dist', port: 0 });
const chromePath = ensureBrowser();
const named = process.argv.slice(2);
let failed = 0;
try {
  for (const path of named.length ? named : PAGES) {
    const { lhr } = await measure(url + path);
    const scores = Object.entries(LEAST).map(([id, least]) => {
      const score = Math.round((lhr.categories[id].score ?? 0) * 100);
      return { id, score, low: score < least };
    });
    if (scores.some(({ low }) => low)) failed++;
    const said = scores.map(({ id, score, low }) => `${low ? '✗ ' : ''}${id} ${score}`).join(', ');
    console.log(`${path}: ${said}; ${TIMES.map((id) => lhr.audits[id].displayValue).join(', ')}`);
    for (const { id } of scores.filter(({ low }) => low)) reasons(lhr, id);
  }
} finally {
  server.close();
}
console.log(`${failed} of ${named.length || PAGES.length} pages are under the mark`);
process.exitCode = failed ? 1 : 0;

/** One page in a browser of its own, so that nothing is kept from the page before; again where the trace was lost. */
async function measure(address, tries = 3) {
  const browser = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox'] });
  try {
    const options = { port: browser.port, logLevel: 'error', onlyCategories: Object.keys(LEAST) };
    const result = await lighthouse(address, options);
    const lost = TIMES.some((id) => result.lhr.audits[id].scoreDisplayMode === 'error');
    if (!lost || tries === 1) return result;
  } finally {
    browser.kill();
  }
  return measure(address, tries - 1);
}

/** What cost a category its points. */
function reasons({ categories, audits }, category) {
  for (const { id, weight } of categories[category].auditRefs) {
    const { score, title, displayValue = '' } = audits[id];
    if (weight > 0 && score !== null && score < 1) console.log(`    ${title} ${displayValue}`);
  }
}
