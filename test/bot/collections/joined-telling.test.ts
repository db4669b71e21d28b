import { beforeAll, describe, expect, test } from "vitest";
import { JoinedEngine } from "../../../src/bot/collections/joined-engine.ts";
import { withPageLinks } from "../../../src/pages/page-link.ts";
import type { ComparedTelling, Comparison } from "../../../src/retrieve/comparison.ts";
import type { Engine } from "../../../src/retrieve/engine/engine.ts";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { ProcessError } from "../../../src/retrieve/errors.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { type Collection, storeOf } from "../../retrieve/search/collection.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { FAIR } from "../comparing/fair.ts";

const QUESTION = { text: "Who opened the harvest fair in Marlow?" };
const TOPIC = { text: "harvest fair in Marlow" };

const { "town.md": TOWN, ...COMMON } = FAIR as Collection & { readonly "town.md": Collection[string] };
const { "shire.md": SHIRE } = COMMON as Collection & { readonly "shire.md": Collection[string] };

let models: SearchModels;
/** Over all of the articles at once. */
let whole: Engine;
/** Over the operator's. */
let common: Engine;

async function engineOver(files: Collection): Promise<Engine> {
  return new LocalEngine(await storeOf(files, models), models);
}

beforeAll(async () => {
  models = await builtInModels();
  [whole, common] = [await engineOver(FAIR), await engineOver(COMMON)];
  return async () => {
    await whole.close();
    await common.close();
  };
});

/** An engine over a server's own articles and the operator's. */
async function joinedWith(own: Collection, lost: unknown[] = []): Promise<Engine> {
  return new JoinedEngine(await engineOver(own), common, (error) => lost.push(error));
}

function tellingsOf(comparison: Comparison): readonly ComparedTelling[] {
  return comparison.kind === "compared" ? comparison.tellings : [];
}

/** The marked words of each article, by its file. */
function marked(comparison: Comparison): Record<string, string[]> {
  const words = ({ quotation: { text }, marks }: ComparedTelling) =>
    marks.map(({ start, end }) => text.slice(start, end));
  return Object.fromEntries(tellingsOf(comparison).map((telling) => [telling.quotation.source, words(telling)]));
}

describe("what a server's own article tells otherwise than the operator's", () => {
  test("is marked in both, as if they were of one collection", async () => {
    const joined = await joinedWith({ "town.md": TOWN });
    const comparison = await joined.compare(QUESTION);
    expect(marked(comparison)).toMatchObject({
      "town.md": expect.arrayContaining(["Otto Brandt"]),
      "shire.md": expect.arrayContaining(["Lena Holm"]),
    });
    expect(marked(comparison)).toEqual(marked(await whole.compare(QUESTION)));
    expect(tellingsOf(comparison).map(({ marks }) => marks.flatMap(({ against }) => against))).toEqual(
      tellingsOf(await whole.compare(QUESTION)).map(({ marks }) => marks.flatMap(({ against }) => against)),
    );
  });

  test("stands in one timeline with what they tell, as if they were of one collection", async () => {
    const { entries } = await (await joinedWith({ "town.md": TOWN })).timeline(TOPIC);
    const told = entries.map(({ quotation, days }) => [quotation.source, quotation.text, days]);
    expect(told.map(([source]) => source)).toEqual(expect.arrayContaining(["town.md", "shire.md", "letters.md"]));
    const days = entries.map((entry) => entry.days?.from ?? "~");
    expect(days).toEqual(days.toSorted());
    expect(told).toEqual(
      (await whole.timeline(TOPIC)).entries.map(({ quotation, days }) => [quotation.source, quotation.text, days]),
    );
  });
});

describe("an article that stands in both", () => {
  test("is one column, which says where it stands again", async () => {
    const joined = await joinedWith({ "town.md": TOWN, "copy.md": SHIRE });
    const comparison = await joined.compare(QUESTION);
    const [, second] = tellingsOf(comparison);
    expect(tellingsOf(comparison)).toHaveLength(tellingsOf(await whole.compare(QUESTION)).length);
    expect(
      [second?.quotation.source, ...(second?.quotation.alsoIn ?? []).map(({ source }) => source)].toSorted(),
    ).toEqual(["copy.md", "shire.md"]);
  });

  test("tells of each day once", async () => {
    const { entries } = await (await joinedWith({ "copy.md": SHIRE })).timeline(TOPIC);
    const sentences = entries.map(({ quotation }) => quotation.text);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences).toEqual((await common.timeline(TOPIC)).entries.map(({ quotation }) => quotation.text));
  });
});

test("where both are silent, the nearest of both are named", async () => {
  const joined = await joinedWith({ "owl.md": ["The owl of Rembury sleeps in the organ."] });
  const comparison = await joined.compare({ text: "Which orchestra played at the coronation of the queen?" });
  expect(comparison).toMatchObject({ kind: "not-compared", quotation: null, tier: "nothing-found" });
  const near = comparison.nearest.map(({ source }) => source);
  expect(near).toContain("owl.md");
  expect(near.length).toBeGreaterThan(1);
});

test("where the engine of a server's own articles fails, the operator's are compared, and the failure is told", async () => {
  const failure = new ProcessError("The engine stopped while it worked on this.");
  const lost: unknown[] = [];
  const own = await engineOver({ "town.md": TOWN });
  own.tell = async () => {
    throw failure;
  };
  const joined = new JoinedEngine(own, common, (error) => lost.push(error));
  expect(await joined.compare(QUESTION)).toEqual(await common.compare(QUESTION));
  expect(lost).toEqual([failure]);
});

test("what is of the operator's articles has the address of its page, and what is of the server's has none", async () => {
  const pages = withPageLinks(common, "https://pages.example/");
  const joined = new JoinedEngine(await engineOver({ "town.md": TOWN }), pages, () => undefined);
  const compared = tellingsOf(await joined.compare(QUESTION)).map(({ quotation }) => quotation);
  const timed = (await joined.timeline(TOPIC)).entries.map(({ quotation }) => quotation);
  for (const quotations of [compared, timed]) {
    expect(quotations.length).toBeGreaterThan(1);
    for (const { source, link } of quotations) {
      if (source === "town.md") expect(link).toBeUndefined();
      else expect(link).toMatch(/^https:\/\/pages\.example\//);
    }
  }
});
