import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load, type Peer } from "./peer.ts";

type Database = object;

interface Package {
  create(options: { schema: { text: "string" } }): Database;
  insertMultiple(into: Database, documents: readonly { id: string; text: string }[]): Promise<unknown>;
  save(database: Database): unknown;
  load(into: Database, saved: unknown): void;
  search(database: Database, query: { term: string; limit: number }): Promise<{ hits: { id: string }[] }>;
}

export const orama: Peer = {
  name: "Orama",
  searches: "words",
  limit: { passages: 10_000, why: "beyond 10,000 passages it builds for minutes and holds gigabytes" },

  async build({ texts }, folder) {
    const { create, insertMultiple, save } = await load<Package>("@orama/orama");
    const database = create({ schema: { text: "string" } });
    await insertMultiple(
      database,
      texts.map((text, id) => ({ id: String(id), text })),
    );
    writeFileSync(join(folder, "index.json"), JSON.stringify(save(database)));
  },

  async open(folder) {
    const { create, load: restore, search } = await load<Package>("@orama/orama");
    const database = create({ schema: { text: "string" } });
    restore(database, JSON.parse(readFileSync(join(folder, "index.json"), "utf8")));
    return async ({ text }, limit) => (await search(database, { term: text, limit })).hits.map(({ id }) => Number(id));
  },
};
