import { spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { expect, test } from "vitest";

const FULL = "/dev/full";

test.runIf(existsSync(FULL))("a log that a full disk does not take ends nothing", () => {
  const script = `
    import { openLog } from "./src/log/log.ts";
    const log = await openLog({ level: "info", pretty: false });
    for (let line = 0; line < 3; line++) {
      log.info("lost");
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    console.log("goes on");`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  const { status, stdout } = spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", openSync(FULL, "w")] });
  expect({ status, stdout: String(stdout) }).toEqual({ status: 0, stdout: "goes on\n" });
});
