import { setFlagsFromString } from "node:v8";
import { Command } from "commander";
import { withPageLinks } from "../../pages/page-link.ts";
import { answerBatch, requireQuestions } from "../batch.ts";
import { type SearchOptions, wholeNumber, withSearchOptions, withThreshold } from "../terminal/options.ts";
import { printAnswer, printAnswerJson } from "../terminal/print-answer.ts";
import { printExplanation } from "../terminal/print-explanation.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";

interface AskOptions extends SearchOptions {
  readonly json?: boolean;
  readonly batch?: string;
  readonly count?: number;
  readonly explain?: true;
  readonly threshold?: number;
}

/** A program is given so many quotations: what it does not need it can leave. */
const FOR_PROGRAMS = 5;

export function askCommand(settings: Settings): Command {
  const command = new Command("ask")
    .description("Answers one question, or a file of them, with quotations.")
    .argument("[question...]", "the question")
    .option(
      "-k, --count <n>",
      "quotations in an answer; as many as help by default, 5 for programs",
      wholeNumber(1, 20),
    )
    .option("--explain", "say why the passages came first: signals, confidence, words of the question")
    .option("--json", "print one JSON object")
    .option("--batch <file>", "answer JSON lines ({id, question, previous?}) with JSON lines; - reads standard input");
  return withThreshold(withSearchOptions(command, settings), settings).action((words: string[], options: AskOptions) =>
    run(words, options, settings.publicUrl),
  );
}

async function run(words: string[], options: AskOptions, publicUrl: string | null): Promise<void> {
  const { json, batch, count, explain, threshold } = options;
  const text = words.join(" ").trim();
  if ((text === "") === (batch === undefined)) {
    throw new UsageError(
      'Give either a question, as in: npm run ask -- "Who opened the fair?", or --batch and a file.',
    );
  }
  if (batch !== undefined && explain) throw new UsageError("--explain takes one question: leave --batch out.");
  if (batch !== undefined) requireQuestions(batch);
  // One question is answered before code that V8 has optimised makes up for a fifth of its processor time.
  else setFlagsFromString("--no-opt");
  const { openEngine } = await import("../open-engine.ts");
  const engine = await openEngine(options, { threshold, vectors: batch === undefined ? "disk" : "memory" });
  try {
    if (batch !== undefined) {
      await answerBatch(engine, batch, count ?? FOR_PROGRAMS);
    } else {
      const wanted = count ?? (json ? FOR_PROGRAMS : null);
      const answer = await withPageLinks(engine, publicUrl).ask({
        text,
        ...(wanted === null ? {} : { count: wanted }),
        ...(explain ? { explain } : {}),
      });
      if (json) printAnswerJson(answer);
      else {
        printAnswer(answer);
        if (answer.explanation !== undefined) printExplanation(answer.explanation);
      }
    }
  } finally {
    await engine.close();
  }
}
