import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIUser } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scrape } from "../bot/gateway/exposition.ts";
import { shownMarkdown, visibleText } from "../bot/scene.ts";
import { DiscordStandIn } from "../bot/stand-in/discord-stand-in.ts";
import type { StandInChannel, StandInMessage } from "../bot/stand-in/world.ts";
import { freePort } from "../free-port.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type StartedBot, startBot } from "./start-bot.ts";

const QUESTION = "听雨廊桥是什么时候始建的？";

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly call?: string;
  /** The process; the gateway has none. */
  readonly name?: string;
  readonly text?: string;
  readonly what?: string;
  readonly method?: string;
}

/** One bot for all tests, as it takes seconds to start; each looks at what has come since. */
describe("a running bot", () => {
  const index = temporaryFolder();
  let discord: DiscordStandIn;
  let bot: StartedBot;
  let port: number;
  let channel: StandInChannel;
  let ann: APIUser;

  beforeAll(async () => {
    await indexSamples(index, await builtInModels());
    discord = await DiscordStandIn.open();
    const { world } = discord;
    channel = world.addChannel({ guild: world.addGuild() });
    ann = world.addUser("annabel-quimby");
    port = await freePort();
    bot = startBot(index, temporaryFolder(), {
      DISCORD_TOKEN: world.token,
      DISCORD_API_URL: discord.apiUrl,
      HEALTH_PORT: String(port),
      LOG_LEVEL: "debug",
      ENGINE_WORKERS: "2",
    });
    await world.until(() => (discord.gateway.connected && world.commands.length > 0 ? true : undefined));
  });

  /** What it has logged so far. */
  function lines(): LogLine[] {
    const output = bot.output().split("\n").slice(0, -1);
    return output.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  }

  afterAll(async () => {
    bot.process.kill("SIGTERM");
    await bot.ended;
    await discord.close();
  });

  test("answers /ask and a mention from the index with the built-in model, and turns an answer's pages", async () => {
    const { world } = discord;
    const answer = await discord.command(ann, channel, "ask", { question: QUESTION, count: 3 });
    const reply = await discord.replyTo(discord.say(ann, channel, `<@${world.bot.id}> ${QUESTION}`));
    for (const message of [answer, reply]) {
      expect(visibleText(message)).toContain("清乾隆三十一年");
      expect(visibleText(message)).toContain("\n听雨廊桥修好了\n");
      expect(visibleText(message)).toMatch(
        /yunting-daily-page-1\.md · lines? .+ · #[0-9a-z]{10}$|第 .+ 行 · #[0-9a-z]{10}$/m,
      );
    }
    discord.press(ann, answer, "more");
    await discord.edited(answer);
    expect(world.violations).toEqual([]);
  });

  test("counts what it was asked and what came of it, and tells the size of its index", async () => {
    const { world } = discord;
    await discord.replyTo(discord.say(ann, world.addChannel({ recipient: ann }), QUESTION));
    await discord.command(ann, channel, "ask", { question: "qwxzv plmokn" });

    await expect.poll(async () => (await scrape(port)).values.get("verbatim_reply_duration_seconds_count")).toBe(4);
    const { values } = await scrape(port);
    expect(values.get('verbatim_questions_total{way="slash"}')).toBe(2);
    expect(values.get('verbatim_questions_total{way="mention"}')).toBe(1);
    expect(values.get('verbatim_questions_total{way="dm"}')).toBe(1);
    expect(values.get('verbatim_answers_total{tier="answers"}')).toBe(3);
    expect(values.get("verbatim_abstentions_total")).toBe(1);
    const { counts, updated } = JSON.parse(readFileSync(join(index, "manifest.json"), "utf8"));
    for (const kind of ["files", "articles", "passages"]) {
      expect(values.get(`verbatim_index_${kind}`), kind).toBe(counts[kind]);
    }
    expect(values.get("verbatim_index_updated_timestamp_seconds")).toBe(Date.parse(updated) / 1000);
    expect(values.get("verbatim_engine_queue_limit")).toBe(256);
    expect(values.get("verbatim_process_resident_memory_bytes")).toBeGreaterThan(10_000_000);
  });

  test("has one id in all log lines about a question, in both processes, also of questions that are asked together", async () => {
    const before = lines().length;
    const questions = ["Wer war der letzte Wärter?", "Who kept the lens?", "桥是什么时候建的？"];
    await Promise.all(questions.map((question) => discord.command(ann, channel, "ask", { question })));
    const since = () => lines().slice(before);
    const answered = () => since().filter(({ msg }) => msg === "interaction answered");
    await expect.poll(() => answered().length).toBe(questions.length);

    const calls = questions.map((question) => since().find(({ text }) => text === question)?.call);
    expect(new Set(calls).size).toBe(questions.length);
    for (const call of calls) {
      expect(call).toMatch(/^[0-9a-f]{8}$/);
      const about = since()
        .filter((line) => line.call === call)
        .map(({ name = "gateway", msg }) => `${name}: ${msg}`);
      expect(about.toSorted()).toEqual([
        "engine: call answered",
        "gateway: interaction answered",
        "gateway: interaction came",
        "gateway: question",
      ]);
    }
  });

  test("takes the id of an upload along into the process that indexes it, and that of a question into every engine", async () => {
    const before = lines().length;
    const file = {
      filename: "quillmoor.md",
      content: "# The kites of Quillmoor\n\nQuillmoor flies its kites in March.\n",
    };
    const added = await discord.command(ann, channel, "articles add", { file });
    discord.press(ann, added, "accept");
    await expect.poll(() => shownMarkdown(added)).toContain("Added: 1");
    const upload = lines().slice(before);
    const indexing = upload.find(({ name }) => name === "indexing");
    expect(indexing).toMatchObject({ msg: "the index is up to date", call: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(upload.filter(({ call, what }) => call === indexing?.call && what === "MessageComponent")).not.toEqual([]);

    const asked = lines().length;
    await discord.command(ann, channel, "ask", { question: "When does Quillmoor fly its kites?" });
    const [question] = lines()
      .slice(asked)
      .filter(({ msg }) => msg === "question");
    // Questions that found nothing before are asked again when articles change, each under an id of its own.
    const engines = () =>
      lines()
        .slice(asked)
        .filter(({ name, method, call }) => name === "engine" && method === "ask" && call === question?.call);
    await expect.poll(() => engines().length).toBe(2);
  });

  test("counts how often its engine was started again, and answers afterwards", async () => {
    expect((await scrape(port)).values.get("verbatim_engine_restarts_total")).toBe(0);
    for (const pid of childrenOf(bot.process.pid)) process.kill(pid, "SIGKILL");
    await expect.poll(async () => (await scrape(port)).values.get("verbatim_engine_restarts_total")).toBe(1);
    await discord.command(ann, channel, "ask", { question: QUESTION });
    expect((await scrape(port)).values.get("verbatim_engine_up")).toBe(1);
  });

  test("has logged nothing of any person at level info and above, and questions at level debug only", async () => {
    const { world } = discord;
    discord.rest.faults.push((method, path) =>
      method === "PATCH" || path.endsWith("/messages")
        ? { status: 403, body: { code: 50_013, message: "no" } }
        : undefined,
    );
    discord.sendCommand(ann, channel, "ask", { question: "Who is the harbour master's cousin?" });
    discord.say(ann, channel, `<@${world.bot.id}> What does the harbour master's cousin eat?`);
    await expect.poll(() => lines().filter(({ msg }) => msg === "Discord did not take the answer").length).toBe(2);
    const levels = { debug: 20, info: 30 };
    const told = bot
      .output()
      .split("\n")
      .filter((line) => !line.startsWith(`{"level":${levels.debug},`))
      .join("\n");
    expect(lines().filter(({ level }) => level >= levels.info).length).toBeGreaterThan(5);
    const messages = [...world.messages.values()];
    const secret = [
      world.token,
      ...[...world.users.values()].filter(({ bot: isBot }) => !isBot).flatMap(({ id, username }) => [id, username]),
      ...messages.flatMap((message) => [message.id, message.content, ...linesOf(message)]),
      ...[...world.interactions.values()].flatMap(({ id, token }) => [id, token]),
      ...lines().map(({ text }) => text),
    ].filter((it) => it !== undefined && it !== "");
    expect(secret.length).toBeGreaterThan(30);
    expect(secret.filter((it) => told.includes(it as string))).toEqual([]);
    for (const text of lines().flatMap((line) => line.text ?? [])) {
      const holding = lines().filter((line) => JSON.stringify(line).includes(JSON.stringify(text).slice(1, -1)));
      expect([...new Set(holding.map(({ level }) => level))], text).toEqual([levels.debug]);
    }
  });

  test("ends with 0 on SIGTERM, and leaves Discord", async () => {
    bot.process.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(discord.gateway.closeCodes).toEqual([1000]);
  });
});

/** Processes that a process has started. */
function childrenOf(parent: number | undefined): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([pid, of]) => (of === parent && pid !== undefined ? [pid] : []));
}

/** The lines of a message, without those that hold nothing but a mark. */
function linesOf(message: StandInMessage): string[] {
  return shownMarkdown(message)
    .split("\n")
    .filter((line) => line.length > "> ".length);
}
