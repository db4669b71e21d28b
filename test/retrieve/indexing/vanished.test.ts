import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectIndex } from "../../../src/retrieve/upkeep/inspect-index.ts";
import { longArticle, type TemporaryIndex, temporaryIndex } from "../temporary-index.ts";

const FILES = {
  "a.md": longArticle("Ada", 1),
  "b.md": longArticle("Beagle", 1),
  "deep/c.md": longArticle("Calypso", 1),
};

async function indexed(files: Readonly<Record<string, string>> = FILES): Promise<TemporaryIndex> {
  const made = await temporaryIndex(files);
  await made.update();
  return made;
}

function doctorsLine(index: string) {
  return inspectIndex(index).find(({ subject }) => subject === "articles");
}

test("a time of vanishing that was noted while the clock was a year ahead lets nothing stay for a year", async () => {
  const { articles, update } = await indexed();
  renameSync(articles, `${articles}-away`);
  await update({ now: "2031-05-01T00:00:00.000Z" });
  const [set] = (await update({ now: "2030-05-01T00:00:00.000Z" })).vanished;
  expect(set?.until).toBe("2030-05-08T00:00:00.000Z");
  expect((await update({ now: "2030-05-08T00:00:01.000Z" })).removed).toHaveLength(3);
});

describe("files that vanish together stay, with a warning", () => {
  test.each<readonly [string, (articles: string) => void]>([
    ["the folder is away", (articles) => renameSync(articles, `${articles}-away`)],
    [
      "an empty folder stands in its place",
      (articles) => {
        renameSync(articles, `${articles}-away`);
        mkdirSync(articles);
      },
    ],
    [
      "what stands in its place holds nothing to read",
      (articles) => {
        renameSync(articles, `${articles}-away`);
        mkdirSync(join(articles, "lost+found"), { recursive: true });
        writeFileSync(join(articles, ".not-mounted"), "");
      },
    ],
    [
      "a link to it leads nowhere",
      (articles) => {
        renameSync(articles, `${articles}-away`);
        symlinkSync(`${articles}-unplugged`, articles);
      },
    ],
    [
      "a file stands in its place",
      (articles) => {
        renameSync(articles, `${articles}-away`);
        writeFileSync(articles, "");
      },
    ],
    [
      "all that was in it is away",
      (articles) => {
        for (const name of readdirSync(articles)) rmSync(join(articles, name), { recursive: true });
      },
    ],
  ])("where %s", async (_, takeAway) => {
    const { articles, index, update } = await indexed();
    takeAway(articles);
    const first = await update();
    expect(first).toMatchObject({ removed: [], counts: { files: 3 } });
    expect(first.vanished).toMatchObject([{ place: articles, isThere: false, names: ["a.md", "b.md", "deep/c.md"] }]);
    expect(await update()).toMatchObject({ removed: [], vanished: first.vanished, counts: { files: 3 } });
    expect(doctorsLine(index)).toMatchObject({
      state: expect.stringMatching(/^out of reach since \d{4}-\d\d-\d\d: .+a\.md and 2 other files$/),
      remedy: expect.stringContaining("--forget-vanished"),
    });
  });

  test("and are followed again when they are back, without being embedded", async () => {
    const { articles, index, update } = await indexed();
    renameSync(articles, `${articles}-away`);
    await update();
    renameSync(`${articles}-away`, articles);
    rmSync(join(articles, "a.md"));
    expect(await update()).toMatchObject({ vanished: [], removed: ["a.md"], embedded: 0, counts: { files: 2 } });
    expect(doctorsLine(index)).toMatchObject({ remedy: null });
  });

  test("until the operator says that they are gone", async () => {
    const { articles, update } = await indexed();
    rmSync(articles, { recursive: true });
    await update();
    expect(await update({ vanished: "take out" })).toMatchObject({ vanished: [], counts: { files: 0 } });
  });

  test("or have been away for a week", async () => {
    const { articles, update } = await indexed();
    rmSync(articles, { recursive: true });
    const at = (now: string) => update({ now });
    expect((await at("2026-03-01T00:00:00.000Z")).vanished).toMatchObject([{ until: "2026-03-08T00:00:00.000Z" }]);
    expect((await at("2026-03-07T23:59:59.000Z")).counts.files).toBe(3);
    expect(await at("2026-03-08T00:00:00.000Z")).toMatchObject({ vanished: [], counts: { files: 0 } });
  });

  test("when a share inside the folder is not mounted, and the rest of the folder is followed", async () => {
    const { articles, write, update } = await indexed({ ...FILES, "deep/d.md": longArticle("Dora", 1) });
    renameSync(join(articles, "deep"), join(articles, "..", "unmounted"));
    mkdirSync(join(articles, "deep"));
    rmSync(join(articles, "a.md"));
    write({ "new.md": longArticle("Endeavour", 1) });
    const summary = await update();
    expect(summary).toMatchObject({ removed: ["a.md"], counts: { files: 4 } });
    expect(summary.vanished).toMatchObject([{ place: join(articles, "deep"), names: ["deep/c.md", "deep/d.md"] }]);
  });

  test("though a file lies where the share was mounted", async () => {
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.md`, longArticle(`Ship${i}`, 1)]));
    const { articles, write, update } = await indexed(many);
    renameSync(articles, `${articles}-away`);
    write({ "not-mounted.txt": "This disk is not mounted, please call the office." });
    expect(await update()).toMatchObject({ removed: [], vanished: [{ place: articles }], counts: { files: 9 } });
  });

  test("also when the folder held one file only, if another folder stands in its place", async () => {
    const { articles, update } = await indexed({ "a.md": longArticle("Ada", 1) });
    await update();
    renameSync(articles, `${articles}-away`);
    mkdirSync(articles);
    for (let look = 0; look < 2; look++) {
      expect(await update()).toMatchObject({ removed: [], vanished: [{ names: ["a.md"] }], counts: { files: 1 } });
    }
    rmSync(articles, { recursive: true });
    renameSync(`${articles}-away`, articles);
    expect(await update()).toMatchObject({ vanished: [], unchanged: 1 });
    rmSync(join(articles, "a.md"));
    expect(await update()).toMatchObject({ removed: ["a.md"], vanished: [], counts: { files: 0 } });
  });

  test("and whatever comes in their place afterwards", async () => {
    const { articles, write, update } = await indexed();
    renameSync(articles, `${articles}-away`);
    await update();
    write({ "x.md": longArticle("Xenia", 1), "y.md": longArticle("Yarmouth", 1) });
    const { names } = (await update()).vanished[0] ?? { names: [] };
    expect(names).toEqual(Object.keys(FILES));
    expect((await update({ vanished: "take out" })).counts.files).toBe(2);
  });

  test("also when another folder is indexed meanwhile", async () => {
    const { root, articles, update } = await indexed();
    renameSync(articles, `${articles}-away`);
    mkdirSync(join(root, "others"));
    writeFileSync(join(root, "others", "e.md"), longArticle("Endeavour", 1));
    expect(await update({ paths: [join(root, "others")] })).toMatchObject({ removed: [], counts: { files: 4 } });
  });

  test("and are not lost to another model: what cannot be read again keeps its index", async () => {
    const { articles, update } = await indexed();
    renameSync(articles, `${articles}-away`);
    await expect(update({ paths: "known", rebuild: true })).rejects.toThrow(/cannot be read again here/);
  });
});

describe("files that are deleted leave at once", () => {
  test("one of several, all but one, or the only one", async () => {
    const { articles, update } = await indexed();
    rmSync(join(articles, "a.md"));
    expect(await update()).toMatchObject({ removed: ["a.md"], vanished: [] });
    rmSync(join(articles, "b.md"));
    expect(await update()).toMatchObject({ removed: ["b.md"], vanished: [], counts: { files: 1 } });
    rmSync(join(articles, "deep", "c.md"));
    expect(await update()).toMatchObject({ removed: ["deep/c.md"], vanished: [], counts: { files: 0 } });
  });

  test("with a folder inside the one that was given", async () => {
    const { articles, update } = await indexed();
    rmSync(join(articles, "deep"), { recursive: true });
    expect(await update()).toMatchObject({ removed: ["deep/c.md"], vanished: [], counts: { files: 2 } });
  });

  test("a file that was given by itself", async () => {
    const { articles, update } = await temporaryIndex({ "a.md": longArticle("Ada", 1) });
    const paths = [join(articles, "a.md")];
    await update({ paths });
    rmSync(join(articles, "a.md"));
    expect(await update({ paths })).toMatchObject({ removed: ["a.md"], vanished: [], problems: [] });
  });

  test("where others have come in their place, or under other names", async () => {
    const { articles, write, update } = await indexed();
    rmSync(articles, { recursive: true });
    write({ "new.md": longArticle("Endeavour", 1) });
    expect(await update()).toMatchObject({ vanished: [], counts: { files: 1 } });
    renameSync(join(articles, "new.md"), join(articles, "newer.md"));
    expect(await update()).toMatchObject({ removed: ["new.md"], vanished: [], embedded: 0, counts: { files: 1 } });
  });
});

describe("what is left out", () => {
  test("leaves the index when it was in it, and comes back when it is left out no more", async () => {
    const { articles, write, update } = await indexed();
    expect(await update({ exclude: ["deep/"] })).toMatchObject({
      removed: ["deep/c.md"],
      passedOver: { counts: { excluded: 1 } },
      counts: { files: 2 },
    });
    expect((await update()).counts.files).toBe(3);
    write({ ".verbatimignore": "# drafts\nb.*\n" });
    expect(await update()).toMatchObject({ removed: ["b.md"], counts: { files: 2 } });
    renameSync(join(articles, "a.md"), join(articles, "~$a.md"));
    expect(await update()).toMatchObject({ removed: ["a.md"], passedOver: { counts: { temporary: 1 } } });
  });
});
