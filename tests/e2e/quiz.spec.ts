import { expect, test, type Locator, type Page } from '@playwright/test';
import { violations } from './violations.ts';

const SECTION = 'en/quiz/related-work/';
const CARDS = 'en/flashcards/';

/** The questions of a page, once its script runs. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('[data-ready="true"]').waitFor();
}

const question = (page: Page, id: string) => page.locator(`#${id}`);
const feedback = (place: Locator) => place.locator('.quiz-feedback');

/** Chooses an option of a question, or the right one, and checks it. */
async function choose(page: Page, id: string, text: string | RegExp): Promise<void> {
  const place = question(page, id);
  await place.getByRole('radio', { name: text }).check();
  await place.getByRole('button', { name: 'Check' }).click();
}

test('a question is answered with the keyboard alone: arrows, Enter, Enter', async ({ page }) => {
  await open(page, SECTION);
  const first = question(page, 'vlad-keeps');
  await first.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(first.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(first.getByRole('status').first()).toContainText('The answer:');
  await expect(first.getByRole('button', { name: 'Next question' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page, 'linear-shortcuts-before').getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page, 'linear-shortcuts-before')).toContainText('Choose an option first');
});

test('right and wrong are said in words, the score counts, wrong ones come again', async ({ page }) => {
  await open(page, SECTION);
  await choose(page, 'vlad-keeps', /How far the features/);
  await expect(feedback(question(page, 'vlad-keeps'))).toContainText('✓ Right.');
  await choose(page, 'gate-bias', /keeps the weights of the gate sparse/);
  const wrong = question(page, 'gate-bias');
  await expect(feedback(wrong)).toContainText('✗ Not right.');
  await expect(wrong.locator('label', { hasText: 'your choice' })).toHaveCount(1);
  await expect(wrong.locator('label', { hasText: '✓ right' })).toContainText('mostly carries');
  await expect(page.locator('.quiz-score')).toHaveText('2 of 6 answered, 1 right');

  await page.getByRole('button', { name: 'Only the wrong ones again (1)' }).click();
  await expect(page.locator('.quiz-question:visible')).toHaveCount(1);
  await expect(wrong.getByRole('radio').first()).toBeFocused();
  await choose(page, 'gate-bias', /mostly carries/);
  await wrong.getByRole('button', { name: 'See the result' }).click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeFocused();
  await page.getByRole('button', { name: 'Show all questions' }).click();
  await expect(page.locator('.quiz-question:visible')).toHaveCount(6);
  await expect(page.locator('.quiz-score')).toHaveText('2 of 6 answered, 2 right');
});

test('a number is accepted as people write it', async ({ page }) => {
  await open(page, 'zh/quiz/identity-mapping/');
  const place = question(page, 'weights-of-a-branch');
  const field = place.getByRole('textbox', { name: '你的答案' });
  await field.fill('很多');
  await field.press('Enter');
  await expect(place).toContainText('请填一个数');
  await field.fill('294,912');
  await field.press('Enter');
  await expect(feedback(place)).toContainText('✓ 答对了');
  await expect(place.getByRole('button', { name: '下一题' })).toBeFocused();
});

test('progress stays over a reload, in both languages, and can be deleted', async ({ page }) => {
  await open(page, SECTION);
  await choose(page, 'vlad-keeps', /How far the features/);
  await page.reload();
  await expect(feedback(question(page, 'vlad-keeps'))).toContainText('✓ Right.');
  await open(page, 'zh/quiz/');
  await expect(page.getByRole('listitem').filter({ hasText: '相关工作' })).toContainText(
    '已答 1 / 6 题，答对 1 题',
  );
  await page.getByRole('button', { name: '重新开始' }).click();
  await expect(page.getByRole('button', { name: '保留' })).toBeFocused();
  await page.getByRole('button', { name: '删除' }).click();
  await expect(page.getByRole('button', { name: '重新开始' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: '相关工作' })).toContainText('6 题');
  await page.reload();
  await expect(page.getByRole('status').first()).toContainText('已答 0 /');
});

test('a question has an address, which its link copies', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${SECTION}#gate-bias`);
  await expect(question(page, 'gate-bias')).toBeInViewport();
  const link = question(page, 'highway-value').getByRole('link', { name: 'Link to this question' });
  await link.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/en\/quiz\/related-work\/#highway-value$/,
  );
});

test('quiz and cards work where keeping is forbidden', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await open(page, SECTION);
  await choose(page, 'vlad-keeps', /How far the features/);
  await choose(page, 'gate-bias', /mostly carries/);
  await expect(page.locator('.quiz-score')).toHaveText('2 of 6 answered, 2 right');
  await open(page, CARDS);
  await page.getByRole('button', { name: 'Known' }).click();
  await expect(page.locator('.flashcards-place')).toContainText('known 1 of');
  expect(errors).toEqual([]);
});

