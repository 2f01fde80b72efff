import { expect, test } from '@playwright/test';
import { Lab } from './lab/lab.ts';
import { recordOthers } from './lab/recorded.ts';

for (const lang of ['zh', 'en'] as const)
  test(`a network that does not answer as recorded shows no result, and says so (${lang})`, async ({
    page,
  }) => {
    const lab = new Lab(page, lang);
    await recordOthers(page, 'resnet-20', ['wasm']);
    await lab.open('?backend=wasm');
    await lab.run();
    await expect(lab.alert).toContainText(lab.text('error.wrong-result'));
    await expect(lab.alert).toContainText('self-check: logits off by');
    await expect(page.locator('.lab-result li')).toHaveCount(0);
    // The record as it is: the same files pass.
    await page.unrouteAll();
    await lab.open('?backend=wasm');
    await lab.run();
    await expect(lab.best).toContainText(lang === 'zh' ? '猫' : 'cat');
    await expect(lab.alert).toBeEmpty();
  });

test('a network of which nothing is recorded runs unchecked', async ({ page }) => {
  await page.route('**/models/manifest.json', async (route) => {
    const response = await route.fetch();
    const { models } = (await response.json()) as { models: { check?: object }[] };
    await route.fulfill({ response, json: { models: models.map(({ check: _, ...model }) => model) } });
  });
  const lab = new Lab(page, 'en');
  await lab.open('?backend=wasm');
  await lab.run();
  await expect(lab.best).toContainText('cat');
  await page.locator('.lab-panel summary').click();
  await expect(page.locator('.lab-panel')).toContainText(lab.text('panel.check.none'));
});
