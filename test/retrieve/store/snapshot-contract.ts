import { beforeEach, describe, expect, test } from "vitest";
import type { PassageStore, StoreSnapshot } from "../../../src/retrieve/store/passage-store.ts";
import { embeddingOf, fileDraft, MODEL, put } from "./drafts.ts";
import { type NewStore, type StoreEngine, UPDATE } from "./reading-contract.ts";

/** What readers may rely on while a store is written. */
export function testSnapshots(name: string, engine: StoreEngine): void {
  describe(`a snapshot of ${name}`, () => {
    let made: NewStore;
    let store: PassageStore;
    const write = (path: string, text: string) =>
      made.writable.write(UPDATE, async (run) => {
        await put(run, fileDraft(path, { title: path, texts: [text] }));
        await run.finish();
      });
    beforeEach(async () => {
      made = await engine.create();
      await write("first.md", "The first passage.");
      store = made.open(MODEL);
    });

    /** All that can be seen of what a store holds. */
    const everything = async (snapshot: StoreSnapshot) => ({
      status: await snapshot.status(),
      files: await snapshot.files(),
      passages: await snapshot.passages(await snapshot.passageIds()),
      nearest: await snapshot.nearest(embeddingOf("The second passage."), 5),
      terms: await snapshot.termStatistics(["second", "passage"]),
    });

    test.skipIf(engine.isAlone)("shows nothing of what is written while it is open; the next one does", async () => {
      await store.snapshot(async (snapshot) => {
        const before = await everything(snapshot);
        await write("second.md", "The second passage.");
        await made.writable.write(UPDATE, async (run) => {
          await run.removeFiles(["first.md"]);
          await run.finish();
        });
        expect(await everything(snapshot)).toEqual(before);
      });
      const { files, nearest, terms } = await store.snapshot(everything);
      expect(files.map(({ path }) => path)).toEqual(["second.md"]);
      expect(nearest).toHaveLength(1);
      expect(terms.frequencies).toEqual([1, 1]);
      await store.close();
    });

    test.skipIf(engine.isAlone)(
      "may be asked for while others are open, and none sees an older state than one before it",
      async () => {
        const generations: number[] = [];
        const asked = Array.from({ length: 5 }, async (_, i) => {
          await store.snapshot(async (snapshot) => generations.push((await snapshot.status()).generation));
          await write(`${i}.md`, `Passage ${i}.`).catch(() => undefined);
        });
        await Promise.all(asked);
        await store.snapshot(async (snapshot) => generations.push((await snapshot.status()).generation));
        expect(generations).toEqual(generations.toSorted((a, b) => a - b));
        expect(generations.at(-1)).toBeGreaterThan(generations[0] as number);
        await store.close();
      },
    );

    test("ends with its action: whoever uses it later is refused", async () => {
      const kept = await store.snapshot(async (snapshot) => snapshot);
      await expect(kept.passageIds()).rejects.toThrow("ended");
      await expect(kept.nearest(embeddingOf("x"), 1)).rejects.toThrow("ended");
      await store.close();
    });

    test("hands on what its action throws, and does not stand in the way of the next one", async () => {
      await expect(store.snapshot(() => Promise.reject(new TypeError("a mistake")))).rejects.toThrow(TypeError);
      expect((await store.snapshot(everything)).files).toHaveLength(1);
      await store.close();
    });

    test("that was asked for is waited for when the store is closed; then no more can be asked for", async () => {
      const asked = [1, 2, 3].map(() => store.snapshot(everything));
      await store.close();
      expect(await Promise.all(asked)).toHaveLength(3);
      await expect(store.snapshot(everything)).rejects.toThrow();
    });
  });
}
