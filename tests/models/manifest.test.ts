import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { card, withCard } from '../../models/quantize/evaluate/card.ts';
import { readManifest, writeModel, type ModelEntry } from '../../models/quantize/manifest.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  file = join(folder, 'manifest.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const entry = (id: string, sha256: string, more: Partial<ModelEntry> = {}) => {
  const [family = '', layers] = id.split('-');
  return {
    id,
    family,
    layers: Number(layers),
    files: { weights: { path: '', bytes: 1, sha256 } },
    ...more,
  } as ModelEntry;
};
const accuracy = {
  images: 1,
  data: '',
  fp32: 90,
  wasm: 90,
  webgpu: 90,
  agreement: { wasm: 100, webgpu: 100 },
};

it('keeps one entry per model, residual before plain, shallow before deep', () => {
  for (const id of ['plain-20', 'resnet-56', 'resnet-20', 'plain-20']) writeModel(file, entry(id, 'a'));
  expect(readManifest(file).models.map(({ id }) => id)).toEqual(['resnet-20', 'resnet-56', 'plain-20']);
});

it('keeps what was measured for as long as the files are the same', () => {
  writeModel(file, entry('resnet-20', 'a', { accuracy }));
  writeModel(file, entry('resnet-20', 'a'));
  expect(readManifest(file).models[0]).toMatchObject({ accuracy });
  writeModel(file, entry('resnet-20', 'b'));
  expect(readManifest(file).models[0]).not.toHaveProperty('accuracy');
});

it('has its numbers in the card, as the command writes them', () => {
  const readme = readFileSync('models/README.md', 'utf8');
  const written = withCard(readme, card(readManifest('models/manifest.json').models, 'models/zoo'));
  // Prettier aligns the columns.
  const plain = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
  expect(plain(written)).toBe(plain(readme));
  expect(() => withCard('no marks', '')).toThrow('measured');
});
