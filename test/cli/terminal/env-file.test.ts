import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnvFile, writeEnvSetting } from "../../../src/cli/terminal/env-file.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const NAMES = ["DISCORD_TOKEN", "HEALTH_PORT", "HEALTH_HOST", "LOG_LEVEL"];
const folder = temporaryFolder();
let files = 0;

function fileOf(content: string | Buffer): string {
  const file = join(folder, `${++files}.env`);
  writeFileSync(file, content);
  return file;
}

function read(content: string | Buffer, given: Readonly<Record<string, string>> = {}) {
  const file = fileOf(content);
  const { values, problems } = readEnvFile(file, { names: NAMES, given });
  return { values, problems: problems.map((problem) => problem.replace(file, ".env")) };
}

const bigEndian = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("a file of settings is read in whatever encoding it was written", () => {
  const text = "# Schlüssel\r\nDISCORD_TOKEN=abc\r\n";
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 with a mark, as PowerShell writes it", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le")],
    ["UTF-16, the high byte first", bigEndian(`\uFEFF${text}`)],
    ["UTF-16, the high byte first, without a mark", bigEndian(text)],
    ["Latin-1", Buffer.from(text, "latin1")],
  ])("%s", (_, bytes) => {
    expect(read(bytes)).toEqual({ values: { DISCORD_TOKEN: "abc" }, problems: [] });
  });
});

describe("what is not taken as it may have been meant is named", () => {
  test.each([
    ["TOKEN=abc", ".env, line 1: TOKEN is no setting of Verbatim. Did you mean DISCORD_TOKEN?"],
    ["A=1\nBOT_TOKEN=abc", ".env, line 2: BOT_TOKEN is no setting of Verbatim. Did you mean DISCORD_TOKEN?"],
    ["discord_token=abc", ".env, line 1: discord_token is no setting of Verbatim. Did you mean DISCORD_TOKEN?"],
    ["export Discord-Token=abc", ".env, line 1: Discord-Token is no setting of Verbatim. Did you mean DISCORD_TOKEN?"],
    ["DISCORD_TOKN=abc", ".env, line 1: DISCORD_TOKN is no setting of Verbatim. Did you mean DISCORD_TOKEN?"],
    ['$env:DISCORD_TOKEN = "abc"', ".env, line 1: write DISCORD_TOKEN=VALUE; nothing else is taken."],
    ["set DISCORD_TOKEN=abc", ".env, line 1: write DISCORD_TOKEN=VALUE; nothing else is taken."],
    ["DISCORD_TOKEN abc", ".env, line 1: write DISCORD_TOKEN=VALUE; nothing else is taken."],
    ["NODE_ENV=production", ".env is there, but holds no setting of Verbatim; .env.example lists them."],
    ["", ".env is there, but holds no setting of Verbatim; .env.example lists them."],
  ])("%s", (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  test("other programs' settings beside ours are nobody's mistake, nor is a copy of the example", () => {
    expect(read("DISCORD_TOKEN=abc\nTOKEN=of another\nNODE_ENV=production").problems).toEqual([]);
    expect(read("TOKEN=of another\nLOG_LEVEL=info", { DISCORD_TOKEN: "abc" }).problems).toEqual([]);
    expect(read(readFileSync(".env.example")).problems).toEqual([]);
  });
});

test("an empty line takes no value away, and a setting that stands twice is named", () => {
  expect(read("DISCORD_TOKEN=abc\nLOG_LEVEL=info\nDISCORD_TOKEN=\n")).toEqual({
    values: { DISCORD_TOKEN: "abc", LOG_LEVEL: "info" },
    problems: [".env, line 3: DISCORD_TOKEN stands in line 1, too; the value in line 1 is taken. Keep one of them."],
  });
  expect(read("DISCORD_TOKEN=abc\nDISCORD_TOKEN=def")).toEqual({
    values: { DISCORD_TOKEN: "def" },
    problems: [".env, line 2: DISCORD_TOKEN stands in line 1, too; the later one is taken. Keep one of them."],
  });
  expect(read("DISCORD_TOKEN=\nDISCORD_TOKEN=abc\nDISCORD_TOKEN=abc").problems).toEqual([]);
});

test("a file that is not there gives nothing, and one that cannot be read is named", () => {
  const known = { names: NAMES, given: {} };
  expect(readEnvFile(join(folder, "none"), known)).toEqual({ values: {}, problems: [] });
  const place = join(folder, "a-folder");
  mkdirSync(place);
  expect(readEnvFile(place, known)).toEqual({
    values: {},
    problems: [`${place} cannot be read (it is a folder), so none of its settings is taken.`],
  });
});

test("a setting is written in the place of all lines that had it, and the rest of the file stays, whatever its encoding", () => {
  const file = fileOf(Buffer.from("\uFEFFLOG_LEVEL=info\r\nexport HEALTH_PORT = 1\r\nHEALTH_PORT=2\r\n", "utf16le"));
  writeEnvSetting(file, "HEALTH_PORT", "8080");
  writeEnvSetting(file, "DISCORD_TOKEN", "a$&b");

  const { values } = readEnvFile(file, { names: NAMES, given: {} });
  expect(values).toEqual({ LOG_LEVEL: "info", HEALTH_PORT: "8080", DISCORD_TOKEN: "a$&b" });
  const made = join(folder, "made.env");
  writeEnvSetting(made, "LOG_LEVEL", "debug");
  expect(readFileSync(made, "utf8")).toBe('LOG_LEVEL="debug"\n');
});
