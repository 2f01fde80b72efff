import { expect, test } from '@playwright/test';
import { Lab } from './lab/lab.ts';
import { file, redBlueJpeg } from './lab/pictures.ts';
import { violations } from './violations.ts';

const HEAVY = /\.wasm|\.bin|\.onnx|ort\./;

test('nothing is fetched before it is asked for; then the cat is a cat, and the next picture runs at once', async ({
  page,
}) => {
  const heavy: string[] = [];
  page.on('request', (request) => {
    if (HEAVY.test(request.url())) heavy.push(request.url());
  });
  const lab = new Lab(page, 'en');
  await lab.open();
  await expect(page.locator('.lab-run')).toContainText('kB');
  expect(heavy).toEqual([]);

  await lab.run();
  await expect(lab.best).toContainText('cat 猫');
  await expect(page.getByRole('status').filter({ hasText: 'cat' })).toContainText('%');
  await expect(page.locator('.lab-result li')).toHaveCount(5);
  await expect(lab.facts).toContainText('CPU');
  await expect(lab.facts).toContainText(/downloaded \d+ kB, from this device 0 B/);
  expect(heavy.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);

  await lab.pickSample('dog');
  await expect(lab.best).toContainText('dog 狗');
  await lab.button('run.again').click();
  await expect(lab.facts).toContainText('median of 2');

  // The second visit takes everything from the cache.
  heavy.length = 0;
  await lab.open('?image=dog');
  await expect(page.locator('.lab-run')).toContainText(lab.text('run.kept'));
  await lab.run();
  await expect(lab.best).toContainText('dog');
  await expect(lab.facts).toContainText(/downloaded 0 B, from this device \d+ kB/);
  expect(heavy.filter((url) => /\.wasm$|\.bin\?|\.onnx\?/.test(url))).toEqual([]);
});

test('the address is the state', async ({ page }) => {
  const lab = new Lab(page, 'zh');
  await lab.open('?model=resnet-20&backend=wasm&image=ship');
  await expect(page.locator('.lab-samples input[value=ship]')).toBeChecked();
  await expect(page.getByRole('combobox', { name: lab.text('backend') })).toHaveValue('wasm');
  await expect(page).toHaveURL(/\?model=resnet-20&backend=wasm&image=ship$/);
  await lab.pickSample('frog');
  await expect(page).toHaveURL(/\?model=resnet-20&backend=wasm&image=frog$/);
  await lab.backend('auto');
  await expect(page).toHaveURL(/backend=auto/);
  await lab.open('?model=nonsense&backend=nonsense&image=nonsense');
  await expect(page.locator('.lab-samples input').first()).toBeChecked();
  await expect(page.getByRole('combobox', { name: lab.text('model') })).toHaveValue('resnet-20');
});

test('a turned photograph is turned right; a picture can be chosen, pasted and dropped', async ({ page }) => {
  const lab = new Lab(page, 'en');
  await lab.open('?image=cat');
  const turned = await redBlueJpeg(page, 6);
  await lab.pickFile(file('turned.jpg', 'image/jpeg', turned));
  await expect(page).toHaveURL(/\?model=resnet-20&backend=auto$/);
  await expect
    .poll(() => lab.seenAt(16, 2))
    .toEqual([expect.closeTo(255, -1.3), expect.closeTo(0, -1.3), expect.closeTo(0, -1.3)]);
  expect((await lab.seenAt(16, 29))[2]).toBeGreaterThan(240);

  const upright = (await redBlueJpeg(page, 1)).toString('base64');
  const give = (type: 'paste' | 'drop', data: string) =>
    page.locator('.lab').evaluate(
      (target, [kind, base64]) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0));
        transfer.items.add(new File([bytes], 'a.jpg', { type: 'image/jpeg' }));
        const event =
          kind === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true })
            : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
        target.dispatchEvent(event);
      },
      [type, data],
    );
  await give('paste', upright);
  await expect.poll(async () => (await lab.seenAt(2, 29))[0]).toBeGreaterThan(240);
  await give('drop', turned.toString('base64'));
  await expect.poll(async () => (await lab.seenAt(2, 29))[2]).toBeGreaterThan(240);
});

test('the camera gives a picture and is let go; a refusal is said', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      setInterval(() => {
        context.fillStyle = '#0f0';
        context.fillRect(0, 0, 300, 150);
      }, 50);
      const stream = canvas.captureStream(20);
      Object.assign(window, { stream });
      return Promise.resolve(stream);
    };
  });
  const lab = new Lab(page, 'en');
  await lab.open();
  await lab.menu();
  await lab.button('camera').click();
  await lab.button('camera.take').click();
  await expect
    .poll(() => lab.seenAt(16, 16))
    .toEqual([expect.closeTo(0, -1.3), expect.closeTo(255, -1.3), expect.closeTo(0, -1.3)]);
  const states = () =>
    page.evaluate(() =>
      (window as unknown as { stream: MediaStream }).stream.getTracks().map((track) => track.readyState),
    );
  expect(await states()).toEqual(['ended']);

  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await lab.button('camera').click();
  await expect(lab.alert).toContainText(lab.text('error.camera-refused'));
  await expect(lab.button('camera')).toBeVisible();
});

test('everything is reached and done by keyboard', async ({ page }) => {
  const lab = new Lab(page, 'zh');
  await lab.open();
  await page.locator('.lab-samples input:checked').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.lab-samples input[value=dog]')).toBeChecked();
  // To choose is to run.
  await expect(lab.best).toContainText('狗 dog');
  await page.keyboard.press('ArrowLeft');
  await expect(lab.best).toContainText('猫 cat');
  const tabs = async (order: readonly string[]) => {
    for (const selector of order) {
      await page.keyboard.press('Tab');
      await expect(page.locator(`.lab :is(${selector}):focus`)).toHaveCount(1);
    }
  };
  await tabs(['.lab-menu > summary']);
  await page.keyboard.press('Enter');
  await tabs([
    'input[type=file]',
    '.lab-own button',
    '.lab-address summary',
    '.frame-controls select',
    '.frame-controls select',
    '.lab-run button',
  ]);
  await page.keyboard.press('Enter');
  await expect(lab.facts).toContainText('中位数');
  await expect(lab.button('run.again')).toBeFocused();

  // A result and a message stand in the page now: axe looks at them in both colour schemes.
  await lab.pickFile(file('empty.png', 'image/png', Buffer.alloc(0)));
  await expect(lab.alert).not.toBeEmpty();
  expect(await violations(page, '.lab')).toEqual([]);
});
