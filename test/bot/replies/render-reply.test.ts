import fc from "fast-check";
import { expect, test } from "vitest";
import { en } from "../../../src/bot/locales/en.ts";
import { quotationMarkdown } from "../../../src/bot/replies/quotation-markdown.ts";
import { renderReply } from "../../../src/bot/replies/render-reply.ts";
import type { Reply } from "../../../src/bot/replies/reply.ts";
import type { Quotation } from "../../../src/retrieve/answer.ts";
import { anyQuotation, quotationOf } from "../sample-quotations.ts";
import { plain } from "../scene.ts";
import { messageFaults } from "../stand-in/message-rules.ts";

function replyOf(quotations: readonly Quotation[], question: string): Reply {
  const cards = quotations.map((quotation, index) => ({ quotation, label: `${index + 1}/${quotations.length}` }));
  return { texts: en, question, words: "", cards, rows: [] };
}

const RUNS = { numRuns: 60 };

test.each(["embeds", "plain"] as const)("any reply keeps Discord's limits (%s)", (style) => {
  const replies = fc.tuple(
    fc.array(anyQuotation, { minLength: 1, maxLength: 6 }),
    fc.string({ minLength: 1, maxLength: 6000 }),
  );
  fc.assert(
    fc.property(replies, ([quotations, question]) => {
      const { allowedMentions, ...body } = renderReply(replyOf(quotations, `q${question}`), style);
      expect(messageFaults({ ...body, allowed_mentions: allowedMentions })).toEqual([]);
    }),
    RUNS,
  );
});

test("what is shown of a quotation is a contiguous part of it, and holds the answering sentence if that fits", () => {
  fc.assert(
    fc.property(anyQuotation, fc.integer({ min: 1500, max: 4096 }), (quotation, budget) => {
      const { markdown, shortened } = quotationMarkdown(quotation, budget);
      expect(markdown.length).toBeLessThanOrEqual(budget);
      const shown = plain(markdown);
      expect(quotation.text).toContain(shown.trim());
      if (!shortened) expect(shown).toBe(quotation.text.trimEnd());
      const { answering } = quotation;
      if (answering) expect(shown).toContain(quotation.text.slice(answering.start, answering.end).trim());
    }),
    RUNS,
  );
});

test("a long quotation is cut at sentence ends, and the reader is told", () => {
  const text = "老城的茶馆开张了。".repeat(600);
  const { markdown, shortened } = quotationMarkdown(quotationOf(text), 4000);

  expect(shortened).toBe(true);
  expect(markdown.endsWith("。")).toBe(true);
  expect(markdown.length).toBeGreaterThan(3900);
  expect(renderReply(replyOf([quotationOf(text)], "q"), "embeds").embeds[0]?.description).toContain(en.shortened);
});

test("a sentence that alone is too long is never cut inside a character", () => {
  const { markdown } = quotationMarkdown(quotationOf("👩‍👩‍👧‍👦".repeat(300)), 1000);

  expect(plain(markdown).replaceAll("👩‍👩‍👧‍👦", "")).toBe("");
});

test("code is shown as code, with its lines and white space; where it holds a fence, line by line", () => {
  const code = "if (tide) {\n    ring(*bell);\n}";
  expect(quotationMarkdown({ ...quotationOf(code), kind: "code" }, 1000).markdown).toBe(`\`\`\`\n${code}\n\`\`\``);
  const fenced = "cat <<E\n```\nE";
  const { markdown } = quotationMarkdown({ ...quotationOf(fenced), kind: "code" }, 1000);
  expect(markdown).toMatch(/^> cat/);
  expect(plain(markdown)).toBe(fenced);
});

test.each(["embeds", "plain"] as const)("a quotation from a picture says that it may be misread (%s)", (style) => {
  const said = (quotation: Quotation) => JSON.stringify(renderReply(replyOf([quotation], "When?"), style));
  const quotation = quotationOf("It was lit in 1854.");
  expect(said({ ...quotation, recognized: true })).toContain(` · ${en.recognized} · `);
  expect(said(quotation)).not.toContain(en.recognized);
});

test("a reply without the right to embed says the same in plain text", () => {
  const { content, embeds } = renderReply(replyOf([quotationOf("It was lit in 1854.")], "When?"), "plain");

  expect(embeds).toEqual([]);
  for (const part of [
    "When?",
    "A headline",
    "> It was lit in 1854.",
    "23 November 2024",
    "page.txt",
    "lines 1–2",
    "abc123",
  ]) {
    expect(content).toContain(part);
  }
});
