import { expect, test } from "vitest";
import { counted } from "../../../src/retrieve/indexing/counted.ts";

test.each([
  [0, "0 files"],
  [1, "1 file"],
  [2, "2 files"],
])("%i counted is %s", (number, told) => {
  expect(counted(number, "file")).toBe(told);
});
