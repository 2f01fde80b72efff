import { expect, type Page, type Route } from '@playwright/test';
import en from '../../content/ui/en.json' with { type: 'json' };
import zh from '../../content/ui/zh.json' with { type: 'json' };
import { garble, login, test, wrongBytes } from './faults/host.ts';
import { Lab } from './lab/lab.ts';

/** What a browser, a network or a reader does to a page, one group a part of the site. */

const start = (text: string) => text.split('{')[0]!;

/** What Ctrl+C has put into the clipboard. */
async function copied(page: Page): Promise<string> {
  await page.keyboard.press('Control+C');
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const route of ['en', 'zh-en'])
    test(`a formula is copied once, as TeX, and paragraphs stay apart (${route})`, async ({ page }) => {
      await page.goto(`${route}/paper/residual-learning/`);
      await page.locator('main').evaluate((main) => getSelection()!.selectAllChildren(main));
      const text = await copied(page);
      expect(text).toMatch(/\$[^$\n]*\$/);
      expect(text).not.toMatch(/\nH\n\(\nx/);
      // Each formula of the page is there as many times as its source is in the page.
      const sources = await page
        .locator('main .block .m annotation')
        .evaluateAll((all) =>
          all.filter((one) => one.closest('.m')!.checkVisibility()).map(({ textContent }) => textContent),
        );
      expect(text.split('$').length - 1).toBeGreaterThanOrEqual(2 * sources.length);
      for (const tex of new Set(sources)) expect(text).toContain(`$${tex}$`);
      expect(text.split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThan(20);
    });

  test('dragging in one of two columns copies that column, without marks', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('zh-en/paper/introduction/');
    const column = page.locator('.pair > [lang=zh-CN]');
    const [first, second] = [
      column.locator('.block p:not(.meta)').first(),
      column.locator('.block p:not(.meta)').nth(2),
    ];
    const from = (await first.boundingBox())!;
    const to = (await second.boundingBox())!;
    await page.mouse.move(from.x + 4, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height - 8, { steps: 6 });
    await page.mouse.up();
    const text = await copied(page);
    expect(text.length).toBeGreaterThan(60);
    expect(text).toMatch(/[一-鿿]{6}/);
    expect(text).not.toMatch(/#|第 \d+ 页|p\. \d/);
    // English words within the Chinese text are its own; a sentence of English is not.
    expect(text).not.toMatch(/(?:[a-z]+ ){5}/);
    const seen = await page.evaluate(() => getSelection()!.toString());
    expect(seen).not.toMatch(/(?:[a-z]+ ){5}/);
  });

  test('a listing has a button that copies it', async ({ page }) => {
    await page.goto('en/architectures/resnet-18/');
    const listing = page.locator('.listing').first();
    await listing.scrollIntoViewIfNeeded();
    await page
      .locator('details:has(.listing)')
      .first()
      .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    await listing.getByRole('button', { name: en['code.copy'] }).click();
    await expect(listing.getByText(en['code.copied'])).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe((await listing.locator('pre').textContent())!.trimEnd());
  });
});

test('paper is white whatever theme was chosen; marks stay with their text; links say where they lead', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await page.goto('en/paper/residual-learning/');
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => ({
    scheme: getComputedStyle(document.documentElement).colorScheme,
    text: getComputedStyle(document.body).color,
    mark: getComputedStyle(document.querySelector('.block > .meta')!).breakAfter,
    heading: getComputedStyle(document.querySelector('main h2')!).breakAfter,
    page: [...document.styleSheets].some((sheet) =>
      [...sheet.cssRules].some(({ cssText }) => cssText.includes('@page')),
    ),
    link: [...document.querySelectorAll('main p a[href^="/"]:not([data-card])')].map(
      (a) => getComputedStyle(a, '::after').content,
    ),
  }));
  expect(printed.scheme).toBe('light');
  expect(Math.max(...printed.text.match(/\d+/g)!.map(Number))).toBeLessThan(80);
  expect([printed.mark, printed.heading, printed.page]).toEqual(['avoid', 'avoid', true]);
  if (printed.link.length > 0) expect(printed.link.join()).toContain('/en/');
});

