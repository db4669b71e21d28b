import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openScene } from "../scene.ts";
import { type OpenApi, requestFaults } from "./openapi.ts";

const DESCRIPTION = fileURLToPath(new URL("../../../../shared/discord/openapi.json", import.meta.url));

/**
 * Discord's guide says a string for permissions, and discord.js sends one; its OpenAPI description says an integer.
 * discord.js adds `tts` and `enforce_nonce` to every message, edits included.
 */
const KNOWN_DIFFERENCE = /default_member_permissions is string, not integer|body\.(tts|enforce_nonce) is unknown/;

test.skipIf(!existsSync(DESCRIPTION))(
  "every request is one that Discord's own OpenAPI description allows",
  async () => {
    const api = JSON.parse(readFileSync(DESCRIPTION, "utf8")) as OpenApi;
    await using scene = await openScene();
    const { discord, ann, ben, channel } = scene;
    const { world } = discord;
    const question = "When was the lighthouse of Skerry lit for the first time, and the ferry?";

    for (const name of ["sources", "about", "help", "gaps", "privacy"]) await discord.command(ann, channel, name);
    for (const part of ["answers", "questions", "order"]) {
      const form = discord.sendCommand(ann, channel, "manage", { part });
      await discord.modal(form);
      await discord.response(discord.submit(form, {}));
    }
    await discord.command(ann, channel, "cite", { id: "tiny0000" });
    await discord.complete(ann, channel, "lookup", "text", "the");
    await discord.command(ann, channel, "ask", { question: "Who invented sourdough bread?" });
    const answer = await discord.command(ann, channel, "ask", { question });
    for (const button of ["more", "here", "all", "here"]) {
      discord.press(ann, answer, button);
      await discord.edited(answer);
    }
    const copy = await discord.response(discord.press(ben, answer, "more"));
    const opened = discord.press(ben, copy, "followup");
    await world.until(() => opened.modal ?? undefined);
    await discord.response(discord.submit(opened, "And the keeper of the lighthouse?"));
    const mention = discord.say(ann, channel, `<@${world.bot.id}> ${question}`);
    await discord.replyTo(mention);
    discord.deleteMessage(mention);
    discord.press(ben, copy, "delete");
    await world.until(() => copy.state === "deleted" || undefined);

    expect(world.requests.length).toBeGreaterThan(30);
    const faults = world.requests.flatMap((request) => requestFaults(api, request));
    expect(faults.filter((fault) => !KNOWN_DIFFERENCE.test(fault))).toEqual([]);
  },
);
