import { Command } from "commander";
import { type SearchOptions, withSearchOptions, withThreshold } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { whileServed } from "./serve.ts";

export function mcpCommand(settings: Settings): Command {
  const command = new Command("mcp").description(
    "Answers an MCP client (a program with a language model) on standard input and output: ask, lookup, cite, verify, compare, timeline, read.",
  );
  return withThreshold(withSearchOptions(command, settings), settings).action((options: McpOptions) =>
    run(options, settings),
  );
}

interface McpOptions extends SearchOptions {
  readonly threshold?: number;
}

async function run(options: McpOptions, settings: Settings): Promise<void> {
  // Standard output is the client's: whatever is said to people goes the other way.
  console.log = console.error;
  const { serveMcp } = await import("../../serve/mcp-server.ts");
  await whileServed(options, settings, ({ engine, log, version }) =>
    serveMcp(engine, log, version, { input: process.stdin, output: process.stdout }),
  );
}
