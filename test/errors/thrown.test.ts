import { expect, test } from "vitest";
import { asError, codeOf, messageOf } from "../../src/errors/thrown.ts";

const missing = Object.assign(new Error("no such file"), { code: "ENOENT" });

test.each([
  ["an error", missing, "no such file", "ENOENT"],
  ["an error without a code", new RangeError("too many"), "too many", ""],
  ["a sentence", "stopped", "stopped", ""],
  ["nothing", undefined, "undefined", ""],
  ["an object that is no error", { code: "ENOENT" }, "[object Object]", ""],
])("%s that was thrown has words and perhaps a code", (_, thrown, message, code) => {
  expect(messageOf(thrown)).toBe(message);
  expect(codeOf(thrown)).toBe(code);
  expect(asError(thrown).message).toBe(message);
});

test("an error stays what it is", () => {
  expect(asError(missing)).toBe(missing);
});
