import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import type { Collections, NotAdded } from "../../../src/bot/collections/collections.ts";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { joinAnswers } from "../../../src/bot/collections/joined-engine.ts";
import { forkedIndexer } from "../../../src/cli/forked-indexer.ts";
import { writeQuarantine } from "../../../src/retrieve/indexing/quarantine.ts";
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

  const offered = await discord.command(ann, channel, "articles add", {
    file: { filename: "../Quillmoor.md", content: ARTICLE },
    file2: { filename: "program.exe", content: "MZ" },
  });
  expect(visibleText(offered)).toContain("This is how I read it. Nothing is added yet.");
  expect(visibleText(offered)).toContain(
    "Quillmoor.md · 1 kB · 1 article · English\nThe kite festival of Quillmoor\nEvery",
  );
  expect(visibleText(offered)).toContain("program.exe: may be .txt");
  expect(offered.onlyFor).toBe(ann.id);
  expect(await collections.list(scene.guild.id)).toEqual([]);
  discord.press(ann, offered, "accept");
  await expect.poll(() => visibleText(offered)).toContain("Added: 1");

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

  expect(visibleText(await discord.command(ann, channel, "articles list"))).toContain(
    "Quillmoor.md · 1 kB · 1 article · English",
  );
  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
  discord.press(ann, answer, "more");
  await discord.edited(answer);
  expect(visibleText(answer)).toContain("flown since 1911");
  const choices = await discord.complete(ann, channel, "articles remove", "name", "quill");
  expect(choices).toEqual([{ name: "Quillmoor.md", value: "Quillmoor.md" }]);

  const removed = await discord.command(ann, channel, "articles remove", { name: "Quillmoor.md" });
  expect(visibleText(removed)).toContain("Removed");
  expect(visibleText(await discord.command(ann, channel, "ask", { question: QUESTION }))).not.toContain("kite");
  const again = await discord.command(ann, channel, "articles remove", { name: "Quillmoor.md" });
  expect(visibleText(again)).toContain("no file");
  discord.press(ann, removed, "undo");
  await expect.poll(() => visibleText(removed)).toContain("as they were before");
  expect(visibleText(await discord.command(ann, channel, "ask", { question: QUESTION }))).toContain("kite festival");
  await discord.command(ann, channel, "articles remove", { name: "Quillmoor.md" });
  expect(discord.world.violations).toEqual([]);
});

test("an upload that cannot be read leaves the article of its name, and every file is told of by its name", async () => {
  const { discord, ann, channel } = scene;
  const add = async (...files: readonly (readonly [string, string])[]) => {
    const options = files.map(([filename, content], i) => [`file${i === 0 ? "" : i + 1}`, { filename, content }]);
    const reply = await discord.command(ann, channel, "articles add", Object.fromEntries(options));
    const preview = visibleText(reply);
    if (!preview.includes("Nothing is added yet")) return preview;
    discord.press(ann, reply, "accept");
    await expect.poll(() => visibleText(reply)).toContain("Added:");
    return `${preview}\n${visibleText(reply)}`;
  };
  await add(["kites.md", ARTICLE]);
  const bad = await add(["kites.md", "\0\u0001\u0002binary\0".repeat(100)]);
  expect(bad).toMatch(/^- kites\.md: it holds binary data/m);
  const before = await discord.command(ann, channel, "ask", {
    question: "What is the oldest kite of Quillmoor made of?",
  });
  expect(visibleText(before)).toContain("linen");

  const corrected = ARTICLE.replace("linen", "silk");
  const good = await add(
    ["kites.md", corrected],
    ["more.md", ARTICLE.replace("Quillmoor", "Tolm")],
    ["more.md", "Other."],
  );
  expect(good).toContain("It would replace its earlier version.");
  expect(good).toMatch(/Added: 2\. .+ 2 articles in 2 files/);
  expect(good).toContain("- kites.md: it has replaced its earlier version");
  expect(good).toContain("- more.md: another file here has the same name, and only the first was added");
  const answer = visibleText(
    await discord.command(ann, channel, "ask", { question: "What is the oldest kite of Quillmoor made of?" }),
  );
  expect(answer).toContain("silk");
  expect(answer).not.toContain("linen");
});

test("people are told in their language where there is no room, where many wait, and what is in quarantine", async () => {
  const { discord, ann, channel, guild } = scene;
  const reply = async (language: string, refusal: NotAdded) => {
    const offer = vi.spyOn(collections, "offer").mockResolvedValueOnce(refusal);
    const options = { file: { filename: "a.md", content: ARTICLE } };
    const told = await discord.command(ann, channel, "articles add", options, { locale: language });
    offer.mockRestore();
    return visibleText(told);
  };
  expect(await reply("en-GB", "no-room")).toMatch(/no room left .+ take \d+ MB: remove some with .+/);
  expect(await reply("de", "no-room")).toContain("kein Platz mehr");
  expect(await reply("en-GB", "busy")).toContain("in a few minutes");
  expect(await reply("ja", "busy")).toContain("数分後");

  mkdirSync(join(servers, guild.id), { recursive: true });
  const entry = { name: "slow_one.pdf", path: null, hash: "00", reason: "memory", since: "2026-01-02" } as const;
  writeQuarantine(join(servers, guild.id), [entry]);
  const list = await discord.command(ann, channel, "articles list");
  expect(visibleText(list)).toContain("- slow_one.pdf: reading it takes too much memory");
  const choices = await discord.complete(ann, channel, "articles remove", "name", "slow");
  expect(choices).toEqual([{ name: "slow_one.pdf", value: "slow_one.pdf" }]);
  await discord.command(ann, channel, "articles remove", { name: "slow_one.pdf" });
  expect(visibleText(await discord.command(ann, channel, "articles list"))).not.toContain("slow");
});

