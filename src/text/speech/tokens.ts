import { isAbbreviation } from "../abbreviations.ts";
import { foldWord, type Kind, type Lexicon } from "./lexicon.ts";
import type { Quotation, TextRange } from "./speech.ts";

/** A part of a paragraph, with UTF-16 offsets into it. */
export interface Token extends TextRange {
  readonly kind: Kind;
}

const PART = /([\p{L}\p{M}\p{N}]+(?:['’‐-][\p{L}\p{M}\p{N}]+)*)|([,،])|([:])|([—–―]|(?<=\s)-(?=\s))|[.!?…;؟؛]/gu;
/** "Brandt", "al-Amr". */
const CAPITAL = /^(?:\p{Ll}{1,3}[-'’])?\p{Lu}/u;

/** A paragraph's words and marks; each quotation is one token, and what stands in brackets is none. */
export function tokensOf(paragraph: string, quotations: readonly Quotation[], lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end } of quotations) {
    addWords(tokens, paragraph, { start: at, end: start }, lexicon);
    tokens.push({ kind: "Q", start, end });
    at = end;
  }
  addWords(tokens, paragraph, { start: at, end: paragraph.length }, lexicon);
  return tokens;
}

const BRACKETED = /\([^()]{0,80}\)/g;

function addWords(tokens: Token[], paragraph: string, { start, end }: TextRange, lexicon: Lexicon): void {
  const piece = paragraph.slice(start, end).replace(BRACKETED, (part) => " ".repeat(part.length));
  const words: Token[] = [];
  for (const match of piece.matchAll(PART)) {
    const [mark, word, comma, colon, dash] = match;
    const from = start + match.index;
    if (word !== undefined) words.push(...wordTokens(word, from, lexicon));
    else if (comma !== undefined) words.push({ kind: ",", start: from, end: from + 1 });
    else if (colon !== undefined) words.push({ kind: ":", start: from, end: from + 1 });
    else if (dash !== undefined) words.push({ kind: "-", start: from, end: from + 1 });
    else if (endsSentence(paragraph, from, mark, lexicon)) words.push({ kind: ".", start: from, end: from + 1 });
    else if (words.length > 0) words[words.length - 1] = { ...(words.at(-1) as Token), end: from + 1 };
  }
  tokens.push(...namedKinds(words, paragraph, lexicon));
}

function endsSentence(text: string, at: number, mark: string, { words }: Lexicon): boolean {
  if (mark !== ".") return true;
  const behind = /^\s+(\S)/u.exec(text.slice(at + 1, at + 9));
  if (behind === null) return !/^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 2));
  const start = Math.max(0, at - 30);
  return !isAbbreviation({ text, start, at, mark, language: words.language }, behind[1] as string);
}

/** Words of which the language writes two as one are two: "l'adjointe", "dit-elle". */
function wordTokens(word: string, start: number, { elided, hyphened }: Lexicon): Token[] {
  const apostrophe = word.search(/['’]/);
  const behind = apostrophe > 0 && elided.has(foldWord(word.slice(0, apostrophe))) ? apostrophe + 1 : 0;
  const hyphen = word.search(/[-‐]/);
  const isTwo = hyphen > behind && hyphened.has(foldWord(word.slice(hyphen + 1)));
  const tokens = [{ kind: "", start: start + behind, end: start + (isTwo ? hyphen : word.length) }];
  if (behind > 0) tokens.unshift({ kind: "", start, end: start + apostrophe });
  if (isTwo) tokens.push({ kind: "", start: start + hyphen + 1, end: start + word.length });
  return tokens;
}

/** Words get their kinds, and entries of several words become one token. */
function namedKinds(parts: readonly Token[], text: string, { kinds, longest }: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Token;
    if (part.kind !== "") {
      tokens.push(part);
      continue;
    }
    const written = text.slice(part.start, part.end);
    const first = foldWord(written.replace(/\.$/, ""));
    const isCapital = CAPITAL.test(written);
    let found: Token | null = null;
    for (let count = longest.get(first) ?? 0; count > 0 && found === null; count--) {
      const last = parts[index + count - 1];
      if (last === undefined) continue;
      const phrase = parts.slice(index, index + count).map(({ start, end }) => foldWord(text.slice(start, end)));
      const kind = kinds.get(phrase.join(" "));
      if (kind === undefined) continue;
      const opens = /^[.:Q-]?$/.test(tokens.at(-1)?.kind ?? "");
      const isName = isCapital && (kind === "P" || (!opens && /[VBTWCRKG&D]/.test(kind)));
      found = { kind: isName ? "N" : kind, start: part.start, end: last.end };
      index += count - 1;
    }
    tokens.push(found ?? { ...part, kind: isCapital ? "N" : "n" });
  }
  return tokens;
}
