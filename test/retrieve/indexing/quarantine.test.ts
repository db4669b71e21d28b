import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type QuarantinedFile,
  readQuarantine,
  stillThere,
  writeQuarantine,
} from "../../../src/retrieve/indexing/quarantine.ts";
import { makePipe } from "../../make-pipe.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const entry = (name: string): QuarantinedFile => ({
  name,
  path: null,
  hash: "0".repeat(64),
  reason: "time",
  since: "2026-01-02T03:04:05.000Z",
});

test("a quarantine is read as it was written, of more than 200 files the latest, however long their names are", () => {
  const folder = temporaryFolder();
  const files = Array.from({ length: 201 }, (_, n) => entry(`${"a".repeat(4000)}${n}.md`));
  writeQuarantine(folder, files);
  expect(readQuarantine(folder)).toEqual(files.slice(1));
  writeQuarantine(folder, []);
  expect(readQuarantine(folder)).toEqual([]);
});

describe("a quarantine holds nothing", () => {
  test.each<[string, (file: string) => void]>([
    ["where there is none", (file) => rmSync(file)],
    ["when a folder has its name", (file) => [rmSync(file), mkdirSync(file)]],
    ["when it is cut off", (file) => writeFileSync(file, '[{"name": "a.')],
    ["when it lists something else", (file) => writeFileSync(file, '[1, null, {"name": "a.md"}]')],
    ["when it is larger than any is", (file) => writeFileSync(file, JSON.stringify([entry("a".repeat(3 * 2 ** 20))]))],
  ])("%s", (_, damage) => {
    const folder = temporaryFolder();
    writeQuarantine(folder, [entry("a.md")]);
    damage(join(folder, "quarantine.json"));
    expect(readQuarantine(folder)).toEqual([]);
  });
});

test.skipIf(process.platform === "win32")(
  "what is another file now, is gone, or gave way to a pipe leaves a quarantine",
  async () => {
    const folder = temporaryFolder();
    const hash = createHash("sha256").update("same").digest("hex");
    const held = ["same.md", "changed.md", "gone.md", "pipe.md"].map((path) => ({ ...entry(path), path, hash }));
    writeFileSync(join(folder, "same.md"), "same");
    writeFileSync(join(folder, "changed.md"), "changed");
    makePipe(join(folder, "pipe.md"));
    const upload = entry("upload.md");
    expect(await stillThere(folder, [...held, upload])).toEqual([held[0], upload]);
  },
);
