import { beforeAll, describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/retrieve/answering/answer-question.ts";
import { lexicalCandidates, lexicalQuery, normalisedBm25 } from "../../../src/retrieve/search/bm25.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { withStandIns } from "../../../src/retrieve/search/stand-ins.ts";
import { builtInModels } from "../search-models.ts";
import { type Collection, storeOf } from "./collection.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

const article = (text: string, language = "de") => ({ title: "", texts: [text], language });

const asked = (text: string, language = "und") => ({ text, language: { language, isLatin: true } });

/** Normalised BM25 of each passage, by its text, with what stands in for the question's words and without. */
async function coverage(question: string, files: Collection, language = "und") {
  const store = await storeOf(files, models);
  return store.snapshot(async (snapshot) => {
    const passages = await snapshot.passages(await snapshot.passageIds());
    const plain = await lexicalQuery(question, snapshot);
    const query = await withStandIns(asked(question, language), plain, snapshot);
    const found = await lexicalCandidates(query, snapshot, 10);
    return {
      query,
      isSame: query === plain,
      found: found.map((id) => passages.find((passage) => passage.id === id)?.text),
      plain: Object.fromEntries(passages.map((passage) => [passage.text, normalisedBm25(plain, passage)])),
      covered: Object.fromEntries(passages.map((passage) => [passage.text, normalisedBm25(query, passage)])),
    };
  });
}

const LIGHTHOUSE = "Der Leuchtturm misst vierzig Meter.";
const TOWER = "Der Turm misst vierzig Meter.";
const OTHER = "Die Lampen leuchten nachts.";

describe("where a passage lacks a word of the question, a compound of it stands in", () => {
  test("for less than the word itself is worth", async () => {
    const files = { "a.txt": article(LIGHTHOUSE), "b.txt": article(TOWER), "c.txt": article(OTHER) };
    const { plain, covered, found } = await coverage("Turm", files);
    expect(plain[LIGHTHOUSE]).toBe(0);
    expect(covered[LIGHTHOUSE]).toBeGreaterThan(0);
    expect(covered[LIGHTHOUSE]).toBeLessThan(0.5 * (covered[TOWER] as number));
    expect(covered[TOWER], "the word itself").toBe(plain[TOWER]);
    expect(covered[OTHER]).toBe(0);
    expect(found).toEqual([TOWER, LIGHTHOUSE]);
  });

  test("once, however many there are, and no more beside the word itself", async () => {
    const many = "Leuchtturm, Leuchtturm, Leuchtturm, Turmlampen, Turmlampen misst.";
    const both = "Der Turm war Leuchtturm und misst.";
    const files = { "a.txt": article(many), "b.txt": article(both), "c.txt": article(OTHER), "d.txt": article(TOWER) };
    const { plain, covered } = await coverage("Turm", files);
    expect(covered[many]).toBeLessThan(covered[TOWER] as number);
    expect(covered[both]).toBe(plain[both]);
  });

  test("and the word itself stays worth more in a long passage than all compounds in the shortest", async () => {
    const long = `Ein Turm. ${"Von Wiesen, Feldern, Bergen und Flüssen ist dort vieles zu sehen. ".repeat(3)}`.trim();
    const short = "Leuchttürme.";
    const filler = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`f${i}.txt`, article(`${OTHER} Und am Tage ${i} ruhen sie wieder.`)]),
    );
    const { covered } = await coverage("Turm", { ...filler, "l.txt": article(long), "s.txt": article(short) });
    expect(covered[short]).toBeGreaterThan(0);
    expect(covered[short]).toBeLessThan(covered[long] as number);
  });
});

test("what stands in is worth six tenths of a word that as many passages hold, and of the word at most", async () => {
  const idf = (frequency: number) => Math.log(1 + (5 - frequency + 0.5) / (frequency + 0.5));
  const texts = [
    "Leuchttürme leuchten.",
    "Ein Leuchtturm, leuchtend.",
    "Ein Turm.",
    "Die Lampe.",
    "Die Leuchtturmlampe.",
  ];
  const files = Object.fromEntries(texts.map((text, i) => [`${i}.txt`, article(text)]));
  const { query } = await coverage("Turm", files);
  expect(query.replaceable).toEqual([
    {
      own: new Set(["turm", "turm~"]),
      standIns: [{ terms: ["leuchtturm~"], frequency: 3, worth: expect.closeTo(0.6 * idf(3), 12) }],
      most: expect.closeTo(0.6 * idf(1), 12),
    },
  ]);
  const [parted] = (await coverage("Lampenturm", files)).query.replaceable;
  expect(parted?.standIns.map(({ terms, worth }) => [terms, worth])).toEqual([
    [["lamp~"], expect.closeTo(0.6 * idf(1), 12)],
    [["turm~"], expect.closeTo(0.6 * idf(1), 12)],
  ]);
  expect(parted?.most).toBeCloseTo(0.6 * idf(0), 12);
});

describe("where a passage lacks a compound of the question, its parts stand in", () => {
  const parted = "Der Wagen, in dem sie schlafen.";
  const half = "Ein Wagen für alle Tage.";
  const whole = "Der Schlafwagen fährt heute.";
  const files = { "a.txt": article(parted), "b.txt": article(half), "c.txt": article(OTHER) };

  test("the more of them there are the more", async () => {
    const { plain, covered, found } = await coverage("Schlafwagen", files);
    expect(plain[half]).toBe(0);
    expect(covered[half]).toBeGreaterThan(0);
    expect(covered[parted]).toBeGreaterThan(covered[half] as number);
    expect(covered[OTHER]).toBe(0);
    expect(found).toEqual([parted, half]);
  });

  test("together for less than the compound is worth", async () => {
    const { covered, plain } = await coverage("Schlafwagen", { ...files, "d.txt": article(whole) });
    expect(covered[whole]).toBe(plain[whole]);
    expect(covered[parted]).toBeLessThan(covered[whole] as number);
    expect(covered[half]).toBeGreaterThan(0);
  });
});

