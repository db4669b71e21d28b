import { splitSentences } from "../../text/sentences.ts";

/** Statements of one message that are looked for at most. */
export const MOST_STATEMENTS = 8;
/** Texts beyond so many characters are not looked at. */
const LONGEST_TEXT = 20_000;

const LINK = /https?:\/\/\S+/g;
/** Bold, struck out, hidden, code. */
const INLINE_MARKS = /\*\*|__|~~|\|\||`/g;
const MARKS = /^[\s>#*_~|`-]+|(?<![\s*_~|`])[\s*_~|`]+$/g;
/** What has fewer letters (a Chinese character counts as three) states nothing: "lol", "Source:". */
const LEAST_LETTERS = 12;

/** The statements that a text makes, in its order: its sentences, without marks and links, each once. */
export function statementsOf(text: string): string[] {
  const lines = text
    .slice(0, LONGEST_TEXT)
    .replace(LINK, " ")
    .replace(/<[@#]?[&!]?\d+>/g, " ")
    .split("\n");
  const sentences = lines.flatMap((line) => {
    const plain = line.replace(INLINE_MARKS, "").replace(MARKS, "");
    return splitSentences(plain, "und").map(({ start, end }) => plain.slice(start, end).replace(/\s+/g, " ").trim());
  });
  return [...new Set(sentences)].filter((sentence) => lettersIn(sentence) >= LEAST_LETTERS);
}

function lettersIn(sentence: string): number {
  const letters = sentence.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const dense = sentence.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  return letters + 2 * dense;
}
