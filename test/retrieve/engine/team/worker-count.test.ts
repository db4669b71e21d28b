import { expect, test } from "vitest";
import { WORKER_MEMORY, workersFor } from "../../../../src/retrieve/engine/team/worker-count.ts";

const plenty = 1_000 * WORKER_MEMORY;

test.each([
  ["is one on one core, whatever the operator says", null, 1, plenty, 1],
  ["is one on one core, whatever the operator says", 4, 1, plenty, 1],
  ["is one on two cores: the other is the gateway's", null, 2, plenty, 1],
  ["is one for each core but one", null, 8, plenty, 7],
  ["is what half of the memory holds, where that is less", null, 8, 7 * WORKER_MEMORY, 3],
  ["is one at least, however little memory there is", null, 8, WORKER_MEMORY, 1],
  ["is what the operator says", 1, 8, plenty, 1],
  ["is what the operator says", 12, 8, WORKER_MEMORY, 12],
])("the number of workers %s (%s on %s cores)", (_, asked, cores, memory, workers) => {
  expect(workersFor(asked, { cores, memory })).toBe(workers);
});