test('no line of a question begins with a mark, on the narrowest phones', async ({ page }) => {
  for (const width of [320, 360, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('zh/quiz/network-architectures/');
    const starts = await page.locator('h1, h2').evaluateAll((headings) => {
      const found: string[] = [];
      for (const heading of headings) {
        const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        let last = -Infinity;
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let i = 0; i < node.textContent!.length; i++) {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { top, height } = range.getBoundingClientRect();
            if (height === 0) continue;
            if (top > last + height / 2) found.push(node.textContent![i]!);
            last = Math.max(last, top);
          }
      }
      return found;
    });
    expect(starts.length).toBeGreaterThanOrEqual(await page.locator('h1, h2').count());
    expect(starts.filter((letter) => '，。；：、？！）”’》'.includes(letter))).toEqual([]);
  }
});

test.describe('search', () => {
  const status = (page: Page) => page.locator('main .search-box .status');
  const hits = (page: Page) => page.locator('main .hits a');

  const FAULTS: Record<string, (route: Route) => Promise<void>> = {
    dropped: (route) => route.abort(),
    '404': (route) => route.fulfill({ status: 404 }),
    '500': (route) => route.fulfill({ status: 500 }),
    'login page': (route) => route.fulfill({ contentType: 'text/html', body: '<html>Sign in</html>' }),
    empty: (route) => route.fulfill({ body: '' }),
    truncated: (route) => changed(route, (body) => body.subarray(0, body.length / 2)),
    garbled: (route) => changed(route, wrongBytes),
  };
  const changed = async (route: Route, change: (body: Buffer) => Buffer) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  };

  for (const [lang, query, t] of [
    ['en', 'residual', en],
    ['zh', '残差', zh],
  ] as const)
    test(`a part of the index that does not come whole is said, and found at the next try (${lang})`, async ({
      page,
    }) => {
      for (const [name, act] of Object.entries(FAULTS)) {
        await test.step(name, async () => {
          await page.route('**/pagefind/index/*', act);
          await page.goto(`${lang}/search/?q=${query}`);
          await expect(status(page)).toHaveText(t['search.failed']);
          // One answer may still be on its way.
          await page.unrouteAll({ behavior: 'wait' });
          await page.getByRole('main').getByRole('searchbox').press('Enter');
          await expect(hits(page).first()).toBeVisible();
        });
      }
    });

  test('full-width letters, traditional characters and the other language are found from both', async ({
    page,
  }) => {
    for (const [address, path] of [
      ['zh/search/?q=Ｒｅｓｎｅｔ', '/zh/'],
      ['en/search/?q=Ｒｅｓｎｅｔ', '/en/'],
      ['zh/search/?q=殘差學習', '/zh/paper/residual-learning/'],
      ['en/search/?q=殘差學習', '/en/paper/residual-learning/'],
      ['en/search/?q=这一课', '/zh/'],
      ['zh/search/?q=obstacle', '/en/'],
    ]) {
      await page.goto(address!);
      await expect(hits(page).first()).toBeVisible();
      const found = await hits(page).evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname),
      );
      expect(
        found.some((one) => one.includes(path!)),
        `${address}: ${found.join(' ')}`,
      ).toBe(true);
    }
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the search says what it needs', async ({ page }) => {
    await page.goto('zh/search/');
    expect(await page.locator('main').innerText()).toContain(zh['search.noscript']);
  });
});

