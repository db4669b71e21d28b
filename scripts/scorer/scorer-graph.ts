import { LONGEST_LINE } from "../../src/rerank/scorer-line.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { lineFeatures } from "./line-features.ts";
import { BLOCKS, HEAD, HEADS } from "./scorer-weights.ts";
import type { OnnxConstant, OnnxGraph } from "./write-onnx.ts";

/** Of the values below: the numbers of a token are a row, [tokens, 128]. */
type Value = string;

/** The operators of ONNX that the network is made of. */
const VERSION = 13;
const EPSILON = Math.fround(1e-5);
/** Queries of a head are divided by the square root of their length. */
const QUERY_SCALE = Math.fround(1 / Math.sqrt(HEAD));
/** Puts a token out of a choice. */
const OUT = 10_000;
/** Keeps sums over a line about as large as the other numbers that tell how likely the passage answers. */
const DAMPED = Math.fround(0.2);
const DAMPED_TOTAL = Math.fround(0.1);

/**
 * The scorer for one line, as the model's card describes it, with the same sums in the same order as the network that the training
 * wrote: so it gives the same numbers to the last bit. That one has half as many operators again, as it finds out at each run what
 * is known before (sizes, distances), reads several padded lines together, and makes an operator of each step.
 */
export function scorerGraph(weights: ReadonlyMap<string, OnnxConstant>): OnnxGraph {
  const net = new GraphBuilder(weights);
  const { tokens, pairs, shares, isQuestion, isPassage } = lineFeatures(net, LONGEST_LINE);
  const size = net.op("Shape", ["ids"]);
  const ofSegments = net.op("Gather", [net.weight("segment.is"), "segments"]);
  const ofHeads = net.op("Expand", [
    net.op("Unsqueeze", [ofSegments, net.list(1)]),
    net.op("Concat", [size, net.list(HEADS, HEADS)], { axis: 0 }),
  ]);
  let rows = normalised(net, tokens, "first");
  for (let block = 0; block < BLOCKS; block++) {
    rows = net.op("Add", [rows, neighbours(net, rows, `${block}`)]);
    rows = net.op("Add", [rows, attention(net, rows, { block: `${block}`, pairs, size, ofHeads })]);
    rows = net.op("Add", [rows, feedForward(net, rows, `${block}`)]);
  }
  answer(net, normalised(net, rows, "last"), { shares, isQuestion, isPassage });
  return net.graph({
    version: VERSION,
    inputs: {
      rows: { kind: "float", rank: 2, last: 384 },
      ids: { kind: "int32", rank: 1 },
      segments: { kind: "int32", rank: 1 },
    },
    outputs: { logit: { kind: "float", rank: 1, last: 1 }, weight: { kind: "float", rank: 1 } },
  });
}

/** Layer normalisation. */
function normalised(net: GraphBuilder, rows: Value, name: string): Value {
  const mean = (value: Value) => net.op("ReduceMean", [value], { axes: [-1], keepdims: 1 });
  const apart = net.op("Sub", [rows, mean(rows)]);
  const variance = mean(net.op("Mul", [apart, apart]));
  const deviation = net.op("Sqrt", [net.op("Add", [variance, net.float(EPSILON)])]);
  const even = net.op("Div", [apart, deviation]);
  const scaled = net.op("Mul", [even, net.weight(`${name}.norm.weight`)]);
  return net.op("Add", [scaled, net.weight(`${name}.norm.bias`)]);
}

/** Rows times a matrix, and a bias. */
function linear(net: GraphBuilder, rows: Value, name: string): Value {
  return net.op("Gemm", [rows, net.weight(`${name}.weight`), net.weight(`${name}.bias`)]);
}

/** What the tokens around say: a convolution over five, each of the 128 numbers by itself. */
function neighbours(net: GraphBuilder, rows: Value, block: string): Value {
  const numbers = net.op("Transpose", [normalised(net, rows, `${block}.0`)], { perm: [1, 0] });
  const around = net.op(
    "com.microsoft.FusedConv",
    [
      net.op("Unsqueeze", [numbers, net.list(0)]),
      net.weight(`${block}.around.weight`),
      net.weight(`${block}.around.bias`),
    ],
    { activation: "Relu", dilations: [1], group: HEADS * HEAD, kernel_shape: [5], pads: [2, 2], strides: [1] },
  );
  const again = net.op("Transpose", [net.op("Squeeze", [around, net.list(0)])], { perm: [1, 0] });
  return linear(net, again, `${block}.mix`);
}

interface Attended {
  readonly block: string;
  readonly pairs: Value;
  readonly size: Value;
  /** By token and head: which segment the token is of. */
  readonly ofHeads: Value;
}

