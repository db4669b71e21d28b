import { describe, expect, test } from "vitest";
import { leansOnPrevious, rankFollowUp } from "../../../src/retrieve/search/follow-up.ts";
import type { RankedPassage } from "../../../src/retrieve/search/rank.ts";
import { rankedPassage } from "./ranked-passages.ts";

/** So many tokens that the question is not too short to stand alone. */
const MANY = 12;

describe("a question leans on the one before where it points back", () => {
  test.each([
    [
      "zh-Hans",
      [
        "他是哪里人？",
        "它有多长？",
        "那个地方在哪里？",
        "这座桥呢？",
        "其中最大的是哪个？",
        "当时有多少人？",
        "该项目花了多少钱？",
        "是谁修的？",
      ],
    ],
    ["zh-Hant", ["這座橋有多長？", "當時有多少人？", "對方說了什麼？", "該計畫花了多少錢？"]],
    ["ja", ["彼はどこの人ですか", "それはいつですか", "その橋の長さは", "では、いつですか"]],
    ["ko", ["그는 어디 사람입니까", "그곳은 어디입니까", "이것은 무엇입니까", "그때 몇 명이었습니까"]],
    [
      "en",
      [
        "How old was he then?",
        "What did they find?",
        "And the second lens?",
        "How about the bridge of the town?",
        "Who built it?",
        "What is her name?",
      ],
    ],
    ["es", ["¿Cuándo nació él?", "¿Quién hizo eso?", "¿Y el segundo?", "¿Qué hay allí?"]],
    ["pt", ["Quando é que ela nasceu?", "Quem fez isso?", "E o segundo?"]],
    ["fr", ["Quel âge a-t-il ?", "Qui a fait cela ?", "Et le second ?", "Où vivent-elles ?"]],
    ["de", ["Wann wurde er geboren?", "Wer hat das gebaut?", "Und die zweite?", "Wie alt ist sein Haus?"]],
    ["ru", ["Когда он родился?", "Кто это построил?", "А вторая?", "Сколько их было?"]],
    ["vi", ["Ông sinh năm nào?", "Nó dài bao nhiêu?", "Người này là ai?"]],
    ["ar", ["متى ولد هو؟", "من بنى هذا؟", "كم عددهم هناك؟"]],
  ])("in %s: %j", (_, questions) => {
    for (const question of questions) expect(leansOnPrevious(question, MANY), question).toBe(true);
  });
});

describe("a question stands alone", () => {
  test.each([
    ["听雨廊桥始建于哪一年？", "zh-Hans"],
    ["聽雨廊橋全長多少米？", "zh-Hant"],
    ["김장은 언제 시작합니까", "ko"],
    ["How long is the pendulum of the drum tower clock?", "en"],
    ["¿Quién construyó El Ajedrecista?", "es"],
    ["Wann wurde die Laterne gebaut?", "de"],
    ["Сколько призм у линзы?", "ru"],
  ])("where nothing in it points back: %s (%s)", (question) => {
    expect(leansOnPrevious(question, MANY)).toBe(false);
  });

  test("unless it has at most six tokens that carry meaning", () => {
    expect(leansOnPrevious("pendulum length tower", 6)).toBe(true);
    expect(leansOnPrevious("pendulum length clock tower drum", 7)).toBe(false);
  });
});

