import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articleMaker, writeCorpus } from "../../bench/corpus.ts";
import { questionFrom, withWordsForgotten } from "../../bench/questions.ts";
import { randomFrom } from "../seeded-random.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test("the same corpus is made each time, so that figures can be compared", async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  await writeCorpus(first, 60);
  await writeCorpus(second, 60);
  expect(contents(second)).toEqual(contents(first));
});

test("the corpus holds as many paragraphs as passages are wanted, no two alike", async () => {
  const folder = temporaryFolder();
  await writeCorpus(folder, 200);
  const paragraphs = contents(folder).flatMap((text) => text.trim().split("\n\n").slice(1));
  expect(paragraphs).toHaveLength(200);
  expect(new Set(paragraphs).size).toBe(200);
});

test("articles of another seed are others", async () => {
  const [one, other] = [await articleMaker(1), await articleMaker(2)];
  expect(one(3, 0)).not.toBe(other(3, 0));
});

test("random numbers are the same for the same seed and lie from 0 to below 1", () => {
  const [one, again] = [randomFrom(5), randomFrom(5)];
  const numbers = Array.from({ length: 1000 }, one);
  expect(Array.from({ length: 1000 }, again)).toEqual(numbers);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
});

test("a question is a stretch of its passage", () => {
  const text = "The lighthouse keeper wrote down every ship that passed the cape between March and October.";
  const question = questionFrom(text, randomFrom(3));
  expect(text).toContain(question.slice(0, -1));
  expect(question).toMatch(/\?$/);
});

test.each([
  ["The keeper of the lighthouse, who was old, wrote down every ship that passed.", " "],
  ["燈塔的看守人每天晚上都把經過的每一艘船記在本子上。", ""],
])(
  "a question has words of its sentence %j in their order, some forgotten, and no punctuation",
  (sentence, between) => {
    const question = withWordsForgotten(sentence, randomFrom(3));
    expect(question.length).toBeLessThan(sentence.length * 0.9);
    expect(question).not.toMatch(/[.,。，]/);
    let at = 0;
    for (const word of between === "" ? [...question] : question.split(between)) {
      at = sentence.indexOf(word, at) + word.length;
      expect(at).toBeGreaterThanOrEqual(word.length);
    }
  },
);

function contents(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}
