import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { light } from '../../../src/paper/browser/light.ts';

test('what is spoken of is lit, the rest pales, and nothing pales where nothing is spoken of', () => {
  const { document } = parseHTML(
    '<div><g data-size="224"></g><g data-size="112"></g><g data-size="7"></g><g data-part="a 7"></g></div>',
  );
  const figure = document.querySelector('div')!;
  const paled = () => [...figure.children].map((part) => part.classList.contains('paled'));
  light(figure, '224 112');
  expect(paled()).toEqual([false, false, true, true]);
  light(figure, '7');
  expect(paled()).toEqual([true, true, false, false]);
  light(figure, null);
  expect(paled()).toEqual([false, false, false, false]);
});
