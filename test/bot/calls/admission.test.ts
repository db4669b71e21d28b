import { expect, test } from "vitest";
import { Admission } from "../../../src/bot/calls/admission.ts";

const LIMITS = { atOnce: 2, waiting: 3, burst: 2, secondsEach: 5 };

test("a person may ask a burst, then one question each few seconds", () => {
  let now = 0;
  const admission = new Admission(LIMITS, () => now);

  expect(admission.knock("ann").kind).toBe("welcome");
  expect(admission.knock("ann").kind).toBe("welcome");
  expect(admission.knock("ann")).toEqual({ kind: "slow-down", seconds: 5 });
  expect(admission.knock("ben").kind).toBe("welcome");
  now = 5_000;
  expect(admission.knock("ann").kind).toBe("welcome");
  expect(admission.knock("ann").kind).toBe("slow-down");
});

test("so many run at once, so many wait, and the next is told that the bot is busy, and for how long", async () => {
  let now = 0;
  const admission = new Admission(LIMITS, () => now);
  const finish: (() => void)[] = [];
  const jobs = Array.from({ length: 5 }, () =>
    admission.run(() => new Promise<void>((resolve) => finish.push(resolve))),
  );

  expect(finish).toHaveLength(2);
  expect(admission.knock("ann")).toEqual({ kind: "busy", seconds: 1 });
  // One that takes long: those who wait will take so long, too.
  now = 60_000;
  finish.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  void admission.run(async () => undefined);
  expect(admission.knock("ann")).toEqual({ kind: "busy", seconds: expect.toSatisfy((seconds) => seconds > 10) });
  while (finish.length > 0) {
    finish.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(jobs);
  expect(admission.knock("ann").kind).toBe("welcome");
});

test("work that fails makes room for the next", async () => {
  const admission = new Admission({ ...LIMITS, atOnce: 1 });

  await expect(admission.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await admission.run(async () => "yes")).toBe("yes");
});
