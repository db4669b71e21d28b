import { bytesOf, fieldsOf, type Message, messagesIn } from "./protocol-buffer.ts";

/** A constant tensor of an ONNX file, as it lies there. */
export interface OnnxTensor {
  /** Sizes, the outermost first. */
  readonly shape: readonly number[];
  /** Its numbers, row-major and little-endian, where they lie in the file. */
  readonly content: Message;
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
export function readOnnxTensors(model: Message): Map<string, OnnxTensor> {
  const tensors = new Map<string, OnnxTensor>();
  for (const graph of messagesIn(model, MODEL_GRAPH)) {
    for (const initializer of messagesIn(graph, GRAPH_INITIALIZER)) {
      const fields = [...fieldsOf(initializer)];
      const nothing = { ...initializer, end: initializer.start };
      const held = (number: number) => fields.find((each) => each.number === number)?.message ?? nothing;
      const shape = fields.filter(({ number }) => number === TENSOR_DIMS).map(({ value }) => value);
      tensors.set(Buffer.from(bytesOf(held(TENSOR_NAME))).toString(), { shape, content: held(TENSOR_RAW_DATA) });
    }
  }
  return tensors;
}
