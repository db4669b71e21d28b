import fc from "fast-check";
import { expect, test } from "vitest";
import { type Urgency, WorkTurns } from "../../../src/bot/collections/work-turns.ts";

/** Work that goes on until it is told to end; notes in which order pieces begin, and how many are under way. */
class Workshop {
  readonly turns: WorkTurns;
  readonly begun: string[] = [];
  readonly #ends = new Map<string, () => void>();

  constructor(most: number) {
    this.turns = new WorkTurns(most);
  }

  add(name: string, urgency: Urgency = "asked"): Promise<string> {
    return this.turns.take(urgency, async () => {
      this.begun.push(name);
      await new Promise<void>((end) => this.#ends.set(name, end));
      return name;
    });
  }

  get underWay(): string[] {
    return [...this.#ends.keys()];
  }

  async end(name: string): Promise<void> {
    this.#ends.get(name)?.();
    this.#ends.delete(name);
    await settled();
  }
}

/** Whatever waited for nothing else has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test("a few pieces are done at once, the others in the order in which they came", async () => {
  const shop = new Workshop(2);
  for (const name of ["a", "b", "c", "d"]) void shop.add(name);
  await settled();
  expect(shop.underWay).toEqual(["a", "b"]);
  await shop.end("b");
  expect(shop.underWay).toEqual(["a", "c"]);
  await shop.end("a");
  expect(shop.begun).toEqual(["a", "b", "c", "d"]);
});

test("upkeep comes after all that is asked for, and leaves a place free", async () => {
  const shop = new Workshop(2);
  for (const name of ["rebuild 1", "rebuild 2"]) void shop.add(name, "upkeep");
  await settled();
  expect(shop.underWay).toEqual(["rebuild 1"]);
  void shop.add("upload");
  void shop.add("another upload");
  await settled();
  expect(shop.underWay).toEqual(["rebuild 1", "upload"]);
  await shop.end("rebuild 1");
  expect(shop.underWay).toEqual(["upload", "another upload"]);
  await shop.end("upload");
  expect(shop.underWay).toEqual(["another upload", "rebuild 2"]);
});

test("a piece that fails gives its place to the next, and its error to whoever wanted it", async () => {
  const turns = new WorkTurns(2);
  const fail = () => turns.take("asked", () => Promise.reject(new Error("no")));
  expect(await Promise.allSettled([fail(), fail(), fail()])).toMatchObject(Array(3).fill({ status: "rejected" }));
  expect(await turns.take("asked", async () => "done")).toBe("done");
});

test("what waits when it closes, or comes later, is told why it will never begin; what is under way ends", async () => {
  const shop = new Workshop(2);
  const first = shop.add("a");
  void shop.add("b");
  const waiting = shop.add("c");
  await settled();
  shop.turns.close(new Error("stopping"));
  await expect(waiting).rejects.toThrow("stopping");
  await expect(shop.add("d")).rejects.toThrow("stopping");
  await shop.end("a");
  expect(await first).toBe("a");
  expect(shop.begun).toEqual(["a", "b"]);
});

test("never more than a few are under way, and each piece has its turn, whatever comes when", async () => {
  const step = fc.oneof(fc.constantFrom<Urgency>("asked", "upkeep"), fc.nat(3));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 4 }), fc.array(step, { maxLength: 40 }), async (most, steps) => {
      const shop = new Workshop(most);
      let count = 0;
      for (const each of steps) {
        if (typeof each === "string") void shop.add(`${each} ${count++}`, each);
        else await shop.end(shop.underWay[each] ?? "");
        await settled();
        expect(shop.underWay.length).toBeLessThanOrEqual(most);
      }
      while (shop.underWay.length > 0) await shop.end(shop.underWay[0] as string);
      expect(shop.begun).toHaveLength(count);
    }),
  );
});
