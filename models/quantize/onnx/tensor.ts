/** TensorProto to typed arrays and back. */

import { DATA_TYPE, type Tensor } from './types.ts';

/** A constant array and its shape; a scalar has no dims. */
export interface Constant {
  dims: readonly number[];
  data: Float32Array | Int32Array | Int8Array | Uint8Array | BigInt64Array;
}

const ELEMENT_BYTES: Record<number, number> = { 1: 4, 2: 1, 3: 1, 6: 4, 7: 8, 11: 8 };

/**
 * The numbers of `tensor` in order; float, double, int8, uint8, int32 and int64 are understood.
 * Throws an Error naming the tensor for other types and for weights kept in another file.
 */
export function tensorNumbers(tensor: Tensor): number[] {
  const { name = '', dataType } = tensor;
  if (tensor.dataLocation === 1)
    throw new Error(`tensor "${name}": its data is in another file; embed it in the ONNX file`);
  const size = ELEMENT_BYTES[dataType];
  if (size === undefined) throw new Error(`tensor "${name}": ONNX data type ${dataType} is not supported`);
  const raw = tensor.rawData?.length ? tensor.rawData : tensor.floatBytes;
  if (!raw?.length) {
    const listed = [tensor.floatData, tensor.int32Data, tensor.int64Data, tensor.doubleData];
    return listed.find((list) => list?.length) ?? [];
  }
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  return Array.from({ length: raw.byteLength / size }, (_, i) => readElement(view, i * size, dataType));
}

/** The numbers of `tensor` as float32, without a list of them on the way where the file holds them as such. */
export function tensorFloats(tensor: Tensor): Float32Array {
  const raw = tensor.rawData?.length ? tensor.rawData : tensor.floatBytes;
  if (tensor.dataType !== DATA_TYPE.float || tensor.dataLocation === 1 || !raw?.length)
    return Float32Array.from(tensorNumbers(tensor));
  return new Float32Array(new Uint8Array(raw).buffer); // copied, because in the file it may lie at any address
}

function readElement(view: DataView, at: number, dataType: number): number {
  switch (dataType) {
    case DATA_TYPE.float:
      return view.getFloat32(at, true);
    case DATA_TYPE.double:
      return view.getFloat64(at, true);
    case DATA_TYPE.int32:
      return view.getInt32(at, true);
    case DATA_TYPE.int64:
      return Number(view.getBigInt64(at, true));
    case DATA_TYPE.int8:
      return view.getInt8(at);
    default:
      return view.getUint8(at);
  }
}

/** The ONNX data type of a typed array. */
export function dataTypeOf(data: Constant['data']): number {
  if (data instanceof Float32Array) return DATA_TYPE.float;
  if (data instanceof Int32Array) return DATA_TYPE.int32;
  if (data instanceof Int8Array) return DATA_TYPE.int8;
  if (data instanceof Uint8Array) return DATA_TYPE.uint8;
  return DATA_TYPE.int64;
}

/** The little-endian bytes of a typed array, not copied. */
export function bytesOf(data: Constant['data']): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
