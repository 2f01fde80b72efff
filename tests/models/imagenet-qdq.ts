/** A file of the kind that the page fetches: a ResNet of the Model Zoo's structure in static QDQ, the weights inside. */

import { decodeModel, encodeModel } from '../../models/quantize/onnx/codec.ts';
import { METHODS } from '../../models/quantize/quantization/methods.ts';
import { prepare, quantize } from '../../models/quantize/quantize.ts';
import { zooNet, type Style } from './imagenet-nets.ts';
import { noise } from './nets.ts';

/** The file for a net of that many layers, random weights; calibrated on one picture of noise. */
export async function qdqNet(layers: number, style: Style = {}): Promise<Uint8Array> {
  const { net } = await prepare(zooNet(layers, { opset: 12, store: 'rawData', ...style }));
  const picture = { dims: [1, 3, 224, 224], data: noise(3 * 224 * 224) };
  const files = await quantize(net, [picture], METHODS['minmax']!);
  const model = decodeModel(files['graph.wasm.onnx']);
  const weights = files['weights.bin'];
  model.graph.initializer = model.graph.initializer.map(
    ({ externalData = [], dataLocation: _, ...tensor }) => {
      const places = externalData.map(({ key, value }) => [key, Number(value)] as const);
      const { offset = 0, length } = Object.fromEntries(places) as Record<string, number>;
      return length === undefined
        ? tensor
        : { ...tensor, rawData: weights.subarray(offset, offset + length) };
    },
  );
  return encodeModel(model);
}
