import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Collections } from "../../../src/bot/collections/collections.ts";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { forkedIndexer } from "../../../src/cli/forked-indexer.ts";
import type { Engine } from "../../../src/retrieve/engine/engine.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { keptLog } from "../quiet-log.ts";

const servers = join(temporaryFolder(), "servers");

/** The collections of all these tests, indexed by a model. */
function collectionsWith(model: string, log = keptLog()): Collections {
  return openCollections({ folder: servers, indexer: forkedIndexer({ model, threshold: null }), log });
}

const collections = collectionsWith("built-in");
afterAll(() => collections.close());

const QUESTION = "Which festival does the village of Quillmoor hold in March?";
const ARTICLE =
  "# The kite festival of Quillmoor\n\nEvery March the village of Quillmoor holds its kite festival on the common. " +
  "The oldest kite is made of linen and has flown since 1911.\n";

describe("a server's articles that another model has embedded", () => {
  const model = join(temporaryFolder(), "static-multilingual-zh");
  const other = { name: "otters.txt", bytes: Buffer.from("The otters of the delta sleep in willow roots.\n") };
  const ignore = () => undefined;

  beforeAll(() => {
    cpSync(fileURLToPath(new URL("../../../models/static-multilingual-zh", import.meta.url)), model, {
      recursive: true,
    });
    writeFileSync(join(model, "verbatim.json"), JSON.stringify({ passagePrefix: "article: " }));
  });

  test("answer with that model until they are re-embedded, and files added meanwhile are not lost", async () => {
    await collections.add("1001", [{ name: "Quillmoor.md", bytes: Buffer.from(ARTICLE) }], ignore);
    await collections.add("1002", [other], ignore);
    const log = keptLog();
    const opened = collectionsWith(model, log);
    onTestFinished(() => opened.close());
    const engine = (await opened.engineOf("1001")) as Engine;
    expect(await engine.status()).toMatchObject({ model: "built-in", files: 1 });

    const embedding = opened.rebuildOutdated();
    const adding = opened.add("1001", [other], ignore);
    expect(await engine.ask({ text: QUESTION })).toMatchObject({ kind: "quoted" });
    expect(await adding).toMatchObject({ problems: [] });
    await embedding;

    expect(await engine.status()).toMatchObject({ model, files: 2 });
    for (const text of [QUESTION, "Where do the otters of the delta sleep?"]) {
      expect(await engine.ask({ text })).toMatchObject({ kind: "quoted" });
    }
    expect(await (await opened.engineOf("1002"))?.status()).toMatchObject({ model, files: 1 });
    // The other server's were embedded again as a file was added to them.
    expect(log.lines).toMatchObject([{ level: "info", facts: { guild: "1002" } }]);
  });

  test("stay as they are when the bot stops meanwhile, and are re-embedded the next time", async () => {
    await collections.add("1003", [{ name: "Quillmoor.md", bytes: Buffer.from(ARTICLE) }], ignore);
    const stopped = collectionsWith(model);
    const embedding = stopped.rebuildOutdated();
    await stopped.close();
    await embedding;
    const log = keptLog();
    const opened = collectionsWith(model, log);
    onTestFinished(() => opened.close());
    const engine = (await opened.engineOf("1003")) as Engine;
    expect(await engine.status()).toMatchObject({ model: "built-in", files: 1 });
    await opened.rebuildOutdated();
    expect(await engine.status()).toMatchObject({ model, files: 1 });
  });

  test("are re-embedded if another model now has the same name", async () => {
    const changing = join(temporaryFolder(), "static-multilingual-zh");
    cpSync(model, changing, { recursive: true });
    const before = collectionsWith(changing);
    await before.add("1005", [{ name: "Quillmoor.md", bytes: Buffer.from(ARTICLE) }], ignore);
    await before.close();
    writeFileSync(join(changing, "verbatim.json"), JSON.stringify({ passagePrefix: "page: " }));
    const log = keptLog();
    const opened = collectionsWith(changing, log);
    onTestFinished(() => opened.close());
    await expect(opened.engineOf("1005")).rejects.toThrow("is in use");
    await expect.poll(() => log.lines.length).toBe(1);
    expect(await (await opened.engineOf("1005"))?.ask({ text: QUESTION })).toMatchObject({ kind: "quoted" });
  });
});
