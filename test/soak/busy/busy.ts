import timers from "node:timers/promises";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { errorFacts } from "../../../src/log/error-facts.ts";
import type { Engine } from "../../../src/retrieve/engine/engine.ts";
import { loadSearchModels } from "../../../src/retrieve/search/search-models.ts";
import { keptLog } from "../../bot/quiet-log.ts";
import { settingsFor } from "../../bot/scene.ts";
import { DiscordStandIn } from "../../bot/stand-in/discord-stand-in.ts";
import { openEngine } from "../../retrieve/open-engine.ts";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { randomFrom } from "../../seeded-random.ts";
import { Crowd } from "./crowd.ts";
import { type BusyFigures, Ledger } from "./ledger.ts";
import { readSayings } from "./sayings.ts";
import { addServers, applySettings } from "./servers.ts";
import { loseGateway, makeTrouble } from "./troubles.ts";

export interface BusyPlan {
  /** An empty folder. */
  readonly folder: string;
  readonly servers: number;
  readonly messages: number;
  readonly seed: number;
}

/** After so many messages the gateway is lost. */
const GATEWAY_LOST_AFTER = 150;
/** People wait where so many questions are being answered. */
const AT_ONCE = 12;
/** Nothing more comes when the bot has asked nothing of Discord for so many milliseconds. */
const QUIET_MS = 1_000;

/**
 * A day of a busy bot as fast as it goes: servers with channels and settings of all kinds, people who chat and ask in all ways, and
 * a Discord with troubles. Tells what was said to no purpose, what was lost, and what was said twice.
 */
export async function beBusy({ folder, servers: count, messages, seed }: BusyPlan): Promise<BusyFigures> {
  const engine = await openSamples(folder);
  const resumePauses = skipPauses();
  const random = randomFrom(seed);
  const discord = await DiscordStandIn.open();
  const log = keptLog();
  const servers = addServers(discord.world, count);
  const settings = { ...settingsFor(discord.world.token, discord.apiUrl), messageContent: true };
  await applySettings(settings.store, servers);
  const load = { asked: 0 };
  const bot = await runBot(settings, watched(engine, load), log);
  try {
    const ledger = new Ledger();
    const crowd = new Crowd({ discord, ledger, servers, sayings: readSayings(), random });
    makeTrouble(discord, random);
    for (let done = 1; ledger.size < messages; done++) {
      crowd.act();
      await pause();
      while (load.asked >= AT_ONCE) await pause();
      if (done % GATEWAY_LOST_AFTER === 0) await loseGateway(discord, done / GATEWAY_LOST_AFTER);
    }
    crowd.finish();
    await quiet(discord);
    const errors = log.lines.filter(({ level }) => level === "error");
    return ledger.settle(
      discord.world,
      errors.map(
        ({ facts, message }) => `${message} ${JSON.stringify("err" in facts ? errorFacts(facts.err) : facts)}`,
      ),
    );
  } finally {
    await bot.stop();
    await discord.close();
    await settings.store.close();
    await engine.close();
    resumePauses();
  }
}

/** The engine with the built-in models over the sample articles. */
async function openSamples(folder: string): Promise<Engine> {
  const models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
  await indexSamples(folder, models);
  return openEngine(folder, models);
}

/** Lets all pauses before another attempt pass at once, until the returned function is called. */
function skipPauses(): () => void {
  const { setTimeout: pause } = timers;
  const skip: typeof pause = (_, value) => timers.setImmediate(value as never);
  Object.assign(timers, { setTimeout: skip });
  return () => void Object.assign(timers, { setTimeout: pause });
}

/** The engine, counting the questions that it answers now. */
function watched(engine: Engine, load: { asked: number }): Engine {
  const ask: Engine["ask"] = async (question) => {
    load.asked++;
    try {
      return await engine.ask(question);
    } finally {
      load.asked--;
    }
  };
  return new Proxy(engine, {
    get: (target, name) => {
      if (name === "ask") return ask;
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

async function quiet({ world }: DiscordStandIn): Promise<void> {
  for (let before = -1; world.requests.length !== before; ) {
    before = world.requests.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}

/** Lets all that can happen now happen. */
async function pause(): Promise<void> {
  await timers.setImmediate();
  await new Promise((resolve) => setTimeout(resolve, 2));
}
