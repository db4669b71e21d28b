import { type Kernels, TOGETHER } from "./kernels.ts";
import { ones } from "./ones.ts";

/** A buffer that is full grows by this factor: each time all of it is copied. */
const GROWTH = 1.5;

/** Kernels in JavaScript, for machines without SIMD: the same numbers to the last bit, in several times the time. */
export function openPlainKernels(): Kernels {
  let buffer = new ArrayBuffer(0);
  return {
    get buffer() {
      return buffer;
    },
    reserve(bytes) {
      if (bytes <= buffer.byteLength) return;
      const larger = new ArrayBuffer(Math.ceil(Math.max(bytes, buffer.byteLength * GROWTH) / 8) * 8);
      new Uint8Array(larger).set(new Uint8Array(buffer));
      buffer = larger;
    },
    differingBits(code, { start, count, length }, out) {
      const wanted = new Uint32Array(buffer, code, length / 4);
      const words = new Uint32Array(buffer, start, (count * length) / 4);
      const sums = new Uint16Array(buffer, out, count);
      for (let row = 0, at = 0; row < count; row++) {
        let bits = 0;
        for (let i = 0; i < wanted.length; i++, at++) bits += ones((words[at] as number) ^ (wanted[i] as number));
        sums[row] = bits;
      }
    },
    integerProducts(query, { start, count, length }, out) {
      const wanted = new Int16Array(buffer, query, length);
      const numbers = new Int8Array(buffer, start, count * length);
      const sums = new Int32Array(buffer, out, count);
      for (let row = 0, at = 0; row < count; row++) {
        // Four sums at a time, because V8 does not vectorise.
        let [a, b, c, d] = [0, 0, 0, 0];
        for (let i = 0; i < length; i += 4, at += 4) {
          a += (numbers[at] as number) * (wanted[i] as number);
          b += (numbers[at + 1] as number) * (wanted[i + 1] as number);
          c += (numbers[at + 2] as number) * (wanted[i + 2] as number);
          d += (numbers[at + 3] as number) * (wanted[i + 3] as number);
        }
        sums[row] = a + b + c + d;
      }
    },
    squares({ start, count, length }, out) {
      const numbers = new Int8Array(buffer, start, count * length);
      const sums = new Int32Array(buffer, out, count);
      for (let row = 0, at = 0; row < count; row++) {
        let sum = 0;
        for (const end = at + length; at < end; at++) sum += (numbers[at] as number) ** 2;
        sums[row] = sum;
      }
    },
    directionProducts(row, length, { start, groups }, out) {
      const numbers = new Float32Array(buffer, row, length);
      const directions = new Float32Array(buffer, start, groups * length * TOGETHER);
      const products = new Float32Array(buffer, out, groups * TOGETHER);
      const { fround } = Math;
      for (let k = 0; k < products.length; k++) {
        let at = Math.floor(k / TOGETHER) * length * TOGETHER + (k % TOGETHER);
        let [even, odd] = [0, 0];
        for (let i = 0; i < length; i += 2, at += 2 * TOGETHER) {
          even = fround(even + fround((numbers[i] as number) * (directions[at] as number)));
          odd = fround(odd + fround((numbers[i + 1] as number) * (directions[at + TOGETHER] as number)));
        }
        products[k] = even + odd;
      }
    },
    scaledNumbers(row, length, factor, out) {
      const numbers = new Int8Array(buffer, row, length);
      const scaled = new Float32Array(buffer, out, length);
      for (let i = 0; i < length; i++) scaled[i] = (numbers[i] as number) * factor;
    },
  };
}
