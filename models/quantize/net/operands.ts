/**
 * Exporters compute the operands of Pad, Slice and Reshape from shapes by a chain of little nodes.
 * Shapes are fixed but for the batch, so those chains are constants: the runtime works them out.
 */

import { encodeModel } from '../onnx/codec.ts';
import { lookup, type Lookup } from '../onnx/constants.ts';
import { DATA_TYPE, type Model, type Node, type Tensor } from '../onnx/types.ts';
import { openSession, type Output } from '../runtime.ts';

const OPERANDS: Record<string, number> = { Pad: 1, Slice: 1, Reshape: 1, ReduceMean: 1 };

/**
 * `model` with computed operands replaced by constants. A number that changes with the batch becomes -1,
 * which is what Reshape means by it. `feed` is the input's name and its shape without the batch.
 */
export async function resolveOperands(
  model: Model,
  feed: { name: string; batch: number | null; shape: readonly number[] },
): Promise<Model> {
  const tensors = lookup(model.graph);
  const asked = new Set(model.graph.node.flatMap((node) => computedOperands(node, tensors, feed.name)));
  if (!asked.size) return model;
  const output = [...asked].map((name) => ({ name, type: { tensorType: { elemType: DATA_TYPE.int64 } } }));
  const session = await openSession(encodeModel({ ...model, graph: { ...model.graph, output } }));
  const answers: Record<string, Output>[] = [];
  for (const batch of feed.batch === null ? [2, 3] : [feed.batch]) {
    const dims = [batch, ...feed.shape];
    answers.push(
      await session.run({ [feed.name]: { dims, data: new Float32Array(dims.reduce((a, b) => a * b)) } }),
    );
  }
  await session.release();
  const constants = [...asked].map((name): Tensor => {
    const [first, second = first] = answers.map((answer) => Array.from(answer[name]?.data ?? [], Number));
    const values = (first ?? []).map((value, i) => (value === second?.[i] ? value : -1));
    return { name, dims: [values.length], dataType: DATA_TYPE.int64, int64Data: values };
  });
  const node = model.graph.node.filter((each) => !each.output.some((name) => asked.has(name)));
  return {
    ...model,
    graph: { ...model.graph, node, initializer: [...model.graph.initializer, ...constants] },
  };
}

/** The operands of `node` which are neither constants nor computed from pixels. */
function computedOperands(node: Node, tensors: Lookup, input: string): string[] {
  const first = OPERANDS[node.opType];
  if (first === undefined) return [];
  return node.input
    .slice(first)
    .filter((name) => name && tensors.producer(name) && !dependsOnPixels(name, tensors, input))
    .map((name) => tensors.source(name));
}

function dependsOnPixels(name: string, tensors: Lookup, input: string): boolean {
  if (tensors.source(name) === input) return true;
  const node = tensors.producer(name);
  if (!node || node.opType === 'Shape' || node.opType === 'Size') return false;
  return node.input.some((each) => each && dependsOnPixels(each, tensors, input));
}
