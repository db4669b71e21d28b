import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseExcerpt, wholePassage } from "../../../src/retrieve/answering/excerpt.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { columns } from "../../../src/text/width.ts";

const sourceOf = (text: string) => ({ text, sentences: splitSentences(text, "und") });

/** The excerpt around the sentence that holds a word, where the answer surely stands in that sentence or as `shares` say. */
function excerptAround(word: string, text: string, shares?: readonly number[]): string {
  const source = sourceOf(text);
  const answering = source.sentences.findIndex(({ start, end }) => text.slice(start, end).includes(word));
  const sure = source.sentences.map((_, i) => (i === answering ? 1 : 0));
  const { first, last } = chooseExcerpt(source, { answering, shares: shares ?? sure });
  return text.slice(source.sentences[first]?.start, source.sentences[last]?.end);
}

describe("an excerpt is", () => {
  const mill = "The mill is old. A ferry crosses at noon. Toads sing in May. Eels move at night.";

  test("the answering sentence alone where the answer surely stands there", () => {
    expect(excerptAround("ferry", mill)).toBe("A ferry crosses at noon.");
    expect(excerptAround("mill", mill)).toBe("The mill is old.");
    expect(excerptAround("Eels", mill)).toBe("Eels move at night.");
  });

  test("longer, to the side where the answer may stand too, until that is probable enough", () => {
    expect(excerptAround("ferry", mill, [0.01, 0.6, 0.3, 0.09])).toBe(
      "A ferry crosses at noon. Toads sing in May. Eels move at night.",
    );
    expect(excerptAround("ferry", mill, [0.3, 0.68, 0.01, 0.01])).toBe("The mill is old. A ferry crosses at noon.");
  });

  test("the shortest of those that are probable enough", () => {
    const text = `Short it is. A ferry crosses at noon. ${"Long ".repeat(30)}it was.`;
    expect(excerptAround("ferry", text, [0.02, 0.96, 0.02])).toBe("Short it is. A ferry crosses at noon.");
  });

  test("the whole passage only where that is meant", () => {
    expect(wholePassage(sourceOf(mill))).toEqual({ first: 0, last: 3 });
  });
});

describe("an excerpt is at most 600 columns long", () => {
  const even = (letter: string, sentences: number, width: number) => {
    const sentence = letter.repeat(width / columns(letter));
    const source = {
      text: sentence.repeat(sentences),
      sentences: Array.from({ length: sentences }, (_, i) => ({
        start: i * sentence.length,
        end: (i + 1) * sentence.length,
      })),
    };
    const answering = 1;
    return chooseExcerpt(source, { answering, shares: source.sentences.map(() => 1 / sentences) });
  };

  test.each(["a", "甲"])("in sentences of %s", (letter) => {
    expect(even(letter, 5, 120)).toEqual({ first: 0, last: 4 });
    expect(even(letter, 5, 122)).toEqual({ first: 1, last: 4 });
  });

  test("but for an answering sentence that is longer by itself", () => {
    expect(even("a", 3, 602)).toEqual({ first: 1, last: 1 });
  });
});

/** A sentence so many columns wide that begins with these words. */
const filled = (beginning: string, width: number) => `${beginning} ${"a".repeat(width - beginning.length - 2)}.`;

