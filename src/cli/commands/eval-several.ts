import { Command, Option } from "commander";
import type { SeveralOptions } from "../eval/several/ask-several.ts";
import { wholeNumber, withReranker } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";

/** `npm run eval:several -- SET`: which parts of passages are shown, beside those that people marked. */
export function evalSeveralCommand(settings: Settings): Command {
  const command = new Command("eval:several")
    .description("Compares what is quoted, word by word, with the parts of passages that people marked.")
    .argument("<set>", "JSON lines: a question, and passages with what is marked in them")
    .option("--together", "the passages of all questions are one collection, not one for each question")
    .addOption(
      new Option("--limit <questions>", "ask the first so many questions").argParser(
        wholeNumber(1, Number.MAX_SAFE_INTEGER),
      ),
    )
    .addOption(new Option("--model <id>", "embedding model").default(settings.model));
  return withReranker(command, settings).action(run);
}

async function run(set: string, options: SeveralOptions): Promise<void> {
  const [{ askSeveral }, { SHOWN_HEADER, shownRow }, { markdownTable }] = await Promise.all([
    import("../eval/several/ask-several.ts"),
    import("../eval/several/shown-words.ts"),
    import("../eval/markdown-table.ts"),
  ]);
  const figures = await askSeveral(set, options);
  const rows = [...figures].map(([name, tally]) => shownRow(name, tally));
  for (const line of markdownTable(SHOWN_HEADER, rows)) console.log(line);
}
