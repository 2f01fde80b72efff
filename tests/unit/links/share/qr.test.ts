import { parseHTML } from 'linkedom';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrSvg } from '../../../../src/links/share/qr.ts';

test('the drawing has every dark module of the code and a quiet zone of four', () => {
  const url = 'https://example.org/course/zh/paper/residual-learning/#preconditioning';
  const { document } = parseHTML(`<body>${qrSvg(url, 'a "code"')}</body>`);
  const svg = document.querySelector('svg')!;
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  expect(svg.getAttribute('viewBox')).toBe(`0 0 ${size + 8} ${size + 8}`);
  expect(svg.getAttribute('aria-label')).toBe('a "code"');
  const runs = [
    ...(svg.querySelectorAll('path')[1]?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g),
  ];
  const drawn = new Set(
    runs.flatMap(([, x, y, n]) =>
      Array.from({ length: Number(n) }, (_, i) => `${Number(x) + i - 4},${Number(y) - 4}`),
    ),
  );
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
  expect([...drawn].sort()).toEqual(dark.sort());
});
