/**
 * What an index in a PostgreSQL database takes and costs, for reckoning what a larger one would: `node --import tsx
 * bench/measure-postgres.ts URL` on a database that holds one. Prints JSON: bytes a passage of each table with its indexes, and
 * milliseconds (medians) in which one connection looks through all codes and fetches the nearest.
 */

import { performance } from "node:perf_hooks";
import { shortlist } from "../src/retrieve/store/postgres/nearest.ts";
import { postgresAt } from "../src/retrieve/store/postgres/server/client.ts";
import { onlyRowOf } from "../src/retrieve/store/postgres/server/database.ts";

const QUESTIONS = 15;
const WANTED = 1_000;

const [url = ""] = process.argv.slice(2);
const database = postgresAt(url);
const session = await database.connect();
const { id, passages } = await onlyRowOf<{ id: number; passages: number }>(
  session,
  "SELECT id, passages FROM verbatim.collections WHERE name = 'main' AND state = 'answering'",
);
const sizes = await session.query<{ name: string; bytes: number }>(
  `SELECT relname AS name, pg_total_relation_size(oid) AS bytes FROM pg_class
     WHERE relnamespace = 'verbatim'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'bot%' AND pg_relation_size(oid) > 0
     ORDER BY bytes DESC`,
);
const codes = await session.query<{ code: string }>(
  "SELECT code::text FROM verbatim.codes WHERE collection = $1 ORDER BY passage DESC LIMIT $2",
  [id, QUESTIONS],
);
const sql = shortlist({ graph: null, isCrowded: false, tables: ["verbatim.codes"] });
const times: number[] = [];
for (const { code } of codes) {
  const started = performance.now();
  await session.query(sql, [id, code, WANTED]);
  times.push(performance.now() - started);
}
await session.end();
await database.close();
const bytes = Object.fromEntries(sizes.map((table) => [table.name, Math.round(Number(table.bytes) / passages)]));
const all = Object.values(bytes).reduce((sum, each) => sum + each, 0);
const nearest = Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
console.log(JSON.stringify({ passages, bytesAPassage: { all, ...bytes }, nearestMilliseconds: nearest }, null, 2));
