import { expect, test, type Page } from '@playwright/test';
import { pictures } from '../pictures/pictures.ts';
import { Lab } from './lab/lab.ts';
import { blackPng, file, redBlueJpeg } from './lab/pictures.ts';

interface Given {
  files?: { name: string; type: string; base64: string }[];
  data?: Record<string, string>;
}

/** Drops or pastes onto what `selector` finds; returns whether the page kept the browser from opening it. */
const give = (
  page: Page,
  type: 'drop' | 'dragover' | 'paste',
  selector: string,
  given: Given,
): Promise<boolean> =>
  page.evaluate(
    ({ type, selector, given }) => {
      const transfer = new DataTransfer();
      for (const { name, type: kind, base64 } of given.files ?? [])
        transfer.items.add(
          new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type: kind }),
        );
      for (const [kind, value] of Object.entries(given.data ?? {})) transfer.setData(kind, value);
      const options = { bubbles: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: transfer })
          : new DragEvent(type, { ...options, dataTransfer: transfer });
      document.querySelector(selector)!.dispatchEvent(event);
      return event.defaultPrevented;
    },
    { type, selector, given },
  );

const png = { name: 'black.png', type: 'image/png', base64: blackPng(40, 40).toString('base64') };
const text = { name: 'notes.txt', type: 'text/plain', base64: Buffer.from('hello').toString('base64') };

for (const lang of ['zh', 'en'] as const) {
  test(`a drop anywhere on the page is taken, the first picture used and the rest named (${lang})`, async ({
    page,
  }) => {
    const lab = new Lab(page, lang);
    await lab.open();
    for (const [type, where] of [
      ['dragover', 'h1'],
      ['dragover', 'footer'],
      ['drop', 'body'],
    ] as const)
      expect(
        await give(page, type, where, { files: [text, png, { ...png, name: 'second.png' }] }),
        where,
      ).toBe(true);
    await expect.poll(() => lab.seenAt(5, 5)).toEqual([0, 0, 0]);
    await expect(page.locator('.lab-dropped')).toContainText('black.png');
    await expect(page.locator('.lab-dropped')).toContainText(
      lang === 'zh' ? 'notes.txt、second.png' : 'notes.txt, second.png',
    );
    await expect(lab.alert).toBeEmpty();
  });

  test(`an address that is dropped or pasted comes to stand in its field (${lang})`, async ({ page }) => {
    const lab = new Lab(page, lang);
    await lab.open();
    const field = page.locator('.lab-address input');
    await give(page, 'drop', 'h1', {
      data: {
        'text/uri-list': 'https://example.org/page',
        'text/html': '<img src="https://example.org/a.png">',
      },
    });
    await expect(field).toHaveValue('https://example.org/a.png');
    await expect(field).toBeVisible();
    await expect(page.locator('.lab-dropped')).toContainText(lab.text('drop.address'));
    await give(page, 'paste', 'body', { data: { 'text/plain': 'https://example.org/b.png' } });
    await expect(field).toHaveValue('https://example.org/b.png');
    expect(await give(page, 'paste', 'body', { data: { 'text/plain': 'no address' } })).toBe(false);
  });

  test(`after Back, a picture of the reader's own is there or is said to be gone (${lang})`, async ({
    page,
  }) => {
    const lab = new Lab(page, lang);
    await lab.open();
    await expect(page.locator('.lab-dropped')).toBeEmpty();
    await lab.pickFile(file('black.png', 'image/png', blackPng(40, 40)));
    await expect.poll(() => lab.seenAt(5, 5)).toEqual([0, 0, 0]);
    await page.goto(`${lang}/glossary/`);
    await page.goBack();
    await expect(page.locator('.lab[data-ready=true]')).toBeVisible();
    const there = async () => (await lab.seenAt(5, 5)).join() === '0,0,0';
    const said = async () => (await page.locator('.lab-dropped').innerText()).includes(lab.text('back.own'));
    await expect.poll(async () => (await there()) || (await said())).toBe(true);
    await lab.pickSample('ship');
    await expect(page.locator('.lab-dropped')).toBeEmpty();
  });
}

test('a JPEG without its end shows what is there, with a remark; without pixels it is damaged', async ({
  page,
}) => {
  const lab = new Lab(page, 'en');
  await lab.open();
  const whole = await redBlueJpeg(page, 1);
  await lab.pickFile(file('cut.jpg', 'image/jpeg', whole.subarray(0, -2)));
  await expect.poll(() => lab.seenAt(2, 5)).toEqual([254, 0, 0]);
  await expect(page.locator('.lab-remarks')).toContainText(lab.text('remark.cut'));
  await expect(lab.alert).toBeEmpty();
});

test('the size of a strip is said as the file has it', async ({ page }) => {
  const lab = new Lab(page, 'en');
  await lab.open();
  await lab.pickFile(file('strip.png', 'image/png', blackPng(1, 5000)));
  await expect(page.locator('.lab-remarks')).toContainText('1×5000');
});

test('the page sees the files that the commands see, as they do', async ({ page }) => {
  const lab = new Lab(page, 'en');
  await lab.open();
  for (const { name, bytes, corner } of await pictures()) {
    await lab.pickFile(file(name, '', Buffer.from(bytes)));
    await expect
      .poll(async () => (await lab.seenAt(1, 1)).every((value, i) => Math.abs(value - corner[i]!) <= 3), {
        message: name,
      })
      .toBe(true);
  }
});
