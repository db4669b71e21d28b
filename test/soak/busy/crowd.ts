import { type CrowdPlan, type Moment, Stage } from "./stage.ts";
import {
  askForSource,
  askInChannel,
  chat,
  direct,
  machine,
  mention,
  move,
  putGlass,
  replyToAnswer,
  replyUnpinged,
  speakToOthers,
  thank,
} from "./talk.ts";
import { askInThread, chatInThread, openThread, post, writeBelowPost } from "./thread-talk.ts";
import { findSources, press, pressOthers, share, slash } from "./uses.ts";

type Deed = (stage: Stage, moment: Moment) => void;

/** What people do, each so many times of a hundred and a few. */
const DEEDS: readonly (readonly [times: number, deed: Deed])[] = [
  [40, chat],
  [6, speakToOthers],
  [13, mention],
  [7, slash],
  [7, askInChannel],
  [3, post],
  [2, writeBelowPost],
  [4, replyToAnswer],
  [2, replyUnpinged],
  [3, thank],
  [3, chatInThread],
  [3, askInThread],
  [1, openThread],
  [2, direct],
  [2, machine],
  [2, move],
  [2, askForSource],
  [3, putGlass],
  [3, press],
  [2, pressOthers],
  [1, share],
  [2, findSources],
];
const CHOICES = DEEDS.flatMap(([times, deed]) => Array<Deed>(times).fill(deed));

/** The people of all servers, who do one thing after the other. */
export class Crowd {
  readonly #stage: Stage;

  constructor(plan: CrowdPlan) {
    this.#stage = new Stage(plan);
  }

  /** Somebody does something. */
  act(): void {
    this.#stage.any(CHOICES)(this.#stage, this.#stage.moment());
  }

  /** What is left to happen happens. */
  finish(): void {
    this.#stage.finish();
  }
}
