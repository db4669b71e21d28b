import { beforeEach, describe, expect, test } from "vitest";
import type { ArticleFilter, ArticleGrouping, ArticleScope } from "../../../src/retrieve/answer.ts";
import type { PassageStore, StoreSnapshot } from "../../../src/retrieve/store/passage-store.ts";
import { fileDraft, MODEL, put } from "./drafts.ts";
import { BRIDGE, LENS, type StoreEngine, UPDATE } from "./reading-contract.ts";

/** What lists and outlines of articles may rely on in any store. */
export function testLists(name: string, engine: StoreEngine): void {
  testOutlines(name, engine);
  describe(`${name}, with articles of several dates,`, () => {
    let store: PassageStore;
    beforeEach(async () => {
      const made = await engine.create();
      await made.writable.write(UPDATE, async (run) => {
        await put(run, LENS);
        await put(run, BRIDGE);
        await put(
          run,
          fileDraft(
            "old.md",
            { title: "Undated", texts: ["One."], date: null },
            { title: "Of 1999", texts: ["Two.", "Three."], date: "1999-03-01", language: "de" },
            { title: "Of January", texts: ["Four."], date: "2024-01-31", language: "fr" },
          ),
        );
        await run.finish();
      });
      store = made.open(MODEL);
      return () => store.close();
    });
    const titles = (filter: ArticleFilter, limit = 10, offset = 0) =>
      store.snapshot(async (snapshot) => {
        const { total, articles } = await snapshot.listArticles(filter, limit, offset);
        return [total, ...articles.map(({ title }) => title)];
      });

    test("tells of each by what its day is known", async () => {
      const known = await store.snapshot(async (snapshot) => {
        const { articles } = await snapshot.listArticles({ by: "all" }, 10, 0);
        const [first, last] = [articles[0]?.citation ?? "", articles.at(-1)?.citation ?? ""];
        const [quoted] = await snapshot.cited([first]);
        const outline = await snapshot.outline(first);
        const undated = await snapshot.outline(last);
        const all = await snapshot.articles();
        return [articles[0], quoted?.article, outline?.article, undated?.article, ...all.slice(0, 1)];
      });
      expect(known.map((article) => article?.datedBy)).toEqual(["page", "page", "page", null, "page"]);
    });

    const groups = (grouping: ArticleGrouping, limit = 10, offset = 0) =>
      store.snapshot(async (snapshot) => {
        const found = await snapshot.groupArticles(grouping, limit, offset);
        return [found.total, ...found.groups.map(({ name, articles }) => [name, articles])];
      });

    test("lists them by date, the newest first, page by page", async () => {
      const titled = ["The bridge", "The lens", "Der Leuchtturm", "Of January", "Of 1999", "Undated"];
      expect(await titles({ by: "all" })).toEqual([6, ...titled]);
      expect(await titles({ by: "all" }, 2, 3)).toEqual([6, "Of January", "Of 1999"]);
      expect(await titles({ by: "all" }, 2, 100)).toEqual([6]);
      const entries = await store.snapshot(async (snapshot) => [
        (await snapshot.listArticles({ by: "all" }, 10, 0)).articles.toSorted((a, b) =>
          a.citation < b.citation ? -1 : 1,
        ),
        (await snapshot.articles())
          .map(({ headings: _, ...entry }) => entry)
          .toSorted((a, b) => (a.citation < b.citation ? -1 : 1)),
      ]);
      expect(entries[0]).toEqual(entries[1]);
    });

    test("lists those of a date, a language or a file", async () => {
      expect(await titles({ by: "date", begins: "2024" })).toEqual([
        4,
        "The bridge",
        "The lens",
        "Der Leuchtturm",
        "Of January",
      ]);
      expect(await titles({ by: "date", begins: "2024-01" })).toEqual([1, "Of January"]);
      expect(await titles({ by: "date", begins: null })).toEqual([1, "Undated"]);
      expect(await titles({ by: "date", begins: "%" })).toEqual([0]);
      expect(await titles({ by: "language", language: "de" })).toEqual([2, "Der Leuchtturm", "Of 1999"]);
      const citation = (await store.snapshot(all)).at(-1)?.citation ?? "";
      expect(await titles({ by: "file", citation })).toEqual([3, "Undated", "Of 1999", "Of January"]);
      expect(await titles({ by: "file", citation: "0000000000" })).toEqual([0]);
    });

    test("names the passages of articles in a scope", async () => {
      const within = (scope: Partial<ArticleScope>) =>
        store.snapshot(async (snapshot) => {
          const nothing = { from: null, to: null, withUndated: false, files: [], article: null };
          const ids = await snapshot.passageIdsIn({ ...nothing, ...scope });
          expect(ids).toEqual(ids.toSorted((a, b) => a - b));
          return [...new Set((await snapshot.passages(ids)).map(({ article, text }) => article.title ?? text))].sort();
        });
      const everything = ["Der Leuchtturm", "Of 1999", "Of January", "The bridge", "The lens", "Undated"];
      expect(await within({})).toEqual(everything);
      expect(await within({ from: "2024-01-31" })).toEqual(["Der Leuchtturm", "Of January", "The bridge", "The lens"]);
      expect(await within({ from: "2024-02-01", withUndated: true })).toEqual([
        "Der Leuchtturm",
        "The bridge",
        "The lens",
        "Undated",
      ]);
      expect(await within({ to: "2024-01-30" })).toEqual(["Of 1999"]);
      expect(await within({ from: "1999-03-01", to: "1999-03-01" })).toEqual(["Of 1999"]);
      expect(await within({ from: "1999-03-02", to: "2024-01-30" })).toEqual([]);
      expect(await within({ files: ["LENS"] }), "any part of a file's name").toEqual(["Der Leuchtturm", "The lens"]);
      expect(await within({ files: ["b*", "old.md"] })).toEqual(["Of 1999", "Of January", "The bridge", "Undated"]);
      expect(await within({ files: ["ens.*"] }), "with a star the whole name is meant").toEqual([]);
      expect(await within({ files: ["%", "_.md", "\\"] }), "nothing else stands for other characters").toEqual([]);
      const [lens] = await store.snapshot(all);
      expect(await within({ article: lens?.citation ?? "" })).toEqual(["The lens"]);
      expect(await within({ article: lens?.citation ?? "", files: ["bridge"] })).toEqual([]);
      expect(await within({ article: "0000000000" })).toEqual([]);
    });

    test("counts them by year, month, language and file", async () => {
      expect(await groups({ by: "year" })).toEqual([3, ["2024", 4], ["1999", 1], ["", 1]]);
      expect(await groups({ by: "month", year: "2024" })).toEqual([2, ["2024-11", 3], ["2024-01", 1]]);
      expect(await groups({ by: "language" })).toEqual([3, ["en", 3], ["de", 2], ["fr", 1]]);
      expect(await groups({ by: "file" })).toEqual([3, ["bridge.md", 1], ["lens.md", 2], ["old.md", 3]]);
      expect(await groups({ by: "file" }, 1, 1)).toEqual([3, ["lens.md", 2]]);
      const [key] = await store.snapshot(async (snapshot) =>
        (await snapshot.groupArticles({ by: "file" }, 1, 1)).groups.map((group) => group.key),
      );
      expect(await titles({ by: "file", citation: key ?? "" })).toEqual([2, "The lens", "Der Leuchtturm"]);
    });
  });
}

