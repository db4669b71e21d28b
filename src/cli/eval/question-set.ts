import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { readJson } from "../../json/read-json.ts";
import type { StoredPassage } from "../../retrieve/store/stored-passage.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** A question with what would be a right answer to it. */
export interface EvalQuestion {
  readonly text: string;
  readonly previous: string | null;
  readonly language: string;
  readonly kind: string;
  readonly answerable: boolean;
  /** Whether a passage answers it. */
  readonly isAnsweredBy: (passage: StoredPassage) => boolean;
}

const Line = v.object({
  question: v.string(),
  previous: v.nullish(v.string()),
  answers: v.array(v.string()),
  lang: v.string(),
  kind: v.string(),
  split: v.optional(v.string()),
});

const Collection = v.object({
  passages: v.array(v.union([v.string(), v.object({ text: v.string() })])),
  questions: v.array(v.object({ q: v.string(), gold: v.pipe(v.number(), v.integer("a passage's index")) })),
});

/**
 * Questions on articles: JSON lines of {question, answers, lang, kind, previous?, split?}. A passage answers if it holds
 * one of the answers, white space ignored; a question without answers has none in the articles.
 * @throws UsageError naming the line that is not of this form.
 */
export function readQuestions(file: string, split: string | null): EvalQuestion[] {
  return read(file)
    .split("\n")
    .flatMap((line, i) => {
      if (line.trim() === "") return [];
      const { question, previous, answers, lang, kind, ...rest } = parse(Line, line, {
        place: `${file}, line ${i + 1}`,
        expected: EXPECTED_LINE,
      });
      if (split !== null && rest.split !== split) return [];
      const wanted = answers.map(withoutSpace);
      return {
        text: question,
        previous: previous ?? null,
        language: lang,
        kind,
        answerable: wanted.length > 0,
        isAnsweredBy: ({ text }) => wanted.some((answer) => withoutSpace(text).includes(answer)),
      };
    });
}

/**
 * Questions on passages of a public set: JSON of {passages, questions: [{q, gold}]}, `gold` being a passage's index.
 * @throws UsageError when a file is not of this form.
 */
export function readCollectionQuestions(file: string, language: string): EvalQuestion[] {
  const { questions } = parse(Collection, read(file), { place: file, expected: EXPECTED_COLLECTION });
  return questions.map(({ q, gold }) => ({
    text: q,
    previous: null,
    language,
    kind: "passage",
    answerable: true,
    isAnsweredBy: ({ source }) => source === passageFile(gold),
  }));
}

/** Writes a public set's passages as one text file each, to be indexed like any articles. */
export async function writeCollectionPassages(file: string, folder: string): Promise<void> {
  const { passages } = parse(Collection, read(file), { place: file, expected: EXPECTED_COLLECTION });
  await mkdir(folder, { recursive: true });
  for (const [i, passage] of passages.entries()) {
    await writeFile(join(folder, passageFile(i)), typeof passage === "string" ? passage : passage.text);
  }
}

function passageFile(index: number): string {
  return `${String(index).padStart(5, "0")}.txt`;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file} cannot be read. Name a file of questions, such as test/eval/samples.jsonl.`);
  }
}

function parse<S extends v.GenericSchema>(schema: S, text: string, { place, expected }: Expectation): v.InferOutput<S> {
  const read = readJson(text, schema);
  if (read.kind === "value") return read.value;
  throw new UsageError(`${place}: ${read.what}. Expected: ${expected}`);
}

interface Expectation {
  /** The file, and the line where each is read by itself. */
  readonly place: string;
  readonly expected: string;
}

const EXPECTED_LINE =
  '{"question": "...", "answers": ["..."], "lang": "en", "kind": "...", "previous": "..."} ("previous" may be absent).';
const EXPECTED_COLLECTION = '{"passages": ["..."], "questions": [{"q": "...", "gold": 0}]}.';

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}
