import { describe, expect, test, vi } from "vitest";
import { openScene } from "../scene.ts";
import { TinyEngine } from "../tiny-engine.ts";
import { scrape } from "./exposition.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";
const health = { port: 0 };

describe("/metrics", () => {
  test("counts each question by the way it came, and what came of it", async () => {
    await using scene = await openScene({ settings: { health, messageContent: true } });
    const { discord, ann, ben, channel, guild, engine, store, bot } = scene;
    const { world } = discord;
    await store.changeSettings(guild.id, { channels: [channel.id] });
    const mention = `<@${world.bot.id}>`;

    const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
    const mentioned = discord.say(ann, channel, `${mention} ${QUESTION}`);
    const reply = await discord.replyTo(mentioned);
    await discord.replyTo(discord.say(ann, channel, `${mention} And its keeper?`, { replyTo: reply }));
    await discord.replyTo(discord.say(ann, channel, mention));
    await discord.replyTo(discord.say(ben, world.addChannel({ recipient: ben }), "Who invented sourdough bread?"));
    await discord.replyTo(discord.say(ben, channel, QUESTION));
    discord.say(ben, channel, "Not for the bot.");
    await discord.messageCommand(ben, "Find sources", discord.say(ben, channel, "The lighthouse of Skerry was lit."));
    const opened = discord.press(ann, answer, "followup");
    await world.until(() => opened.modal ?? undefined);
    engine.tier = "related";
    await discord.response(discord.submit(opened, "When did the keeper of the lighthouse leave?"));
    await discord.command(ann, channel, "lookup", { text: "The ferry" });
    engine.tier = "answers";
    discord.editMessage(mentioned, `${mention} A ferry sails to Skerry`);
    await discord.edited(reply);

    const { values } = await scrape(bot.healthPort);
    const counted = (name: string) =>
      Object.fromEntries([...values].filter(([series, value]) => series.startsWith(`${name}{`) && value > 0));
    expect(counted("verbatim_questions_total")).toEqual({
      'verbatim_questions_total{way="slash"}': 1,
      'verbatim_questions_total{way="lookup"}': 1,
      'verbatim_questions_total{way="menu"}': 1,
      'verbatim_questions_total{way="mention"}': 2,
      'verbatim_questions_total{way="reply"}': 1,
      'verbatim_questions_total{way="dm"}': 1,
      'verbatim_questions_total{way="channel"}': 1,
      'verbatim_questions_total{way="follow_up"}': 1,
      'verbatim_questions_total{way="edit"}': 1,
    });
    expect(counted("verbatim_answers_total")).toEqual({
      'verbatim_answers_total{tier="answers"}': 6,
      'verbatim_answers_total{tier="related"}': 1,
      'verbatim_answers_total{tier="looked_up"}': 1,
      'verbatim_answers_total{tier="help"}': 1,
    });
    expect(values.get("verbatim_abstentions_total")).toBe(1);
    expect(values.get("verbatim_failures_total")).toBe(0);
    expect(counted("verbatim_refusals_total")).toEqual({});
    // All but the edit, whose answer is not waited for.
    expect(values.get("verbatim_reply_duration_seconds_count")).toBe(9);
    expect(values.get('verbatim_reply_duration_seconds_bucket{le="+Inf"}')).toBe(9);
  });

  test("counts questions that got no answer by the reason, and errors", async () => {
    const admission = { concurrency: 1, queueLength: 0, burst: 2, refillSeconds: 60 };
    await using scene = await openScene({ settings: { health, admission } });
    const { discord, ann, ben, channel, engine, bot } = scene;
    const { world } = discord;
    const cat = world.addUser("cat");
    const ask = (user = ann) => discord.command(user, channel, "ask", { question: QUESTION });
    engine.before = async () => {
      engine.before = async () => undefined;
      await ask(ben);
    };
    await ask();

    engine.before = () => Promise.reject(new Error("the index is broken"));
    await ask();
    await ask();
    engine.before = async () => undefined;
    const mention = () => discord.say(cat, channel, `<@${world.bot.id}> ${QUESTION}`);
    const refuse = (status: number, code: number) => {
      discord.rest.faults.length = 0;
      discord.rest.faults.push((method, path) =>
        method === "POST" && path.endsWith("/messages") ? { status, body: { code, message: "no" } } : undefined,
      );
    };
    refuse(400, 200_000);
    mention();
    await expect
      .poll(async () => (await scrape(bot.healthPort)).values.get('verbatim_refusals_total{reason="not_taken"}'))
      .toBe(1);
    refuse(403, 50_013);
    mention();
    await expect
      .poll(async () => (await scrape(bot.healthPort)).values.get('verbatim_refusals_total{reason="no_permission"}'))
      .toBe(1);

    const { values } = await scrape(bot.healthPort);
    expect(values.get('verbatim_refusals_total{reason="busy"}')).toBe(1);
    expect(values.get('verbatim_refusals_total{reason="cool_down"}')).toBe(1);
    expect(values.get('verbatim_refusals_total{reason="stopping"}')).toBe(0);
    expect(values.get("verbatim_failures_total")).toBe(1);
    expect(values.get('verbatim_questions_total{way="slash"}')).toBe(4);
  });

  test("tells connection, queue and index", async () => {
    await using scene = await openScene({ settings: { health } });
    const { values } = await scrape(scene.bot.healthPort);
    expect(Object.fromEntries(values)).toMatchObject({
      verbatim_ready: 1,
      verbatim_gateway_up: 1,
      verbatim_engine_up: 1,
      verbatim_servers: 1,
      verbatim_collections: 0,
      verbatim_queue_length: 0,
      verbatim_queue_limit: 96,
      verbatim_index_files: 2,
      verbatim_index_articles: 3,
      verbatim_index_passages: 3,
      verbatim_index_vanished_files: 0,
      verbatim_index_generation: 1,
      verbatim_index_updated_timestamp_seconds: Date.parse("2026-11-20T08:00:00.000Z") / 1000,
      'verbatim_build_info{version="0.0.0"}': 1,
    });
    expect(values.get("verbatim_index_age_seconds")).toBeCloseTo(Date.now() / 1000 - 1_795_161_600, -2);
  });

  test("leaves out what an engine that fails does not tell, and has it again afterwards", async () => {
    await using scene = await openScene({ settings: { health } });
    const { engine, bot } = scene;
    engine.before = () => Promise.reject(new Error("gone"));
    const failing = await scrape(bot.healthPort);
    expect(failing.values.get("verbatim_engine_up")).toBe(0);
    expect(failing.values.get("verbatim_ready")).toBe(0);
    expect(failing.values.has("verbatim_index_files")).toBe(false);
    engine.before = async () => undefined;
    expect((await scrape(bot.healthPort)).values.get("verbatim_index_files")).toBe(2);
  });

  test("waits two seconds for an engine that hangs, no longer", async () => {
    const engine = new TinyEngine();
    await using scene = await openScene({ engine, settings: { health } });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const asked = new Promise<void>((resolve) => {
        engine.before = () => {
          resolve();
          return new Promise(() => undefined);
        };
      });
      const scraped = scrape(scene.bot.healthPort);
      await asked;
      await vi.advanceTimersByTimeAsync(2_001);
      expect((await scraped).values.get("verbatim_engine_up")).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("counts for one bot only: another starts at none", async () => {
    await using first = await openScene({ settings: { health } });
    await first.discord.command(first.ann, first.channel, "ask", { question: QUESTION });
    await using second = await openScene({ settings: { health } });
    expect((await scrape(first.bot.healthPort)).values.get('verbatim_questions_total{way="slash"}')).toBe(1);
    expect((await scrape(second.bot.healthPort)).values.get('verbatim_questions_total{way="slash"}')).toBe(0);
  });
});

test("what is asked of the health endpoint besides is not there", async () => {
  await using scene = await openScene({ settings: { health } });
  const url = `http://127.0.0.1:${scene.bot.healthPort}`;
  expect((await fetch(`${url}/`)).status).toBe(404);
  expect((await fetch(`${url}//`)).status).toBe(404);
  expect((await fetch(`${url}/health?from=a-probe`)).status).toBe(200);
  const metrics = await fetch(`${url}/metrics?`);
  expect(metrics.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
});

test.each(["POST", "DELETE", "OPTIONS"])("the health endpoint can be asked, and takes nothing: %s", async (method) => {
  await using scene = await openScene({ settings: { health: { port: 0 } } });
  for (const path of ["health", "metrics"]) {
    const answer = await fetch(`http://127.0.0.1:${scene.bot.healthPort}/${path}`, { method });
    expect([answer.status, answer.headers.get("allow"), await answer.text()]).toEqual([405, "GET, HEAD", ""]);
  }
});
