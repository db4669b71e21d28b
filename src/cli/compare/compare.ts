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
    .argument("<question...>", "the question; filters may stand in it");
  return telling(command, settings, {
    ask: (engine, text) => engine.compare({ text }),
    print: async (comparison) => (await import("./print-comparison.ts")).printComparison(comparison),
  });
}

/** `npm run timeline -- TOPIC`: what articles tell of a topic, by time. */
export function timelineCommand(settings: Settings): Command {
  const command = new Command("timeline")
    .description("Prints what the articles tell of a topic, by the days that their sentences speak of.")
    .argument("<topic...>", "the topic; filters may stand in it");
  return telling(command, settings, {
    ask: (engine, text) => engine.timeline({ text }),
    print: async (timeline) => (await import("./print-timeline.ts")).printTimeline(timeline),
  });
}

/** What such a command asks of the engine, and how that is printed for people. */
interface Telling<Told> {
  readonly ask: (engine: Engine, text: string) => Promise<Told>;
  readonly print: (told: Told) => Promise<void>;
}

function telling<Told>(command: Command, settings: Settings, { ask, print }: Telling<Told>): Command {
  return withSearchOptions(command.option("--json", "print one JSON object"), settings).action(
    async (words: string[], options: CompareOptions) => {
      const text = words.join(" ").trim();
      if (text === "") throw new UsageError("What is asked is empty.");
      const { openEngine } = await import("../open-engine.ts");
      const engine = await openEngine(options, { vectors: "disk" });
      try {
        const told = await ask(withPageLinks(engine, settings.publicUrl), text);
        if (options.json) console.log(JSON.stringify(told, null, 2));
        else await print(told);
      } finally {
        await engine.close();
      }
    },
  );
}
