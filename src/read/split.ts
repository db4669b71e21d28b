import { splitSentences } from "../text/sentences.ts";
import type { Article, Block, Passage } from "./article.ts";
import { type CountedPart, cutLongSentence, type PassageLimits } from "./long-sentence.ts";

/** A sentence, or a part of one that is over the maximum: passages are made of whole ones. */
interface Unit extends CountedPart {
  readonly opensBlock: boolean;
  readonly closesBlock: boolean;
}

/** What it costs to end a passage inside a paragraph: as much as being half the target too long or too short. */
const DIVIDED_PARAGRAPH = 0.25;
/** Paragraphs of more units than this are not laid out together, so that time and memory stay linear. */
const MOST_UNITS = 2000;

/**
 * Lays an article out in passages: whole sentences near the target length. A passage lies in one block, or consists of
 * whole neighbouring paragraphs under the same headings on the same page. Together the passages cover the body but for white space, in
 * order. A single sentence over the maximum is cut at clause punctuation, else between words.
 * @throws RangeError when the limits are not 1 <= target <= max.
 */
export function splitArticle(article: Article, limits: PassageLimits): Passage[] {
  if (!(limits.target >= 1 && limits.max >= limits.target)) {
    throw new RangeError(`Passage limits need 1 <= target <= max, not target ${limits.target}, max ${limits.max}.`);
  }
  const passages: Passage[] = [];
  let neighbours: { block: Block; units: Unit[] }[] = [];
  let held = 0;
  const layOut = (): void => {
    const units = neighbours.flatMap((part) => part.units);
    const block = neighbours[0]?.block;
    if (block !== undefined)
      for (const group of bestGroups(article.body, units, limits)) passages.push(passage(article, block, group));
    neighbours = [];
    held = 0;
  };
  for (const block of article.blocks) {
    const last = neighbours.at(-1)?.block;
    if (last !== undefined && (held > MOST_UNITS || !belongTogether(last, block))) layOut();
    const units = unitsOf(article, block, limits);
    held += units.length;
    neighbours.push({ block, units });
  }
  layOut();
  return passages;
}

/** Whether two blocks may share a passage. */
function belongTogether(a: Block, b: Block): boolean {
  const isSame = a.headings.join("\n") === b.headings.join("\n") && a.mayBeAnothers === b.mayBeAnothers;
  return isSame && a.page === b.page && a.kind === "paragraph" && b.kind === "paragraph";
}

function unitsOf(article: Article, block: Block, limits: PassageLimits): Unit[] {
  const text = article.body.slice(block.start, block.end);
  const parts = splitSentences(text, article.language).flatMap((sentence) => cutLongSentence(text, sentence, limits));
  return parts.map((part, at) => ({
    start: block.start + part.start,
    end: block.start + part.end,
    tokens: part.tokens,
    opensBlock: at === 0,
    closesBlock: at === parts.length - 1,
  }));
}

/** The division of the units with the least total cost, found by dynamic programming over where passages end. */
function bestGroups(body: string, units: readonly Unit[], limits: PassageLimits): Unit[][] {
  const best = new Float64Array(units.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(units.length + 1);
  best[0] = 0;
  for (let end = 1; end <= units.length; end += 1) {
    const closesBlock = units[end - 1]?.closesBlock === true;
    let tokens = 0;
    let crossed = false;
    for (let start = end - 1; start >= 0; start -= 1) {
      const first = units[start];
      if (first === undefined) break;
      // What no token stands for is something to lay out all the same: time stays linear.
      tokens += Math.max(1, first.tokens);
      if (start < end - 1 && tokens > limits.max) break;
      crossed ||= start < end - 1 && first.closesBlock;
      // A passage over several paragraphs holds them whole.
      if (crossed && !(first.opensBlock && closesBlock)) continue;
      const cost = (best[start] ?? 0) + passageCost(tokens, closesBlock, limits);
      if (cost < (best[end] ?? 0)) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const groups: Unit[][] = [];
  for (let end = units.length; end > 0; end = from[end] ?? 0) groups.push(units.slice(from[end], end));
  return groups.reverse().flatMap((group) => fitting(body, group, limits));
}

function passageCost(tokens: number, closesBlock: boolean, limits: PassageLimits): number {
  const off = (tokens - limits.target) / limits.target;
  return off * off + (closesBlock ? 0 : DIVIDED_PARAGRAPH);
}

/** Sentences counted one by one may together have more tokens than their sum: then the passage is halved. */
function fitting(body: string, group: Unit[], limits: PassageLimits): Unit[][] {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  if (group.length === 1 || limits.countTokens(body.slice(first.start, last.end)) <= limits.max) return [group];
  const middle = group.length >> 1;
  return [...fitting(body, group.slice(0, middle), limits), ...fitting(body, group.slice(middle), limits)];
}

function passage(article: Article, block: Block, units: readonly Unit[]): Passage {
  const start = units[0]?.start ?? block.start;
  const end = units.at(-1)?.end ?? block.end;
  return {
    kind: block.kind,
    headings: block.headings,
    mayBeAnothers: block.mayBeAnothers === true,
    start,
    end,
    text: article.body.slice(start, end),
    sentences: units.map((unit) => ({ start: unit.start - start, end: unit.end - start })),
  };
}
