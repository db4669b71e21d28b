import { expect, onTestFinished, test, vi } from "vitest";
import { type RunningBot, runBot } from "../../../src/bot/gateway/run-bot.ts";
import type { EngineStatus } from "../../../src/retrieve/engine/engine.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, settingsFor } from "../scene.ts";
import { skipPauses } from "../skip-pauses.ts";
import { DiscordStandIn } from "../stand-in/discord-stand-in.ts";
import { TinyEngine } from "../tiny-engine.ts";

/** How long the bot waits for discord.js to leave the gateway. */
const LEAVING_MS = 2_000;

/** Stops these timers until the test has ended; it moves them on by hand. */
function holdTimers(...held: ("setTimeout" | "setInterval")[]): void {
  const clearing = { setTimeout: "clearTimeout", setInterval: "clearInterval" } as const;
  vi.useFakeTimers({ toFake: held.flatMap((timer) => [timer, clearing[timer]]) });
  onTestFinished(() => void vi.useRealTimers());
}

/** discord.js goes on trying a gateway that has not greeted it, until it is told that its token is wrong. */
async function endAttempts({ gateway, world }: DiscordStandIn): Promise<void> {
  const identified = gateway.identifies.length;
  gateway.manner.isSilent = false;
  gateway.manner.refuseWith = 4004;
  gateway.interrupt("drop");
  await world.until(() => (gateway.identifies.length > identified ? true : undefined));
}

/** Starts a bot at a gateway that takes its connection and says nothing. */
async function startUnheard() {
  skipPauses();
  holdTimers("setTimeout");
  const discord = await DiscordStandIn.open();
  discord.gateway.manner.isSilent = true;
  const settings = settingsFor(discord.world.token, discord.apiUrl);
  const started = runBot(settings, new TinyEngine(), keptLog()).catch((error: unknown) => error);
  await discord.world.until(() => (discord.gateway.connections > 0 ? true : undefined));
  return { discord, started };
}

test("a gateway that greets the bot within 25 seconds is waited for", async () => {
  const { discord, started } = await startUnheard();

  await vi.advanceTimersByTimeAsync(24_999);
  discord.gateway.greet();

  const bot = await started;
  expect(bot).toMatchObject({ healthPort: null });
  await (bot as RunningBot).stop();
  await discord.close();
});

test("a gateway that does not greet the bot within 25 seconds counts as unreachable", async () => {
  const { discord, started } = await startUnheard();

  await vi.advanceTimersByTimeAsync(25_000 + LEAVING_MS);
  const failure = await Promise.race([started, "none yet"]);

  expect(failure).toMatchObject({ name: "BotStartError", reason: "unreachable" });
  expect(String(failure)).toContain("its gateway cannot be reached");
  await endAttempts(discord);
  await discord.close();
});

test("a bot that has lost its connection stops, though the gateway does not greet it again", async () => {
  skipPauses();
  await using scene = await openScene();
  const { bot, discord } = scene;
  discord.gateway.manner.isSilent = true;
  discord.gateway.interrupt("drop");
  await discord.world.until(() => (discord.gateway.connections > 1 ? true : undefined));
  holdTimers("setTimeout");

  const stopped = bot.stop();
  await vi.advanceTimersByTimeAsync(LEAVING_MS);
  await stopped;

  expect(await bot.closed).toBeNull();
  await endAttempts(discord);
});

test.each([
  { takes: 1_999, status: 200, ready: true },
  { takes: 2_001, status: 503, ready: false },
])("health is told with $status of an engine that takes $takes ms to answer", async ({ takes, status, ready }) => {
  const engine = new TinyEngine();
  await using scene = await openScene({ engine, settings: { health: { port: 0 } } });
  holdTimers("setTimeout");
  const asked = new Promise<void>((resolve) => {
    engine.before = () => {
      resolve();
      return new Promise((answer) => setTimeout(answer, takes));
    };
  });

  const health = fetch(`http://127.0.0.1:${scene.bot.healthPort}/health`);
  await asked;
  await vi.advanceTimersByTimeAsync(takes);

  expect((await health).status).toBe(status);
  expect(await (await health).json()).toMatchObject({ ready, gateway: true });
});

class GrowingEngine extends TinyEngine {
  articles = 3;
  looks = 0;

  override async status(): Promise<EngineStatus> {
    this.looks++;
    return { ...(await super.status()), articles: this.articles };
  }
}

test("the number of articles is looked up once a minute, and told to Discord only when it has changed", async () => {
  holdTimers("setInterval");
  const engine = new GrowingEngine();
  await using scene = await openScene({ engine });
  const { presences } = scene.discord.gateway;
  const shown = () => presences.map((presence) => JSON.stringify(presence).match(/\d+ articles?/)?.[0]);
  await expect.poll(shown).toEqual(["3 articles"]);
  const atFirst = engine.looks;

  await vi.advanceTimersByTimeAsync(59_999);
  expect(engine.looks).toBe(atFirst);
  await vi.advanceTimersByTimeAsync(1);
  expect(engine.looks).toBe(atFirst + 1);
  engine.articles = 1;
  await vi.advanceTimersByTimeAsync(60_000);

  await expect.poll(shown).toEqual(["3 articles", "1 article"]);
});

test("an engine that does not tell its status is asked again a minute later, and no more once the bot has stopped", async () => {
  holdTimers("setInterval");
  const engine = new GrowingEngine();
  await using scene = await openScene({ engine });
  const { presences } = scene.discord.gateway;
  await expect.poll(() => presences.length).toBe(1);

  engine.before = () => Promise.reject(new Error("gone"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(scene.log.lines.map(({ message }) => message)).toContain("the engine does not tell its status");
  engine.before = async () => undefined;
  engine.articles = 4;
  await vi.advanceTimersByTimeAsync(60_000);
  await expect.poll(() => JSON.stringify(presences)).toContain("4 articles");

  await scene.bot.stop();
  const looks = engine.looks;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(engine.looks).toBe(looks);
});
