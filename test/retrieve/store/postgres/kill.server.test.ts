import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { updateIndex } from "../../../../src/retrieve/indexing/update-index.ts";
import { modelStamp } from "../../../../src/retrieve/store/model-stamp.ts";
import { openPassageStore, openWritableStore } from "../../../../src/retrieve/store/place/open-store.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { article, expectWholeVersions, FILES, markersIn, runAndKill } from "../../indexing/torment.ts";
import { allPassages } from "../../open-engine.ts";
import { tinyModels } from "../../tiny-models.ts";
import { describeOnServer } from "./cluster.ts";
import { ask, faultsOf } from "./faults.ts";

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

/** What a build of the collection holds. */
async function markersOf(url: string, state: "answering" | "building"): Promise<string[]> {
  const rows = await ask<{ text: string }>(
    url,
    `SELECT text FROM verbatim.passages AS p JOIN verbatim.collections AS c ON c.id = p.collection
       WHERE c.name = 'main' AND state = '${state}'`,
  );
  return markersIn(rows.map(({ text }) => text).join("\n"));
}
