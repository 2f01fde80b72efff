/** Attributes of an ONNX node, with their defaults. */

import type { Attribute, Node } from './types.ts';

const find = (node: Node, name: string): Attribute | undefined => node.attribute.find((a) => a.name === name);

/** The integer attribute `name`, or `otherwise` where the node leaves it out. */
export function int(node: Node, name: string, otherwise: number): number {
  return find(node, name)?.i ?? otherwise;
}

/** The float attribute `name`, or `otherwise` where the node leaves it out. */
export function float(node: Node, name: string, otherwise: number): number {
  return find(node, name)?.f ?? otherwise;
}

/** The list attribute `name`, or undefined where the node leaves it out. */
export function ints(node: Node, name: string): number[] | undefined {
  return find(node, name)?.ints;
}

/** The string attribute `name`, or `otherwise` where the node leaves it out. */
export function string(node: Node, name: string, otherwise: string): string {
  const bytes = find(node, name)?.s;
  return bytes?.length ? new TextDecoder().decode(bytes) : otherwise;
}

/** How messages call a node: its name and operator. */
export function called(node: Node): string {
  return `node "${node.name || node.output[0] || '?'}" (${node.opType})`;
}
