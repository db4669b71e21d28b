import { foldScript } from "../fold.ts";
import { isSureChineseName } from "./chinese-names.ts";
import { MASK, maskQuotations } from "./masked.ts";
import { markedQuotations } from "./quotations.ts";
import type { Found, Grammar, Quotation, Sayer, TextRange } from "./speech.ts";
import { CHINESE } from "./words/zh.ts";

/** A name with its title is no longer, in UTF-16 units. */
const LONGEST_NAME = 12;
const { says, quotes, saysBare, behindVerb, adverbs, prepositions, according, accordingBehind, inView } = CHINESE;

const DAY = "\\d{1,2}月\\d{1,2}日|\\d{1,2}日|(?:本|上)?(?:周|星期|礼拜)[一二三四五六日天]";
const ADVERB_LAST = new RegExp(`(?:${adverbs}|${DAY}|(?:(.)\\1(.)\\2|[\\u4e00-\\u9fff]{2})地)$`);
/** "在会上对记者": from the first preposition on, unless it begins the clause. */
const PHRASE_LAST = new RegExp(`(?<=.)(?:${prepositions}).{1,30}$`);
const SAYS_LAST = new RegExp(`(?<![${CHINESE.noVerb}])(?:${says})$`);
const QUOTES_LAST = new RegExp(`(?:${quotes})$`);
const BEHIND_VERB = new RegExp(`(?:${behindVerb})$`);
const TOLD = /告诉.{1,8}$/;
const BARE_CLAUSE = new RegExp(
  `^(.{1,30}?)(?<![${CHINESE.noVerb}](?=[说称]))(?:${saysBare})(?![话法服明起到得过着了]|${CHINESE.notSaid})(.{6,})$`,
);
const PARTLY_QUOTED = new RegExp(
  `^(.{1,30}?)(?:${saysBare}|(?<![${CHINESE.noVerb}])称|形容|批评|评价|称赞)([^的]{0,12})$`,
);
const ACCORDING = new RegExp(`^(?:${according})([^，]{2,30}?)(?:${accordingBehind})$`);
const IN_VIEW = new RegExp(`^在?([^，]{2,30}?)${inView}$`);
const OPENINGS = new RegExp(`^(?:${CHINESE.openings}|${DAY})(?=..)`);
const PRONOUN = new RegExp(`^(?:${CHINESE.pronouns})$`);
const UNNAMED = new RegExp(`^(?:${CHINESE.unnamed})|..一..|某..|(?:${CHINESE.unnamedEndings})$`);
const NAME = /^[\p{Script=Han}\p{Script=Latin}·・•]+$/u;
const NEVER = new RegExp(`[${CHINESE.never}]|${CHINESE.neverWords}`);
const INSTITUTION_LAST = new RegExp(`(?<=.)(?:${CHINESE.institutions})$`);
/** "居民郝师傅却不放心：": a person by title, and no word of what is seen, heard or written. */
const INTRODUCED = new RegExp(
  `^(.{1,10}(?:${CHINESE.titles}))(?=.{1,6}$)(?!.*[的看见读听收接拿捡写贴念翻]|.*发现|.*打开)`,
);
const TITLE_ENDING = new RegExp(`^(.{0,40}(?:${CHINESE.titleEndings}))(.{2,${LONGEST_NAME}})$`);
const SENTENCE_ENDS = /[。！？；!?;]/;

/** How Chinese tells who says what. */
export const CHINESE_GRAMMAR: Grammar = {
  quotationsIn: markedQuotations,
  quoted: (paragraph, quotations) => {
    const masked = mask(paragraph, quotations);
    return quotations.map((quotation, index) =>
      sayerOf(masked, quotation, quotations[index - 1]?.end ?? 0, quotations[index + 1]?.start ?? paragraph.length),
    );
  },
  reported: (paragraph, quotations) =>
    sentencesOf(paragraph, mask(paragraph, quotations), quotations).flatMap(reportedIn),
  names: () => [],
  isSure: isSureChineseName,
  isName: (words) => typeof nameIn(foldOf(words), 0) === "object" && beforeVerb(foldOf(words), true) === null,
};

