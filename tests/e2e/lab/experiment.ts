import { expect, type Locator, type Page } from '@playwright/test';
import en from '../../../content/ui/en.json' with { type: 'json' };
import zh from '../../../content/ui/zh.json' with { type: 'json' };
import type { Lang } from './lab.ts';
import { violations } from '../violations.ts';

const STRINGS: Record<Lang, Record<string, string>> = { zh, en };
const HEAVY = /\.wasm|models\/.*\.bin|\.onnx|ort[.-]|head\.json/;

/** A page with an experiment as a reader uses it, in one language. */
export class Experiment {
  readonly page: Page;
  readonly lang: Lang;
  /** Addresses of runtime and model files that were asked for. */
  readonly heavy: string[] = [];

  constructor(page: Page, lang: Lang) {
    this.page = page;
    this.lang = lang;
    page.on('request', (request) => {
      if (HEAVY.test(new URL(request.url()).pathname)) this.heavy.push(request.url());
    });
  }

  /** An interface string with its gaps filled. */
  text(key: string, values: Record<string, string | number> = {}): string {
    return STRINGS[this.lang][key]!.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
  }

  async open(slug: string, query = ''): Promise<void> {
    await this.page.goto(`${this.lang}/lab/${slug}/${query}`);
    await expect(this.page.locator('.lab[data-ready=true]')).toBeVisible();
  }

  button(key: string, values = {}): Locator {
    return this.page.getByRole('button', { name: this.text(key, values), exact: true });
  }

  async run(): Promise<void> {
    await this.button('lab.run').click();
    await this.done();
  }

  async done(): Promise<void> {
    await expect(this.page.locator('.lab[data-done=true]')).toBeVisible({ timeout: 60_000 });
  }

  sample(id: string): Locator {
    return this.page.locator(`.lab-samples input[value=${id}]`);
  }

  get verdict(): Locator {
    return this.page.locator('.bench-verdict:not(.old)');
  }

  /** The first of each network's ranking. */
  get first(): Locator {
    return this.page.locator('.bench-top li:first-child');
  }

  /** What axe finds in an element, light and dark. */
  async expectAccessible(selector: string): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await violations(this.page, selector)).toEqual([]);
  }

  /** That nothing of the page is wider than a phone. */
  async expectNarrow(): Promise<void> {
    await this.page.setViewportSize({ width: 390, height: 800 });
    const wide = () => this.page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(wide).toBeLessThanOrEqual(390);
  }
}
