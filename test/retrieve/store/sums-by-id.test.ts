import fc from "fast-check";
import { expect, test } from "vitest";
import { SumsById } from "../../../src/retrieve/store/sums-by-id.ts";

test("sums are those of a map, in the order in which ids came, whatever the ids", () => {
  const id = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 32 - 1 }));
  const lists = fc.array(
    fc.record({ ids: fc.uniqueArray(id, { maxLength: 50 }), weight: fc.double({ min: 0.1, max: 9, noNaN: true }) }),
  );
  fc.assert(
    fc.property(lists, (added) => {
      const sums = new SumsById(added.reduce((most, { ids }) => most + ids.length, 0));
      const twin = new Map<number, number>();
      for (const { ids, weight } of added) {
        sums.add(Uint32Array.from(ids), weight);
        for (const each of ids) twin.set(each, (twin.get(each) ?? 0) + weight);
      }
      expect([...sums.ids]).toEqual([...twin.keys()]);
      expect([...sums.sums]).toEqual([...twin.values()]);
    }),
  );
});
