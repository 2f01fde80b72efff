import { expect } from '@playwright/test';
import { folderWith, Many } from './lab/folders.ts';
import { HOST, test } from './lab/public-pictures.ts';

test.describe.configure({ mode: 'default' });

test('fetched on her word, cancelled, taken up again, kept, read by every net, removed', async ({
  page,
  pictures,
  files,
}) => {
  const all = files.size;
  const lab = new Many(page, 'en');
  await lab.visit('depth/?backend=wasm&many=1');
  for (const text of [HOST, 'SHA-256', 'IP address']) await expect(lab.part).toContainText(text);
  await page.waitForLoadState('networkidle');
  expect(pictures.hosts).toEqual([]);

  Object.assign(pictures, { cuts: Array.from({ length: 99 }, (_, i) => (i < 8 ? 1e6 : 20)), hangs: true });
  await lab.starts('folder.public.download').click();
  const bar = lab.part.getByRole('progressbar');
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
  await lab.button('lab.cancel').click();
  await expect(lab.starts('folder.public.rest')).toBeFocused();
  const before = pictures.hosts.length;

  Object.assign(pictures, { cuts: [], hangs: false });
  await lab.starts('folder.public.rest').click();
  await expect(lab.said).toContainText(lab.text('folder.count', { n: all, folders: 10 }));
  expect(pictures.hosts.length - before).toBeLessThan(all);
  await lab.go();
  await expect(lab.table('folder.accuracy').getByRole('row')).toHaveCount(5);
  await expect(lab.table('folder.accuracy')).toContainText(`of ${all}`);
  await expect(lab.table('depth.agreement')).toContainText('%');

  // On another page of the lab they are there already.
  pictures.status = 500;
  await lab.visit('folder/');
  await lab.starts('folder.public.use').click();
  await expect(lab.said).toContainText(lab.text('folder.count', { n: all, folders: 10 }));
  await lab.starts('folder.public.remove').click();
  await expect(lab.starts('folder.public.download')).toBeFocused();
  await expect(lab.said).toHaveText(lab.text('folder.none'));
});

for (const lang of ['zh', 'en'] as const) {
  test(`each failure has its own words, and the reader's own folder stays (${lang})`, async ({
    page,
    pictures,
    files,
  }) => {
    const [path, data] = [...files][0]!;
    const own = folderWith({ 'cat/1.png': data });
    const lab = new Many(page, lang);
    await lab.visit('folder/');
    await lab.take(own.root);
    const faults: [code: string, also: string, change: object][] = [
      ['http-status', '404', { files: new Map() }],
      ['network', 'CORS', { open: false }],
      ['too-small', path, { files: new Map([...files, [path, data.subarray(0, 50)]]) }],
      ['too-large', path, { files: new Map([...files, [path, new Uint8Array(data.length + 9)]]) }],
      ['hash-mismatch', 'SHA-256', { files: new Map([...files, [path, new Uint8Array(data.length)]]) }],
      ['download-cut', path, { cuts: [20] }],
    ];
    for (const [code, also, change] of faults) {
      Object.assign(pictures, { open: true, cuts: [], files: new Map(files) }, change);
      await lab.part.locator('.lab-elsewhere .button').first().click();
      const start = lab.text(`folder.error.elsewhere-${code}`).split(/[{]/)[0]!;
      await expect(lab.alert, code).toContainText(start);
      await expect(lab.alert, code).toContainText(also);
      await expect(lab.alert, code).toContainText(HOST);
      await expect(lab.said, code).toContainText(lab.text('folder.count', { n: 1, folders: 1 }));
      await lab.button('lab.dismiss').click();
      const removal = lab.starts('folder.public.remove');
      await expect(lab.part.getByRole('progressbar')).toHaveCount(0);
      if (await removal.isVisible()) await removal.click();
    }
    own.remove();
  });
}
