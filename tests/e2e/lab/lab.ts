import { expect, type Locator, type Page } from '@playwright/test';
import en from '../../../content/ui/en.json' with { type: 'json' };
import zh from '../../../content/ui/zh.json' with { type: 'json' };
import type { FilePayload } from './pictures.ts';

export type Lang = 'zh' | 'en';

const STRINGS: Record<Lang, Record<string, string>> = { zh, en };

/** The lab as a reader uses it, in one language. */
export class Lab {
  readonly page: Page;
  readonly lang: Lang;

  constructor(page: Page, lang: Lang) {
    this.page = page;
    this.lang = lang;
  }

  /** An interface string, as far as its first gap. */
  text(key: string): string {
    return STRINGS[this.lang][`lab.${key}`]!.split(/[{]/)[0]!;
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`${this.lang}/lab/${query}`);
    await expect(this.page.locator('.lab[data-ready=true]')).toBeVisible();
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.text(key), exact: true });
  }

  /** The first of the ranking that was computed here, of the picture at hand. */
  get best(): Locator {
    return this.page.locator('.lab-result:not(.old, .still) li').first();
  }

  get facts(): Locator {
    return this.page.locator('.lab-facts');
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  async run(): Promise<void> {
    await this.button('run').click();
  }

  async pickSample(id: string): Promise<void> {
    await this.page.locator(`.lab-samples input[value=${id}]`).check({ force: true });
  }

  async pickFile(file: FilePayload): Promise<void> {
    await this.page.locator('.lab-own input[type=file]').setInputFiles(file);
  }

  /** Opens the menu with the ways to a picture of one's own. */
  async menu(): Promise<void> {
    await this.page.locator('.lab-menu > summary').click();
  }

  async backend(value: string): Promise<void> {
    await this.page.getByRole('combobox', { name: this.text('backend') }).selectOption(value);
  }

  /** The colour, [r, g, b], at (x, y) of what the network sees. */
  seenAt(x: number, y: number): Promise<number[]> {
    return this.page
      .locator('canvas.lab-seen')
      .evaluate(
        (canvas, [u, v]) =>
          [...(canvas as HTMLCanvasElement).getContext('2d')!.getImageData(u!, v!, 1, 1).data].slice(0, 3),
        [x, y],
      );
  }

  /** Drops the model from the cache but leaves the runtime, so that a load is short and still goes over the network. */
  forgetModel(): Promise<void> {
    return this.page.evaluate(async () => {
      const cache = await caches.open('residual-models-1');
      for (const request of await cache.keys())
        if (request.url.includes('/models/')) await cache.delete(request);
    });
  }
}
