import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { beBusy } from "./busy.ts";
import { describeBusy, isWell } from "./ledger.ts";

test("on busy servers nothing is said unasked, no question is lost, and none is answered twice", async () => {
  const figures = await beBusy({ folder: temporaryFolder(), servers: 20, messages: 200, seed: 1 });

  expect(isWell(figures), describeBusy(figures)).toBe(true);
});
