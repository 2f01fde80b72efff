/** ONNX files to plain objects and back, through protobufjs. */

import protobuf from 'protobufjs/light.js';
import schema from './schema.json' with { type: 'json' };
import type { Model } from './types.ts';

const type = protobuf.Root.fromJSON(schema).lookupType('onnx.ModelProto');

/**
 * The model in `bytes`; lists are present even when empty, int64 become numbers.
 * Throws an Error when the bytes are no ONNX model.
 */
export function decodeModel(bytes: Uint8Array): Model {
  let model: Partial<Model>;
  try {
    model = type.toObject(type.decode(bytes), { longs: Number, arrays: true });
  } catch (cause) {
    throw new Error('this is not an ONNX file', { cause });
  }
  if (!model.graph) throw new Error('this is not an ONNX file: it holds no graph');
  return model as Model;
}

/** The bytes of `model`. */
export function encodeModel(model: Model): Uint8Array {
  return type.encode(type.fromObject(model)).finish();
}
