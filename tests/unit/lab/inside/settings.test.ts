import { describe, expect, test } from 'vitest';
import { read, write } from '../../../../src/lab/inside/settings.ts';

const round = (query: string) => {
  const values = Object.entries(write(read(new URLSearchParams(query)))).filter(
    ([, value]) => value !== null,
  );
  return new URLSearchParams(values as [string, string][]).toString();
};

describe('the address', () => {
  test.each([
    '',
    'gates=110111111',
    'model=resnet-56&gates=0&class=dog',
    'plain=1&image=ship&block=4&map=f.12&place=3.7&cover=8.12',
    'plain=1&block=9&map=plain.64',
  ])('says everything and reads it again: %s', (query) => {
    expect([...new URLSearchParams(round(query))].sort()).toEqual([...new URLSearchParams(query)].sort());
  });

  test('counts from 1 where the reader counts, and takes nothing that makes no sense', () => {
    expect(read(new URLSearchParams('block=2&map=x.1'))).toMatchObject({
      block: 1,
      map: { kind: 'x', channel: 0 },
    });
    expect(read(new URLSearchParams('block=-2&map=z.1&place=3.7&cover=a.b'))).toMatchObject({
      ...{ block: 0, map: null, place: null, cover: null },
    });
  });
});
