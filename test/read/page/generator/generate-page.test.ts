import { describe, expect, test } from "vitest";
import { generatePage, generatePages } from "./generate-page.ts";
import type { BlockTruth, GeneratedPage } from "./generated-page.ts";
import { lettersIn } from "./glyphs.ts";
import { PHENOMENA, type Phenomenon } from "./phenomena.ts";
import { PRESS_HABITS, PRESS_LANGUAGES } from "./press-language.ts";
import { readStories } from "./story.ts";

const pages = generatePages(360, 7);

/** The words of a block, as they stand on the page. */
function words({ text }: GeneratedPage, { ranges }: BlockTruth): string {
  return ranges.map(([start, end]) => text.slice(start, end)).join("");
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** What the authors wrote, without white space: where the words of an unharmed page must stand. */
const writings = new Map(
  PRESS_LANGUAGES.map((language) => [
    language,
    squeezed(
      [PRESS_HABITS[language].signatures.join("\n\n")]
        .concat(
          readStories(language).flatMap((story) => [
            ...[story.kicker, story.headline, story.deck, story.byline, story.caption, ...story.box],
            ...story.parts.flatMap(({ text, twin }) => [text, story.dateline + text, twin ?? ""]),
          ]),
        )
        .join("\n\n"),
    ),
  ]),
);

/** These change characters, so that words are not as they were written. */
const HARMING: readonly Phenomenon[] = [
  "misread characters",
  "lost quotation marks",
  "half-width punctuation",
  "full-width numbers",
];

describe("generated pages", () => {
  test("are the same for the same seed, and others for another", () => {
    expect(generatePages(12, 7)).toEqual(pages.slice(0, 12));
    expect(generatePages(12, 8)).not.toEqual(pages.slice(0, 12));
  });

  test("show every phenomenon in both halves", () => {
    for (const half of ["developed", "judged"]) {
      const shown = new Set(pages.filter(({ truth }) => truth.set === half).flatMap(({ truth }) => truth.phenomena));
      expect([...PHENOMENA].filter((each) => !shown.has(each))).toEqual([]);
    }
  });

  test("put nearly all phenomena together, two by two", () => {
    const pairs = generatePages(120, 1).flatMap(({ truth: { phenomena } }) =>
      phenomena.flatMap((one, at) => phenomena.slice(at + 1).map((other) => `${one} + ${other}`)),
    );
    const all = (PHENOMENA.length * (PHENOMENA.length - 1)) / 2;
    expect(new Set(pairs).size / all).toBeGreaterThan(0.8);
  });

  test("share neither a combination nor a story between the halves", () => {
    const seen = (half: string) => pages.filter(({ truth }) => truth.set === half);
    const headlines = (half: string) =>
      new Set(
        seen(half)
          .filter(({ truth }) => !truth.phenomena.some((each) => HARMING.includes(each)))
          .flatMap(({ truth }) => truth.articles.map(({ headline }) => squeezed(headline ?? "")))
          .filter((headline) => headline !== ""),
      );
    const judged = headlines("judged");
    expect(judged.size).toBeGreaterThan(12);
    expect([...headlines("developed")].filter((headline) => judged.has(headline))).toEqual([]);
  });

  test("have every character but white space in one block or left out, once", () => {
    const wrong = pages.filter(({ text, truth }) => {
      const times = new Uint8Array(text.length);
      const ranges = [
        ...truth.articles.flatMap(({ blocks }) => blocks.flatMap((block) => block.ranges)),
        ...truth.left_out.map(({ range }) => range),
      ];
      for (const [start, end] of ranges) for (let at = start; at < end; at += 1) times[at] = (times[at] ?? 0) + 1;
      return times.some((count, at) => count !== 1 && (count > 1 || /\S/u.test(text.charAt(at))));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("hold the words that their authors wrote, in their order, where no character was changed", () => {
    const unharmed = pages.filter(({ truth }) => !truth.phenomena.some((each) => HARMING.includes(each)));
    expect(unharmed.length).toBeGreaterThan(60);
    const strange = unharmed.flatMap((page) =>
      page.truth.articles
        .flatMap(({ blocks }) => blocks)
        .map((block) => squeezed(words(page, block)))
        .filter((own) => !writings.get(page.truth.language)?.includes(own)),
    );
    expect(strange).toEqual([]);
  });

  test("repeat as many letters as their copies say, from where they say", () => {
    for (const page of pages.filter(({ truth }) => !truth.phenomena.some((each) => HARMING.includes(each)))) {
      const blocks = new Map(page.truth.articles.flatMap(({ blocks: own }) => own.map((block) => [block.id, block])));
      for (const copy of [...blocks.values()].filter(({ role }) => role === "dup")) {
        const original = blocks.get(copy.copy_of ?? "");
        if (original === undefined) throw new Error(`${page.name} lacks the paragraph that ${copy.id} repeats.`);
        const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join("") ?? "";
        const own = letters(words(page, copy));
        expect(
          letters(words(page, original))
            .slice(copy.from ?? 0)
            .startsWith(own),
        ).toBe(true);
      }
    }
  });

  test("keep the number of letters when characters are misread, so that copies can be counted", () => {
    const order = { language: "en", seed: 5, switches: ["misread characters", "repeated paragraphs"] } as const;
    const page = generatePage(order);
    const blocks = page.truth.articles.flatMap(({ blocks: own }) => own);
    const copies = blocks.filter(({ role }) => role === "dup");
    expect(copies.length).toBeGreaterThan(0);
    for (const copy of copies) {
      const original = blocks.find(({ id }) => id === copy.copy_of);
      expect(original === undefined ? -1 : lettersIn(words(page, original))).toBe(lettersIn(words(page, copy)));
    }
  });

  test("cut sentences, and nothing but sentences, where a page breaks or something stands inside", () => {
    const order = { language: "de", seed: 3, switches: ["page breaks in sentences", "captions inside"] } as const;
    const page = generatePage(order);
    const cut = page.truth.articles.flatMap(({ blocks }) => blocks.filter(({ ranges }) => ranges.length > 1));
    expect(cut.length).toBeGreaterThan(1);
    for (const block of cut) {
      const [first, second] = block.ranges;
      expect(page.text.slice(...(first ?? [0, 0]))).not.toMatch(/[.!?]["“»]?$/u);
      expect(page.text.slice(...(second ?? [0, 0]))).toMatch(/^\S/u);
    }
  });
});
