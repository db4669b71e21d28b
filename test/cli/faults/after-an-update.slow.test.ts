import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../../src/database/sqlite.ts";
import { readManifest } from "../../../src/retrieve/store/sqlite/manifest.ts";
import { type EarlierIndex, earlierIndex } from "../../retrieve/store/sqlite/earlier-index.ts";
import { callVerbatim } from "../call-verbatim.ts";
import { runVerbatim } from "../run-verbatim.ts";

const QUESTION = "When was the lighthouse of Skarvik lit for the first time?";
const TOLD =
  /^The index had format 5, that of an earlier Verbatim: it is brought up to date, and nothing of it is lost\.$/m;

function start({ root, index }: EarlierIndex) {
  return runVerbatim(["start", "--index", index], { cwd: root, input: `${QUESTION}\n` });
}

test("start brings an index of an earlier version up to date by itself, though its articles are away, and answers", async () => {
  const earlier = earlierIndex(5, "alone");
  const first = await start(earlier);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toMatch(TOLD);
  expect(first.stdout).toContain("14 March 1887");
  expect((await start(earlier)).stdout).not.toMatch(/earlier|update/);
});

test("index does so too, in the same run; commands that only read say in a sentence what does", async () => {
  const { root, index } = earlierIndex(5, "with its articles");
  for (const command of [
    ["ask", QUESTION],
    ["cite", "0000000000"],
  ]) {
    const { code, stderr } = await callVerbatim([...command, "--index", index], { cwd: root });
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(
      /^The index in .* has format 5, .* "npm start" brings it up to date by itself.*lost\.$/,
    );
  }
  const { code, stdout } = await callVerbatim(["index", "articles", "--index", index], { cwd: root });
  expect(code).toBe(0);
  expect(stdout).toMatch(TOLD);
  // The programs of their time took a byline for a headline, so that one passage has other words around it.
  expect(stdout).toContain("2 files read (2 new or changed), 1 passage embedded");
  const { stdout: answer } = await callVerbatim(["ask", QUESTION, "--index", index], { cwd: root });
  expect(answer).toContain("14 March 1887");
});

test("start reads the articles again where an index is so old that its passages are of no use, and loses none that are away", async () => {
  for (const sources of ["with its articles", "alone"] as const) {
    const earlier = earlierIndex(4, sources);
    const database = openDatabase(join(earlier.index, "passages-1.sqlite"));
    database.exec("ALTER TABLE passages RENAME COLUMN runs TO pieces");
    database.close();
    const { code, stdout, stderr } = await start(earlier);
    if (sources === "with its articles") {
      expect(stdout).toContain("the articles are being read again.");
      expect(stdout).toContain("14 March 1887");
    } else {
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /cannot be read again here: the index stays as it was\. Run "npm run index" on where they are now/,
      );
      expect(existsSync(join(earlier.index, "passages-1.sqlite"))).toBe(true);
    }
  }
});

test("start embeds the articles again where the embedding model was updated under its name", async () => {
  const earlier = earlierIndex(5, "with its articles");
  const { index, root } = earlier;
  await callVerbatim(["index", "articles", "--index", index], { cwd: root });
  const revised = (json: string) => json.replace(/"revision": ?"\w+"/, '"revision":"of-last-year"');
  const database = openDatabase(join(index, readManifest(index)?.database ?? ""));
  const kept = database.prepare<[], string>("SELECT value FROM state WHERE key = 'manifest'").pluck().get() ?? "";
  database.prepare("UPDATE state SET value = ? WHERE key = 'manifest'").run(revised(kept));
  database.close();
  const manifest = join(index, "manifest.json");
  writeFileSync(manifest, revised(readFileSync(manifest, "utf8")));

  const { code, stdout } = await start(earlier);
  expect(code).toBe(0);
  expect(stdout).toContain("The embedding model was updated since the index was made");
  expect(stdout).toContain("14 March 1887");
});
