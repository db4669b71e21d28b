import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadModels, type Models } from "../../../src/embed/load-models.ts";
import { IndexFolderError } from "../../../src/retrieve/errors.ts";
import { type IndexRequest, updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { lockIndexFolder } from "../../../src/retrieve/store/sqlite/index-lock.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine, passagesIn } from "../open-engine.ts";

const folder = temporaryFolder();
let models: Models;
beforeAll(async () => {
  models = await loadModels("built-in");
});

let articles: string;
let indexFolder: string;
let round = 0;
beforeEach(() => {
  articles = join(folder, `${++round}`, "articles");
  indexFolder = join(folder, `${round}`, "index");
  mkdirSync(articles, { recursive: true });
});

/** A paragraph of some length; those of two subjects share few words, so that they are no copies of each other. */
function paragraph(subject: string): string {
  const words = Array.from({ length: 90 }, (_, i) => `${subject.slice(i % 4)}${((i * 7919) % 89).toString(36)}`);
  return `The ${subject} was opened on a Monday. ${words.join(" ").replace(/(\S+ ){15}/g, "$&and so on. ")}.\n`;
}
const article = (...subjects: string[]) =>
  `# About ${subjects[0]}\n\n${subjects.map((subject) => `## The ${subject}\n\n${paragraph(subject)}`).join("\n")}`;

function write(name: string, text: string): void {
  writeFileSync(join(articles, name), text);
}

function index(changes: Partial<IndexRequest> = {}) {
  return updateIndex({ store: new SqliteWritableStore(indexFolder), paths: [articles], models, ...changes });
}

/** Citation ids by passage text. */
async function citations(): Promise<Map<string, string>> {
  return new Map((await passagesIn(indexFolder, models)).map(({ text, citation }) => [text, citation]));
}

async function sourcesOf(question: string): Promise<string[]> {
  const engine = openEngine(indexFolder, models);
  const answer = await engine.ask({ text: question });
  await engine.close();
  const found = answer.kind === "quoted" ? answer.quotations : answer.nearest;
  return found.map(({ source }) => source);
}

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
    rmSync(join(articles, "b.md"));
    expect(await index()).toMatchObject({ removed: ["b.md"], embedded: 0, counts: { files: 1, articles: 1 } });
    expect(await sourcesOf("harbour")).not.toContain("b.md");
  });

  test("takes files out also when the whole folder is gone, which is no mistake", async () => {
    write("a.md", article("windmill"));
    await index();
    rmSync(articles, { recursive: true });
    expect(await index()).toMatchObject({ removed: ["a.md"], problems: [], counts: { files: 0, passages: 0 } });
  });

  test("embeds nothing for a renamed file, whose quotations carry the new name", async () => {
    write("a.md", article("windmill", "harbour"));
    await index();
    renameSync(join(articles, "a.md"), join(articles, "z.md"));
    expect(await index()).toMatchObject({ removed: ["a.md"], embedded: 0, counts: { files: 1 } });
    expect(await sourcesOf("windmill")).toContain("z.md");
  });

  test("neither reads nor names anew what was moved with its folder, or what the index was moved away from", async () => {
    mkdirSync(join(articles, "deep"));
    write("deep/a.md", article("windmill"));
    write("b.md", article("harbour"));
    await index();
    const before = await citations();
    const moved = join(articles, "..", "moved");
    renameSync(articles, moved);
    const summary = await index({ paths: [moved] });
    expect(summary).toMatchObject({ files: 2, unchanged: 2, removed: [], embedded: 0, counts: { files: 2 } });
    expect(await citations()).toEqual(before);
    const elsewhere = join(folder, `${round}`, "far", "away");
    cpSync(indexFolder, elsewhere, { recursive: true });
    indexFolder = elsewhere;
    expect(await index({ paths: [moved] })).toMatchObject({ unchanged: 2, removed: [], counts: { files: 2 } });
    expect(await citations()).toEqual(before);
    rmSync(join(moved, "b.md"));
    expect(await index({ paths: [moved] })).toMatchObject({ removed: ["b.md"], counts: { files: 1 } });
  });

  test("leaves other files alone when one of them is named", async () => {
    mkdirSync(join(articles, "deep"));
    write("deep/a.md", article("windmill"));
    write("b.md", article("harbour"));
    await index();
    const before = await citations();
    const summary = await index({ paths: [join(articles, "deep", "a.md")] });
    expect(summary).toMatchObject({ files: 1, unchanged: 1, removed: [], counts: { files: 2 } });
    expect(await citations()).toEqual(before);
  });

  test("tells equal passages of a file apart, and equal files too", async () => {
    write("a.md", `${article("windmill")}\n# Again\n\n## The windmill\n\n${paragraph("windmill")}`);
    write("b.md", article("windmill"));
    const { counts } = await index();
    const ids = (await passagesIn(indexFolder, models)).map(({ citation }) => citation);
    expect(ids).toHaveLength(counts.passages);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("lists what cannot be read by file, indexes the rest, and keeps what it had of a file that went bad", async () => {
    write("a.md", article("windmill"));
    write("b.md", article("harbour"));
    await index();
    write("b.md", "");
    write("c.txt", "\0\u0001\u0002binary\0".repeat(100));
    write("d.md", article("library"));
    const summary = await index({ paths: [articles, join(folder, "nowhere")] });
    expect(summary.files).toBe(2);
    expect(summary.counts.files).toBe(3);
    expect(summary.problems).toEqual([
      { path: join(folder, "nowhere"), message: expect.stringContaining("no such file"), missing: true },
      { path: join(articles, "b.md"), message: expect.stringContaining("no text"), missing: false },
      { path: join(articles, "c.txt"), message: expect.stringContaining("binary"), missing: false },
    ]);
    expect(await sourcesOf("harbour")).toContain("b.md");
    expect(await sourcesOf("library")).toContain("d.md");
  });

  test("tells how far it is, each file once", async () => {
    write("a.md", article("windmill"));
    write("b.md", article("harbour"));
    const seen: unknown[] = [];
    await index({ onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { done: 0, total: 2, file: "a.md" },
      { done: 1, total: 2, file: "b.md" },
      { done: 2, total: 2, file: null },
    ]);
  });
});

