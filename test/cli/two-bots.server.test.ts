import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { updateIndex } from "../../src/retrieve/indexing/update-index.ts";
import { openWritableStore } from "../../src/retrieve/store/place/open-store.ts";
import { shownMarkdown, visibleText } from "../bot/scene.ts";
import { DiscordStandIn } from "../bot/stand-in/discord-stand-in.ts";
import { SAMPLES } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { describeOnServer } from "../retrieve/store/postgres/cluster.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type StartedBot, startBot } from "./start-bot.ts";

const QUESTION = "When does Quillmoor fly its kites?";
const kites = (month: string) => ({
  filename: "quillmoor.md",
  content: `# The kites of Quillmoor\n\nQuillmoor flies its kites in ${month}, from the old harbour wall.\n`,
});

/** A bot with a gateway of its own. */
interface Place {
  readonly discord: DiscordStandIn;
  readonly channel: ReturnType<DiscordStandIn["world"]["addChannel"]>;
  readonly ann: ReturnType<DiscordStandIn["world"]["addUser"]>;
  readonly bot: StartedBot;
}

describeOnServer((cluster) => {
  const folder = temporaryFolder();
  const indexFolder = join(folder, "index");
  let here: Place;
  let there: Place;

  beforeAll(async () => {
    const models = await builtInModels();
    await updateIndex({
      store: await openWritableStore({ indexFolder, store: cluster().url }),
      paths: [SAMPLES],
      models,
    });
    const discords = [await DiscordStandIn.open(), await DiscordStandIn.open()] as const;
    const guild = discords[0].world.addGuild();
    discords[1].world.guilds.set(guild.id, guild);
    const start = async (discord: DiscordStandIn, name: string): Promise<Place> => {
      const { world } = discord;
      const channel = world.addChannel({ guild });
      const bot = startBot(indexFolder, join(folder, name), {
        VERBATIM_STORE: cluster().url,
        DISCORD_TOKEN: world.token,
        DISCORD_API_URL: discord.apiUrl,
      });
      await world.until(() => (discord.gateway.connected && world.commands.length > 0 ? true : undefined));
      return { discord, channel, ann: world.addUser("annabel-quimby"), bot };
    };
    [here, there] = await Promise.all([start(discords[0], "here"), start(discords[1], "there")]);
  });

  afterAll(async () => {
    for (const { bot, discord } of [here, there].filter(Boolean)) {
      bot.process.kill("SIGTERM");
      await bot.ended;
      await discord.close();
    }
  });

  const ask = async ({ discord, ann, channel }: Place, question: string) =>
    visibleText(await discord.command(ann, channel, "ask", { question }));
  const add = async ({ discord, ann, channel }: Place, file: ReturnType<typeof kites>) => {
    const added = await discord.command(ann, channel, "articles add", { file });
    discord.press(ann, added, "accept");
    await expect.poll(() => shownMarkdown(added)).toContain("Added: 1");
  };

  test("what is uploaded at one bot is quoted by both within seconds, as it is replaced and removed at the other", async () => {
    for (const place of [here, there]) expect(await ask(place, QUESTION)).not.toContain("Quillmoor flies");
    await add(here, kites("March"));
    for (const place of [there, here]) expect(await ask(place, QUESTION)).toContain("kites in March");
    await add(there, kites("October"));
    for (const place of [there, here]) expect(await ask(place, QUESTION)).toContain("kites in October");
    await add(here, { filename: "second.md", content: "# The mill of Aldern\n\nThe mill of Aldern turned in 1850.\n" });
    const list = await there.discord.command(there.ann, there.channel, "articles list");
    expect(shownMarkdown(list)).toMatch(/quillmoor\.md[\s\S]*second\.md/);
    await there.discord.command(there.ann, there.channel, "articles remove", { name: "second.md" });
    expect(await ask(here, "When did the mill of Aldern turn?")).not.toContain("1850");
    await here.discord.command(here.ann, here.channel, "articles remove", { name: "quillmoor.md" });
    for (const place of [there, here]) expect(await ask(place, QUESTION)).not.toContain("Quillmoor flies");
  });

  test("a server's settings, and its questions that found nothing, are those of both", async () => {
    const lacking = "qwxzv plmokn?";
    await ask(here, lacking);
    await expect
      .poll(async () => shownMarkdown(await there.discord.command(there.ann, there.channel, "gaps")))
      .toContain(lacking);
    const form = there.discord.sendCommand(there.ann, there.channel, "manage");
    await there.discord.modal(form);
    await there.discord.response(there.discord.submit(form, { language: "de" }));
    await expect.poll(() => ask(here, "qwxzv plmokn?")).toContain("Artikeln");
  });
});
