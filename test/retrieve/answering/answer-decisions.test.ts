import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, markedSentence, type Question, type Quotation } from "../../../src/retrieve/answer.ts";
import { answerQuestion } from "../../../src/retrieve/answering/answer-question.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

const askStore = (store: PassageStore, question: Question, related = 0, answers = 1) =>
  store.snapshot((snapshot) => answerQuestion(question, snapshot, models, { thresholds: { answers, related } }));

const ask = async (files: Collection, question: Question, related = 0, answers = 1) =>
  askStore(await storeOf(files, models), question, related, answers);

const quotationsOf = (answer: Answer) => (answer.kind === "quoted" ? answer.quotations : answer.nearest);
const sourcesOf = (quotations: readonly Quotation[]) => quotations.map(({ source }) => source);
const marked = ({ text, answering }: Quotation) => answering && text.slice(answering.start, answering.end);

const CREATURES = "otter heron badger marten lynx adder toad newt hare stoat kite owl wren crane stork swift rook";
const creatures = [...CREATURES.split(" "), "raven", "magpie", "beaver", "weasel", "osprey", "plover", "curlew"];
/** A file for each creature, all of them about the same river. */
const river: Collection = Object.fromEntries(
  creatures.map((name, i) => [`${name}.txt`, [`The ${name} of the Wend lives ${i + 2} miles above the old mill.`]]),
);

describe("an answer holds", () => {
  test.each([
    [0, 1],
    [1, 1],
    [7, 7],
    [20, 20],
    [21, 20],
  ])("of %j quotations wanted %i", async (count, held) => {
    const answer = await ask(river, { text: "Who lives above the old mill?", count } as Question);
    expect(quotationsOf(answer)).toHaveLength(held);
  });

  test("three quotations where it may only be related, unless more are wanted", async () => {
    const question = { text: "Which animal of a river swims best in winter?" };
    const answer = await ask(river, question);
    expect(answer).toMatchObject({ kind: "quoted", tier: "related" });
    expect(quotationsOf(answer)).toHaveLength(3);
    expect(quotationsOf(await ask(river, { ...question, count: 4 }))).toHaveLength(4);
  });

  test("one quotation where it is sure", async () => {
    const [lynx] = river["lynx.txt"] as readonly string[];
    const answer = await ask(river, { text: lynx as string }, 0, 0);
    expect(answer.confidence).toBeGreaterThan(0.9);
    expect(sourcesOf(quotationsOf(answer))).toEqual(["lynx.txt"]);
  });

  test("three where it answers but is less sure", async () => {
    const answer = await ask(river, { text: "Which animal of a river swims best in winter?" }, 0, 0);
    expect(answer).toMatchObject({ kind: "quoted", tier: "answers" });
    expect(answer.confidence).toBeLessThan(0.9);
    expect(quotationsOf(answer)).toHaveLength(3);
  });

  test("fewer where the others of the first five say nothing new of their article", async () => {
    const lamp = "Its lamp was lit with paraffin.";
    const doings = ["slept", "wrote", "sang", "rose"].map((did) => `A lighthouse keeper ${did}.`);
    const toads = ["May", "June", "July", "March", "April", "August"].map((month) => `Toads sing in ${month}.`);
    const files = { "keeper.txt": [...doings, lamp], "toads.txt": toads };
    const question = { text: "Did a lighthouse keeper use paraffin?" };
    const texts = quotationsOf(await ask(files, question, 0, 0)).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts).toContain(lamp);
    expect(doings).toContain(texts.find((text) => text !== lamp));
  });

  test("the best passages first, with their scores, none of them twice", async () => {
    const quotations = quotationsOf(
      await ask(river, { text: "How far above the mill does the lynx live?", count: 20 }),
    );
    expect(quotations[0]?.source).toBe("lynx.txt");
    const scores = quotations.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBeGreaterThan(1);
    expect(new Set(sourcesOf(quotations)).size).toBe(20);
  });

  test("the places where its text is printed again", async () => {
    const text = "The ferry across the Wend crosses at noon and at dusk.";
    const files = {
      "first.txt": [text],
      "second.txt": { title: "A ferry", texts: [text] },
      "other.txt": ["Toads sing."],
    };
    const [best] = quotationsOf(await ask(files, { text: "When does the ferry cross the Wend?" }));
    expect([best?.source, ...(best?.alsoIn ?? []).map(({ source }) => source)].sort()).toEqual([
      "first.txt",
      "second.txt",
    ]);
  });

  test("a notice and its twin, however sure it is, neither of them said to stand in the other's place", async () => {
    const notice = (fee: number) =>
      `The board of Alder has set the mooring fees. A boat of up to eight metres pays ${fee} crowns a night at the pier.`;
    const toads = Array.from({ length: 14 }, (_, at) => `Toads sing in May for the ${at}. time.`);
    const files = { "fee-2023.txt": [notice(13)], "fee-2025.txt": [notice(15)], "toads.txt": toads };
    const question = { text: "What does a boat of up to eight metres pay a night at the pier of Alder?" };
    const quotations = quotationsOf(await ask(files, question, 0, 0));
    expect(sourcesOf(quotations).toSorted()).toEqual(["fee-2023.txt", "fee-2025.txt"]);
    expect(quotations.every(({ alsoIn, weak }) => alsoIn.length === 0 && weak === undefined)).toBe(true);
  });

  test("a mark at the sentence that answers, where the passage has others", async () => {
    const several = "The mill is old. The ferry crosses at noon. Toads sing in May.";
    const question = { text: "When does the ferry cross?" };
    const [best] = quotationsOf(await ask({ "a.txt": [several] }, question));
    expect(best && marked(best)).toBe("The ferry crosses at noon.");
    const [single] = quotationsOf(await ask({ "a.txt": ["The ferry crosses at noon."] }, question));
    expect(single && marked(single), "also where it is all there is").toBe("The ferry crosses at noon.");
    expect(single && markedSentence(single), "though there it is told from nothing").toBeNull();
  });
});

