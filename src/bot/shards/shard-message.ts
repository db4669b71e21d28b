import type { LogSettings } from "../../log/log.ts";
import type { MessageOf } from "../../retrieve/engine/process-message.ts";
import type { BotSettings } from "../gateway/run-bot.ts";
import type { BotStartFailure } from "../gateway/start-error.ts";
import type { RemoteMessage } from "./remote-calls.ts";

/** Where a bot keeps what it remembers: in a file, or in a database that bots share. */
export type StoreOfBot = { readonly file: string } | SharedStore;

/** Of bots that remember together. */
export interface SharedStore {
  /** Address of the database. */
  readonly url: string;
  /** Names this bot among those that share the store. */
  readonly bot: string;
}

/** What each shard's process is started for, as plain data. */
export interface ShardSettings
  extends Pick<BotSettings, "token" | "apiUrl" | "forgetServersAfterDays" | "version" | "messageContent"> {
  readonly store: StoreOfBot;
  readonly log: LogSettings;
}

/** From the manager to a shard's process: the settings come first. */
export type ToShard =
  | RemoteMessage
  | MessageOf<{
      open: {
        readonly settings: ShardSettings;
        readonly shard: Required<BotSettings>["shard"];
        /** See `Collections.extensions`. */
        readonly extensions: readonly string[];
        /** Whether somebody may look at what is counted. */
        readonly isCounted: boolean;
      };
      /** It finishes what it has begun, leaves Discord and ends. */
      stop: object;
    }>;

/** From a shard's process to the manager. */
export type FromShard =
  | RemoteMessage
  | MessageOf<{
      ready: object;
      /** Discord takes it not, or no longer; it ends. */
      failed: { readonly reason: BotStartFailure; readonly message: string };
    }>;

/** What the two call each other's objects. */
export const TARGETS = { engine: "engine", collections: "collections", own: "own", bot: "bot" } as const;