/** What the other tokens say: attention, to whose scores comes what is known of each pair of tokens. */
function attention(net: GraphBuilder, rows: Value, { block, pairs, size, ofHeads }: Attended): Value {
  const given = normalised(net, rows, `${block}.1`);
  const inHeads = (value: Value) => net.op("Reshape", [value, net.list(-1, HEADS, HEAD)]);
  const headsFirst = (value: Value) => net.op("Transpose", [value], { perm: [1, 0, 2] });
  const scaled = net.op("Mul", [linear(net, given, `${block}.query`), net.float(QUERY_SCALE)]);
  // What is learned for a pair of segments is found as queries and keys are: four more numbers of each.
  const bySegment = net.op("Gather", [net.weight(`${block}.segments`), "segments"]);
  const queries = headsFirst(net.op("Concat", [inHeads(scaled), bySegment], { axis: 2 }));
  const keys = headsFirst(net.op("Concat", [inHeads(linear(net, given, `${block}.key`)), ofHeads], { axis: 2 }));
  const values = headsFirst(inHeads(linear(net, given, `${block}.value`)));
  const known = net.op("Reshape", [
    net.op("MatMul", [net.weight(`${block}.pairs`), pairs]),
    net.op("Concat", [net.list(HEADS), size, size], { axis: 0 }),
  ]);
  const scores = net.op("Add", [net.op("com.microsoft.FusedMatMul", [queries, keys], { transB: 1 }), known]);
  const heard = net.op("MatMul", [net.op("Softmax", [scores], { axis: -1 }), values]);
  return linear(net, net.op("Reshape", [headsFirst(heard), net.list(-1, HEADS * HEAD)]), `${block}.heads`);
}

function feedForward(net: GraphBuilder, rows: Value, block: string): Value {
  const given = normalised(net, rows, `${block}.2`);
  const wide = net.op(
    "com.microsoft.FusedGemm",
    [given, net.weight(`${block}.wide.weight`), net.weight(`${block}.wide.bias`)],
    { activation: "Relu" },
  );
  return linear(net, wide, `${block}.narrow`);
}

interface Told {
  /** Shares of the question that are found, and what it weighs: one number each. */
  readonly shares: readonly Value[];
  /** 1 for the tokens of that part, 0 for others. */
  readonly isQuestion: Value;
  readonly isPassage: Value;
}

/** The outputs: where the answer is, and how likely there is one. */
function answer(net: GraphBuilder, ends: Value, { shares, isQuestion, isPassage }: Told): void {
  const rows = net.op("Unsqueeze", [ends, net.list(0)]);
  const inRow = (value: Value) => net.op("Unsqueeze", [value, net.list(0)]);
  const scoresOf = (name: string) =>
    net.op("Add", [net.weight(`${name}.bias`), net.op("MatMul", [rows, net.weight(`${name}.weight`)])]);
  const but = (part: Value) => net.op("Mul", [net.op("Sub", [inRow(part), net.float(1)]), net.float(OUT)]);
  const damped = (value: Value) => net.op("Mul", [value, net.float(DAMPED)]);
  const sum = (value: Value) => net.op("ReduceSum", [value, net.list(1)], { keepdims: 1 });
  // By token of the passage: how likely the answer starts with it, and how likely it ends with it.
  const spans = net.op("Add", [scoresOf("span"), net.op("Unsqueeze", [but(isPassage), net.list(-1)])]);
  const all = net.op("ReduceLogSumExp", [spans], { axes: [1], keepdims: 0 });
  const most = net.op("ReduceMax", [spans], { axes: [1], keepdims: 0 });
  const asked = net.op("Add", [net.op("Squeeze", [scoresOf("pool"), net.list(2)]), but(isQuestion)]);
  const mean = (value: Value) => net.op("ReduceMean", [value], { axes: [2], keepdims: 0 });
  const meanRow = (scores: Value) => {
    const weights = net.op("Unsqueeze", [net.op("Softmax", [scores], { axis: 1 }), net.list(1)]);
    return net.op("Squeeze", [net.op("MatMul", [weights, rows]), net.list(1)]);
  };
  const [found, foundAlike, foundInPassage, total] = shares as [Value, Value, Value, Value];
  const told = net.op(
    "Concat",
    [
      meanRow(asked),
      meanRow(mean(spans)),
      damped(all),
      damped(most),
      found,
      foundAlike,
      foundInPassage,
      net.op("Mul", [total, net.float(DAMPED_TOTAL)]),
      damped(net.op("Log", [net.op("Add", [sum(inRow(isPassage)), net.float(1)])])),
      damped(sum(net.op("Sub", [most, all]))),
    ],
    { axis: 1 },
  );
  const layer = (value: Value, name: string) =>
    net.op("Gemm", [value, net.weight(`${name}.weight`), net.weight(`${name}.bias`)], { transB: 1 });
  const presence = layer(net.op("Relu", [layer(told, "presence.1")]), "presence.2");
  net.op("Squeeze", [presence, net.list(1)], {}, "logit");
  net.op("Squeeze", [mean(net.op("Softmax", [spans], { axis: 1 })), net.list(0)], {}, "weight");
}
