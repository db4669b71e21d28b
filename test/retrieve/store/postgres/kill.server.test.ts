import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { updateIndex } from "../../../../src/retrieve/indexing/update-index.ts";
import { modelStamp } from "../../../../src/retrieve/store/model-stamp.ts";
import { openPassageStore, openWritableStore } from "../../../../src/retrieve/store/place/open-store.ts";
import { postgresAt } from "../../../../src/retrieve/store/postgres/server/client.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { article, expectWholeVersions, FILES, markersIn, runAndKill } from "../../indexing/torment.ts";
import { allPassages } from "../../open-engine.ts";
import { tinyModels } from "../../tiny-models.ts";
import { describeOnServer } from "./cluster.ts";

/** VERBATIM_KILLS asks for more or fewer. */
const KILLS = Number(process.env.VERBATIM_KILLS ?? 20);
/** Longer than any run, in milliseconds. */
const NEVER = 1e9;
/** Every version that is a multiple of this is taken in by a rebuild. */
const REBUILT = 4;

const folder = temporaryFolder();

describeOnServer((cluster) => {
  test(`an index whose writer is killed ${KILLS} times mixes nothing, and loses nothing finished, whenever it is read`, async () => {
    const place = { indexFolder: join(folder, "index"), store: cluster().url };
    const articles = join(folder, "articles");
    mkdirSync(articles);
    mkdirSync(place.indexFolder);
    const models = await tinyModels();
    const write = (version: number) => {
      for (let file = 0; file < FILES; file++) writeFileSync(join(articles, `${file}.md`), article(file, version));
    };
    const call = (mode: string) =>
      [place.indexFolder, articles, join(folder, "embedded"), mode, cluster().url] as const;
    write(1);
    let { milliseconds: duration } = await runAndKill(call("update"), NEVER);
    let latest = 1;
    const ended = new AbortController();
    // All the while somebody reads.
    const reading = readUntil(ended.signal, () => latest);
    for (let killed = 0; killed < KILLS; ) {
      write(++latest);
      const mode = latest % REBUILT === 0 ? "rebuild" : "update";
      for (let attempt = 0; attempt < 3 && killed < KILLS; attempt++) {
        const known = new Set(await markersOf(cluster().url, mode === "update" ? "answering" : "building"));
        const run = await runAndKill(call(mode), duration * Math.random());
        const again = markersIn(run.embedded).filter((marker) => known.has(marker));
        expect(again, "embedded again although an earlier run had finished it").toEqual([]);
        expect(await faultsOf(cluster().url)).toEqual([]);
        if (run.finished) {
          duration = (duration + run.milliseconds) / 2;
          break;
        }
        killed++;
      }
    }
    ended.abort();
    expect(await reading).toBeGreaterThan(0);
    // After all that, a run that may finish gives what an index built at once gives.
    const fresh = { ...place, collection: "fresh" };
    for (const each of [place, fresh]) {
      await updateIndex({ store: await openWritableStore(each), paths: [articles], models, whenLocked: "wait" });
    }
    expect(await citations(place)).toEqual(await citations(fresh));
    expect(await faultsOf(cluster().url)).toEqual([]);

    /** Reads whole states again and again; returns how many. */
    async function readUntil(signal: AbortSignal, newest: () => number): Promise<number> {
      const store = await openPassageStore(place, modelStamp(models.embedder));
      let states = 0;
      for (; !signal.aborted; states++) {
        const texts = (await store.snapshot(allPassages)).map(({ text }) => text);
        expectWholeVersions(markersIn(texts.join("\n")), newest());
      }
      await store.close();
      return states;
    }

    async function citations(of: typeof place): Promise<string[]> {
      const store = await openPassageStore(of, modelStamp(models.embedder));
      const passages = await store.snapshot(allPassages);
      await store.close();
      return passages.map(({ citation }) => citation).sort();
    }
  });
});

/** Runs one statement; no rows where there are no tables yet. */
async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const database = postgresAt(url);
  const session = await database.connect();
  try {
    return await session.query<Row>(sql);
  } catch (error) {
    expect((error as { code?: string }).code).toBe("42P01");
    return [];
  } finally {
    await session.end();
    await database.close();
  }
}

/** What a build of the collection holds. */
async function markersOf(url: string, state: "answering" | "building"): Promise<string[]> {
  const rows = await ask<{ text: string }>(
    url,
    `SELECT text FROM verbatim.passages AS p JOIN verbatim.collections AS c ON c.id = p.collection
       WHERE c.name = 'main' AND state = '${state}'`,
  );
  return markersIn(rows.map(({ text }) => text).join("\n"));
}

/** Where tables do not agree with each other, all in one statement, which sees one state. */
function faultsOf(url: string): Promise<object[]> {
  return ask(
    url,
    `SELECT 'counts' AS fault FROM verbatim.collections AS c WHERE (files, articles, passages, terms) IS DISTINCT FROM (
         (SELECT count(*) FROM verbatim.files WHERE collection = c.id),
         (SELECT count(*) FROM verbatim.articles WHERE collection = c.id),
         (SELECT count(*) FROM verbatim.passages WHERE collection = c.id),
         (SELECT coalesce(sum(term_count), 0) FROM verbatim.passages WHERE collection = c.id)
       ) AND state <> 'replaced'
     UNION ALL SELECT 'terms' FROM (
         SELECT c.id, substr(key, strpos(key, ' ') + 1) COLLATE "C" AS term, count(*) AS held
           FROM verbatim.passage_terms AS p JOIN verbatim.collections AS c ON c.id = p.collection AND state <> 'replaced',
             unnest(p.terms) AS key GROUP BY 1, 2
       ) AS h FULL JOIN (
         SELECT t.* FROM verbatim.terms AS t JOIN verbatim.collections AS c ON c.id = t.collection AND state <> 'replaced'
       ) AS t ON t.collection = h.id AND t.term = h.term
       WHERE coalesce(t.passages, 0) <> coalesce(h.held, 0)
     UNION ALL SELECT 'codes' FROM verbatim.passages AS p FULL JOIN verbatim.codes AS c
         ON c.collection = p.collection AND c.passage = p.id
       WHERE (c.passage IS NULL OR p.id IS NULL) AND coalesce(c.collection, p.collection)
         IN (SELECT id FROM verbatim.collections WHERE state <> 'replaced')
     UNION ALL SELECT 'embeddings' FROM verbatim.passages AS p FULL JOIN verbatim.embeddings AS e
         ON e.collection = p.collection AND e.passage = p.id
       WHERE (e.passage IS NULL OR p.id IS NULL) AND coalesce(e.collection, p.collection)
         IN (SELECT id FROM verbatim.collections WHERE state <> 'replaced')`,
  );
}
