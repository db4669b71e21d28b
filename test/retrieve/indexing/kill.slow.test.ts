import { join } from "node:path";
import { test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { torment } from "./torment.ts";

/** In all; VERBATIM_KILLS asks for more or fewer. */
const KILLS = Number(process.env.VERBATIM_KILLS ?? 100);
/** Tormented side by side, each with its own articles. */
const INDEXES = 2;

const root = temporaryFolder();

test(`an index whose writer is killed ${KILLS} times opens each time, mixes nothing, and loses nothing finished`, async () => {
  await Promise.all(Array.from({ length: INDEXES }, (_, i) => torment(join(root, `torment-${i}`), KILLS / INDEXES)));
});
