import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Collections } from "../../../src/bot/collections/collections.ts";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { joinAnswers } from "../../../src/bot/collections/joined-engine.ts";
import { forkedIndexer } from "../../../src/cli/forked-indexer.ts";
import type { Engine } from "../../../src/retrieve/engine/engine.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { keptLog } from "../quiet-log.ts";
import { quotationOf } from "../sample-quotations.ts";
import { openScene, type Scene, visibleText } from "../scene.ts";

const servers = join(temporaryFolder(), "servers");

/** The collections of all these tests, indexed by a model. */
function collectionsWith(model: string, log = keptLog()): Collections {
  return openCollections({ folder: servers, indexer: forkedIndexer({ model, threshold: null }), log });
}

const collections = collectionsWith("built-in");
const QUESTION = "Which festival does the village of Quillmoor hold in March?";
const ARTICLE =
  "# The kite festival of Quillmoor\n\nEvery March the village of Quillmoor holds its kite festival on the common. " +
  "The oldest kite is made of linen and has flown since 1911.\n";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ settings: { collections } });
});
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await collections.close();
});

test("a server's own articles answer in that server beside the operator's, and nowhere else", async () => {
  const { discord, ann, channel } = scene;
  const direct = discord.world.addChannel({ recipient: ann });

  const added = await discord.response(
    discord.sendCommand(ann, channel, "articles add", {
      file: { filename: "../Quillmoor.md", content: ARTICLE },
      file2: { filename: "program.exe", content: "MZ" },
    }),
  );
  await expect.poll(() => added.content, { timeout: 20_000 }).toContain("Added: 1");
  expect(added.content).toContain("program.exe: may be .txt");
  expect(added.onlyFor).toBe(ann.id);

  const here = await discord.command(ann, channel, "ask", { question: QUESTION });
  expect(visibleText(here)).toContain("holds its kite festival");
  expect(visibleText(here)).toContain("Quillmoor.md");
  const common = await discord.command(ann, channel, "ask", { question: "When was the lighthouse of Skerry lit?" });
  expect(visibleText(common)).toContain("was lit in 1854");
  const elsewhere = await discord.replyTo(discord.say(ann, direct, QUESTION));
  expect(visibleText(elsewhere)).not.toContain("kite");
});

test("its buttons and look-ups work, and it is gone once it is removed", async () => {
  const { discord, ann, channel } = scene;

  expect(visibleText(await discord.command(ann, channel, "articles list"))).toContain("Quillmoor.md");
  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
  discord.press(ann, answer, "more");
  await discord.edited(answer);
  expect(visibleText(answer)).toContain("flown since 1911");
  const choices = await discord.complete(ann, channel, "articles remove", "name", "quill");
  expect(choices).toEqual([{ name: "Quillmoor.md", value: "Quillmoor.md" }]);

  const removed = await discord.command(ann, channel, "articles remove", { name: "Quillmoor.md" });
  expect(removed.content).toContain("Removed");
  expect(visibleText(await discord.command(ann, channel, "ask", { question: QUESTION }))).not.toContain("kite");
  expect((await discord.command(ann, channel, "articles remove", { name: "Quillmoor.md" })).content).toContain(
    "no file",
  );
  expect(discord.world.violations).toEqual([]);
});

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
    expect((await adding).problems).toEqual([]);
    await embedding;

    expect(await engine.status()).toMatchObject({ model, files: 2 });
    for (const text of [QUESTION, "Where do the otters of the delta sleep?"]) {
      expect(await engine.ask({ text })).toMatchObject({ kind: "quoted" });
    }
    expect(await (await opened.engineOf("1002"))?.status()).toMatchObject({ model, files: 1 });
    expect(log.lines.map(({ level, facts }) => ({ level, facts }))).toMatchObject([
      { level: "info", facts: { guild: "1001" } },
      { level: "info", facts: { guild: "1002" } },
    ]);
  }, 60_000);

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
  }, 60_000);

  test("are indexed again with the next file if an older version left an index that cannot be read", async () => {
    await collections.add("1004", [{ name: "Quillmoor.md", bytes: Buffer.from(ARTICLE) }], ignore);
    const manifest = join(servers, "1004", "index", "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"formatVersion": \d+/, '"formatVersion": 1'));
    const opened = collectionsWith("built-in");
    onTestFinished(() => opened.close());
    await expect(opened.engineOf("1004")).rejects.toThrow("has format 1");
    await opened.add("1004", [other], ignore);
    expect(await (await opened.engineOf("1004"))?.status()).toMatchObject({ model: "built-in", files: 2 });
  }, 60_000);

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
    await expect.poll(() => log.lines.length, { timeout: 30_000 }).toBe(1);
    expect(await (await opened.engineOf("1005"))?.ask({ text: QUESTION })).toMatchObject({ kind: "quoted" });
  }, 60_000);
});

test("of two answers the one with the higher confidence leads, and the other's quotations take every second place", () => {
  const [a, b, c] = ["a", "b", "c"].map((text) => quotationOf(text));
  if (!a || !b || !c) throw new Error("no quotations");
  const joined = joinAnswers(
    [
      { kind: "quoted", confidence: 0.4, quotations: [c] },
      { kind: "quoted", confidence: 0.9, quotations: [a, b] },
    ],
    2,
  );

  expect(joined).toMatchObject({ kind: "quoted", confidence: 0.9, quotations: [{ text: "a" }, { text: "c" }] });
  expect(joinAnswers([{ kind: "nothing-found", confidence: 0.1, nearest: [b] }]).kind).toBe("nothing-found");
});
