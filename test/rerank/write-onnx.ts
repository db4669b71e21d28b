/** What an ONNX file says of a network, as far as tests make networks: see onnx.proto. */
export interface OnnxGraph {
  /** Inputs and outputs by name. */
  readonly inputs: Readonly<Record<string, OnnxValue>>;
  readonly outputs: Readonly<Record<string, OnnxValue>>;
  readonly constants: Readonly<Record<string, OnnxConstant>>;
  readonly nodes: readonly OnnxNode[];
}

interface OnnxValue {
  readonly kind: ElementKind;
  readonly rank: number;
  /** The size of the last dimension; left open by default, as those of the others are. */
  readonly last?: number;
}

interface OnnxConstant {
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

interface OnnxNode {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Whole numbers, lists of them, or a tensor. */
  readonly attributes?: Readonly<Record<string, number | readonly number[] | OnnxConstant>>;
}

type ElementKind = keyof typeof ELEMENT_KINDS;

/** onnx.proto: TensorProto.DataType. */
const ELEMENT_KINDS = { float: 1, int64: 7 } as const;
export const FLOAT = ELEMENT_KINDS.float;

/** onnx.proto: AttributeProto.AttributeType. */
const INT = 2;
const TENSOR = 4;
const INTS = 7;

const IR_VERSION = 7;
/** The last one in which axes are attributes. */
const OPERATORS_VERSION = 11;

/** The bytes of an ONNX file. */
export function writeOnnx({ inputs, outputs, constants, nodes }: OnnxGraph): Buffer {
  const graph = Buffer.concat([
    ...nodes.map((node) => bytes(1, encodeNode(node))),
    text(2, "graph"),
    ...Object.entries(constants).map(([name, constant]) => bytes(5, Buffer.concat([text(8, name), tensor(constant)]))),
    ...Object.entries(inputs).map(([name, value]) => bytes(11, valueInfo(name, value))),
    ...Object.entries(outputs).map(([name, value]) => bytes(12, valueInfo(name, value))),
  ]);
  const operators = Buffer.concat([text(1, ""), number(2, OPERATORS_VERSION)]);
  return Buffer.concat([number(1, IR_VERSION), bytes(7, graph), bytes(8, operators)]);
}

function encodeNode({ type, inputs, output, attributes = {} }: OnnxNode): Buffer {
  return Buffer.concat([
    ...inputs.map((input) => text(1, input)),
    text(2, output),
    text(3, output),
    text(4, type),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, Buffer.concat([text(1, name), attribute(value)]))),
  ]);
}

function attribute(value: number | readonly number[] | OnnxConstant): Buffer {
  if (typeof value === "number") return Buffer.concat([number(3, value), number(20, INT)]);
  if ("data" in value) return Buffer.concat([bytes(5, tensor(value)), number(20, TENSOR)]);
  return Buffer.concat([...value.map((each) => number(8, each)), number(20, INTS)]);
}

function tensor({ shape, data }: OnnxConstant): Buffer {
  const kind = data instanceof Float32Array ? ELEMENT_KINDS.float : ELEMENT_KINDS.int64;
  const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.concat([...shape.map((size) => number(1, size)), number(2, kind), bytes(9, raw)]);
}

function valueInfo(name: string, { kind, rank, last }: OnnxValue): Buffer {
  const sizes = Array.from({ length: rank }, (_, i) =>
    bytes(1, last !== undefined && i === rank - 1 ? number(1, last) : text(2, `${name}_${i}`)),
  );
  const type = Buffer.concat([number(1, ELEMENT_KINDS[kind]), bytes(2, Buffer.concat(sizes))]);
  return Buffer.concat([text(1, name), bytes(2, bytes(1, type))]);
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value));
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
}

function varint(value: number): Buffer {
  const digits: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...digits, left]);
    digits.push((left % 128) + 128);
  }
}
