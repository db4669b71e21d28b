import { type FrameWords, framedIn, frameWordsOf } from "./frame.ts";
import { LATE, type LateWords } from "./late-words.ts";
import { withoutManners } from "./manners.ts";
import { SPACED, type SpacedWords } from "./several-words.ts";

/** How a question asks for more than one place can say. */
export type SeveralAsked =
  /** For what there is on a subject: `subject` is the question without what only says so. */
  | { readonly kind: "survey"; readonly subject: string }
  /** For more than one thing: a question for each, in their order, 2 or 3. */
  | { readonly kind: "parts"; readonly parts: readonly string[] };

/** A longer text asks for more than these rules know of, in UTF-16 units. */
const LONGEST_QUESTION = 300;

/** More parts than these are a form rather than a question. */
const MOST_PARTS = 3;

/** Less is only the word that asks and what belongs to it: "and when?". */
const LEAST_SAID = { words: 2, characters: 3 } as const;

/** Marks and spaces around a question. */
const AROUND = /^[\s¿¡"“„«]+|(?<![\s?？؟!！。.…"”»])[\s?？؟!！。.…"”»]+$/gu;
/** Behind each of several questions. */
const BETWEEN_QUESTIONS = /[?？؟]/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const TYPED_APOSTROPHES = /[’ʼ]/gu;

const NEVER = /(?!)/u;

/** How a language asks, in patterns. */
interface Asking {
  readonly surveys: readonly RegExp[];
  /** Words around a subject of which papers are asked, in any order; none where only whole patterns are known. */
  readonly frame: FrameWords;
  readonly compares: RegExp;
  /** Between things that are compared. */
  readonly between: RegExp;
  /** Between two questions in one. */
  readonly joint: RegExp;
  /** Each word that asks. */
  readonly words: RegExp;
  /** A question that begins with such a word, or has one where they do not come first. */
  readonly question: RegExp;
  /** What is none for all that, by its end. */
  readonly clause: RegExp;
  readonly isSpaced: boolean;
}

const LANGUAGES: readonly Asking[] = [...SPACED.map(ofSpaced), ...LATE.map(ofLate)];

/** What a question asks for beyond one place, by its words in any of thirteen languages; null where one may do. */
export function severalAsked(question: string): SeveralAsked | null {
  const text = question.trim();
  if (text.length > LONGEST_QUESTION) return null;
  const bareText = text.replace(AROUND, "");
  const subject = subjectOf(withoutManners(bareText).replace(AROUND, ""));
  if (subject !== null) return { kind: "survey", subject };
  const parts = comparedIn(bareText) ?? partsOf(text);
  return parts === null ? null : { kind: "parts", parts };
}

function subjectOf(text: string): string | null {
  const small = smallLetters(text);
  if (small === null) return null;
  for (const { surveys, frame } of LANGUAGES) {
    const framed = framedIn(small, frame);
    if (framed !== null) return text.slice(framed.start, framed.end);
    for (const pattern of surveys) {
      const subject = subjectIn(text, small, pattern);
      if (subject !== null) return subject;
    }
  }
  return null;
}

/** Two things that are compared; of three it is not said which. */
function comparedIn(text: string): string[] | null {
  const small = smallLetters(text);
  if (small === null) return null;
  for (const { compares, between } of LANGUAGES) {
    const things = subjectIn(text, small, compares)?.split(between) ?? [];
    if (things.length === 2 && things.every((thing) => /\p{L}/u.test(thing))) return things;
  }
  return null;
}

/** The `subject` of a pattern, as it is typed in a text that is matched in `small` letters; null where it does not match. */
function subjectIn(text: string, small: string, pattern: RegExp): string | null {
  const subject = pattern.exec(small)?.groups?.subject;
  if (subject === undefined || !/\p{L}/u.test(subject)) return null;
  const start = small.lastIndexOf(subject);
  return text.slice(start, start + subject.length);
}

/** As patterns are written; null where that has not the same places. */
function smallLetters(text: string): string | null {
  const small = text.toLowerCase().replace(TYPED_APOSTROPHES, "'");
  return small.length === text.length ? small : null;
}

function partsOf(text: string): string[] | null {
  const questions = bare(text.split(BETWEEN_QUESTIONS));
  for (const language of LANGUAGES) {
    const parts = questions.length > 1 ? questions : bare((questions[0] ?? "").split(language.joint));
    const isWhole = parts.length >= 2 && parts.length <= MOST_PARTS && parts.every((part) => asksOnce(part, language));
    if (isWhole) return parts;
  }
  return null;
}

function bare(parts: readonly string[]): string[] {
  return parts.map((part) => part.replace(AROUND, "")).filter((part) => part !== "");
}

/** Whether a part asks for one thing, in more than the word that asks; a second such word may only join a clause. */
function asksOnce(part: string, { words, question, clause, isSpaced }: Asking): boolean {
  if (!question.test(part) || clause.test(part) || part.match(words)?.length !== 1) return false;
  const said = part.replace(words, " ").match(WORDS) ?? [];
  return isSpaced ? said.length >= LEAST_SAID.words : said.join("").length >= LEAST_SAID.characters;
}

function ofSpaced(words: SpacedWords): Asking {
  const { asking, and, what, light, saying, about, closing, ...rest } = words;
  const subject = "(?: |(?<='))(?<subject>.+)$";
  const framing = `(?: (?:${light})){0,5}`;
  const asks = `(?:${asking})(?![\\p{L}\\p{M}])`;
  return {
    surveys: [
      new RegExp(`^(?:${what})${framing} (?:${saying})${framing} (?:${about})${subject}`, "u"),
      new RegExp(`^(?:${rest.all})${subject}`, "u"),
      ...(closing === undefined
        ? []
        : [new RegExp(`^(?:${what})${framing} (?:${about}) (?<subject>.{1,100}) (?:${closing})$`, "u")]),
    ],
    frame: frameWordsOf(words),
    compares: new RegExp(`^(?:${rest.compare})${subject}`, "u"),
    between: new RegExp(` (?:${rest.with}) `, "iu"),
    joint: and === undefined ? NEVER : new RegExp(`[,;]? (?:${and}) (?=${asks})`, "iu"),
    words: new RegExp(`(?<![\\p{L}\\p{M}])${asks}`, "giu"),
    question: new RegExp(`^${asks}`, "iu"),
    clause: NEVER,
    isSpaced: true,
  };
}

function ofLate({ asking, and, surveys, compares, clause, ...rest }: LateWords): Asking {
  return {
    surveys,
    frame: new Map(),
    compares,
    between: new RegExp(rest.with, "u"),
    joint: new RegExp(`[,，、；;](?:${and})?`, "u"),
    words: new RegExp(asking, "gu"),
    question: new RegExp(asking, "u"),
    clause: clause === undefined ? NEVER : new RegExp(`(?:${clause})$`, "u"),
    isSpaced: false,
  };
}
