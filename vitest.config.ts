import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/build-if-stale.ts",
    // The ONNX runtime and SQLite are native: worker threads would share them, processes do not.
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
