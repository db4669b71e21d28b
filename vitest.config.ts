import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const SLOW = "test/**/*.slow.test.ts";
const SERVER = "test/**/*.server.test.ts";

/** Only a hang takes this long: on a loaded machine tests are slow, and none of them fails because of that. */
const HANGING_MS = 300_000;

/** Begun last, these would keep one core waiting for the other. */
const LONGEST = ["test/patterns/linear-patterns.test.ts", "test/cli/running-bot.test.ts"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    globalSetup: "test/build-for-tests.ts",
    setupFiles: ["test/leave-nothing.ts", "test/fixed-seed.ts"],
    sequence: { sequencer: LongestFirst },
    // The ONNX runtime and SQLite are native: worker threads would share them, processes do not.
    pool: "forks",
    // Test files that run in the same process load modules once: a third of the time on a small machine.
    isolate: false,
    // Vitest by itself would leave one of a small machine's two cores unused.
    maxWorkers: availableParallelism(),
    testTimeout: HANGING_MS,
    hookTimeout: HANGING_MS,
    expect: { poll: { timeout: HANGING_MS } },
    projects: [
      // What every change runs, and what takes minutes: kills, power cuts, large collections, the packed package.
      { extends: true, test: { name: "quick", include: ["test/**/*.test.ts"], exclude: [SLOW, SERVER] } },
      { extends: true, test: { name: "slow", include: [SLOW] } },
      // What needs a PostgreSQL server, which the tests start themselves.
      { extends: true, test: { name: "postgres", include: [SERVER] } },
    ],
  },
});