describe("nothing is found", () => {
  test("in an empty store, even by who takes any confidence", async () => {
    const answer = await ask({}, { text: "Who lives above the old mill?" });
    expect(answer).toEqual({ kind: "nothing-found", confidence: 0, nearest: [] });
  });

  test("below the threshold, and what reaches it is quoted", async () => {
    const store = await storeOf(river, models);
    const question = { text: "How far above the mill does the lynx live?", count: 5 };
    const { confidence } = await askStore(store, question);
    const reached = await askStore(store, question, confidence);
    expect(reached).toMatchObject({ kind: "quoted", confidence });
    expect(quotationsOf(reached)[0]).not.toHaveProperty("weak");
    const missed = await askStore(store, question, confidence + 1e-9);
    expect(missed).toMatchObject({ kind: "nothing-found", confidence });
    expect(quotationsOf(missed)[0]).toHaveProperty("weak", true);
    expect(sourcesOf(quotationsOf(missed)), "the nearest are the same").toEqual(sourcesOf(quotationsOf(reached)));
  });

  test("no quotation is weak where any confidence will do", async () => {
    const quotations = quotationsOf(await ask(river, { text: "How far does the lynx live?", count: 20 }));
    expect(quotations.filter(({ weak }) => weak)).toEqual([]);
  });
});

describe("a bare phrase", () => {
  const kettles: Collection = {
    "passing.txt": ["On a shelf in the kitchen of the old ferry house a blue kettle stood among nine jars of honey."],
    "title.txt": ["A blue kettle."],
    "misread.txt": ["A b1ue kettle."],
    "apart.txt": ["The kettle is blue."],
  };

  test("is answered by the passages that hold it and no others, in the order of their ranking", async () => {
    const answer = await ask(kettles, { text: "“blue kettle”" });
    expect(answer).toMatchObject({ kind: "quoted", confidence: 0.99, phraseMatch: "exact" });
    expect(sourcesOf(quotationsOf(answer))).toEqual(["title.txt", "passing.txt"]);
  });

  test("that is only found misread is answered by the most similar passages first, by less confidence", async () => {
    const files = {
      "two.txt": ["A blne kettie."],
      "one.txt": ["Beyond the ferry house and the mill we found a blue kettie, and nine jars of honey, and an oar."],
      "far.txt": ["A red kettle."],
    };
    const answer = await ask(files, { text: "“a blue kettle”" });
    expect(answer).toMatchObject({ kind: "quoted", confidence: 0.9, phraseMatch: "similar" });
    expect(sourcesOf(quotationsOf(answer))).toEqual(["one.txt", "two.txt"]);
  });

  test("that is found misread alike in several passages is answered by the better ranked first", async () => {
    const files = {
      "long.txt": ["Beyond the ferry house and the mill we found a blue kettie, and nine jars of honey, and an oar."],
      "short.txt": ["A blue kettie."],
    };
    const answer = await ask(files, { text: "“a blue kettle”" });
    expect(sourcesOf(quotationsOf(answer))).toEqual(["short.txt", "long.txt"]);
  });

  test("that stands nowhere is asked as a question", async () => {
    const asked = "When does the ferry cross the Wend?";
    const files = { "ferry.txt": ["The ferry crosses the Wend at noon."], "toad.txt": ["Toads sing."] };
    const [plain, quoted] = [await ask(files, { text: asked }, 0.19), await ask(files, { text: `“${asked}”` }, 0.19)];
    expect(quoted.kind).toBe("quoted");
    expect(quoted).not.toHaveProperty("phraseMatch");
    expect(sourcesOf(quotationsOf(quoted))).toEqual(sourcesOf(quotationsOf(plain)));
    expect(quoted.confidence).toBeCloseTo(plain.confidence, 1);
  });

  test("that only another word comes near is not found", async () => {
    const answer = await ask({ "far.txt": ["A red pot of tea."] }, { text: "“a blue kettle”" }, 0.19);
    expect(answer.kind).toBe("nothing-found");
    expect(sourcesOf(quotationsOf(answer))).toEqual(["far.txt"]);
  });

  test.each(["the", "“the”", "в", "of the"])("or question that says nothing is not answered: %s", async (text) => {
    const files = { "a.txt": ["The ferry of the mill."], "b.txt": ["Он живёт в доме."] };
    expect(await ask(files, { text })).toEqual({ kind: "nothing-found", confidence: 0, nearest: [] });
  });

  test("stands at the passage that was indexed first where several rank alike", async () => {
    const files = Object.fromEntries([1, 2, 3].map((n) => [`${n}.txt`, ["A blue kettle."]]));
    const [best, ...others] = quotationsOf(await ask(files, { text: "“blue kettle”" }));
    expect(others).toEqual([]);
    expect([best?.source, ...(best?.alsoIn ?? []).map(({ source }) => source)]).toEqual(["1.txt", "2.txt", "3.txt"]);
  });

  test("marks the sentence that holds it, though another one answers better", async () => {
    const text = "The blue kettle, a kettle of blue. It was here that someone said so: what a blue kettle to behold.";
    const [best] = quotationsOf(await ask({ "a.txt": [text] }, { text: "“a blue kettle”" }));
    expect(best && marked(best)).toBe("It was here that someone said so: what a blue kettle to behold.");
  });
});

