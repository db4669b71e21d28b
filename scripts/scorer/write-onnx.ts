/** What an ONNX file says of a network, as far as we make networks: see onnx.proto. */
export interface OnnxGraph {
  /** The version of the operators; the last one in which all axes are attributes by default. */
  readonly version?: number;
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

export interface OnnxConstant {
  readonly shape: readonly number[];
  readonly data: OnnxNumbers;
}

export type OnnxNumbers = Float32Array | Uint8Array | Int8Array | Int16Array | Int32Array | BigInt64Array;

/** Whole numbers, lists of them, texts, or a tensor. */
export type OnnxAttribute = number | readonly number[] | string | OnnxConstant;

export interface OnnxNode {
  /** An operator of the standard, or one of the runtime's own: "com.microsoft.FusedMatMul". */
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>;
}

type ElementKind = keyof typeof ELEMENT_KINDS;

/** onnx.proto: TensorProto.DataType. */
const ELEMENT_KINDS = { float: 1, uint8: 2, int8: 3, int16: 5, int32: 6, int64: 7 } as const;
export const FLOAT = ELEMENT_KINDS.float;
export const INT32 = ELEMENT_KINDS.int32;
export const INT64 = ELEMENT_KINDS.int64;

/** onnx.proto: AttributeProto.AttributeType. */
const INT = 2;
const STRING = 3;
const TENSOR = 4;
const INTS = 7;

const IR_VERSION = 7;
/** The last one in which axes are attributes. */
const AXES_ARE_ATTRIBUTES = 11;
/** Operators that ONNX Runtime has besides those of the standard. */
const OF_THE_RUNTIME = "com.microsoft";

/** The bytes of an ONNX file. */
export function writeOnnx({ version = AXES_ARE_ATTRIBUTES, inputs, outputs, constants, nodes }: OnnxGraph): Buffer {
  const graph = Buffer.concat([
    ...nodes.map((node) => bytes(1, encodeNode(node))),
    text(2, "graph"),
    ...Object.entries(constants).map(([name, constant]) => bytes(5, Buffer.concat([text(8, name), tensor(constant)]))),
    ...Object.entries(inputs).map(([name, value]) => bytes(11, valueInfo(name, value))),
    ...Object.entries(outputs).map(([name, value]) => bytes(12, valueInfo(name, value))),
  ]);
  const domains = new Map([["", version]]);
  if (nodes.some(({ type }) => domainOf(type) === OF_THE_RUNTIME)) domains.set(OF_THE_RUNTIME, 1);
  const operators = [...domains].map(([domain, ofDomain]) =>
    bytes(8, Buffer.concat([text(1, domain), number(2, ofDomain)])),
  );
  return Buffer.concat([number(1, IR_VERSION), bytes(7, graph), ...operators]);
}

function domainOf(type: string): string {
  return type.slice(0, Math.max(0, type.lastIndexOf(".")));
}

function encodeNode({ type, inputs, output, attributes = {} }: OnnxNode): Buffer {
  return Buffer.concat([
    ...inputs.map((input) => text(1, input)),
    text(2, output),
    text(3, output),
    text(4, type.slice(type.lastIndexOf(".") + 1)),
    text(7, domainOf(type)),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, Buffer.concat([text(1, name), attribute(value)]))),
  ]);
}

function attribute(value: OnnxAttribute): Buffer {
  if (typeof value === "string") return Buffer.concat([text(4, value), number(20, STRING)]);
  if (typeof value === "number") return Buffer.concat([number(3, value), number(20, INT)]);
  if ("data" in value) return Buffer.concat([bytes(5, tensor(value)), number(20, TENSOR)]);
  return Buffer.concat([...value.map((each) => number(8, each)), number(20, INTS)]);
}

function tensor({ shape, data }: OnnxConstant): Buffer {
  const kind = kindOf(data);
  const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.concat([...shape.map((size) => number(1, size)), number(2, kind), bytes(9, raw)]);
}

function kindOf(data: OnnxNumbers): number {
  if (data instanceof Float32Array) return ELEMENT_KINDS.float;
  if (data instanceof Uint8Array) return ELEMENT_KINDS.uint8;
  if (data instanceof Int8Array) return ELEMENT_KINDS.int8;
  if (data instanceof Int16Array) return ELEMENT_KINDS.int16;
  return data instanceof Int32Array ? ELEMENT_KINDS.int32 : ELEMENT_KINDS.int64;
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

/** Of 64 bits, as negative numbers are written. */
function varint(value: number): Buffer {
  const digits: number[] = [];
  for (let left = BigInt.asUintN(64, BigInt(value)); ; left /= 128n) {
    if (left < 128n) return Buffer.from([...digits, Number(left)]);
    digits.push(Number(left % 128n) + 128);
  }
}
