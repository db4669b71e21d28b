import { type Sentence, splitSentences } from "../text/sentences.ts";
import type { Article, Block, Passage } from "./article.ts";
import { cutLongSentence } from "./long-sentence.ts";
import type { PassageLimits } from "./passage-limits.ts";

/** A sentence, or a piece of one that is over the maximum, with its cost and where it stands. */
interface Atom extends Sentence {
  readonly tokens: number;
  readonly opensBlock: boolean;
  readonly closesBlock: boolean;
}

/** What it costs to divide a paragraph: as much as being off the target by half of it. */
const DIVIDED_PARAGRAPH = 0.25;
/** Runs longer than this are laid out part by part, so that time and memory stay linear. */
const LONGEST_RUN = 2000;

/**
 * Lays an article out in passages: whole sentences near the target length. A passage lies in one block, or consists of
 * whole neighbouring paragraphs under the same headings. Together the passages cover the body but for white space, in
 * order. A single sentence over the maximum is cut at clause punctuation, else between words.
 * @throws RangeError when the limits are not 1 <= target <= max.
 */
export function splitArticle(article: Article, limits: PassageLimits): Passage[] {
  if (!(limits.target >= 1 && limits.max >= limits.target)) {
    throw new RangeError(`Passage limits need 1 <= target <= max, not target ${limits.target}, max ${limits.max}.`);
  }
  const passages: Passage[] = [];
  let run: { block: Block; atoms: Atom[] }[] = [];
  let held = 0;
  const layOut = (): void => {
    const atoms = run.flatMap((part) => part.atoms);
    const block = run[0]?.block;
    if (block !== undefined)
      for (const piece of bestPieces(article.body, atoms, limits)) passages.push(passage(article, block, piece));
    run = [];
    held = 0;
  };
  for (const block of article.blocks) {
    const last = run.at(-1)?.block;
    if (last !== undefined && (held > LONGEST_RUN || !belongTogether(last, block))) layOut();
    const atoms = blockAtoms(article, block, limits);
    held += atoms.length;
    run.push({ block, atoms });
  }
  layOut();
  return passages;
}

function belongTogether(a: Block, b: Block): boolean {
  return a.kind === "paragraph" && b.kind === "paragraph" && a.headings.join("\n") === b.headings.join("\n");
}

function blockAtoms(article: Article, block: Block, limits: PassageLimits): Atom[] {
  const text = article.body.slice(block.start, block.end);
  const pieces = splitSentences(text, article.language).flatMap((sentence) => cutLongSentence(text, sentence, limits));
  return pieces.map((piece, at) => ({
    start: block.start + piece.start,
    end: block.start + piece.end,
    tokens: piece.tokens,
    opensBlock: at === 0,
    closesBlock: at === pieces.length - 1,
  }));
}

/** The division of the atoms with the least total cost, found by dynamic programming over where pieces end. */
function bestPieces(body: string, atoms: readonly Atom[], limits: PassageLimits): Atom[][] {
  const best = new Float64Array(atoms.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(atoms.length + 1);
  best[0] = 0;
  for (let end = 1; end <= atoms.length; end += 1) {
    let tokens = 0;
    let crossed = false;
    for (let start = end - 1; start >= 0; start -= 1) {
      const first = atoms[start];
      if (first === undefined) break;
      tokens += first.tokens;
      if (start < end - 1 && tokens > limits.max) break;
      crossed ||= start < end - 1 && first.closesBlock;
      if (crossed && !(first.opensBlock && atoms[end - 1]?.closesBlock)) continue;
      const cost = (best[start] ?? 0) + pieceCost(tokens, atoms[end - 1]?.closesBlock ?? true, limits);
      if (cost < (best[end] ?? 0)) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const pieces: Atom[][] = [];
  for (let end = atoms.length; end > 0; end = from[end] ?? 0) pieces.push(atoms.slice(from[end], end));
  return pieces.reverse().flatMap((piece) => fitting(body, piece, limits));
}

function pieceCost(tokens: number, closesBlock: boolean, limits: PassageLimits): number {
  const off = (tokens - limits.target) / limits.target;
  return off * off + (closesBlock ? 0 : DIVIDED_PARAGRAPH);
}

/** Sentences counted one by one may together have more tokens than their sum: then the piece is halved. */
function fitting(body: string, piece: Atom[], limits: PassageLimits): Atom[][] {
  const first = piece[0];
  const last = piece.at(-1);
  if (first === undefined || last === undefined) return [];
  if (piece.length === 1 || limits.countTokens(body.slice(first.start, last.end)) <= limits.max) return [piece];
  const middle = piece.length >> 1;
  return [...fitting(body, piece.slice(0, middle), limits), ...fitting(body, piece.slice(middle), limits)];
}

function passage(article: Article, block: Block, atoms: readonly Atom[]): Passage {
  const start = atoms[0]?.start ?? block.start;
  const end = atoms.at(-1)?.end ?? block.end;
  return {
    kind: block.kind,
    headings: block.headings,
    start,
    end,
    text: article.body.slice(start, end),
    sentences: atoms.map((atom) => ({ start: atom.start - start, end: atom.end - start })),
  };
}
