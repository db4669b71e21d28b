import { MASK, maskQuotations, trimmed } from "./masked.ts";
import { markedQuotations } from "./quotations.ts";
import type { Found, Grammar, Quotation, Sayer } from "./speech.ts";
import { KOREAN } from "./words/ko.ts";

const { says, quoteMarks, topic, according } = KOREAN;
/** A name with its title is no longer, in UTF-16 units. */
const LONGEST_NAME = 20;

const SAID_BEHIND = new RegExp(`^(?:${quoteMarks})(?=[\\s,])[^.]{0,40}?(?:${says})`);
const TOPIC_BEHIND = new RegExp(
  `^(?:${quoteMarks})\\s([^.,\\s]{1,10}(?:\\s[^.,\\s]{1,10}){0,3}?)(?:${topic})\\s[^.]{0,30}?(?:${says})`,
);
const TOPIC_BEFORE = new RegExp(
  `^\\s*((?:[^.,\\s]{1,10}\\s){0,4}?[^.,\\s]{0,9}[^.,\\s])(?:${topic})(?:\\s[^.]{0,30})?$`,
);
const SAYS_THAT = new RegExp(
  `^\\s*((?:[^.,\\s]{1,10}\\s){0,4}?[^.,\\s]{0,9}[^.,\\s])(?:은|는|이|가)\\s(.{4,300})(?:다고|라고|냐고|자고|고)\\s[^.\\s]{0,8}(?:${says})[^\\s]{0,6}$`,
);
const ACCORDING = new RegExp(`^\\s*([^.,]{1,24}?)(?:${according}),?\\s(.{4,})$`);
const OPENINGS = new RegExp(`^(?:${KOREAN.openings})\\s`);
const PRONOUN = new RegExp(`^(?:${KOREAN.pronouns})$`);
const UNNAMED = new RegExp(`^(?:${KOREAN.unnamed})(?:\\s|$)|(?:관계자|주민|시민|전문가|소식통|사람|네티즌)(?:들)?$`);
const NAME = /^[\p{Script=Hangul}\p{Script=Latin}\p{Script=Han}·\s]+$/u;

/** How Korean tells who says what. */
export const KOREAN_GRAMMAR: Grammar = {
  quotationsIn: markedQuotations,
  quoted: (paragraph, quotations) => {
    const masked = maskQuotations(paragraph, quotations);
    return quotations.map((quotation, index) =>
      sayerOf(masked, quotation, quotations[index - 1]?.end ?? 0, quotations[index + 1]?.start ?? paragraph.length),
    );
  },
  reported: (paragraph, quotations) =>
    [...maskQuotations(paragraph, quotations).matchAll(/[^.!?\n]+/g)].flatMap(({ index, 0: text }) =>
      reportedIn(text, index),
    ),
  names: () => [],
  isName: (words) => typeof nameIn(words, 0) === "object",
};

function sayerOf(masked: string, { start, end }: Quotation, from: number, to: number): Sayer | null {
  const behind = masked.slice(end, Math.min(to, end + 100));
  if (!SAID_BEHIND.test(behind)) return null;
  const sentence = Math.max(from, masked.lastIndexOf(".", start - 1) + 1);
  const before = TOPIC_BEFORE.exec(masked.slice(Math.max(sentence, start - 80), start));
  const named = before ?? TOPIC_BEHIND.exec(behind);
  if (named === null) return masked.slice(sentence, start).trim() === "" ? "pronoun" : "unnamed";
  const words = named[1] as string;
  const offset = before === null ? end : Math.max(sentence, start - 80);
  return nameIn(words, offset + named[0].indexOf(words)) ?? "unnamed";
}

function nameIn(words: string, start: number): Sayer | null {
  const from = OPENINGS.exec(words)?.[0].length ?? 0;
  const name = words.slice(from).trimEnd();
  if (PRONOUN.test(name)) return "pronoun";
  if (UNNAMED.test(name)) return "unnamed";
  if (name.length < 2 || name.length > LONGEST_NAME || !NAME.test(name)) return null;
  return { start: start + from, end: start + from + name.length };
}

function reportedIn(sentence: string, start: number): Found[] {
  const found = ACCORDING.exec(sentence) ?? SAYS_THAT.exec(sentence);
  if (found === null) return [];
  const [, words = "", said = ""] = found;
  if (said.includes(MASK)) return [];
  const sayer = nameIn(words, start + sentence.indexOf(words)) ?? "unnamed";
  const at = start + sentence.indexOf(said, sentence.indexOf(words) + words.length);
  return [{ kind: "reported", said: trimmed(sentence, start, { start: at, end: at + said.length }), sayer }];
}
