/**
 * Exporters compute operands by chains of little nodes, from constants or from the shapes of maps.
 * Shapes are fixed but for the batch, so those chains are constants: the runtime works them out.
 */

import { encodeModel } from '../onnx/codec.ts';
import { bytesOf, dataTypeOf } from '../onnx/tensor.ts';
import type { Model, Node, Tensor } from '../onnx/types.ts';
import { openSession, type Output } from '../runtime.ts';
import { sorted } from '../normalize/sort.ts';

/**
 * `model` with computed operands of the nodes in `pixels` replaced by constants. A number that changes with the batch
 * becomes -1, which is what Reshape means by it; of an array that grows with the batch, the part for one picture is kept.
 * `feed` is the input's name and its shape without the batch.
 */
export async function resolveOperands(
  model: Model,
  feed: { name: string; batch: number | null; shape: readonly number[] },
  pixels: ReadonlySet<Node>,
): Promise<Model> {
  const { graph } = model;
  const computed = new Set(
    graph.node
      .filter((node) => !pixels.has(node) && node.opType !== 'Constant')
      .flatMap(({ output }) => output),
  );
  const asked = [...new Set([...pixels].flatMap((node) => node.input.filter((name) => computed.has(name))))];
  if (!asked.length) return model;
  const output = asked.map((name) => ({ name }));
  const node = sorted(graph, asked);
  const read = new Set(node.flatMap((each) => each.input));
  const initializer = graph.initializer.filter(({ name = '' }) => read.has(name));
  const part = { ...graph, node, initializer, output };
  const session = await openSession(encodeModel({ ...model, graph: part })).catch((cause: unknown) => {
    throw new Error(`the operands ${asked.join(', ')} cannot be computed: ${String(cause)}`);
  });
  const answers: Record<string, Output>[] = [];
  for (const batch of feed.batch === null ? [2, 3] : [feed.batch]) {
    const dims = [batch, ...feed.shape];
    const data = new Float32Array(dims.reduce((a, b) => a * b));
    answers.push(
      await session.run(session.inputs.includes(feed.name) ? { [feed.name]: { dims, data } } : {}),
    );
  }
  await session.release();
  const constants = asked.map((name) => constant(name, answers));
  const kept = graph.node.filter((each) => pixels.has(each) || each.opType === 'Constant');
  return { ...model, graph: { ...graph, node: kept, initializer: [...graph.initializer, ...constants] } };
}

function constant(name: string, answers: readonly Record<string, Output>[]): Tensor {
  const [first, second = first] = answers.map((answer) => answer[name]);
  if (!first || !second) throw new Error(`the operand "${name}" cannot be computed`);
  const { dims, data } = first;
  const tensor = (size: readonly number[], values: Output['data']): Tensor => ({
    name,
    dims: [...size],
    dataType: dataTypeOf(values),
    rawData: bytesOf(values.slice()),
  });
  if (second.data.length !== data.length)
    return tensor([1, ...dims.slice(1)], data.slice(0, data.length / (dims[0] ?? 1)));
  if (data instanceof Float32Array) return tensor(dims, data);
  const [these, those] = [Array.from(data, Number), Array.from(second.data, Number)];
  const values = these.map((value, i) => BigInt(value === those[i] ? value : -1));
  return tensor(dims, BigInt64Array.from(values));
}
