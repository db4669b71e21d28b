import fc from "fast-check";
import { expect, test } from "vitest";
import { en } from "../../../src/bot/locales/en.ts";
import { TEXTS } from "../../../src/bot/locales/locale.ts";
import { renderReply } from "../../../src/bot/replies/render-reply.ts";
import type { Card } from "../../../src/bot/replies/reply.ts";
import { anyQuotation, quotationOf } from "../sample-quotations.ts";
import { messageFaults } from "../stand-in/message-rules.ts";

const TEXT = "Das Moos taute auf. Zwei *Tiere* erwachten.";
const pair = (asked: string, quoted: string) => {
  const start = TEXT.indexOf(quoted);
  return { asked, quoted, start, end: start + quoted.length };
};
const quotation = quotationOf(TEXT, {
  answering: { start: 20, end: TEXT.length },
  pairs: [pair("苔藓", "Moos"), pair("动物", "Tiere"), pair("醒来_了", "erwachten")],
});

const shownIn = (card: Partial<Card>, style: "components" | "plain" = "components", texts = en) => {
  const cards = [{ quotation, shows: "passage" as const, label: null, ...card }];
  return JSON.stringify(renderReply({ texts, question: null, words: "", cards, rows: [] }, style));
};

test("the words that met stand in small print below a quotation, escaped, and said to be no translation", () => {
  const line = `-# ${en.readingAid.words("苔藓 Moos · 动物 Tiere · 醒来\\\\_了 erwachten")}`;
  expect(shownIn({})).toContain(`\\n${line}\\n`);
  expect(shownIn({}, "plain")).toContain(`\\n${line}\\n`);
  expect(shownIn({ quotation: quotationOf(TEXT) })).not.toContain("Matching");
});

test("where one sentence of it is shown, only the words of that one", () => {
  const shown = shownIn({ shows: "sentence" });
  expect(shown).toContain("动物 Tiere · 醒来\\\\_了 erwachten");
  expect(shown).not.toContain("苔藓");
});

test("every language says that these words are no translation, each in its own words", () => {
  const said = Object.values(TEXTS).map(({ readingAid }) => readingAid.words("A B · C D"));
  expect(said.every((words) => words.endsWith("A B · C D") && words.length > 15)).toBe(true);
  expect(new Set(said).size).toBe(said.length);
});

test("however long these words are, they leave room for the quotation", () => {
  const pairs = ["苔藓", "动物", "醒来"].map((asked) => ({ ...pair(asked, "Moos"), asked: asked.repeat(900) }));
  const shown = shownIn({ quotation: { ...quotation, pairs } });
  expect(shown.length).toBeLessThan(1500);
  expect(shown).toContain("erwachten.");
});

test.each(["components", "plain"] as const)("a reply with converted text keeps Discord's limits (%s)", (style) => {
  const long = fc.string({ unit: "grapheme", minLength: 1, maxLength: 3000 });
  fc.assert(
    fc.property(anyQuotation, long, fc.boolean(), (quoted, text, isSentence) => {
      const shows = isSentence ? ("sentence" as const) : ("passage" as const);
      const cards = [{ quotation: quoted, shows, label: null, other: { script: "Hant" as const, text } }];
      const reply = { texts: en, question: "When?", words: "", cards: [...cards, ...cards], rows: [] };
      const { allowedMentions, ...body } = renderReply(reply, style);
      expect(messageFaults({ ...body, allowed_mentions: allowedMentions })).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
