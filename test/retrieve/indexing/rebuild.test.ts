import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { IndexFolderError } from "../../../src/retrieve/errors.ts";
import { openEngine } from "../open-engine.ts";
import { article, articleFolder } from "./article-folder.ts";

const here = await articleFolder();
const { write, index, citations, sourcesOf } = here;

describe("an index of nothing", () => {
  test("is not made, so that the first start still builds one", async () => {
    write("a.txt", " \n ");
    expect(await index()).toMatchObject({ files: 0, counts: { files: 0 }, problems: [{ missing: false }] });
    expect(existsSync(join(here.indexFolder, "manifest.json"))).toBe(false);
    expect(readdirSync(here.indexFolder).filter((name) => /sqlite|hnsw/.test(name))).toEqual([]);
  });

  test("does not replace another by a rebuild", async () => {
    write("a.md", article("windmill"));
    await index();
    const before = readdirSync(here.indexFolder);
    const empty = join(here.root, "empty");
    mkdirSync(empty);
    await expect(index({ paths: [empty], rebuild: true })).rejects.toThrow(/stays as it was/);
    expect(readdirSync(here.indexFolder)).toEqual(before);
    expect(await sourcesOf("windmill")).toContain("a.md");
  });
});

describe("a rebuild", () => {
  test("holds the given paths alone, with the citation ids as they were", async () => {
    write("a.md", article("windmill", "harbour"));
    write("b.md", article("library"));
    await index();
    const before = await citations();
    const summary = await index({ paths: [join(here.articles, "a.md")], rebuild: true });
    expect(summary).toMatchObject({ files: 1, unchanged: 0, counts: { files: 1 } });
    expect(summary.embedded).toBe(summary.counts.passages);
    const after = await citations();
    for (const [text, citation] of after) expect(citation).toBe(before.get(text));
    expect(readdirSync(here.indexFolder).filter((name) => name.endsWith(".sqlite"))).toHaveLength(1);
  });

  test("helps where manifest and database are damaged", async () => {
    write("a.md", article("windmill"));
    await index();
    writeFileSync(join(here.indexFolder, "manifest.json"), "{");
    writeFileSync(join(here.indexFolder, "passages-1.sqlite"), "garbage");
    await expect(index()).rejects.toThrow(IndexFolderError);
    await index({ rebuild: true });
    expect(await sourcesOf("windmill")).toContain("a.md");
  });

  test("shows itself to an open reader only when it is complete", async () => {
    write("a.md", article("windmill"));
    await index();
    const reader = openEngine(here.indexFolder, here.models);
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
