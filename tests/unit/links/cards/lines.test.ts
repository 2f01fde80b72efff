import { expect, test } from 'vitest';
import { card } from '../../../../src/links/cards/card.ts';
import { cardOf } from '../../../../src/links/cards/address.ts';
import { lines } from '../../../../src/links/cards/lines.ts';
import { face } from '../../../../src/links/cards/type.ts';

const count = (text: string) => Array.from(text).length;

test('words stay whole, and a line is no longer than it may be', () => {
  expect(lines('Identity mapping by shortcuts', count, 16, 3)).toEqual(['Identity mapping', 'by shortcuts']);
});

test('Chinese breaks between characters, with no mark at the head of a line and no opening one at its end', () => {
  expect(lines('表 3：ImageNet 验证集，十裁剪测试', count, 12, 4)).toEqual([
    '表 3：ImageNet',
    '验证集，十裁剪测试',
  ]);
  for (const width of [4, 5, 6, 7])
    for (const line of lines('残差（“恒等”）与退化，问题。', count, width, 9)) {
      expect(line).not.toMatch(/^[，。）”]/);
      expect(line).not.toMatch(/[（“]$/);
    }
});

test('what does not fit ends with an ellipsis', () => {
  expect(lines('one two three four', count, 7, 2)).toEqual(['one two', 'three…']);
});

test('every letter of a title in either language has an outline', () => {
  const bold = face(700);
  for (const text of ['残差学习', 'Table 3: ResNet-152, top-1 % · “×”'])
    expect(bold.width(text, 50)).toBeGreaterThan(100);
  expect(bold.width('残', 100)).toBeCloseTo(100, 0);
  expect(bold.path('ResNet-152', 80, 200, 72)).not.toMatch(/[^MLQCZ\d .-]/);
  const svg = card({ title: '残差学习', description: 'ResNet', site: '残差' }, bold, face(400));
  expect(svg.match(/<path fill="[^"]+" d="M[^"]{100,}"/g)).toHaveLength(3);
});

test('side by side, a page shares the picture of its Chinese half', () => {
  expect(cardOf('zh-en', 'paper/abstract/')).toBe('cards/zh/paper/abstract.png');
  expect(cardOf('en', '')).toBe('cards/en/home.png');
});
