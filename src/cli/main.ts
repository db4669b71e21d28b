#!/usr/bin/env node
import { runCommandLine } from "./command-line.ts";
import { isBuildStale } from "./installation.ts";
import { endForOutput } from "./terminal/end-for-output.ts";

// Stack traces in logs name our sources. What a command loads when it runs is loaded after this.
process.setSourceMapsEnabled(true);

process.stdout.on("error", endForOutput);

if (isBuildStale()) console.error('The sources have changed since they were built: "npm run build" takes them over.');
void runCommandLine(process.argv.slice(2));
