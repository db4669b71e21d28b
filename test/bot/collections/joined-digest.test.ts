import { expect, test } from "vitest";
import { joinDigests } from "../../../src/bot/collections/join-digests.ts";
import { JoinedEngine } from "../../../src/bot/collections/joined-engine.ts";
import type { Digest, DigestEntry } from "../../../src/retrieve/digest.ts";
import { openGrowing } from "../../retrieve/news/growing-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { quotationOf } from "../sample-quotations.ts";

const OLD = {
  "mill.md": "# The mill\n\nThe mill of Tarn has ground barley for the village since 1788, and turns in the brook.\n",
};
const LION = {
  "lion.md": "# A lion\n\nA young lion escaped from the circus and slept beneath the orchard's oldest tree.\n",
};
const COMET = {
  "comet.md": "# A comet\n\nAn icy comet with two green tails was photographed above the observatory.\n",
};
const FLOOD = {
  "flood.md": "# High water\n\nThe river rose by 3 metres overnight and flooded the market square.\n",
};
const SQUARE = {
  "square.md": "# The square\n\nThe river rose by 3 metres overnight, flooding the market square.\n",
};
const CLOCK = {
  "clock.md": "# The clock\n\nA watchmaker from Arden repaired the tower clock with a spring of brass.\n",
};

test("the digest of a server has what is new of its own articles and the operator's, no sentence twice, and knows both then", async () => {
  const models = await builtInModels();
  const [own, common] = [await openGrowing(OLD, models), await openGrowing(OLD, models)];
  const joined = new JoinedEngine(own.engine, common.engine, () => undefined);
  const { known } = await joined.digest({ known: null, shown: [] });
  expect(await joined.digest({ known, shown: [] })).toMatchObject({ articles: 0, entries: [] });

  await own.put(LION);
  await common.put({ ...LION, ...COMET });
  const first = await joined.digest({ known, shown: [] });
  expect(first.articles).toBe(3);
  const texts = first.entries.map(({ quotation }) => quotation.text);
  expect(texts.map((text) => text.slice(0, 12)).toSorted()).toEqual(["A young lion", "An icy comet"]);
  expect(first.entries.map(({ kind }) => kind)).toEqual(["lead", "novel"]);
  for (const { quotation } of first.entries) {
    expect((await joined.cite(quotation.citation))?.quotation.text).toContain(quotation.text);
  }
  expect(await joined.digest({ known: first.known, shown: texts })).toMatchObject({ articles: 0, entries: [] });

  await own.put({ ...FLOOD, ...CLOCK });
  await common.put(SQUARE);
  const second = await joined.digest({ known: first.known, shown: texts });
  expect(second.entries.map(({ quotation }) => quotation.text.slice(0, 12)).toSorted()).toEqual([
    "A watchmaker",
    "The river ro",
  ]);
  const flood = second.entries.find(({ quotation }) => quotation.text.startsWith("The river"));
  expect([flood?.quotation.article.title, ...(flood?.alike ?? []).map(({ title }) => title)].toSorted()).toEqual([
    "High water",
    "The square",
  ]);
  // What one of them has is not new because the other has it, too, now.
  await own.put({ "comet-too.md": COMET["comet.md"] });
  expect(await joined.digest({ known: second.known, shown: [] })).toMatchObject({ articles: 0, entries: [] });
  await own.engine.close();
  await common.engine.close();
});

test("while the server's own articles cannot be read there is no digest, as all of them would be new to the next one", async () => {
  const models = await builtInModels();
  const [own, common] = [await openGrowing(OLD, models), await openGrowing(OLD, models)];
  const lost: unknown[] = [];
  const joined = new JoinedEngine(own.engine, common.engine, (error) => lost.push(error));
  await own.engine.close();
  await expect(joined.digest({ known: null, shown: [] })).rejects.toThrow();
  expect(lost).toEqual([]);
  await common.engine.close();
});

const entry = (kind: DigestEntry["kind"], text: string, source = `${text}.md`): DigestEntry => {
  return { kind, quotation: quotationOf(text, { source }), alike: [] };
};
const digestOf = (source: string): Digest => ({
  known: [source],
  articles: 7,
  entries: (["lead", "repeated", "repeated", "novel", "novel", "newest", "newest"] as const).map((kind, i) =>
    entry(kind, `${source} ${i} ${kind}`),
  ),
});
const byText = async (texts: readonly string[]) => texts.map((text) => texts.indexOf(text));

test("two full digests make one: a lead and two of each kind, in turn from both, and what led the other is unlike what was here", async () => {
  const joined = await joinDigests(digestOf("own"), digestOf("common"), byText);
  expect(joined.entries.map(({ kind, quotation }) => `${kind}: ${quotation.text}`)).toEqual([
    "lead: own 0 lead",
    "repeated: own 1 repeated",
    "repeated: common 1 repeated",
    "novel: common 0 lead",
    "novel: own 3 novel",
    "newest: own 5 newest",
    "newest: common 5 newest",
  ]);
  expect(joined).toMatchObject({ known: ["own", "common"], articles: 14 });
});

test("what both say stands once, with each other article that prints it once; an article that both have is no other one", async () => {
  const one = entry("lead", "Same.", "one.md");
  const alike = [{ source: "third.md", title: "Third", lines: [1, 2] as const }];
  const other = { ...entry("lead", "Same.", "other.md"), alike };
  const empty = { known: [], articles: 1, entries: [] };
  const sources = async (...pair: readonly [DigestEntry, DigestEntry]) => {
    const [own, common] = pair.map((each): Digest => ({ ...empty, entries: [each] })) as [Digest, Digest];
    const { entries } = await joinDigests(own, common, byText);
    return entries.map((each) => each.alike.map(({ source }) => source));
  };
  expect(await sources({ ...one, alike }, other)).toEqual([["third.md", "other.md"]]);
  expect(await sources(one, one)).toEqual([[]]);
  const { entries } = await joinDigests(empty, { ...empty, entries: [other] }, byText);
  expect(entries).toEqual([other]);
  // The same in other words is left out, and not said to be much like it.
  const [rain, wet] = [entry("lead", "It rained in Arden all night."), entry("lead", "Arden got wet till morning.")];
  const asOne = async () => [0, 0];
  const once = await joinDigests({ ...empty, entries: [rain] }, { ...empty, entries: [wet] }, asOne);
  expect(once.entries).toEqual([rain]);
});
