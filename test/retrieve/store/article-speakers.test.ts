import { describe, expect, test } from "vitest";
import { speakersOf } from "../../../src/retrieve/store/article-speakers.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { writtenLanguages, writtenTexts } from "../../text/speech/written-speech.ts";

/** Passages that stand one behind the other in a file, with the text between them. */
function passagesOf(texts: readonly string[], { between = "\n\n", strays = [] as readonly number[] } = {}) {
  let [source, line] = [0, 1];
  return texts.map((text, place) => {
    const passage = {
      text,
      sentences: splitSentences(text, "en"),
      mayBeAnothers: strays.includes(place),
      runs: [{ body: 0, source, length: text.length }],
      lines: [line, line] as const,
    };
    source += text.length + between.length;
    line += between.split("\n").length - 1;
    return passage;
  });
}

const speakersIn = (...texts: string[]) => speakersOf(passagesOf(texts));

describe("who says the sentences of an article", () => {
  test("is called by the longest name that the article surely has for them", () => {
    expect(speakersIn("“It holds,” said Brandt.", "The council met. Mayor Anna Brandt said that it holds.")).toEqual([
      ["Mayor Anna Brandt"],
      [null, "Mayor Anna Brandt"],
    ]);
  });

  test("is called as the sentence does where two have that name", () => {
    const [first] = speakersIn("“It holds,” said Brandt.", "Anna Brandt said it holds. Karl Brandt said it leaks.");
    expect(first).toEqual(["Brandt"]);
  });

  test("is nobody where two speak in one sentence, or where somebody without a name does", () => {
    expect(speakersIn("“It holds,” said Anna Brandt, but Jonas Weil said that it leaks.")).toEqual([[]]);
    expect(speakersIn("“It holds,” one of them said.")).toEqual([[]]);
  });

  test("is nobody where a sentence only quotes a word of theirs", () => {
    expect(speakersIn("After eleven years the council approved the plan, which Anna Brandt called “brave”.")).toEqual([
      [],
    ]);
  });

  test("goes on in the next sentence of what is quoted, also where a passage ends between them", () => {
    const texts = ["“It holds,” said Anna Brandt. “Nobody", "needs to worry. It will hold.”"];
    expect(speakersOf(passagesOf(texts, { between: " " }))[1]).toEqual(["Anna Brandt", "Anna Brandt"]);
  });

  test("of a passage that may be another article's is not looked for in this one", () => {
    const texts = ["Anna Brandt said that it holds.", "“It leaks,” said Brandt."];
    expect(speakersOf(passagesOf(texts, { strays: [1] }))[1]).toEqual(["Brandt"]);
  });

  test("is no word of Chinese that stands before 说 once and may be no name", () => {
    expect(speakersIn("石桥说，水很深。")).toEqual([[]]);
    expect(speakersIn("石桥镇镇长周明说，水很深。")).toEqual([["石桥镇镇长周明"]]);
  });

  test("is never another than a person marks, in articles that were written for it in ten languages", () => {
    const figures = writtenLanguages().map((language) => ({ language, ...figuresOf(writtenTexts("kept", language)) }));
    const sum = (of: "named" | "right") => figures.reduce((total, each) => total + each[of], 0);
    const parts = figures.map(({ language, right, named }) => `${language} ${right}/${named}`).join(", ");
    process.stdout.write(`Sentences of one named speaker (kept): ${sum("right")} of ${sum("named")} right; ${parts}\n`);
    expect(figures.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(sum("right") / sum("named")).toBeGreaterThanOrEqual(LEAST_FOUND);
  });
});

/** Of sentences whose only speaker a person has marked with a name. */
const LEAST_FOUND = 0.9;

function figuresOf(texts: ReturnType<typeof writtenTexts>) {
  let [named, right] = [0, 0];
  const wrong: string[] = [];
  for (const { text, marked } of texts) {
    const [passage] = passagesOf([text]);
    const [speakers = []] = speakersOf(passage === undefined ? [] : [passage]);
    for (const [place, { start, end }] of splitSentences(text, "en").entries()) {
      const marks = marked.filter((mark) => mark.start < end && start < mark.end).map(({ speaker }) => speaker);
      // What may be speech or not counts nowhere.
      if (marks.includes("?")) continue;
      const names = marks.filter((speaker) => speaker !== null);
      const found = speakers[place] ?? null;
      const isOne = new Set(marks).size === 1 && names.length > 0;
      if (isOne) named += 1;
      if (found === null) continue;
      if (names.length > 0 && names.every((name) => isFormOf(name, found))) right += Number(isOne);
      else wrong.push(`${text.slice(start, end)}: ${marks.join(", ") || "nobody"}, found ${found}`);
    }
  }
  return { named, right, wrong };
}

/** Whether a longer name ends with the last word of the one that is marked: "Mayor Anna Brandt" for "Anna Brandt" and "Brandt". */
function isFormOf(name: string, longest: string): boolean {
  return longest.includes(name) || longest.split(/[\s,]+/).includes(name.split(/[\s,]+/).at(-1) ?? "");
}
