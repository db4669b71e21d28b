import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockIndexFolder } from "../../../src/retrieve/store/sqlite/index-lock.ts";
import { openEngine } from "../open-engine.ts";
import { article, articleFolder } from "./article-folder.ts";

const here = await articleFolder();
const { write, index, sourcesOf } = here;

describe("an open reader", () => {
  test("sees each new generation by itself", async () => {
    write("a.md", article("windmill"));
    await index();
    const reader = openEngine(here.indexFolder, here.models);
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
    rmSync(join(here.articles, "b.md"));
    await index();
    expect(await sources()).not.toContain("b.md");
    await reader.close();
  });
});

describe("an index folder", () => {
  test("has one writer at a time: the second is told which process holds it", async () => {
    write("a.md", article("windmill"));
    await index();
    const unlock = await lockIndexFolder(here.indexFolder, "leave");
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
  ])(
    "made by %s is refused for reading and writing, with the next step, and stays as it is",
    async (_, change, message) => {
      write("a.md", article("windmill"));
      await index();
      const file = join(here.indexFolder, "manifest.json");
      const changed = JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), ...change });
      writeFileSync(file, changed);
      expect(() => openEngine(here.indexFolder, here.models)).toThrow(message);
      await expect(index()).rejects.toThrow(message);
      await expect(index()).rejects.toThrow(/npm run index -- --rebuild/);
      expect(readFileSync(file, "utf8")).toBe(changed);
      expect(existsSync(join(here.indexFolder, "passages-1.sqlite"))).toBe(true);
    },
  );

  test("with a manifest that names a database elsewhere is read by its own database instead", async () => {
    write("a.md", article("windmill"));
    await index();
    const file = join(here.indexFolder, "manifest.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("passages-1.sqlite", "../elsewhere.sqlite"));
    expect(await sourcesOf("windmill")).toContain("a.md");
  });

  test("without an index says how to make one", () => {
    expect(() => openEngine(here.indexFolder, here.models)).toThrow(/holds no index yet.*npm run index/);
  });
});
