/** Weights that lie in files beside the ONNX file, as exporters of large networks write them. */

import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Model, Tensor } from './types.ts';

/** `model` with every tensor's data in it, read from `folder`. Throws an Error naming the tensor and the file it lacks. */
export function withExternalData(model: Model, folder: string | null): Model {
  const inside = (tensor: Tensor): Tensor => (tensor.dataLocation === 1 ? load(tensor, folder) : tensor);
  const { node, initializer } = model.graph;
  if (!initializer.some(({ dataLocation }) => dataLocation === 1) && !node.some(holdsExternal)) return model;
  const nodes = node.map((each) =>
    holdsExternal(each)
      ? { ...each, attribute: each.attribute.map((one) => (one.t ? { ...one, t: inside(one.t) } : one)) }
      : each,
  );
  return { ...model, graph: { ...model.graph, node: nodes, initializer: initializer.map(inside) } };
}

const holdsExternal = ({ attribute }: Model['graph']['node'][number]): boolean =>
  attribute.some(({ t }) => t?.dataLocation === 1);

function load(tensor: Tensor, folder: string | null): Tensor {
  const { name = '', externalData = [] } = tensor;
  const told = new Map(externalData.map(({ key, value }) => [key, value]));
  const location = normalize(told.get('location') ?? '');
  const fail = (why: string): never => {
    throw new Error(`tensor "${name}": its data is in the file "${location}", ${why}`);
  };
  if (folder === null) return fail('which cannot be read here');
  if (/^([/\\]|[a-z]:|\.\.([/\\]|$))/i.test(location))
    return fail('outside the folder of the ONNX file; put it beside that file');
  const path = join(folder, location);
  if (!existsSync(path)) return fail(`which is not beside the ONNX file; put it into ${folder}`);
  const { size } = statSync(path);
  const offset = Number(told.get('offset') ?? 0);
  const length = Number(told.get('length') ?? size - offset);
  if (!(offset >= 0) || !(length >= 0) || offset + length > size)
    return fail(`which ends before it: ${size} bytes, ${offset + length} are needed`);
  const rawData = new Uint8Array(length);
  // Piece by piece: the whole file may be larger than one read may be.
  const file = openSync(path, 'r');
  for (let at = 0; at < length;) {
    const count = readSync(file, rawData, at, Math.min(length - at, 2 ** 30), offset + at);
    if (!count) break;
    at += count;
  }
  closeSync(file);
  const { externalData: _data, dataLocation: _location, ...rest } = tensor;
  return { ...rest, rawData };
}
