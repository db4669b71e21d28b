import { expect, test } from "vitest";
import { SpareWrites } from "../../../src/bot/store/spare-writes.ts";
import { keptLog } from "../quiet-log.ts";

test("a write that fails throws nothing, is logged once however often it fails, and logged again when writing goes on", () => {
  const log = keptLog();
  const spare = new SpareWrites(log);
  const full = () => {
    throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  };
  expect([full, full, full].map((write) => spare.attempt(write))).toEqual([false, false, false]);
  expect(spare.attempt(() => undefined)).toBe(true);
  expect(spare.attempt(() => undefined)).toBe(true);
  expect(spare.attempt(full)).toBe(false);
  expect(log.lines.map(({ level }) => level)).toEqual(["error", "info", "error"]);
  expect(log.lines[1]).toMatchObject({ facts: { lost: 3 } });
});
