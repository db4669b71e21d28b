import { bytesOf, fieldsOf, messageOf, messagesIn } from "./protocol-buffer.ts";

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

/**
 * The constant tensors ("initializers") of an ONNX file by name, without a runtime.
 * @throws RangeError when the bytes are no such file or end too early.
 */
export function readOnnxTensors(file: Uint8Array): Map<string, OnnxTensor> {
  const tensors = new Map<string, OnnxTensor>();
  for (const graph of messagesIn(messageOf(file), MODEL_GRAPH)) {
    for (const initializer of messagesIn(graph, GRAPH_INITIALIZER)) {
      const fields = [...fieldsOf(initializer)];
      const held = (number: number) => {
        const field = fields.find((each) => each.number === number);
        return field === undefined ? new Uint8Array(0) : bytesOf(field.message);
      };
      const shape = fields.filter(({ number }) => number === TENSOR_DIMS).map(({ value }) => value);
      tensors.set(Buffer.from(held(TENSOR_NAME)).toString(), { shape, bytes: held(TENSOR_RAW_DATA) });
    }
  }
  return tensors;
}
