import { expect, test } from "vitest";
import { divideSaid } from "../../../src/bot/asked/own-words.ts";

const QUESTION = "When did the ferry first sail?";
const OTHER = "Fourteen hives stand on the roof.";

test.each([
  ["a quoted line", `> ${OTHER}\n${QUESTION}`],
  ["a quote to the end", `${QUESTION}\n>>> ${OTHER}`],
  ["a block of code", `\`\`\`\n${OTHER}\n\`\`\`\n${QUESTION}`],
  ["a block of code in a language", `${QUESTION}\n\`\`\`md\n${OTHER}\`\`\``],
])("%s is not what a message asks", (_, content) => {
  expect(divideSaid(content)).toEqual({ own: QUESTION, quoted: OTHER });
});

test("a greater sign or a fence that quotes nothing is text", () => {
  expect(divideSaid("is 5 > 3? ->").quoted).toBe("");
  expect(divideSaid("what does ``` mean?")).toEqual({ own: "what does ``` mean?", quoted: "" });
});

test("what is quoted to the end holds its further lines", () => {
  expect(divideSaid("a?\n>>> b\nc").quoted).toBe("b\nc");
});
