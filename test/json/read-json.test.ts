import * as v from "valibot";
import { expect, test } from "vitest";
import { readJson } from "../../src/json/read-json.ts";

const Recipe = v.object({
  title: v.string(),
  serves: v.optional(v.pipe(v.number(), v.integer("a whole number"))),
  course: v.optional(v.picklist(["starter", "main"])),
  steps: v.optional(v.array(v.object({ text: v.union([v.string(), v.object({ html: v.string() })]) }))),
});

test("what is as the schema says is read", () => {
  const recipe = { title: "Soup", serves: 4, steps: [{ text: "Stir." }] };
  expect(readJson(JSON.stringify(recipe), Recipe)).toEqual({ kind: "value", value: recipe });
});

test.each([
  ["{]", /^it is not JSON \(.+\)$/],
  ["", /^it is not JSON \(.+\)$/],
  ["5", "it must be an object, but is 5"],
  ["null", "it must be an object, but is null"],
  ["{}", "title is missing"],
  ['{"title": ["Soup"]}', "title must be a text, but is a list"],
  ['{"title": "Soup", "serves": 1.5}', "serves must be a whole number, but is 1.5"],
  ['{"title": "Soup", "serves": "4"}', 'serves must be a number, but is "4"'],
  ['{"title": "Soup", "course": "a | b"}', 'course must be "starter" or "main", but is "a | b"'],
  [
    '{"title": "Soup", "steps": [{"text": "Stir."}, {"text": 5}]}',
    "steps.1.text must be a text or an object, but is 5",
  ],
  [`{"title": ${JSON.stringify({ long: "x" })}}`, "title must be a text, but is an object"],
  [`{"title": "Soup", "course": "${"x".repeat(500)}"}`, /but is "x{59}…$/],
])("%s is told by place, what is expected there and what was found", (text, what) => {
  expect(readJson(text, Recipe)).toEqual({
    kind: "wrong",
    what: typeof what === "string" ? what : expect.stringMatching(what),
  });
});

test("of a list that is wrong throughout, nothing is looked at behind the first fault", () => {
  let looks = 0;
  const Even = v.pipe(
    v.number(),
    v.check((value) => {
      looks += 1;
      return value % 2 === 0;
    }, "an even number"),
  );
  expect(readJson(`[2${",1".repeat(1000)}]`, v.array(Even))).toMatchObject({ kind: "wrong" });
  expect(looks).toBe(2);
});
