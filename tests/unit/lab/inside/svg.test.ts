import { expect, test } from 'vitest';
import { svgOf } from '../../../../src/lab/inside/svg.ts';

const pixels = { data: new Uint8ClampedArray(4), width: 1, height: 1 };

test('a sheet as SVG: text escaped, bars and images where they belong', () => {
  const svg = svgOf(
    {
      width: 20,
      height: 10,
      marks: [
        { is: 'text', text: 'F(x) < "x" & y', x: 1, y: 2.3456, size: 14, weight: 400, colour: '#000' },
        { is: 'bar', colour: '#00f', x: 1, y: 2, width: 3, height: 4 },
        { is: 'image', pixels, opacity: 0.35, x: 0, y: 0, width: 5, height: 5 },
      ],
    },
    () => 'data:,pixels',
  );
  expect(svg).toContain('viewBox="0 0 20 10"');
  expect(svg).toContain('y="2.35"');
  expect(svg).toContain('F(x) &lt; &quot;x&quot; &amp; y</text>');
  expect(svg).toContain('<rect x="1" y="2" width="3" height="4" fill="#00f"/>');
  expect(svg).toContain('opacity="0.35"');
  expect(svg).toContain('href="data:,pixels"');
});
