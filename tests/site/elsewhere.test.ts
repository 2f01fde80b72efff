import { describe, expect, it } from 'vitest';
import list from '../../models/imagenet/files.json' with { type: 'json' };
import { elsewhereModels } from '../../src/pages/models/_elsewhere.ts';
import { elsewhere } from '../../src/build/elsewhere.mjs';

const FILE = 'resnet50-v1-12-qdq.onnx';

describe('where networks are fetched from', () => {
  it('is the public address, with the hosts that it passes on to', () => {
    const { address, sources } = elsewhere('/', '');
    expect(address(FILE)).toMatch(/^https:\/\/huggingface\.co\/onnxmodelzoo\/.*\/resnet50-v1-12-qdq\.onnx$/);
    expect(sources).toEqual([address(FILE), 'https://*.hf.co', 'https://*.huggingface.co']);
  });

  it('can be a mirror, with or without hosts of its own', () => {
    const { address, sources } = elsewhere('/', 'https://mirror.example.org/nets');
    expect(address(FILE)).toBe(`https://mirror.example.org/nets/${FILE}`);
    expect(sources).toEqual([address(FILE)]);
    const passing = elsewhere('/', ' https://mirror.example.org/nets/  https://*.cdn.example.org ');
    expect(passing.sources).toEqual([address(FILE), 'https://*.cdn.example.org']);
  });

  it.each(['nets', 'nets/', '/nets/'])('can be a folder of the site: %s', (folder) => {
    const { address, sources } = elsewhere('/course/', folder);
    expect(address(FILE)).toBe(`/course/nets/${FILE}`);
    expect(sources).toEqual([]);
  });

  it.each(['ftp://example.org/', "https://a.org/;script-src'*'", 'https://a.org/ b;c'])(
    'refuses %s',
    (setting) => {
      expect(() => elsewhere('/', setting)).toThrow('IMAGENET');
    },
  );
});

it('lists the one file as a page needs it: what to expect, what to feed it, what it says', () => {
  const [model, ...others] = elsewhereModels();
  const { bytes, sha256 } = list.files.find(({ file }) => file === FILE)!;
  expect(others).toEqual([]);
  expect(model).toMatchObject({
    id: 'resnet-50-qdq',
    layers: 50,
    blocks: 16,
    input: { name: 'data', size: 224, resize: 256 },
    labels: { path: 'labels/imagenet.json' },
    files: { wasm: { bytes, sha256 } },
    address: elsewhere('/').address(FILE),
    source: { top1: 74.43 },
  });
});
