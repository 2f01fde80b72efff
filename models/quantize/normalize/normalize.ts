/**
 * What exporters write, in the few layers that are understood here. One pass over the nodes, a rule for each operator.
 */

import { called } from '../onnx/attributes.ts';
import { lookup } from '../onnx/constants.ts';
import type { Graph, Node } from '../onnx/types.ts';
import type { Affine, Layer } from '../net/types.ts';
import { advice, RULES } from './rules/rules.ts';
import { NCHW, NHWC, type Value } from './view.ts';
import { createWalk, own } from './walk.ts';

export interface Input {
  readonly name: string;
  readonly batch: number | null;
  /** Channels, height and width. */
  readonly shape: readonly [number, number, number];
  /** How the file has its pictures. */
  readonly layout: 'NCHW' | 'NHWC';
}

export interface Normalized {
  readonly layers: readonly Layer[];
  readonly output: string;
  /** The tensor of the file that holds the logits: its output, or what its softmax reads. */
  readonly logits: string;
  /** What is done to the input first, left out of the layers; null where nothing is. */
  readonly first: Affine | null;
}

/** Throws an Error naming the first node that no rule reads, and what to do about it. */
export function refuseUnknown(nodes: Iterable<Node>): void {
  const all = Object.keys(RULES).join(', ');
  for (const node of nodes) {
    const foreign = node.domain && node.domain !== 'ai.onnx';
    if (foreign)
      throw new Error(
        `${called(node)}: this operator is not supported; it is of the domain "${node.domain}", not of ONNX itself: export without such operators or functions`,
      );
    if (!RULES[node.opType])
      throw new Error(
        `${called(node)}: this operator is not supported; ${advice(node.opType)}. Supported are Constant, ${all}`,
      );
  }
}

/** The layers of a graph whose nodes are sorted and have constant operands. Throws an Error naming a node that does not fit. */
export function normalize(graph: Graph, pixels: ReadonlySet<Node>, input: Input, opset: number): Normalized {
  const counts = new Map<string, number>();
  for (const node of pixels)
    for (const name of new Set(node.input)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const view = input.layout === 'NHWC' ? NHWC : NCHW;
  const start = { tensor: input.name, size: input.shape, flat: false, view, averaged: [], shared: false };
  const known = new Map<string, Value>([[input.name, start]]);
  const about = { opset, batch: input.batch, input: input.name };
  const walk = createWalk(about, lookup(graph), known, (name) => counts.get(name) ?? 0);
  let last: Node | undefined;
  let logits = graph.output[0]?.name ?? '';
  for (const node of pixels) {
    const rule = RULES[node.opType];
    if (!rule) continue;
    known.set(node.output[0] ?? '', rule(node, walk));
    last = node;
    if (['Softmax', 'LogSoftmax'].includes(node.opType)) logits = node.input[0] ?? '';
  }
  const name = graph.output[0]?.name ?? '';
  const end = known.get(name);
  if (!end || !last) throw new Error(`the output "${name}" does not depend on the pictures`);
  if (end.averaged.length)
    throw new Error(`${called(last)}: a mean over height or width alone is not supported`);
  const done = end.flat || end.size[1] * end.size[2] !== 1;
  const flat = done ? end : walk.add(own(last, 'Flatten', `${end.tensor}/logits`), [end]);
  return { layers: walk.layers, output: flat.tensor, logits, first: walk.first };
}
