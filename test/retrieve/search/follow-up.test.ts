import { describe, expect, test } from "vitest";
import { leansOnPrevious, rankFollowUp } from "../../../src/retrieve/search/follow-up.ts";
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
    for (const question of questions) expect(leansOnPrevious(question, MANY, []), question).toBe(true);
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
    expect(leansOnPrevious(question, MANY, [])).toBe(false);
  });

  test("unless it has at most four tokens that carry meaning", () => {
    expect(leansOnPrevious("pendulum length", 4, [])).toBe(true);
    expect(leansOnPrevious("pendulum length clock tower drum", 5, [])).toBe(false);
  });

  test.each([
    [{ maxSim: 0.9, bm25: 0.28 }, false],
    [{ maxSim: 0.89, bm25: 0.9 }, true],
    [{ maxSim: 1, bm25: 0.27 }, true],
  ])("where its best passage holds nearly all of it, however it points: %j", (signals, leans) => {
    expect(leansOnPrevious("Who built it?", 2, [rankedPassage({ id: 1, signals })])).toBe(leans);
  });

  test("whatever the second passage holds", () => {
    const ranked = [rankedPassage({ id: 1 }), rankedPassage({ id: 2, signals: { maxSim: 1, bm25: 1 } })];
    expect(leansOnPrevious("Who built it?", 2, ranked)).toBe(true);
  });
});

describe("the ranking of a follow-up", () => {
  const alone = [
    rankedPassage({ id: 1, score: 3, answering: 1 }),
    rankedPassage({ id: 2, score: 2.9, answering: 2 }),
    rankedPassage({ id: 3, score: 1, answering: 3 }),
  ];
  const together = [
    rankedPassage({ id: 2, score: 5, answering: 0 }),
    rankedPassage({ id: 4, score: 4.9, articleId: 40, answering: 0 }),
    rankedPassage({ id: 1, score: 2, answering: 0 }),
  ];
  const order = (ranked: ReturnType<typeof rankFollowUp>) => ranked.map(({ passage }) => passage.id);

  test("that leans is the one with the question before", () => {
    expect(order(rankFollowUp(alone, together, true, new Set()))).toEqual([2, 4, 1]);
  });

  test("that leans prefers articles that were quoted, by 0.2", () => {
    const ranked = rankFollowUp(alone, together, true, new Set([40]));
    expect(order(ranked)).toEqual([4, 2, 1]);
    expect(ranked[0]?.score).toBeCloseTo(5.1, 12);
  });

  test("that leans marks the sentence that answers the question alone, where that is known", () => {
    const answering = rankFollowUp(alone, together, true, new Set()).map(({ passage, answering }) => [
      passage.id,
      answering,
    ]);
    expect(answering).toEqual([
      [2, 2],
      [4, 0],
      [1, 1],
    ]);
  });

  test("that stands alone takes 0.3 of the score with the question before, which decides between near equals", () => {
    const ranked = rankFollowUp(alone, together, false, new Set([40]));
    expect(order(ranked)).toEqual([2, 1, 3]);
    expect(ranked[0]?.score).toBeCloseTo(2.9 + 0.3 * 5, 12);
    expect(ranked[2]?.score, "of a passage that was no candidate then, the lowest score there, 0 at most").toBe(1);
    const negative = rankFollowUp(alone, [rankedPassage({ id: 1, score: -2 })], false, new Set());
    expect(negative.at(-1)?.score).toBeCloseTo(1 - 0.3 * 2, 12);
  });

  test("puts the passage that was indexed first before its equals", () => {
    const equals = [rankedPassage({ id: 9, score: 1 }), rankedPassage({ id: 8, score: 1 })];
    expect(order(rankFollowUp(equals, [], false, new Set()))).toEqual([8, 9]);
  });
});
