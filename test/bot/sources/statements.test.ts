import { expect, test } from "vitest";
import { statementsOf } from "../../../src/bot/sources/statements.ts";

test("a text makes a statement with each sentence; marks, links and short remarks make none", () => {
  const text =
    "# News\n- **The lighthouse was lit in 1854.**\n> A ferry sails on Mondays! https://example.org/a.b\n老城的茶馆在一九〇二年开张。馆里每晚说书。";

  expect(statementsOf(text)).toEqual([
    "The lighthouse was lit in 1854.",
    "A ferry sails on Mondays!",
    "老城的茶馆在一九〇二年开张。",
    "馆里每晚说书。",
  ]);
});

test("what is said twice is looked for once", () => {
  expect(statementsOf("The ferry carries the mail. The ferry carries the mail.")).toHaveLength(1);
});
