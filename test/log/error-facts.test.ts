import { expect, test } from "vitest";
import { errorFacts } from "../../src/log/error-facts.ts";
import { setErrorId } from "../../src/log/error-id.ts";

test("an error is told with its id, its stack and its causes, and a system error with its code", () => {
  const cause = Object.assign(new Error("no space left"), { code: "ENOSPC" });
  const error = new TypeError("not written", { cause });
  const id = setErrorId(error);
  expect(errorFacts(error)).toEqual({
    id,
    type: "TypeError",
    message: "not written",
    stack: error.stack,
    cause: { type: "Error", message: "no space left", code: "ENOSPC", stack: cause.stack },
  });
});

test("causes are told up to a bound, so that a circle ends", () => {
  const circle = new Error("round and round");
  circle.cause = circle;
  expect(JSON.stringify(errorFacts(circle)).split('"cause"')).toHaveLength(6);
});

test("what is said of an error is said of its causes, too", () => {
  const error = new Error("a", { cause: new Error("b", { cause: "c" }) });
  expect(errorFacts(error, ({ message }) => ({ message }))).toEqual({
    message: "a",
    cause: { message: "b", cause: { type: "string", message: "c" } },
  });
});
