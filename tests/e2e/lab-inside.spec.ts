import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { args, browser } from '../browser.mjs';
import { Experiment } from './lab/experiment.ts';

// Chromium's own camera that is none: a green picture in which something turns.
const fake = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
test.use({
  launchOptions: { executablePath: browser(), args: [...args, ...fake] },
  permissions: ['camera'],
});

/** The instrument as a reader uses it. */
class Inside extends Experiment {
  async begin(query = ''): Promise<void> {
    await this.page.goto(`${this.lang}/lab/inside/${query}`);
    await expect(this.page.locator('.inside[data-ready=true]')).toBeVisible();
  }

  /** Everything that was drawn is what the address asks for. */
  async live(): Promise<void> {
    await expect(this.page.locator('.inside[data-live=true]')).toBeVisible();
  }

  block(n: number) {
    return this.page.locator(`.inside-block[data-of="${n}"]`);
  }

  plus(n: number) {
    return this.page.locator(`[data-cut="${n}"]`);
  }

  strip(n: number, kind: string) {
    return this.page.locator(`[data-strip=${kind}][data-block="${n - 1}"]`);
  }

  rms(n: number, kind: string) {
    return this.block(n).locator(`.inside-row.${kind} .inside-rms`);
  }

  /** The number that is shown now, not the one before. */
  async strength(n: number, kind: string): Promise<number> {
    return Number(/\d+\.\d\d/.exec((await this.rms(n, kind).textContent()) ?? '')?.[0]);
  }

  get answer() {
    return this.page.locator('.inside-answer.resnet .inside-first');
  }

  /** A sum over the pixels of a strip, to tell drawings apart. */
  async drawn(n: number, kind: string): Promise<number> {
    // What is not on the screen is not drawn.
    await this.strip(n, kind).scrollIntoViewIfNeeded();
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return this.strip(n, kind)
      .locator('canvas')
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
        return data.reduce((sum, value, i) => (sum * 31 + value * ((i % 7) + 1)) % 1_000_003, 0);
      });
  }
}

const open = (page: Page, lang: 'zh' | 'en' = 'en') => new Inside(page, lang);

test('shows its maps without a model byte, is live at the first touch for less than half a megabyte', async ({
  page,
}) => {
  const lab = open(page);
  await lab.begin();
  expect(lab.heavy).toEqual([]);
  await expect(lab.answer).toContainText('cat');
  await expect(lab.rms(1, 'f')).toHaveText(/RMS 0\.\d\d/);
  const [still, before] = [await lab.drawn(9, 'sum'), await lab.strength(9, 'sum')];
  expect(still).not.toBe(0);
  await lab.strip(1, 'x').click();
  await lab.live();
  expect(lab.heavy.length).toBeGreaterThan(0);
  expect(lab.heavy.filter((url) => url.includes('ort'))).toEqual([]);
  // The engine itself made what was there before: its numbers are the same to the second digit.
  expect(Math.abs((await lab.strength(9, 'sum')) - before)).toBeLessThan(0.02);
  const bytes = Number(await page.locator('.inside').getAttribute('data-bytes'));
  expect(bytes).toBeGreaterThan(200_000);
  expect(bytes).toBeLessThan(450_000);
});

test('cuts a branch at its ⊕, a stage, all but one; what was before stays; the back button undoes', async ({
  page,
}) => {
  const lab = open(page);
  await lab.begin();
  const whole = await lab.answer.textContent();
  await lab.plus(3).click();
  await expect(page).toHaveURL(/gates=110111111/);
  await lab.live();
  await expect(lab.answer).not.toHaveText(whole!);
  await expect(lab.plus(3)).toHaveAttribute('aria-pressed', 'true');
  // x and the sum are the same map now, in strength and in every pixel.
  expect(await lab.strength(3, 'x')).toBe(await lab.strength(3, 'sum'));
  expect(await lab.drawn(3, 'x')).toBe(await lab.drawn(3, 'sum'));
  await expect(lab.rms(9, 'sum').locator('s')).toBeVisible();
  await expect(page.locator('.inside-answer .inside-bar i').first()).toBeAttached();
  await expect(page.locator('.inside > [role=status]')).toContainText('before: cat');
  await page.goBack();
  await expect(page).not.toHaveURL(/gates/);
  await expect(lab.answer).toHaveText(whole!);

  await lab.button('inside.stage.cut', { n: 2 }).click();
  await expect(page).toHaveURL(/gates=111000111/);
  await lab
    .block(5)
    .getByRole('button', { name: lab.text('inside.only') })
    .click();
  await expect(page).toHaveURL(/gates=000010000/);
  await lab.button('inside.restore').click();
  await expect(page).not.toHaveURL(/gates/);
  await expect(lab.answer).toHaveText(whole!);
});

