import { setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { ModelMismatchError, StoreError } from "../../../src/retrieve/errors.ts";
import type { ModelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import type { IndexRun } from "../../../src/retrieve/store/writable-store.ts";
import { fileDraft, keyOf, MODEL, OTHER_MODEL, put } from "./drafts.ts";
import { type NewStore, type StoreEngine, UPDATE } from "./reading-contract.ts";

const REBUILD = { ...UPDATE, kind: "rebuild" } as const;

const note = (...texts: string[]) => fileDraft("note.md", { title: "Note", texts });

/** What indexing may rely on in any store. */
export function testWriting(name: string, engine: StoreEngine): void {
  describe(`${name}, written,`, () => {
    let made: NewStore;
    beforeEach(async () => {
      made = await engine.create();
    });
    const update = <T>(action: (run: IndexRun) => Promise<T>) => made.writable.write(UPDATE, action);
    const putAndFinish = (...texts: string[]) =>
      update(async (run) => {
        await put(run, note(...texts));
        return run.finish();
      });
    /** Citation ids by text, as a reader finds them now. */
    const citations = async (model: ModelStamp = MODEL) => {
      const store = made.open(model);
      const passages = await store.snapshot(async (snapshot) => snapshot.passages(await snapshot.passageIds()));
      await store.close();
      return passages.map(({ text, citation }) => [text, citation] as const);
    };

    test("counts what it holds when a run finishes, and raises the generation with every change", async () => {
      expect(await putAndFinish("One.", "Two.")).toEqual({ files: 1, articles: 1, passages: 2 });
      const store = made.open(MODEL);
      const generation = () => store.snapshot(async (snapshot) => (await snapshot.status()).generation);
      const before = await generation();
      await putAndFinish("One.");
      const between = await generation();
      await update(async (run) => {
        await run.removeFiles(["note.md"]);
        expect(await run.finish()).toEqual({ files: 0, articles: 0, passages: 0 });
      });
      expect(between).toBeGreaterThan(before);
      expect(await generation()).toBeGreaterThan(between);
      await store.close();
    });

    test("says of a passage that may be another article's neither headline nor byline, and finds it by none of their words", async () => {
      const texts = ["It landed.", "Nets are dear."];
      await update(async (run) => {
        await put(run, fileDraft("page.txt", { title: "Zeppelin", texts, strays: [1], recognized: [0] }));
        await run.finish();
      });
      const store = made.open(MODEL);
      const [passages, { frequencies }, articles] = await store.snapshot(async (snapshot) => [
        await snapshot.passages(await snapshot.passageIds()),
        await snapshot.termStatistics(["zeppelin", "dear"]),
        await snapshot.articles(),
      ]);
      await store.close();
      const [sure, stray] = passages;
      expect(sure).toMatchObject({ mayBeAnothers: false, article: { title: "Zeppelin", byline: "A. Writer" } });
      expect(stray).toMatchObject({ mayBeAnothers: true, article: { title: null, byline: null } });
      expect(stray?.articleId, "it is read on from").toBe(sure?.articleId);
      expect(frequencies).toEqual([1, 1]);
      expect(articles).toMatchObject([{ title: "Zeppelin", passages: 2 }]);
      expect([sure, stray].map((passage) => passage?.isRecognized)).toEqual([true, false]);
    });

    test("puts a file in place of its last version; what stayed the same keeps its citation id", async () => {
      await putAndFinish("One.", "Two.");
      const before = new Map(await citations());
      await putAndFinish("Zero.", "Two.");
      const after = new Map(await citations());
      expect([...after.keys()]).toEqual(["Zero.", "Two."]);
      expect(after.get("Two.")).toBe(before.get("Two."));
    });

    test("gives equal passages different citation ids, and the same ones each time", async () => {
      await putAndFinish("Again.", "Again.", "Again.");
      const before = await citations();
      expect(new Set(before.map(([, citation]) => citation)).size).toBe(3);
      await putAndFinish("Again.", "Again.", "Again.");
      expect(await citations()).toEqual(before);
    });

    test("knows which vectors it has, and needs only the others", async () => {
      await putAndFinish("One.", "Two.");
      await update(async (run) => {
        expect(await run.hasVectors([keyOf("Three."), keyOf("Two.")])).toEqual([false, true]);
        await run.putFile(note("Two.", "One.", "Two."));
        await run.finish();
      });
      expect((await citations()).map(([text]) => text)).toEqual(["Two.", "One.", "Two."]);
    });

    test("refuses a file whose vectors it has not, and stays as it was", async () => {
      await putAndFinish("One.");
      const before = await citations();
      await expect(update((run) => run.putFile(note("Two.")))).rejects.toThrow(RangeError);
      expect(await citations()).toEqual(before);
    });

    test("moves a file without a trace but its path", async () => {
      await putAndFinish("One.");
      const before = await citations();
      await update(async (run) => {
        await run.moveFile("note.md", "deep/note.md");
        const { stamp, account } = note("One.");
        expect(await run.files()).toEqual([{ ...stamp, path: "deep/note.md", account, missing: false }]);
        await run.finish();
      });
      expect(await citations()).toEqual(before);
    });

    test("remembers which files are missing, until they are not", async () => {
      await putAndFinish("One.");
      const missing = (run: IndexRun) => run.files().then((files) => files.map((file) => file.missing));
      await update((run) => run.markMissing(["note.md"]));
      expect(await update(missing)).toEqual([true]);
      await update((run) => run.markMissing([]));
      expect(await update(missing)).toEqual([false]);
    });

    test("remembers which files have vanished and since when, tells how many, and forgets it", async () => {
      await putAndFinish("One.");
      const vanished = (run: IndexRun) => run.files().then((files) => files.map((file) => file.vanished));
      const told = async () => {
        const store = made.open(MODEL);
        const { vanished: count } = await store.snapshot((snapshot) => snapshot.status());
        await store.close();
        return count;
      };
      expect(await told()).toBeUndefined();
      await update(async (run) => {
        await run.markVanished(new Map([["note.md", "2026-01-02T03:04:05.000Z"]]));
        await run.finish();
      });
      expect([await update(vanished), await told()]).toEqual([["2026-01-02T03:04:05.000Z"], 1]);
      await update(async (run) => {
        await run.markVanished(new Map());
        await run.finish();
      });
      expect([await update(vanished), await told()]).toEqual([[undefined], undefined]);
    });

    test("remembers what was noted of files' looks until they are put anew or taken out", async () => {
      const looks = (run: IndexRun) => run.looks().then((noted) => Object.fromEntries(noted));
      await putAndFinish("One.");
      expect(await update(looks)).toEqual({});
      await update((run) => put(run, fileDraft("other.md", { title: "Other", texts: ["Two."] })));
      await update((run) => run.noteLooks(new Map([["note.md", "old"]])));
      await update((run) =>
        run.noteLooks(
          new Map([
            ["note.md", "1 2"],
            ["other.md", "3 4"],
          ]),
        ),
      );
      expect(await update(looks)).toEqual({ "note.md": "1 2", "other.md": "3 4" });
      await update((run) => put(run, note("Three.")));
      expect(await update(looks)).toEqual({ "other.md": "3 4" });
      await update((run) => run.removeFiles(["other.md"]));
      expect(await update(looks)).toEqual({});
    });

    test("remembers what was last noted of folders", async () => {
      await putAndFinish("One.");
      const noted = (run: IndexRun) => run.folders().then((folders) => [...folders]);
      expect(await update(noted)).toEqual([]);
      for (const folder of ["../articles", "../others"]) {
        await update((run) => run.noteFolders(new Map([[folder, "1:2"]])));
        expect(await update(noted)).toEqual([[folder, "1:2"]]);
      }
    });

    test("keeps what was finished in a run that fails", async () => {
      await putAndFinish("One.");
      const failing = update(async (run) => {
        await put(run, note("Two."));
        throw new TypeError("a mistake");
      });
      await expect(failing).rejects.toThrow(TypeError);
      expect((await citations()).map(([text]) => text)).toEqual(["Two."]);
    });

    test("shows a rebuild when it is finished, and then nothing else", async () => {
      await putAndFinish("Old.");
      await made.writable.write(REBUILD, async (run) => {
        expect([run.isNew, await run.files(), (await run.answeringFiles()).length]).toEqual([true, [], 1]);
        await put(run, fileDraft("other.md", { title: "Other", texts: ["New."] }));
        expect((await citations()).map(([text]) => text)).toEqual(["Old."]);
        await run.finish();
      });
      expect((await citations()).map(([text]) => text)).toEqual(["New."]);
    });

    test("goes on with a rebuild that was cut short", async () => {
      await putAndFinish("Old.");
      await made.writable.write(REBUILD, (run) => put(run, note("New.")));
      expect((await citations()).map(([text]) => text)).toEqual(["Old."]);
      await made.writable.write(REBUILD, async (run) => {
        expect(await run.hasVectors([keyOf("New."), keyOf("Old.")])).toEqual([true, false]);
      });
    });

    test("takes back a new store into which nothing was read, so that there is none", async () => {
      await update(async (run) => {
        expect(run.isNew).toBe(true);
        await run.discard();
      });
      const reading = async () => made.open(MODEL).snapshot((snapshot) => snapshot.status());
      await expect(reading()).rejects.toThrow(StoreError);
      await putAndFinish("One.");
      expect(await update(async (run) => run.isNew)).toBe(false);
    });

    test("is updated and read with the model that made it only; a rebuild may change it", async () => {
      await putAndFinish("One.");
      const reader = made.open(MODEL);
      const updating = made.writable.write({ ...UPDATE, model: OTHER_MODEL }, async () => undefined);
      await expect(updating).rejects.toThrow(ModelMismatchError);
      await made.writable.write({ ...REBUILD, model: OTHER_MODEL }, async (run) => {
        await put(run, note("New."));
        await run.finish();
      });
      await expect(reader.snapshot((snapshot) => snapshot.status())).rejects.toThrow(ModelMismatchError);
      await reader.close();
      expect((await citations(OTHER_MODEL)).map(([text]) => text)).toEqual(["New."]);
    });

    const other = engine.isShared ? ({ ...UPDATE, kind: "rebuild" } as const) : UPDATE;
    test.skipIf(engine.isAlone)("has one writer at a time: the second leaves, or waits", async () => {
      const order: string[] = [];
      let waiting: Promise<unknown> | undefined;
      await update(async () => {
        await expect(made.writable.write(other, async () => order.push("leaving"))).rejects.toThrow(StoreError);
        waiting = made.writable.write({ ...other, whenLocked: "wait" }, async () => order.push("second"));
        await setTimeout(10);
        order.push("first");
      });
      await waiting;
      expect(order).toEqual(["first", "second"]);
    });

    test.skipIf(engine.isAlone || !engine.isShared)(
      "is updated by several at once, of which each file is claimed by one",
      async () => {
        const file = (name: string, ...texts: string[]) => fileDraft(`${name}.md`, { title: name, texts });
        await putAndFinish("One.");
        await update(async (here) => {
          await update(async (there) => {
            expect(await here.claims?.take("a.md", "leave")).toBeNull();
            expect(await there.claims?.take("a.md", "leave")).toBe("taken");
            expect(await there.claims?.take("note.md", "leave")).toMatchObject({ path: "note.md" });
            const later = there.claims?.take("a.md", "wait");
            await put(here, file("a", "Of here.", "Of both."));
            await here.claims?.release("a.md");
            expect(await later).toMatchObject({ path: "a.md" });
            await Promise.all([put(here, file("b", "Of both.", "B.")), put(there, file("c", "Of both.", "C."))]);
            await Promise.all([here.removeFiles(["a.md"]), put(there, file("d", "Of both.", "D."))]);
            await there.finish();
          });
          expect(await here.finish()).toEqual({ files: 4, articles: 4, passages: 7 });
        });
        const texts = (await citations()).map(([text]) => text);
        expect(texts.toSorted()).toEqual(["B.", "C.", "D.", "Of both.", "Of both.", "Of both.", "One."]);
        expect(new Set((await citations()).map(([, citation]) => citation)).size).toBe(7);
      },
    );

    test.skipIf(engine.isAlone || !engine.isShared)(
      "which reads nothing takes nothing back that another has written",
      async () => {
        await update(async (here) => {
          expect(here.isNew).toBe(true);
          await update(async (there) => {
            await put(there, note("One."));
            await there.finish();
          });
          await here.discard();
        });
        expect((await citations()).map(([text]) => text)).toEqual(["One."]);
      },
    );
  });
}
