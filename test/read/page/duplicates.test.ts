import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutDuplicates } from "../../../src/read/page/duplicates.ts";
import { element } from "../../../src/read/page/elements.ts";

/** Texts of few and of many different characters, some longer than a sketch looks at. */
const wholes = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."桥水灯塔"), minLength: 40, maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789"),
    minLength: 40,
    maxLength: 9000,
    size: "max",
  }),
);

test("a paragraph that is a part of another is left out, wherever it stands in it and whichever comes first", () => {
  fc.assert(
    fc.property(wholes, fc.nat(), fc.nat(), fc.boolean(), (whole, start, length, partFirst) => {
      const from = start % (whole.length - 30);
      const part = whole.slice(from, from + 30 + (length % (whole.length - from - 29)));
      const [first, second] = partFirst ? [part, whole] : [whole, part];
      const text = `${first}\n\n${second}`;
      const paragraphs = [
        element("paragraph", [{ start: 0, end: first.length }]),
        element("paragraph", [{ start: first.length + 2, end: text.length }]),
      ];
      const { elements, dropped } = withoutDuplicates(text, paragraphs, "parts too");
      expect(elements).toHaveLength(1);
      expect(dropped).toHaveLength(1);
    }),
  );
});
