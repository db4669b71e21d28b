import { describe, expect, test, vi } from "vitest";
import { readSettings } from "../../../src/cli/terminal/settings.ts";
import { UsageError } from "../../../src/cli/terminal/usage-error.ts";

function settingsWith(environment: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  try {
    return readSettings();
  } finally {
    vi.unstubAllEnvs();
  }
}

describe("a variable that cannot be understood is named with what it should be and what it is", () => {
  test.each([
    ["ANSWER_THRESHOLD", "high", 'a number from 0 to 1, such as 0.4, but is "high"'],
    ["ANSWER_THRESHOLD", "1.5", 'a number from 0 to 1, such as 0.4, but is "1.5"'],
    ["HEALTH_PORT", "65536", 'a port from 0 to 65535, but is "65536"'],
    ["HEALTH_PORT", "-1", 'a port from 0 to 65535, but is "-1"'],
    ["HEALTH_HOST", "localhost", 'an IP address, such as 0.0.0.0, but is "localhost"'],
    ["LOG_LEVEL", "loud", 'debug, info, warn, error or silent, but is "loud"'],
    ["DISCORD_MESSAGE_CONTENT", "yes", '0 or 1, but is "yes"'],
    ["ANSWER_WITHOUT_PARTS", "yes", '0 or 1, but is "yes"'],
    ["FORGET_SERVERS_AFTER_DAYS", "10000", 'a whole number of days, 0 to 9999, but is "10000"'],
    ["ENGINE_WORKERS", "0", 'a whole number of processes, 1 to 999, but is "0"'],
    ["ENGINE_WORKERS", "all", 'a whole number of processes, 1 to 999, but is "all"'],
    ["DISCORD_API_URL", "localhost", 'a URL that begins with https:// or http://, but is "localhost"'],
    ["DISCORD_API_URL", "file:///etc", 'a URL that begins with https:// or http://, but is "file:///etc"'],
    ["HF_ENDPOINT", "not a url", 'a URL that begins with https:// or http://, but is "not a url"'],
    ["HF_ENDPOINT", "https://", 'a URL that begins with https:// or http://, but is "https://"'],
  ])("%s=%s", (name, value, sentence) => {
    const read = () => settingsWith({ [name]: value });
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`${name} must be ${sentence}. Change it in .env or in the environment.`);
  });
});

test.each([
  ["0", 0],
  [".5", 0.5],
  ["1.0", 1],
])("the confidence %s is a number from 0 to 1", (text, threshold) => {
  expect(settingsWith({ ANSWER_THRESHOLD: text })).toMatchObject({ threshold });
});

test("an empty variable counts as one that is not there", () => {
  const names = [
    "ANSWER_THRESHOLD",
    "HEALTH_PORT",
    "HEALTH_HOST",
    "LOG_LEVEL",
    "DISCORD_MESSAGE_CONTENT",
    "HF_ENDPOINT",
    "DISCORD_API_URL",
  ];
  expect(settingsWith(Object.fromEntries(names.map((name) => [name, ""])))).toMatchObject({
    threshold: null,
    healthPort: null,
    healthHost: "127.0.0.1",
    logLevel: null,
    messageContent: false,
    modelHub: "https://huggingface.co",
    discordApiUrl: null,
  });
});

test("a variable of the environment in small letters is named, unless the setting is given as well", () => {
  const sentence = "The environment has discord_token, which is no setting of Verbatim. Did you mean DISCORD_TOKEN?";
  expect(settingsWith({ discord_token: "abc", DISCORD_TOKEN: "" }).problems).toEqual([sentence]);
  expect(settingsWith({ discord_token: "abc", DISCORD_TOKEN: "def" }).problems).toEqual([]);
  expect(settingsWith({ DISCORD_BOT_TOKEN: "abc", DISCORD_TOKEN: "" }).problems).toEqual([
    sentence.replace("discord_token", "DISCORD_BOT_TOKEN"),
  ]);
  expect(settingsWith({ TOKEN: "of another program", DISCORD_TOKEN: "" }).problems).toEqual([]);
});

test("no sentence about a setting shows a regular expression", () => {
  for (const name of [
    "ANSWER_THRESHOLD",
    "HEALTH_PORT",
    "HEALTH_HOST",
    "LOG_LEVEL",
    "DISCORD_MESSAGE_CONTENT",
    "DISCORD_API_URL",
  ]) {
    expect(() => settingsWith({ [name]: "?" })).toThrow(/^[A-Z_]+ must be [\w ,./:]+, but is "\?"\. Change it/);
  }
});
