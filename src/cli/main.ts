#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { askCommand } from "./commands/ask.ts";
import { backupCommand, restoreCommand } from "./commands/backup.ts";
import { calibrateCommand } from "./commands/calibrate.ts";
import { citeCommand } from "./commands/cite.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { evalCommand } from "./commands/eval.ts";
import { evalReadCommand } from "./commands/eval-read.ts";
import { indexCommand } from "./commands/index-articles.ts";
import { inviteCommand } from "./commands/invite.ts";
import { modelCommand } from "./commands/model.ts";
import { readCommand } from "./commands/read.ts";
import { startCommand } from "./commands/start.ts";
import { asTypedHere, isBuildStale, isCheckout } from "./installation.ts";
import { readSettings } from "./terminal/settings.ts";
import { UsageError } from "./terminal/usage-error.ts";

// Stack traces in logs name our sources. What a command loads when it runs is loaded after this.
process.setSourceMapsEnabled(true);

const EXIT_FAILED = 1;
const EXIT_UNUSABLE_ARGUMENTS = 2;

async function main(): Promise<void> {
  const settings = readSettings();
  if (isBuildStale()) console.error('The sources have changed since they were built: "npm run build" takes them over.');
  const program = new Command(isCheckout() ? "npm run" : "verbatim")
    .description("Answers questions with exact quotations from your articles.")
    .addCommand(startCommand(settings))
    .addCommand(inviteCommand(settings))
    .addCommand(indexCommand(settings))
    .addCommand(askCommand(settings))
    .addCommand(citeCommand(settings))
    .addCommand(modelCommand(settings))
    .addCommand(doctorCommand(settings))
    .addCommand(backupCommand(settings))
    .addCommand(restoreCommand(settings))
    .addCommand(readCommand())
    .addCommand(evalCommand(settings))
    .addCommand(calibrateCommand(settings))
    .addCommand(evalReadCommand());
  for (const command of program.commands.flatMap((each) => [each, ...each.commands])) {
    if (isCheckout()) command.usage(`-- ${command.usage()}`);
    command.exitOverride().showHelpAfterError("Add --help to see what can be given.");
  }
  await program.exitOverride().parseAsync();
}

// A reader that has seen enough (as in "| head") closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

// The one place where errors end: people get sentences, never a stack trace.
main().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    // Commander has printed its sentence already.
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_UNUSABLE_ARGUMENTS;
    return;
  }
  console.error(asTypedHere(error instanceof Error ? error.message : String(error)));
  process.exitCode = error instanceof UsageError ? EXIT_UNUSABLE_ARGUMENTS : EXIT_FAILED;
});