test.describe('a tab older than the site', () => {
  for (const [name, lang, t] of [
    ['gone', 'en', en],
    ['foreign', 'zh', zh],
  ] as const)
    test(`what loads late and is ${name} says so`, async ({ page }) => {
      await page.goto(`${lang}/paper/residual-learning/`);
      await page.waitForLoadState('networkidle');
      await page.route('**/_astro/*.js', (route) =>
        name === 'gone'
          ? route.fulfill({ status: 404 })
          : route.fulfill({ contentType: 'text/html', body: '<html>Sign in' }),
      );
      await page.locator('[data-share]').first().click();
      const bar = page.locator('#late [role=alert]');
      await expect(bar).toHaveText(new RegExp(`^\\s*${start(t[`late.${name}`]).slice(0, 20)}`));
      await bar.getByRole('button', { name: t['late.dismiss'] }).click();
      await expect(bar).toHaveCount(0);
      await page.keyboard.press('/');
      await expect(page.locator('.search-dialog .status')).toHaveText(t[`late.${name}`]);
    });

  test('a piece of the page that does not come alive says so', async ({ page }) => {
    await page.route('**/_astro/Quiz*', (route) => route.fulfill({ status: 404 }));
    await page.goto('en/quiz/abstract/');
    await expect(page.locator('#late [role=alert]')).toContainText(en['late.gone']);
  });
});

test.describe('storage', () => {
  for (const [how, lasting] of [
    ['full', 'visit'],
    ['closed', 'page'],
  ] as const)
    test(`that is ${how} is said, and the progress stays as long as it can`, async ({ page }) => {
      await page.addInitScript((how) => {
        const local = localStorage;
        const { setItem } = Storage.prototype;
        Storage.prototype.setItem = function (key, value) {
          if (how === 'closed' || this === local) throw new DOMException('no', 'QuotaExceededError');
          setItem.call(this, key, value);
        };
      }, how);
      await page.goto('en/quiz/abstract/');
      await page.locator('.quiz[data-ready=true]').waitFor();
      const first = page.locator('.quiz-question').first();
      await first.locator('input').first().check({ force: true });
      await first.getByRole('button', { name: 'Check' }).click();
      await expect(page.locator('.quiz-score')).toContainText('1 of');
      await expect(page.locator('.quiz-lost')).toHaveText(en[`quiz.lost.${lasting}`]);
      await page.reload();
      await expect(page.locator('.quiz[data-ready=true]')).toBeVisible();
      await expect(page.locator('.quiz-score')).toContainText(lasting === 'visit' ? '1 of' : '0 of');
      await page.goto('en/flashcards/');
      await page.getByRole('button', { name: en['cards.known'] }).click();
      await expect(page.locator('.quiz-lost')).toHaveText(en[`quiz.lost.${lasting}`]);
    });

  test('an unknown theme is the system’s, and the menu says so', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'solarized'));
    await page.goto('en/');
    await expect(page.locator('[data-theme-select]')).toHaveValue('system');
  });
});

test('a sample or a network that an address names and there is not is said', async ({ page }) => {
  for (const [address, name] of [
    ['en/lab/?image=unicorn', 'unicorn'],
    ['en/lab/?model=resnet-9', 'resnet-9'],
    ['en/lab/depth/?image=unicorn', 'unicorn'],
  ]) {
    await page.goto(address!);
    await expect(page.locator('.lab[data-ready=true]')).toBeVisible();
    await expect(page.locator('.lab-remarks')).toContainText(`“${name!}”`);
  }
});

test.describe('under a browser’s translation', () => {
  /** Does to a page what Chrome's translation does: its own elements in the place of every text. */
  const translate = (page: Page) =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
      for (const text of texts) {
        if (
          text.data.trim() === '' ||
          text.parentElement?.closest('script, style, select, noscript, template')
        )
          continue;
        const font = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
        const outer = font();
        outer.append(font());
        outer.firstElementChild!.textContent = text.data;
        text.replaceWith(outer);
      }
    });

  test('the counters of quiz and flashcards follow', async ({ page }) => {
    await page.goto('en/quiz/abstract/');
    await expect(page.locator('.quiz[data-ready=true]')).toBeVisible();
    await translate(page);
    const first = page.locator('.quiz-question').first();
    await first.locator('input').first().check({ force: true });
    await first.getByRole('button', { name: 'Check' }).click();
    await expect(page.locator('.quiz-score')).toContainText('1 of');
    await expect(page.locator('.quiz-score')).not.toContainText('0 of');
    await page.goto('en/flashcards/');
    await expect(page.locator('.flashcards[data-ready=true]')).toBeVisible();
    await translate(page);
    await page.getByRole('button', { name: en['cards.known'] }).click();
    await expect(page.locator('.flashcards-place')).toContainText('Card 2 of');
    await expect(page.locator('.flashcards-place')).toContainText('known 1 of');
    await expect(page.locator('.flashcards-place')).not.toContainText('Card 1 of');
  });

  test('the lab says what it does', async ({ page }) => {
    const lab = new Lab(page, 'en');
    await lab.open('?backend=wasm');
    await translate(page);
    await lab.run();
    await expect(lab.best).toContainText('cat', { timeout: 45_000 });
    await translate(page);
    await lab.pickSample('truck');
    await expect(lab.best).toContainText('truck');
    await expect(lab.best).not.toContainText('cat');
  });
});