describe("an excerpt takes in", () => {
  test("the sentence before one that leans on it, and the one before that, but no more", () => {
    const text = "Ann was ill. Dorothy Pell kept the lamp. She wound it. She also wrote. Her diary burnt.";
    expect(excerptAround("wound", text)).toBe("Dorothy Pell kept the lamp. She wound it.");
    expect(excerptAround("diary", text)).toBe("She wound it. She also wrote. Her diary burnt.");
    expect(excerptAround("wrote", text)).toBe("Dorothy Pell kept the lamp. She wound it. She also wrote.");
  });

  test.each([
    [600, true],
    [601, false],
  ])("the sentence before where both are %i columns wide: %s, whatever stands around them", (width, taken) => {
    const [before, leaning] = [filled("Dorothy", width - 101), filled("She wound", 100)];
    const text = `Ann was ill. ${before} ${leaning} ${filled("Ships", 700)}`;
    expect(excerptAround("wound", text)).toBe(taken ? `${before} ${leaning}` : leaning);
  });

  test("what a colon announces", () => {
    expect(excerptAround("three", "He came. Here are three rules：先来的先走。 Go.")).toContain("先来的先走。");
    const lines = "We have three rules:\nCome early.\nLeave late.";
    expect(excerptAround("three", lines)).toBe("We have three rules:\nCome early.");
  });

  test("nothing after a colon that stands within a sentence", () => {
    expect(excerptAround("ferry", "The ferry leaves at 10:30 from the pier. Toads sing.")).toBe(
      "The ferry leaves at 10:30 from the pier.",
    );
  });

  test.each([
    [600, true],
    [601, false],
  ])("what a colon announces where both are %i columns wide: %s", (width, taken) => {
    const [announcing, announced] = ["We have three rules:", filled("Come", width - 21)];
    expect(excerptAround("three", `${announcing}\n${announced}`)).toBe(
      taken ? `${announcing}\n${announced}` : announcing,
    );
  });

  const speech = `“${"Nobody slept in the dark, whatever you may think of us today. ".repeat(3)}The lens burned. ${"Every curtain was drawn by sunrise, and every one of us knew why. ".repeat(3)}It was so.”`;

  test("a quotation to both of its marks, where a sentence inside answers", () => {
    const text = `The keeper spoke. ${speech} The mill is old.`;
    expect(sourceOf(text).sentences.length, "the speech is divided").toBeGreaterThan(6);
    expect(excerptAround("burned", text)).toBe(speech);
  });

  test.each([
    ["opens", "Nobody slept"],
    ["closes", "It was so"],
  ])("a quotation from the sentence that %s it", (_, word) => {
    expect(excerptAround(word, `The keeper spoke. ${speech} The mill is old.`)).toContain(speech);
  });

  test.each([
    ["before", "“他走了。”渡船开了。天黑了。"],
    ["behind", "天黑了。渡船开了。“他走了。”"],
    ["beside", "He (the keeper) left. 渡船开了。 The mill (an old one) stood."],
  ])("no quotation or bracket that stands whole %s it", (_, text) => {
    expect(excerptAround("渡船", text)).toBe("渡船开了。");
  });

  test("nothing of the sentence that follows a quotation's last mark at once", () => {
    const long = `“${"那天夜里谁也没有睡着。".repeat(12)}灯灭了。”`;
    expect(excerptAround("灯灭", `${long}磨坊很旧。`)).toBe(long);
  });

  test("a quotation that is longer than 600 columns", () => {
    const long = speech.replace("It was so.", "Every curtain was drawn by sunrise, and we knew. ".repeat(9).trimEnd());
    expect(columns(long)).toBeGreaterThan(600);
    expect(excerptAround("burned", `The keeper spoke. ${long} The mill is old.`)).toBe(long);
  });
});

test("whatever the sentences and their shares, an excerpt is a part of the passage around the answering sentence", () => {
  const sentence = fc.constantFrom(
    "She left.",
    "“Go",
    "now.”",
    "他走了。",
    "Rules:",
    "However (so",
    "it was).",
    "A b c.",
  );
  const passage = fc.array(fc.tuple(sentence, fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(passage, fc.nat(), (parts, at) => {
      let text = "";
      const sentences = parts.map(([part]) => {
        const start = text.length;
        text += `${part} `;
        return { start, end: start + part.length };
      });
      const answering = at % parts.length;
      const { first, last } = chooseExcerpt(
        { text, sentences },
        { answering, shares: parts.map(([, share]) => share) },
      );
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThanOrEqual(answering);
      expect(last).toBeGreaterThanOrEqual(answering);
      expect(last).toBeLessThan(parts.length);
    }),
  );
});
