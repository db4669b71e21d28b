import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceRange } from "../../../../src/read/article.ts";
import { element, type PageElement } from "../../../../src/read/page/elements.ts";
import { withoutDuplicates } from "../../../../src/read/page/repeats/duplicates.ts";
import { elementsOf, type Part } from "../elements-of.ts";

const word = fc.constantFrom(..."boat 13 not harbour 船 不 4.5 Alder night crowns".split(" "));
const sentence = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => `X ${words.join(" ")} tonight.`);
const sentences = fc.array(sentence, { minLength: 2, maxLength: 12 });

/** A newspaper page of paragraphs: its first has a dateline. */
function pageOf(paragraphs: readonly string[]) {
  const text = ["Alder, 4 May.", ...paragraphs].join("\n\n");
  let at = 0;
  const elements = ["Alder, 4 May.", ...paragraphs].map((words, i) => {
    const start = at;
    at += words.length + 2;
    return element("paragraph", [{ start, end: start + words.length }], { opens: i === 0 });
  });
  return withoutDuplicates(text, elements);
}

test("on a newspaper page a paragraph of whole sentences of another is left out, wherever they stand and whichever comes first", () => {
  fc.assert(
    fc.property(sentences, fc.nat(), fc.nat(), fc.boolean(), (whole, start, length, partFirst) => {
      const from = start % whole.length;
      const part = whole.slice(from, from + 1 + (length % (whole.length - from)));
      fc.pre(part.length < whole.length);
      const both = [part.join(" "), whole.join(" ")];
      const { elements, dropped } = pageOf(partFirst ? both : both.toReversed());
      expect(elements).toHaveLength(2);
      expect(dropped).toHaveLength(1);
    }),
  );
});

test("a paragraph that differs from another in one word is kept", () => {
  fc.assert(
    fc.property(sentence, fc.nat(), word, (printed, at, other) => {
      const words = printed.slice(0, -1).split(" ");
      const place = 1 + (at % (words.length - 2));
      fc.pre(words[place] !== other);
      const changed = `${words.with(place, other).join(" ")}.`;
      expect(pageOf([printed, changed]).dropped).toEqual([]);
    }),
  );
});

test("half a sentence of another paragraph is a text of its own: a not may stand in the other half", () => {
  const rule = "No dogs or horses of any size may enter the hall between noon and six.";
  expect(pageOf([`${rule} Cats may.`, rule.slice(3)]).dropped).toEqual([]);
});

/** What is kept of these parts, each a paragraph with these marks, and what is dropped. */
function read(...parts: readonly Part[]) {
  const { text, elements } = elementsOf(parts);
  const said = ({ start, end }: SourceRange) => text.slice(start, end).trimEnd();
  const { elements: left, dropped } = withoutDuplicates(text, elements);
  return {
    kept: left.map(({ ranges }) => ranges.map(said).join("\n")),
    alsoAt: left.map(({ alsoAt }) => alsoAt.map(said)),
    dropped: dropped.map(said),
  };
}

const NEWS: Part = ["Alder, 4 May. The harbour is open.", { opens: true }];
const FEE = "Adults pay thirteen crowns a night.";
const DOGS = "Dogs may enter the hall after noon.";

