import { createHash } from "node:crypto";
import type { Article, Block, BlockKind, SourceRange, SourceRun } from "./article.ts";

/** A block before its text is put together: the stretches of the source that it consists of, in reading order. */
export interface DraftBlock {
  readonly kind: BlockKind;
  /** Never empty; each is trimmed, and none is empty. */
  readonly pieces: readonly SourceRange[];
  readonly headings: readonly string[];
  readonly alsoAt: readonly SourceRange[];
}

/** An article whose body is still spread over the source. */
export interface DraftArticle extends Omit<Article, "id" | "body" | "blocks" | "sourceMap"> {
  readonly blocks: readonly DraftBlock[];
}

/** How much of a body names the article, in characters other than white space. */
const NAMING_START = 64;

/** Puts the body together from the source, with the map back. */
export function composeArticle(text: string, draft: DraftArticle): Article {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const sourceMap: SourceRun[] = [];
  let length = 0;
  const put = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { pieces, ...block } of draft.blocks) {
    if (length > 0) put("\n\n");
    const start = length;
    for (const [at, piece] of pieces.entries()) {
      const next = pieces[at + 1];
      const { end, between } = next === undefined ? { end: piece.end, between: "" } : joint(text, piece, next);
      addRun(sourceMap, { body: length, source: piece.start, length: end - piece.start });
      put(text.slice(piece.start, end));
      put(between);
    }
    blocks.push({ ...block, start, end: length });
  }
  const body = parts.join("");
  return { ...draft, id: articleId(draft.title, body), body, blocks, sourceMap };
}

/** The text of pieces joined as a body joins them. */
export function joined(text: string, pieces: readonly SourceRange[]): string {
  return pieces
    .map((piece, at) => {
      const next = pieces[at + 1];
      if (next === undefined) return text.slice(piece.start, piece.end);
      const { end, between } = joint(text, piece, next);
      return text.slice(piece.start, end) + between;
    })
    .join("");
}

/** Where the first piece ends when the second goes on with it (a hyphen is undone), and what stands between them. */
function joint(text: string, a: SourceRange, b: SourceRange): { end: number; between: string } {
  const last = text.charAt(a.end - 1);
  const first = text.charAt(b.start);
  if (/[-\u00ad\u2010]/.test(last) && /\p{L}/u.test(text.charAt(a.end - 2)) && /\p{Ll}/u.test(first)) {
    return { end: a.end - 1, between: "" };
  }
  return { end: a.end, between: needsSpace(text, a, b) ? " " : "" };
}

/** Scripts that are written without spaces between words, and the punctuation of their width. */
const UNSPACED =
  /[\u2e80-\u2fff\u3000-\u30ff\u3100-\u312f\u31f0-\u9fff\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff\u1780-\u17ff“”‘’—…·]/u;

function needsSpace(text: string, a: SourceRange, b: SourceRange): boolean {
  const last = text.charAt(a.end - 1);
  const first = text.charAt(b.start);
  const wideLast = isUnspaced(text, a.end - 1, a.end - 2);
  const wideFirst = isUnspaced(text, b.start, b.start + 1);
  if (wideLast || wideFirst) return false;
  // A number broken over two lines of Chinese text.
  const around = text.slice(Math.max(a.start, a.end - 12), a.end) + text.slice(b.start, Math.min(b.end, b.start + 12));
  if (/\p{Nd}/u.test(last) && /\p{Nd}/u.test(first) && /[\u3040-\u9fff]/u.test(around)) return false;
  return last !== "-" && last !== "\u2010";
}

/** Curly quotation marks, dashes and dots are as wide as the text beside them. */
function isUnspaced(text: string, at: number, inward: number): boolean {
  const character = text.charAt(at);
  if (!UNSPACED.test(character) && !isHighSurrogateOfHan(text, at)) return false;
  return !/[“”‘’—…·]/.test(character) || UNSPACED.test(text.charAt(inward));
}

function isHighSurrogateOfHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 0xd840 && code <= 0xd888) ||
    (code >= 0xdc00 && code <= 0xdfff && text.charCodeAt(at - 1) >= 0xd840 && text.charCodeAt(at - 1) <= 0xd888)
  );
}

/** Runs that follow each other in both texts become one. */
function addRun(map: SourceRun[], run: SourceRun): void {
  const last = map.at(-1);
  if (last !== undefined && last.body + last.length === run.body && last.source + last.length === run.source) {
    map[map.length - 1] = { ...last, length: last.length + run.length };
  } else if (run.length > 0) map.push(run);
}

function articleId(title: string | null, body: string): string {
  const start = body
    .slice(0, NAMING_START * 4)
    .replace(/\s+/gu, "")
    .slice(0, NAMING_START);
  return createHash("sha256")
    .update(`${title ?? ""}\n${start}`)
    .digest("hex")
    .slice(0, 12);
}
