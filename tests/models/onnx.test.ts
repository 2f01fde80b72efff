import { describe, expect, it } from 'vitest';
import { int, ints } from '../../models/quantize/onnx/attributes.ts';
import { decodeModel, encodeModel } from '../../models/quantize/onnx/codec.ts';
import { tensorNumbers } from '../../models/quantize/onnx/tensor.ts';
import { foreignNet } from './nets.ts';

describe('ONNX files', () => {
  it('come back the same after reading and writing', () => {
    const model = decodeModel(foreignNet('pad'));
    expect(decodeModel(encodeModel(model))).toEqual(model);
  });

  it('keep an attribute that is zero apart from one that is missing', () => {
    const mean = decodeModel(foreignNet('pad')).graph.node.find(({ opType }) => opType === 'ReduceMean')!;
    expect(int(mean, 'keepdims', 1)).toBe(0);
    expect(ints(mean, 'axes')).toEqual([-1, -2]);
    expect(int(mean, 'other', 7)).toBe(7);
  });

  it.each([[new TextEncoder().encode('<!doctype html>')], [new Uint8Array()]])(
    'are told from other files',
    (bytes) => {
      expect(() => decodeModel(bytes)).toThrow('not an ONNX file');
    },
  );

  it('hold numbers as raw bytes or as lists', () => {
    expect(tensorNumbers({ dims: [2], dataType: 1, floatData: [1, 2] })).toEqual([1, 2]);
    expect(
      tensorNumbers({ dims: [2], dataType: 7, rawData: new Uint8Array(BigInt64Array.of(-3n, 4n).buffer) }),
    ).toEqual([-3, 4]);
    expect(() => tensorNumbers({ name: 'w', dims: [1], dataType: 1, dataLocation: 1 })).toThrow(
      '"w": its data is in another file',
    );
  });
});
