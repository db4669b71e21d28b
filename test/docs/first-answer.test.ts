import { afterAll, describe, expect, test, vi } from "vitest";
import { printAnswer } from "../../src/cli/terminal/print-answer.ts";
import { loadModels } from "../../src/embed/load-models.ts";
import { ANSWER_PICTURE, sampleAnswerSvg } from "../bot/preview/sample-answer.ts";
import { openEngine } from "../retrieve/open-engine.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { marked, textOf } from "./markdown-files.ts";

const folder = temporaryFolder();
const models = await loadModels("built-in");
await indexSamples(folder, models);
const engine = openEngine(folder, models);
afterAll(() => engine.close());

/** The questions in the README, each with what it says is printed. */
const answers = marked("README.md", "first answer")
  .replaceAll("```", "")
  .split(/^> /m)
  .slice(1)
  .map((part) => {
    const lineEnd = part.indexOf("\n");
    return { question: part.slice(0, lineEnd), printed: onOneLine(part.slice(lineEnd)) };
  });

/** The README wraps lines: line ends and indents are not compared. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

async function printedAnswer(question: string): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  try {
    printAnswer(await engine.ask({ text: question }));
  } finally {
    log.mockRestore();
  }
  return onOneLine(lines.join("\n"));
}

describe("the README", () => {
  test("shows an answer that quotes, and one that found nothing", () => {
    expect(answers.map(({ printed }) => printed.startsWith("Nothing found"))).toEqual([false, true]);
  });

  test.each(answers)("shows all that is printed for: $question", async ({ question, printed }) => {
    expect(printed).toBe(await printedAnswer(question));
  });

  test("cites the passage that it shows", () => {
    const [id] = /(?<=npm run cite -- )\w+/.exec(textOf("README.md")) ?? [];
    expect(answers[0]?.printed).toContain(`[${id}]`);
  });

  test("has the picture of an answer that npm run preview draws now", async () => {
    expect(textOf(ANSWER_PICTURE)).toBe(await sampleAnswerSvg(engine));
  });
});
