import { ChannelType, Client, Events, GatewayIntentBits } from "discord.js";
import { expect, test } from "vitest";
import type { Field, FieldOption, Modal } from "../../../src/bot/modals/modal.ts";
import { renderModal } from "../../../src/bot/modals/render-modal.ts";
import { type Submission, submissionOf } from "../../../src/bot/modals/submission.ts";
import { DiscordStandIn } from "../stand-in/discord-stand-in.ts";
import type { Filled } from "../stand-in/filled-modal.ts";
import { modalFaults } from "../stand-in/modal-rules.ts";

const STATE = { action: "form", asker: "123456789012345678", at: 0, rest: "all" };
const OPTIONS: readonly FieldOption[] = [
  { label: "Tea", value: "tea", isChosen: true },
  { label: "Water", value: "water", description: "From the well" },
];

/** Has a client that knows nothing of the bot open a modal and take what is sent with it. */
async function fillIn(
  makeFields: (discord: DiscordStandIn, channelId: string) => readonly Field[],
  filled: Filled,
): Promise<{ submission: Submission; violations: readonly string[] }> {
  const discord = await DiscordStandIn.open();
  const { world } = discord;
  const channel = world.addChannel({ guild: world.addGuild() });
  const ann = world.addUser("ann");
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  try {
    const modal: Modal = { title: "What would you like?", state: STATE, fields: makeFields(discord, channel.id) };
    const submitted = new Promise<Submission>((resolve) => {
      client.on(Events.InteractionCreate, (interaction) => {
        if (interaction.isChatInputCommand()) void interaction.showModal(renderModal(modal));
        if (interaction.isModalSubmit()) resolve(submissionOf(interaction));
      });
    });
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(world.token);
    await ready;
    const opened = discord.sendCommand(ann, channel, "form");
    await discord.modal(opened);
    discord.submit(opened, filled);
    return { submission: await submitted, violations: world.violations };
  } finally {
    await client.destroy();
    await discord.close();
  }
}

test("what is left as it was comes back as it was: texts, options, boxes, channels", async () => {
  const { submission, violations } = await fillIn(
    (_, channelId) => [
      { kind: "text", name: "name", label: "Name", lines: "one", longest: 20, value: "Ann " },
      { kind: "select", name: "drink", label: "Drink", options: OPTIONS, required: true },
      { kind: "boxes", name: "extras", label: "With", options: OPTIONS },
      { kind: "box", name: "now", label: "At once", isTicked: true },
      {
        kind: "channels",
        name: "where",
        label: "Where",
        types: [ChannelType.GuildText],
        chosen: [channelId],
        most: 25,
      },
    ],
    {},
  );

  expect(violations).toEqual([]);
  expect(submission.text("name")).toBe("Ann");
  expect(submission.chosen("drink")).toEqual(["tea"]);
  expect(submission.chosen("extras")).toEqual(["tea"]);
  expect(submission.isTicked("now")).toBe(true);
  expect(submission.chosen("where")).toHaveLength(1);
});

test("what a person changes or clears comes back changed, and files come with their contents", async () => {
  const { submission, violations } = await fillIn(
    () => [
      { kind: "radio", name: "drink", label: "Drink", options: OPTIONS },
      { kind: "boxes", name: "extras", label: "With", options: OPTIONS },
      { kind: "box", name: "now", label: "At once", isTicked: true },
      { kind: "roles", name: "who", label: "Who", chosen: [], most: 1 },
      { kind: "files", name: "files", label: "Files", most: 10, required: true },
    ],
    {
      drink: "water",
      extras: [],
      now: false,
      who: ["4242"],
      files: [
        { filename: "one.txt", content: "One." },
        { filename: "two.txt", content: "Two and a half." },
      ],
    },
  );

  expect(violations).toEqual([]);
  expect(submission.chosen("drink")).toEqual(["water"]);
  expect(submission.chosen("extras")).toEqual([]);
  expect(submission.isTicked("now")).toBe(false);
  expect(submission.chosen("who")).toEqual(["4242"]);
  expect(submission.files("files").map(({ name, size }) => [name, size])).toEqual([
    ["one.txt", 4],
    ["two.txt", 15],
  ]);
});

test("a field that the modal did not have is told from an empty one", async () => {
  const { submission } = await fillIn(
    () => [
      { kind: "text", name: "name", label: "Name", lines: "many", longest: 20 },
      { kind: "radio", name: "drink", label: "Drink", options: OPTIONS.map(({ isChosen, ...option }) => option) },
    ],
    {},
  );

  expect(submission.text("name")).toBe("");
  expect(submission.chosen("drink")).toEqual([]);
  expect([submission.text("age"), submission.chosen("age"), submission.isTicked("age")]).toEqual([null, null, null]);
  expect(submission.files("age")).toEqual([]);
});

test("texts that are too long are cut to Discord's limits, and options beyond them left out", () => {
  const long = "very long ".repeat(500);
  const options = Array.from({ length: 30 }, (_, index) => ({ label: long, value: `${index}`, description: long }));
  const common = { label: long, description: long };
  const fields: readonly Field[] = [
    { ...common, kind: "text", name: "a", lines: "many", longest: 9_000, value: long, placeholder: long },
    { ...common, kind: "select", name: "b", options, most: 30 },
    { ...common, kind: "boxes", name: "c", options },
    { ...common, kind: "channels", name: "d", types: [], chosen: options.map(({ value }) => value), most: 30 },
    { ...common, kind: "files", name: "e", most: 30, required: true },
  ];

  expect(modalFaults({ ...renderModal({ title: long, state: STATE, fields }) })).toEqual([]);
  expect(() => renderModal({ title: "T", state: STATE, fields: [...fields, ...fields] })).toThrow(RangeError);
});