describe("a phrase in a question", () => {
  const question = {
    text: "How far above the old mill does the Wend creature near the “pewter whistle” live?",
    count: 3,
  };
  const whistle = ["We heard a pewter whistle."];

  test("speaks for the passages that hold it by its rarity", async () => {
    const few = Object.fromEntries(Object.entries(river).slice(0, 10));
    const store = await storeOf({ ...few, "whistle.txt": whistle }, models);
    const plain = quotationsOf(
      await askStore(store, { ...question, text: question.text.replace(/[“”]/g, ""), count: 20 }),
    );
    const quoting = quotationsOf(await askStore(store, { ...question, count: 20 }));
    const scoreIn = (quotations: readonly Quotation[]) =>
      quotations.find(({ source }) => source === "whistle.txt")?.score as number;
    const rarity = Math.log(1 + (11 - 1 + 0.5) / 1.5);
    expect(scoreIn(quoting) - scoreIn(plain)).toBeCloseTo(0.2 * rarity, 1);
    expect(quoting.filter(({ source }) => source === "whistle.txt")).toMatchObject([{ alsoIn: [] }]);
    const scores = quoting.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  describe("that only a passage holds which nothing else speaks for", () => {
    const files = {
      "near.txt": Array.from({ length: 150 }, (_, i) => `Wend mill ${i}.`),
      "far.txt": [
        "A keeper who had once lived on the far side of the hill wrote that the mill Wend was no mill at all.",
      ],
    };

    test("is found there where it stands alone", async () => {
      const answer = await ask(files, { text: "“mill Wend”", explain: true });
      expect(sourcesOf(quotationsOf(answer))).toEqual(["far.txt"]);
      const [explained] = answer.explanation?.passages ?? [];
      expect(explained?.signals.map(({ value }) => value)).toEqual(explained?.signals.map(() => 0));
      expect(explained?.words).toEqual([]);
    });

    test("does not put it before what answers the rest", async () => {
      const quotations = quotationsOf(await ask(files, { text: "Wend mill 7: the “mill Wend”", count: 20 }));
      expect(quotations[0]?.source).toBe("near.txt");
    });
  });

  test("leaves the decision to the rest of the question", async () => {
    const files = { ...river, "otter.txt": ["The otter eats trout and sleeps in hollow willows by day."] };
    const answer = await ask(files, { text: "What does the otter of “the Wend” eat, and where does it sleep by day?" });
    expect(sourcesOf(quotationsOf(answer))[0]).toBe("otter.txt");
  });

  test("decides between passages that answer alike", async () => {
    const files = { "a.txt": ["The ferry of Ost crosses at noon."], "b.txt": ["The Ost ferry crosses at noon."] };
    const first = async (text: string) => sourcesOf(quotationsOf(await ask(files, { text })))[0];
    expect(await first("When does “the ferry of Ost” cross?")).toBe("a.txt");
    expect(await first("When does “the Ost ferry” cross?")).toBe("b.txt");
  });

  test("leaves the mark at the sentence that answers", async () => {
    const text = "The Blue Kettle stands at the ferry. It opens at nine in the morning. Toads sing in May.";
    const [best] = quotationsOf(
      await ask({ "a.txt": [text] }, { text: "In the morning, when is “The Blue Kettle” opening, at nine?" }),
    );
    expect(best && marked(best)).toBe("It opens at nine in the morning.");
  });

  test("counts for nothing where it is only found misread", async () => {
    const store = await storeOf({ ...river, "whistle.txt": ["We heard a pevter whistle."] }, models);
    const plain = await askStore(store, { ...question, text: question.text.replace(/[“”]/g, "") });
    const sources = sourcesOf(quotationsOf(await askStore(store, question)));
    expect(sources).toEqual(sourcesOf(quotationsOf(plain)));
  });
});
