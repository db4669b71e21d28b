import type { GraphBuilder } from "./graph-builder.ts";
import { FLOAT, INT32, INT64 } from "./write-onnx.ts";

type Value = string;

/** What a network is told of a line before its first block. */
interface LineFeatures {
  /** By token: the sum of what its row, its piece, its shape, its segment and the other side of the line say: [tokens, 128]. */
  readonly tokens: Value;
  /** Of each pair of tokens: their cosine, whether they are one piece, the logarithm of their distance: [3, tokens x tokens]. */
  readonly pairs: Value;
  /** Shares of the question that the line has: by cosine, by piece, by cosine in the passage; then what it weighs: [1, 1] each. */
  readonly shares: readonly Value[];
  /** 1 for the tokens of that part, 0 for others: [tokens]. */
  readonly isQuestion: Value;
  readonly isPassage: Value;
}

const SEGMENT = { question: 1, passage: 3 } as const;
/** A row's length is divided by this, so that it is about as large as the other features. */
const LENGTH_UNIT = 20;
/** Rows that are shorter say nothing: whether two of them are one piece does not matter. */
const HEAVY = Math.fround(0.01);
/** Keeps quotients finite. */
const SOME = Math.fround(0.001);
/** The end of any line. */
const BEHIND_ALL = 1 << 20;

/** @param longest Tokens of a line at most. */
export function lineFeatures(net: GraphBuilder, longest: number): LineFeatures {
  const canon = net.op("Gather", [net.weight("canon"), "ids"]);
  const squares = net.op("ReduceSum", [net.op("Mul", ["rows", "rows"]), net.list(-1)], { keepdims: 1 });
  const length = net.op("Sqrt", [squares]);
  const unit = net.op("Mul", ["rows", net.op("Reciprocal", [net.op("Add", [length, net.float(SOME)])])]);
  const cosines = net.op("com.microsoft.FusedMatMul", [unit, unit], { transB: 1 });
  const same = samePiece(net, canon, net.op("Greater", [length, net.float(HEAVY)]));
  const isOf = (segment: number) => net.op("Equal", ["segments", net.id(segment)]);
  const isQuestion = net.op("Cast", [isOf(SEGMENT.question)], { to: FLOAT });
  const isPassage = net.op("Cast", [isOf(SEGMENT.passage)], { to: FLOAT });
  const weight = net.op("Div", [length, net.float(LENGTH_UNIT)]);
  const { features, shares } = otherSide(net, { cosines, same, weight, isQuestion, isPassage });
  return {
    tokens: sumOf(net, [
      rowsProjected(net, unit),
      pieces(net, canon),
      net.op("Gather", [net.weight("shape.weight"), placesIn(net, "shape", canon)]),
      net.op("Gather", [net.weight("segment.weight"), "segments"]),
      net.op("Gemm", [features, net.weight("features.weight"), net.weight("features.bias")]),
    ]),
    pairs: net.op("Concat", [inARow(net, cosines), inARow(net, same), inARow(net, distances(net, longest))], {
      axis: 0,
    }),
    shares,
    isQuestion,
    isPassage,
  };
}

/** 1 for two tokens that are one piece, both of which say something; else 0: [tokens, tokens]. */
function samePiece(net: GraphBuilder, canon: Value, isHeavy: Value): Value {
  const heavy = net.op("Reshape", [isHeavy, net.list(-1)]);
  // Those that say nothing are like none on the other side.
  const or = (none: number, axis: number) =>
    net.op("Unsqueeze", [net.op("Where", [heavy, canon, net.id(none)]), net.list(axis)]);
  return net.op("Cast", [net.op("Equal", [or(-1, 1), or(-2, 0)])], { to: FLOAT });
}

/** The natural logarithm of one more than how far two tokens are from each other; made when the network is loaded, then cut. */
function distances(net: GraphBuilder, longest: number): Value {
  const places = net.op("Range", [net.whole(0), net.whole(longest), net.whole(1)]);
  const [across, down] = [0, 1].map((axis) => net.op("Unsqueeze", [places, net.list(axis)])) as [Value, Value];
  const apart = net.op("Cast", [net.op("Abs", [net.op("Sub", [across, down])])], { to: FLOAT });
  const all = net.op("Log", [net.op("Add", [net.float(1), apart])]);
  const size = net.op("Shape", ["ids"]);
  return net.op("Slice", [all, net.list(0, 0), net.op("Concat", [size, size], { axis: 0 }), net.list(0, 1)]);
}

