import fc from "fast-check";
import { expect, test } from "vitest";
import { en } from "../../../src/bot/locales/en.ts";
import { quotationMarkdown } from "../../../src/bot/replies/quotation-markdown.ts";
import { renderReply } from "../../../src/bot/replies/render-reply.ts";
import type { Reply } from "../../../src/bot/replies/reply.ts";
import type { ArticleReference, Quotation } from "../../../src/retrieve/answer.ts";
import { anyQuotation, quotationOf } from "../sample-quotations.ts";
import { plain } from "../scene.ts";
import { messageFaults } from "../stand-in/message-rules.ts";

function replyOf(quotations: readonly Quotation[], question: string): Reply {
  const cards = quotations.map((quotation, index) => {
    const shows = index % 2 === 0 ? ("sentence" as const) : ("passage" as const);
    return { quotation, shows, label: `${index + 1}/${quotations.length}` };
  });
  return { texts: en, question, words: "", cards, rows: [] };
}

const RUNS = { numRuns: 60 };

test.each(["components", "plain"] as const)("any reply keeps Discord's limits (%s)", (style) => {
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

test("the file and the lines of a quotation are a link where the operator has pages, the headline where it has its own", () => {
  const link = "https://pages.example/%E6%A1%A5%20%281%29.md.html#c-abc123-s2";
  const article = { ...quotationOf("").article, url: "https://news.example/1" };
  const quotation = quotationOf("The bridge is open.", { article, link, source: "桥 (1) [new].md" });
  const shown = JSON.stringify(renderReply(replyOf([quotation], "q"), "components"));
  expect(shown).toContain(JSON.stringify(`[桥 (1) \\[new\\].md · lines 1–2](<${link}>) · #abc123`).slice(1, -1));
  expect(shown).toContain("[**A headline**](<https://news.example/1>)");
});

test("a long quotation is cut at sentence ends, and the reader is told", () => {
  const text = "老城的茶馆开张了。".repeat(600);
  const { markdown, shortened } = quotationMarkdown(quotationOf(text), 4000);

  expect(shortened).toBe(true);
  expect(markdown.endsWith("。")).toBe(true);
  expect(markdown.length).toBeGreaterThan(3900);
  expect(JSON.stringify(renderReply(replyOf([quotationOf(text)], "q"), "components"))).toContain(en.shortened);
});

test("what a short quotation does not need of a message is for a long one", () => {
  const long = quotationOf("The tea house of the old town has opened. ".repeat(65).trim());
  const reply = replyOf([quotationOf("It was lit in 1854."), long], "When?");
  const shown = JSON.stringify(renderReply(reply, "components"));
  expect(long.text.length).toBeGreaterThan(2_000);
  expect(shown).toContain(`> ${long.text}`);
  expect(shown).not.toContain(en.shortened);
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

test.each(["components", "plain"] as const)("a quotation from a picture says that it may be misread (%s)", (style) => {
  const said = (quotation: Quotation) => JSON.stringify(renderReply(replyOf([quotation], "When?"), style));
  const quotation = quotationOf("It was lit in 1854.");
  expect(said({ ...quotation, recognized: true })).toContain(` · ${en.recognized} · `);
  expect(said(quotation)).not.toContain(en.recognized);
});

test("a day that only the page or the file's name tells is said to be known by that", () => {
  const quotation = quotationOf("It was lit in 1854.");
  const by = (datedBy: ArticleReference["datedBy"]) =>
    JSON.stringify(
      renderReply(replyOf([{ ...quotation, article: { ...quotation.article, datedBy } }], "When?"), "plain"),
    );
  expect(by("page")).toContain(" · page of 23 November 2024 · page.txt");
  expect(by("file-name")).toContain(" · 23 November 2024 by the file name · ");
  for (const sure of ["byline", "dateline", "given", null] as const)
    expect(by(sure)).toContain("1/1 · 23 November 2024 · ");
});

test("a reply without the right to embed says the same in plain text", () => {
  const { content, components } = renderReply(replyOf([quotationOf("It was lit in 1854.")], "When?"), "plain");

  expect(components).toEqual([]);
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

const LIT = "It was lit in 1854.";
const KEPT = "Its keeper, who had come from the mainland as a boy, kept a diary of every ship that passed the island.";

test.each([
  ["short", LIT, `## ${LIT}`],
  ["longer", `${KEPT.slice(0, -1)}, and of the birds.`, `### ${KEPT.slice(0, -1)}, and of the birds.`],
  ["very long", `${KEPT} `.repeat(4).trim(), `> **${`${KEPT} `.repeat(4).trim()}**`],
  ["on two lines", "Roses are red,\nthe sea is grey.", "## Roses are red,\n## the sea is grey."],
])("an answering sentence that is %s is as large as it can be read", (_, text, shown) => {
  const answering = { start: 0, end: text.length };
  const quotation = quotationOf(text, { sentences: [answering], answering });
  const reply: Reply = { ...replyOf([quotation], "When?"), tier: "answers" };

  expect(JSON.stringify(renderReply(reply, "components"))).toContain(JSON.stringify(shown).slice(1, -1));
  expect(renderReply(reply, "plain").content).toContain(`> **${text.split("\n")[0]}`);
});

test("of a sentence that is too long for a message the beginning is shown in its own characters, and the reader is told", () => {
  const text = `${"very ".repeat(2_000)}long.`;
  const answering = { start: 0, end: text.length };
  const reply: Reply = {
    ...replyOf([quotationOf(text, { sentences: [answering], answering })], "How?"),
    tier: "answers",
  };
  const { components, allowedMentions, ...body } = renderReply(reply, "components");
  const [, quoted = ""] = /> \*\*([^*]+)\*\*/.exec(JSON.stringify(components)) ?? [];

  expect(quoted.length).toBeGreaterThan(3_000);
  expect(text.startsWith(quoted)).toBe(true);
  expect(JSON.stringify(components)).toContain(en.shortened);
  expect(messageFaults({ ...body, components, allowed_mentions: allowedMentions })).toEqual([]);
});

test("an article's address is a link on its headline, and nothing in the headline ends the link early", () => {
  const article = {
    ...quotationOf(LIT).article,
    title: "A ](https://evil.example) headline",
    url: "https://a.example/b(c)",
  };
  const shown = JSON.stringify(renderReply(replyOf([quotationOf(LIT, { article })], "When?"), "components"));

  expect(shown).toContain("](<https://a.example/b(c)>)");
  expect(shown).not.toMatch(/[^\\]\]\((?!<https:\/\/a\.example)/);
});

test("files are shown where containers are, and brought in any case", () => {
  const reply: Reply = { ...replyOf([], "q"), words: "A list:", files: [{ name: "gaps.csv", text: "a;b" }] };

  for (const style of ["components", "plain"] as const) {
    const { files, components } = renderReply(reply, style);
    expect(files?.map(({ name, attachment }) => [name, String(attachment)])).toEqual([["gaps.csv", "a;b"]]);
    expect(JSON.stringify(components).includes("attachment://gaps.csv")).toBe(style === "components");
  }
});
