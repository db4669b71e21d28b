import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { speechIn } from "../../../src/text/speech/speech-in.ts";

/** What is said and by whom, in words. */
function spoken(text: string): [string, string | null][] {
  return speechIn(text).map(({ said, speaker }) => [
    text.slice(said.start, said.end),
    speaker && text.slice(speaker.start, speaker.end),
  ]);
}

describe("who speaks", () => {
  test.each([
    ["“It rains,” said Anna Brandt.", "the name is behind the verb"],
    ["“It rains,” Anna Brandt said.", "the name is before it"],
    ["Anna Brandt said: “It rains,”", "it is before the quotation"],
    ["“It rains,” Anna Brandt, who had no umbrella, told the Courier.", "a clause stands between"],
    ['"It rains," said Anna Brandt.', "the marks are straight"],
    ["„It rains,“ said Anna Brandt.", "the marks are German"],
    ["”It rains,” said Anna Brandt.", "the marks are Swedish"],
    ["»It rains,« said Anna Brandt.", "the marks point inwards"],
    ["According to Anna Brandt, “It rains,”", "it is according to her"],
    ["Anna Brandt: “It rains,”", "her name and a colon begin the line"],
  ])("is told where %s (%s)", (text) => {
    expect(spoken(text)).toEqual([["It rains,", "Anna Brandt"]]);
  });

  test.each([
    ["“It rains,” said a woman.", "she has no name"],
    ["“It rains,” they said.", "nobody is named"],
    ["“It rains,” she said.", "nobody was named before"],
    ["“It rains.” Anna Brandt left.", "the name is in another sentence"],
    ["“It rains.” Anna Brandt said that the sun would come.", "she says something else"],
    ["Residents in Norwick said “It rains”.", "the name before the verb is a place"],
    ["A lawyer for Anna Brandt said “It rains”.", "somebody else speaks for her"],
    ["Anna Brandt and Jonas Weil said “It rains”.", "two say it"],
  ])("is not told in %s, because %s", (text) => {
    expect(spoken(text).filter(([said]) => said.startsWith("It rains"))[0]?.[1] ?? null).toBeNull();
  });

  test("is the one whom a pronoun stands for, unless somebody else was named since", () => {
    expect(spoken("“It rains,” said Anna Brandt. “Still,” she added.")).toEqual([
      ["It rains,", "Anna Brandt"],
      ["Still,", "Anna Brandt"],
    ]);
    expect(spoken("“It rains,” said Anna Brandt. Maria Holm waited. “Still,” she added.")[1]).toEqual(["Still,", null]);
  });

  test("goes on behind the sentence that tells it, but not behind a question, which may be answered", () => {
    expect(spoken("“It rains,” said Brandt. “It rains all day.”")[1]).toEqual(["It rains all day.", "Brandt"]);
    expect(spoken("“Does it rain?” asked Brandt. “It rains all day.”")[1]).toEqual(["It rains all day.", null]);
  });

  test("is the same in all paragraphs of a quotation that no mark closes before the last", () => {
    expect(spoken("“It rained.\n\n“It snowed.\n\n“And then it froze,” said Brandt.")).toEqual([
      ["It rained.", "Brandt"],
      ["It snowed.", "Brandt"],
      ["And then it froze,", "Brandt"],
    ]);
    expect(spoken("Brandt said: “It rained.\n“It snowed.”")).toEqual([
      ["It rained.", "Brandt"],
      ["It snowed.", "Brandt"],
    ]);
  });

  test("takes turns in an interview", () => {
    expect(spoken("Courier: Does it rain?\nBrandt: It does.\nCourier: Much?\nBrandt: Enough.")).toEqual([
      ["Does it rain?", "Courier"],
      ["It does.", "Brandt"],
      ["Much?", "Courier"],
      ["Enough.", "Brandt"],
    ]);
    expect(spoken("Place: the town hall.\nTime: noon.\nEntry: free.")).toEqual([]);
  });
});

const word = fc.constantFrom(
  ...'“|”|"|「|」|„|«|»|’|—|\n|. |, |: |Brandt |said |that |he |the mayor |according to |说|，|。|王明|はと|述べた|은 |라고 말했다 '.split(
    "|",
  ),
  ...["сказал ", "dijo ", "a-t-il ", "قال "],
);

test("a text of thousands of speakers and labels takes little time", () => {
  const letters = (number: number) => [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const lines = Array.from(
    { length: 3000 },
    (_, number) => `A${letters(number)}: so.\nB${letters(number)} said: “Go.”\n`,
  );
  const start = performance.now();
  expect(speechIn(lines.join("")).length).toBeGreaterThanOrEqual(3000);
  expect(performance.now() - start).toBeLessThan(4000);
});

describe("of any text", () => {
  test("what is said and who says it stand in it, in order, within one paragraph each", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 60 }).map((words) => words.join("")),
          fc.string(),
        ),
        (text) => {
          let last = 0;
          for (const { said, speaker } of speechIn(text)) {
            expect(said.start).toBeGreaterThanOrEqual(last);
            last = said.start;
            for (const { start, end } of speaker === null ? [said] : [said, speaker]) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(text.slice(start, end)).not.toContain("\n");
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    "“",
    "”",
    '"',
    "“”",
    "„“",
    "«»",
    "「」",
    "“a” ",
    "said ",
    "Brandt said “a”, ",
    "王明说：“",
    "王明说，",
    "X는 “",
    "「あ」と",
    "— a ",
    "A: “b”\n",
    "“a\n",
  ])("40 KB of %j take little time", (piece) => {
    const start = performance.now();
    speechIn(piece.repeat(Math.ceil(40_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe("in Chinese", () => {
  test.each([
    ["“下雨了。”市长王明说。", "市长王明"],
    ["“下雨了”，市长王明在会上对记者说。", "市长王明"],
    ["市长王明昨日告诉市议会：“下雨了。”", "市长王明"],
    ["王明高兴地说：“下雨了。”", "王明"],
    ["码头边卖伞的王明笑着说：“下雨了。”", "王明"],
    ["「下雨了。」市長王明說。", "市長王明"],
    ["“下雨了”。王明说，明天天晴。", null],
    ["一名居民说：“下雨了。”", null],
  ])("the shortest words that name somebody are the speaker: %s", (text, speaker) => {
    expect(spoken(text)[0]?.[1]).toBe(speaker);
  });
});

test("a paragraph that ends with who speaks belongs to the quotation that follows it", () => {
  expect(spoken("Anna Brandt stated:\n\n“It rains.”")).toEqual([["It rains.", "Anna Brandt"]]);
});
