import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readManifest, type FileEntry } from '../../models/quantize/manifest.ts';
import { readNet } from '../../models/quantize/net/read.ts';
import { shapes } from '../../models/quantize/net/shapes.ts';
import type { Net } from '../../models/quantize/net/types.ts';
import { layers } from '../../src/architectures/layers.ts';
import { summarize } from '../../src/architectures/summary.ts';
import { load } from '../unit/architectures/networks.ts';

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));
const { models } = readManifest(`${MODELS}manifest.json`);
/** The networks that the zoo has in floating point, which are those that were trained here. */
const trained = models.flatMap((model) => {
  const files: Partial<Record<string, FileEntry>> = model.files;
  return files['fp32'] ? [{ ...model, fp32: files['fp32'].path }] : [];
});

/** The weighted layers of a file: sides, channels in and out, stride, and the shape of what they write. */
function weighted(net: Net) {
  const shape = shapes(net);
  return net.layers.flatMap((layer) => {
    if (layer.op !== 'Conv' && layer.op !== 'Gemm') return [];
    const [filters, channels, kernel = 1] = layer.weight.dims;
    const stride = layer.op === 'Conv' ? layer.strides[0] : 1;
    const [, height = 1, width = 1] = shape.get(layer.output) ?? [];
    return [{ kernel, channels, filters, stride, height, width }];
  });
}

describe.each(trained)('$id in the zoo', (model) => {
  test('has exactly the layers of content/architectures', async () => {
    const net = await readNet(readFileSync(`${MODELS}zoo/${model.fp32}`));
    const planned = layers(load(model.id))
      .filter(({ op }) => op === 'conv' || op === 'fc')
      .map(({ kernel, input, output: [filters, height, width], stride }) => ({
        kernel,
        channels: input[0],
        filters,
        stride,
        height,
        width,
      }));
    expect(weighted(net)).toEqual(planned);
    expect(net.layers.filter(({ op }) => op === 'Add')).toHaveLength(model.blocks);
  });

  test('has the counts that its page shows', () => {
    const { depth, parameters, multiplyAdds } = summarize(load(model.id));
    expect(model).toMatchObject({ layers: depth, parameters, multiplyAdds });
  });
});
