import { afterEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_DISK_MB } from "../../src/bot/collections/disk-room.ts";
import { DEFAULT_GRACE_DAYS } from "../../src/bot/store/store.ts";
import { logSettings } from "../../src/cli/terminal/log-settings.ts";
import { readSettings, type Settings } from "../../src/cli/terminal/settings.ts";
import { USUAL_PRESS_FILE } from "../../src/read/page/marks/press-file.ts";
import { calibrationOf } from "../../src/retrieve/search/calibration.ts";
import { textOf } from "./markdown-files.ts";

/** The setting that each variable makes. */
const SETTINGS: Readonly<Record<string, keyof Settings>> = {
  DISCORD_TOKEN: "discordToken",
  DISCORD_MESSAGE_CONTENT: "messageContent",
  DISCORD_API_URL: "discordApiUrl",
  INDEX_DIR: "indexFolder",
  PUBLIC_URL: "publicUrl",
  VERBATIM_STORE: "store",
  ANSWER_WITHOUT_PARTS: "withoutParts",
  ENGINE_WORKERS: "engineWorkers",
  PRESS_FILE: "pressFile",
  DATA_DIR: "dataFolder",
  FORGET_SERVERS_AFTER_DAYS: "forgetServersAfterDays",
  SERVERS_DISK_MB: "serversDiskMegabytes",
  EMBED_MODEL: "model",
  RERANK_MODEL: "reranker",
  HF_ENDPOINT: "modelHub",
  ANSWER_THRESHOLD: "threshold",
  OCR_LANGUAGES: "ocrLanguages",
  HEALTH_PORT: "healthPort",
  HEALTH_HOST: "healthHost",
  LOG_LEVEL: "logLevel",
  SERVE_TOKEN: "serveToken",
};

/** Defaults that the settings leave to whoever needs the value. */
const LEFT_OPEN: Partial<Record<keyof Settings, string>> = {
  discordToken: "none",
  publicUrl: "none",
  store: "none",
  engineWorkers: "one for each core but one",
  pressFile: USUAL_PRESS_FILE,
  discordApiUrl: "https://discord.com/api",
  threshold: String(calibrationOf("built-in", "built-in").thresholds.related),
  healthPort: "none",
  serveToken: "none",
  ocrLanguages: "those that tesseract has data for",
  forgetServersAfterDays: String(DEFAULT_GRACE_DAYS),
  serversDiskMegabytes: String(DEFAULT_DISK_MB),
  logLevel: logSettings({ logLevel: null, discordToken: "a token" }).level,
};

/** Each variable of .env.example with the default that its comment states. */
const told = new Map(
  [...textOf(".env.example").matchAll(/^# Default: (.+?)(?:, .*)?\.\n([A-Z_]+)=/gm)].map(
    ([, value, name]) => [name as string, value as string] as const,
  ),
);

afterEach(() => vi.unstubAllEnvs());

describe(".env.example", () => {
  test("lists exactly the variables that the settings are read from", () => {
    const read = [...textOf("src/cli/terminal/settings.ts").matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
    expect([...told.keys()].sort()).toEqual(read.sort());
  });

  test("is complete and empty: a copy of it changes nothing", () => {
    const lines = textOf(".env.example").split("\n");
    expect(lines.filter((line) => line !== "" && !line.startsWith("#")).sort()).toEqual(
      [...told.keys()].map((name) => `${name}=`).sort(),
    );
  });

  test.each(Object.entries(SETTINGS))("tells the default of %s", (variable, setting) => {
    for (const name of Object.keys(SETTINGS)) vi.stubEnv(name, "");
    const value = readSettings()[setting];
    expect(told.get(variable)).toBe(LEFT_OPEN[setting] ?? String(typeof value === "boolean" ? Number(value) : value));
  });
});
