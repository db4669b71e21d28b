import { readFileSync } from "node:fs";
import * as v from "valibot";
import { readJson } from "../../../json/read-json.ts";
import type { TextRange } from "../../../retrieve/answer.ts";
import { UsageError } from "../../terminal/usage-error.ts";

/** A question with passages, of which some parts answer it. */
export interface MarkedQuestion {
  readonly text: string;
  /** At least one. */
  readonly passages: readonly MarkedPassage[];
}

export interface MarkedPassage {
  readonly text: string;
  readonly title: string | null;
  /** ISO 8601 day, month or year. */
  readonly date: string | null;
  /** The parts that people marked as what answers, in UTF-16 offsets; empty where nothing here does. */
  readonly marked: readonly TextRange[];
}

const Line = v.object({
  question: v.string(),
  passages: v.pipe(
    v.array(
      v.object({
        text: v.string(),
        title: v.nullish(v.string()),
        date: v.nullish(v.string()),
        gold: v.optional(v.array(v.string()), []),
      }),
    ),
    v.nonEmpty("a list of one passage or more"),
  ),
});

const EXPECTED =
  '{"question": "...", "passages": [{"text": "...", "title": "...", "date": "2024", "gold": ["..."]}]} (title, date and gold may be absent).';

/**
 * Questions on passages of which parts are marked: JSON lines of {question, passages: [{text, title?, date?, gold?}]}, where
 * `gold` has the words of what is marked, whatever their case and white space. What the passage lacks is left out.
 * @throws UsageError naming the line that is not of this form.
 */
export function readMarkedQuestions(file: string): MarkedQuestion[] {
  return linesOf(file).flatMap((line, i) => {
    if (line.trim() === "") return [];
    const read = readJson(line, Line);
    if (read.kind === "wrong") throw new UsageError(`${file}, line ${i + 1}: ${read.what}. Expected: ${EXPECTED}`);
    const { question, passages } = read.value;
    const marked = passages.map(({ text, title = null, date = null, gold }) => ({
      ...{ text, title, date },
      marked: gold.flatMap((words) => placeOf(words, text) ?? []),
    }));
    return [{ text: question, passages: marked }];
  });
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    throw new UsageError(`${file} cannot be read. Name a file of JSON lines such as ${EXPECTED}`);
  }
}

/** Where a text has these words first, as they are written, else whatever their case and white space; null for nowhere. */
export function placeOf(words: string, text: string): TextRange | null {
  const exact = text.indexOf(words);
  if (exact >= 0) return { start: exact, end: exact + words.length };
  const [sought, folded] = [foldedWithPlaces(words.trim()), foldedWithPlaces(text)];
  const found = folded.text.indexOf(sought.text);
  if (found < 0 || sought.text === "") return null;
  return { start: folded.places[found] as number, end: (folded.places[found + sought.text.length - 1] as number) + 1 };
}

/** A text in small letters with one space for any white space, and of each unit where it stood. */
function foldedWithPlaces(text: string): { readonly text: string; readonly places: readonly number[] } {
  let folded = "";
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const isSpace = /\s/.test(unit);
    if (isSpace && folded.endsWith(" ")) continue;
    const small = unit.toLowerCase();
    folded += isSpace ? " " : small.length === 1 ? small : unit;
    places.push(at);
  }
  return { text: folded, places };
}
