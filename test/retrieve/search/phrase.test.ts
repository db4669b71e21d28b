import { describe, expect, test } from "vitest";
import { phraseOf } from "../../../src/retrieve/search/phrase.ts";

describe("the phrase that a question asks for", () => {
  test.each([
    ["“foggy morning”", "foggy morning"],
    ['"foggy morning"', "foggy morning"],
    ["「聽雨廊橋」", "聽雨廊橋"],
    ["『聽雨廊橋』", "聽雨廊橋"],
    ["«туманное утро»", "туманное утро"],
    ["„Morgen im Nebel“", "Morgen im Nebel"],
    ["„Morgen im Nebel”", "Morgen im Nebel"],
  ])("stands between quotation marks: %s", (question, phrase) => {
    expect(phraseOf(question)).toEqual({ phrase, alone: true });
  });

  test.each([
    ["Who wrote “foggy morning”?", false],
    ["“foggy morning”?!", true],
    ["  “foggy morning”  ", true],
    ["“foggy” “morning”", false],
  ])("of %s is all of the question: %s", (question, alone) => {
    expect(phraseOf(question)?.alone).toBe(alone);
  });

  test("is the first of several", () => {
    expect(phraseOf("“one” or “two”")?.phrase).toBe("one");
  });

  test.each(["foggy morning", "“”", "“a”", "“?!”", '5" pipe', "‘foggy morning’", "“foggy", "「甲」"])(
    "is not there in %s",
    (question) => {
      expect(phraseOf(question)).toBeNull();
    },
  );

  test("may have two letters", () => {
    expect(phraseOf("“N7”")?.phrase).toBe("N7");
    expect(phraseOf("「廊桥」")?.phrase).toBe("廊桥");
  });
});
