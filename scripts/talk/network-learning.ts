import { dot } from "../../src/embed/embedding.ts";
import { poolUnits, type TokenNetwork } from "../../src/retrieve/talk/token-network.ts";

/** A text by its tokens, and whether it asks what an article may tell. */
export interface Lesson {
  readonly text: readonly Float32Array[];
  readonly asks: boolean;
}

const HIDDEN = 32;
const STEPS = 1500;
const BATCH = 128;
const FIRST_SPREAD = 0.1;
/** Adam with weights that decay by themselves (Loshchilov and Hutter, "Decoupled weight decay regularization", 2019). */
const RATE = 3e-3;
const DECAY = 0.1;
const [MOMENTUM, SQUARES, TINY] = [0.9, 0.999, 1e-8];
/** So many tokens, numbers of tokens and pooled values are left out at random (Srivastava et al., "Dropout", 2014). */
const LEFT_OUT = { tokens: 0.15, features: 0.2, pooled: 0.3 } as const;

/** Learns to tell texts that ask from others. The same lessons and numbers make the same network. */
export function learn(lessons: readonly Lesson[], random: () => number): TokenNetwork {
  const features = lessons.find(({ text }) => text.length > 0)?.text[0]?.length ?? 0;
  const sizes = [HIDDEN * features, HIDDEN, 3 * HIDDEN, 1];
  const all = new Float32Array(sizes.reduce((sum, size) => sum + size, 0));
  const part = (of: Float32Array, at: number) => {
    const from = sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
    return of.subarray(from, from + (sizes[at] as number));
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  for (const at of [0, 2]) part(all, at).set(part(all, at).map(() => FIRST_SPREAD * normal()));
  const network = (): TokenNetwork => ({
    features,
    hidden: HIDDEN,
    weights: part(all, 0),
    biases: part(all, 1),
    outputs: part(all, 2),
    bias: all[all.length - 1] as number,
  });
  const gradient = new Float32Array(all.length);
  const [first, second] = [new Float32Array(all.length), new Float32Array(all.length)];
  for (let step = 1; step <= STEPS; step++) {
    gradient.fill(0);
    const slopes = { weights: part(gradient, 0), biases: part(gradient, 1), outputs: part(gradient, 2) };
    for (let i = 0; i < BATCH; i++) {
      const { text, asks } = lessons[Math.floor(random() * lessons.length)] as Lesson;
      const error = addSlopes(network(), { text: thinned(text, random), asks }, slopes, random);
      gradient[gradient.length - 1] = (gradient.at(-1) as number) + error;
    }
    for (let i = 0; i < all.length; i++) {
      const slope = (gradient[i] as number) / BATCH;
      first[i] = MOMENTUM * (first[i] as number) + (1 - MOMENTUM) * slope;
      second[i] = SQUARES * (second[i] as number) + (1 - SQUARES) * slope * slope;
      const mean = (first[i] as number) / (1 - MOMENTUM ** step);
      const square = (second[i] as number) / (1 - SQUARES ** step);
      all[i] = (all[i] as number) - RATE * (mean / (Math.sqrt(square) + TINY) + DECAY * (all[i] as number));
    }
  }
  return network();
}

/** Some tokens and numbers are left out; where none is left, all of the tokens stay. */
function thinned(text: readonly Float32Array[], random: () => number): Float32Array[] {
  const some = text.filter(() => random() >= LEFT_OUT.tokens);
  return (some.length === 0 ? text : some).map((token) =>
    token.map((value) => (random() < LEFT_OUT.features ? 0 : value / (1 - LEFT_OUT.features))),
  );
}

/** Adds a lesson's slopes of the cross entropy; returns its error. */
function addSlopes(
  network: TokenNetwork,
  { text, asks }: Lesson,
  slopes: Pick<TokenNetwork, "weights" | "biases" | "outputs">,
  random: () => number,
): number {
  const { hidden, features, bias, outputs } = network;
  const { values, most, pooled } = poolUnits(network, text);
  const kept = pooled.map(() => (random() < LEFT_OUT.pooled ? 0 : 1 / (1 - LEFT_OUT.pooled)));
  const seen = pooled.map((value, i) => value * (kept[i] as number));
  const error = 1 / (1 + Math.exp(-bias - dot(outputs, seen))) - (asks ? 1 : 0);
  addTo(slopes.outputs, seen, error);
  const back = outputs.map((weight, i) => error * weight * (kept[i] as number));
  for (let unit = 0; unit < hidden; unit++) {
    const row = slopes.weights.subarray(unit * features, (unit + 1) * features);
    text.forEach((token, at) => {
      if ((values[unit * text.length + at] as number) <= 0) return;
      let slope = (back[unit] as number) / text.length;
      if (at === most[unit]) slope += back[hidden + unit] as number;
      if (at === 0) slope += back[2 * hidden + unit] as number;
      slopes.biases[unit] = (slopes.biases[unit] as number) + slope;
      addTo(row, token, slope);
    });
  }
  return error;
}

function addTo(sums: Float32Array, values: Float32Array, factor: number): void {
  for (let i = 0; i < values.length; i++) sums[i] = (sums[i] as number) + factor * (values[i] as number);
}
