import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { Lab } from './lab/lab.ts';
import { file, type FilePayload } from './lab/pictures.ts';

const ORANGE = { r: 230, g: 120, b: 20 };
const plain = (width: number, background = ORANGE) =>
  sharp({ create: { width, height: width, channels: 3, background } });

/** Two frames, orange and black. */
async function moving() {
  const frames = [ORANGE, { r: 0, g: 0, b: 0 }].map((colour) => plain(48, colour).png().toBuffer());
  return sharp(await Promise.all(frames), { join: { animated: true } });
}

/** A PNG of 16 bits a channel. */
const deep = () => plain(48).toColourspace('rgb16').png().toBuffer();

const STRANGE: readonly [remark: string, make: () => Promise<FilePayload>][] = [
  ['animated', async () => file('a.gif', 'image/gif', await (await moving()).gif().toBuffer())],
  ['animated', async () => file('a.webp', 'image/webp', await (await moving()).webp().toBuffer())],
  ['cmyk', async () => file('c.jpg', 'image/jpeg', await plain(48).toColourspace('cmyk').jpeg().toBuffer())],
  ['deep', async () => file('d.png', 'image/png', await deep())],
  ['tiny', async () => file('t.png', 'image/png', await plain(1).png().toBuffer())],
];

for (const lang of ['zh', 'en'] as const) {
  test(`strange pictures are taken, with a word on what was done (${lang})`, async ({ page }) => {
    const lab = new Lab(page, lang);
    await lab.open('?backend=wasm');
    const remarks = page.locator('.lab-remarks');
    for (const [remark, make] of STRANGE) {
      const picture = await make();
      await lab.pickFile(picture);
      await expect(remarks, picture.name).toContainText(lab.text(`remark.${remark}`));
      await expect(lab.alert, picture.name).toBeEmpty();
      // Not grey, not black: orange, as the first frame is.
      const orange = async () => {
        const [red = 0, green = 0, blue = 0] = await lab.seenAt(16, 16);
        return Math.min(red - green, green - blue);
      };
      await expect.poll(orange, picture.name).toBeGreaterThan(50);
    }
    const clear = { width: 48, height: 48, channels: 4 as const, background: { ...ORANGE, alpha: 0 } };
    await lab.pickFile(file('o.png', 'image/png', await sharp({ create: clear }).png().toBuffer()));
    await expect(remarks).toContainText(lab.text('remark.transparent'));
    await expect.poll(() => lab.seenAt(16, 16)).toEqual([255, 255, 255]);
    await lab.run();
    await expect(lab.best).toBeVisible();
  });

  test(`what cannot be taken is refused before it is decoded, and nothing is lost (${lang})`, async ({
    page,
  }) => {
    const lab = new Lab(page, lang);
    await lab.open('?backend=wasm');
    await expect(page.locator('canvas.lab-seen')).toBeVisible();
    const seen = await lab.seenAt(16, 16);
    const whole = await plain(900).jpeg().toBuffer();
    const vast = await plain(8).png().toBuffer();
    vast.writeUInt32BE(30_000, 16);
    vast.writeUInt32BE(30_000, 20);
    const script =
      '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "taken over"</script></svg>';
    const title = await page.title();
    for (const [code, payload] of [
      ['too-large', file('vast.png', 'image/png', vast)],
      ['svg', file('script.svg', 'image/svg+xml', Buffer.from(script))],
      ['svg', file('script.png', 'image/png', Buffer.from(`<?xml version="1.0"?>\n${script}`))],
      ['decode-failed', file('torn.jpg', 'image/jpeg', whole.subarray(0, 300))],
    ] as const) {
      await lab.pickFile(payload);
      await expect(lab.alert, payload.name).toContainText(lab.text(`error.${code}`));
      await expect(page.locator('.lab-samples input[value=cat]'), payload.name).toBeChecked();
      expect(await lab.seenAt(16, 16), payload.name).toEqual(seen);
    }
    expect(await page.title()).toBe(title);
  });

  test(`a picture from an address, and what can go wrong with it (${lang})`, async ({ page, context }) => {
    const lab = new Lab(page, lang);
    const open = { 'access-control-allow-origin': '*' };
    const closed = { 'access-control-allow-origin': 'https://elsewhere.example' };
    const png = await plain(48).png().toBuffer();
    await context.route('https://pictures.example/**', async (route) => {
      const name = new URL(route.request().url()).pathname;
      expect(await route.request().headerValue('cookie')).toBeNull();
      expect(await route.request().headerValue('referer')).toBeNull();
      if (name === '/good.png') return route.fulfill({ headers: open, body: png });
      if (name === '/gone.png') return route.fulfill({ status: 404, headers: open, body: '' });
      if (name === '/page.png')
        return route.fulfill({ headers: open, body: '<!doctype html><p>No picture.' });
      if (name === '/closed.png') return route.fulfill({ headers: closed, body: png });
      return route.abort('connectionreset');
    });
    await lab.open('?backend=wasm');
    await lab.menu();
    await page.getByText(lab.text('address'), { exact: true }).click();
    const address = page.getByLabel(lab.text('address.label'));
    const ask = async (text: string) => {
      await address.fill(text);
      await address.press('Enter');
    };
    const host = 'https://pictures.example';
    for (const [text, code, gap] of [
      ['pictures of cats', 'bad-address', ''],
      ['http://pictures.example/good.png', 'bad-address', ''],
      [`${host}/gone.png`, 'http-status', '404'],
      [`${host}/page.png`, 'not-image', ''],
      [`${host}/closed.png`, 'address-blocked', 'pictures.example'],
      [`${host}/cut.png`, 'address-blocked', 'pictures.example'],
    ] as const) {
      await ask(text);
      await expect(lab.alert, text).toContainText(lab.text(`error.${code}`));
      await expect(lab.alert, text).toContainText(gap);
      await expect(page.locator('.lab-samples input[value=cat]'), text).toBeChecked();
      await expect(address, text).toHaveValue(text);
      await lab.button('dismiss').click();
    }
    await context.setOffline(true);
    await ask(`${host}/offline.png`);
    await expect(lab.alert).toContainText(lab.text('error.offline'));
    await context.setOffline(false);
    await ask(`${host}/good.png`);
    await expect.poll(async () => (await lab.seenAt(16, 16))[0]).toBeGreaterThan(200);
    await expect(lab.alert).toBeEmpty();
  });
}

