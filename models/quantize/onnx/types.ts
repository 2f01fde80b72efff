/** The messages of onnx.proto that classifiers need, as plain objects (see schema.json for the field numbers). */

export interface Model {
  irVersion: number;
  producerName?: string;
  producerVersion?: string;
  graph: Graph;
  opsetImport: { domain?: string; version: number }[];
  metadataProps?: Entry[];
}

export interface Graph {
  name: string;
  node: Node[];
  initializer: Tensor[];
  input: Value[];
  output: Value[];
}

export interface Node {
  name?: string;
  opType: string;
  domain?: string;
  input: string[];
  output: string[];
  attribute: Attribute[];
}

export interface Attribute {
  name: string;
  type: number;
  f?: number;
  i?: number;
  s?: Uint8Array;
  t?: Tensor;
  floats?: number[];
  ints?: number[];
}

export interface Tensor {
  name?: string;
  dims: number[];
  dataType: number;
  rawData?: Uint8Array;
  /** float_data as it lies in the file, packed float32: as a list of numbers, a large net would not fit into memory. */
  floatBytes?: Uint8Array;
  floatData?: number[];
  int32Data?: number[];
  int64Data?: number[];
  doubleData?: number[];
  externalData?: Entry[];
  dataLocation?: number;
}

export interface Value {
  name: string;
  type?: { tensorType?: { elemType: number; shape?: { dim: Dimension[] } } };
}

export interface Dimension {
  dimValue?: number;
  dimParam?: string;
}

export interface Entry {
  key: string;
  value: string;
}

/** TensorProto.DataType. */
export const DATA_TYPE = {
  float: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  double: 11,
  bfloat16: 16,
} as const;

/** AttributeProto.AttributeType. */
export const ATTRIBUTE_TYPE = { float: 1, int: 2, string: 3, tensor: 4, floats: 6, ints: 7 } as const;
