import { afterAll, beforeAll, describe } from "vitest";
import { testReading } from "../reading-contract.ts";
import { testSnapshots } from "../snapshot-contract.ts";
import { testWriting } from "../writing-contract.ts";
import { type Cluster, postgresPrograms, startCluster } from "./cluster.ts";
import { postgresEngine } from "./postgres-engine.ts";

const programs = postgresPrograms();

describe.skipIf(programs === null)("on a server of our own (needs PostgreSQL's programs: pg_config)", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster(programs as string);
  });
  afterAll(() => cluster?.end());
  const name = "a store in PostgreSQL";
  const engine = postgresEngine(() => cluster.url);
  testReading(name, engine);
  testSnapshots(name, engine);
  testWriting(name, engine);
});