test("a file in an unknown encoding is refused, and people read of it in their language, without the command line", async () => {
  const { discord, ann, channel } = scene;
  const unclear = Buffer.from([0x61, 0xc1, 0x20, 0xd2, 0x20, 0x62, 0xe3, 0x20, 0xf4, 0x0a]);
  const refused = await collections.offer("1006", [{ name: "odd.txt", bytes: unclear }]);
  if (typeof refused === "string") throw new Error(refused);
  expect(refused.problems).toMatchObject([{ name: "odd.txt", kind: "encoding" }]);
  const [problem] = refused.problems;
  const told = async (language: string, kind: "encoding" | "installation") => {
    const problems = problem === undefined ? [] : [{ ...problem, kind }];
    const offer = vi.spyOn(collections, "offer").mockResolvedValueOnce({ ...refused, problems });
    const options = { file: { filename: "odd.txt", content: "a" } };
    const reply = await discord.command(ann, channel, "articles add", options, { locale: language });
    offer.mockRestore();
    return visibleText(reply);
  };
  expect(await told("en-GB", "encoding")).toContain(
    "- odd.txt: its character encoding is not clear. Save it as UTF-8, and add it again",
  );
  expect(await told("de", "encoding")).toContain("Zeichenkodierung ist nicht eindeutig. Speichere sie als UTF-8");
  expect(await told("zh-CN", "encoding")).toMatch(/无法确定它的字符编码。(?!.*--encoding)/);
  expect(await told("fr", "installation")).toMatch(/n'est pas installé\.(?!.*npm)/);
});

const otters = { name: "otters.txt", bytes: Buffer.from("The otters of the delta sleep in willow roots.\n") };

test("a server's articles are indexed again with the next file if an older version left an index that cannot be read", async () => {
  await collections.add("1004", [{ name: "Quillmoor.md", bytes: Buffer.from(ARTICLE) }], () => undefined);
  const manifest = join(servers, "1004", "index", "manifest.json");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"formatVersion": \d+/, '"formatVersion": 1'));
  const opened = collectionsWith("built-in");
  onTestFinished(() => opened.close());
  await expect(opened.engineOf("1004")).rejects.toThrow("has format 1");
  await opened.add("1004", [otters], () => undefined);
  expect(await (await opened.engineOf("1004"))?.status()).toMatchObject({ model: "built-in", files: 2 });
});

test("of two answers the one with the higher confidence leads, and the other's quotations take every second place", () => {
  const [a, b, c] = ["a", "b", "c"].map((text) => quotationOf(text));
  if (!a || !b || !c) throw new Error("no quotations");
  const joined = joinAnswers(
    [
      { kind: "quoted", tier: "answers", confidence: 0.4, quotations: [c] },
      { kind: "quoted", tier: "answers", confidence: 0.9, quotations: [a, b] },
    ],
    2,
  );

  expect(joined).toMatchObject({
    kind: "quoted",
    tier: "answers",
    confidence: 0.9,
    quotations: [{ text: "a" }, { text: "c" }],
  });
  const alone = joinAnswers([
    { kind: "quoted", tier: "related", confidence: 0.4, quotations: [c] },
    { kind: "quoted", tier: "answers", confidence: 0.9, quotations: [a, b] },
  ]);
  expect(alone, "as many as help where nobody names a number").toMatchObject({ quotations: [{ text: "a" }] });
  expect(joinAnswers([{ kind: "nothing-found", confidence: 0.1, nearest: [b] }]).kind).toBe("nothing-found");
});

test("several files come in one form, are shown, and are added together; the server's log says who added and removed what", async () => {
  const { discord, ann, channel, guild, store } = scene;
  const log = discord.world.addChannel({ guild });
  discord.world.dispatch("CHANNEL_CREATE", { id: log.id, type: 0, guild_id: guild.id, name: "log" });
  await store.changeSettings(guild.id, { logChannel: log.id });
  const files = ["heron", "stork", "ibis"].map((bird) => ({
    filename: `${bird}.md`,
    content: `# The ${bird}\n\nThe ${bird} of the marsh nests in May.\n`,
  }));

  const form = discord.sendCommand(ann, channel, "articles add");
  await expect.poll(() => form.modal).not.toBeNull();
  const offered = await discord.response(discord.submit(form, { files }));
  expect(visibleText(offered)).toContain("This is how I read these 3 files.");
  expect(offered.onlyFor).toBe(ann.id);
  for (const { filename } of files) expect(visibleText(offered)).toContain(filename);
  discord.press(ann, offered, "accept");
  await expect.poll(() => visibleText(offered)).toContain("Added: 3");
  discord.press(ann, offered, "undo");
  await expect.poll(() => visibleText(offered)).toContain("as they were before");
  expect(await collections.list(guild.id)).not.toContain("heron.md");

  const logged = () =>
    [...discord.world.messages.values()].filter(({ channelId }) => channelId === log.id).map(visibleText);
  await expect
    .poll(() => logged().join("\n"))
    .toMatch(/added articles:\n- heron\.md\n- ibis\.md\n- stork\.md\n.*took back/);
  expect(discord.world.violations).toEqual([]);
});
