import { readOnnxTensors } from "../../src/embed/onnx-tensors.ts";
import { bytesOf, messageOf } from "../../src/embed/protocol-buffer.ts";
import type { OnnxConstant, OnnxNumbers } from "./write-onnx.ts";

/** Blocks of the network, heads of their attention, and numbers of a head. */
export const BLOCKS = 4;
export const HEADS = 4;
export const HEAD = 32;
const WIDTH = HEADS * HEAD;
/** Segments of a line, padding included. */
const SEGMENTS = 4;
/** What tells of two tokens: their cosine, whether they are one piece, how far they are from each other. */
const OF_A_PAIR = 3;

/** By name, how the file that the training wrote calls a weight that is taken over as it is. */
const AS_TRAINED: Readonly<Record<string, string>> = {
  canon: "net.canon",
  shape: "net.shape",
  piece: "net.lex",
  "piece.numbers": "net.emb.q",
  "piece.factor": "net.emb.sc",
  "shape.weight": "net.shp.weight",
  "segment.weight": "onnx::MatMul_1110",
  "row.weight": "onnx::MatMul_1109",
  "row.bias": "net.inp.bias",
  "features.weight": "onnx::MatMul_1111",
  "features.bias": "net.feat.bias",
  "span.weight": "onnx::MatMul_1173",
  "span.bias": "net.span.bias",
  "pool.weight": "onnx::MatMul_1174",
  "pool.bias": "net.pool.bias",
  "presence.1.weight": "net.out1.weight",
  "presence.1.bias": "net.out1.bias",
  "presence.2.weight": "net.out2.weight",
  "presence.2.bias": "net.out2.bias",
  ...norm("first", "net.nin"),
  ...norm("last", "net.nf"),
  ...Object.assign({}, ...Array.from({ length: BLOCKS }, (_, block) => ofBlock(block))),
};

/** Names that the exporter gave to the weights of each block, which it numbered: 15 to a block, those of the first from 1113 on. */
function ofBlock(block: number): Record<string, string> {
  const trained = `net.blocks.${block}`;
  const numbered = (first: number) => `onnx::MatMul_${first + 15 * block}`;
  return {
    ...norm(`${block}.0`, `${trained}.n0`),
    ...norm(`${block}.1`, `${trained}.n1`),
    ...norm(`${block}.2`, `${trained}.n2`),
    [`${block}.around.weight`]: `${trained}.conv.weight`,
    [`${block}.around.bias`]: `${trained}.conv.bias`,
    [`${block}.mix.weight`]: numbered(1113),
    [`${block}.mix.bias`]: `${trained}.cp.bias`,
    [`${block}.heads.weight`]: numbered(1125),
    [`${block}.heads.bias`]: `${trained}.o.bias`,
    [`${block}.wide.weight`]: numbered(1126),
    [`${block}.wide.bias`]: `${trained}.f1.bias`,
    [`${block}.narrow.weight`]: numbered(1127),
    [`${block}.narrow.bias`]: `${trained}.f2.bias`,
  };
}

function norm(name: string, trained: string): Record<string, string> {
  return { [`${name}.norm.weight`]: `${trained}.weight`, [`${name}.norm.bias`]: `${trained}.bias` };
}

/** Kinds of the tables that are not of float32. */
const TABLES: Readonly<Record<string, (bytes: ArrayBuffer) => OnnxNumbers>> = {
  "net.canon": (bytes) => new Int32Array(bytes),
  canon: (bytes) => new Int32Array(bytes),
  "net.shape": (bytes) => new Uint8Array(bytes),
  shape: (bytes) => new Uint8Array(bytes),
  "net.lex": (bytes) => new Int16Array(bytes),
  piece: (bytes) => new Int16Array(bytes),
  "net.emb.q": (bytes) => new Int8Array(bytes),
  "piece.numbers": (bytes) => new Int8Array(bytes),
};

/** The constants of a network's file: those of a file that `scorerGraph` made are its weights. */
export function constantsIn(file: Uint8Array): Map<string, OnnxConstant> {
  const constants = new Map<string, OnnxConstant>();
  for (const [name, { shape, content }] of readOnnxTensors(messageOf(file))) {
    const bytes = Uint8Array.from(bytesOf(content)).buffer;
    constants.set(name, { shape, data: TABLES[name]?.(bytes) ?? floats(bytes) });
  }
  return constants;
}

/** Numbers that no weight is made of, such as lists of sizes, may be no whole number of float32. */
function floats(bytes: ArrayBuffer): Float32Array {
  return new Float32Array(bytes, 0, Math.floor(bytes.byteLength / Float32Array.BYTES_PER_ELEMENT));
}

/** The weights as `scorerGraph` uses them, of the file that the training wrote. */
export function weightsOf(trained: ReadonlyMap<string, OnnxConstant>): Map<string, OnnxConstant> {
  const of = (name: string) => {
    const constant = trained.get(name);
    if (constant === undefined) throw new RangeError(`The training's file has no "${name}".`);
    return constant;
  };
  const weights = new Map(Object.entries(AS_TRAINED).map(([name, from]) => [name, of(from)]));
  const biases = of("net.bw").data as Float32Array;
  for (let block = 0; block < BLOCKS; block++) {
    const together = of(`onnx::MatMul_${1114 + 15 * block}`).data as Float32Array;
    const bias = of(`net.blocks.${block}.qkv.bias`).data as Float32Array;
    for (const [part, name] of ["query", "key", "value"].entries()) {
      weights.set(`${block}.${name}.weight`, { shape: [WIDTH, WIDTH], data: columns(together, part) });
      weights.set(`${block}.${name}.bias`, { shape: [WIDTH], data: bias.slice(part * WIDTH, (part + 1) * WIDTH) });
    }
    const pairs = of(`net.blocks.${block}.pair`).data as Float32Array;
    const padding = of("net.padb").data as Float32Array;
    weights.set(`${block}.segments`, {
      shape: [SEGMENTS, HEADS, SEGMENTS],
      data: pairs.map((value, i) => value + (padding[i % SEGMENTS] as number)),
    });
    const [first, count] = [block * HEADS * OF_A_PAIR, HEADS * OF_A_PAIR];
    weights.set(`${block}.pairs`, { shape: [HEADS, OF_A_PAIR], data: biases.slice(first, first + count) });
  }
  const segmentIs = Float32Array.from({ length: SEGMENTS ** 2 }, (_, i) => (i % (SEGMENTS + 1) === 0 ? 1 : 0));
  weights.set("segment.is", { shape: [SEGMENTS, SEGMENTS], data: segmentIs });
  return weights;
}

/** Those of the queries, the keys or the values, of weights that have them beside each other in each row. */
function columns(together: Float32Array, part: number): Float32Array {
  return Float32Array.from({ length: WIDTH * WIDTH }, (_, i) => {
    const [row, column] = [Math.floor(i / WIDTH), i % WIDTH];
    return together[row * 3 * WIDTH + part * WIDTH + column] as number;
  });
}