test.describe('addresses', () => {
  test('what cannot be decoded breaks no script', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const path of [
      'en/paper/residual-learning/',
      'zh/results/table-2/',
      'en/architectures/resnet-34/',
      'en/lab/',
      'zh/glossary/',
      'en/quiz/abstract/',
      'en/results/all/',
      'en/search/',
    ]) {
      await page.goto(`${path}?q=%E0%A4%A&model=%ff&image=%#%E0%A4%A`);
      await page
        .locator('.languages a')
        .first()
        .evaluate((link) => {
          link.addEventListener('click', (event) => event.preventDefault());
          (link as HTMLElement).click();
        });
      await page.locator('[data-share]').first().click();
      await expect(page.locator('dialog.share')).toBeVisible();
    }
    expect(errors).toEqual([]);
  });

  for (const [address, to] of [
    ['en/paper/', 'en/paper/abstract/'],
    ['zh-en/paper/', 'zh-en/paper/abstract/'],
    ['EN/', 'en/'],
    ['ZH/Paper/Abstract', 'zh/paper/abstract/'],
    ['zh-cn/results/', 'zh/results/'],
    ['results/table-3', 'en/results/table-3/'],
    ['en/lab/depth', 'en/lab/depth/'],
  ] as const)
    test(`${address} leads to ${to}`, async ({ page, baseURL }) => {
      await page.goto(address);
      await expect(page).toHaveURL(new URL(to, baseURL).href);
    });

  test('an address without a page says what is near, in its language first', async ({ page, baseURL }) => {
    await page.goto('zh/results/table-99/');
    await expect(page.locator('main > div').first()).toContainText(zh['missing.title']);
    const near = page.locator('main > div').first().locator('[data-nearest] a');
    await expect(near).toHaveAttribute('href', new URL('zh/results/', baseURL).pathname);
  });
});

test.describe('a broken download, in the browser', () => {
  for (const [lang, file, fault, code] of [
    ['en', 'manifest.json', 'login', 'foreign'],
    ['zh', 'samples.json', 'garble', 'hash-mismatch'],
    ['zh', 'weights.bin', 'login', 'foreign'],
    ['en', 'worker-', 'garble', 'hash-mismatch'],
    ['zh', 'worker-', 'login', 'foreign'],
    ['en', 'cat.webp', 'garble', 'hash-mismatch'],
  ] as const)
    test(`${file}, ${fault} (${lang}): named, and there at Try again`, async ({ page, host }) => {
      const lab = new Lab(page, lang);
      const broken = () => {
        host.fault = { at: new RegExp(file.replaceAll('.', '\\.')), act: fault === 'login' ? login : garble };
      };
      const early = !/weights|worker/.test(file);
      if (early) broken();
      await page.goto(`${host.url}${lang}/lab/?backend=wasm`);
      await page.waitForLoadState('networkidle');
      if (!early) {
        broken();
        await lab.run();
      }
      await expect(lab.alert).toContainText(file);
      await expect(lab.alert).toContainText(lab.text(`error.${code}`).slice(-12));
      host.fault = null;
      await lab.button('retry').click();
      if (early) await expect(page.locator('.lab[data-ready=true]')).toBeVisible();
      if (early) await lab.run();
      await expect(lab.best).toContainText(lang === 'zh' ? '猫' : 'cat', { timeout: 30_000 });
    });

  test('a worker whose script is gone asks for a reload', async ({ page, host }) => {
    const lab = new Lab(page, 'en');
    await page.goto(`${host.url}en/lab/?backend=wasm`);
    await page.waitForLoadState('networkidle');
    host.fault = { at: /\/_astro\/.*\.js/, act: (response) => response.writeHead(404).end() };
    await lab.run();
    await expect(lab.alert).toContainText('Reload the page');
  });
});

