import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { TokenTable } from "../../../src/embed/token-table.ts";
import { wordPairs } from "../../../src/retrieve/late/word-pairs.ts";
import { fold } from "../../../src/text/fold.ts";
import { UNSPACED } from "../../../src/text/terms.ts";
import { builtInModels } from "../search-models.ts";

const folder = fileURLToPath(new URL("pairs", import.meta.url));

/** A question and a text in another language, with the words of both that mean the same. */
interface WrittenPairs {
  readonly languages: string;
  readonly question: string;
  readonly text: string;
  readonly meant: readonly { readonly asked: string; readonly quoted: readonly string[] }[];
}

/** Three lines each: languages and question, text, and "leaves = 落葉|葉 · …", or "-" where no word means the same. */
function writtenPairs(set: "developed" | "kept"): WrittenPairs[] {
  const written = readFileSync(join(folder, `${set}.txt`), "utf8")
    .trim()
    .split("\n\n");
  return written.map((lines) => {
    const [head = "", text = "", pairs = ""] = lines.split("\n");
    const [asked, quoted, ...question] = head.split(" ");
    const meant = pairs.split(" · ").map((pair) => pair.split("=") as [string, string]);
    return {
      languages: `${asked}>${quoted}`,
      question: question.join(" "),
      text,
      meant: pairs === "-" ? [] : meant.map(([word, words]) => ({ asked: word, quoted: words.split("|") })),
    };
  });
}

/** Words without spaces between them may be divided otherwise; others may have an article or an ending. */
function isSame(shown: string, meant: string): boolean {
  if (shown === meant) return true;
  return UNSPACED.test(shown)
    ? shown.includes(meant) || meant.includes(shown)
    : meant.length > 2 && shown.includes(meant);
}

let tokens: TokenTable;
beforeAll(async () => {
  ({ tokens } = await builtInModels());
});

const pairsOf = (question: string, text: string, answering: string | null = null) => {
  const start = text.indexOf(answering ?? "");
  const range = answering === null ? null : { start, end: start + answering.length };
  return wordPairs(question, { text, answering: range }, tokens);
};
const shownOf = (...asked: Parameters<typeof pairsOf>) =>
  pairsOf(...asked)
    .map((pair) => `${pair.asked} ${pair.quoted}`)
    .join(" · ");

/** How many pairs are shown, how many of them mean the same, and how many of those that do are shown. */
function figuresOf(set: "developed" | "kept") {
  const wrong: string[] = [];
  let [shown, found, meant] = [0, 0, 0];
  for (const { languages, question, text, meant: right } of writtenPairs(set)) {
    const pairs = pairsOf(question, text);
    const isShown = (asked: string, quoted: readonly string[]) =>
      pairs.filter((pair) => isSame(pair.asked, asked) && quoted.some((word) => isSame(pair.quoted, word)));
    const good = new Set(right.flatMap(({ asked, quoted }) => isShown(asked, quoted)));
    shown += pairs.length;
    wrong.push(...pairs.filter((pair) => !good.has(pair)).map((pair) => `${languages} ${pair.asked} ${pair.quoted}`));
    // What is spelt the same is not to be shown.
    const different = right.filter(({ asked, quoted }) => quoted.every((word) => fold(word) !== fold(asked)));
    meant += different.length;
    found += different.filter(({ asked, quoted }) => isShown(asked, quoted).length > 0).length;
  }
  return { shown, wrong, precision: 1 - wrong.length / shown, recall: found / meant };
}

describe("of words that people say mean the same", () => {
  test.each(["developed", "kept"] as const)("few that are shown are wrong, and a third is shown (%s)", (set) => {
    const { shown, wrong, precision, recall } = figuresOf(set);
    console.log(
      `${set}: ${shown} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; wrong:`,
      wrong,
    );
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.33);
  });

  test("every pair is the question's own word and the text's own characters, in the text's order, each once, at most five", () => {
    for (const { question, text } of [...writtenPairs("developed"), ...writtenPairs("kept")]) {
      const pairs = pairsOf(question, text);
      expect(pairs.length).toBeLessThanOrEqual(5);
      expect(pairs.map(({ start }) => start)).toEqual(pairs.map(({ start }) => start).sort((a, b) => a - b));
      for (const words of [pairs.map(({ asked }) => fold(asked)), pairs.map(({ quoted }) => fold(quoted))])
        expect(new Set(words).size).toBe(words.length);
      for (const { asked, quoted, start, end } of pairs) {
        expect(text.slice(start, end)).toBe(quoted);
        expect(question).toContain(asked);
      }
    }
  });
});

const SCHOOL = "Die Schule war eine Woche im Wald. Dann blieben die Kinder noch eine Woche im Dorf.";
const STAYED = "Dann blieben die Kinder noch eine Woche im Dorf.";

test("a word that stands in several sentences is shown in the answering one", () => {
  const start = SCHOOL.lastIndexOf("Woche");
  expect(pairsOf("weeks", SCHOOL, STAYED)).toEqual([{ asked: "weeks", quoted: "Woche", start, end: start + 5 }]);
});

test("words of the other sentences are shown too, where they are surely meant", () => {
  expect(shownOf("How many weeks did the children of the school stay?", SCHOOL, STAYED)).toBe(
    "school Schule · stay blieben · children Kinder · weeks Woche",
  );
});

test.each([
  ["谁修了图书馆的屋顶？", "The roof of the library was mended by two carpenters.", "屋顶 roof · 图书馆 library"],
  ["渡轮的时刻表是谁写的？", "Nobody keeps the timetable of the ferry.", "时刻表 timetable · 渡轮 ferry"],
])(
  "a part of a compound is shown with all of it, where that is what the other word means: %s",
  (asked, text, pairs) => {
    expect(shownOf(asked, text)).toBe(pairs);
  },
);

test.each([
  ["names", "Where was Dorothy Pell born?", "Dorothy Pell naquit à Brest."],
  ["names with an ending", "What is Oxford's oldest bridge?", "Oxfords älteste Brücke ist aus Holz."],
  ["characters of two languages", "茶碗は何色ですか", "这只茶碗是蓝色的。"],
  ["simplified and traditional characters", "灯塔", "燈塔"],
])("%s that look the same in both are left out", (_, question, text) => {
  for (const { asked, quoted } of pairsOf(question, text)) expect(fold(quoted)).not.toContain(fold(asked));
});

test("words that are near by their spelling alone are no pair", () => {
  expect(shownOf("Wie viele Eier waren es?", "Bastien Tissier vend du pain.")).toBe("");
});

test("small words are left out, which meet in any two sentences", () => {
  expect(shownOf("Is it in the and from of?", "Es ist in der und von dem.")).toBe("");
});

test("words that ask are left out, in any language", () => {
  expect(shownOf("Wann und warum schließt der Hafen?", "The harbour closes when the ice comes; who knows why?")).toBe(
    "schließt closes",
  );
  expect(shownOf("谁知道港口为什么关闭？", "Who knows why the harbour is closed?")).not.toMatch(/谁|为什么/);
});

test("a text without words, and a question without words, have no pairs", () => {
  expect(pairsOf("?", "Der Turm ist hoch.")).toEqual([]);
  expect(pairsOf("How high is the tower?", "1,234 […]")).toEqual([]);
});
