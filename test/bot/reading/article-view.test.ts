import fc from "fast-check";
import { expect, test } from "vitest";
import { en } from "../../../src/bot/locales/en.ts";
import { readingOf, readingRest } from "../../../src/bot/reading/article-controls.ts";
import { pagesOf, pageWith } from "../../../src/bot/reading/article-pages.ts";
import { articleView } from "../../../src/bot/reading/article-view.ts";
import { controlId, parseControlId } from "../../../src/bot/replies/control-id.ts";
import { renderReply } from "../../../src/bot/replies/render-reply.ts";
import type { ControlState } from "../../../src/bot/replies/reply.ts";
import type { ArticlePart, PassageOutline, Quotation } from "../../../src/retrieve/answer.ts";
import { quotationOf } from "../sample-quotations.ts";
import { messageFaults } from "../stand-in/message-rules.ts";

const asker = "175928847299117063";

/** A part of an article of these passages, from its beginning unless said otherwise. */
function partOf(all: readonly Quotation[], more: Partial<ArticlePart> = {}): ArticlePart {
  const article = {
    title: "A headline",
    byline: "By A. Author",
    date: "2024-11-23",
    datedBy: "byline" as const,
    language: "en",
    url: null,
  };
  return {
    article: { ...article, source: "page.txt", lines: [1, 99], passages: all.length, citation: "c0" },
    total: all.length,
    at: 0,
    from: 0,
    passages: all,
    outline: all.map(({ kind, text }) => ({ kind, length: text.length, opening: text.slice(0, 80) })),
    ...more,
  };
}

const view = (part: ArticlePart, citation = "c0", question: string | null = null) =>
  articleView({ texts: en }, part, { reading: { asker, citation, back: null }, question, tier: null });

test("names who wrote it once, whether the article's text begins with it or not", () => {
  const text = quotationOf("It was lit in 1854.");
  expect(view(partOf([text])).words.split("By A. Author")).toHaveLength(2);
  const byline = quotationOf("■By A. Author", { kind: "byline" });
  expect(view(partOf([byline, text])).words.split("By A. Author")).toHaveLength(2);
});

test("shows a section heading where the section begins, and not again above each of its passages", () => {
  const passages = ["One.", "Two.", "Three."].map((text, i) =>
    quotationOf(text, { headings: i === 0 ? [] : ["Orders"] }),
  );
  expect(view(partOf(passages)).words.split("**Orders**")).toHaveLength(2);
});

test("its lines are a link where the operator has pages, and the longest one leaves the message within Discord's limits", () => {
  const link = `https://pages.example/${"%E6%A1%A5".repeat(33)}.html#c-abc123`;
  const headings = ["h".repeat(300)];
  const passages = Array.from({ length: 6 }, () =>
    quotationOf("An island * far * out. ".repeat(22), { link, headings }),
  );
  const part = partOf(passages);
  const article = {
    ...part.article,
    title: "t".repeat(400),
    byline: "b".repeat(400),
    source: `${"s".repeat(400)}.txt`,
  };
  const reply = view({ ...part, article: { ...article, url: `https://news.example/${"u".repeat(200)}` } });
  expect(reply.words).toContain(`[lines 1–2](<${link}>)`);
  for (const style of ["components", "plain"] as const) {
    const { allowedMentions, ...body } = renderReply(reply, style);
    expect(messageFaults({ ...body, allowed_mentions: allowedMentions })).toEqual([]);
  }
});

test("marks the passage that it was opened from, and the sentence that answered", () => {
  const [first, second] = [quotationOf("It lies far out."), quotationOf("It was lit in 1854. Its keeper left.")];
  const marked = { ...second, answering: { start: 0, end: 19 } };
  const { words } = view(partOf([first, marked], { at: 1 }));
  expect(words).toContain(`📍 ${en.reader.quoted}\n> **It was lit in 1854.** Its keeper left.`);
  expect(view(partOf([first, second])).words).not.toContain("📍");
});

test("leads back to the answer that it was opened from, at the quotation that was read", () => {
  const citations = ["0123456789", "abcdefghjk", "mnpqrstvwx"];
  const back = { asker, at: 2, citations, isPrivate: false };
  const reading = { asker, citation: "mnpqrstvwx", back };
  const part = partOf(
    Array.from({ length: 30 }, () => quotationOf("x".repeat(500))),
    { at: 25 },
  );
  const { rows } = articleView({ texts: en }, part, { reading, question: "When?", tier: null });
  const states = rows.flatMap((row) => (row.kind === "menu" ? [row.state] : row.buttons.map(({ state }) => state)));
  expect(states.map(({ action }) => action)).toEqual(["turn", "turn", "quoted", "here", "part", "do"]);
  expect(states[3]).toEqual({ action: "here", asker, at: 2, rest: citations.join(",") });
  expect(new Set(states.map(controlId)).size, "no two controls are the same").toBe(states.length);
  const turned = parseControlId(controlId(states[1] as ControlState)) as ControlState;
  expect(readingOf(turned, false)).toEqual(reading);
});

test("its controls fit where most is to be carried", () => {
  const citations = Array.from({ length: 6 }, (_, i) => `${i}`.repeat(10));
  const back = { asker: "18446744073709551615", at: 5, citations, isPrivate: false };
  const rest = readingRest({ citation: "5555555555", back });
  const id = controlId({ action: "quoted", asker: back.asker, at: 999_999, rest });
  expect(readingOf(parseControlId(id) as ControlState, false)).toEqual({
    asker: back.asker,
    citation: "5555555555",
    back,
  });
});

test("every passage is on one page, none is empty, and a menu leads near each", () => {
  const outline: fc.Arbitrary<PassageOutline[]> = fc.array(
    fc.record({
      kind: fc.constant("paragraph" as const),
      length: fc.nat(3_000),
      opening: fc.string({ maxLength: 80 }),
    }),
    { minLength: 1, maxLength: 300 },
  );
  fc.assert(
    fc.property(outline, fc.nat(400), (passages, place) => {
      const article = partOf([]).article;
      const pages = pagesOf({ outline: passages, article });
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i));
      const places = pages.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
      expect(places).toEqual(passages.map((_, i) => i));
      const page = pageWith(pages, Math.min(place, passages.length - 1));
      const part = partOf([quotationOf("x")], { outline: passages, total: passages.length, from: page.first });
      for (const row of view(part).rows) {
        if (row.kind === "buttons") continue;
        expect(row.choices.length).toBeLessThanOrEqual(25);
        expect(new Set(row.choices.map(({ value }) => value)).size).toBe(row.choices.length);
        expect(row.choices.map(({ value }) => Number(value))).toContain(page.first);
      }
    }),
  );
});
