import { expect, test } from "vitest";
import { LoginTurns } from "../../../src/bot/shards/login-turns.ts";

const APART = 40;

/** When each of some shards began to log in, in milliseconds. */
async function begun(concurrency: number, shards: readonly number[], logIn = async () => {}): Promise<number[]> {
  const turns = new LoginTurns(concurrency, APART);
  const start = performance.now();
  const at: number[] = [];
  const taken = shards.map((shard, index) =>
    turns.take(shard, async () => {
      at[index] = performance.now() - start;
      await logIn();
    }),
  );
  await Promise.allSettled(taken);
  return at;
}

test("shards log in one after the other, some time apart, where Discord takes one at a time", async () => {
  const [first = 0, second = 0, third = 0] = await begun(1, [0, 1, 2]);
  expect(second - first).toBeGreaterThanOrEqual(APART - 1);
  expect(third - second).toBeGreaterThanOrEqual(APART - 1);
});

test("shards log in together whose numbers leave different remainders", async () => {
  const [zero = 0, one = 0, two = 0, three = 0] = await begun(2, [0, 1, 2, 3]);
  expect(Math.abs(one - zero)).toBeLessThan(APART);
  expect(Math.abs(three - two)).toBeLessThan(APART);
  expect(two - zero).toBeGreaterThanOrEqual(APART - 1);
});

test("a log-in that fails holds up nobody's for longer than another", async () => {
  const at = await begun(1, [0, 1], () => Promise.reject(new Error("refused")));
  expect(at).toHaveLength(2);
});
