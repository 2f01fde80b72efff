import { describe, expect, test } from 'vitest';
import { sorted, type Carried } from '../../../../src/lab/classify/dropped.ts';

const none: Carried = { files: [], folders: [], uris: '', html: '', text: '' };
const file = (name: string, type = '') => new File(['x'], name, { type });

describe('of what was dropped or pasted', () => {
  test('the first picture counts, and the rest is named', () => {
    const [text, cat, dog] = [file('notes.txt', 'text/plain'), file('cat.PNG'), file('dog', 'image/webp')];
    expect(sorted({ ...none, files: [text, cat, dog] })).toEqual({
      kind: 'picture',
      file: cat,
      rest: ['notes.txt', 'dog'],
    });
  });

  test('one file that claims to be none is taken, so that it is said what it is', () => {
    expect(sorted({ ...none, files: [file('notes.txt', 'text/plain')] })).toMatchObject({
      kind: 'picture',
      rest: [],
    });
  });

  test('a folder is told from a file, alone and beside a picture', () => {
    const [folder, cat] = [file('holiday.png'), file('cat.png')];
    expect(sorted({ ...none, files: [folder], folders: ['holiday.png'] })).toEqual({ kind: 'folder' });
    expect(sorted({ ...none, files: [folder, cat], folders: ['holiday.png'] })).toMatchObject({
      file: cat,
      rest: ['holiday.png'],
    });
  });

  test.each([
    [{ uris: '# a picture\r\nhttps://example.org/a.png' }, 'https://example.org/a.png'],
    [
      {
        uris: 'https://example.org/page',
        html: '<a href="/page"><img alt="x" src="https://example.org/b.jpg?a=1&amp;b=2"></a>',
      },
      'https://example.org/b.jpg?a=1&b=2',
    ],
    [{ html: "<img src='data:image/png;base64,AA=='>" }, 'data:image/png;base64,AA=='],
    [{ text: ' https://example.org/c.webp\n' }, 'https://example.org/c.webp'],
  ])('%j is an address', (given, address) => {
    expect(sorted({ ...none, ...given })).toEqual({ kind: 'address', address });
  });

  test.each([
    {},
    { text: 'a cat' },
    { html: '<b>cat</b>' },
    { html: '<img src="javascript:1">' },
    { uris: 'file:///a.png' },
  ])('%j is nothing', (given) => {
    expect(sorted({ ...none, ...given })).toEqual({ kind: 'nothing' });
  });
});
