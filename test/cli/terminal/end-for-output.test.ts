import { spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { VERBATIM } from "../run-verbatim.ts";

const FULL = "/dev/full";

test.runIf(existsSync(FULL))("output that cannot be written is told in a sentence, and the code is 1", () => {
  const { status, stderr } = spawnSync(process.execPath, [VERBATIM, "--help"], {
    cwd: temporaryFolder(),
    stdio: ["ignore", openSync(FULL, "w"), "pipe"],
  });
  expect(String(stderr)).toMatch(
    /^Standard output cannot be written \(ENOSPC: .+\): what was to be printed is lost\.\n$/,
  );
  expect(status).toBe(1);
});
