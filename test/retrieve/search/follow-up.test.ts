import { describe, expect, test } from "vitest";
import { bondOf, rankFollowUp } from "../../../src/retrieve/search/follow-up.ts";
import type { RankedPassage } from "../../../src/retrieve/search/rank.ts";
import { rankedPassage } from "./ranked-passages.ts";

const passageMet = (maxSim: number, isAcrossLanguages = false) =>
  rankedPassage({ id: 1, signals: { maxSim }, isAcrossLanguages });

const bondOfUnmet = (text: string, tokens = 12) => bondOf({ text, tokens, quoted: [passageMet(0.1)] });

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
    for (const question of questions) expect(bondOfUnmet(question), question).toBe("leans");
  });
});

test("white space before a question's first word changes nothing", () => {
  expect(bondOfUnmet("  And the second lens?")).toBe("leans");
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
    expect(bondOfUnmet(question)).toBe("stands");
  });

  test.each(["天气怎么样", "soren orsted", "월드컵 우승국", "precio del bitcoin"])(
    "however short it is: %s",
    (question) => {
      expect(bondOfUnmet(question, 2)).toBe("stands");
    },
  );

  test("where it is so long that its pronoun stands for something in itself", () => {
    const question = "At what time in the morning does the baker of the village feed his sourdough?";
    expect(bondOfUnmet(question, 13)).toBe("stands");
    expect(bondOfUnmet(question, 12)).toBe("leans");
  });
});

describe("a question asks on", () => {
  test.each(["花了多久？", "¿Dónde nació?", "How many prisms does the lens have?", "And what did he build?"])(
    "where the article that was quoted has its words, with a pronoun or without: %s",
    (text) => {
      expect(bondOf({ text, tokens: 5, quoted: [passageMet(0.1), passageMet(0.4)] })).toBe("asks-on");
      expect(bondOf({ text, tokens: 40, quoted: [passageMet(1)] })).toBe("asks-on");
      expect(bondOf({ text, tokens: 5, quoted: [passageMet(0.39)] })).not.toBe("asks-on");
      expect(bondOf({ text, tokens: 5, quoted: [] })).not.toBe("asks-on");
    },
  );

  test("where that article is in another language, of words that are nearer to its own than by chance", () => {
    const text = "How many prisms does the lens have?";
    expect(bondOf({ text, tokens: 5, quoted: [passageMet(0.26, true)] })).toBe("asks-on");
    expect(bondOf({ text, tokens: 5, quoted: [passageMet(0.25, true)] })).toBe("stands");
    expect(bondOf({ text, tokens: 5, quoted: [passageMet(0.26)] })).toBe("stands");
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
  const order = ({ alone }: ReturnType<typeof rankFollowUp>) => alone.map(({ passage }) => passage.id);
  const following = (...articles: number[]) => rankFollowUp({ alone, together }, articles);

  test("takes six tenths of a score from the question alone, the rest from both; what was no candidate counts like the last", () => {
    expect(order(following())).toEqual([2, 1, 4, 3]);
    const scores = [0.6 * 2.5 + 0.4 * 5, 0.6 * 3 + 0.4 * 2, 0.6 * 1 + 0.4 * 4.6, 0.6 * 1 + 0.4 * 2];
    following().alone.forEach(({ score }, i) => void expect(score).toBeCloseTo(scores[i] as number, 12));
  });

  test("lets neither the old answer come first again, nor the subject be lost", () => {
    const old = { alone: 1, together: 6 };
    const other = { alone: 3, together: 2 };
    const wanted = { alone: 3, together: 5 };
    const passages = [old, other, wanted].map((scores, id) => ({ ...scores, id }));
    const by = (which: "alone" | "together") =>
      passages.map((each) => rankedPassage({ id: each.id, score: each[which] })).sort((a, b) => b.score - a.score);
    expect(order(rankFollowUp({ alone: by("alone"), together: by("together") }, []))[0]).toBe(2);
  });

  test("prefers the articles that were quoted, the first one most, by what sets good passages apart", () => {
    const means = following().alone.map(({ score }) => score);
    const mean = means.reduce((sum, score) => sum + score, 0) / means.length;
    const deviation = Math.sqrt(means.reduce((sum, score) => sum + (score - mean) ** 2, 0) / means.length);
    const scoreOfFourth = (ranked: typeof alone) => ranked.find(({ passage }) => passage.id === 4)?.score ?? 0;
    const gained = (...articles: number[]) =>
      scoreOfFourth([...following(...articles).alone]) - scoreOfFourth([...following().alone]);
    expect(gained(40)).toBeCloseTo(1.5 * deviation, 12);
    expect(gained(7, 40)).toBeCloseTo(0.75 * deviation, 12);
    expect(order(following(40))[0]).toBe(4);
  });

  test("knows what sets good passages apart from the best fifty: those that hardly fit are of no account", () => {
    const good = Array.from({ length: 50 }, (_, i) => rankedPassage({ id: i, score: 10 - (i % 5) }));
    const poor = Array.from({ length: 30 }, (_, i) => rankedPassage({ id: 100 + i, score: -90 - i }));
    const scoreOfFirst = (all: readonly RankedPassage[], ...quoted: number[]) => {
      const ranked = rankFollowUp({ alone: all, together: all }, quoted).alone;
      return ranked.find(({ passage }) => passage.id === 0)?.score ?? 0;
    };
    const gainOfFirst = (all: readonly RankedPassage[]) => scoreOfFirst(all, 0) - scoreOfFirst(all);
    expect(gainOfFirst(good)).toBeCloseTo(1.5 * Math.SQRT2, 12);
    expect(gainOfFirst([...poor, ...good])).toBeCloseTo(1.5 * Math.SQRT2, 12);
  });

  test("stays as it is when all scores double or move", () => {
    const moved = (ranked: typeof alone) => ranked.map((each) => ({ ...each, score: 2 * each.score - 7 }));
    const ranked = rankFollowUp({ alone: moved(alone), together: moved(together) }, [40]);
    expect(order(ranked)).toEqual(order(following(40)));
  });

  test("is one order, measured by the question alone and together with the one before, as far as each knows a passage", () => {
    const measured = (ranked: readonly RankedPassage[]) =>
      Object.fromEntries(ranked.map(({ passage, signals }) => [passage.id, signals.maxSim]));
    const both = following();
    expect(measured(both.alone)).toEqual({ 1: 0.1, 2: 0.2, 3: 0.3, 4: 0.9 });
    expect(measured(both.together)).toEqual({ 1: 0.7, 2: 0.8, 3: 0.3, 4: 0.9 });
    expect(both.together.map(({ passage }) => passage.id)).toEqual(order(both));
  });

  test("marks the sentence that answers the question alone, where that is known", () => {
    for (const ranked of Object.values(following())) {
      const answering = Object.fromEntries(ranked.map((each: RankedPassage) => [each.passage.id, each.answering]));
      expect(answering).toEqual({ 1: 1, 2: 2, 3: 3, 4: 4 });
    }
  });

  test("puts the passage that was indexed first before its equals", () => {
    const equals = [rankedPassage({ id: 9, score: 1 }), rankedPassage({ id: 8, score: 1 })];
    expect(order(rankFollowUp({ alone: equals, together: equals }, []))).toEqual([8, 9]);
    expect(rankFollowUp({ alone: [], together: [] }, [])).toEqual({ alone: [], together: [] });
  });
});
