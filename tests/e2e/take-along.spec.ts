import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** A course system that keeps to SCORM 1.2: a page with the interface, and the package in a frame. */
const SYSTEM = `<!doctype html><title>System</title><script>
window.values = JSON.parse(sessionStorage.getItem('values') ?? '{}');
window.calls = [];
window.API = {
  LMSInitialize: () => (calls.push('Initialize'), 'true'),
  LMSGetValue: (name) => values[name] ?? (name === 'cmi.core.lesson_status' ? 'not attempted' : ''),
  LMSSetValue: (name, value) => ((values[name] = value), 'true'),
  LMSCommit: () => (sessionStorage.setItem('values', JSON.stringify(values)), 'true'),
  LMSFinish: () => (calls.push('Finish'), 'true'),
};
</script><iframe src="any/folder/index.html" style="width:100%;height:900px"></iframe>`;

/** Serves the files of an archive under /any/folder/, and the system around them. */
async function host(archive: Buffer): Promise<{ server: Server; url: string }> {
  const files = unzipSync(archive);
  const server = createServer(({ url = '' }, response) => {
    const file = files[url.replace('/any/folder/', '')];
    if (url === '/') response.setHeader('Content-Type', 'text/html');
    else response.setHeader('Content-Type', TYPES[url.split('.').pop() ?? ''] ?? 'text/plain');
    if (url !== '/' && !file) response.statusCode = 404;
    response.end(url === '/' ? SYSTEM : file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

for (const lang of ['en', 'zh'] as const)
  test(`a lesson as a package tells a course system what was answered, and goes on where it was left: ${lang}`, async ({
    page,
    request,
  }) => {
    const { server, url } = await host(
      await (await request.get(`data/packages/lesson-1-${lang}.zip`)).body(),
    );
    const asked: string[] = [];
    page.on('request', (sent) => asked.push(sent.url()));
    await page.goto(url);
    const lesson = page.frameLocator('iframe');
    await expect(lesson.locator('h1')).toBeVisible();
    const forms = lesson.locator('form[data-question]');
    const count = await forms.count();
    expect(count).toBe(10);
    const values = () =>
      page.evaluate(() => (window as unknown as { values: Record<string, string> }).values);
    for (let i = 0; i < count; i++) {
      const form = forms.nth(i);
      const choice = form.locator('input[type=radio]').first();
      if (await choice.count()) await choice.check();
      else await form.locator('input[type=text]').fill('1');
      if (i === 1) expect((await values())['cmi.core.lesson_status']).toBe('incomplete');
      await form.getByRole('button').click();
      await expect(form.locator('output')).toHaveText(/^[✓✗]/);
      await expect(form.locator('details')).toHaveAttribute('open', '');
    }
    const right = await lesson.locator('output.right').count();
    expect(await values()).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': String(Math.round((100 * right) / count)),
    });
    await page.reload();
    await expect(lesson.locator('output.right, output.wrong')).toHaveCount(count);
    expect((await values())['cmi.core.lesson_status']).toBe('completed');
    expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
    server.close();
  });

test('the page for lecturers offers every file with its size, and each arrives', async ({
  page,
  request,
}) => {
  for (const lang of ['zh', 'en']) {
    await page.goto(`${lang}/teach/`);
    const links = page.locator('a[data-take]');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('data-take') ?? ''));
    expect(paths.length).toBeGreaterThan(15);
    await expect(page.locator('[data-bytes]:empty')).toHaveCount(0);
    for (const path of paths) expect((await request.head(path)).status(), path).toBe(200);
  }
});

test('a file of cards is kept under its own name', async ({ page }) => {
  await page.goto('zh/teach/');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#take-cards').getByRole('link', { name: 'Anki（文本） · 双语' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('residual-zh-en.txt');
});

for (const [path, title] of [
  ['en/review/lesson-1/print/', 'Lesson 1: a guide to the paper'],
  ['zh/review/lesson-2/print/', '第二课：结构与实验'],
] as const)
  test(`${path} comes out on paper by itself, answers and all`, async ({ page }) => {
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.locator('details:not([open])')).toHaveCount(0);
    await page.getByRole('main').getByRole('link').first().focus();
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(5);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.print-hint')).toBeHidden();
    expect(wrong).toEqual([]);
  });

test('a lesson, the cards, the quiz and the paper offer their own files, with sizes', async ({ page }) => {
  for (const [path, count, name] of [
    ['zh/review/lesson-1/', 2, '第 1 课幻灯片（PPTX）'],
    ['en/flashcards/', 2, 'Anki (text)'],
    ['en/quiz/abstract/', 3, 'Moodle XML'],
    ['zh/paper/cifar-10/', 1, '电子书（EPUB 3）'],
  ] as const) {
    await page.goto(path);
    const line = page.locator('.take-links');
    await expect(line.getByRole('link', { name })).toBeVisible();
    await expect(line.locator('small', { hasText: /^[\d.]+ (kB|MB)$/ })).toHaveCount(count);
  }
});

test('a notebook is a file for Jupyter, has a link for Colab, and is named by its section', async ({
  page,
  request,
}) => {
  await page.goto('en/teach/');
  const row = page.locator('#take-notebooks li').first();
  const file = row.getByRole('link', { name: /block.* · English$/ }).first();
  const path = (await file.getAttribute('data-take')) ?? '';
  expect(path).toBe('notebooks/residual-block-en.ipynb');
  const colab = await row.getByRole('link', { name: /^Colab .* English$/ }).getAttribute('href');
  const address = decodeURIComponent(new URL(colab ?? '').hash);
  expect(address).toMatch(/^#fileId=http.*notebooks\/residual-block-en\.ipynb$/);
  const answer = await request.get(path);
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
  expect(await answer.json()).toMatchObject({ nbformat: 4 });
  await page.goto('zh/paper/identity-mapping/');
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^笔记本：/ }).click(),
  ]);
  expect(kept.suggestedFilename()).toBe('residual-block-zh.ipynb');
});
