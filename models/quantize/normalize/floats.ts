/** Networks stored in floats of 16 or 64 bits, with or without casts between them and float32. */

import { tensorNumbers, bytesOf } from '../onnx/tensor.ts';
import { DATA_TYPE, type Attribute, type Model, type Node, type Tensor, type Value } from '../onnx/types.ts';

const OTHER: ReadonlySet<number> = new Set([DATA_TYPE.float16, DATA_TYPE.bfloat16, DATA_TYPE.double]);

/** `model` with every float of another width made float32, inputs and outputs too; itself where there is none. */
export function inFloat32(model: Model): Model {
  const { graph } = model;
  const tensors = [
    ...graph.initializer,
    ...graph.node.flatMap(({ attribute }) => attribute.map(({ t }) => t)),
  ];
  const ends = [...graph.input, ...graph.output];
  const any =
    tensors.some((tensor) => tensor && OTHER.has(tensor.dataType)) ||
    ends.some(({ type }) => OTHER.has(type?.tensorType?.elemType ?? 0)) ||
    graph.node.some(castsToOther);
  if (!any) return model;
  const node = graph.node.map((each) => ({
    ...each,
    attribute: each.attribute.map((one) => attribute(each, one)),
  }));
  const initializer = graph.initializer.map(tensor);
  return {
    ...model,
    graph: { ...graph, node, initializer, input: graph.input.map(value), output: graph.output.map(value) },
  };
}

const castsToOther = (node: Node): boolean =>
  node.attribute.some(({ name, i }) => isType(node, name) && OTHER.has(i ?? 0));

/** The attributes that name a type. */
const isType = ({ opType }: Node, name: string): boolean =>
  (opType === 'Cast' && name === 'to') || (name === 'dtype' && opType !== 'Cast');

function attribute(node: Node, given: Attribute): Attribute {
  if (given.t) return { ...given, t: tensor(given.t) };
  return isType(node, given.name) && OTHER.has(given.i ?? 0) ? { ...given, i: DATA_TYPE.float } : given;
}

function tensor(given: Tensor): Tensor {
  if (!OTHER.has(given.dataType)) return given;
  const { name, dims } = given;
  const rawData = bytesOf(Float32Array.from(tensorNumbers(given)));
  return { ...(name !== undefined && { name }), dims, dataType: DATA_TYPE.float, rawData };
}

function value(given: Value): Value {
  const type = given.type?.tensorType;
  if (!type || !OTHER.has(type.elemType)) return given;
  return { ...given, type: { tensorType: { ...type, elemType: DATA_TYPE.float } } };
}
