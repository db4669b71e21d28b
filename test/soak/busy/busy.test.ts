import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { beBusy } from "./busy.ts";

test("on busy servers nothing is said unasked, no question is lost, and none is answered twice", async () => {
  const { byWay, said, ...wrong } = await beBusy({ folder: temporaryFolder(), servers: 20, messages: 300, seed: 1 });

  expect(wrong).toEqual({ unwanted: [], lost: [], tooMany: [], violations: [], errors: [] });
});