test('a map grows, and a place in it tells how its number came about', async ({ page }) => {
  const lab = open(page, 'zh');
  await lab.begin();
  await lab.strip(4, 'f').click({ position: { x: 5, y: 5 } });
  await expect(page).toHaveURL(/block=4&map=f\.1/);
  const large = page.locator('.inside-large');
  await expect(large.locator('.inside-histogram rect')).toHaveCount(41);
  await large.locator('.inside-large-map').click({ position: { x: 100, y: 60 } });
  await expect(page).toHaveURL(/place=\d+\.\d+/);
  const figure = async (name: string) =>
    Number((await large.locator(`[data-how=${name}]`).innerText()).replace('−', '-'));
  await expect(large.locator('[data-how=value]')).toBeVisible();
  expect((await figure('sum')) + (await figure('bias'))).toBeCloseTo(await figure('value'), 2);
  // It is added to x: the sentence has the figures of the maps themselves.
  const [x, f, sum] = (await large.locator('[data-how=after]').innerText())
    .replaceAll('−', '-')
    .match(/-?\d+\.\d+/g)!
    .map(Number) as [number, number, number];
  expect(f).toBeCloseTo(await figure('value'), 2);
  expect(x + f).toBeCloseTo(sum, 2);
  // Nine products of the weightiest channel, which sum to what the choice says.
  await expect(large.locator('.inside-nine td')).toHaveCount(9);
  await lab.expectAccessible('.inside');
});

test('keys: left and right walk channels, down blocks, space cuts, escape returns', async ({ page }) => {
  const lab = open(page);
  await lab.begin();
  await lab.strip(1, 'sum').focus();
  await page.keyboard.press('ArrowRight');
  await expect(lab.strip(1, 'sum')).toHaveAttribute('aria-valuenow', '2');
  await page.keyboard.press('ArrowDown');
  await expect(lab.strip(2, 'x')).toBeFocused();
  await page.keyboard.press(' ');
  await expect(page).toHaveURL(/gates=101111111/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/map=x\.1/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/map=x\.2/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/map=/);
  await expect(lab.strip(2, 'x')).toBeFocused();
});

test('an address leads to its state: network, twin, cuts, map, place, patch', async ({ page }) => {
  const lab = open(page);
  await lab.begin('?plain=1&gates=111111110&block=9&map=plain.3&place=2.2&cover=4.4&class=dog');
  await lab.live();
  await expect(page.locator('.inside-answer.plain')).toBeVisible();
  await expect(page.locator('.inside-patch')).toBeVisible();
  await expect(page.locator('[data-how=value]')).toBeVisible();
  await expect(page.locator('.inside-evidence select')).toHaveValue('dog');
  await expect(lab.plus(9)).toHaveAttribute('aria-pressed', 'true');

  await lab.begin('?model=resnet-56&block=20');
  await lab.live();
  await expect(page.locator('.inside-block')).toHaveCount(27);
  // Only the block at hand shows its maps; the others their strength.
  await expect(page.locator('.inside-strip')).toHaveCount(3);
  await expect(lab.rms(27, 'sum')).toHaveText(/\d\.\d\d/);
});

test('the patch is moved by keys and run over the picture', async ({ page }) => {
  const lab = open(page);
  await lab.begin();
  await lab.button('inside.cover').click();
  const patch = page.locator('.inside-patch');
  await patch.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/cover=11\.12/);
  const box = (await patch.boundingBox())!;
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  await page.mouse.move(box.x - 400, box.y - 400);
  await page.mouse.up();
  await expect(page).toHaveURL(/cover=0\.0/);
  await lab.button('inside.scan').click();
  await expect(page.locator('.inside-mattered')).toBeVisible();
});

