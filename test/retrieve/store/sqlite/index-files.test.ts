import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SqliteWritableStore } from "../../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { longArticle, temporaryIndex } from "../../temporary-index.ts";

describe("an index folder", () => {
  test("that holds other people's files is refused, and stays as it is", async () => {
    const { articles, update } = await temporaryIndex({ "ada.md": longArticle("Ada", 3) });
    await expect(update({ store: new SqliteWritableStore(articles) })).rejects.toThrow(
      /articles holds other files \(ada\.md\) and no index: an index has a folder of its own\. Name a new or empty folder/,
    );
    expect(existsSync(join(articles, "manifest.json"))).toBe(false);
  });

  test("may hold what a system puts into folders, a README, and what a run that was cut short has left", async () => {
    const { index, update } = await temporaryIndex({ "ada.md": longArticle("Ada", 3) });
    mkdirSync(join(index, "lost+found"), { recursive: true });
    const names = [".gitignore", ".DS_Store", "README.md", "writer.lock", "writer.pid"];
    for (const name of names) writeFileSync(join(index, name), "");
    expect((await update()).counts.files).toBe(1);
  });

  test("loses no file that indexing did not write, however alike the name", async () => {
    const { index, update } = await temporaryIndex({ "ada.md": longArticle("Ada", 3) });
    await update();
    const kept = ["passages-1.sqlite.bak", "hnsw-1.bin.old", "passages-1.sqlite-copy", "manifest.json.new.txt"];
    for (const name of kept) writeFileSync(join(index, name), "mine");
    mkdirSync(join(index, "hnsw-77.bin", "deep"), { recursive: true });
    writeFileSync(join(index, "hnsw-77.bin", "deep", "diary.txt"), "mine");
    await update({ rebuild: true });
    await update({ rebuild: true });
    for (const name of [...kept, "hnsw-77.bin/deep/diary.txt"]) {
      expect(readFileSync(join(index, name), "utf8"), name).toBe("mine");
    }
    expect(existsSync(join(index, "passages-1.sqlite"))).toBe(false);
  });

  test("in which a folder has the name of a file says so, and the folder stays", async () => {
    const { root, index, update } = await temporaryIndex({ "ada.md": longArticle("Ada", 3) });
    await update();
    const manifest = join(index, "manifest.json");
    renameSync(manifest, join(root, "manifest.json"));
    mkdirSync(manifest);
    writeFileSync(join(manifest, "diary.txt"), "mine");
    await expect(update()).rejects.toThrow(
      /manifest\.json is a folder, where a file of the index belongs\. Move it away/,
    );
    expect(readFileSync(join(manifest, "diary.txt"), "utf8")).toBe("mine");
    rmSync(manifest, { recursive: true });
    expect((await update()).counts.files).toBe(1);
  });
});
