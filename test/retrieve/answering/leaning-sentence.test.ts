import { expect, test } from "vitest";
import { leansOnSentenceBefore } from "../../../src/retrieve/answering/leaning-sentence.ts";

test.each([
  "She wound the weights.",
  "“They slept,” he said.",
  "However, the lamp went out.",
  "(There it stayed.)",
  "他后来成了教授。",
  "但桥没有塌。",
  "その後、店は閉まった。",
  "しかし、火は消えた。",
  "Él llegó tarde.",
  "Sin embargo, nadie vino.",
  "No entanto, ninguém veio.",
  "Elle est partie.",
  "Cependant, personne n'est venu.",
  "Er kam zu spät.",
  "Außerdem regnete es.",
  "Он ушёл.",
  "Однако никто не пришёл.",
  "그러나 아무도 오지 않았다.",
  "Tuy nhiên, không ai đến.",
  "ولكن لم يأت أحد.",
])("%s leans on the sentence before", (sentence) => {
  expect(leansOnSentenceBefore(sentence)).toBe(true);
});

test.each([
  "Dorothy Pell kept the lamp, and she wrote.",
  "The keeper said that it burned.",
  "听雨廊桥始建于乾隆年间，它全长68米。",
  "Sophie kam, aber zu spät.",
  "Sonnenlicht fiel in den Raum.",
  "Alsophila is a genus of ferns.",
  "Онтарио — провинция.",
  "",
  "…",
])("%s stands by itself", (sentence) => {
  expect(leansOnSentenceBefore(sentence)).toBe(false);
});
