import fc from "fast-check";
import { expect, test } from "vitest";
import { element } from "../../../../src/read/page/elements.ts";
import { withoutDuplicates } from "../../../../src/read/page/repeats/duplicates.ts";

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
