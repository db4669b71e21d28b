import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { TEXTS } from "../../../src/bot/locales/locale.ts";
import { openScene, type Scene, visibleText } from "../scene.ts";
import { refused } from "../stand-in/outcome.ts";
import { TinyEngine } from "../tiny-engine.ts";

const BREAD = "Who invented sourdough bread?";
const LOOK_MS = 3 * 60_000;
const ANSWER = { title: "Bread", text: "Sourdough bread was invented by Pella. It is sour." };
const OTHER = { title: "The ferry", text: "A ferry sails to Skerry on Mondays." };

/** An engine whose articles grow. */
class GrowingEngine extends TinyEngine {
  readonly #articles: { title: string; text: string }[];
  generation = 1;

  constructor(articles = [OTHER]) {
    super(articles);
    this.#articles = articles;
  }

  grow(): void {
    this.#articles.push(ANSWER);
    this.generation++;
  }

  override async status() {
    return { ...(await super.status()), generation: this.generation };
  }
}

let engine: GrowingEngine;
beforeEach(() => {
  engine = new GrowingEngine();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
});

async function grow(): Promise<void> {
  engine.grow();
  await vi.advanceTimersByTimeAsync(LOOK_MS);
}

function directMessages({ discord: { world } }: Scene, userId: string): string[] {
  const channel = [...world.channels.values()].find(({ recipientId }) => recipientId === userId);
  return [...world.messages.values()].filter(({ channelId }) => channelId === channel?.id).map(visibleText);
}

async function wish(scene: Scene, user: Scene["ann"], question = BREAD): Promise<string> {
  const { discord, channel } = scene;
  const reply = await discord.command(user, channel, "ask", { question });
  return visibleText(await discord.response(discord.press(user, reply, "tell")));
}

test("a question that an added article answers is closed, named with that article, and who wished is told once", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, ben, channel, store, guild } = scene;
  expect(await wish(scene, ann)).toMatch(/<\/privacy:\d+> shows and erases it/);
  await discord.command(ben, channel, "ask", { question: BREAD });
  const kept = visibleText(await discord.command(ann, channel, "privacy"));
  expect(kept).toMatch(/^- \d{1,2} \w+ \d{4} 🔔: Who invented/m);

  await grow();
  await expect.poll(() => directMessages(scene, ann.id)).toHaveLength(1);
  const [told] = directMessages(scene, ann.id);
  expect(told).toContain("You asked this in reading room");
  expect(told).toContain("invented by Pella");
  await expect.poll(() => store.gaps(guild.id, 7)).toEqual([]);
  await grow();
  expect(directMessages(scene, ann.id)).toHaveLength(1);
  expect(directMessages(scene, ben.id)).toEqual([]);
  expect((await store.keptOf(ann.id)).questions.map(({ why }) => why)).toEqual(["no-answer"]);

  const page = await discord.command(ann, channel, "gaps");
  discord.press(ann, page, discord.customIds(page).find((id) => /:answered\./.test(id)) ?? "");
  await discord.edited(page);
  expect(visibleText(page)).toMatch(/2 × Who invented sourdough bread\?\nBread · #tiny0001 · <t:/);
  expect(discord.world.violations).toEqual([]);
});

test("who wished is told in the language in which the wish was made", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  const asked = await discord.command(ann, channel, "ask", { question: "Sourdough bread, invented" }, { locale: "de" });
  await discord.response(discord.press(ann, asked, "tell", { locale: "de" }));

  await grow();

  await expect.poll(() => directMessages(scene, ann.id)).toHaveLength(1);
  expect(directMessages(scene, ann.id)[0]).toContain(TEXTS.de?.answers);
});

test("who has opted out is not kept, and is told so; nobody is told of a question asked in a direct message", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, ben, channel, store, guild } = scene;
  const asked = await discord.command(ann, channel, "ask", { question: BREAD });
  await discord.command(ann, channel, "privacy", { do: "opt-out" });
  expect(visibleText(await discord.response(discord.press(ann, asked, "tell")))).toContain("You have opted out");
  const direct = discord.world.addChannel({ recipient: ben });
  const reply = await discord.command(ben, direct, "ask", { question: BREAD });
  expect(discord.customIds(reply).filter((id) => id.startsWith("tell"))).toEqual([]);
  expect(await store.unanswered.wishes(guild.id)).toEqual([]);
});

test("who left the server or takes no direct messages is forgotten; where Discord is out of order it is tried again", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, ben, store, guild } = scene;
  await wish(scene, ann);
  await wish(scene, ben);
  const isLeft = (path: string) => path.endsWith(`/members/${ann.id}`);
  discord.rest.faults.push((_, path) => (isLeft(path) ? refused(404, 10_007, "Unknown Member") : undefined));
  discord.rest.faults.push((method, path) =>
    method === "POST" && path === "/users/@me/channels" ? refused(403, 50_007, "Cannot send messages") : undefined,
  );
  await grow();
  await expect.poll(() => store.unanswered.wishes(guild.id)).toEqual([]);
  expect([...directMessages(scene, ann.id), ...directMessages(scene, ben.id)]).toEqual([]);
});

test("people's own questions go first: while they are many, none is asked again", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, channel, store, guild } = scene;
  await discord.command(ann, channel, "ask", { question: BREAD });
  let free = () => {};
  const held = new Promise<void>((resolve) => {
    free = resolve;
  });
  engine.grow();
  const before = engine.asked.length;
  const ask = engine.ask.bind(engine);
  engine.ask = async (question) => {
    await held;
    return ask(question);
  };
  const sent = ["What?", "Why?", "Where?"].map((question) => discord.sendCommand(ann, channel, "ask", { question }));
  await expect.poll(() => sent.every(({ acknowledged }) => acknowledged !== null)).toBe(true);
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  free();
  await Promise.all(sent.map((each) => discord.response(each)));
  expect(engine.asked.slice(before).map(({ text }) => text)).not.toContain(BREAD);
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  await expect.poll(() => store.gaps(guild.id, 7)).not.toContain(BREAD);
});

test("what is surely answered only counts: related passages, and those below the server's threshold, close nothing", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, channel, store, guild } = scene;
  await discord.command(ann, channel, "ask", { question: BREAD });
  engine.tier = "related";
  await grow();
  await store.changeSettings(guild.id, { threshold: 0.95 });
  engine.tier = "answers";
  await grow();
  await expect.poll(() => store.unanswered.checked(guild.id)).toBe("3");
  expect(await store.gaps(guild.id, 7)).toEqual([BREAD]);
});
