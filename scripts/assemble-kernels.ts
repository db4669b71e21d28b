import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openWabt from "wabt";

export const KERNELS_FOLDER = fileURLToPath(new URL("../src/kernels", import.meta.url));

/** The text of kernels-wasm.ts: the module that kernels.wat describes, as a string that needs no file beside the program. */
export async function assembleKernels(): Promise<string> {
  const { parseWat } = await openWabt();
  const module = parseWat("kernels.wat", readFileSync(join(KERNELS_FOLDER, "kernels.wat"), "utf8"), { simd: true });
  module.validate();
  const base64 = Buffer.from(module.toBinary({}).buffer).toString("base64");
  const lines = base64.match(/.{1,110}/g) ?? [];
  return [
    '/** The module of kernels.wat, base64: made by "npm run kernels", which test/kernels compares it with. */',
    "export const KERNELS_WASM = [",
    ...lines.map((line) => `  "${line}",`),
    '].join("");',
    "",
  ].join("\n");
}
