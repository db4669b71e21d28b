/** A constant tensor of an ONNX file, as it lies there. */
export interface OnnxTensor {
  /** Sizes, the outermost first. */
  readonly shape: readonly number[];
  /** Its numbers, row-major and little-endian; a view of the file's bytes. */
  readonly bytes: Uint8Array;
}

/** Fields of the messages in onnx.proto that lead to a graph's constant tensors. */
const MODEL_GRAPH = 7;
const GRAPH_INITIALIZER = 5;
const TENSOR_DIMS = 1;
const TENSOR_NAME = 8;
const TENSOR_RAW_DATA = 9;

/** Kinds of fields in a protocol buffer. */
const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/**
 * The constant tensors ("initializers") of an ONNX file by name, without a runtime.
 * @throws RangeError when the bytes are no such file or end too early.
 */
export function readOnnxTensors(file: Uint8Array): Map<string, OnnxTensor> {
  const tensors = new Map<string, OnnxTensor>();
  for (const graph of messages(file, MODEL_GRAPH)) {
    for (const initializer of messages(graph, GRAPH_INITIALIZER)) {
      const fields = [...fieldsOf(initializer)];
      const bytesOf = (number: number) => fields.find((field) => field.number === number)?.bytes ?? new Uint8Array(0);
      const shape = fields.filter(({ number }) => number === TENSOR_DIMS).map(({ value }) => value);
      tensors.set(Buffer.from(bytesOf(TENSOR_NAME)).toString(), { shape, bytes: bytesOf(TENSOR_RAW_DATA) });
    }
  }
  return tensors;
}

interface Field {
  readonly number: number;
  /** Of a varint; 0 for other kinds. */
  readonly value: number;
  /** Of a string, a message or packed numbers; empty for other kinds. */
  readonly bytes: Uint8Array;
}

function messages(message: Uint8Array, number: number): Uint8Array[] {
  return [...fieldsOf(message)].filter((field) => field.number === number).map(({ bytes }) => bytes);
}

/** The fields of a protocol buffer message, in order; messages within it are not looked into. */
function* fieldsOf(message: Uint8Array): Generator<Field> {
  const view = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const byte = view.readUInt8(at++);
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
  };
  const skipped = (length: number) => {
    const start = at;
    at += length;
    if (at > view.length) throw new RangeError("A protocol buffer ends within a field.");
    return view.subarray(start, at);
  };
  while (at < view.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const kind = tag % 8;
    if (kind === VARINT) yield { number, value: varint(), bytes: new Uint8Array(0) };
    else if (kind === BYTES) yield { number, value: 0, bytes: skipped(varint()) };
    else if (kind === FIXED_64 || kind === FIXED_32)
      yield { number, value: 0, bytes: skipped(kind === FIXED_64 ? 8 : 4) };
    else throw new RangeError(`A protocol buffer holds a field of unknown kind ${kind}.`);
  }
}
