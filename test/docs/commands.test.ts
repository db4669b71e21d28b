import type { Command as CliCommand } from "commander";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/bot/commands/all-commands.ts";
import { type Command, registeredName } from "../../src/bot/commands/command.ts";
import { askCommand } from "../../src/cli/commands/ask.ts";
import { backupCommand, restoreCommand } from "../../src/cli/commands/backup.ts";
import { calibrateCommand } from "../../src/cli/commands/calibrate.ts";
import { citeCommand } from "../../src/cli/commands/cite.ts";
import { doctorCommand } from "../../src/cli/commands/doctor.ts";
import { evalCommand } from "../../src/cli/commands/eval.ts";
import { evalAbsentCommand } from "../../src/cli/commands/eval-absent.ts";
import { evalReadCommand } from "../../src/cli/commands/eval-read.ts";
import { evalSeveralCommand } from "../../src/cli/commands/eval-several.ts";
import { indexCommand } from "../../src/cli/commands/index-articles.ts";
import { inviteCommand } from "../../src/cli/commands/invite.ts";
import { mcpCommand } from "../../src/cli/commands/mcp.ts";
import { migrateCommand } from "../../src/cli/commands/migrate.ts";
import { modelCommand } from "../../src/cli/commands/model.ts";
import { moveCommand } from "../../src/cli/commands/move.ts";
import { pagesCommand } from "../../src/cli/commands/pages.ts";
import { readCommand } from "../../src/cli/commands/read.ts";
import { serveCommand } from "../../src/cli/commands/serve.ts";
import { startCommand } from "../../src/cli/commands/start.ts";
import { verifyCommand } from "../../src/cli/commands/verify.ts";
import { compareCommand, timelineCommand } from "../../src/cli/compare/compare.ts";
import { readSettings } from "../../src/cli/terminal/settings.ts";
import { markdownFiles, marked, sections, tableRows, textOf } from "./markdown-files.ts";

const HANDBOOK = "docs/operating.md";

const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };

describe("npm scripts", () => {
  const pages = markdownFiles.map(textOf).join("\n");
  const told = new Set([...pages.matchAll(/npm run (?:--?\S+ )*([a-z][\w:-]*)/g)].map(([, name]) => name as string));
  for (const lifecycle of ["start", "test"]) if (pages.includes(`npm ${lifecycle}`)) told.add(lifecycle);
  // npm runs it by itself at the end of an installation.
  if (pages.includes("npm ci")) told.add("prepare");

  test("that are told of exist", () => {
    expect([...told].filter((name) => !(name in scripts))).toEqual([]);
  });

  test("are all told of", () => {
    expect(Object.keys(scripts).filter((name) => !told.has(name))).toEqual([]);
  });
});

describe("the handbook's table of commands", () => {
  const settings = readSettings();
  const commands = [
    startCommand(settings),
    inviteCommand(settings),
    indexCommand(settings),
    askCommand(settings),
    citeCommand(settings),
    modelCommand(settings),
    doctorCommand(settings),
    backupCommand(settings),
    restoreCommand(settings),
    migrateCommand(settings),
    moveCommand(settings),
    pagesCommand(settings),
    verifyCommand(settings),
    compareCommand(settings),
    timelineCommand(settings),
    serveCommand(settings),
    mcpCommand(settings),
    readCommand(settings),
    evalCommand(settings),
    evalAbsentCommand(settings),
    calibrateCommand(settings),
    evalReadCommand(),
    evalSeveralCommand(settings),
  ];

  test("says of each what its --help says", () => {
    expect(tableRows(marked(HANDBOOK, "commands"))).toEqual(
      commands.map((command) => [`\`${callOf(command)}\``, command.description()]),
    );
  });
});

/** How npm runs a command: "npm run cite -- <id>". */
function callOf(command: CliCommand): string {
  const words = command.usage().replace(/^\[options\] ?/, "");
  const name = command.name();
  if (name === "start") return "npm start";
  return words === "" ? `npm run ${name}` : `npm run ${name} -- ${words}`;
}

describe("the handbook's table of Discord's commands", () => {
  const rows = tableRows(sections(HANDBOOK).get("On Discord") ?? "");
  const slash = COMMANDS.filter(({ kind }) => kind === "slash");
  const namesOf = (commands: readonly Command[]) => commands.map(({ name }) => `\`/${name}\``).sort();

  test("lists every slash command", () => {
    expect(rows.map(([name]) => name).sort()).toEqual(namesOf(slash));
  });

  test("says which are for managers only", () => {
    const forManagers = rows.filter(([, use]) => use?.startsWith("managers:")).map(([name]) => name);
    expect(forManagers.sort()).toEqual(namesOf(slash.filter(({ audience }) => audience === "managers")));
  });

  test("stands beside the commands in a message's menu", () => {
    for (const command of COMMANDS.filter(({ kind }) => kind === "message")) {
      expect(sections(HANDBOOK).get("On Discord")).toContain(`"${registeredName(command)}"`);
    }
  });
});