/** As of several lines, of which this is one: so its weights are not added up together with the bias. */
function rowsProjected(net: GraphBuilder, unit: Value): Value {
  const line = net.op("MatMul", [net.op("Unsqueeze", [unit, net.list(0)]), net.weight("row.weight")]);
  return net.op("Squeeze", [net.op("Add", [net.weight("row.bias"), line]), net.list(0)]);
}

function pieces(net: GraphBuilder, canon: Value): Value {
  const places = placesIn(net, "piece", canon);
  const numbers = net.op("Cast", [net.op("Gather", [net.weight("piece.numbers"), places])], { to: FLOAT });
  return net.op("Mul", [numbers, net.op("Gather", [net.weight("piece.factor"), places])]);
}

/** Where the tokens stand in a table. */
function placesIn(net: GraphBuilder, table: string, canon: Value): Value {
  return net.op("Cast", [net.op("Gather", [net.weight(table), canon])], { to: INT32 });
}

interface Compared {
  /** [tokens, tokens]. */
  readonly cosines: Value;
  readonly same: Value;
  /** [tokens, 1]. */
  readonly weight: Value;
  /** [tokens]. */
  readonly isQuestion: Value;
  readonly isPassage: Value;
}

/** What the question has in title and passage, and they in the question. The question stands first: where it ends divides both. */
function otherSide(
  net: GraphBuilder,
  { cosines, same, weight, isQuestion, isPassage }: Compared,
): { features: Value; shares: Value[] } {
  const [first, last] = [net.list(0), net.list(BEHIND_ALL)];
  const end = net.op("ReduceSum", [net.op("Cast", [isQuestion], { to: INT64 }), first], { keepdims: 1 });
  const weights = inARow(net, weight);
  const cut = (value: Value, from: Value, to: Value, ...axes: number[]) =>
    net.op("Slice", [value, from, to, net.list(...axes)]);
  const two = (a: Value, b: Value) => net.op("Concat", [a, b], { axis: 0 });
  const [rightOf, leftOf] = [
    (value: Value) => cut(value, two(first, end), two(end, last), 0, 1),
    (value: Value) => cut(value, two(end, first), two(last, end), 0, 1),
  ];
  /** The highest of each row, at least 0. */
  const best = (value: Value) => net.op("Relu", [net.op("ReduceMax", [value], { axes: [1], keepdims: 1 })]);
  const [asked, held] = [rightOf(cosines), leftOf(cosines)];
  const nearest = two(best(asked), best(held));
  const heaviest = two(
    best(net.op("Mul", [asked, cut(weights, end, last, 1)])),
    best(net.op("Mul", [held, cut(weights, first, end, 1)])),
  );
  const alike = two(best(rightOf(same)), best(leftOf(same)));
  const inPassage = cut(net.op("Unsqueeze", [isPassage, net.list(0)]), end, last, 1);
  const none = net.op("Mul", [cut(weight, end, last, 0), net.float(0)]);
  const nearestInPassage = two(best(net.op("Mul", [asked, inPassage])), none);
  const counts = net.op("Mul", [weights, net.op("Unsqueeze", [isQuestion, net.list(0)])]);
  const sum = (value: Value) => net.op("ReduceSum", [value, net.list(1)], { keepdims: 1 });
  const total = net.op("Add", [sum(counts), net.float(SOME)]);
  const share = (value: Value) => net.op("Div", [sum(net.op("Mul", [counts, inARow(net, value)])), total]);
  const shares = [share(nearest), share(alike), share(nearestInPassage)];
  const features = [
    weight,
    nearest,
    heaviest,
    alike,
    net.op("Mul", [nearest, weight]),
    net.op("Mul", [alike, weight]),
    nearestInPassage,
    net.op("Expand", [shares[0] as Value, net.op("Shape", [weight])]),
  ];
  return { features: net.op("Concat", features, { axis: 1 }), shares: [...shares, total] };
}

function inARow(net: GraphBuilder, value: Value): Value {
  return net.op("Reshape", [value, net.list(1, -1)]);
}

/** In this order: sums of float32 depend on it. */
function sumOf(net: GraphBuilder, [first, ...others]: readonly [Value, ...Value[]]): Value {
  return others.reduce((sum, other) => net.op("Add", [sum, other]), first);
}
