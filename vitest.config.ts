import { defineConfig } from "vitest/config";

const SLOW = "test/**/*.slow.test.ts";

export default defineConfig({
  test: {
    globalSetup: "test/build-if-stale.ts",
    // The ONNX runtime and SQLite are native: worker threads would share them, processes do not.
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // What every change runs, and what takes minutes: kills, power cuts, large collections, the packed package.
      { extends: true, test: { name: "quick", include: ["test/**/*.test.ts"], exclude: [SLOW] } },
      { extends: true, test: { name: "slow", include: [SLOW], testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
});
