import { readBuiltInModel } from "../../embed/built-in-model.ts";
import { dot } from "../../embed/embedding.ts";
import { findModel } from "../../embed/model-files.ts";
import { TokenTable } from "../../embed/token-table.ts";
import { remember } from "../../text/remember.ts";

/** What all texts of a page have in common is told from so many of them. */
const SAMPLED = 1000;
/** Few texts tell little of what is common to all: as many that have nothing in common are counted with them. */
const SMOOTHING = 5;
/** So many embeddings, and products of two, are remembered. */
const REMEMBERED = 2000;
const REMEMBERED_PRODUCTS = 200_000;
const SMALL = 1e-9;

/**
 * What the texts of one page speak of: their embeddings by the built-in model, less their mean. A page's texts are alike in
 * being news; what is left tells its articles from each other.
 */
export class Meanings {
  private readonly count: number;
  private readonly vector: (text: number) => Float32Array;
  /** The inner product of two texts, by both numbers in one. */
  private readonly product: (pair: number) => number;
  private readonly squares = new WeakMap<readonly number[], number>();

  /** @param textAt the words of each of `count` texts */
  constructor(count: number, textAt: (at: number) => string) {
    const mean = new Float32Array(tokenTable().dimensions);
    const sampled = Math.min(count, SAMPLED);
    const direction = remember((at: number) => embedded(textAt(at)), REMEMBERED);
    for (let at = 0; at < sampled; at += 1) addTo(mean, direction(at), 1 / (sampled + SMOOTHING));
    this.count = count;
    this.vector = remember((at: number) => {
      const vector = Float32Array.from(direction(at));
      addTo(vector, mean, -1);
      return vector;
    }, REMEMBERED);
    this.product = remember(
      (pair: number) => dot(this.vector(Math.floor(pair / count)), this.vector(pair % count)),
      REMEMBERED_PRODUCTS,
    );
  }

  /** The cosine of the sums of some texts and of others, -1..1; 0 where there are none. The lists must not be changed. */
  cosine(these: readonly number[], those: readonly number[]): number {
    const length = Math.sqrt(this.squareOf(these) * this.squareOf(those));
    return length < SMALL ? 0 : this.productOf(these, those) / length;
  }

  /** The inner product of two sums. */
  private productOf(these: readonly number[], those: readonly number[]): number {
    let sum = 0;
    for (const one of these)
      for (const other of those) sum += this.product(Math.max(one, other) * this.count + Math.min(one, other));
    return sum;
  }

  /** The squared length of a sum. */
  private squareOf(texts: readonly number[]): number {
    const known = this.squares.get(texts);
    if (known !== undefined) return known;
    const found = Math.max(0, this.productOf(texts, texts));
    this.squares.set(texts, found);
    return found;
  }
}

/** The direction of the sum of a text's token rows; zeros for a text without tokens. */
function embedded(text: string): Float32Array {
  const table = tokenTable();
  const ids = table.tokenize(text);
  table.prepare(ids);
  const sum = table.sum(ids);
  const length = Math.sqrt(dot(sum, sum));
  return length === 0 ? sum : sum.map((number) => number / length);
}

function addTo(sum: Float32Array, vector: Float32Array, times: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0) * times;
}

let loaded: TokenTable | undefined;

function tokenTable(): TokenTable {
  loaded ??= new TokenTable(readBuiltInModel(findModel("built-in")));
  return loaded;
}
