import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OutputFolder } from "../../src/pages/output-folder.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const root = temporaryFolder();
let made = 0;

/** A folder that is not there yet. */
function newFolder(): string {
  return join(root, `folder ${++made}`, "pages");
}

/** Writes files as a run does that ends well. */
async function write(folder: string, files: Readonly<Record<string, string>>): Promise<number> {
  const output = await OutputFolder.open(folder);
  for (const [path, text] of Object.entries(files)) output.write(path, text);
  const deleted = output.finish();
  output.close();
  return deleted;
}

/** The files of a folder that are no notes of ours. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => !path.startsWith(".verbatim") && statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

describe("the folder of pages", () => {
  test("is made where there is none, and holds what was written last", async () => {
    const folder = newFolder();
    await write(folder, { "a.html": "1", "b/c.html": "2" });
    expect(filesIn(folder)).toEqual({ "a.html": "1", "b/c.html": "2" });
    expect(await write(folder, { "a.html": "3", "d.html": "4" })).toBe(1);
    expect(filesIn(folder)).toEqual({ "a.html": "3", "d.html": "4" });
    expect(existsSync(join(folder, "b"))).toBe(false);
  });

  test("leaves a file alone that would be written as it is", async () => {
    const folder = newFolder();
    await write(folder, { "a.html": "1" });
    utimesSync(join(folder, "a.html"), 1, 1);
    await write(folder, { "a.html": "1" });
    expect(statSync(join(folder, "a.html")).mtimeMs).toBe(1000);
  });

  test.each([
    ["", "The folder has no name."],
    ["file.txt", "it is a file, or lies in one. Name an empty folder or a new one."],
    ["file.txt/pages", "it is a file, or lies in one. Name an empty folder or a new one."],
  ])("is refused in a sentence where there can be none: %j", async (path, message) => {
    writeFileSync(join(root, "file.txt"), "");
    await expect(OutputFolder.open(path && join(root, path))).rejects.toThrow(message);
  });

  test("is refused where it holds files and no list of ours, which stay as they are", async () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "thesis.html"), "mine");
    await expect(OutputFolder.open(folder)).rejects.toThrow("Name an empty folder or a new one");
    expect(readdirSync(folder)).toEqual(["thesis.html"]);
  });

  test("keeps what others have put there: neither written over nor deleted", async () => {
    const folder = newFolder();
    await write(folder, { "b/c.html": "1" });
    writeFileSync(join(folder, "b", "mine.html"), "mine");
    const output = await OutputFolder.open(folder);
    expect(() => output.write("b/mine.html", "2")).toThrow("was not written by");
    output.finish();
    output.close();
    expect(filesIn(folder)).toEqual({ "b/mine.html": "mine" });
  });

  test("deletes nothing outside of it, whatever its list says", async () => {
    const folder = newFolder();
    await write(folder, { "a.html": "1" });
    const outside = join(folder, "..", "outside.html");
    writeFileSync(outside, "mine");
    writeFileSync(join(folder, ".verbatim-pages"), `../outside.html\n${outside}\n\na.html\n.verbatim-pages\n`);
    expect(await write(folder, {})).toBe(1);
    expect(readFileSync(outside, "utf8")).toBe("mine");
  });

  test("does not follow a link that stands in a page's place", async () => {
    const folder = newFolder();
    await write(folder, {});
    symlinkSync(join(root, "nowhere"), join(folder, "a.html"));
    const output = await OutputFolder.open(folder);
    expect(() => output.write("a.html", "1")).toThrow("was not written by");
    output.close();
    expect(existsSync(join(root, "nowhere"))).toBe(false);
  });

  test("knows what a run wrote that was ended in its middle", async () => {
    const folder = newFolder();
    const output = await OutputFolder.open(folder);
    output.write("a.html", "1");
    output.write("b.html", "2");
    output.close();
    expect(await write(folder, { "a.html": "3" })).toBe(1);
    expect(filesIn(folder)).toEqual({ "a.html": "3" });
  });

  test("is written by one process at a time", async () => {
    const folder = newFolder();
    const output = await OutputFolder.open(folder);
    await expect(OutputFolder.open(folder)).rejects.toThrow("is writing pages");
    output.close();
    (await OutputFolder.open(folder)).close();
  });
});
