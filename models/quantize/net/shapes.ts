/** Shapes of every map, without the batch axis. */

import type { Layer, Net } from './types.ts';

/** Tensor name → [channels, height, width], or [features] after Flatten. Throws an Error naming a layer that does not fit. */
export function shapes(net: Net): Map<string, readonly number[]> {
  const known = new Map<string, readonly number[]>([[net.input.name, net.input.shape]]);
  for (const layer of net.layers) {
    const inputs = layer.inputs.map((name) => {
      const shape = known.get(name);
      if (!shape)
        throw new Error(
          `node "${layer.name}" (${layer.op}): reads "${name}", which nothing before it computes`,
        );
      return shape;
    });
    known.set(layer.output, outputShape(layer, inputs));
  }
  return known;
}

/** The shape that comes out of `layer` where `inputs` go in. Throws an Error naming the layer where they do not fit. */
export function outputShape(layer: Layer, inputs: (readonly number[])[]): readonly number[] {
  const [shape = []] = inputs;
  const [channels = 0, height = 0, width = 0] = shape;
  const expect = (holds: boolean): void => {
    if (!holds)
      throw new Error(
        `node "${layer.name}" (${layer.op}): its input of shape ${shape.join('×')} does not fit`,
      );
  };
  const slide = (
    size: number,
    axis: number,
    kernel: number,
    of: { pads: readonly number[]; strides: readonly number[]; dilations: readonly number[] },
  ) =>
    (size + (of.pads[axis] ?? 0) + (of.pads[axis + 2] ?? 0) - (of.dilations[axis] ?? 1) * (kernel - 1) - 1) /
      (of.strides[axis] ?? 1) +
    1;
  switch (layer.op) {
    case 'Conv': {
      const [filters = 0, each = 0, kernelHeight = 0, kernelWidth = 0] = layer.weight.dims;
      expect(channels === each * layer.group);
      return [
        filters,
        Math.floor(slide(height, 0, kernelHeight, layer)),
        Math.floor(slide(width, 1, kernelWidth, layer)),
      ];
    }
    case 'BatchNormalization': // in old files, "spatial" 0 would mean one number per place instead of per channel
      expect(layer.scale.length === channels);
      return shape;
    case 'MaxPool': {
      const round = layer.ceil ? Math.ceil : Math.floor;
      return [
        channels,
        round(slide(height, 0, layer.kernel[0] ?? 1, layer)),
        round(slide(width, 1, layer.kernel[1] ?? 1, layer)),
      ];
    }
    case 'AveragePool':
      return [
        channels,
        Math.floor(slide(height, 0, layer.kernel[0] ?? 1, layer)),
        Math.floor(slide(width, 1, layer.kernel[1] ?? 1, layer)),
      ];
    case 'Gemm':
      expect(shape.length === 1 && shape[0] === layer.weight.dims[1]);
      return [layer.weight.dims[0] ?? 0];
    case 'GlobalAveragePool':
      return [channels, 1, 1];
    case 'Flatten':
      return [shape.reduce((a, b) => a * b, 1)];
    case 'Pad':
      return shape.map(
        (size, i) => size + (layer.pads[i + 1] ?? 0) + (layer.pads[i + 2 + shape.length] ?? 0),
      );
    case 'Slice':
      return shape.map((size, i) => sliced(size, layer.axes.indexOf(i + 1), layer));
    case 'Concat':
      return [inputs.reduce((sum, each) => sum + (each[0] ?? 0), 0), height, width];
    case 'Add':
      expect(inputs.every((each) => each.join() === shape.join()));
      return shape;
    default:
      return shape;
  }
}

function sliced(size: number, at: number, slice: Extract<Layer, { op: 'Slice' }>): number {
  if (at < 0) return size;
  const within = (index: number): number => Math.min(size, Math.max(0, index < 0 ? index + size : index));
  return Math.ceil((within(slice.ends[at] ?? size) - within(slice.starts[at] ?? 0)) / (slice.steps[at] ?? 1));
}
