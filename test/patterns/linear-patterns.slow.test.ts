import { checkSync } from "recheck";
import { expect, test } from "vitest";
import { findPatterns } from "./patterns.ts";

/** For the largest patterns on a loaded machine. */
const LONGEST_CHECK_MS = 120_000;

test("no pattern that meets what others wrote takes more than linear time, as recheck proves or finds no attack on", async () => {
  const slow: string[] = [];
  for (const { file, source, flags } of (await findPatterns()).patterns) {
    const { status } = checkSync(source, flags, { timeout: LONGEST_CHECK_MS });
    if (status !== "safe") slow.push(`${file}: ${status}: /${source}/${flags}`);
  }
  expect(slow).toEqual([]);
});
