/** TensorProto to typed arrays and back. */

import { DATA_TYPE, type Tensor } from './types.ts';

/** A constant array and its shape; a scalar has no dims. */
export interface Constant {
  dims: readonly number[];
  data: Float32Array | Int32Array | Int8Array | Uint8Array | BigInt64Array;
}

const ELEMENT_BYTES: Record<number, number> = { 1: 4, 2: 1, 3: 1, 6: 4, 7: 8, 9: 1, 10: 2, 11: 8, 16: 2 };

/**
 * The numbers of `tensor` in order; floats of 16 to 64 bits, bool, int8, uint8, int32 and int64 are understood.
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
    const found = listed.find((list) => list?.length) ?? [];
    // In a list, a float of 16 bits is the number that its bits are.
    if (dataType === DATA_TYPE.float16) return found.map(half);
    return dataType === DATA_TYPE.bfloat16 ? found.map(brain) : found;
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
    case DATA_TYPE.float16:
      return half(view.getUint16(at, true));
    case DATA_TYPE.bfloat16:
      return brain(view.getUint16(at, true));
    default:
      return view.getUint8(at);
  }
}

/** IEEE 754 half precision: 1 bit sign, 5 exponent, 10 fraction. */
function half(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -24 * fraction);
}

/** bfloat16: the upper half of a float32. */
function brain(bits: number): number {
  return new Float32Array(Uint32Array.of(bits << 16).buffer)[0] ?? 0;
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