/** With simplified characters, and what is quoted masked: as long as the paragraph. */
function mask(paragraph: string, quotations: readonly Quotation[]): string {
  return foldOf(maskQuotations(paragraph, quotations));
}

function foldOf(text: string): string {
  const folded = foldScript(text);
  return (folded.length === text.length ? folded : text).replace(/,/g, "，").replace(/:/g, "：");
}

/** A clause of a paragraph and where it begins. */
interface Clause {
  readonly text: string;
  readonly start: number;
}

function sayerOf(masked: string, { start, end }: Quotation, from: number, to: number): Sayer | null {
  const before = lastSentence(masked, from, start);
  const lead = lastClause(before);
  const isLed = /[：，—]$/.test(before.text);
  const told = sayerOfClause(lead, true);
  // A clause without a subject behind another one may have that one's.
  const led = told === "pronoun" && lead.start > before.start ? "unnamed" : told;
  if (led !== null && isLed) return led;
  const behind = firstClause(masked, end, to);
  const followed = sayerOfClause(behind, true);
  if (followed !== null) return followed;
  if (led !== null) return led;
  const introduced = before.text.endsWith("：") ? INTRODUCED.exec(lead.text)?.[1] : undefined;
  if (introduced !== undefined) return subjectOf(introduced, lead.start);
  const partly = /[：，—]$/.test(before.text) ? null : PARTLY_QUOTED.exec(lead.text);
  return partly === null ? null : subjectOf(partly[1] as string, lead.start);
}

function lastSentence(masked: string, from: number, to: number): Clause {
  let start = to;
  while (start > from && !SENTENCE_ENDS.test(masked.charAt(start - 1))) start -= 1;
  return { text: masked.slice(start, to), start };
}

function lastClause({ text, start }: Clause): Clause {
  const trimmed = text.replace(/(?<![：，—\s])[：，—\s]+$/, "");
  const comma = Math.max(trimmed.lastIndexOf("，"), trimmed.lastIndexOf("：")) + 1;
  return bare({ text: trimmed.slice(comma), start: start + comma });
}

function firstClause(masked: string, from: number, to: number): Clause {
  const text = masked.slice(from, Math.min(to, from + 80));
  const lead = /^[\s，—]{0,4}/.exec(text)?.[0].length ?? 0;
  const clause = /^[^，。！？；：\ue000]*/.exec(text.slice(lead))?.[0] ?? "";
  return bare({ text: clause, start: from + lead });
}

function bare({ text, start }: Clause): Clause {
  const lead = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + lead };
}

/** Longer clauses, in UTF-16 units, tell more than who says something. */
const LONGEST_CLAUSE = 80;
/** So many words of a kind may stand together. */
const MOST_WORDS = 4;

/** Whose saying a clause tells that consists of a subject and a verb; null where it is none. */
function sayerOfClause({ text, start }: Clause, isQuoted: boolean): Sayer | null {
  const subject = text.length > LONGEST_CLAUSE ? null : beforeVerb(text, isQuoted);
  return subject === null ? null : subjectOf(subject, start);
}

/** What stands before the verb of saying that a clause ends with. */
function beforeVerb(clause: string, isQuoted: boolean): string | null {
  const told = clause.replace(TOLD, "");
  if (told !== clause) return told;
  let rest = clause;
  for (let count = 0; count < MOST_WORDS && !SAYS_LAST.test(rest) && !QUOTES_LAST.test(rest); count++) {
    rest = rest.replace(BEHIND_VERB, "");
  }
  // "解释" is a noun too: by itself it is a verb beside a quotation only, but "解释说", "评论道" are verbs.
  let isSaying = isQuoted || /[说道称]$/.test(clause);
  let before = rest;
  for (let count = 0; count < MOST_WORDS; count++) {
    isSaying ||= SAYS_LAST.test(before);
    before = before
      .replace(SAYS_LAST, "")
      .replace(QUOTES_LAST, "")
      .replace(/[着地]$/, "");
  }
  return isSaying && before !== rest ? before : null;
}

