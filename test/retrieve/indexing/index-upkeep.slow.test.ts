import { expect, test } from "vitest";
import { sizesAfterUpdates } from "./sizes-after-updates.ts";

test("150 small updates leave an index no larger than half as much again as a fresh one", async () => {
  const { updated, fresh } = await sizesAfterUpdates(150);
  expect(updated).toBeLessThan(1.5 * fresh);
});
