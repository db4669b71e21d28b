import { bytesOf, fieldsOf, type Message, messagesIn, withMessageIn } from "../embed/protocol-buffer.ts";

/** What a network's file says of it before it is loaded: what the runtime makes of it may end the process. */
export interface NetworkOutline {
  /** Sizes that are declared for each output, the outermost first; null where one is left open. */
  readonly outputs: ReadonlyMap<string, readonly (number | null)[]>;
  /** Whether some of its weights hold no numbers, as one of their sizes is 0. */
  readonly hasEmptyWeights: boolean;
}

/** Fields of the messages in onnx.proto that lead to its outputs and weights. */
const MODEL = { graph: 7 } as const;
const GRAPH = { node: 1, initializer: 5, output: 12 } as const;
const NODE = { attribute: 5 } as const;
const ATTRIBUTE = { tensor: 5 } as const;
const TENSOR = { size: 1, kind: 2 } as const;
const VALUE = { name: 1, type: 2 } as const;
const TYPE = { tensor: 1 } as const;
const TENSOR_TYPE = { shape: 2 } as const;
const SHAPE = { dimension: 1 } as const;
const DIMENSION = { size: 1 } as const;

/** onnx.proto, TensorProto.DataType: INT32, INT64, STRING, BOOL. Such constants say shapes and places, and may be empty. */
const NO_WEIGHTS: readonly number[] = [6, 7, 8, 9];

/** @throws RangeError when the file holds no network, or ends too early; the system's error when it cannot be read. */
export function readNetworkOutline(file: string): NetworkOutline {
  return withMessageIn(file, (model) => {
    const graphs = messagesIn(model, MODEL.graph);
    return {
      outputs: new Map(graphs.flatMap((graph) => messagesIn(graph, GRAPH.output)).map(declaredOutput)),
      hasEmptyWeights: graphs.flatMap(constantsOf).some(isEmptyWeight),
    };
  });
}

/** A graph's constants stand beside its nodes, or in those of the operator "Constant". */
function constantsOf(graph: Message): Message[] {
  const inNodes = within([graph], GRAPH.node, NODE.attribute, ATTRIBUTE.tensor);
  return [...messagesIn(graph, GRAPH.initializer), ...inNodes];
}

function isEmptyWeight(tensor: Message): boolean {
  const [kind = 0] = numbersIn(tensor, TENSOR.kind);
  return !NO_WEIGHTS.includes(kind) && numbersIn(tensor, TENSOR.size).includes(0);
}

function declaredOutput(output: Message): [name: string, sizes: (number | null)[]] {
  const dimensions = within([output], VALUE.type, TYPE.tensor, TENSOR_TYPE.shape, SHAPE.dimension);
  return [textIn(output, VALUE.name), dimensions.map((dimension) => numbersIn(dimension, DIMENSION.size)[0] ?? null)];
}

/** The messages that are reached from others by fields of these numbers, one within the other. */
function within(messages: readonly Message[], ...numbers: readonly number[]): Message[] {
  return numbers.reduce<Message[]>(
    (reached, number) => reached.flatMap((message) => messagesIn(message, number)),
    [...messages],
  );
}

function numbersIn(message: Message, number: number): number[] {
  return [...fieldsOf(message)].filter((field) => field.number === number).map(({ value }) => value);
}

function textIn(message: Message, number: number): string {
  const [text] = messagesIn(message, number);
  return text === undefined ? "" : Buffer.from(bytesOf(text)).toString();
}