/** What a subject's words name, with what stands between it and its verb. */
function subjectOf(words: string, start: number): Sayer {
  const subject = withoutAdverbs(withoutAdverbs(words).replace(PHRASE_LAST, ""));
  if (subject.trim() === "") return "pronoun";
  return nameIn(subject, start) ?? "unnamed";
}

function withoutAdverbs(words: string): string {
  let rest = words;
  for (let count = 0; count < MOST_WORDS; count++) rest = rest.replace(ADVERB_LAST, "");
  return rest;
}

function nameIn(words: string, start: number): Sayer | null {
  let from = words.length - words.trimStart().length;
  const opening = () => OPENINGS.exec(words.slice(from))?.[0].length ?? 0;
  for (let length = opening(); length > 0; length = opening()) from += length;
  const of = words.lastIndexOf("的") + 1;
  if (of > from && words.length - of >= 2) from = of;
  let name = words.slice(from).trimEnd();
  if (PRONOUN.test(name)) return "pronoun";
  if (UNNAMED.test(name)) return "unnamed";
  if (name.length > LONGEST_NAME) {
    const tail = TITLE_ENDING.exec(name)?.[2];
    if (tail === undefined) return null;
    from += name.length - tail.length;
    name = tail;
  }
  // "协会" ends as no name does, and yet is one.
  if (name.length < 2 || !NAME.test(name) || NEVER.test(name.replace(INSTITUTION_LAST, ""))) return null;
  return { start: start + from, end: start + from + name.length };
}

/** A quotation that ends as a sentence does ends the one that it is in. */
function sentencesOf(paragraph: string, masked: string, quotations: readonly Quotation[]): Clause[] {
  let ended = "";
  for (const { end, said } of quotations) {
    if (!SENTENCE_ENDS.test(paragraph.charAt(said.end - 1))) continue;
    ended += `${masked.slice(ended.length, end - 1)}。`;
  }
  ended += masked.slice(ended.length);
  return [...ended.matchAll(/[^。！？；!?;\n]+/g)].map(({ index, 0: text }) => bare({ text, start: index }));
}

/** So many clauses may stand before the one that tells who speaks. */
const MOST_BEFORE = 3;

function reportedIn(sentence: Clause): Found[] {
  let at = 0;
  for (const text of sentence.text.split("，", MOST_BEFORE)) {
    const clause = bare({ text, start: sentence.start + at });
    at += text.length + 1;
    if (text.includes(MASK)) return [];
    const rest: TextRange = { start: sentence.start + at, end: sentence.start + sentence.text.length };
    const source = ACCORDING.exec(clause.text) ?? IN_VIEW.exec(clause.text);
    const sayer =
      source === null
        ? sayerOfClause(clause, false)
        : nameIn(source[1] as string, clause.start + clause.text.indexOf(source[1] as string));
    if (sayer !== null) return foundIn(sentence, rest, sayer);
    const whole = BARE_CLAUSE.exec(clause.text);
    if (whole === null) continue;
    const start = clause.start + clause.text.length - (whole[2] as string).length;
    return foundIn(sentence, { start, end: rest.end }, subjectOf(whole[1] as string, clause.start));
  }
  return [];
}

function foundIn(sentence: Clause, said: TextRange, sayer: Sayer): Found[] {
  const lead = /^[：，\s]*/.exec(sentence.text.slice(said.start - sentence.start))?.[0].length ?? 0;
  const words = sentence.text.slice(said.start + lead - sentence.start);
  if (!/[^\ue000，、—：\s]/.test(words)) return [];
  return [{ kind: "reported", said: { start: said.start + lead, end: said.end }, sayer }];
}
