import ort from "onnxruntime-node";

/** A network that is ready to run. */
export interface OnnxNetwork {
  /** Whatever else than its inputs it is given, it leaves alone. @throws Error of the runtime's own where one is missing. */
  run(inputs: Readonly<Record<string, NumberTensor>>): Promise<Readonly<Record<string, FloatTensor>>>;
}

/** Numbers in rows; the kind of the array is the kind of the network's input. */
export interface NumberTensor {
  /** Sizes, the outermost first; their product is the length of `data`. */
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array | BigInt64Array;
}

interface FloatTensor extends NumberTensor {
  readonly data: Float32Array;
}

/** The runtime's warnings are for whoever wrote the network's file. */
const ONLY_ERRORS = 3 as const;

/** What is settled when a network is loaded. */
interface NetworkOptions {
  /** Processor cores that one run uses; all of them by default. */
  readonly threads?: number;
  /** How far the network is rewritten before it runs, which takes time at once and saves some at each run; "all" by default. */
  readonly optimization?: "basic" | "all";
}

/**
 * Loads a network from the path of its file.
 * @throws Error of the runtime's own when the file is no network.
 */
export async function openNetwork(
  file: string,
  { threads, optimization = "all" }: NetworkOptions = {},
): Promise<OnnxNetwork> {
  const options = {
    ...(threads === undefined ? {} : { intraOpNumThreads: threads, interOpNumThreads: threads }),
    graphOptimizationLevel: optimization,
    logSeverityLevel: ONLY_ERRORS,
  };
  const session = await ort.InferenceSession.create(file, options);
  return {
    async run(inputs) {
      const feeds = Object.entries(inputs).map(([name, { data, shape }]) => [name, tensor(data, shape)] as const);
      const outputs = await session.run(Object.fromEntries(feeds));
      return Object.fromEntries(
        Object.entries(outputs).map(([name, { dims, data }]) => [name, { shape: dims, data: data as Float32Array }]),
      );
    },
  };
}

function tensor(data: NumberTensor["data"], shape: readonly number[]): ort.Tensor {
  if (data instanceof Float32Array) return new ort.Tensor(data, shape);
  if (data instanceof Int32Array) return new ort.Tensor(data, shape);
  return new ort.Tensor(data, shape);
}
