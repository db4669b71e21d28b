/**
 * Loops over many rows of numbers, which lie in a buffer of theirs; whoever opens kernels lays it out. All offsets and lengths
 * are in bytes but where it is said otherwise. Nothing is checked: what lies outside the buffer must not be asked for.
 */
export interface Kernels {
  /** Another one after `reserve`: views of it must be made again. */
  readonly buffer: ArrayBuffer;
  /** Makes the buffer at least so long; what it holds stays. @throws RangeError where there is no more memory, or from 4 GB on. */
  reserve(bytes: number): void;
  /** By row: how many bits differ from those of `code`, as unsigned 16-bit numbers from `out` on. */
  differingBits(code: number, rows: Rows, out: number): void;
  /**
   * By row: its inner product, 8-bit numbers, with the 16-bit numbers of `query`, as 32-bit numbers from `out` on. Their sums
   * must not overflow.
   */
  integerProducts(query: number, rows: Rows, out: number): void;
  /** By row: the sum of the squares of its 8-bit numbers, as 32-bit numbers from `out` on. */
  squares(rows: Rows, out: number): void;
  /** The inner products of a row of `length` float32 numbers, an even count, with directions, as float32 from `out` on. */
  directionProducts(row: number, length: number, directions: Directions, out: number): void;
  /** The `length` 8-bit numbers of a row, a multiple of `ROW_STEP` above 0, times a float32 factor: as float32 from `out` on. */
  scaledNumbers(row: number, length: number, factor: number, out: number): void;
}

/** Rows of equal length, one after the other. */
interface Rows {
  readonly start: number;
  readonly count: number;
  /** Of one row, a multiple of `ROW_STEP` above 0. */
  readonly length: number;
}

export const ROW_STEP = 16;

/** Directions of float32 numbers in groups of `TOGETHER`: the first numbers of all in a group, then their second ones, and so on. */
export interface Directions {
  readonly start: number;
  /** How many groups. */
  readonly groups: number;
}

/** How many directions are a group. */
export const TOGETHER = 8;

/** A length with what it lacks of a multiple of a step. */
export function padded(length: number, step: number): number {
  return Math.ceil(length / step) * step;
}