test.describe('kept for reading offline', () => {
  test.use({ serviceWorkers: 'allow' });

  const there = (page: Page, path: string) =>
    expect.poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, path));

  test('what was deleted under the worker is noticed, and kept again', async ({ page, host }) => {
    const base = new URL(host.url).pathname;
    await page.goto(`${host.url}en/glossary/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await there(page, `${base}unread/`).toBe(true);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto(`${host.url}zh/references/`);
    await there(page, `${base}zh/references/`).toBe(true);
    await there(page, `${base}unread/zh/`).toBe(true);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto(`${host.url}en/offline/`);
    await expect(page.getByRole('region', { name: en['offline.reading'], exact: true })).toBeVisible();
    await there(page, `${base}unread/zh/`).toBe(true);
    host.cut();
    await page.goto(`${host.url}zh/paper/cifar-10/`);
    await expect(page.locator('h1')).toHaveText(zh['unread.title']);
  });

  for (const [fault, code] of [
    ['500', 'status'],
    ['login', 'foreign'],
  ] as const)
    test(`a page that is answered with ${fault} is named, and kept at the next try`, async ({
      page,
      host,
    }) => {
      await page.goto(`${host.url}en/offline/`);
      const row = page.getByRole('region', { name: en['offline.reading'], exact: true });
      await expect(row).toBeVisible();
      host.fault = {
        at: /\/en\/glossary\//,
        act: (response) => (fault === '500' ? response.writeHead(500).end() : login(response)),
      };
      await row.getByRole('button', { name: en['offline.keep'] }).click();
      const alert = page.locator('.offline-error');
      await expect(alert).toContainText('en/glossary/', { timeout: 30_000 });
      await expect(alert).toContainText(code === 'status' ? '500' : 'sign-in page');
      host.fault = null;
      await row.getByRole('button', { name: en['offline.rest'] }).click();
      await expect(page.locator('.offline-said')).toContainText('kept', { timeout: 30_000 });
    });

  test('a list of files that does not come is named, and comes at Try again', async ({ page, host }) => {
    host.fault = { at: /\/_astro\/files\./, act: login };
    await page.goto(`${host.url}en/offline/`);
    await expect(page.locator('.offline-error')).toBeVisible();
    host.fault = null;
    await page.getByRole('button', { name: en['offline.again'] }).click();
    await expect(page.getByRole('region', { name: en['offline.reading'], exact: true })).toBeVisible();
  });

  test('a host without headers: one more load a tab, and none where the tab cannot remember', async ({
    page,
    context,
    host,
  }) => {
    host.fault = {
      at: /./,
      act: (response, whole) => {
        const set = response.setHeader.bind(response);
        response.setHeader = (name, value) =>
          name.startsWith('Cross-Origin-') ? response : set(name, value);
        whole();
      },
    };
    const loads = async (tab: Page, wanted: number) => {
      let count = 0;
      tab.on('framenavigated', () => (count += 1));
      await tab.goto(`${host.url}en/lab/`);
      await expect.poll(() => count).toBe(wanted);
      await tab.waitForLoadState('networkidle');
      await tab.waitForTimeout(1000);
      expect(count).toBe(wanted);
      return tab.evaluate(() => crossOriginIsolated);
    };
    expect(await loads(page, 2)).toBe(true);
    // The worker is there by now: a second tab comes isolated at once.
    expect(await loads(await context.newPage(), 1)).toBe(true);
    const closed = await context.newPage();
    await closed.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    expect(await loads(closed, 1)).toBe(true);
    await closed.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister());
    expect(await loads(closed, 1)).toBe(false);
  });
});
