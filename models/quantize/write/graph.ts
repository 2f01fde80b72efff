/** Collects the nodes and constants of one ONNX graph. */

import { encodeModel } from '../onnx/codec.ts';
import { bytesOf, dataTypeOf, type Constant } from '../onnx/tensor.ts';
import {
  ATTRIBUTE_TYPE,
  DATA_TYPE,
  type Attribute,
  type Dimension,
  type Node,
  type Tensor,
} from '../onnx/types.ts';
import type { WeightsFile } from './weights-file.ts';

const IR_VERSION = 7;
const OPSET = 13;
const INLINE_BYTES = 64; // smaller constants cost less inside the graph than a reference to the file does

/** An attribute's value; whole numbers become integers, so write floats as `{ float: 1 }`. */
export type Value = number | readonly number[] | { float: number };

export interface GraphBuilder {
  /** Adds a node and returns the name of its output. */
  node(op: string, inputs: readonly string[], output: string, attributes?: Record<string, Value>): string;
  /** Adds a constant and returns its name; a name that is there already is left as it is. */
  constant(name: string, constant: Constant): string;
  /** The finished ONNX file; shapes give a free axis as a string, an unknown shape as null. */
  finish(ends: {
    name: string;
    inputs: Shapes;
    outputs: Shapes;
    metadata?: Record<string, string>;
  }): Uint8Array;
}

export type Shapes = Record<string, readonly (number | string)[] | null>;

/** An empty graph; its large constants go into `weights`, or into the graph itself where there is none. */
export function createGraph(weights: WeightsFile | null): GraphBuilder {
  const nodes: Node[] = [];
  const constants = new Map<string, Tensor>();
  return {
    node(opType, input, output, attributes = {}) {
      const attribute = Object.entries(attributes).map(([name, value]) => encodeAttribute(name, value));
      nodes.push({ opType, name: output, input: [...input], output: [output], attribute });
      return output;
    },
    constant(name, { dims, data }) {
      if (constants.has(name)) return name;
      const bytes = bytesOf(data);
      const tensor: Tensor = { name, dims: [...dims], dataType: dataTypeOf(data) };
      if (weights && bytes.length > INLINE_BYTES) {
        const { offset, length } = weights.place(name, bytes);
        tensor.dataLocation = 1;
        tensor.externalData = Object.entries({ location: 'weights.bin', offset, length }).map(
          ([key, value]) => ({ key, value: `${value}` }),
        );
      } else tensor.rawData = bytes;
      constants.set(name, tensor);
      return name;
    },
    finish({ name, inputs, outputs, metadata = {} }) {
      return encodeModel({
        irVersion: IR_VERSION,
        producerName: 'residual',
        graph: {
          name,
          node: nodes,
          initializer: [...constants.values()],
          input: ends(inputs),
          output: ends(outputs),
        },
        opsetImport: [{ domain: '', version: OPSET }],
        metadataProps: Object.entries(metadata).map(([key, value]) => ({ key, value })),
      });
    },
  };
}

function encodeAttribute(name: string, value: Value): Attribute {
  if (typeof value === 'number') return { name, type: ATTRIBUTE_TYPE.int, i: value };
  if ('float' in value) return { name, type: ATTRIBUTE_TYPE.float, f: value.float };
  return { name, type: ATTRIBUTE_TYPE.ints, ints: [...value] };
}

function ends(shapes: Shapes) {
  const dimension = (size: number | string): Dimension =>
    typeof size === 'number' ? { dimValue: size } : { dimParam: size };
  return Object.entries(shapes).map(([name, shape]) => ({
    name,
    type: {
      tensorType: { elemType: DATA_TYPE.float, ...(shape && { shape: { dim: shape.map(dimension) } }) },
    },
  }));
}