describe("an index of nothing", () => {
  test("is not made, so that the first start still builds one", async () => {
    write("a.txt", " \n ");
    expect(await index()).toMatchObject({ files: 0, counts: { files: 0 }, problems: [{ missing: false }] });
    expect(existsSync(join(indexFolder, "manifest.json"))).toBe(false);
    expect(readdirSync(indexFolder).filter((name) => /sqlite|hnsw/.test(name))).toEqual([]);
  });

  test("does not replace another by a rebuild", async () => {
    write("a.md", article("windmill"));
    await index();
    const before = readdirSync(indexFolder);
    const empty = temporaryFolderBeside("empty");
    await expect(index({ paths: [empty], rebuild: true })).rejects.toThrow(/stays as it was/);
    expect(readdirSync(indexFolder)).toEqual(before);
    expect(await sourcesOf("windmill")).toContain("a.md");
  });
});

function temporaryFolderBeside(name: string): string {
  const made = join(folder, `${round}`, name);
  mkdirSync(made);
  return made;
}

describe("a rebuild", () => {
  test("holds the given paths alone, with the citation ids as they were", async () => {
    write("a.md", article("windmill", "harbour"));
    write("b.md", article("library"));
    await index();
    const before = await citations();
    const summary = await index({ paths: [join(articles, "a.md")], rebuild: true });
    expect(summary).toMatchObject({ files: 1, unchanged: 0, counts: { files: 1 } });
    expect(summary.embedded).toBe(summary.counts.passages);
    const after = await citations();
    for (const [text, citation] of after) expect(citation).toBe(before.get(text));
    expect(readdirSync(indexFolder).filter((name) => name.endsWith(".sqlite"))).toHaveLength(1);
  });

  test("helps where manifest and database are damaged", async () => {
    write("a.md", article("windmill"));
    await index();
    writeFileSync(join(indexFolder, "manifest.json"), "{");
    writeFileSync(join(indexFolder, "passages-1.sqlite"), "garbage");
    await expect(index()).rejects.toThrow(IndexFolderError);
    await index({ rebuild: true });
    expect(await sourcesOf("windmill")).toContain("a.md");
  });

  test("shows itself to an open reader only when it is complete", async () => {
    write("a.md", article("windmill"));
    await index();
    const reader = openEngine(indexFolder, models);
    const before = await reader.status();
    write("b.md", article("harbour"));
    const during: number[] = [];
    let asked: Promise<unknown> = Promise.resolve();
    await index({
      rebuild: true,
      onProgress: () => {
        asked = asked.then(async () => during.push((await reader.status()).files));
      },
    });
    await asked;
    expect(during.filter((files) => files !== before.files && files !== 2)).toEqual([]);
    expect((await reader.status()).files).toBe(2);
    const answer = await reader.ask({ text: "harbour" });
    const found = answer.kind === "quoted" ? answer.quotations : answer.nearest;
    expect(found.map(({ source }) => source)).toContain("b.md");
    await reader.close();
  });
});

