import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SAMPLES } from "../../retrieve/sample-index.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";
import { type Finished, runVerbatim } from "../run-verbatim.ts";

interface Sample {
  readonly id: string;
  readonly doc: string | null;
  readonly question: string;
  readonly previous?: string;
  readonly answers: readonly string[];
}

/** A line of `--batch`, as the contract has it. */
interface BatchLine {
  readonly id: string | number;
  readonly abstained: boolean;
  readonly confidence: number;
  readonly passages: readonly {
    readonly text: string;
    readonly source: string;
    readonly article: string | null;
    readonly citation: string;
    readonly lines: readonly [number, number];
    readonly start: number;
    readonly end: number;
    readonly score: number;
    readonly answering: { readonly start: number; readonly end: number };
    readonly weak: boolean;
  }[];
  readonly ms: number;
}

const samplesFile = new URL("../../eval/samples.jsonl", import.meta.url);
const samples = new Map(
  readFileSync(samplesFile, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Sample)
    .map((sample) => [sample.id, sample]),
);
const sample = (id: string) => samples.get(id) as Sample;
const letters = (text: string) => text.replace(/\s+/gu, "");
const parseLines = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as BatchLine);

const cwd = temporaryFolder();
let indexing: Finished;
beforeAll(async () => {
  indexing = await runVerbatim(["index", SAMPLES], { cwd });
});

describe("index", () => {
  test("says how far it is on standard error and prints a summary to standard output", () => {
    const { code, stdout, stderr } = indexing;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Indexing: 0 %, 0 of 12 files/m);
    expect(stdout).toMatch(/^12 files read \(12 new or changed\), \d+ passages embedded, \d+\.\d s\.\n/);
    expect(stdout).toMatch(
      /The index holds 12 files, \d+ articles, \d+ passages\.\nOf their text, \d+\.\d % can be found/,
    );
  });
});

