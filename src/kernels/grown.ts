/** A longer copy of a row of numbers, zeros at its end. */
export function grown<T extends Float32Array | Float64Array | Int8Array | Uint8Array | Int32Array | Uint32Array>(
  numbers: T,
  length: number,
): T {
  const copy = new (numbers.constructor as new (length: number) => T)(length);
  copy.set(numbers);
  return copy;
}
