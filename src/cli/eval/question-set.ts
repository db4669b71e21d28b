import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
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
  /** Texts of which a right quotation holds one; empty where they are not known. */
  readonly answers: readonly string[];
  /** Whether a passage answers it. */
  readonly isAnsweredBy: (passage: StoredPassage) => boolean;
  /** Passages that it is asked without, as if they were not indexed; null: none. */
  readonly isLeftOut: ((passage: StoredPassage) => boolean) | null;
  /** What GPT-4 made of it when it saw the passages judged by people, as published with the set; null: not known. */
  readonly gpt4: v.InferOutput<typeof Verdict> | null;
}

const Line = v.object({
  question: v.string(),
  previous: v.nullish(v.string()),
  answers: v.array(v.string()),
  lang: v.string(),
  kind: v.string(),
  split: v.optional(v.string()),
});

const Verdict = v.picklist(["answers", "refuses", "unclear"]);
const PassageIndex = v.pipe(v.number(), v.integer("a passage's index"));

const Collection = v.object({
  language: v.optional(v.string()),
  passages: v.array(v.union([v.string(), v.object({ text: v.string() })])),
  titles: v.optional(v.array(v.nullable(v.string()))),
  questions: v.array(
    v.object({
      q: v.string(),
      previous: v.nullish(v.string()),
      gold: v.nullish(PassageIndex),
      answer: v.nullish(v.string()),
      answerable: v.optional(v.boolean(), true),
      among: v.optional(v.array(PassageIndex)),
      gpt4: v.optional(Verdict),
    }),
  ),
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
        answers,
        isAnsweredBy: ({ text }) => wanted.some((answer) => withoutSpace(text).includes(answer)),
        isLeftOut: null,
        gpt4: null,
      };
    });
}

/**
 * Questions on passages of a public set: JSON of {language?, passages, titles?, questions: [{q, previous?, gold, answer?,
 * answerable?, among?}]}. `gold` is the index of the passage that answers. Where it is not known, any of `among` counts, the
 * passages that people looked at for this question. A question with `answerable: false` is answered by none.
 * @throws UsageError when a file is not of this form.
 */
export function readCollectionQuestions(file: string): EvalQuestion[] {
  const { language, questions } = parse(Collection, read(file), { place: file, expected: EXPECTED_COLLECTION });
  return questions.map(({ q, previous, gold, answer, answerable, among, gpt4 }, i) => {
    const right = new Set((gold == null ? (among ?? []) : [gold]).map(passageFile));
    if (answerable && right.size === 0) {
      throw new UsageError(`${file}: questions.${i} says neither gold nor among. Expected: ${EXPECTED_COLLECTION}`);
    }
    return {
      text: q,
      previous: previous ?? null,
      language: language ?? languageOf(file),
      kind: "passage",
      answerable,
      answers: answer == null ? [] : [answer],
      isAnsweredBy: ({ source }) => answerable && right.has(source),
      isLeftOut: null,
      gpt4: gpt4 ?? null,
    };
  });
}

/** How many passages a public set asks about. @throws UsageError when the file is not of this form. */
export function countCollectionPassages(file: string): number {
  return parse(Collection, read(file), { place: file, expected: EXPECTED_COLLECTION }).passages.length;
}

/** Writes a public set's passages as one text file each, to be indexed like any articles; a title becomes the headline. */
export async function writeCollectionPassages(file: string, folder: string): Promise<void> {
  const { passages, titles } = parse(Collection, read(file), { place: file, expected: EXPECTED_COLLECTION });
  await mkdir(folder, { recursive: true });
  for (const [i, passage] of passages.entries()) {
    const text = typeof passage === "string" ? passage : passage.text;
    await writeFile(join(folder, passageFile(i)), `${frontMatter(titles?.[i] ?? null)}${text}`);
  }
}

/** A question as it would be if nothing in the articles answered it: the same, asked without the passages that do. */
export function withoutItsPassages(question: EvalQuestion): EvalQuestion {
  return { ...question, answerable: false, isAnsweredBy: () => false, isLeftOut: question.isAnsweredBy, gpt4: null };
}

/** A question as it is to articles of which it does not ask: nothing there answers it. */
export function asStranger(question: EvalQuestion): EvalQuestion {
  return { ...question, answerable: false, isAnsweredBy: () => false, gpt4: null };
}

/** So many of the questions, spread evenly over the set; answerable and not in their proportion. */
export function sampleOf(questions: readonly EvalQuestion[], limit: number): EvalQuestion[] {
  const answerable = questions.filter((question) => question.answerable);
  const unanswerable = questions.filter((question) => !question.answerable);
  const share = Math.min(1, limit / questions.length);
  return [answerable, unanswerable].flatMap((group) => spread(group, Math.round(share * group.length)));
}

function spread<T>(items: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => items[Math.floor(((i + 0.5) * items.length) / count)] as T);
}

function passageFile(index: number): string {
  return `${String(index).padStart(5, "0")}.txt`;
}

function frontMatter(title: string | null): string {
  if (title === null) return "";
  // A JSON string is a YAML string; what would look like an alias is written as its code.
  const quoted = JSON.stringify(title).replace(/[&*]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
  return `---\ntitle: ${quoted}\n---\n\n`;
}

/** "zh" for "xquad.zh.json"; the name itself where it holds no language. */
function languageOf(file: string): string {
  const name = basename(file, ".json");
  return name.split(".")[1] ?? name;
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
const EXPECTED_COLLECTION =
  '{"passages": ["..."], "questions": [{"q": "...", "gold": 0}]} (a question that no passage answers: {"q": "...", "answerable": false}).';

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}
