import { beforeAll, describe, expect, test } from "vitest";
import type { Comparison } from "../../../src/retrieve/comparison.ts";
import type { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine } from "../open-engine.ts";
import { sampleNames, sampleText } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";
import { indexWritten, type WrittenArticle } from "./written-articles.ts";

const FLOOD =
  "The river Sarn burst its banks at Hollen on Tuesday. Firefighters led 340 residents of Mill Street to the school.\n\n“We shall open the bridge again in May,” said mayor Ida Brandt.";
const FLOOD_BESIDE =
  "Water stood a metre high in Hollen after the Sarn flooded Mill Street. Five hundred and sixty residents were led to the school by firefighters.\n\n“The bridge will open again in July,” said engineer Tom Reeve.";

const ARTICLES: Readonly<Record<string, WrittenArticle>> = {
  flood: { title: "The Sarn floods Hollen", date: "2025-03-05", text: FLOOD },
  reprint: { title: "The Sarn floods Hollen", date: "2025-03-06", text: FLOOD },
  beside: { title: "A night in the school of Hollen", date: "2025-03-07", text: FLOOD_BESIDE },
  pump: {
    title: "A pump for Hollen",
    date: "2025-09-01",
    text: "Hollen bought a pump against the Sarn on 12 June 2019.",
  },
};

let engine: LocalEngine;
beforeAll(async () => {
  const models = await builtInModels();
  const others = Object.fromEntries(
    sampleNames.slice(0, 8).map((name, at) => [`other-${at}`, { title: name, date: null, text: sampleText(name) }]),
  );
  engine = openEngine(await indexWritten(temporaryFolder(), { ...ARTICLES, ...others }, models), models);
});

const compare = (text: string) => engine.compare({ text });

/** The words that are marked in each article, by the name of its file. */
function marked(comparison: Comparison): Record<string, string[]> {
  if (comparison.kind !== "compared") return {};
  return Object.fromEntries(
    comparison.tellings.map(({ quotation: { source, text }, marks }) => [
      source,
      marks.map(({ start, end }) => text.slice(start, end)),
    ]),
  );
}

describe("what several articles tell of the same", () => {
  test("stands side by side by date, with what differs marked, in digits or letters", async () => {
    const comparison = await compare("How many residents of Mill Street were led to the school?");
    expect(marked(comparison)).toEqual({ "flood.md": ["340"], "beside.md": ["Five hundred and sixty"] });
  });

  test("is one column where it is reprinted, which says where", async () => {
    const comparison = await compare("How many residents of Mill Street were led to the school?");
    const [first] = comparison.kind === "compared" ? comparison.tellings : [];
    expect(first?.quotation.alsoIn.map(({ source }) => source)).toEqual(["reprint.md"]);
  });

  test("is only what somebody says, where that is asked for", async () => {
    const comparison = await compare('said_by:"Ida Brandt" When will the bridge open again?');
    expect(comparison).toMatchObject({ kind: "not-compared", quotation: { source: "flood.md" } });
  });

  test("is of the days that the question speaks of, as an answer is, unless any time will do", async () => {
    const text = "How many residents of Mill Street in Hollen were led to the school last week?";
    const days = { from: "2025-03-03", to: "2025-03-09" };
    const comparison = await engine.compare({ text, today: "2025-03-12" });
    expect(marked(comparison)).toEqual({ "flood.md": ["340"], "beside.md": ["Five hundred and sixty"] });
    expect(comparison.within?.time).toEqual({ kind: "only", days, event: null });
    const { within } = await engine.ask({ text, today: "2025-03-12" });
    expect(comparison.within).toEqual(within);
    expect(await engine.compare({ text: `dt:any ${text}`, today: "2025-03-12" })).not.toHaveProperty("within");
    const later = await engine.compare({ text, today: "2026-11-20" });
    expect(later).toMatchObject({ kind: "compared", within: { time: { kind: "elsewhere" } } });
  });

  test("is nothing where nothing answers", async () => {
    const comparison = await compare("Which orchestra played at the coronation?");
    expect(comparison).toMatchObject({ kind: "not-compared", quotation: null, tier: "nothing-found" });
    expect(comparison.nearest.length).toBeGreaterThan(0);
  });
});

describe("what articles tell of a topic", () => {
  test("stands by the days that sentences speak of, and the words that say so are known", async () => {
    const { entries } = await engine.timeline({ text: "the floods of the Sarn in Hollen" });
    const told = entries.map(({ quotation, days, words }) => ({
      source: quotation.source,
      from: days?.from,
      words: words && quotation.text.slice(words.start, words.end),
    }));
    expect(told[0]).toEqual({ source: "pump.md", from: "2019-06-12", words: "on 12 June 2019" });
    expect(told).toContainEqual({ source: "flood.md", from: "2025-03-04", words: "on Tuesday" });
    const days = told.map(({ from }) => from ?? "~");
    expect(days).toEqual(days.toSorted());
  });

  test("is of articles of the days that are named, and says so", async () => {
    const text = "the floods of the Sarn in Hollen last week";
    const { entries, within } = await engine.timeline({ text, today: "2025-03-12" });
    const sources = new Set(entries.map(({ quotation }) => quotation.source));
    expect([...sources].toSorted()).toEqual(["beside.md", "flood.md"]);
    expect(within?.time).toMatchObject({ kind: "only", days: { from: "2025-03-03", to: "2025-03-09" } });
  });

  test("is empty where nothing is found", async () => {
    const timeline = await engine.timeline({ text: "Which orchestra played at the coronation?" });
    expect(timeline).toMatchObject({ entries: [], tier: "nothing-found" });
    expect(timeline.nearest.length).toBeGreaterThan(0);
  });
});
