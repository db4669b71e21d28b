import { Command } from "commander";
import { withPageLinks } from "../../pages/page-link.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { type SearchOptions, withSearchOptions } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";

interface CompareOptions extends SearchOptions {
  readonly json?: boolean;
}

/** `npm run compare -- QUESTION`: what several articles tell of the same, and what of it differs. */
export function compareCommand(settings: Settings): Command {
  const command = new Command("compare")
    .description(
      "Prints what several articles tell of the same, with the numbers, dates, names and denials that differ.",
    )
    .argument("<question...>", "the question; filters may stand in it")
    .option("--json", "print one JSON object");
  return withSearchOptions(command, settings).action((words: string[], options: CompareOptions) =>
    withEngine(words, options, settings, async (engine, text) => {
      const [comparison, { printComparison }] = await Promise.all([
        engine.compare({ text }),
        import("./print-comparison.ts"),
      ]);
      if (options.json) console.log(JSON.stringify(comparison, null, 2));
      else printComparison(comparison);
    }),
  );
}

/** `npm run timeline -- TOPIC`: what articles tell of a topic, by time. */
export function timelineCommand(settings: Settings): Command {
  const command = new Command("timeline")
    .description("Prints what the articles tell of a topic, by the days that their sentences speak of.")
    .argument("<topic...>", "the topic; filters may stand in it")
    .option("--json", "print one JSON object");
  return withSearchOptions(command, settings).action((words: string[], options: CompareOptions) =>
    withEngine(words, options, settings, async (engine, text) => {
      const [timeline, { printTimeline }] = await Promise.all([
        engine.timeline({ text }),
        import("./print-timeline.ts"),
      ]);
      if (options.json) console.log(JSON.stringify(timeline, null, 2));
      else printTimeline(timeline);
    }),
  );
}

async function withEngine(
  words: readonly string[],
  options: CompareOptions,
  { publicUrl }: Settings,
  work: (engine: Engine, text: string) => Promise<void>,
): Promise<void> {
  const text = words.join(" ").trim();
  if (text === "") throw new UsageError("What is asked is empty.");
  const { openEngine } = await import("../open-engine.ts");
  const engine = await openEngine(options, { vectors: "disk" });
  try {
    await work(withPageLinks(engine, publicUrl), text);
  } finally {
    await engine.close();
  }
}
