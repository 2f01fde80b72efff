import { expect, test } from 'vitest';
import { WHOLE } from '../../../../src/inference/picture/frame.ts';
import { asBase, readAddress, writeAddress } from '../../../../src/lab/classify/address.ts';

test('the whole state is read from the query', () => {
  expect(readAddress('?model=resnet-20&backend=wasm&image=cat')).toEqual({
    model: 'resnet-20',
    backend: 'wasm',
    image: 'cat',
    frame: WHOLE,
  });
  expect(readAddress('')).toEqual({ model: null, backend: null, image: null, frame: WHOLE });
  expect(readAddress('?turn=90').frame).toEqual({ ...WHOLE, turn: 90 });
  expect(readAddress('?backend=quantum').backend).toBeNull();
});

test('and written to it, other values kept', () => {
  const address = { model: 'resnet-20', backend: 'auto', image: 'dog' } as const;
  expect(writeAddress('?x=1&image=cat', address)).toBe('?x=1&image=dog&model=resnet-20&backend=auto');
  expect(writeAddress('?image=cat', { ...address, image: null })).toBe('?model=resnet-20&backend=auto');
  expect(readAddress(writeAddress('', address))).toEqual({ ...address, frame: WHOLE });
});

test('a base path ends in one slash', () => {
  expect(['', '/', '/course', '/course/'].map(asBase)).toEqual(['/', '/', '/course/', '/course/']);
});
