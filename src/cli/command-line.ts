import { Command, CommanderError } from "commander";
import { messageOf } from "../errors/thrown.ts";
import { PressFileError, readPressFile } from "../read/page/marks/press-file.ts";
import { usePressTable } from "../read/page/marks/press-table.ts";
import { askCommand } from "./commands/ask.ts";
import { backupCommand, restoreCommand } from "./commands/backup.ts";
import { calibrateCommand } from "./commands/calibrate.ts";
import { citeCommand } from "./commands/cite.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { evalCommand } from "./commands/eval.ts";
import { evalAbsentCommand } from "./commands/eval-absent.ts";
import { evalReadCommand } from "./commands/eval-read.ts";
import { evalSeveralCommand } from "./commands/eval-several.ts";
import { indexCommand } from "./commands/index-articles.ts";
import { inviteCommand } from "./commands/invite.ts";
import { mcpCommand } from "./commands/mcp.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { modelCommand } from "./commands/model.ts";
import { moveCommand } from "./commands/move.ts";
import { pagesCommand } from "./commands/pages.ts";
import { readCommand } from "./commands/read.ts";
import { serveCommand } from "./commands/serve.ts";
import { startCommand } from "./commands/start.ts";
import { verifyCommand } from "./commands/verify.ts";
import { compareCommand, timelineCommand } from "./compare/compare.ts";
import { asTypedHere, isCheckout } from "./installation.ts";
import { requireUsablePackages } from "./native-packages.ts";
import { noteProxy } from "./terminal/proxy-note.ts";
import { readSettings, type Settings } from "./terminal/settings.ts";
import { refuseSwallowed } from "./terminal/swallowed-options.ts";
import { UsageError } from "./terminal/usage-error.ts";
import { visible, visibleLines } from "./terminal/visible.ts";

const EXIT_FAILED = 1;
const EXIT_UNUSABLE_ARGUMENTS = 2;

/** Commands that compute nothing, or look themselves at what is installed. */
const WITHOUT_NATIVE_CODE = ["doctor", "invite"];

/** Commands that read files, or start what does. */
const READING = ["start", "index", "read", "verify", "eval:read"];

/**
 * Runs the command that the arguments name, to its end; sets `process.exitCode` where it fails. The one place where
 * errors end: people get sentences, never a stack trace.
 */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  try {
    const settings = readSettings();
    const program = programOf(settings);
    refuseSwallowed(program, args, settings);
    await program.parseAsync(args, { from: "user" }).catch((error: unknown) => {
      throw noteProxy(error, settings);
    });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its sentence already.
      process.exitCode = error.exitCode === 0 ? 0 : EXIT_UNUSABLE_ARGUMENTS;
      return;
    }
    console.error(asTypedHere(visibleLines(messageOf(error))));
    const isOperators = error instanceof UsageError || error instanceof PressFileError;
    process.exitCode = isOperators ? EXIT_UNUSABLE_ARGUMENTS : EXIT_FAILED;
  }
}

function programOf(settings: Settings): Command {
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
    .addCommand(migrateCommand(settings))
    .addCommand(moveCommand(settings))
    .addCommand(pagesCommand(settings))
    .addCommand(serveCommand(settings))
    .addCommand(verifyCommand(settings))
    .addCommand(compareCommand(settings))
    .addCommand(timelineCommand(settings))
    .addCommand(mcpCommand(settings))
    .addCommand(readCommand(settings))
    .addCommand(evalCommand(settings))
    .addCommand(evalAbsentCommand(settings))
    .addCommand(calibrateCommand(settings))
    .addCommand(evalReadCommand())
    .addCommand(evalSeveralCommand(settings));
  for (const command of program.commands.flatMap((each) => [each, ...each.commands])) {
    if (isCheckout()) command.usage(`-- ${command.usage()}`);
    command.exitOverride().showHelpAfterError("Add --help to see what can be given.");
  }
  program.hook("preAction", async (_, command) => {
    // Doctor has them among its findings.
    if (command.name() !== "doctor")
      for (const problem of settings.problems) console.error(asTypedHere(visible(problem)));
    if (!WITHOUT_NATIVE_CODE.includes(command.name())) requireUsablePackages();
    if (READING.includes(command.name())) usePressTable((await readPressFile(settings.pressFile))?.table ?? {});
  });
  return program.exitOverride();
}
