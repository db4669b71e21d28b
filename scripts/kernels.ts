/** `npm run kernels`: src/kernels/kernels-wasm.ts of src/kernels/kernels.wat. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assembleKernels, KERNELS_FOLDER } from "./assemble-kernels.ts";

writeFileSync(join(KERNELS_FOLDER, "kernels-wasm.ts"), await assembleKernels());
