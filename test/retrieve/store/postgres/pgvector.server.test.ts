import { beforeAll, describe } from "vitest";
import { describeOnServer, vectorVersion } from "./cluster.ts";
import { runSql, testGraph, testWithoutGraph } from "./graph-contract.ts";

const version = vectorVersion();
const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
/** pgvector walks on until enough are of the collection from 0.8 on. */
const walksOn = major > 0 || minor >= 8;

const WALKS = `SELECT coalesce(sum(idx_scan), 0) AS walks FROM pg_stat_user_indexes
  WHERE indexrelname LIKE 'codes_by_hamming%'`;

describeOnServer((cluster) => {
  const url = () => cluster().url;

  describe.skipIf(!walksOn)("with pgvector (needs it beside PostgreSQL's programs, 0.8 or later)", () => {
    // Operators may keep extensions in a schema of their own, where statements do not look by themselves.
    const schema = '"of extensions"';
    beforeAll(() => runSql(url(), `CREATE SCHEMA ${schema}`));
    testGraph({
      url,
      set: "ALTER ROLE verbatim SET",
      install: `CREATE EXTENSION vector SCHEMA ${schema}`,
      walks: async () => Number(JSON.parse(await runSql(url(), WALKS))[0].walks),
    });
  });

  describe.skipIf(version === null || walksOn)(
    "with an earlier pgvector (needs one beside PostgreSQL's programs)",
    () => {
      testWithoutGraph({ url, install: "CREATE EXTENSION vector" });
    },
  );
});
