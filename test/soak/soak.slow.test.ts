import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Role } from "./process-table.ts";
import { soak } from "./soak.ts";

const VICTIMS: readonly (Role | null)[] = [null, "indexing", "engine", "bot", null];

test.skipIf(process.platform === "win32")(
  "while articles change and processes are killed, every answer is one of before or after, and nothing is left behind",
  async () => {
    const { violations, updates, kills } = await soak({
      folder: temporaryFolder(),
      seed: 1,
      goesOn: (updates) => updates < VICTIMS.length,
      victim: (update) => VICTIMS[update] ?? null,
    });
    expect(violations).toEqual([]);
    expect({ updates, ...kills }).toMatchObject({ updates: VICTIMS.length, engine: 1, bot: 1 });
  },
);
