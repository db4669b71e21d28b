import { expect, test } from "vitest";
import { readManifest } from "../../../src/retrieve/store/sqlite/manifest.ts";
import { article, articleFolder } from "./article-folder.ts";

const here = await articleFolder();
const { write, index, citations, sourcesOf } = here;

/** Stops a run when it comes to a file. */
function stopAt(name: string) {
  const stopping = new AbortController();
  const onProgress = ({ file }: { file: string | null }) => {
    if (file === name) stopping.abort();
  };
  return { onProgress, stop: stopping.signal };
}

const WORDS = ["windmill", "harbour", "library", "theatre"];

function writeAll(): void {
  for (const [n, word] of WORDS.entries()) write(`${n}.md`, article(word));
}

test("a run that is stopped ends behind the file at hand, keeps what it has, and the next one reads only the rest", async () => {
  writeAll();
  const stopped = await index(stopAt("1.md"));
  expect(stopped).toMatchObject({ files: 2, left: 2, problems: [], removed: [] });
  expect(await sourcesOf("What is a windmill?")).toContain("0.md");
  const rest = await index();
  expect(rest).toMatchObject({ files: 4, unchanged: 2, left: 0, counts: { files: 4 } });
  const inTwo = await citations();
  here.indexFolder += "-fresh";
  const { counts } = await index();
  expect(rest.counts).toEqual(counts);
  expect(inTwo).toEqual(await citations());
});

test("a file that a stopped run has not come to stays as it was, though it has moved or changed", async () => {
  writeAll();
  await index();
  const before = await citations();
  write("0.md", `${article("windmill")}\n\nOne more sentence stands here now.\n`);
  write("2.md", article("airport"));
  const stopped = await index(stopAt("0.md"));
  expect(stopped).toMatchObject({ left: 3, unchanged: 0, counts: { files: 4 } });
  const after = await citations();
  for (const [text, citation] of before)
    if (/harbour|library|theatre/.test(text)) expect(after.get(text)).toBe(citation);
});

test("a rebuild that is stopped leaves the index that answers, and goes on where it was", async () => {
  writeAll();
  await index();
  const manifest = readManifest(here.indexFolder);
  const stopped = await index({ ...stopAt("2.md"), rebuild: true });
  expect(stopped).toMatchObject({ left: 1, files: 3 });
  expect(readManifest(here.indexFolder)).toEqual(manifest);
  const finished = await index({ rebuild: true });
  expect(finished).toMatchObject({ unchanged: 3, counts: { files: 4 } });
  expect(readManifest(here.indexFolder)?.database).not.toBe(manifest?.database);
});

test("a first run that is stopped before its first file leaves nothing", async () => {
  writeAll();
  const stopping = new AbortController();
  stopping.abort();
  expect(await index({ stop: stopping.signal })).toMatchObject({ files: 0, left: 4, counts: { files: 0 } });
  expect(readManifest(here.indexFolder)).toBeNull();
});
