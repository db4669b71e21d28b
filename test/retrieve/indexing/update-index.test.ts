import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../../src/database/sqlite.ts";
import { OWN_BUDGET } from "../../../src/retrieve/indexing/reading/reading-budget.ts";
import type { IndexProgress } from "../../../src/retrieve/indexing/update-index.ts";
import { readManifest } from "../../../src/retrieve/store/sqlite/manifest.ts";
import { passagesIn } from "../open-engine.ts";
import { article, articleFolder, paragraph } from "./article-folder.ts";

const here = await articleFolder();
const { write, index, citations, sourcesOf } = here;

describe("updating an index", () => {
  test("embeds everything once, and nothing again when nothing changed", async () => {
    write("a.md", article("windmill", "harbour"));
    write("b.md", article("theatre"));
    const first = await index();
    expect(first).toMatchObject({ files: 2, unchanged: 0, removed: [], problems: [] });
    expect(first.embedded).toBe(first.counts.passages);
    expect(first.counts).toMatchObject({ files: 2, articles: 2 });
    const second = await index();
    expect(second).toMatchObject({ files: 2, unchanged: 2, embedded: 0, counts: first.counts });
  });

  test("embeds of an edited file only the passages that changed, and the others keep their citation ids", async () => {
    write("a.md", article("windmill", "harbour", "library"));
    await index();
    const before = await citations();
    write("a.md", article("windmill", "airport", "library"));
    const { embedded, counts } = await index();
    const after = await citations();
    expect(embedded).toBeGreaterThan(0);
    expect(embedded).toBeLessThan(counts.passages);
    const kept = [...after].filter(([text]) => before.has(text));
    expect(kept).toHaveLength(counts.passages - embedded);
    for (const [text, citation] of kept) expect(citation).toBe(before.get(text));
    expect(await sourcesOf("harbour")).toEqual(expect.not.arrayContaining(["b.md"]));
    expect([...after.keys()].join()).not.toContain("harbour");
  });

  test("keeps citation ids when lines are put in before a passage", async () => {
    write("a.md", article("windmill", "harbour"));
    await index();
    const before = await citations();
    write("a.md", `# A new article\n\n${paragraph("festival")}\n${article("windmill", "harbour")}`);
    await index();
    const after = await citations();
    for (const [text, citation] of before) expect(after.get(text)).toBe(citation);
  });

  test("takes a file that is gone out of the answers", async () => {
    write("a.md", article("windmill"));
    write("b.md", article("harbour"));
    await index();
    expect(await sourcesOf("harbour")).toContain("b.md");
    rmSync(join(here.articles, "b.md"));
    expect(await index()).toMatchObject({ removed: ["b.md"], embedded: 0, counts: { files: 1, articles: 1 } });
    expect(await sourcesOf("harbour")).not.toContain("b.md");
  });

  test("embeds nothing for a renamed file, whose quotations carry the new name", async () => {
    write("a.md", article("windmill", "harbour"));
    await index();
    renameSync(join(here.articles, "a.md"), join(here.articles, "z.md"));
    expect(await index()).toMatchObject({ removed: ["a.md"], embedded: 0, counts: { files: 1 } });
    expect(await sourcesOf("windmill")).toContain("z.md");
  });

  test("takes a file whose name comes back in another Unicode form for the same one", async () => {
    const [composed, decomposed] = ["NFC", "NFD"].map((form) => "höhle.md".normalize(form)) as [string, string];
    write(decomposed, article("windmill"));
    await index();
    const before = await citations();
    renameSync(join(here.articles, decomposed), join(here.articles, composed));
    expect(await index()).toMatchObject({ removed: [], embedded: 0, counts: { files: 1 } });
    expect(await citations()).toEqual(before);
  });

  test("neither reads nor renames what was moved with its folder, or what the index was moved away from", async () => {
    mkdirSync(join(here.articles, "deep"));
    write("deep/a.md", article("windmill"));
    write("b.md", article("harbour"));
    await index();
    const before = await citations();
    const moved = join(here.articles, "..", "moved");
    renameSync(here.articles, moved);
    const summary = await index({ paths: [moved] });
    expect(summary).toMatchObject({ files: 2, unchanged: 2, removed: [], embedded: 0, counts: { files: 2 } });
    expect(await citations()).toEqual(before);
    const elsewhere = join(here.root, "far", "away");
    cpSync(here.indexFolder, elsewhere, { recursive: true });
    here.indexFolder = elsewhere;
    expect(await index({ paths: [moved] })).toMatchObject({ unchanged: 2, removed: [], counts: { files: 2 } });
    expect(await citations()).toEqual(before);
    rmSync(join(moved, "b.md"));
    expect(await index({ paths: [moved] })).toMatchObject({ removed: ["b.md"], counts: { files: 1 } });
  });

  test("leaves other files alone when one of them is named", async () => {
    mkdirSync(join(here.articles, "deep"));
    write("deep/a.md", article("windmill"));
    write("b.md", article("harbour"));
    await index();
    const before = await citations();
    const summary = await index({ paths: [join(here.articles, "deep", "a.md")] });
    expect(summary).toMatchObject({ files: 1, unchanged: 1, removed: [], counts: { files: 2 } });
    expect(await citations()).toEqual(before);
  });

  test("tells equal passages of a file apart, and equal files too", async () => {
    write("a.md", `${article("windmill")}\n# Again\n\n## The windmill\n\n${paragraph("windmill")}`);
    write("b.md", article("windmill"));
    const { counts } = await index();
    const ids = (await passagesIn(here.indexFolder, here.models)).map(({ citation }) => citation);
    expect(ids).toHaveLength(counts.passages);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("lists what cannot be read by file, indexes the rest, and takes out what it had of a file that went bad", async () => {
    write("a.md", article("windmill"));
    write("b.md", article("harbour"));
    await index();
    write("b.md", "");
    write("c.txt", "\0\u0001\u0002binary\0".repeat(100));
    write("d.md", article("library"));
    const summary = await index({ paths: [here.articles, join(here.root, "nowhere")] });
    expect(summary.files).toBe(2);
    expect(summary.counts.files).toBe(2);
    expect(summary.withdrawn).toEqual(["b.md"]);
    expect(summary.problems).toEqual([
      { path: join(here.root, "nowhere"), message: expect.stringContaining("no such file"), missing: true },
      {
        path: join(here.articles, "b.md"),
        message: expect.stringMatching(/no text.+ What it held before is quoted no longer\.$/),
        missing: false,
      },
      { path: join(here.articles, "c.txt"), message: expect.stringContaining("binary"), missing: false },
    ]);
    expect(await sourcesOf("harbour")).not.toContain("b.md");
    expect(await sourcesOf("library")).toContain("d.md");
  });

  test.each<readonly [string, (file: string) => void]>([
    ["is empty", (file) => writeFileSync(file, "")],
    ["is blank", (file) => writeFileSync(file, " \n\n")],
    ["is binary", (file) => writeFileSync(file, "\0\u0001\u0002binary\0".repeat(100))],
    ["is another kind of file", (file) => writeFileSync(file, Buffer.from("PK\u0003\u0004\0\0\0\0\0\0\0", "latin1"))],
    [
      "has become a folder",
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])("quotes no longer what a file held that %s now, and again what it holds when it is mended", async (_, spoil) => {
    write("a.md", article("windmill"));
    write("b.md", article("harbour"));
    await index();
    const before = await citations();
    const file = join(here.articles, "b.md");
    spoil(file);
    const { withdrawn, removed, counts } = await index();
    expect({ left: [...withdrawn, ...removed], files: counts.files }).toEqual({ left: ["b.md"], files: 1 });
    expect(await sourcesOf("harbour")).not.toContain("b.md");
    expect((await index()).withdrawn).toEqual([]);
    rmSync(file, { recursive: true });
    write("b.md", article("harbour"));
    expect(await index()).toMatchObject({ problems: [], counts: { files: 2 } });
    expect(await citations()).toEqual(before);
  });

  test("tells how far it is, each file once, by their bytes, and then of the closing work", async () => {
    write("a.md", article("windmill"));
    write("b.md", article("harbour", "library", "theatre"));
    const seen: IndexProgress[] = [];
    const { counts } = await index({ onProgress: (progress) => seen.push(progress) });
    const [first, second, ...closing] = seen;
    expect(first).toEqual({ done: 0, total: 2, file: "a.md", share: 0, passages: 0 });
    expect(second).toMatchObject({ done: 1, total: 2, file: "b.md" });
    const sizes = ["a.md", "b.md"].map((name) => statSync(join(here.articles, name)).size);
    expect(second?.share).toBeCloseTo((sizes[0] ?? 0) / ((sizes[0] ?? 0) + (sizes[1] ?? 0)), 10);
    expect(closing[0]).toEqual({ done: 2, total: 2, file: null, share: 0, passages: counts.passages });
    expect(closing.every(({ file }) => file === null)).toBe(true);
  });
});

test("a table is read as the file beside it says, and again when that changes; the file itself is no article", async () => {
  write("faq.csv", "Rule,Reason\nNo bread.,Ducks fall ill of it.\n");
  write("faq.csv.columns.toml", 'title = "Rule"\ntext = "Reason"\n');
  expect(await index()).toMatchObject({ files: 1, problems: [], passedOver: { counts: {} } });
  expect(await index()).toMatchObject({ files: 1, unchanged: 1 });
  write("faq.csv.columns.toml", 'title = "Reason"\n');
  expect(await index()).toMatchObject({ files: 1, unchanged: 0, problems: [] });
  write("faq.csv.columns.toml", 'title = "Raeson"\n');
  expect((await index()).problems).toMatchObject([
    { message: expect.stringMatching(/^it has no column "Raeson", .* its columns are "Rule", "Reason"\. Mend/) },
  ]);
});

test("a file that gives more passages than one of its size may is refused with both numbers; the others are taken in", async () => {
  write("a.md", "# The mill\n\nIt was built on a Monday.\n");
  write("many.md", article("harbour", "library", "theatre", "airport"));
  const budget = { ...OWN_BUDGET, passages: 3, passagesPerMib: 0 };
  const { files, counts, problems } = await index({ budget });
  expect({ files, counts }).toMatchObject({ files: 1, counts: { files: 1 } });
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toMatch(/^it gives \d+ passages, and one of its size may give 3\. Divide it /);
});

describe("a file that an earlier Verbatim read", () => {
  const inIndex = (sql: string, ...values: readonly string[]) => {
    const database = openDatabase(join(here.indexFolder, readManifest(here.indexFolder)?.database ?? ""));
    database.prepare(sql).run(...values);
    database.close();
  };

  test("is read again, though it is as it was; what is understood as before is not embedded again", async () => {
    write("a.md", article("windmill"));
    await index();
    inIndex("UPDATE files SET reading_version = 0, account = 'null'");
    expect(await index()).toMatchObject({ files: 1, unchanged: 0, embedded: 0, read: [{ account: { lost: 0 } }] });
    expect(await index()).toMatchObject({ unchanged: 1 });
  });

  test("is quoted as it was read then, where this one refuses it", async () => {
    write("a.md", article("windmill"));
    await index();
    write("a.md", "\0\u0001binary\0".repeat(100));
    const hash = createHash("sha256")
      .update(readFileSync(join(here.articles, "a.md")))
      .digest("hex");
    inIndex("UPDATE files SET reading_version = 0, hash = ?", hash);
    const { withdrawn, problems } = await index();
    expect(withdrawn).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/binary data.* What an earlier Verbatim read of it stays\.$/),
    ]);
    expect(await sourcesOf("windmill")).toEqual(["a.md"]);
  });
});

test("what became of the text is told for each file of the index, unchanged ones included", async () => {
  write("a.md", "# The mill\n\nIt was built on a Monday.\n");
  write("b.md", article("harbour"));
  await index();
  const { read } = await index();
  expect(read).toMatchObject([
    { name: "a.md", account: { letters: 26, quotable: 19, headings: 7, leftOut: {}, lost: 0 } },
    { name: "b.md", account: { lost: 0 } },
  ]);
});
