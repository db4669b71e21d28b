import type { Client } from "discord.js";
import type { Log } from "../../log/log.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import type { Collections } from "../collections/collections.ts";
import type { SeenLocales } from "../language/seen-locales.ts";
import type { CommandMentions } from "../locales/command-mentions.ts";
import type { BotStore } from "../store/store.ts";
import type { Admission } from "./admission.ts";
import type { CoolDown } from "./cool-down.ts";
import type { FairTurns } from "./fair-turns.ts";
import type { InFlight } from "./in-flight.ts";
import type { PersonalPace } from "./personal-pace.ts";
import type { QuestionPauses } from "./question-pauses.ts";
import type { Tally } from "./tally.ts";

/** What every part of the running bot works with. */
export interface Bot {
  readonly client: Client<true>;
  /** Answers from the operator's articles. */
  readonly engine: Engine;
  /** Servers' own articles; null if this bot does not offer them. */
  readonly collections: Collections | null;
  readonly admission: Admission;
  /** In which order answers go into each channel. */
  readonly turns: FairTurns;
  /** How fast one person's answers go there. */
  readonly pace: PersonalPace;
  /** When each person has last asked where a server wants a pause between questions. */
  readonly pauses: QuestionPauses;
  /** Where it is shown that the bot is typing. */
  readonly typing: CoolDown;
  /** Who has been told, and where, that a question was not taken. */
  readonly refused: CoolDown;
  /** The texts of each language, in which commands are mentions. */
  readonly commands: CommandMentions;
  readonly seenLocales: SeenLocales;
  readonly store: BotStore;
  readonly tally: Tally;
  /** Has a server's open questions asked again soon: its own articles have changed. */
  readonly askAgain: (guildId: string) => void;
  /** Days after which all that is kept of a server is deleted, once the bot was removed from it; 0 or more. */
  readonly forgetServersAfterDays: number;
  readonly log: Log;
  readonly inFlight: InFlight;
  /** This program's version, for people. */
  readonly version: string;
  /** Whether messages without a mention can be read (a privileged intent). */
  readonly seesAllMessages: boolean;
}