test('paint on the picture, and the network follows', async ({ page }) => {
  const lab = open(page);
  await lab.begin();
  await lab.button('inside.paint').click();
  await lab.live();
  const before = await lab.drawn(1, 'x');
  const box = (await page.locator('.inside-picture').boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 120, { steps: 8 });
  await page.mouse.up();
  await expect(page).toHaveURL(/image=own/);
  await expect.poll(() => lab.drawn(1, 'x')).not.toBe(before);
});

test('paint by keyboard: the brush is moved, and paints where it is and on its way', async ({ page }) => {
  const lab = open(page, 'zh');
  await lab.begin();
  await lab.button('inside.paint').click();
  await lab.live();
  const brush = page.locator('.inside-brush');
  await brush.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(brush).toHaveAccessibleName(/第 16 列第 17 行/);
  await expect(page).not.toHaveURL(/image=own/);
  const colour = (x: number, y: number) =>
    page
      .locator('.inside-seen')
      .evaluate(
        (canvas, [u, v]) => [
          ...(canvas as HTMLCanvasElement).getContext('2d')!.getImageData(u!, v!, 1, 1).data,
        ],
        [x, y],
      );
  const ink = await page.locator('.inside-tools input[type=color]').inputValue();
  const painted = [1, 3, 5].map((at) => parseInt(ink.slice(at, at + 2), 16));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/image=own/);
  await expect.poll(() => colour(15, 16)).toEqual([...painted, 255]);
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => colour(15, 22)).toEqual([...painted, 255]);
  await expect(brush).toBeFocused();
});

test('evidence for any class, and the state as a picture', async ({ page }) => {
  const lab = open(page);
  await lab.begin();
  const map = page.locator('.inside-evidence-map');
  const pixels = () =>
    map.evaluate((canvas) => [
      ...(canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 8, 8).data,
    ]);
  const cat = await pixels();
  await page.locator('.inside-evidence select').selectOption('frog');
  await expect(page).toHaveURL(/class=frog/);
  await expect.poll(pixels).not.toEqual(cat);
  const download = page.waitForEvent('download');
  await lab.button('inside.png').click();
  expect((await download).suggestedFilename()).toBe('resnet-20.png');
  const drawing = page.waitForEvent('download');
  await lab.button('inside.svg').click();
  expect((await drawing).suggestedFilename()).toBe('resnet-20.svg');
  const svg = readFileSync(await (await drawing).path(), 'utf8');
  // The picture and three strips of each of the nine blocks; the answer is text.
  expect(svg.match(/<image /g)).toHaveLength(1 + 3 * 9);
  expect(svg).toMatch(/<text [^>]*>cat<\/text>/);
});

test('on a phone one block at a time, with all of them above', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const lab = open(page, 'zh');
  await lab.begin();
  await expect(page.locator('.inside-block:visible')).toHaveCount(1);
  await page.locator('.inside-overview button').nth(6).click();
  await expect(lab.block(7)).toBeVisible();
  await expect(lab.block(1)).toBeHidden();
  await expect(page.locator('.inside-foot')).toBeVisible();
  await lab.expectNarrow();
  await lab.expectAccessible('.inside');
});

test('every map moves, frames are counted, paused while hidden and released when done', async ({ page }) => {
  const lab = open(page);
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const stream = await real(wanted);
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks = stream.getTracks();
      return stream;
    };
  });
  await lab.begin();
  await lab.button('inside.film').click();
  const rate = page.locator('.inside-rate');
  await expect(rate).toHaveText(/\d+ frames/);
  const first = await lab.drawn(2, 'f');
  await expect.poll(() => lab.drawn(2, 'f')).not.toBe(first);
  await expect(page.getByText(lab.text('lab.knows.ten'))).toBeVisible();

  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await expect(rate).toHaveText(/–/);
  const paused = await lab.drawn(9, 'f');
  await page.waitForTimeout(500);
  expect(await lab.drawn(9, 'f')).toBe(paused);
  await hide(false);
  await expect(rate).toHaveText(/\d+ frames/);

  await lab.button('inside.film.stop').click();
  const states = () =>
    page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState),
    );
  await expect.poll(states).toEqual(['ended']);
});

test('alone in a frame it is the same', async ({ page }) => {
  await page.goto('embed/en/lab/inside/?gates=110111111');
  await expect(page.locator('.inside[data-live=true]')).toBeVisible();
  await expect(page.locator('[data-cut="3"]')).toHaveAttribute('aria-pressed', 'true');
});
