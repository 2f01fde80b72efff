import { readFileSync } from 'node:fs';
import { expect, test, type Page, type Request } from '@playwright/test';
import { parse } from 'yaml';
import { words } from '../../src/search/words.ts';

interface Entry {
  find: string[];
  zh?: string[];
  en?: string[];
}

interface Answer {
  query: string;
  found: string[];
  ms: number;
}

const list = parse(readFileSync('tests/content/queries.yaml', 'utf8')) as Entry[];
const LANGS = ['zh', 'en'] as const;
const FIRST = 3;

/** Asks the open search page one query after another, as its form does; the time is until the answers stand there. */
async function ask(page: Page, queries: readonly string[]): Promise<Answer[]> {
  return page.evaluate(async (queries) => {
    const box = document.querySelector('main .search-box')!;
    const answers = [];
    for (const query of queries) {
      box.querySelector('input')!.value = query;
      const start = performance.now();
      box.querySelector('form')!.requestSubmit();
      while (box.querySelector('.hits')!.ariaBusy === 'true')
        await new Promise((done) => setTimeout(done, 1));
      const links = [...box.querySelectorAll<HTMLAnchorElement>('.hits a')];
      answers.push({
        query,
        ms: performance.now() - start,
        found: links.map((link) => link.pathname.replace(/^.*\/(?:zh|en)\//, '') + link.hash),
      });
    }
    return answers;
  }, queries);
}

/** The number below which a share of a list of numbers lies. */
const quantile = (numbers: readonly number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;

for (const lang of LANGS) {
  test(`95 of 100 queries in ${lang} have the right block among the first three hits`, async ({
    page,
  }, info) => {
    const wanted = list.flatMap((entry) => (entry[lang] ?? []).map((query) => ({ query, find: entry.find })));
    expect(wanted.length).toBeGreaterThan(100);
    await page.goto(`/${lang}/search/`);
    const answers = await ask(
      page,
      wanted.map(({ query }) => query),
    );
    const missed = answers.flatMap(({ query, found }, i) => {
      const { find } = wanted[i]!;
      // The definition of a term stands above what explains it.
      const below = found.filter((address) => find.includes(address) || !address.startsWith('glossary/#'));
      const at = below.findIndex((address) => find.includes(address));
      return at >= 0 && at < FIRST ? [] : [`${query}: ${at + 1 || 'not'} of ${found.slice(0, 4).join('  ')}`];
    });
    const share = 1 - missed.length / wanted.length;
    const times = answers.slice(1).map(({ ms }) => ms); // the first one waits for the index
    console.log(
      `${lang}: ${(100 * share).toFixed(1)} % of ${wanted.length} queries, median ${quantile(times, 0.5).toFixed(0)} ms, 95 in 100 under ${quantile(times, 0.95).toFixed(0)} ms`,
    );
    for (const line of missed) console.log(`  ${line}`);
    await info.attach('missed', { body: missed.join('\n') });
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test(`what one query in ${lang} fetches is under 150 kB`, async ({ page }) => {
    await page.route('**/*', (route) => route.continue()); // without the browser's cache
    const queries = list
      .flatMap((entry) => entry[lang] ?? [])
      .sort((a, b) => words(b, lang).length - words(a, lang).length)
      .slice(0, 8);
    const sizes: string[] = [];
    for (const query of queries) {
      let fetched = 0;
      const pending: Promise<void>[] = [];
      const count = (request: Request) => {
        if (/\/pagefind\/(index|fragment)\//.test(request.url()))
          pending.push(request.sizes().then(({ responseBodySize }) => void (fetched += responseBodySize)));
      };
      page.on('requestfinished', count);
      await page.goto(`/${lang}/search/`);
      await ask(page, [query]);
      await Promise.all(pending);
      page.off('requestfinished', count);
      expect(fetched, query).toBeGreaterThan(10_000);
      expect(fetched, query).toBeLessThan(150_000);
      sizes.push(`${query} ${(fetched / 1000).toFixed(0)} kB`);
    }
    console.log(`${lang}: ${sizes.join(', ')}`);
  });
}
