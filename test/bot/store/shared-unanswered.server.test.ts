import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSharedBotStore } from "../../../src/bot/store/postgres/open-shared-store.ts";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { describeOnServer } from "../../retrieve/store/postgres/cluster.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const DAY = 86_400_000;
const clock = { now: 1_000 * DAY };
const by = { citation: "abcd1234", article: "The mill" };

describeOnServer((cluster) => {
  /** A bot's store, which has taken along what one bot remembered in a file. */
  async function openTwo() {
    const before = join(temporaryFolder(), "bot.sqlite");
    const alone = openBotStore({ file: before, now: () => clock.now });
    const gap = { guildId: "1", userId: "ann", channelId: "9" };
    for (const question of ["Who?", "Where?", "When?"]) alone.noteGap({ ...gap, question });
    await alone.unanswered.dismiss("1", ["Where?"], true);
    await alone.unanswered.close("1", "When?", by);
    const rated = { question: "Why?", article: "The mill" };
    await alone.noteFeedback({ guildId: "1", userId: "ann", messageId: "m", citation: "a", helpful: false, rated });
    await alone.unanswered.noteWish({ guildId: "1", userId: "ann", question: "Who?", locale: null, at: clock.now });
    await alone.unanswered.takeDigest("1", null, 5);
    await alone.close();
    const open = async (bot: string, file?: string) => {
      const from = file === undefined ? {} : { before: file };
      const store = await openSharedBotStore({ url: cluster().url, bot, ...from, now: () => clock.now });
      onTestFinished(() => store.close());
      return store;
    };
    return { here: await open("here", before), there: await open("there") };
  }

  test("what becomes of questions without an answer is taken along and shared, as one bot alone knows it", async () => {
    const { here, there } = await openTwo();
    const states = async () => (await there.unanswered.list("1", 7)).map(({ state }) => state);
    expect(await states()).toEqual(["answered", "dismissed", "open"]);
    expect((await there.unanswered.list("1", 7))[0]).toMatchObject({ channelId: "9", by: { ...by, at: clock.now } });
    expect(await there.unanswered.ratedDown("1", 7)).toEqual([
      { question: "Why?", article: "The mill", at: clock.now },
    ]);
    const [wish] = await there.unanswered.wishes("1");
    if (wish === undefined) throw new Error("the wish was not taken along");
    expect(wish).toMatchObject({ userId: "ann", question: "Who?", at: clock.now });
    expect((await here.keptOf("ann")).questions.map(({ text, why }) => `${text} ${why}`)).toEqual([
      "When? no-answer",
      "Where? no-answer",
      "Who? no-answer",
      "Why? rated-down",
      "Who? to-be-told",
    ]);

    expect(await here.unanswered.takeWish(wish)).toBe(true);
    expect(await there.unanswered.takeWish(wish)).toBe(false);
    await there.unanswered.noteWish({ ...wish, question: "Zero\0?" });
    await there.unanswered.noteWish({ ...wish, question: "Zero\0?" });
    expect(await here.unanswered.wishes("1")).toHaveLength(1);
    expect(await here.unanswered.dismiss("1", ["Where?"], false)).toBe(1);
    expect(await here.unanswered.close("1", "Where?", by)).toBe(1);
    expect(await there.gaps("1", 7)).toEqual(["Who?"]);

    const taken = await Promise.all([here, there].map((each) => each.unanswered.takeDigest("1", 5, 9)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await there.unanswered.digest("1")).toBe(9);
    await here.unanswered.noteChecked("1", "7");
    expect(await there.unanswered.checked("1")).toBe("7");

    expect(await here.erase("ann")).toBe(5);
    clock.now += 1;
    await here.unanswered.noteWish({ ...wish, userId: "ben" });
    await here.forgetGuild("1");
    expect(await there.unanswered.wishes("1")).toEqual([]);
    expect(await there.unanswered.digest("1")).toBeNull();
  });
});
