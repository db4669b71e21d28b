import { expect, test } from "vitest";
import { openScene, shownMarkdown, visibleText } from "../scene.ts";
import { TinyEngine } from "../tiny-engine.ts";

test("/cite shows the passage with that id, and says so when there is none", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  expect(visibleText(await discord.command(ann, channel, "cite", { id: "tiny0001" }))).toContain(
    "It carries the mail.",
  );
  expect(shownMarkdown(await discord.command(ann, channel, "cite", { id: "not*here" }))).toContain(
    "No passage here has the id “not\\*here”",
  );
});

test("/lookup suggests headlines while one types, and a suggestion leads to its article", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  const choices = await discord.complete(ann, channel, "lookup", "text", "skerry");
  expect(choices.map(({ name }) => name)).toEqual(["The lighthouse of Skerry · islands.txt"]);
  const article = await discord.command(ann, channel, "lookup", { text: choices[0]?.value ?? "" });
  expect(visibleText(article)).toContain("was lit in 1854");
});

test("suggestions come within Discord's three seconds even while the index is loading", async () => {
  const engine = new TinyEngine();
  await using scene = await openScene({ engine });
  engine.before = () => new Promise(() => undefined);

  expect(await scene.discord.complete(scene.ann, scene.channel, "lookup", "text", "a")).toEqual([]);
});

test("/lookup finds several headlines, and a phrase where no headline matches", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  const several = await discord.command(ann, channel, "lookup", { text: "islands" });
  expect(visibleText(several)).toContain("The ferry");
  expect(discord.customIds(several).some((id) => id.startsWith("look"))).toBe(true);
  const phrase = await discord.command(ann, channel, "lookup", { text: "carries the mail" });
  expect(visibleText(phrase)).toContain("It carries the mail.");
  const nothing = await discord.command(ann, channel, "lookup", { text: "zeppelins" });
  expect(shownMarkdown(nothing)).toContain("Neither");
});

test("/sources lists the articles with dates, languages and counts, page by page", async () => {
  const many = Array.from({ length: 19 }, (_, index) => ({ title: `Article ${index + 1}`, text: "A text." }));
  await using scene = await openScene({ engine: new TinyEngine(many) });
  const { discord, ann, channel } = scene;

  const list = await discord.command(ann, channel, "sources");
  expect(visibleText(list)).toContain("Article 1 ");
  expect(visibleText(list)).toContain("Simplified Chinese 1");
  expect(visibleText(list)).not.toContain("Article 9 ");
  const next = discord.customIds(list).filter((id) => id.startsWith("list"))[1] ?? "";
  discord.press(ann, list, next);
  await discord.edited(list);
  expect(visibleText(list)).toContain("Article 9 ");
  expect(discord.world.violations).toEqual([]);
});

test("/sources says how many files are quoted that cannot be reached now, in the user's language", async () => {
  const engine = new TinyEngine();
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  expect(visibleText(await discord.command(ann, channel, "sources"))).not.toContain("cannot be reached");

  const status = await engine.status();
  engine.status = async () => ({ ...status, vanished: 2 });
  expect(visibleText(await discord.command(ann, channel, "sources"))).toContain(
    "Files that cannot be reached at the moment, quoted as they were last read: 2",
  );
});

test("/about names model, version and counts, /help the ways to ask", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  const about = visibleText(await discord.command(ann, channel, "about"));
  for (const fact of ["tiny", "0.0.0", "3 articles"]) expect(about).toContain(fact);
  expect(visibleText(await discord.command(ann, channel, "help"))).toContain("/lookup");
});

test("Find sources shows what backs a message, only to the person who asked", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel } = scene;
  const claim = discord.say(ben, channel, "The lighthouse of Skerry was lit in 1854, they say.");

  const found = await discord.messageCommand(ann, "Find sources", claim);

  expect(found.onlyFor).toBe(ann.id);
  expect(visibleText(found)).toContain("was lit in 1854 for the first time");
});

test("in a channel that the server chose, questions are answered without a mention and chat is left alone", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, guild, engine } = scene;
  await scene.store.changeSettings(guild.id, { channels: [channel.id] });

  discord.say(ann, channel, "Good morning, everybody.");
  const question = discord.say(ann, channel, "When was the lighthouse of Skerry lit?");
  await discord.replyTo(question);

  expect(engine.asked).toHaveLength(1);
});

test("a forum post in such a channel is asked with its title, and answered in its thread", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, guild, engine } = scene;
  await scene.store.changeSettings(guild.id, { channels: [channel.id] });
  const post = discord.world.addThread(channel, "When was the lighthouse of Skerry lit?");

  const first = discord.say(ann, post, "I walked past it today.", { id: post.id });
  const reply = await discord.replyTo(first);

  expect(engine.asked[0]?.text).toBe("When was the lighthouse of Skerry lit?\nI walked past it today.");
  expect(reply.channelId).toBe(post.id);
});

