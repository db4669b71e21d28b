import { maskQuotations, trimmed } from "./masked.ts";
import { markedQuotations } from "./quotations.ts";
import type { Found, Grammar, Quotation, Sayer } from "./speech.ts";
import { JAPANESE } from "./words/ja.ts";

const { says, topic, according } = JAPANESE;
/** A name with its title is no longer, in UTF-16 units. */
const LONGEST_NAME = 16;

const AGE = "[（(][^）)。]{1,12}[）)]";
const SAID_BEHIND = new RegExp(`^[、，]?(?:と|などと|との|とも)[^。]{0,40}?(?:${says})`);
const TOPIC_BEHIND = new RegExp(
  `^[、，]?と、?(?:[^、。はがも]{1,16}、)?([^、。はがも]{1,24})(?:${topic})[^。]{0,30}?(?:${says})`,
);
/** "…」。そう笑うのは、鳥居茂さんだ。" */
const TOLD_BEHIND =
  /^。?(?:そう|こう|と)[^。、は]{1,12}のは、?([^、。はがも（(]{1,24})(?:[（(][^）)。]{1,12}[）)])?(?:だ|です|である)/;
/** Beside a person whom a polite ending marks, any verb behind the quotation will do, except those of names. */
const PERSON_BEFORE = new RegExp(
  `(?:^|[、，])([^、，はがも]{1,20}(?:${JAPANESE.persons}))(?:${AGE})?(?:は|も)[、，]?$`,
);
const ANY_VERB_BEHIND =
  /^[、，]?(?:と|などと)(?!いう|いっ|言う|呼|名|題|書|記|銘|染|刻|印|表示|大書|描|なっ|なる|して|され)[^。」]{2,30}。/;
const TOPIC_BEFORE = new RegExp(`(?:^|[、，])([^、，はがも]{1,24})(?:${topic})[、，]?[^はがも]{0,20}$`);
const LABEL_BEFORE = /(?:^|[、，])[^、，はが]{1,24}(?:は|が)/;
const SAYS_THAT = new RegExp(
  `^(?:[^はが]{1,20}、)?([^、はが]{1,24})(?:は|が)[、，](.{2,300})(?:(?:と|との|などと)[^と]{0,12}(?:${says})[^、]{0,8}|(?<=[るたいくぬだ])と(?:している|した))$`,
);
const ACCORDING = new RegExp(`^(?:[^、]{1,12}、)?([^、]{1,24}?)(?:${according})[、，]?(.{2,})$`);
const HEARSAY = /(?:と|だ)?(?:いう|のこと|そうだ)$/;
const OPENINGS = new RegExp(`^(?:${JAPANESE.openings})、?`);
const PRONOUN = new RegExp(`^(?:${JAPANESE.pronouns})$`);
const UNNAMED = new RegExp(`^(?:${JAPANESE.unnamed})|(?:${JAPANESE.unnamedEndings})$`);
/** "住民の佐伯さん": one of those who are mostly without a name. */
const NAMED_BEHIND = new RegExp(`^(?:${JAPANESE.unnamed})の(?=.{1,12}(?:${JAPANESE.persons})$)`);
/** Words that "の" links; other words in hiragana are rather verbs. */
const NAME = new RegExp(
  `^(?!の)(?:の?[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Latin}・ー々]){2,}(?:${JAPANESE.honorifics})?$`,
  "u",
);

/** How Japanese tells who says what. */
export const JAPANESE_GRAMMAR: Grammar = {
  quotationsIn: markedQuotations,
  quoted: (paragraph, quotations) => {
    const masked = maskQuotations(paragraph, quotations);
    return quotations.map((quotation, index) =>
      sayerOf(masked, quotation, quotations[index - 1]?.end ?? 0, quotations[index + 1]?.start ?? paragraph.length),
    );
  },
  reported: (paragraph, quotations) =>
    [...maskQuotations(paragraph, quotations).matchAll(/[^。！？\n]+/g)].flatMap(({ index, 0: text }) =>
      reportedIn(text, index),
    ),
  names: () => [],
  isName: (words) => typeof nameIn(words, 0) === "object",
};

function sayerOf(masked: string, { start, end }: Quotation, from: number, to: number): Sayer | null {
  const behind = masked.slice(end, Math.min(to, end + 100));
  const sentence = Math.max(from, masked.lastIndexOf("。", start - 1) + 1);
  const before = masked.slice(sentence, start);
  const told = TOLD_BEHIND.exec(behind);
  if (told !== null) return nameIn(told[1] as string, end + told[0].indexOf(told[1] as string)) ?? "unnamed";
  const person = ANY_VERB_BEHIND.test(behind) ? PERSON_BEFORE.exec(before) : null;
  if (person !== null) {
    const words = person[1] as string;
    return nameIn(words, sentence + person.index + person[0].indexOf(words)) ?? "unnamed";
  }
  if (!SAID_BEHIND.test(behind)) return null;
  const topicBefore = TOPIC_BEFORE.exec(before);
  if (topicBefore !== null) {
    const words = topicBefore[1] as string;
    return nameIn(words, sentence + topicBefore.index + topicBefore[0].indexOf(words)) ?? "unnamed";
  }
  const topicBehind = TOPIC_BEHIND.exec(behind);
  if (topicBehind !== null) {
    const words = topicBehind[1] as string;
    return nameIn(words, end + topicBehind[0].indexOf(words)) ?? "unnamed";
  }
  return LABEL_BEFORE.test(before) ? "unnamed" : "pronoun";
}

function nameIn(words: string, start: number): Sayer | null {
  const lead = words.length - words.trimStart().length;
  const from = lead + (OPENINGS.exec(words.slice(lead))?.[0].length ?? 0);
  const name = words.slice(from).trimEnd();
  if (PRONOUN.test(name)) return "pronoun";
  const named = NAMED_BEHIND.exec(name)?.[0].length;
  if (named !== undefined) return nameIn(name.slice(named), start + from + named);
  if (UNNAMED.test(name)) return "unnamed";
  if (name.length > LONGEST_NAME || !NAME.test(name)) return null;
  return { start: start + from, end: start + from + name.length };
}

function reportedIn(sentence: string, start: number): Found[] {
  const source = ACCORDING.exec(sentence);
  const found = source ?? SAYS_THAT.exec(sentence);
  if (found === null) return [];
  const [, words = "", said = ""] = found;
  const sayer = nameIn(words, start + sentence.indexOf(words)) ?? "unnamed";
  const at = start + sentence.indexOf(said, sentence.indexOf(words) + words.length);
  const end = at + (source === null ? said : said.replace(HEARSAY, "")).length;
  return isPlain(said) ? [{ kind: "reported", said: trimmed(sentence, start, { start: at, end }), sayer }] : [];
}

function isPlain(said: string): boolean {
  return /[^\ue000、\s]/.test(said) && !said.startsWith("\ue000");
}
