import { expect, test } from "vitest";
import { wantsSources } from "../../../src/bot/asked/wants-sources.ts";

test.each([
  ["source?", "sources", "Sources please", "what's your source?", "citation?", "quelle?", "Hast du dafür Belege?", "?"],
  [
    "出处？",
    "来源是什么",
    "出典は？",
    "ソースは",
    "출처?",
    "fuente?",
    "¿cuál es la fuente?",
    "источник?",
    "is that true?",
    "真的吗？",
  ],
])("asks for sources: %s, %s, %s ...", (...said) => {
  expect(said.filter((text) => !wantsSources(text))).toEqual([]);
});

test.each([
  [
    "",
    "what is the source of the Danube?",
    "where does the river rise",
    "thanks",
    "is that the ferry?",
    "这条河的源头在哪里",
  ],
])("asks something else, or nothing: %s, %s, %s ...", (...said) => {
  expect(said.filter(wantsSources)).toEqual([]);
});
