import { testLists } from "../list-contract.ts";
import { testReading } from "../reading-contract.ts";
import { testSnapshots } from "../snapshot-contract.ts";
import { testWriting } from "../writing-contract.ts";
import { describeOnServer } from "./cluster.ts";
import { postgresEngine } from "./postgres-engine.ts";

describeOnServer((cluster) => {
  const name = "a store in PostgreSQL";
  const engine = postgresEngine(() => cluster().url);
  testReading(name, engine);
  testLists(name, engine);
  testSnapshots(name, engine);
  testWriting(name, engine);
});
