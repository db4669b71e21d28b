import { expect, test } from "vitest";
import { Admission } from "../../../src/bot/calls/admission.ts";

const LIMITS = { concurrency: 2, queueLength: 3, burst: 2, refillSeconds: 5 };

test("a person may ask a burst of questions, then one more each few seconds", () => {
  let now = 0;
  const admission = new Admission(LIMITS, () => now);

  expect(admission.admit("ann").kind).toBe("admitted");
  expect(admission.admit("ann").kind).toBe("admitted");
  expect(admission.admit("ann")).toEqual({ kind: "rate-limited", retryAfterSeconds: 5 });
  expect(admission.admit("ben").kind).toBe("admitted");
  now = 5_000;
  expect(admission.admit("ann").kind).toBe("admitted");
  expect(admission.admit("ann").kind).toBe("rate-limited");
});

test("once the queue is full, the next is refused and told when to ask again", async () => {
  let now = 0;
  const admission = new Admission(LIMITS, () => now);
  const finish: (() => void)[] = [];
  const jobs = Array.from({ length: 5 }, () =>
    admission.run(() => new Promise<void>((resolve) => finish.push(resolve))),
  );

  expect(finish).toHaveLength(2);
  expect(admission.admit("ann")).toEqual({ kind: "queue-full", retryAfterSeconds: 1 });
  // One question took long: those that wait are expected to take as long.
  now = 60_000;
  finish.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  void admission.run(async () => undefined);
  expect(admission.admit("ann")).toEqual({
    kind: "queue-full",
    retryAfterSeconds: expect.toSatisfy((seconds) => seconds > 10),
  });
  while (finish.length > 0) {
    finish.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(jobs);
  expect(admission.admit("ann").kind).toBe("admitted");
});

test("work that fails makes room for the next", async () => {
  const admission = new Admission({ ...LIMITS, concurrency: 1 });

  await expect(admission.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await admission.run(async () => "yes")).toBe("yes");
});