describe("the ranking of a follow-up", () => {
  const alone = [
    rankedPassage({ id: 1, score: 3, answering: 1, signals: { maxSim: 0.1 } }),
    rankedPassage({ id: 2, score: 2.5, answering: 2, signals: { maxSim: 0.2 } }),
    rankedPassage({ id: 3, score: 1, answering: 3, signals: { maxSim: 0.3 } }),
  ];
  const together = [
    rankedPassage({ id: 2, score: 5, signals: { maxSim: 0.8 } }),
    rankedPassage({ id: 4, score: 4.6, articleId: 40, answering: 4, signals: { maxSim: 0.9 } }),
    rankedPassage({ id: 1, score: 2, signals: { maxSim: 0.7 } }),
  ];
  const order = (ranked: ReturnType<typeof rankFollowUp>) => ranked.map(({ passage }) => passage.id);
  const leaning = (...articles: number[]) => rankFollowUp(alone, together, { leans: true, articles });
  const standing = (...articles: number[]) => rankFollowUp(alone, together, { leans: false, articles });

  test("takes six tenths of a score from the question alone, the rest from both; what was no candidate counts like the last", () => {
    expect(order(leaning())).toEqual([2, 1, 4, 3]);
    const scores = [0.6 * 2.5 + 0.4 * 5, 0.6 * 3 + 0.4 * 2, 0.6 * 1 + 0.4 * 4.6, 0.6 * 1 + 0.4 * 2];
    leaning().forEach(({ score }, i) => void expect(score).toBeCloseTo(scores[i] as number, 12));
  });

  test("lets neither the old answer come first again, nor the subject be lost", () => {
    const old = { alone: 1, together: 6 };
    const other = { alone: 3, together: 2 };
    const wanted = { alone: 3, together: 5 };
    const passages = [old, other, wanted].map((scores, id) => ({ ...scores, id }));
    const by = (which: "alone" | "together") =>
      passages.map((each) => rankedPassage({ id: each.id, score: each[which] })).sort((a, b) => b.score - a.score);
    expect(order(rankFollowUp(by("alone"), by("together"), { leans: true, articles: [] }))[0]).toBe(2);
  });

  test("prefers the articles that were quoted, the first one most, by what sets good passages apart", () => {
    const means = leaning().map(({ score }) => score);
    const mean = means.reduce((sum, score) => sum + score, 0) / means.length;
    const deviation = Math.sqrt(means.reduce((sum, score) => sum + (score - mean) ** 2, 0) / means.length);
    const gained = (ranked: ReturnType<typeof rankFollowUp>) => {
      const before = leaning().find(({ passage }) => passage.id === 4)?.score ?? 0;
      return (ranked.find(({ passage }) => passage.id === 4)?.score ?? 0) - before;
    };
    expect(gained(leaning(40))).toBeCloseTo(1.5 * deviation, 12);
    expect(gained(leaning(7, 40))).toBeCloseTo(0.75 * deviation, 12);
    expect(gained(standing(40)), "less where the question stands alone").toBeCloseTo(0.5 * deviation, 12);
    expect(order(leaning(40))[0]).toBe(4);
  });

  test("stays as it is when all scores double or move", () => {
    const moved = (ranked: typeof alone) => ranked.map((each) => ({ ...each, score: 2 * each.score - 7 }));
    const ranked = rankFollowUp(moved(alone), moved(together), { leans: true, articles: [40] });
    expect(order(ranked)).toEqual(order(leaning(40)));
  });

  const measured = (ranked: ReturnType<typeof rankFollowUp>) =>
    Object.fromEntries(ranked.map(({ passage, signals }) => [passage.id, signals.maxSim]));

  test("that leans is measured by both questions, as long as they put its first passage no lower than one does", () => {
    expect(measured(leaning())).toEqual({ 1: 0.7, 2: 0.8, 3: 0.3, 4: 0.9 });
    const [second, , first] = together as [RankedPassage, RankedPassage, RankedPassage];
    const lower = [
      { ...second, score: 2.1 },
      { ...first, score: 2 },
    ];
    expect(measured(rankFollowUp(alone, lower, { leans: true, articles: [] }))).toEqual({ 1: 0.1, 2: 0.2, 3: 0.3 });
  });

  test("that stands alone is measured by the question itself", () => {
    expect(measured(standing())).toEqual({ 1: 0.1, 2: 0.2, 3: 0.3, 4: 0.9 });
  });

  test("marks the sentence that answers the question alone, where that is known", () => {
    const answering = Object.fromEntries(leaning().map(({ passage, answering }) => [passage.id, answering]));
    expect(answering).toEqual({ 1: 1, 2: 2, 3: 3, 4: 4 });
  });

  test("puts the passage that was indexed first before its equals", () => {
    const equals = [rankedPassage({ id: 9, score: 1 }), rankedPassage({ id: 8, score: 1 })];
    expect(order(rankFollowUp(equals, equals, { leans: false, articles: [] }))).toEqual([8, 9]);
    expect(rankFollowUp([], [], { leans: true, articles: [] })).toEqual([]);
  });
});
