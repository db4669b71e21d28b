import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { backUpIndex, restoreIndex } from "../../../src/retrieve/upkeep/backup.ts";
import { longArticle, type TemporaryIndex, temporaryIndex } from "../temporary-index.ts";

/** An index of two articles, one of them in a folder of its own, with a copy of it. */
async function copiedIndex(): Promise<TemporaryIndex & { readonly copy: string }> {
  const made = await temporaryIndex({ "ada.md": longArticle("Ada", 3), "more/bea.md": longArticle("Bea", 3) });
  await made.update();
  const copy = join(made.root, "copy.sqlite");
  await backUpIndex(made.index, copy);
  return { ...made, copy };
}

test("a copy restored into another folder goes on with the files where they always were", async () => {
  const { copy, root, update, write } = await copiedIndex();
  const elsewhere = join(root, "far", "away", "index");
  expect(await restoreIndex(copy, elsewhere)).toMatchObject({ counts: { files: 2 }, missing: [] });

  write({ "more/bea.md": longArticle("Bea", 4) });
  const summary = await update({ store: new SqliteWritableStore(elsewhere) });
  expect(summary).toMatchObject({ files: 2, unchanged: 1, removed: [], missing: [], counts: { files: 2 } });
  // Nothing was missing: a file that goes now is taken for gone.
  rmSync(join(root, "articles", "ada.md"));
  expect(await update({ store: new SqliteWritableStore(elsewhere) })).toMatchObject({
    removed: ["ada.md"],
    counts: { files: 1 },
  });
});

test("a copy restored beside moved files takes those, though the old ones are still there", async () => {
  const { copy, root, update } = await copiedIndex();
  const moved = join(root, "moved");
  cpSync(join(root, "articles"), join(moved, "articles"), { recursive: true });
  expect((await restoreIndex(copy, join(moved, "index"))).missing).toEqual([]);
  rmSync(join(root, "articles"), { recursive: true });

  const again = await update({
    store: new SqliteWritableStore(join(moved, "index")),
    paths: [join(moved, "articles")],
  });
  expect(again).toMatchObject({ files: 2, unchanged: 2, embedded: 0, removed: [] });
});

test("files of a copy that are not on this machine stay, until they turn up in whatever version", async () => {
  const { copy, root, articles, update, write } = await copiedIndex();
  const away = join(root, "another", "disk", "articles");
  mkdirSync(join(away, ".."), { recursive: true });
  renameSync(articles, away);
  write({ "new.md": longArticle("New", 2), "other/ada.md": longArticle("Another Ada", 2) });
  const elsewhere = join(root, "elsewhere");
  const { missing } = await restoreIndex(copy, elsewhere);
  expect(missing.toSorted()).toEqual(["ada.md", "more/bea.md"]);

  // A file that only has the name of a missing one is an article of its own.
  for (const path of [join(articles, "new.md"), join(articles, "other", "ada.md")]) {
    const summary = await update({ store: new SqliteWritableStore(elsewhere), paths: [path] });
    expect(summary).toMatchObject({ files: 1, removed: [], missing: missing.toSorted() });
  }
  expect((await update({ store: new SqliteWritableStore(elsewhere) })).counts.files).toBe(4);

  renameSync(join(articles, "new.md"), join(away, "more", "bea.md"));
  const found = await update({ store: new SqliteWritableStore(elsewhere), paths: [away] });
  expect(found).toMatchObject({ files: 2, unchanged: 1, missing: [], removed: ["new.md"], counts: { files: 3 } });
  rmSync(join(away, "ada.md"));
  expect(await update({ store: new SqliteWritableStore(elsewhere), paths: [away] })).toMatchObject({
    removed: ["ada.md"],
  });
});

test("a copy of an index whose folder is away takes its files for missing, and no longer for vanished", async () => {
  const { root, index, articles, update } = await copiedIndex();
  renameSync(articles, `${articles}-away`);
  expect((await update()).vanished).toHaveLength(1);
  const { file } = await backUpIndex(index, join(root, "later.sqlite"));
  const elsewhere = join(root, "far", "elsewhere");
  expect((await restoreIndex(file, elsewhere)).missing).toHaveLength(2);
  const again = await update({ store: new SqliteWritableStore(elsewhere), paths: [`${articles}-away`] });
  expect(again.vanished).toEqual([]);
  expect(again.counts.files).toBeGreaterThanOrEqual(2);
});

test("a copy whose files are missing is not embedded again, which would lose them", async () => {
  const { copy, root, articles, update } = await copiedIndex();
  rmSync(articles, { recursive: true });
  const elsewhere = join(root, "elsewhere");
  await restoreIndex(copy, elsewhere);
  await expect(update({ store: new SqliteWritableStore(elsewhere), paths: "known", rebuild: true })).rejects.toThrow(
    /^.+elsewhere is a restored copy, and \S+ and 1 other file of it cannot be read again here: the index stays as it was\./,
  );
  // A copy of the copy remembers it, too.
  await backUpIndex(elsewhere, copy);
  expect((await restoreIndex(copy, join(root, "third"))).missing).toHaveLength(2);
});

describe("restoring over an index", () => {
  test("keeps what gave way as a copy, which undoes it, and the next runs leave that copy alone", async () => {
    const { copy, index, update, write } = await copiedIndex();
    write({ "cleo.md": longArticle("Cleo", 3) });
    await update();
    const { replaced, counts } = await restoreIndex(copy, index);
    expect(counts.files).toBe(2);
    expect(dirname(replaced ?? "")).toBe(index);
    await update({ rebuild: true });
    const again = await restoreIndex(replaced ?? "", index);
    expect(again.counts.files).toBe(3);
    expect(readdirSync(index).filter((name) => name.startsWith("replaced-"))).toHaveLength(2);
  });

  test("keeps nothing of one that is empty or damaged, and clears away what a killed restoring left", async () => {
    const { copy, index, root } = await copiedIndex();
    writeFileSync(join(index, "replaced-2026-01-01T000000Z.sqlite.unfinished-1"), "");
    truncateSync(join(index, "passages-1.sqlite"), 100);
    expect(await restoreIndex(copy, index)).toMatchObject({ replaced: null, counts: { files: 2 } });
    expect(readdirSync(index).filter((name) => name.startsWith("replaced-"))).toEqual([]);
    expect((await restoreIndex(copy, join(root, "new"))).replaced).toBeNull();
  });
});
