import { Command } from "commander";
import { answerBatch, requireQuestions } from "../batch.ts";
import { type SearchOptions, wholeNumber, withSearchOptions, withThreshold } from "../terminal/options.ts";
import { printAnswer } from "../terminal/print-answer.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";

interface AskOptions extends SearchOptions {
  readonly json?: boolean;
  readonly batch?: string;
  readonly count: number;
  readonly threshold?: number;
}

export function askCommand(settings: Settings): Command {
  const command = new Command("ask")
    .description("Answers one question, or a file of them, with quotations.")
    .argument("[question...]", "the question")
    .option("-k, --count <n>", "quotations in an answer", wholeNumber(1, 20), 5)
    .option("--json", "print one JSON object")
    .option("--batch <file>", "answer JSON lines ({id, question, previous?}) with JSON lines; - reads standard input");
  return withThreshold(withSearchOptions(command, settings), settings).action(run);
}

async function run(words: string[], options: AskOptions): Promise<void> {
  const { json, batch, count, threshold } = options;
  const text = words.join(" ").trim();
  if ((text === "") === (batch === undefined)) {
    throw new UsageError(
      'Give either a question, as in: npm run ask -- "Who opened the fair?", or --batch and a file.',
    );
  }
  if (batch !== undefined) requireQuestions(batch);
  const { openEngine } = await import("../open-engine.ts");
  const engine = await openEngine(options, threshold);
  try {
    if (batch !== undefined) {
      await answerBatch(engine, batch, count);
    } else {
      const answer = await engine.ask({ text, count });
      if (json) console.log(JSON.stringify(answer, null, 2));
      else printAnswer(answer);
    }
  } finally {
    await engine.close();
  }
}
