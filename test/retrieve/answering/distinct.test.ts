import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distinct } from "../../../src/retrieve/answering/distinct.ts";
import { rankedPassage } from "../search/ranked-passages.ts";

const passage = (id: number, text: string) => rankedPassage({ id, text });
const shown = (texts: readonly string[], count = 5) =>
  distinct(
    texts.map((text, i) => passage(i, text)),
    count,
  ).map(({ best }) => best.passage.text);

const NOTICE = "A boat of up to 8 metres pays 13 crowns a night, and dogs may come ashore at Alder.";

describe("passages that repeat a better one", () => {
  test.each([
    ["the same characters", NOTICE],
    ["other punctuation", "a boat of up to 8 metres pays 13 crowns a night and dogs may come ashore, at Alder"],
    ["capitals throughout", NOTICE.toUpperCase()],
    ["other white space", NOTICE.replaceAll(" ", "\n  ")],
    ["full width", NOTICE.replaceAll("8", "\uff18").replace(",", "\uff0c")],
  ])("have %s", (_, again) => {
    expect(shown([NOTICE, again])).toEqual([NOTICE]);
  });

  test("are told of at the better one, with file, title and lines, in their order", () => {
    const [first] = distinct(
      [1, 2, 3].map((id) => rankedPassage({ id, text: NOTICE, articleId: id * 10 })),
      5,
    );
    expect(first?.alsoIn).toEqual([
      { source: "2.txt", title: "Article 20", lines: [2, 3] },
      { source: "3.txt", title: "Article 30", lines: [3, 4] },
    ]);
  });

  test("are looked for among 40 candidates more than are wanted", () => {
    const others = Array.from({ length: 40 }, (_, i) => rankedPassage({ id: i + 2 }));
    const copy = rankedPassage({ id: 100, text: "Passage 1." });
    const places = (ranked: Parameters<typeof distinct>[0]) => distinct(ranked, 1)[0]?.alsoIn.length;
    expect(places([rankedPassage({ id: 1 }), ...others.slice(1), copy])).toBe(1);
    expect(places([rankedPassage({ id: 1 }), ...others, copy])).toBe(0);
  });

  test("do not count: so many others are given as were wanted", () => {
    const texts = ["One.", "One.", "Two.", "Two.", "Three.", "Three."];
    expect(shown(texts, 2)).toEqual(["One.", "Two."]);
    expect(shown(texts, 3)).toEqual(["One.", "Two.", "Three."]);
  });

  test("are not those without any word", () => {
    expect(shown(["…", "—"])).toHaveLength(2);
  });
});

describe("passages that are another text", () => {
  test.each([
    ["a number", NOTICE.replace("13", "15")],
    ["the mark in a number", NOTICE.replace("13", "1.3")],
    ["a not", NOTICE.replace("may", "may not")],
    ["a name", NOTICE.replace("Alder", "Alden")],
    ["the order of two words", NOTICE.replace("boat", "dogs").replace("and dogs", "and boat")],
    ["a capital", NOTICE.replace("boat", "Boat")],
    ["a unit", NOTICE.replace("8 metres", "8′")],
    ["a word that is missing", NOTICE.replace("up to ", "")],
  ])("differ in %s", (_, other) => {
    const [first, second] = distinct([passage(1, NOTICE), passage(2, other)], 5);
    expect(second?.best.passage.text).toBe(other);
    expect(first?.alsoIn).toEqual([]);
  });

  const word = fc.constantFrom(
    ...["boat", "harbour", "Alder", "not", "13", "15", "2024", "electricity", "inbound", "outbound", "kein", "лодка"],
    ...["船", "不", "東京", "ไทย", "수영", "5 €", "12.5", "μm", "x200"],
  );

  test("differ in any one word: changed, left out, put in or moved", () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        word,
        fc.nat(),
        fc.nat(),
        (words, other, at, kind) => {
          const place = at % words.length;
          const changed = [...words];
          if (kind % 4 === 0) changed[place] = other;
          else if (kind % 4 === 1) changed.splice(place, 1);
          else if (kind % 4 === 2) changed.splice(place, 0, other);
          else changed.push(...changed.splice(place, 1));
          const texts = [`Notice: ${words.join(" ")}.`, `Notice: ${changed.join(" ")}.`];
          const isOther = words.join(" ") !== changed.join(" ");
          expect(shown(texts)).toHaveLength(isOther ? 2 : 1);
        },
      ),
    );
  });
});
