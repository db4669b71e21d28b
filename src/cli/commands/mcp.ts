import { Command } from "commander";
import { withPageLinks } from "../../pages/page-link.ts";
import { logSettings } from "../terminal/log-settings.ts";
import { placeOf, type SearchOptions, withSearchOptions, withThreshold } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";

export function mcpCommand(settings: Settings): Command {
  const command = new Command("mcp").description(
    "Answers an MCP client (a program with a language model) on standard input and output: ask, lookup, cite, read.",
  );
  return withThreshold(withSearchOptions(command, settings), settings).action((options: McpOptions) =>
    run(options, settings),
  );
}

interface McpOptions extends SearchOptions {
  readonly threshold?: number;
}

async function run(options: McpOptions, settings: Settings): Promise<void> {
  const { model, reranker, threshold } = options;
  // Standard output is the client's: whatever is said to people goes the other way.
  console.log = console.error;
  const [{ startEngine }, { openLog }, { serveMcp }, { ownVersion }] = await Promise.all([
    import("../after-update.ts"),
    import("../../log/log.ts"),
    import("../../serve/mcp-server.ts"),
    import("../installation.ts"),
  ]);
  const logging = { ...logSettings(settings), level: settings.logLevel ?? "warn" } as const;
  const log = await openLog(logging);
  const limit = threshold === undefined ? {} : { threshold };
  const engine = await startEngine({ ...placeOf(options), model, reranker, log: logging, workers: 1, ...limit });
  try {
    await serveMcp(withPageLinks(engine, settings.publicUrl), log, ownVersion(), {
      input: process.stdin,
      output: process.stdout,
    });
  } finally {
    await engine.close();
  }
}
