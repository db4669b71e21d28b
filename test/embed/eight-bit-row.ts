import type { TokenRow } from "../../src/embed/token-rows.ts";

/** A row as near to these numbers as 8 bits each can be; exactly they where they are small multiples of the factor. */
export function eightBitRow(numbers: ArrayLike<number>, factor = largestOf(numbers) / 127 || 1): TokenRow {
  return { numbers: Int8Array.from(numbers, (number) => Math.round(number / factor)), factor: Math.fround(factor) };
}

/** The numbers that a row stands for. */
export function widened({ numbers, factor }: TokenRow): Float32Array {
  return Float32Array.from(numbers, (number) => number * factor);
}

function largestOf(numbers: ArrayLike<number>): number {
  return Math.max(...Array.from(numbers, Math.abs));
}
