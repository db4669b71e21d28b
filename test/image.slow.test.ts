import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { visibleText } from "./bot/scene.ts";
import { DiscordStandIn } from "./bot/stand-in/discord-stand-in.ts";
import { copiesOf, dockerfileStages, type Stage, valuesOf } from "./docs/dockerfile.ts";
import { textOf } from "./docs/markdown-files.ts";
import { freePort } from "./free-port.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);

/** The folder of each stage. */
const building = temporaryFolder();
const image = temporaryFolder();
const [build = [], final = []] = dockerfileStages();

/** Does what a stage's COPY instructions say. What `npm ci` has installed is linked instead: the registry is not what is tried. */
function copyInto(folder: string, stage: Stage): void {
  for (const { sources, target, fromBuild } of copiesOf(stage)) {
    for (const source of sources) {
      const to = join(folder, target, target.endsWith("/") ? basename(source) : "");
      mkdirSync(dirname(to), { recursive: true });
      if (source === "node_modules") symlinkSync(join(ROOT, source), to);
      else cpSync(join(fromBuild ? building : ROOT, source), to, { recursive: true });
    }
  }
}

/** The part of compose.yaml that says how the image is started. */
interface ComposeService {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Linux has all of 127.0.0.0/8. */
function otherAddress(): string {
  return process.platform === "linux" ? "127.0.0.2" : "127.0.0.1";
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => !/^(node_modules|index|data)(\/|$)/.test(name)).toSorted();
}

beforeAll(async () => {
  copyInto(building, build);
  symlinkSync(join(ROOT, "node_modules"), join(building, "node_modules"));
  expect(valuesOf(build, "RUN")).toEqual([expect.stringMatching(/^npm ci\b/)]);
  await run("npm", ["run", "prepare"], { cwd: building });
  copyInto(image, final);
  const [made = ""] = valuesOf(final, "RUN");
  for (const name of /^mkdir ([\w ]+?) &&/.exec(made)?.[1]?.split(" ") ?? []) mkdirSync(join(image, name));
});

describe("the image that the Dockerfile makes", () => {
  test("answers from the articles that it is given, tells its health, ends well, and writes into its volumes only", async () => {
    cpSync(join(ROOT, "articles", "tardigrades.txt"), join(image, "articles", "tardigrades.txt"));
    const before = filesOf(image);
    const discord = await DiscordStandIn.open();
    const { world } = discord;
    const { command, environment } = parse(textOf("compose.yaml")).services.verbatim as ComposeService;
    const port = await freePort();
    const env = {
      PATH: process.env.PATH,
      ...environment,
      DISCORD_TOKEN: world.token,
      DISCORD_API_URL: discord.apiUrl,
      HEALTH_PORT: String(port),
    };
    const [, ...entry] = JSON.parse(valuesOf(final, "ENTRYPOINT")[0] ?? "") as string[];
    const bot = spawn(process.execPath, [...entry, ...command], { cwd: image, env, stdio: "ignore" });
    const ended = once(bot, "exit");
    const isHealthy = async () => {
      const [, ...check] = JSON.parse(valuesOf(final, "HEALTHCHECK")[0]?.split(" CMD ")[1] ?? "") as string[];
      return run(process.execPath, check, { env }).then(
        () => true,
        ({ code }) => (code === 1 ? false : code),
      );
    };
    expect(await isHealthy()).toBe(false);
    await world.until(() => (discord.gateway.connected && world.commands.length > 0 ? true : undefined));

    const channel = world.addChannel({ guild: world.addGuild() });
    const question = "How small are tardigrades?";
    const answer = await discord.command(world.addUser("ann"), channel, "ask", { question });
    expect(visibleText(answer)).toContain("tardigrades.txt");
    expect(await isHealthy()).toBe(true);
    // Another address of this machine, as a neighbour's would be.
    expect((await fetch(`http://${otherAddress()}:${port}/metrics`)).status).toBe(200);
    bot.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(await isHealthy()).toBe(false);
    expect(filesOf(image)).toEqual(before);
    await discord.close();
  });
});
