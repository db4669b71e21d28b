import { defineConfig } from "vitest/config";

/** Vitest under `npm run mutation`: whether a test takes too long there, Stryker tells by what it took without a change. */
export default defineConfig({
  test: { include: ["**/*.test.ts"], exclude: ["**/*.slow.test.ts"], testTimeout: 600_000, hookTimeout: 600_000 },
});
