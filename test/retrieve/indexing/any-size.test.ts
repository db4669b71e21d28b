import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inspectIndex } from "../../../src/retrieve/upkeep/inspect-index.ts";
import { longArticle, type TemporaryIndex, temporaryIndex } from "../temporary-index.ts";

/** Sizes about which a graph's room changes: none, one, the smallest room and one more. */
const SIZES = [0, 1, 16, 17];

/** Makes the folder hold so many articles, by taking away, adding or renaming. */
function resize(articles: string, size: number): void {
  const names = readdirSync(articles);
  for (const name of names.slice(size)) rmSync(join(articles, name));
  for (let i = 0, missing = size - names.length; missing > 0; i++) {
    const file = join(articles, `${i}.md`);
    if (existsSync(file)) continue;
    writeFileSync(file, longArticle(`Ship${i}`, 1));
    missing--;
  }
}

function rename(articles: string): void {
  for (const name of readdirSync(articles)) renameSync(join(articles, name), join(articles, `moved-${name}`));
}

/** Everything that doctor says of an index and that is not well. */
function troubles(index: string): string[] {
  return inspectIndex(index).flatMap(({ subject, state, remedy }) => (remedy === null ? [] : `${subject}: ${state}`));
}

async function runs({ articles, index, update }: TemporaryIndex, steps: readonly (number | "rename")[]): Promise<void> {
  // Something to begin with: a first run that finds nothing makes no index.
  resize(articles, 1);
  await update();
  for (const step of steps) {
    if (step === "rename") rename(articles);
    else resize(articles, step);
    const { counts, problems } = await update({ vanished: "take out" });
    expect({ files: counts.files, problems }).toEqual({ files: readdirSync(articles).length, problems: [] });
    expect(troubles(index)).toEqual([]);
  }
}

test("an index may become empty and be filled again, and hold any number of articles in between", async () => {
  const step = fc.oneof(fc.constantFrom(...SIZES), fc.constant("rename" as const));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const made = await temporaryIndex();
      await runs(made, steps);
      rmSync(made.root, { recursive: true });
    }),
    { numRuns: 4, examples: [[[0, 1, 0, 17, 16, "rename", 1]], [[17, 0, 0, 16, 17]]] },
  );
});

test("what an earlier version left of an emptied index is filled by the next run", async () => {
  const { articles, index, update } = await temporaryIndex({ "a.md": longArticle("Ada", 1) });
  await update();
  rmSync(join(articles, "a.md"));
  await update();
  // The doctor's remedy for a graph that is gone.
  for (const name of readdirSync(index).filter((name) => name.startsWith("hnsw"))) rmSync(join(index, name));
  expect(troubles(index)).toEqual([expect.stringMatching(/^HNSW file: hnsw-\d+\.bin is missing/)]);
  await update();
  expect(troubles(index)).toEqual([]);
  writeFileSync(join(articles, "b.md"), longArticle("Beagle", 1));
  expect((await update()).counts.files).toBe(1);
  expect(troubles(index)).toEqual([]);
});
