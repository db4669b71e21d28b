import { expect, test } from "vitest";
import { Admission, type Place } from "../../../src/bot/calls/admission.ts";

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

/** A question that is admitted at once. */
function placeIn(admission: Admission, person: string): Place {
  const decision = admission.admit(person);
  if (decision.kind !== "admitted") throw new Error(`${person} is not admitted: ${decision.kind}`);
  return decision.place;
}

test("a question has its place from its arrival: however many come before the first is answered, no more are taken", () => {
  const admission = new Admission({ ...LIMITS, burst: 9 }, () => 0);
  const people = Array.from({ length: 20 }, (_, index) => `person ${index}`);

  const decisions = people.map((person) => admission.admit(person).kind);

  expect(decisions).toEqual([...Array(5).fill("admitted"), ...Array(15).fill("queue-full")]);
  expect(admission.admitAnyone().kind).toBe("queue-full");
});

test("once all places are taken, the next is refused and told when to ask again", async () => {
  let now = 0;
  const admission = new Admission({ ...LIMITS, burst: 9 }, () => now);
  const finish: (() => void)[] = [];
  const jobs = Array.from({ length: 5 }, () =>
    placeIn(admission, "ann").run(() => new Promise<void>((resolve) => finish.push(resolve))),
  );

  expect(finish).toHaveLength(2);
  expect(admission.admit("ann")).toEqual({ kind: "queue-full", retryAfterSeconds: 1 });
  // One question took long: those that wait are expected to take as long.
  now = 60_000;
  finish.shift()?.();
  await jobs[0];
  jobs.push(placeIn(admission, "ben").run(async () => undefined));
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

test("a place is left once, by work that ends, by work that fails, or by who never began any", async () => {
  const admission = new Admission({ ...LIMITS, concurrency: 1, queueLength: 0, burst: 9 }, () => 0);

  await expect(placeIn(admission, "ann").run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  const idle = placeIn(admission, "ann");
  idle.leave();
  idle.leave();
  const place = placeIn(admission, "ann");
  expect(admission.admit("ann").kind).toBe("queue-full");
  expect(await place.run(async () => "yes")).toBe("yes");
  await expect(place.run(async () => "again")).rejects.toThrow(RangeError);
  expect(admission.admit("ann").kind).toBe("admitted");
});