test('where there are two cameras the reader changes between them, and each is let go', async ({ page }) => {
  await page.addInitScript(twoCameras);
  const lab = new Lab(page, 'en');
  await lab.open();
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  const live = () =>
    page.evaluate(
      () =>
        (window as unknown as { tracks: MediaStreamTrack[] }).tracks.filter(
          ({ readyState }) => readyState === 'live',
        ).length,
    );
  await lab.menu();
  await lab.button('camera').click();
  await lab.button('camera.turn').click();
  await expect.poll(asked).toEqual(['environment', 'user']);
  await expect.poll(live).toBe(1);
  await lab.button('camera.close').click();
  await expect.poll(live).toBe(0);
  await expect(lab.button('camera')).toBeFocused();
});

/** A browser with a camera to the front and one to the back, each a canvas; runs in the page. */
function twoCameras(): void {
  const asked: unknown[] = [];
  const tracks: MediaStreamTrack[] = [];
  Object.assign(window, { asked, tracks });
  navigator.mediaDevices.enumerateDevices = () =>
    Promise.resolve(
      ['front', 'back'].map((deviceId) => ({ kind: 'videoinput', deviceId }) as MediaDeviceInfo),
    );
  navigator.mediaDevices.getUserMedia = (constraints) => {
    asked.push((constraints?.video as MediaTrackConstraints).facingMode);
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    setInterval(() => context.fillRect(0, 0, 10, 10), 50);
    const stream = canvas.captureStream(20);
    tracks.push(...stream.getTracks());
    return Promise.resolve(stream);
  };
}
