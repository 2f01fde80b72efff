import { describe, expect, test } from 'vitest';
import * as attention from '../../../../../src/lab/attention/settings.ts';
import * as blocks from '../../../../../src/lab/blocks/settings.ts';
import { addressOf, BENCHES, FIELDS } from '../../../../../src/course/teach/compose/address.ts';
import { changed, initial } from '../../../../../src/course/teach/compose/state.ts';
import * as depth from '../../../../../src/lab/depth/settings.ts';
import * as folder from '../../../../../src/lab/folder/settings.ts';
import * as responses from '../../../../../src/lab/responses/settings.ts';
import { offer } from '../../../../../src/course/teach/offer.ts';

const OFFER = offer('en', (bench) => bench);
const START = initial(OFFER);
const query = (address: string) => new URLSearchParams(address.split('?')[1]);

describe('an experiment opened at the address has the settings that were chosen', () => {
  test('depth', () => {
    const address = addressOf(changed(START, { image: 'dog', backend: 'wasm' }, OFFER));
    expect(address).toMatch(/^lab\/depth\/\?/);
    expect(depth.read(query(address))).toMatchObject({ image: 'dog', backend: 'wasm', many: false });
  });

  test('blocks', () => {
    const chosen = changed(START, { bench: 'blocks', model: 'resnet-20' }, OFFER);
    const address = addressOf(changed(chosen, { gates: [1, 1, 1, 0, 1, 1, 1, 1, 1] }, OFFER));
    expect(blocks.read(query(address))).toMatchObject({ model: 'resnet-20', gates: '111011111' });
  });

  test('responses, attention, folder', () => {
    const read = (bench: 'responses' | 'attention' | 'folder', part: object) =>
      query(addressOf(changed(START, { bench, ...part }, OFFER)));
    expect(responses.read(read('responses', { layers: 20, order: 'size' }))).toMatchObject({
      layers: 20,
      order: 'size',
    });
    expect(attention.read(read('attention', { class: 'frog' }))).toMatchObject({ class: 'frog', layers: 56 });
    expect(folder.read(read('folder', { nets: ['plain-20'] })).nets).toEqual(['plain-20']);
  });
});

test('another network has its own branches, and a network that an experiment cannot use is replaced', () => {
  const deep = changed(START, { bench: 'blocks', model: 'resnet-56' }, OFFER);
  expect(deep.gates).toHaveLength(27);
  const plain = changed({ ...START, bench: '' }, { model: 'plain-20' }, OFFER);
  expect(plain.model).toBe('plain-20');
  expect(changed(plain, { bench: 'blocks' }, OFFER).model).toBe('resnet-20');
});

test('every experiment is offered, under a name, with something to choose', () => {
  expect(OFFER.benches.map(({ id }) => id)).toEqual(BENCHES);
  expect(OFFER.benches.every(({ name }) => name !== '')).toBe(true);
  expect(Object.values(FIELDS).every((fields) => fields.length > 0)).toBe(true);
});
