import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextRange } from "../../../src/retrieve/answer.ts";
import { firstMeeting } from "../../../src/retrieve/verify/first-meeting.ts";

const range = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): TextRange => ({ start, end: start + length }));

describe("the first of some ranges that has a character of another", () => {
  test("is the one that looking through all of them finds", () => {
    fc.assert(
      fc.property(fc.array(range), range, (ranges, { start, end }) => {
        const inOrder = ranges.toSorted((one, other) => one.start - other.start);
        const wanted = inOrder.findIndex((each) => each.start < end && start < each.end);
        expect(firstMeeting(inOrder)({ start, end })).toBe(wanted);
      }),
    );
  });

  test("is found without looking through all of them", () => {
    let looks = 0;
    const ranges = Array.from({ length: 4_096 }, (_, at) => ({
      get start() {
        looks += 1;
        return 10 * at;
      },
      end: 10 * at + 5,
    }));
    const firstIn = firstMeeting(ranges);
    looks = 0;
    expect(firstIn({ start: 40_000, end: 40_001 })).toBe(4_000);
    expect(looks).toBeLessThan(20);
  });
});
