import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine } from "../open-engine.ts";
import { builtInModels } from "../search-models.ts";
import { HALVES, indexWritten, timelines } from "./written-articles.ts";

const folder = temporaryFolder();

describe.each(HALVES)("of eight affairs in seven languages, the %s ones", (half) => {
  test("the sentences are in the order of what they speak of", async () => {
    const models = await builtInModels();
    const written = timelines(half);
    const articles = Object.fromEntries(
      written.flatMap(({ id, articles: own }) => own.map((article, at) => [`${id}-${at}`, article])),
    );
    const engine = openEngine(await indexWritten(join(folder, half), articles, models), models);
    const counted = { right: 0, pairs: 0, shown: 0, strange: 0 };
    for (const { id, topic, sentences } of written) {
      const { entries } = await engine.timeline({ text: topic });
      counted.shown += entries.length;
      counted.strange += entries.filter(({ quotation }) => !quotation.source.startsWith(`${id}-`)).length;
      const days = entries.flatMap(
        ({ quotation }) =>
          sentences.find(({ text }) => text.includes(quotation.text) || quotation.text.includes(text))?.day ?? [],
      );
      for (const [at, day] of days.entries()) {
        for (const later of days.slice(at + 1)) {
          const length = Math.min(day.length, later.length);
          const [one, other] = [day.slice(0, length), later.slice(0, length)];
          // A day of a month that is named as a whole is neither before nor after it.
          if (one === other) continue;
          counted.pairs += 1;
          if (one < other) counted.right += 1;
        }
      }
    }
    await engine.close();
    const { right, pairs, shown, strange } = counted;
    console.info(`${half}: ${right} of ${pairs} pairs in order, ${shown} sentences shown, ${strange} of other affairs`);
    expect(pairs).toBeGreaterThan(100);
    expect(right / pairs).toBeGreaterThanOrEqual(0.95);
    expect(strange).toBe(0);
  });
});
