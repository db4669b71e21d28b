import { endianness } from "node:os";
import type { Kernels } from "./kernels.ts";
import { KERNELS_WASM } from "./kernels-wasm.ts";
import { openPlainKernels } from "./plain-kernels.ts";

/** Opens kernels with a buffer of their own: in WebAssembly with SIMD, or plain ones where the machine has none. Both give the same. */
export function openKernels(): Kernels {
  wasmModule ??= compiled();
  try {
    if (wasmModule !== "none") return openWasmKernels(wasmModule);
  } catch {
    // A process may have so many WebAssembly memories and no more.
  }
  return openPlainKernels();
}

let wasmModule: WebAssembly.Module | "none" | undefined;

function compiled(): WebAssembly.Module | "none" {
  // WebAssembly's memory is little-endian on every machine, views of it are not.
  if (endianness() !== "LE") return "none";
  try {
    return new WebAssembly.Module(Buffer.from(KERNELS_WASM, "base64"));
  } catch {
    return "none";
  }
}

/** What the module exports (`kernels.wat`). */
interface WasmFunctions {
  differingBits(code: number, rows: number, count: number, length: number, out: number): void;
  integerProducts(query: number, rows: number, count: number, length: number, out: number): void;
  squares(rows: number, count: number, length: number, out: number): void;
  directionProducts(row: number, length: number, directions: number, groups: number, out: number): void;
  scaledNumbers(row: number, length: number, factor: number, out: number): void;
}

const PAGE_BYTES = 65_536;

function openWasmKernels(module: WebAssembly.Module): Kernels {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const instance = new WebAssembly.Instance(module, { host: { memory } });
  const functions = instance.exports as unknown as WasmFunctions;
  // To ask the memory for it takes longer than some of the loops.
  let { buffer } = memory;
  return {
    get buffer() {
      return buffer;
    },
    reserve(bytes) {
      const lacking = bytes - buffer.byteLength;
      if (lacking <= 0) return;
      memory.grow(Math.ceil(lacking / PAGE_BYTES));
      buffer = memory.buffer;
    },
    differingBits: (code, { start, count, length }, out) => functions.differingBits(code, start, count, length, out),
    integerProducts: (query, { start, count, length }, out) =>
      functions.integerProducts(query, start, count, length, out),
    squares: ({ start, count, length }, out) => functions.squares(start, count, length, out),
    directionProducts: (row, length, { start, groups }, out) =>
      functions.directionProducts(row, length, start, groups, out),
    scaledNumbers: (row, length, factor, out) => functions.scaledNumbers(row, length, factor, out),
  };
}
