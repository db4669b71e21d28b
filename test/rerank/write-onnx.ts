/** What an ONNX file says of a network, as far as tests make networks: see onnx.proto. */
export interface OnnxGraph {
  /** Inputs and outputs by name, with the kinds of their numbers; their sizes are left open. */
  readonly inputs: Readonly<Record<string, { readonly kind: ElementKind; readonly rank: number }>>;
  readonly outputs: Readonly<Record<string, { readonly kind: ElementKind; readonly rank: number }>>;
  readonly constants: Readonly<Record<string, { readonly shape: readonly number[]; readonly data: Float32Array }>>;
  readonly nodes: readonly OnnxNode[];
}

interface OnnxNode {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Whole numbers, or lists of them. */
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

type ElementKind = keyof typeof ELEMENT_KINDS;

/** onnx.proto: TensorProto.DataType. */
const ELEMENT_KINDS = { float: 1, int64: 7 } as const;
export const FLOAT = ELEMENT_KINDS.float;

/** onnx.proto: AttributeProto.AttributeType. */
const INT = 2;
const INTS = 7;

const IR_VERSION = 7;
/** The last one in which axes are attributes. */
const OPERATORS_VERSION = 11;

/** The bytes of an ONNX file. */
export function writeOnnx({ inputs, outputs, constants, nodes }: OnnxGraph): Buffer {
  const graph = Buffer.concat([
    ...nodes.map((node) => bytes(1, encodeNode(node))),
    text(2, "graph"),
    ...Object.entries(constants).map(([name, { shape, data }]) => {
      const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
      return bytes(
        5,
        Buffer.concat([...shape.map((size) => number(1, size)), number(2, FLOAT), text(8, name), bytes(9, raw)]),
      );
    }),
    ...Object.entries(inputs).map(([name, { kind, rank }]) => bytes(11, valueInfo(name, kind, rank))),
    ...Object.entries(outputs).map(([name, { kind, rank }]) => bytes(12, valueInfo(name, kind, rank))),
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
    ...Object.entries(attributes).map(([name, value]) => {
      const values = typeof value === "number" ? [number(3, value)] : value.map((each) => number(8, each));
      return bytes(5, Buffer.concat([text(1, name), ...values, number(20, typeof value === "number" ? INT : INTS)]));
    }),
  ]);
}

function valueInfo(name: string, kind: ElementKind, rank: number): Buffer {
  const sizes = Array.from({ length: rank }, (_, i) => bytes(1, text(2, `${name}_${i}`)));
  const tensor = Buffer.concat([number(1, ELEMENT_KINDS[kind]), bytes(2, Buffer.concat(sizes))]);
  return Buffer.concat([text(1, name), bytes(2, bytes(1, tensor))]);
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
