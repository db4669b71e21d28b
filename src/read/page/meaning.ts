import { type BagOfTokens, readBuiltInModel } from "../../embed/built-in-model.ts";
import { findModel } from "../../embed/model-files.ts";

/** What all texts of a page have in common is told from so many of them. */
const SAMPLED = 1000;
/** So many embeddings, and products of two, are remembered. */
const REMEMBERED = 2000;
const REMEMBERED_PRODUCTS = 200_000;
const SMALL = 1e-9;

/**
 * What the texts of one page speak of: their embeddings by the built-in model, less their mean. A page's texts are alike in
 * being news; what is left tells its articles from each other.
 */
export class Meanings {
  private readonly textAt: (at: number) => string;
  private readonly count: number;
  private readonly mean: Float32Array;
  private readonly vectors = new Map<number, Float32Array>();
  private readonly products = new Map<number, number>();
  private readonly squares = new WeakMap<readonly number[], number>();

  /** @param textAt the words of each of `count` texts */
  constructor(count: number, textAt: (at: number) => string) {
    this.count = count;
    this.textAt = textAt;
    this.mean = new Float32Array(builtInModel().dimensions);
    const sampled = Math.min(count, SAMPLED);
    for (let at = 0; at < sampled; at += 1) addTo(this.mean, embedded(textAt(at)), 1 / sampled);
  }

  /** The cosine of the sums of some texts and of others, -1..1; 0 where there are none. The lists must not be changed. */
  cosine(these: readonly number[], those: readonly number[]): number {
    let product = 0;
    for (const one of these) for (const other of those) product += this.product(one, other);
    const length = Math.sqrt(this.squareOf(these) * this.squareOf(those));
    return length < SMALL ? 0 : product / length;
  }

  /** The squared length of a sum. */
  private squareOf(texts: readonly number[]): number {
    const known = this.squares.get(texts);
    if (known !== undefined) return known;
    let square = 0;
    for (const one of texts) for (const other of texts) square += this.product(one, other);
    const found = Math.max(0, square);
    this.squares.set(texts, found);
    return found;
  }

  private product(one: number, other: number): number {
    const key = Math.max(one, other) * this.count + Math.min(one, other);
    return remembered(this.products, REMEMBERED_PRODUCTS, key, () => {
      const [a, b] = [this.vector(one), this.vector(other)];
      let sum = 0;
      for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
      return sum;
    });
  }

  private vector(at: number): Float32Array {
    return remembered(this.vectors, REMEMBERED, at, () => {
      const vector = embedded(this.textAt(at));
      addTo(vector, this.mean, -1);
      return vector;
    });
  }
}

/** What a map holds, or what is made and put into it; a full map is emptied before. */
export function remembered<T>(known: Map<number, T>, most: number, key: number, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (known.size >= most) known.clear();
  known.set(key, made);
  return made;
}

/** The direction of the sum of a text's token rows; zeros for a text without tokens. */
function embedded(text: string): Float32Array {
  const model = builtInModel();
  const sum = new Float32Array(model.dimensions);
  for (const id of model.tokenize(text)) addTo(sum, rowOf(model, id), 1);
  const length = Math.sqrt(sum.reduce((square, number) => square + number * number, 0));
  return length === 0 ? sum : sum.map((number) => number / length);
}

function addTo(sum: Float32Array, vector: Float32Array, times: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0) * times;
}

/** Rows of frequent tokens, so many, are not unpacked again. */
const REMEMBERED_ROWS = 5000;
const rows = new Map<number, Float32Array>();

function rowOf(model: BagOfTokens, id: number): Float32Array {
  return remembered(rows, REMEMBERED_ROWS, id, () => model.row(id));
}

let loaded: BagOfTokens | undefined;

function builtInModel(): BagOfTokens {
  loaded ??= readBuiltInModel(findModel("built-in"));
  return loaded;
}
