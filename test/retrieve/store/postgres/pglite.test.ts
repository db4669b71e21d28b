import { beforeAll } from "vitest";
import { testLists } from "../list-contract.ts";
import { testReading } from "../reading-contract.ts";
import { testSnapshots } from "../snapshot-contract.ts";
import { testWriting } from "../writing-contract.ts";
import { startPglite } from "./pglite.ts";
import { postgresEngine } from "./postgres-engine.ts";

let url = "";
beforeAll(async () => {
  url = await startPglite();
});

const name = "a store in PostgreSQL (PGlite)";
const engine = { ...postgresEngine(() => url), isAlone: true };
testReading(name, engine);
testLists(name, engine);
testSnapshots(name, engine);
testWriting(name, engine);
