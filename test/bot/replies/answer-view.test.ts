import { expect, test } from "vitest";
import { en } from "../../../src/bot/locales/en.ts";
import { allView, answerView } from "../../../src/bot/replies/answer-view.ts";
import type { Reply } from "../../../src/bot/replies/reply.ts";
import type { Answer, QuotedAnswer } from "../../../src/retrieve/answer.ts";
import { quotationOf } from "../sample-quotations.ts";

const viewer = { texts: en, userId: "175928847299117063", isPrivate: true };
const quotations = ["It was lit in 1854.", "Its keeper left in 1971."].map((text, at) =>
  quotationOf(text, { citation: `cited${at}` }),
);
const state = { asker: viewer.userId, at: 0, citations: ["cited0", "cited1"], isPrivate: true };
const quoted: QuotedAnswer = { kind: "quoted", tier: "answers", confidence: 0.9, quotations };
const [first = quotationOf("x")] = quotations;

const REPLIES: readonly (readonly [string, Reply])[] = [
  ["an answer", answerView(viewer, quoted, "When?")],
  ["all its quotations", allView(viewer, state, { quotations, tier: "answers", question: "When?" })],
  [
    "an answer that found nothing",
    answerView(viewer, { kind: "nothing-found", confidence: 0, nearest: quotations }, "Who?"),
  ],
];

test.each(REPLIES)("%s is plain data, so that any platform's renderer can take it", (_, reply) => {
  const { texts, ...data } = reply;

  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  expect(texts).toBe(en);
});

const actionsOf = ({ cards, rows }: Reply) => [
  ...cards.flatMap(({ button }) => button?.state.action ?? []),
  ...rows.map((row) => {
    if (row.kind === "buttons") return row.buttons.map(({ state }) => state.action);
    return row.state.action === "do" ? row.choices.map(({ value }) => value) : row.state.action;
  }),
];

test("below an answer there is one button, which reads on, and a menu of all else; sharing where it is private", () => {
  const alone: Answer = { kind: "quoted", tier: "answers", confidence: 0.9, quotations: [first] };

  expect(actionsOf(answerView({ ...viewer, isPrivate: false }, alone, "When?"))).toEqual([
    ["more"],
    ["all", "followup", "reference", "helpful", "unhelpful", "delete"],
  ]);
  expect(actionsOf(answerView(viewer, quoted, "When?"))).toEqual([
    "more",
    "more",
    ["all", "followup", "reference", "helpful", "unhelpful", "share", "delete"],
  ]);
});

test.each([
  ["answers", "date", `🔵 ${en.composed.date}`],
  ["answers", "part", `🔵 ${en.composed.part}`],
  ["related", "rank", `🟡 ${en.related}`],
] as const)("above an answer of the tier %s that is composed by %s stands %j", (tier, by, words) => {
  const view = answerView(viewer, { ...quoted, tier, composed: { by, of: 2 } }, "What do the articles say?");
  expect(view.words).toBe(words);
  expect(view.cards.map(({ label }) => label)).toEqual(["1/2", "2/2"]);
});

test.each([
  ["answers", undefined, `🔵 ${en.answers}`],
  ["related", undefined, `🟡 ${en.related}`],
  ["answers", "exact", `🔵 ${en.phraseExact}`],
  ["related", "similar", `🟡 ${en.phraseSimilar}`],
] as const)("above a quotation of the tier %s with the phrase match %s stands %j", (tier, phraseMatch, words) => {
  const answer: Answer = { ...quoted, tier, ...(phraseMatch === undefined ? {} : { phraseMatch }) };
  expect(answerView(viewer, answer, "When?").words).toBe(words);
});

test.each([
  ["an answer", quoted, `${en.partsAway}\n🔵 ${en.answers}`],
  ["what may be related", { ...quoted, tier: "related" }, `${en.partsAway}\n🟡 ${en.related}`],
  ["nothing", { kind: "nothing-found", confidence: 0, nearest: [] }, `${en.partsAway}\n⚪ ${en.nothingFound}`],
] as const)("where a part of the articles was out of reach, %s that was found says so", (_, answer, words) => {
  expect(answerView(viewer, { ...answer, partsAway: ["second"] }, "When?").words).toBe(words);
});

test("where nothing answers, the nearest headlines can be looked up", () => {
  const found: Answer = { kind: "nothing-found", confidence: 0, nearest: quotations };

  expect(actionsOf(answerView(viewer, found, "Who?"))).toEqual(["look", ["delete"]]);
  expect(actionsOf(answerView(viewer, { ...found, nearest: [] }, "Who?"))).toEqual([["delete"]]);
});
