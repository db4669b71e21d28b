import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { builtInModels } from "../search-models.ts";
import { openGrowing } from "./growing-index.ts";

const OLD = {
  "mill.md":
    "# The mill of Tarn\n\nThe mill of Tarn has ground barley for the village since 1788. Its wheel is four metres wide and turns in the brook.\n",
  "choir.md":
    "# The choir\n\nThe choir of the village sings in the old chapel every Sunday evening. Its members are mostly farmers and teachers.\n",
};
const NEW = {
  "comet.md":
    "---\ndate: 2026-03-01\n---\n# A comet\n\nAn icy comet with two green tails was photographed above the observatory on Monday. Astronomers measured its orbit with three telescopes.\n",
  "flood.md":
    "---\ndate: 2026-03-04\n---\n# High water\n\nThe river rose by 3 metres overnight and flooded the market square. Shopkeepers carried their goods to the upper floors.\n",
  "market.md":
    "---\ndate: 2026-03-03\n---\n# The square\n\nThe river rose by 3 metres overnight, flooding the market square. The mayor promised higher walls along the bank.\n",
  "mill-again.md":
    "---\ndate: 2026-03-02\n---\n# The mill turns\n\nThe mill of Tarn grinds barley for the village once more this spring. Its old wheel turns in the brook again.\n",
};

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

test("what is new is told word for word: what is unlike all before leads, what several say is told once, with where else", async () => {
  const { put, engine } = await openGrowing(OLD, models);
  const { known } = await engine.digest({ known: null, shown: [] });
  expect(await engine.digest({ known, shown: [] })).toEqual({ known, articles: 0, entries: [] });

  await put(NEW);
  const digest = await engine.digest({ known, shown: [] });
  expect(digest.articles).toBe(4);
  const told = digest.entries.map(({ kind, quotation }) => ({ kind, text: quotation.text }));
  expect(told[0]?.kind).toBe("lead");
  expect(told.filter(({ text }) => text.startsWith("The river rose"))).toHaveLength(1);
  const flood = digest.entries.find(({ quotation }) => quotation.text.startsWith("The river rose"));
  expect(flood?.alike.map(({ title }) => title)).toEqual(["The square"]);
  for (const { quotation } of digest.entries) {
    expect(Object.values(NEW).join("\n")).toContain(quotation.text);
    expect((await engine.cite(quotation.citation))?.quotation.text).toContain(quotation.text);
  }
  // What the collection had already said nearly so does not lead.
  expect(told[0]?.text).not.toContain("mill");

  const again = await engine.digest({ known: digest.known, shown: told.map(({ text }) => text) });
  expect(again).toMatchObject({ articles: 0, entries: [] });
  await engine.close();
});

test("files that are renamed or read anew bring nothing new, nor does a paragraph more; what was shown is not shown again", async () => {
  const { articles, put, engine } = await openGrowing({ ...OLD, ...NEW }, models);
  const { known } = await engine.digest({ known: null, shown: [] });
  rmSync(join(articles, "comet.md"));
  await put({
    "renamed.md": NEW["comet.md"],
    "flood.md": `${NEW["flood.md"]}\nA new bridge is planned for the summer after next.\n`,
  });
  expect(await engine.digest({ known, shown: [] })).toMatchObject({ articles: 0, entries: [] });

  await put({
    "lion.md": "# A lion\n\nA young lion escaped from the circus and slept beneath the orchard's oldest tree.\n",
  });
  const lion = (await engine.digest({ known, shown: [] })).entries.map(({ quotation }) => quotation.text);
  expect(lion).toEqual(["A young lion escaped from the circus and slept beneath the orchard's oldest tree."]);
  expect((await engine.digest({ known, shown: lion })).entries).toEqual([]);
  await engine.close();
});
