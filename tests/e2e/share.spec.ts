import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { violations } from './violations.ts';

const menu = (page: Page) => page.getByRole('dialog');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function copy(page: Page, name: string): Promise<string> {
  await menu(page).getByRole('button', { name, exact: true }).click();
  await expect(menu(page).getByRole('status')).toContainText(`✓ ${name}`);
  return copied(page);
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('a cell is linked in every form, with what it says', async ({ page, baseURL }) => {
  await page.goto('en/results/table-3/');
  await page.getByRole('link', { name: '21.43' }).click();
  await expect(page).toHaveURL(/#resnet-152-top-1$/);
  const url = `${baseURL!}en/results/table-3/#resnet-152-top-1`;
  const title = 'ResNet-152, top-1 %: 21.43 · Table 3: ImageNet validation, 10-crop testing';
  await expect(menu(page).getByRole('heading')).toHaveText(title);
  expect(await copy(page, 'Link')).toBe(url);
  expect(await copy(page, 'Markdown')).toBe(`[${title}](${url})`);
  expect(await copy(page, 'HTML')).toBe(`<a href="${url}">${title}</a>`);
  expect(await copy(page, 'LaTeX')).toBe(`\\href{${url.replace('#', '\\#')}}{${title.replace('%', '\\%')}}`);
  expect(await copy(page, 'BibTeX')).toContain('@misc{residual-en-results-table-3-resnet-152-top-1,');
  const code = await copy(page, 'Embed code');
  expect(code).toContain(`<iframe src="${baseURL!}embed/en/results/table-3/#resnet-152-top-1"`);
  expect(code).toContain(`src="${baseURL!}embed.js"`);
});

test('by keyboard: Enter opens, the link comes first, Escape goes back', async ({ page }) => {
  await page.goto('zh-en/paper/residual-learning/');
  const link = page.locator('#preconditioning').getByRole('link', { name: '本段的链接' }).first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('button', { name: '链接', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('status')).toContainText('已复制');
  expect(await copied(page)).toMatch(/\/zh-en\/paper\/residual-learning\/#preconditioning$/);
  await expect(menu(page).getByRole('button', { name: '嵌入代码' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('figures, formulas, questions, charts, terms, works, networks and quizzes have the menu', async ({
  page,
}) => {
  for (const [path, selector, title] of [
    ['en/paper/identity-mapping/', '#fig-2 .head a', 'Figure 2 · 3.2 Identity mapping by shortcuts'],
    ['en/paper/identity-mapping/', '#eq-1 .number', 'Equation (1) ·'],
    ['en/paper/residual-learning/', '#eq-residual .permalink', 'Formula:'],
    ['en/paper/residual-learning/', '.question .permalink', '?'],
    ['en/results/table-2/', '#chart .permalink', 'Table 2:'],
    ['en/results/table-2/', '#table .permalink', 'Table'],
    ['en/results/our-runs/', '#fig-6 .permalink', 'CIFAR-10'],
    ['en/glossary/', '#relu dt a', 'Glossary'],
    ['en/references/', '#he2016deep .permalink', 'Deep Residual Learning'],
    ['en/architectures/resnet-34/', '.stages #conv2 a', 'conv2_x'],
    ['en/architectures/resnet-34/', '[data-share]', 'ResNet-34'],
    ['en/quiz/abstract/', '.quiz-share', 'Quiz: Abstract'],
  ] as const) {
    await page.goto(path);
    await page.locator(selector).first().click();
    await expect(menu(page).getByRole('heading'), `${path} ${selector}`).toContainText(title);
  }
});

test('an experiment is shared as it is set', async ({ page }) => {
  await page.goto('en/lab/depth/?backend=wasm&image=ship');
  await page.getByRole('link', { name: 'Share this page' }).click();
  expect(await copy(page, 'Link')).toMatch(/\/en\/lab\/depth\/\?backend=wasm&image=ship$/);
  expect(await copy(page, 'Embed code')).toContain('/embed/en/lab/depth/?backend=wasm&amp;image=ship"');
});

test('the QR code is drawn in the page, fetched only when asked for, and kept as a file', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('en/paper/abstract/');
  await page.getByRole('link', { name: 'Share this page' }).click();
  await expect(menu(page)).toBeVisible();
  const before = fetched.length;
  await menu(page).getByRole('button', { name: 'QR code' }).click();
  await expect(menu(page).getByRole('img', { name: /QR code: .*\/en\/paper\/abstract\/$/ })).toBeVisible();
  expect(fetched.length).toBeGreaterThan(before);
  const host = new URL(page.url()).host;
  expect(fetched.filter((url) => !url.startsWith('blob:')).every((url) => new URL(url).host === host)).toBe(
    true,
  );
  const download = page.waitForEvent('download');
  await menu(page).getByRole('link', { name: 'Download SVG' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('qr-en-paper-abstract.svg');
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^<svg xmlns=/);
});

test('where the page may not copy, the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.goto('en/paper/abstract/');
  await page.getByRole('link', { name: 'Share this page' }).click();
  await menu(page).getByRole('button', { name: 'Markdown' }).click();
  await expect(menu(page).getByRole('status')).toContainText('does not let the page copy');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('[Abstract]');
});

test('the menu has no violation, light or dark, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('zh/results/table-2/');
  await page.getByRole('link', { name: '分享本页' }).click();
  await menu(page).getByRole('button', { name: '二维码' }).click();
  await expect(menu(page).getByRole('img')).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await violations(page, 'dialog.share')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.mouse.click(5, 5);
  await expect(menu(page)).toBeHidden();
});

test('without scripts the # is a link and nothing offers a menu', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
  await page.goto('en/paper/residual-learning/');
  await page.locator('#preconditioning .permalink').click();
  await expect(page).toHaveURL(/#preconditioning$/);
  await expect(page.getByText('Share this page')).toBeHidden();
  await expect(page.locator('dialog.share')).toBeHidden();
  await page.close();
});
