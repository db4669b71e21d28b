import { describe, expect, test } from "vitest";
import { datedTwinsFirst, withTwins } from "../../../src/retrieve/answering/twins.ts";
import { rankedPassage } from "../search/ranked-passages.ts";

const notice = (fee: number) =>
  `A boat of up to eight metres pays ${fee} crowns a night at the pier, and dogs may come ashore.`;
const OTHER = "Boats over ten metres lie at the outer pier, where nothing is paid.";

describe("twins of what is shown", () => {
  const among = (...texts: string[]) => texts.map((text, id) => ({ best: rankedPassage({ id, text }), alsoIn: [] }));
  const twinsIn = (...texts: string[]) => {
    const all = among(...texts);
    return withTwins(all.slice(0, 1), all)
      .slice(1)
      .map(({ best }) => best.passage.text);
  };

  test.each([
    ["a number", notice(15)],
    ["a not", notice(13).replace("may", "may not")],
    ["the order of words", notice(13).replace("boat", "dogs").replace("and dogs", "and boat")],
  ])("differ from it in %s, and are shown with it", (_, twin) => {
    expect(twinsIn(notice(13), OTHER, twin)).toEqual([twin]);
  });

  test("are three at most", () => {
    const later = [14, 15, 16, 17, 18].map(notice);
    expect(twinsIn(notice(13), ...later)).toEqual(later.slice(0, 3));
  });

  test("are said to be twins, and what was shown is not", () => {
    const all = among(notice(13), notice(15));
    expect(withTwins(all.slice(0, 1), all).map(({ isTwin }) => isTwin)).toEqual([undefined, true]);
  });
});

describe("of twins that tell each other's time, the one that the question names comes first", () => {
  const older = rankedPassage({ id: 1, text: notice(13), date: "2023-04-01", score: 2 });
  const newer = rankedPassage({ id: 2, text: notice(15), date: "2025-05-09", score: 3 });
  const other = rankedPassage({ id: 3, text: OTHER, date: "2023-04-01", score: 1 });
  const order = (question: string) => datedTwinsFirst([newer, older, other], question).map(({ passage }) => passage.id);

  test.each([
    "What was the fee in 2023?",
    "2023年的费用是多少？",
    "What was the fee in April?",
    "the fee on 1 April",
    "رسوم ٢٠٢٣",
  ])("%s", (question) => {
    expect(order(question)).toEqual([1, 2, 3]);
  });

  test.each(["What is the fee?", "What was the fee in 2025?", "What was it in 1999?", "What pays a boat 12023?"])(
    "and otherwise nothing moves: %s",
    (question) => {
      expect(order(question)).toEqual([2, 1, 3]);
    },
  );

  test("with the score of the one that it passes", () => {
    expect(datedTwinsFirst([newer, older], "in 2023").map(({ score }) => score)).toEqual([3, 3]);
  });
});
