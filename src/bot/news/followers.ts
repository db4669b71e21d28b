import type { Answer, QuotedAnswer } from "../../retrieve/answer.ts";
import type { Bot } from "../calls/bot.ts";
import type { Follow } from "../store/news.ts";
import { type Ask, answerMark, newAnswer } from "./known-passages.ts";
import { lookInto } from "./look-into.ts";
import { followedMark, questionKey } from "./same-question.ts";
import { claimMark, placeOf, tellTogether } from "./tell-together.ts";

/** People who follow the same in the same place, and to whom the same is new. */
interface Group {
  readonly follows: Follow[];
  readonly answer: QuotedAnswer;
}

/** Tells those who follow a question of a new answer, each once, and together who wait for it in the same channel. */
export class Followers {
  /** Follows that this process is telling of. */
  readonly #underWay = new Set<string>();
  /** When it last claimed any, in milliseconds since 1970. */
  #claimed = 0;

  /** Posts what is new of an answer for all that follow its question and wait. @param ask asks further of the same articles */
  async tell(bot: Bot, guildId: string, question: string, answer: Answer, ask: Ask): Promise<void> {
    const key = questionKey(question);
    const answers = new Map([[question, Promise.resolve(answer)]]);
    const askOnce: Ask = (text) => {
      const asked = answers.get(text) ?? ask(text);
      answers.set(text, asked);
      return asked;
    };
    const groups = new Map<string, Group>();
    for (const follow of await bot.store.news.follows(guildId)) {
      if (follow.state !== "waiting" || questionKey(follow.question) !== key) continue;
      const found = await newAnswer(follow.known, follow.question, await askOnce(follow.question), askOnce);
      if (found === null) continue;
      const same = `${followedMark(follow)}.${answerMark(found)}`;
      const group = groups.get(same) ?? { follows: [], answer: found };
      group.follows.push(follow);
      groups.set(same, group);
    }
    for (const group of groups.values()) await this.#claimAndTell(bot, group);
  }

  /**
   * Looks what has become of what was claimed and not ended: by a process that was killed over it, or that Discord did not answer.
   * @returns whether any of it is to be told again
   */
  async recover(bot: Bot, guildId: string): Promise<boolean> {
    const { client, store } = bot;
    const looks = new Map<string, Awaited<ReturnType<typeof lookInto>>>();
    let isToBeTold = false;
    for (const follow of await store.news.follows(guildId)) {
      // What another bot has claimed that one looks after: this one may not see its messages.
      if (follow.state !== "claimed" || follow.by !== client.user.id || this.#underWay.has(follow.id)) continue;
      const place = await placeOf(bot, follow);
      if (typeof place === "string") {
        await store.news.changeFollow(follow, { state: place });
        continue;
      }
      const wasPosted = looks.get(place.id) ?? (await lookInto(place));
      looks.set(place.id, wasPosted);
      const sought = { mark: claimMark(follow), since: follow.at };
      const isTold = wasPosted(follow.channelId === null ? sought : { ...sought, names: follow.userId });
      await store.news.changeFollow(follow, { state: isTold ? "told" : "waiting" });
      isToBeTold ||= !isTold;
    }
    return isToBeTold;
  }

  async #claimAndTell(bot: Bot, { follows, answer }: Group): Promise<void> {
    // No two claims are of one time, which is part of their marks.
    this.#claimed = Math.max(Date.now(), this.#claimed + 1);
    const claim = { state: "claimed", by: bot.client.user.id, at: this.#claimed } as const;
    for (const { id } of follows) this.#underWay.add(id);
    try {
      const claimed: Follow[] = [];
      for (const follow of follows) {
        const own = await bot.store.news.changeFollow(follow, claim);
        if (own !== null) claimed.push(own);
      }
      await tellTogether(bot, claimed, answer);
    } finally {
      for (const { id } of follows) this.#underWay.delete(id);
    }
  }
}
