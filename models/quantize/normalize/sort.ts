/** Nodes may stand in a file in any order, and some that nothing needs. */

import { called } from '../onnx/attributes.ts';
import type { Graph, Node } from '../onnx/types.ts';

/** The nodes that `outputs` need, each behind those that it reads. Throws an Error naming a node that reads what nothing computes. */
export function sorted({ node, initializer, input }: Graph, outputs: readonly string[]): Node[] {
  const given = new Set([...initializer.map(({ name }) => name ?? ''), ...input.map(({ name }) => name), '']);
  const producer = new Map(node.flatMap((each) => each.output.filter(Boolean).map((name) => [name, each])));
  const done = new Set<Node>();
  const open = new Set<Node>();
  // A stack of its own: a network may be deeper than calls may be.
  const stack = outputs.map((name) => ({ name, reader: undefined as Node | undefined })).reverse();
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const found = producer.get(top.name);
    if (!found && !given.has(top.name)) throw new Error(missing(top.name, top.reader));
    if (!found || done.has(found)) {
      stack.pop();
      continue;
    }
    const before = found.input.filter((name) => producer.has(name) && !done.has(producer.get(name)!));
    const unknown = found.input.find((name) => !producer.has(name) && !given.has(name));
    if (unknown !== undefined) throw new Error(missing(unknown, found));
    if (!before.length) {
      done.add(found);
      stack.pop();
      continue;
    }
    if (open.has(found))
      throw new Error(`${called(found)}: reads what is computed from it; the graph has a loop`);
    open.add(found);
    for (const name of before.reverse()) stack.push({ name, reader: found });
  }
  const inOrder = node.filter((each) => done.has(each)); // the file's own order, where it is one
  const place = new Map(inOrder.map((each, at) => [each, at]));
  const reads = (each: Node): number =>
    Math.max(-1, ...each.input.map((name) => place.get(producer.get(name)!) ?? -1));
  return inOrder.every((each, at) => reads(each) < at) ? inOrder : [...done];
}

const missing = (name: string, reader: Node | undefined): string =>
  reader
    ? `${called(reader)}: reads "${name}", which nothing before it computes`
    : `the output "${name}" is computed by no node`;