test("/gaps groups what found nothing, and /privacy erases it", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel } = scene;
  for (const [user, question] of [
    [ann, "Who invented sourdough bread?"],
    [ben, "the bread (sourdough): who invented it"],
    [ben, "天气怎么样？"],
  ] as const) {
    await discord.command(user, channel, "ask", { question });
  }

  const listed = visibleText(await discord.command(ann, channel, "gaps"));
  expect(listed).toMatch(/2 × .*invented/i);
  await discord.command(ben, channel, "privacy", { do: "erase" });
  await discord.command(ann, channel, "privacy", { do: "opt-out" });
  await discord.command(ann, channel, "ask", { question: "Who invented sourdough bread?" });
  expect(visibleText(await discord.command(ann, channel, "gaps"))).toContain("Every question found something");
});

test("/privacy shows what is stored and for how long, and all that is stored of who asks", async () => {
  await using scene = await openScene({ settings: { forgetServersAfterDays: 12 } });
  const { discord, ann, ben, channel } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  await discord.command(ann, channel, "ask", { question: "Who invented *sourdough* bread?" });
  const answer = await discord.replyTo(discord.say(ann, channel, `${mention} When was the lighthouse of Skerry lit?`));
  await discord.response(discord.press(ann, answer, "helpful"));

  const shown = await discord.command(ann, channel, "privacy");
  expect(shown.onlyFor).toBe(ann.id);
  for (const time of ["for 30 days", "for 7 days", "12 days after"]) expect(shownMarkdown(shown)).toContain(time);
  expect(shownMarkdown(shown)).toContain("**Of you, now**: questions 1, votes 1, answered messages 1");
  expect(visibleText(shown)).toMatch(/^- \d{1,2} \w+ \d{4}: Who invented \*sourdough\* bread\?$/m);
  expect(shownMarkdown(await discord.command(ben, channel, "privacy"))).toContain(
    "questions 0, votes 0, answered messages 0",
  );

  await discord.command(ann, channel, "privacy", { do: "opt-out" });
  const after = await discord.command(ann, channel, "privacy", {}, { locale: "de" });
  expect(shownMarkdown(after)).toContain("Fragen 0, Stimmen 0, beantwortete Nachrichten 0\nDu hast widersprochen");
  expect(discord.world.violations).toEqual([]);
});

test("/privacy says how many of somebody's questions do not fit into its message", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, guild, store } = scene;
  for (let n = 0; n < 30; n++)
    store.noteGap({ guildId: guild.id, userId: ann.id, question: `${n} ${"why ".repeat(90)}` });

  const content = shownMarkdown(await discord.command(ann, channel, "privacy", {}, { locale: "ru" }));

  const shown = content.match(/^- \d{1,2} \S+ \d{4} г\.: /gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(1);
  expect(content).toMatch(new RegExp(`- … \\+${30 - shown}$`));
  expect(discord.world.violations).toEqual([]);
});

test("of those who have opted out, and of direct messages, nothing is kept; a vote there says so", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel, store } = scene;
  const nothing = { questions: [], votes: 0, links: 0 };
  await discord.command(ann, channel, "privacy", { do: "opt-out" });
  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> When was the lighthouse of Skerry lit?`);
  await discord.replyTo(question);
  const direct = discord.world.addChannel({ recipient: ben });
  await discord.command(ben, direct, "ask", { question: "Who invented sourdough bread?" });
  const answer = await discord.command(ben, direct, "ask", { question: "When was the lighthouse of Skerry lit?" });

  const voted = await discord.response(discord.press(ben, answer, "helpful"));

  expect(shownMarkdown(voted)).toMatch(/^Thank you\. This vote is not stored/);
  expect(await store.keptOf(ann.id)).toEqual({ ...nothing, optedOut: true });
  expect(await store.keptOf(ben.id)).toEqual({ ...nothing, optedOut: false });
  expect(await store.replyTo(question.id)).toBeNull();
});

test("/lookup opens what is nearly typed so, asks which of several is meant, and prefers words that are printed", async () => {
  const engine = new TinyEngine();
  await using scene = await openScene({ engine });
  const { discord, ann, channel, store, guild } = scene;
  const all = await engine.lookUp("", 10);
  engine.lookUp = async (typed) => {
    const near = typed.startsWith("ligthouse") ? all.slice(0, 1) : all.slice(0, 2);
    return near.map((entry) => ({ ...entry, closeness: 0.8 }));
  };

  expect(visibleText(await discord.command(ann, channel, "lookup", { text: "ligthouse" }))).toContain(
    "was lit in 1854",
  );
  const which = await discord.command(ann, channel, "lookup", { text: "skery" });
  expect(visibleText(which)).toContain("No headline has exactly this");
  expect(visibleText(which)).toContain("The ferry");
  expect(await store.gaps(guild.id, 1), "a headline that was mistyped is no question without an answer").toEqual([]);
  expect(discord.world.violations).toEqual([]);
});
