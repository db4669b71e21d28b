import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { DiscordStandIn } from "../bot/stand-in/discord-stand-in.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const index = temporaryFolder();

beforeAll(async () => {
  await indexSamples(index, await builtInModels());
});

interface NpmStart {
  readonly npm: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly output: () => string;
}

function npmStart(discord: DiscordStandIn, data: string): NpmStart {
  const npm = spawn("npm", ["start", "--silent", "--", "--index", index], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: data,
      DISCORD_TOKEN: discord.world.token,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: "silent",
    },
  });
  let output = "";
  for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return { npm, ended: once(npm, "exit"), output: () => output };
}

/** The processes from npm down to the bot, which notes its number in its data folder. */
function chain({ npm }: NpmStart, data: string): number[] {
  const chain = [Number(readFileSync(join(data, "bot.pid"), "utf8"))];
  while (chain[0] !== npm.pid) {
    chain.unshift(Number(execFileSync("ps", ["-o", "ppid=", "-p", String(chain[0])], { encoding: "utf8" })));
  }
  return chain;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function openDiscord(): Promise<DiscordStandIn> {
  const discord = await DiscordStandIn.open();
  onTestFinished(() => discord.close());
  return discord;
}

function connected({ gateway, world }: DiscordStandIn): Promise<true> {
  return world.until(() => (gateway.connected && world.commands.length > 0 ? true : undefined));
}

// On Windows there are no such signals.
describe.skipIf(process.platform === "win32")("npm start", () => {
  test.each([
    ["SIGTERM", "npm", 0],
    ["SIGTERM", "the bot", -1],
    ["SIGHUP", "the bot", -1],
    ["SIGKILL", "npm", 0],
    ["SIGKILL", "the bot", -1],
  ] as const)("%s to %s ends all of it", async (signal, _, at) => {
    const discord = await openDiscord();
    const data = temporaryFolder();
    const started = npmStart(discord, data);
    await connected(discord);
    const processes = chain(started, data);
    // No shell stands between the two, so that npm's signals reach the bot.
    expect(processes).toHaveLength(2);

    process.kill(processes.at(at) as number, signal);

    const ended = await started.ended;
    if (signal === "SIGTERM" && at === 0) expect(ended).toEqual([0, null]);
    await expect.poll(() => processes.filter(isRunning)).toEqual([]);
    // A killed process says no goodbye: that its connection is gone is seen a moment later.
    await expect.poll(() => discord.gateway.connected).toBe(false);
    if (at === 0 || signal === "SIGHUP") expect(discord.gateway.closeCodes).toEqual([1000]);
  });

  test("another start waits for the first to end, on its data folder or with its token elsewhere: two are never on Discord together", async () => {
    const discord = await openDiscord();
    const data = temporaryFolder();
    const first = npmStart(discord, data);
    await connected(discord);
    const elsewhere = npmStart(discord, temporaryFolder());
    await expect
      .poll(elsewhere.output)
      .toMatch(/^Another bot \(process \d+\) has this token\. Waiting for it to end\.$/m);
    elsewhere.npm.kill("SIGTERM");
    await elsewhere.ended;
    const second = npmStart(discord, data);
    await expect.poll(second.output).toContain("Waiting for it to end.");

    first.npm.kill("SIGTERM");
    await first.ended;
    await expect.poll(second.output).toContain("Verbatim is on Discord.");
    second.npm.kill("SIGTERM");
    await second.ended;

    expect(discord.gateway.closeCodes).toEqual([1000, 1000]);
  });

  test("Ctrl+C, which reaches the bot from the terminal and from npm, ends it as one signal does", async () => {
    const discord = await openDiscord();
    const data = temporaryFolder();
    const started = npmStart(discord, data);
    await connected(discord);

    for (const pid of chain(started, data)) process.kill(pid, "SIGINT");

    await started.ended;
    await expect.poll(() => discord.gateway.connected).toBe(false);
    expect(discord.gateway.closeCodes).toEqual([1000]);
  });
});
