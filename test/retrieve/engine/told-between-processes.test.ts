import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ForkedEngine } from "../../../src/retrieve/engine/forked-engine.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { indexWritten, type WrittenArticle } from "../compare/written-articles.ts";
import { openEngine } from "../open-engine.ts";
import { sampleNames, sampleText } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";

const FLOOD =
  "The river Sarn burst its banks at Hollen on Tuesday. Firefighters led 340 residents of Mill Street to the school.";
const OTHER: WrittenArticle = {
  title: "A night in the school of Hollen",
  date: "2025-03-07",
  text: "Water stood a metre high in Hollen after the Sarn flooded Mill Street. 560 residents were led to the school by firefighters.",
};
const OWN = { flood: { title: "The Sarn floods Hollen", date: "2025-03-05", text: FLOOD } };
const COMMON = {
  other: OTHER,
  reprint: { title: "The Sarn floods Hollen", date: "2025-03-06", text: FLOOD },
  ...Object.fromEntries(
    sampleNames.slice(0, 4).map((name, at) => [`other-${at}`, { title: name, date: null, text: sampleText(name) }]),
  ),
};
const QUESTION = { text: "How many residents of Mill Street were led to the school?" };

const folder = temporaryFolder();

describe("what indexes in different processes tell", () => {
  let own: ForkedEngine;
  let common: ForkedEngine;
  /** The index folder of the articles of both. */
  let both: string;
  beforeAll(async () => {
    const models = await builtInModels();
    const start = async (name: string, articles: Readonly<Record<string, WrittenArticle>>) =>
      ForkedEngine.start({ indexFolder: await indexWritten(join(folder, name), articles, models), model: "built-in" });
    [own, common] = [await start("own", OWN), await start("common", COMMON)];
    both = await indexWritten(join(folder, "both"), { ...OWN, ...COMMON }, models);
    return async () => {
      await own.close();
      await common.close();
    };
  });

  test("is compared by one of them as it would be in one index", async () => {
    const told = [...(await own.tell(QUESTION)), ...(await common.tell(QUESTION))];
    const compared = await common.compareTold(told);
    const local = openEngine(both, await builtInModels());
    const expected = await local.compare(QUESTION);
    await local.close();
    if (compared.kind !== "compared" || expected.kind !== "compared") throw new Error("Two articles tell of it.");
    const shown = (each: typeof compared) =>
      each.tellings.map(({ quotation: { source, text, lines, alsoIn }, marks }) => ({
        ...{ text, lines, marks: marks.map(({ start, end }) => text.slice(start, end)) },
        places: [source, ...alsoIn.map((place) => place.source)].toSorted(),
      }));
    expect(shown(compared)).toEqual(shown(expected));
    expect(shown(compared).map(({ marks }) => marks)).toEqual([["340"], ["560"]]);
  });

  test("is put in one order of time", async () => {
    const topic = { text: "the flood of the Sarn in Hollen" };
    const { entries } = await common.timelineOfTold([...(await own.tell(topic)), ...(await common.tell(topic))]);
    expect(entries.map(({ quotation }) => quotation.source)).toEqual(expect.arrayContaining(["flood.md", "other.md"]));
    const days = entries.map((entry) => entry.days?.from ?? "~");
    expect(days).toEqual(days.toSorted());
  });
});
