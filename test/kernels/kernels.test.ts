import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { assembleKernels, KERNELS_FOLDER } from "../../scripts/assemble-kernels.ts";
import { type Kernels, ROW_STEP, TOGETHER } from "../../src/kernels/kernels.ts";
import { openKernels } from "../../src/kernels/open-kernels.ts";
import { openPlainKernels } from "../../src/kernels/plain-kernels.ts";

/** A WebAssembly memory has whole pages, a plain one nothing at first. */
const bytesAtFirst = (kernels: Kernels) => kernels.buffer.byteLength;

/** What each of both gives for a buffer that begins with some numbers. */
function both<T>(bytes: number, numbers: ArrayLike<number> & ArrayBufferView, run: (kernels: Kernels) => T): [T, T] {
  const results = [openKernels(), openPlainKernels()].map((kernels) => {
    kernels.reserve(bytes);
    new Uint8Array(kernels.buffer).set(new Uint8Array(numbers.buffer));
    return run(kernels);
  });
  return results as [T, T];
}

const rowsOf = (largest: number) =>
  fc.record({ count: fc.integer({ min: 1, max: 9 }), steps: fc.integer({ min: 1, max: largest }) });

test("the module in the repository is what its source assembles to", async () => {
  expect(readFileSync(join(KERNELS_FOLDER, "kernels-wasm.ts"), "utf8")).toBe(await assembleKernels());
});

test("this machine has SIMD, and a machine without WebAssembly gets plain kernels", async () => {
  expect(bytesAtFirst(openKernels())).toBe(65_536);
  vi.stubGlobal("WebAssembly", undefined);
  vi.resetModules();
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });
  const without = await import("../../src/kernels/open-kernels.ts");
  expect(bytesAtFirst(without.openKernels())).toBe(0);
});

test.each([
  ["with SIMD", openKernels],
  ["plain", openPlainKernels],
])("%s, a buffer that grows keeps what it holds", (_, open) => {
  const kernels = open();
  kernels.reserve(100);
  new Uint8Array(kernels.buffer).set([1, 2, 3], 97);
  for (const bytes of [50, 1_000_000, 1_000_001, 3_000_000]) {
    kernels.reserve(bytes);
    expect(kernels.buffer.byteLength).toBeGreaterThanOrEqual(bytes);
  }
  expect([...new Uint8Array(kernels.buffer, 97, 4)]).toEqual([1, 2, 3, 0]);
});

describe("with SIMD and plain, the same comes out to the last bit:", () => {
  test("differing bits", () => {
    fc.assert(
      fc.property(rowsOf(12), fc.infiniteStream(fc.nat(255)), ({ count, steps }, bytes) => {
        const length = steps * ROW_STEP;
        const out = length * (count + 1);
        const [simd, plain] = both(out + 2 * count, Uint8Array.from(bytes.take(out)), (kernels) => {
          kernels.differingBits(0, { start: length, count, length }, out);
          return [...new Uint16Array(kernels.buffer, out, count)];
        });
        expect(simd).toEqual(plain);
      }),
    );
  });

  test("products of integers", () => {
    fc.assert(
      fc.property(rowsOf(12), fc.infiniteStream(fc.integer({ min: -128, max: 127 })), ({ count, steps }, numbers) => {
        const length = steps * ROW_STEP;
        const out = length * (count + 2);
        const laidOut = Int8Array.from(numbers.take(out));
        const [simd, plain] = both(out + 4 * count, laidOut, (kernels) => {
          kernels.integerProducts(0, { start: 2 * length, count, length }, out);
          return [...new Int32Array(kernels.buffer, out, count)];
        });
        expect(simd).toEqual(plain);
      }),
    );
  });

  test("sums of squares", () => {
    fc.assert(
      fc.property(rowsOf(12), fc.infiniteStream(fc.integer({ min: -128, max: 127 })), ({ count, steps }, numbers) => {
        const length = steps * ROW_STEP;
        const out = length * count;
        const laidOut = Int8Array.from(numbers.take(out));
        const [simd, plain] = both(out + 4 * count, laidOut, (kernels) => {
          kernels.squares({ start: 0, count, length }, out);
          return [...new Int32Array(kernels.buffer, out, count)];
        });
        expect(simd).toEqual(plain);
      }),
    );
  });

  test("products with directions", () => {
    const sizes = fc.record({ half: fc.integer({ min: 1, max: 40 }), groups: fc.integer({ min: 1, max: 4 }) });
    const number = fc.float({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(sizes, fc.infiniteStream(number), ({ half, groups }, numbers) => {
        const length = 2 * half;
        const start = 4 * length;
        const out = start + 4 * groups * TOGETHER * length;
        const laidOut = Float32Array.from(numbers.take(out / 4));
        const [simd, plain] = both(out + 4 * groups * TOGETHER, laidOut, (kernels) => {
          kernels.directionProducts(0, length, { start, groups }, out);
          return [...new Float32Array(kernels.buffer, out, groups * TOGETHER)];
        });
        expect(simd).toEqual(plain);
      }),
    );
  });
});

test("8-bit numbers times a factor are rounded to float32 alike", () => {
  const factor = fc.float({ min: Math.fround(1e-6), max: 10, noNaN: true });
  const steps = fc.integer({ min: 1, max: 24 });
  fc.assert(
    fc.property(steps, factor, fc.infiniteStream(fc.integer({ min: -128, max: 127 })), (count, by, numbers) => {
      const length = count * ROW_STEP;
      const laidOut = Int8Array.from(numbers.take(length));
      const [simd, plain] = both(5 * length, laidOut, (kernels) => {
        kernels.scaledNumbers(0, length, by, length);
        return [...new Float32Array(kernels.buffer, length, length)];
      });
      expect(simd).toEqual(plain);
      expect(plain).toEqual(Array.from(laidOut, (number) => Math.fround(number * by)));
    }),
  );
});

test("by hand: bits, integers, and directions side by side", () => {
  for (const open of [openKernels, openPlainKernels]) {
    const kernels = open();
    kernels.reserve(4_096);
    const bytes = new Uint8Array(kernels.buffer);
    bytes.set([0b1011, 0, 255], 16);
    bytes.set([255], 47);
    kernels.differingBits(0, { start: 16, count: 2, length: 16 }, 1_024);
    expect([...new Uint16Array(kernels.buffer, 1_024, 2)]).toEqual([11, 8]);

    bytes.fill(0);
    new Int16Array(kernels.buffer).set([2, -3], 14);
    new Int8Array(kernels.buffer, 32).set([100, -5, 0, 0, -128, 7], 14);
    kernels.integerProducts(0, { start: 32, count: 2, length: 16 }, 1_024);
    expect([...new Int32Array(kernels.buffer, 1_024, 2)]).toEqual([215, 0]);
    kernels.squares({ start: 32, count: 2, length: 16 }, 1_024);
    expect([...new Int32Array(kernels.buffer, 1_024, 2)]).toEqual([10_025, 16_433]);

    const numbers = new Float32Array(kernels.buffer);
    numbers.fill(0);
    numbers.set([3, 0.5]);
    numbers.set([1, 0, 2, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, 0, 0, -1], 8);
    kernels.directionProducts(0, 2, { start: 32, groups: 1 }, 1_024);
    expect([...numbers.subarray(256, 264)]).toEqual([3, 2, 11, 0, 0, 0, 0, -0.5]);
  }
});
