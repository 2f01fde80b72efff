import Prism from 'prismjs';
import 'prismjs/components/prism-python.js';
import { expect, test } from 'vitest';
import { coloured, markOnlyColoured } from '../../../src/build/code-colours.mjs';

markOnlyColoured();
const shown = (code: string) => Prism.highlight(code, Prism.languages['python']!, 'python');

test('words with a colour are marked, brackets, commas and operators are not', () => {
  expect(shown('def f(x):\n    return x + 1')).toBe(
    '<span class="token keyword">def</span> <span class="token function">f</span>(x):\n' +
      '    <span class="token keyword">return</span> x + <span class="token number">1</span>',
  );
});

test('nothing of the code is lost, whatever stands within what', () => {
  const code =
    '@torch.no_grad()\ndef g(x: int = 3) -> str:  # why\n    return f"{x + 1:>4} <&>" if x else None\n';
  const text = shown(code).replace(/<[^>]+>/g, '');
  expect(text).toBe(code.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  expect(coloured(code)).toEqual([code]);
});
