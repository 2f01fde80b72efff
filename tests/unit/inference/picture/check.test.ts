import { describe, expect, test } from 'vitest';
import { check, MAX_BYTES } from '../../../../src/inference/picture/check.ts';
import { dimensions } from '../../../../src/inference/picture/dimensions.ts';
import { sniff, type Kind } from '../../../../src/inference/picture/sniff.ts';
import { remarksOf } from '../../../../src/inference/picture/remarks.ts';
import {
  avif,
  bmp,
  bmpCore,
  boxed,
  bytes,
  gif,
  jpeg,
  jpegBehind,
  png,
  text,
  webpExtended,
  webpLossless,
  webpLossy,
} from './headers.ts';

describe('kind and size from a header alone', () => {
  test.each([
    ['png', png(10000, 10001)],
    ['gif', gif(10000, 10001)],
    ['bmp', bmp(10000, 10001)],
    ['bmp', bmp(10000, -10001)],
    ['jpeg', jpeg(10000, 10001)],
    ['jpeg', jpeg(10000, 10001, 60000)],
    ['webp', webpLossy(10000, 10001)],
    ['webp', webpLossless(10000, 10001)],
    ['webp', webpExtended(10000, 10001)],
  ] as const)('%s', (kind, head) => {
    expect(sniff(head)).toBe(kind);
    expect(dimensions(kind, head)).toEqual({ width: 10000, height: 10001 });
  });

  test.each(['png', 'gif', 'bmp', 'jpeg', 'webp'] as const)(
    'a %s that ends too early has none',
    (kind: Kind) => {
      const whole = { png, gif, bmp, jpeg, webp: webpExtended }[kind as 'png'](4, 4);
      expect(dimensions(kind, whole.subarray(0, whole.length - 6))).toBeNull();
    },
  );

  test('kinds that are known by their first bytes only', () => {
    expect(sniff(boxed('avif'))).toBe('avif');
    expect(sniff(boxed('heic'))).toBe('heic');
    expect(sniff(boxed('mif1'))).toBe('heic');
    expect(sniff(boxed('isom'))).toBe('unknown');
    expect(sniff(text('<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="…">'))).toBe('svg');
    expect(sniff(text('<html>'))).toBe('unknown');
    expect(sniff(new Uint8Array())).toBe('unknown');
  });
});

describe('what is refused before decoding', () => {
  const blob = (...parts: Uint8Array<ArrayBuffer>[]) => new Blob(parts);

  test('nothing, text, SVG', async () => {
    await expect(check(blob())).rejects.toMatchObject({ code: 'empty-file' });
    await expect(check(blob(text('hello')))).rejects.toMatchObject({ code: 'not-image' });
    await expect(check(blob(text('<svg><script>1</script></svg>')))).rejects.toMatchObject({
      code: 'svg',
    });
  });

  test('100 megapixels, with its size in the failure', async () => {
    const values = { width: 10000, height: 10000, megapixels: 100, limit: 50 };
    await expect(check(blob(png(10000, 10000)))).rejects.toMatchObject({ code: 'too-large', values });
  });

  test('50 megapixels go, and so does a picture whose header says nothing', async () => {
    await expect(check(blob(jpeg(8660, 5773)))).resolves.toMatchObject({ kind: 'jpeg' });
    await expect(check(blob(boxed('avif')))).resolves.toMatchObject({ kind: 'avif' });
  });

  test('a BMP of the oldest header has the sizes that stand there', () => {
    expect(sniff(bmpCore(48, 47))).toBe('bmp');
    expect(dimensions('bmp', bmpCore(48, 47))).toEqual({ width: 48, height: 47 });
  });

  test.each(['BM', 'BMW is a maker of cars, and this is a text', 'BM\n'.repeat(20)])(
    'a text that begins as a BMP does is none: %j',
    async (words) => {
      await expect(check(blob(text(words)))).rejects.toMatchObject({ code: 'not-image' });
    },
  );

  test.each([4, 9, 20])('a size behind %i long segments is found, and so are four inks', async (segments) => {
    await expect(check(blob(jpegBehind(9000, 9000, segments)))).rejects.toMatchObject({ code: 'too-large' });
    const { kind, head } = await check(blob(jpegBehind(90, 90, segments, 4)));
    expect(remarksOf(kind, head)).toEqual(['cmyk']);
  });

  test('a chunk behind a long one still says that a PNG moves', async () => {
    const long = bytes([0, 8, 0, 0], 'iCCP', new Array<number>(0x80000).fill(0), [0, 0, 0, 0]);
    const control = bytes([0, 0, 0, 8], 'acTL', new Array<number>(12).fill(0));
    const whole = blob(
      png(4, 4),
      bytes([0, 0, 0, 0]),
      long,
      control,
      bytes([0, 0, 0, 4], 'IDAT', [1, 2, 3, 4, 0, 0, 0, 0]),
    );
    const { kind, head } = await check(whole);
    expect(remarksOf(kind, head)).toEqual(['animated']);
  });

  test.each([0, 400_000])('an AVIF tells its size, %i bytes from its start', async (before) => {
    expect(dimensions('avif', avif(300, 200))).toEqual({ width: 300, height: 200 });
    await expect(check(blob(avif(300, 200, before)))).resolves.toMatchObject({ kind: 'avif' });
    const values = { width: 9000, height: 9000, megapixels: 81 };
    await expect(check(blob(avif(9000, 9000, before)))).rejects.toMatchObject({ code: 'too-large', values });
  });

  test('a size just over the limit is not said to be the limit', async () => {
    await expect(check(blob(png(7100, 7100)))).rejects.toMatchObject({
      values: { megapixels: 50.5, limit: 50 },
    });
  });

  test.each([
    '\u00ef\u00bb\u00bf<svg xmlns="a">',
    `<!-- ${'long '.repeat(2000)} --><svg>`,
    '<?xml version="1.0"?><!DOCTYPE svg [ <!ENTITY a "b>c"> ]>\n<svg width="1">',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><?xml-stylesheet href="a.css"?><svg:svg xmlns:svg="a">',
  ])('an SVG behind whatever may stand before it: %j', async (words) => {
    await expect(check(blob(text(words)))).rejects.toMatchObject({ code: 'svg' });
  });

  test('a file of more bytes than any such picture', async () => {
    const heavy = { size: MAX_BYTES + 1, slice: () => blob(png(4, 4)) } as unknown as Blob;
    await expect(check(heavy)).rejects.toMatchObject({ code: 'too-heavy' });
  });
});
