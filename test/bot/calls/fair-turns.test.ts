import { expect, test } from "vitest";
import { FairTurns } from "../../../src/bot/calls/fair-turns.ts";

test("people take turns in a place, whoever has how much waiting, and one's work fails for that one alone", async () => {
  const turns = new FairTurns();
  const done: string[] = [];
  const work = (name: string) => async () => void done.push(name);

  const all = [
    ...["a1", "a2", "a3"].map((name) => turns.take("here", "ann", work(name))),
    expect(
      turns.take("here", "ben", async () => {
        done.push("b1 fails");
        throw new Error("no");
      }),
    ).rejects.toThrow("no"),
    turns.take("here", "cem", work("c1")),
    turns.take("here", "ben", work("b2")),
  ];
  await Promise.all(all);

  expect(done).toEqual(["a1", "a2", "b1 fails", "c1", "a3", "b2"]);
});

test("one place does not wait for another, and a place that has emptied begins anew", async () => {
  const turns = new FairTurns();
  let finish = () => {};
  const slow = turns.take("here", "ann", () => new Promise<void>((resolve) => (finish = resolve)));

  expect(await turns.take("there", "ann", async () => "at once")).toBe("at once");
  finish();
  await slow;
  expect(await turns.take("here", "ben", async () => "again")).toBe("again");
});