describe("ask --batch", () => {
  const asked = ["zh-02", "zh-Hant-05", "en-05", "es-01", "ja-02", "fr-01", "ko-02", "de-05"].map((id) =>
    sample(`sample-${id}`),
  );
  const odd = [
    { id: 7, question: "哈哈哈哈太好笑了" },
    { id: "no words", question: "?!" },
    { id: "empty", question: "" },
    { id: "follow-up", question: "And when was that?", previous: "Who was the last keeper at Harrow Ness?" },
    { id: "long", question: "桥 ".repeat(6_000) },
  ];
  let lines: BatchLine[];
  beforeAll(async () => {
    const questions = [...asked, ...odd].map((question) => JSON.stringify(question));
    writeFileSync(join(cwd, "questions.jsonl"), `\uFEFF${questions.join("\r\n")}\n\n`);
    const { code, stdout, stderr } = await callVerbatim(["ask", "--batch", "questions.jsonl"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    lines = parseLines(stdout);
  });

  test("answers every line, in order", () => {
    expect(lines.map(({ id }) => id)).toEqual([...asked, ...odd].map(({ id }) => id));
  });

  test("has exactly the form of the contract", () => {
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(["id", "abstained", "confidence", "tier", "passages", "ms"]);
      expect(line.confidence).toBeGreaterThanOrEqual(0);
      expect(line.confidence).toBeLessThanOrEqual(1);
      expect(line.ms).toBeGreaterThanOrEqual(0);
      expect(line.passages.length).toBeLessThanOrEqual(5);
      for (const passage of line.passages) {
        expect(Object.keys(passage)).toEqual([
          "text",
          "source",
          "article",
          "citation",
          "lines",
          "start",
          "end",
          "score",
          "answering",
          "weak",
        ]);
        const { text, source, start, end, answering } = passage;
        const sentence = text.slice(answering.start, answering.end);
        expect(sentence).not.toBe("");
        expect(sentence).toBe(sentence.trim());
        const file = readFileSync(join(SAMPLES, source), "utf8");
        if (!text.includes("[…]")) expect(letters(file.slice(start, end))).toBe(letters(text));
      }
    }
  });

  test.each(asked)("$question is answered by the first quotation, from $doc", ({ id, doc, answers }) => {
    const line = lines.find((each) => each.id === id);
    const [first] = line?.passages ?? [];
    expect(line?.abstained).toBe(false);
    expect(first?.source).toBe(doc);
    expect(answers.some((answer) => letters(first?.text ?? "").includes(letters(answer)))).toBe(true);
  });

  test("abstains where there is nothing to look for, and shows the nearest passages all the same where it can", () => {
    for (const id of ["no words", "empty"]) {
      expect(lines.find((each) => each.id === id)).toMatchObject({ abstained: true, confidence: 0, passages: [] });
    }
    const chat = lines.find((each) => each.id === 7);
    expect(chat?.abstained).toBe(true);
    expect(chat?.passages).not.toEqual([]);
  });

  test("reads standard input for -, and gives as many passages as -k says", async () => {
    const input = `${JSON.stringify(sample("sample-en-05"))}\n`;
    const { code, stdout } = await runVerbatim(["ask", "--batch", "-", "-k", "2"], { cwd, input });
    expect(code).toBe(0);
    expect(parseLines(stdout).map(({ passages }) => passages.length)).toEqual([2]);
  });

  test.each([
    ["not JSON", "{]", /standard input, line 2 is not JSON/],
    ["no question", '{"id": 1}', /standard input, line 2 is no question/],
    ["a question that is no text", '{"id": 1, "question": 5}', /standard input, line 2 is no question/],
  ])("stops with code 2 at a line that is %s, names it, and has answered those before", async (_, bad, message) => {
    const input = `{"id": "a", "question": "lens"}\n${bad}\n{"id": "b", "question": "lens"}\n`;
    const { code, stdout, stderr } = await callVerbatim(["ask", "--batch", "-"], { cwd, input });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(["a"]);
  });

  test("ends quietly when its reader has seen enough", async () => {
    const input = '{"id": "a", "question": "lens"}\n'.repeat(300);
    const { code, stderr } = await runVerbatim(["ask", "--batch", "-", "-k", "20"], { cwd, input, readOnly: 10 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("ask", () => {
  test("prints quotations with headline, file, lines and citation id, without colours where there is no terminal", async () => {
    const { code, stdout, stderr } = await callVerbatim(
      ["ask", "-k", "2", "--threshold", "0", "Who was the last keeper", "at Harrow Ness?"],
      {
        cwd,
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^1\. [\s\S]*Dorothy Pell/);
    expect(stdout).toMatch(/— .*lighthouse-lens\.md, lines? \d+.*\[\w{10}\]\n/);
    expect(stdout).toMatch(/^2\. /m);
    expect(stdout).not.toMatch(/^3\. /m);
    expect(stdout).not.toContain("\u001b");
  });

  test("--json prints one object, and cite finds its passage again with its surroundings", async () => {
    const { stdout } = await callVerbatim(["ask", "--json", "Who was the last keeper at Harrow Ness?"], { cwd });
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ kind: "quoted", confidence: expect.any(Number) });
    const [first] = answer.quotations;
    expect(first).toMatchObject({ source: "lighthouse-lens.md", article: { language: "en" }, page: null });
    const cited = await callVerbatim(["cite", `[${first.citation}]`, "--json"], { cwd });
    expect(cited.code).toBe(0);
    const citation = JSON.parse(cited.stdout);
    expect(citation.quotation.citation).toBe(first.citation);
    expect(letters(citation.quotation.text)).toContain(letters(first.text));
    expect(citation.previous ?? citation.next).not.toBeNull();
    const reference = await callVerbatim(["cite", first.citation, "--as", "bibtex"], { cwd });
    expect(reference).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^@misc\{\w+,\n[\s\S]* lines? \d+[\s\S]*\n\}\n$/),
    });
    const printed = await callVerbatim(["cite", first.citation], { cwd });
    expect(printed.stdout).toContain(citation.quotation.text);
  });

  test("--json tells what the answer promises", async () => {
    const tierOf = async (...words: string[]) =>
      JSON.parse((await callVerbatim(["ask", "--json", ...words], { cwd })).stdout).tier;
    expect(await tierOf("“Harrow Ness”")).toBe("answers");
    expect(await tierOf("What is the capital of Mongolia?")).toBe("nothing-found");
    expect(await tierOf("--threshold", "0", "What is the capital of Mongolia?")).toBe("related");
  });

  test("says of what may only be related that it may", async () => {
    const { stdout } = await callVerbatim(["ask", "--threshold", "0", "What is the capital of Mongolia?"], { cwd });
    expect(stdout).toMatch(/^This may be related:\n1\. /);
  });

  test("says of an answer from several places what it is, in words and as data", async () => {
    const question = "What do the articles say about tardigrades?";
    const { stdout } = await callVerbatim(["ask", question], { cwd });
    expect(stdout).toMatch(/^From several places:\n1\. [\s\S]*^2\. /m);
    const input = `${JSON.stringify({ id: 1, question })}\n`;
    const { stdout: line } = await callVerbatim(["ask", "--batch", "-"], { cwd, input });
    const { composed, passages } = JSON.parse(line);
    expect(composed).toMatchObject({ by: "rank", of: expect.any(Number) });
    expect(passages.length).toBeGreaterThanOrEqual(composed.of);
  });

  test("--explain says why, in words and as data", async () => {
    const question = "Who was the last keeper at Harrow Ness?";
    const { code, stdout } = await callVerbatim(["ask", "--explain", question], { cwd });
    expect(code).toBe(0);
    const [, explained = ""] = stdout.split(/^Why 1\. lighthouse-lens\.md \[\w{10}\]:$/m);
    expect(explained).toMatch(/^ {3}maxSim +\d\.\d{3} +\d+ +\d\.\d{3} {2}late interaction/m);
    expect(explained).toMatch(/^ {3}confidence 0\.\d{3}$/m);
    expect(explained).toMatch(/^ {3}matched: .*keeper · .*Harrow · Ness$/m);
    expect(explained).toMatch(/^ {3}unmatched: /m);
    const { stdout: json } = await callVerbatim(["ask", "--explain", "--json", question], { cwd });
    const [first] = JSON.parse(json).explanation.passages;
    expect(first).toMatchObject({ source: "lighthouse-lens.md", score: expect.any(Number) });
    expect(first.words.map(({ text }: { text: string }) => text)).toEqual(question.match(/\w+/g));
  });

  test("--explain is for one question", async () => {
    const { code, stderr } = await callVerbatim(["ask", "--explain", "--batch", "questions.jsonl"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("--explain takes one question");
  });

  test("says that nothing answers, and names the nearest articles", async () => {
    const { code, stdout } = await callVerbatim(["ask", "What is the capital of Mongolia?"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Nothing found that answers this\.\nThe nearest articles: .+\n$/);
  });

  test("cite says so when no passage has the id", async () => {
    const { code, stdout, stderr } = await callVerbatim(["cite", "0000000000"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("0000000000");
  });
});