describe("on a newspaper page, the same", () => {
  test("paragraph is one wherever it stands, and knows all of its places with all of their lines", () => {
    const [first, second] = [`${FEE}\n${DOGS}`, `${FEE} ${DOGS}`];
    const { kept, alsoAt, dropped } = read(NEWS, [second], ["Cats may not enter it."], [first], [second]);
    expect(kept).toEqual([NEWS[0], second, "Cats may not enter it."]);
    expect(alsoAt).toEqual([[], [first, second], []]);
    expect(dropped).toEqual([FEE, DOGS, second]);
  });

  test.each<[string, Partial<PageElement>]>([
    ["caption", { kind: "caption" }],
    ["item of a list", { kind: "item" }],
  ])("%s is one, too", (_, marks) => {
    expect(read(NEWS, [FEE, marks], [DOGS], [FEE, marks]).dropped).toEqual([FEE]);
  });

  test("few letters are printed again by chance, or on purpose", () => {
    expect(read(NEWS, ["Seven on."], [DOGS], ["Seven on."]).dropped).toEqual([]);
    expect(read(NEWS, ["Seven one."], [DOGS], ["Seven one."]).dropped).toEqual(["Seven one."]);
  });

  test("second half of a sentence may end two", () => {
    const tail = "and nobody may enter the hall after noon.";
    expect(read(NEWS, [tail], [DOGS], [tail]).dropped).toEqual([]);
  });

  test("headings and bylines are left out with what repeats below them, and no others", () => {
    const above: Part[] = [
      ["Fees and dogs", { kind: "headline" }],
      ["What a night costs", { kind: "headline" }],
      ["By Ann Lee", { kind: "byline" }],
    ];
    const { kept, dropped, alsoAt } = read(NEWS, ...above, [FEE], ["Cats", { kind: "headline" }], [DOGS], ...above, [
      FEE,
    ]);
    expect(kept).toEqual([NEWS[0], ...above.map(([words]) => words), FEE, "Cats", DOGS]);
    expect(dropped.toSorted()).toEqual([...above.map(([words]) => words), FEE].toSorted());
    expect(alsoAt.flat().toSorted()).toEqual(dropped.toSorted());
    const twice = read(NEWS, ["Cats", { kind: "headline" }], [FEE], ["Cats", { kind: "headline" }], [DOGS], [FEE]);
    expect(twice.dropped).toEqual([FEE]);
  });

  test("heading right below what repeats is left out with it", () => {
    const by: Part = ["By Ann Lee", { kind: "byline" }];
    expect(read(NEWS, [FEE], by, [DOGS], [FEE], by, ["Cats may not enter it."]).dropped.toSorted()).toEqual(
      [FEE, by[0]].toSorted(),
    );
  });

  test("few letters stay, also beside what is left out", () => {
    expect(read(NEWS, [FEE], ["Seven on."], [DOGS], [FEE], ["Seven on."]).dropped).toEqual([FEE]);
    expect(read(NEWS, ["Seven on."], [FEE], [DOGS], ["Seven on."], [FEE]).dropped).toEqual([FEE]);
  });

  test("part of a paragraph is left out, and the paragraph is not said to stand there; a few words are a quotation", () => {
    const part = "Adults pay thirteen crowns a night in the hall.";
    const long = `${part} Children pay seven of them.`;
    const { kept, alsoAt, dropped } = read(NEWS, [long], [DOGS], [part]);
    expect([kept, alsoAt, dropped]).toEqual([[NEWS[0], long, DOGS], [[], [], []], [part]]);
    expect(read(NEWS, [`${FEE} Children pay seven of them.`], [DOGS], [FEE]).dropped).toEqual([]);
  });

  test("paragraph takes the place of the pieces into which a page has cut it", () => {
    const [first, second] = [
      "Adults pay thirteen crowns a night in the",
      "hall, and their children pay seven of them.",
    ];
    const { kept, dropped } = read(NEWS, ["Nothing else."], [first], [second], [DOGS], [`${first} ${second}`]);
    expect(kept).toEqual([NEWS[0], "Nothing else.", `${first} ${second}`, DOGS]);
    expect(dropped).toEqual([first, second]);
  });

  test("places that a copy knew already are not lost with it", () => {
    const { alsoAt } = read(NEWS, [FEE], [DOGS], [FEE, { alsoAt: [{ start: 0, end: 5 }] }]);
    expect(alsoAt[1]).toEqual([FEE, "Alder"]);
    expect(read(NEWS, [FEE, { alsoAt: [{ start: 0, end: 5 }] }], [DOGS], [FEE]).alsoAt[1]).toEqual(["Alder", FEE]);
  });
});
