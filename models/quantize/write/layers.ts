/** How a layer is written in ONNX, whatever the type of its maps. */

import type { Layer } from '../net/types.ts';
import type { GraphBuilder, Value } from './graph.ts';

/** The ONNX attributes of `layer`. */
export function attributes(layer: Layer): Record<string, Value> {
  switch (layer.op) {
    case 'Conv':
      return {
        kernel_shape: layer.weight.dims.slice(2),
        strides: layer.strides,
        pads: layer.pads,
        ...(layer.dilations.some((each) => each !== 1) && { dilations: layer.dilations }),
        ...(layer.group !== 1 && { group: layer.group }),
      };
    case 'MaxPool':
      return {
        kernel_shape: layer.kernel,
        strides: layer.strides,
        pads: layer.pads,
        ...(layer.dilations.some((each) => each !== 1) && { dilations: layer.dilations }),
        ...(layer.ceil && { ceil_mode: 1 }),
      };
    case 'AveragePool':
      return {
        kernel_shape: layer.kernel,
        strides: layer.strides,
        pads: layer.pads,
        count_include_pad: 1,
      };
    case 'Gemm':
      return { transB: 1 };
    case 'Concat':
      return { axis: layer.axis };
    default:
      return {};
  }
}

/** The operator that `layer` is in ONNX. */
export function operator(layer: Layer): string {
  return layer.op === 'Relu' && layer.max !== undefined ? 'Clip' : layer.op;
}

/** The operands of a Pad, a Slice or a bounded ReLU as constants of the graph; none for other layers. */
export function operands(layer: Layer, graph: GraphBuilder): string[] {
  const list = (kind: string, values: readonly number[]): string => {
    const name = `${kind}_${values.join('_').replaceAll('-', 'm')}`;
    return graph.constant(name, { dims: [values.length], data: BigInt64Array.from(values, BigInt) });
  };
  if (layer.op === 'Relu' && layer.max !== undefined)
    return [0, layer.max].map((bound) =>
      graph.constant(`bound_${bound}`, { dims: [], data: Float32Array.of(bound) }),
    );
  if (layer.op === 'Pad') return [list('pads', layer.pads)];
  if (layer.op === 'Slice')
    return [layer.starts, layer.ends, layer.axes, layer.steps].map((values) => list('i', values));
  return [];
}

/** The shape of the graph's input, its batch axis called N where it is free. */
export function inputShape(input: { batch: number | null; shape: readonly number[] }): (number | string)[] {
  return [input.batch ?? 'N', ...input.shape];
}
