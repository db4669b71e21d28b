import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { visibleText } from "../../bot/scene.ts";
import { DiscordStandIn } from "../../bot/stand-in/discord-stand-in.ts";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { fillDisk, MAY_MOUNT, onSmallDisk, seenFromOutside } from "../../small-disk.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { VERBATIM } from "../run-verbatim.ts";

const BYTES = 12 << 20;
const FOUND = "听雨廊桥是什么时候始建的？";
const NOT_FOUND = "Which kite won the race of Quillmoor?";

/** What lies on the disk from the beginning. */
const contents = temporaryFolder();

beforeAll(async () => {
  await indexSamples(join(contents, "index"), await builtInModels());
});

describe.skipIf(!MAY_MOUNT)("a disk that fills while the bot runs, with its data, its index and its log on it,", () => {
  test("costs what was to be noted and no answer, is said once, and is written again when there is space", async () => {
    const discord = await DiscordStandIn.open();
    onTestFinished(() => discord.close());
    const { world } = discord;
    const channel = world.addChannel({ guild: world.addGuild() });
    const ann = world.addUser("ann");
    const folder = temporaryFolder();
    const index = join(folder, "index");
    const command = [process.execPath, VERBATIM, "start", "--index", index];
    const [program, rest] = onSmallDisk({ folder, bytes: BYTES, contents }, command, "log");
    const bot = spawn(program, rest, {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: join(folder, "data"),
        DISCORD_TOKEN: world.token,
        DISCORD_API_URL: discord.apiUrl,
      },
    });
    const ended = once(bot, "exit");
    onTestFinished(() => void bot.kill("SIGKILL"));
    await world.until(() => (discord.gateway.connected && world.commands.length > 0 ? true : undefined));
    // Each asks once: nobody waits for an earlier answer.
    const mention = (question: string) =>
      discord.replyTo(discord.say(world.addUser("ben"), channel, `<@${world.bot.id}> ${question}`));
    const answer = await mention(FOUND);
    const vote = async () => visibleText(await discord.response(discord.press(ann, answer, "helpful")));

    const free = fillDisk(seenFromOutside(bot.pid, folder, "filler"));
    for (let time = 0; time < 3; time++) {
      expect(visibleText(await mention(FOUND))).toContain("清乾隆三十一年");
      expect(visibleText(await mention(NOT_FOUND))).not.toMatch(/wrong|store/);
    }
    expect(await vote()).toMatch(/could not store this: the operator's disk is full/);
    const optedOut = await discord.command(ann, channel, "privacy", { do: "opt-out" });
    expect(visibleText(optedOut)).toMatch(/could not store this: the operator's disk is full/);

    const upload = { file: { filename: "kites.md", content: `# Kites\n\nKites of ${"linen ".repeat(2_000)}\n` } };
    const added = await discord.response(discord.sendCommand(ann, channel, "articles add", upload));
    await expect.poll(() => visibleText(added)).toMatch(/could not store this: the operator's disk is full/);

    free();
    await mention(NOT_FOUND);
    expect(await vote()).toBe("Thank you, noted.");
    const log = readFileSync(seenFromOutside(bot.pid, folder, "log"), "utf8");
    expect(log.match(/the bot's database cannot be written; answers go on/g)).toHaveLength(1);
    expect(log.match(/the bot's database is written again/g)).toHaveLength(1);
    bot.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });
});