test('cards turn and go on by keyboard, and what is known stays known', async ({ page }) => {
  await open(page, `${CARDS}?section=residual-learning`);
  const card = page.locator('button.flashcard');
  const place = page.locator('.flashcards-place');
  await expect(place).toContainText('Card 1 of');
  await card.focus();
  const term = await card.locator('.flashcard-text').innerText();
  await page.keyboard.press('Enter');
  await expect(card).toHaveClass(/is-definition/);
  await expect(page.locator('.flashcards [role=status]')).not.toContainText(term, { ignoreCase: false });
  await page.keyboard.press('Space');
  await expect(card).toHaveClass(/is-term/);
  await page.keyboard.press('ArrowRight');
  await expect(place).toContainText('Card 2 of');
  await page.keyboard.press('ArrowLeft');
  await expect(place).toContainText('Card 1 of');
  await page.getByRole('button', { name: 'Known' }).click();
  await page.getByRole('button', { name: 'Again' }).click();
  await expect(place).toContainText('known 1 of');
  await page.reload();
  await expect(place).toContainText(/known 1 of \d+, again 1/);
  await page.getByRole('combobox', { name: 'Which cards' }).selectOption('Marked “again”');
  await expect(place).toContainText('Card 1 of 1');
  await page.getByRole('combobox', { name: 'Section' }).selectOption('');
  await expect(page).toHaveURL(/\/en\/flashcards\/$/);
});

test('a card shows the other language on demand, and does not turn where motion is unwanted', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'zh/flashcards/');
  await page.locator('button.flashcard').click();
  await expect(page.locator('.flashcard [lang=en]')).toHaveCount(0);
  await page.getByRole('checkbox', { name: '同时显示英文' }).check();
  await expect(page.locator('.flashcard [lang=en]')).toBeVisible();
  const animation = (side: Element) => getComputedStyle(side).animationName;
  expect(await page.locator('.flashcard-side').evaluate(animation)).toBe('none');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('questions can be read, and their answers open', async ({ page }) => {
    await page.goto('zh/quiz/');
    await page.getByRole('link', { name: '2 相关工作' }).click();
    const place = question(page, 'gate-bias');
    await expect(place.getByRole('radio')).toHaveCount(4);
    await expect(place.getByText('正确答案')).toBeHidden();
    await place.getByText('答案', { exact: true }).click();
    await expect(place.getByText('正确答案')).toBeVisible();
    await expect(page.getByRole('button', { name: '检查' })).toHaveCount(0);
  });

  test('cards are a plain list', async ({ page }) => {
    await page.goto(CARDS);
    await expect(page.locator('.flashcards-list li').first()).toBeVisible();
    await expect(page.locator('.flashcards')).toBeHidden();
    expect(await page.locator('.flashcards-list li').count()).toBeGreaterThanOrEqual(100);
  });
});

test('on paper, the answers follow the questions and cards are a grid', async ({ page }) => {
  await open(page, SECTION);
  await choose(page, 'vlad-keeps', /How far the features/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.quiz-key li')).toHaveCount(6);
  await expect(page.locator('.quiz-key')).toBeVisible();
  await expect(feedback(question(page, 'vlad-keeps'))).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await open(page, CARDS);
  await expect(page.locator('.flashcards-list')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.flashcards-list')).toHaveCSS('display', 'grid');
});

test('the cards on paper are those of the section that is chosen', async ({ page }) => {
  await open(page, `${CARDS}?section=residual-learning`);
  const place = await page.locator('.flashcards-place').innerText();
  const [, some] = /Card 1 of (\d+)/.exec(place) ?? [];
  const cards = page.locator('.flashcards-list li');
  await expect(cards).toHaveCount(Number(some));
  await page.getByRole('combobox', { name: 'Section' }).selectOption('');
  const [, all] = /Card 1 of (\d+)/.exec(await page.locator('.flashcards-place').innerText()) ?? [];
  expect(Number(all)).toBeGreaterThan(Number(some));
  await expect(cards).toHaveCount(Number(all));
});

for (const address of ['zh/quiz/', SECTION, 'zh/quiz/cifar-10/', 'zh/flashcards/', CARDS]) {
  test(`${address} fits a phone and has no violation, light or dark`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, address);
    const first = page.locator('.quiz-question').first();
    if (await first.count()) {
      await first.getByRole('radio').last().check();
      await first.locator('[type=submit]').click();
    }
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
