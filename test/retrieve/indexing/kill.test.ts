import { test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { torment } from "./torment.ts";

const folder = temporaryFolder();

// "npm run test:slow" does the same a hundred times.
test("an index whose writer is killed three times opens each time, mixes nothing, and loses nothing finished", async () => {
  await torment(folder, 3);
});