describe("nothing stands in", () => {
  test("in a passage of a language that parts its compounds", async () => {
    const text = "The Turmlampen and the sleep wagon.";
    const files = { "a.txt": article(text, "en"), "b.txt": article("Der Sturm. Lampen.", "de") };
    const { plain, covered, query } = await coverage("Turm", files);
    expect(query.replaceable).not.toEqual([]);
    expect(covered).toEqual(plain);
  });

  test("where no article is in one that writes them together", async () => {
    const files = {
      "a.txt": article("The lighthouse is on a headland.", "en"),
      "b.txt": article("A light house.", "en"),
    };
    const { query, isSame, covered, plain } = await coverage("Which house stands on the land by the light?", files);
    expect([query.replaceable, isSame]).toEqual([[], true]);
    expect(covered).toEqual(plain);
  });

  test.each([
    ["de", 1],
    ["nl-BE", 1],
    ["und", 1],
    ["en", 0],
    ["fr", 0],
  ])("unless the question may be in such a language: %s", async (language, count) => {
    const { query, plain, covered } = await coverage("Turm", { "a.txt": article(LIGHTHOUSE) }, language);
    expect(query.replaceable).toHaveLength(count);
    if (count === 0) expect(covered).toEqual(plain);
  });

  test("where the words have neither compounds nor parts there, or what is left of one is no word", async () => {
    const files = {
      "a.txt": article("Der Leuchtturm."),
      "b.txt": article("Ein Turm."),
      "c.txt": article("Die Lampe."),
    };
    expect(await coverage("Turm und Lampe", files)).toMatchObject({ query: { replaceable: [] }, isSame: true });
  });

  test("for a word that more than ten passages and a tenth of all hold", async () => {
    const texts = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.txt`, article(`Ein Turm ${i}.`)]));
    const of = async (count: number) =>
      (await coverage("Turm", { ...texts(count), "l.txt": article(LIGHTHOUSE), "o.txt": article(OTHER) })).query;
    expect((await of(10)).replaceable).toHaveLength(1);
    expect((await of(11)).replaceable).toEqual([]);
    const others = Object.fromEntries(Array.from({ length: 110 }, (_, i) => [`o${i}.txt`, article(`Die Lampe ${i}.`)]));
    const among = await coverage("Turm", {
      ...texts(11),
      ...others,
      "l.txt": article(LIGHTHOUSE),
      "o.txt": article(OTHER),
    });
    expect(among.query.replaceable, "of 123").toHaveLength(1);
  });

  test("for a part of a name that the collection writes as one: no passage is worth more than all of it", async () => {
    const files = { "a.txt": article("Turmlampen."), "b.txt": article(OTHER) };
    const { query, covered } = await coverage("Turm-Lampen", files);
    expect(query.replaceable.map(({ own }) => [...own][0])).not.toContain("turm");
    expect(covered["Turmlampen."]).toBeLessThanOrEqual(1);
  });

  test("for words of scripts and lengths that have no compounds here", async () => {
    const { query } = await coverage("Das ist ein Rad, башня, 1952?", { "a.txt": article("Fahrrad 1952 fahren.") });
    expect(query.replaceable).toEqual([]);
  });
});

test("a corrected word's compounds are worth as much less as the word", async () => {
  const store = await storeOf({ "a.txt": article(LIGHTHOUSE), "b.txt": article(OTHER) }, models);
  const mostOf = (likeness: number) =>
    store.snapshot(async (snapshot) => {
      const query = await lexicalQuery("Turm", snapshot, new Map([["turm", likeness]]));
      return (await withStandIns(asked("Turm"), query, snapshot)).replaceable[0]?.most ?? Number.NaN;
    });
  expect(await mostOf(0.9)).toBeCloseTo(0.9 * (await mostOf(1)), 12);
});

describe("a question meets what is written together", () => {
  const files: Collection = {
    "a.md": {
      title: "Reisen bei Nacht",
      texts: ["Den Schlafwagen erfand George Pullman im Jahr 1859."],
      language: "de",
    },
    "b.md": { title: "An der Küste", texts: ["Der Leuchtturm ist vierzig Meter hoch."], language: "de" },
    "c.md": { title: "In der Stadt", texts: ["Die Straßenbahnlinie 7 fährt bis Mitternacht."], language: "de" },
    "d.md": { title: "Ein Beruf", texts: ["Der Leuchtturmwärter zündet abends die Lampe an."], language: "de" },
    "e.md": { title: "Im Garten", texts: ["Der Gärtner gießt die Orchideen am Morgen."], language: "de" },
  };

  test.each([
    ["Wer erfand den Wagen zum Schlafen?", "a.md"],
    ["Wie hoch ist der Turm?", "b.md"],
    ["Bis wann fährt die Linie der Straßenbahn?", "c.md"],
    ["Straßenbahn Linie", "c.md"],
    ["Was tut der Wärter im Turm?", "d.md"],
    ["Leuchtturm Wärter", "d.md"],
  ])("%s", async (text, source) => {
    const store = await storeOf(files, models);
    const answer = await store.snapshot((snapshot) =>
      answerQuestion({ text }, snapshot, models, { thresholds: { answers: 0, related: 0 } }),
    );
    if (answer.kind !== "quoted") throw new Error("Any confidence was to do.");
    expect(answer.quotations[0]?.source).toBe(source);
  });
});
