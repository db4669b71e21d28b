import { beforeAll, expect, test } from "vitest";
import type { TokenTable } from "../../../src/embed/token-table.ts";
import { joinTold } from "../../../src/retrieve/compare/join-told.ts";
import type { Telling, Told } from "../../../src/retrieve/compare/told.ts";
import { rankedPassage } from "../search/ranked-passages.ts";
import { builtInModels } from "../search-models.ts";

let tokens: TokenTable;
beforeAll(async () => {
  ({ tokens } = await builtInModels());
});

const [BANKS, SCHOOL, PUMP, BRIDGE] = [
  "The river burst its banks on Tuesday.",
  "Firefighters led 340 residents to the school.",
  "The village bought a pump in June.",
  "The bridge of Hollen is closed until May.",
] as const;

function passageOf(articleId: number, text: string) {
  return rankedPassage({ id: articleId * 10, text, articleId }).passage;
}

function telling(articleId: number, text: string, beside: readonly string[] = []): Telling {
  return {
    ...{
      passage: passageOf(articleId, text),
      alsoIn: [],
      confidence: 0.8,
      shares: [1],
      answering: 0,
      score: 1,
      source: text,
    },
    beside: beside.map((each) => passageOf(articleId, each)),
  };
}

function told(confidence: number, tellings: readonly Telling[], more: Partial<Told> = {}): Told {
  const tier = tellings.length > 0 ? "answers" : "nothing-found";
  return { ...{ question: "What happened?", tier, confidence, tellings, counts: [], nearest: [] }, ...more };
}

const textsOf = ({ tellings }: Told) => tellings.map(({ passage }) => passage.text);

test("what several indexes tell is joined in turn, the surest first; articles of one number stay two", () => {
  const joined = joinTold([told(0.7, [telling(1, BANKS), telling(2, SCHOOL)]), told(0.9, [telling(1, PUMP)])], tokens);
  expect(textsOf(joined)).toEqual([PUMP, BANKS, SCHOOL]);
  expect(joined).toMatchObject({ confidence: 0.9, tier: "answers" });
  expect(new Set(joined.tellings.map(({ passage }) => passage.articleId)).size).toBe(3);
});

test("one that tells nothing is left out, and the nearest are named where all tell nothing", () => {
  const near = { ...told(0.95, []), nearest: [] };
  expect(textsOf(joinTold([near, told(0.6, [telling(1, BANKS)])], tokens))).toEqual([BANKS]);
  expect(joinTold([near, told(0.6, [telling(1, BANKS)])], tokens)).toMatchObject({ tier: "answers", confidence: 0.6 });
  expect(joinTold([near, told(0.2, [])], tokens)).toMatchObject({
    tier: "nothing-found",
    confidence: 0.95,
    tellings: [],
  });
});

test("an article that stands in both is told by the index that comes first, also where the other tells more of it", () => {
  const own = told(0.9, [telling(1, BANKS, [SCHOOL])]);
  const common = told(0.8, [telling(5, BANKS, [SCHOOL]), telling(5, SCHOOL, [BANKS]), telling(6, BRIDGE)]);
  const joined = joinTold([own, common], tokens);
  expect(textsOf(joined)).toEqual([BANKS, BRIDGE]);
  expect(joined.tellings.map(({ alsoIn }) => alsoIn.length)).toEqual([1, 0]);
});

test("what an edited reprint tells otherwise is kept, of whichever index it is", () => {
  const edited = SCHOOL.replace("340", "430");
  const joined = joinTold(
    [told(0.9, [telling(1, BANKS, [SCHOOL])]), told(0.8, [telling(5, BANKS), telling(5, edited)])],
    tokens,
  );
  expect(textsOf(joined)).toEqual([BANKS, edited]);
});

test("where one has articles of the days that are asked for, what the other has of other days is left out", () => {
  const within = (kind: "only" | "elsewhere") => ({
    within: {
      question: "What happened?",
      filters: null,
      time: { kind, days: { from: "2025-03-01", to: null }, event: null },
    },
  });
  const joined = joinTold(
    [told(0.9, [telling(1, BANKS)], within("elsewhere")), told(0.7, [telling(2, PUMP)], within("only"))],
    tokens,
  );
  expect(textsOf(joined)).toEqual([PUMP]);
  expect(joined).toMatchObject(within("only"));
});

test("parts that are away are named of all of them", () => {
  const joined = joinTold(
    [told(0.9, [telling(1, BANKS)], { partsAway: ["north"] }), told(0.8, [], { partsAway: ["south"] })],
    tokens,
  );
  expect(joined.partsAway).toEqual(["north", "south"]);
});
