import { afterAll, describe, expect, test } from "vitest";
import { ANSWER_PICTURE, sampleAnswerSvg } from "../bot/preview/sample-answer.ts";
import { runVerbatim } from "../cli/run-verbatim.ts";
import { openEngine } from "../retrieve/open-engine.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { marked, textOf } from "./markdown-files.ts";

const folder = temporaryFolder();
const models = await builtInModels();
await indexSamples(folder, models);
const engine = openEngine(folder, models);
afterAll(() => engine.close());

/** A question, and what is printed for it. */
interface Shown {
  readonly question: string;
  readonly printed: string;
}

/** The questions of a conversation in the terminal, each behind ">". Line ends and indents are not told: the README wraps. */
function shownIn(conversation: string): Shown[] {
  const parts = conversation.split(/^> /m).slice(1);
  return parts.map((part) => {
    const lineEnd = part.indexOf("\n");
    return { question: part.slice(0, lineEnd), printed: part.slice(lineEnd).replace(/\s+/g, " ").trim() };
  });
}

const answers = shownIn(marked("README.md", "first answer").replaceAll("```", ""));

describe("the README", () => {
  test("shows an answer that quotes, and one that found nothing", () => {
    expect(answers.map(({ printed }) => printed.startsWith("Nothing found"))).toEqual([false, true]);
  });

  test("shows all that npm start prints for its questions", async () => {
    const input = answers.map(({ question }) => `${question}\n`).join("");
    const { stdout } = await runVerbatim(["start", "--index", folder], { cwd: folder, input });
    expect(answers).toEqual(shownIn(stdout));
  });

  test("cites the passage that it shows", () => {
    const [id] = /(?<=npm run cite -- )\w+/.exec(textOf("README.md")) ?? [];
    expect(answers[0]?.printed).toContain(`[${id}]`);
  });

  test("has the picture of an answer that npm run preview draws now", async () => {
    expect(textOf(ANSWER_PICTURE)).toBe(await sampleAnswerSvg(engine));
  });
});
