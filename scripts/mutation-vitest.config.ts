import { defineConfig } from "vitest/config";

/**
 * Vitest under `npm run mutation`: whether a test takes too long there, Stryker tells by what it took without a change.
 * Stryker asks for worker threads, but the ONNX runtime cannot be loaded in a second thread of a process.
 */
export default defineConfig({
  plugins: [
    {
      name: "processes-instead-of-threads",
      configureVitest({ project }) {
        project.config.pool = "forks";
      },
    },
  ],
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/*.slow.test.ts"],
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