describe("an open reader", () => {
  test("sees each new generation by itself", async () => {
    write("a.md", article("windmill"));
    await index();
    const reader = openEngine(indexFolder, models);
    const sources = async () => {
      const answer = await reader.ask({ text: "harbour" });
      return (answer.kind === "quoted" ? answer.quotations : answer.nearest).map(({ source }) => source);
    };
    const { generation } = await reader.status();
    expect(await sources()).not.toContain("b.md");
    write("b.md", article("harbour"));
    await index();
    expect(await sources()).toContain("b.md");
    expect((await reader.status()).generation).toBeGreaterThan(generation);
    rmSync(join(articles, "b.md"));
    await index();
    expect(await sources()).not.toContain("b.md");
    await reader.close();
  });
});

describe("an index folder", () => {
  test("has one writer at a time: the second is told which process holds it", async () => {
    write("a.md", article("windmill"));
    await index();
    const unlock = await lockIndexFolder(indexFolder, "leave");
    await expect(index()).rejects.toThrow(new RegExp(`${process.pid}`));
    expect(await sourcesOf("windmill")).toContain("a.md");
    unlock();
    expect(await index()).toMatchObject({ unchanged: 1 });
  });

  test.each([
    [
      "another model",
      { model: { id: "other", revision: "0123456789abcdef", dimensions: 384 } },
      /"other".*"built-in"/s,
    ],
    ["other dimensions", { model: { id: "built-in", revision: "x", dimensions: 3 } }, /3 dimensions/],
    ["a newer version", { formatVersion: 99 }, /format 99.*Update Verbatim/s],
    ["an older version", { formatVersion: 0 }, /format 0/],
  ])(
    "made by %s is refused for reading and writing, with the next step, and stays as it is",
    async (_, change, message) => {
      write("a.md", article("windmill"));
      await index();
      const file = join(indexFolder, "manifest.json");
      const changed = JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), ...change });
      writeFileSync(file, changed);
      expect(() => openEngine(indexFolder, models)).toThrow(message);
      await expect(index()).rejects.toThrow(message);
      await expect(index()).rejects.toThrow(/npm run index -- --rebuild/);
      expect(readFileSync(file, "utf8")).toBe(changed);
      expect(existsSync(join(indexFolder, "passages-1.sqlite"))).toBe(true);
    },
  );

  test("with a manifest that names a database elsewhere is read by its own database instead", async () => {
    write("a.md", article("windmill"));
    await index();
    const file = join(indexFolder, "manifest.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("passages-1.sqlite", "../elsewhere.sqlite"));
    expect(await sourcesOf("windmill")).toContain("a.md");
  });

  test("without an index says how to make one", () => {
    expect(() => openEngine(indexFolder, models)).toThrow(/holds no index yet.*npm run index/);
  });
});
