import type { Engine } from "../../retrieve/engine/engine.ts";
import { ProcessError } from "../../retrieve/errors.ts";
import type { Collections } from "../collections/collections.ts";
import { type RemoteCalls, remoteObject } from "./remote-calls.ts";
import { TARGETS } from "./shard-message.ts";

/** What else there is to ask of collections: an engine does not go from one process to another. */
interface OwnEngines {
  has(guildId: string): Promise<boolean>;
}

/** The engine that another process has. */
export function calledEngine(calls: RemoteCalls, target: string = TARGETS.engine): Engine {
  return remoteObject<Engine>(calls, target, { vitals: undefined, close: async () => undefined });
}

/** The collections that another process keeps. */
export function calledCollections(calls: RemoteCalls, extensions: readonly string[]): Collections {
  const engines = remoteObject<OwnEngines>(calls, TARGETS.own, {});
  return remoteObject<Collections>(calls, TARGETS.collections, {
    extensions,
    engineOf: async (guildId) =>
      (await engines.has(guildId)) ? calledEngine(calls, `${TARGETS.own} ${guildId}`) : null,
    close: async () => undefined,
  });
}

/** The object that other processes mean by a name. */
export function calledObject(target: string, engine: Engine, collections: Collections): object | Promise<object> {
  const [kind, guildId] = target.split(" ");
  if (kind === TARGETS.engine) return engine;
  if (kind === TARGETS.collections) return collections;
  if (kind !== TARGETS.own) throw new ProcessError(`Nothing is called "${target}".`);
  if (guildId !== undefined) return ownEngine(collections, guildId);
  const engines: OwnEngines = { has: async (guild) => (await collections.engineOf(guild)) !== null };
  return engines;
}

async function ownEngine(collections: Collections, guildId: string): Promise<Engine> {
  const engine = await collections.engineOf(guildId);
  if (engine === null) throw new ProcessError("The server's own articles are gone.");
  return engine;
}
