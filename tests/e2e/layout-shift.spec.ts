import { devices, expect, test } from '@playwright/test';

const PAGES = [
  'zh/',
  'en/paper/residual-learning/',
  'zh-en/paper/cifar-10/',
  'zh/paper/network-architectures/',
  'zh/results/table-6/',
  'en/architectures/resnet-34/',
  'en/review/lesson-1/',
  'zh/quiz/residual-learning/',
  'en/lab/',
  'en/lab/depth/',
  'zh/lab/inside/',
  'zh/lab/views/',
  'en/lab/engine/',
  'zh/lab/folder/',
  'en/lab/precision/',
  'zh/lab/train/',
  'zh/teach/',
  'en/offline/',
];

const { viewport, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 5'];
// With the worker that keeps pages, without which one of these has nothing to show.
test.use({ viewport, deviceScaleFactor, isMobile, hasTouch, serviceWorkers: 'allow' });

for (const address of PAGES) {
  test(`nothing moves while ${address} loads, on a phone`, async ({ page }) => {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    // Below a hundredth nobody sees it: half a line on a tall screen.
    expect(shift).toBeLessThan(0.01);
  });
}
