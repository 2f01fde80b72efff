import { expect, test } from '@playwright/test';
import { complaintsAbout } from './watch.ts';

test('the policy stops a script that the build has not seen', async ({ page }) => {
  const complaints = complaintsAbout(page);
  await page.goto('zh/');
  const ran = await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('script'), { textContent: 'document.title = "intruder"' }),
    );
    document.body.insertAdjacentHTML('beforeend', '<p id="intruder" style="color: rgb(1, 2, 3)">');
    const { color } = getComputedStyle(document.querySelector('#intruder') ?? document.body);
    return document.title === 'intruder' || color === 'rgb(1, 2, 3)';
  });
  expect(ran).toBe(false);
  expect(complaints.join()).toMatch(/inline script violates.*inline style violates/s);
});

test('reading a section fetches no runtime and no model', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('zh/paper/residual-learning/');
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
  });
  await page.waitForLoadState('networkidle');
  expect(fetched.length).toBeGreaterThan(1);
  expect(fetched.filter((path) => /\.(wasm|onnx|bin)$|onnxruntime|ort[-.]|worker/.test(path))).toEqual([]);
});