const all = (snapshot: StoreSnapshot) => snapshot.passageIds().then((ids) => snapshot.passages(ids));

function testOutlines(name: string, engine: StoreEngine): void {
  test(`${name} tells what is in some lines of the file of a passage`, async () => {
    const { writable, open } = await engine.create();
    await writable.write(UPDATE, async (run) => {
      await put(run, BRIDGE);
      await put(run, LENS);
      await run.finish();
    });
    const store = open(MODEL);
    await store.snapshot(async (snapshot) => {
      const passages = await all(snapshot);
      const tower = passages.find(({ text }) => text === "Ein Turm aus Stein.");
      const of = async (lines: readonly [number, number]) => {
        const found = await snapshot.fileLines(tower?.citation ?? "", lines);
        expect(found).toMatchObject({ name: "lens.md", account: LENS.account, cited: tower, fileId: tower?.fileId });
        expect(passages).toEqual(expect.arrayContaining([...(found?.passages ?? [])]));
        expect(new Set(found?.passages.map(({ articleId }) => articleId))).toEqual(
          new Set(found?.articles.map(({ id }) => id)),
        );
        return [found?.articles.map(({ title }) => title), found?.passages.map(({ lines: [first] }) => first)];
      };
      expect(await of([2, 3])).toEqual([["The lens"], [2, 3]]);
      expect(await of([3, 40])).toEqual([
        ["The lens", "Der Leuchtturm"],
        [3, 4],
      ]);
      expect(await of([5, 6])).toEqual([[], []]);
      expect((await snapshot.fileLines(tower?.citation ?? "", [4, 4]))?.articles).toMatchObject([
        { ...LENS.articles[1]?.reference, first_line: 4, last_line: 4 },
      ]);
      expect(await snapshot.fileLines("0000000000", [1, 1])).toBeNull();
    });
    await store.close();
  });

  test(`${name} outlines the article of a passage, in the order of its text`, async () => {
    const { writable, open } = await engine.create();
    await writable.write(UPDATE, async (run) => {
      await put(run, LENS);
      await put(run, BRIDGE);
      await put(run, fileDraft("long.md", { title: "Long", texts: [`🌉${"x".repeat(99)}`, "end"] }));
      await run.finish();
    });
    const store = open(MODEL);
    await store.snapshot(async (snapshot) => {
      const passages = await all(snapshot);
      const outlines = await Promise.all(passages.map(({ citation }) => snapshot.outline(citation)));
      const [lens, , , tower] = outlines;
      expect(outlines.slice(1, 3), "the same for each of its passages").toEqual([lens, lens]);
      expect(lens?.passages.map(({ id }) => id)).toEqual(passages.slice(0, 3).map(({ id }) => id));
      expect(lens?.passages[1]).toMatchObject({
        kind: "paragraph",
        length: 34,
        opening: "The keeper cleaned the lens daily.",
      });
      const entries = (await snapshot.articles()).map(({ headings: _, ...entry }) => entry);
      expect(entries).toContainEqual(lens?.article);
      expect(entries).toContainEqual(tower?.article);
      const [first] = outlines.at(-1)?.passages ?? [];
      expect(first, "in characters, not in UTF-16 units").toMatchObject({
        length: 100,
        opening: `🌉${"x".repeat(79)}`,
      });
      expect(await snapshot.outline("0000000000")).toBeNull();
    });
    await store.close();
  });
}
