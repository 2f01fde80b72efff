import { describe, expect, test } from 'vitest';
import { check, MAX_BYTES } from '../../../../src/inference/picture/check.ts';
import { dimensions } from '../../../../src/inference/picture/dimensions.ts';
import { sniff, type Kind } from '../../../../src/inference/picture/sniff.ts';
import { bmp, boxed, gif, jpeg, png, text, webpExtended, webpLossless, webpLossy } from './headers.ts';

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

  test('a file of more bytes than any such picture', async () => {
    const heavy = { size: MAX_BYTES + 1, slice: () => blob(png(4, 4)) } as unknown as Blob;
    await expect(check(heavy)).rejects.toMatchObject({ code: 'too-heavy' });
  });
});
