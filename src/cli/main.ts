#!/usr/bin/env node
import { runCommandLine } from "./command-line.ts";
import { isBuildStale } from "./installation.ts";

// Stack traces in logs name our sources. What a command loads when it runs is loaded after this.
process.setSourceMapsEnabled(true);

// A reader that has seen enough (as in "| head") closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  // A full disk costs what was to be said, and no bot.
  process.exitCode = 1;
  console.error(`What was to be said could not be written (${error.code}).`);
});
process.stderr.on("error", () => undefined);

if (isBuildStale()) console.error('The sources have changed since they were built: "npm run build" takes them over.');
void runCommandLine(process.argv.slice(2));
