import type { Attachment, ChatInputCommandInteraction } from "discord.js";
import { CHOICE_LENGTH, CHOICES } from "../../replies/limits.ts";
import { always, type PlainCommand } from "../command.ts";
import { listFiles, previewFiles, removeFile, uploadModal } from "./article-files.ts";

/** The options for files: a client that shows no field for files in a form has these. */
const ATTACHMENTS = ["file", "file2", "file3", "file4", "file5"] as const;

/** The server's own articles, beside the operator's. */
export const articles: PlainCommand = {
  kind: "slash",
  name: "articles",
  audience: "managers",
  options: [],
  subcommands: [
    {
      name: "add",
      options: ATTACHMENTS.map((name) => ({ name, type: "file" })),
    },
    { name: "remove", options: [{ name: "name", type: "text", required: true, longest: 100, autocomplete: true }] },
    { name: "list", options: [] },
  ],
  isOffered: ({ collections }) => collections !== null,
  isPrivate: always,
  opens({ options }, call) {
    const isAsked = options.getSubcommand() === "add" && attachedTo(options).length === 0;
    return isAsked && call.guildId !== null ? uploadModal(call) : null;
  },
  async run({ options }, call) {
    switch (options.getSubcommand()) {
      case "add":
        return previewFiles(call, attachedTo(options));
      case "remove":
        return removeFile(call, options.getString("name", true));
      default:
        return listFiles(call, 0);
    }
  },
  async complete({ typed, bot: { collections }, guildId }) {
    if (guildId === null || collections === null) return [];
    const refused = (await collections.quarantined(guildId)).map(({ name }) => name);
    const names = [...new Set([...(await collections.list(guildId)), ...refused])];
    const wanted = typed.normalize("NFC").toLowerCase();
    return names
      .filter((name) => name.toLowerCase().includes(wanted) && name.length <= CHOICE_LENGTH)
      .slice(0, CHOICES)
      .map((name) => ({ name, value: name }));
  },
};

function attachedTo(options: ChatInputCommandInteraction["options"]): Attachment[] {
  return ATTACHMENTS.flatMap((name) => options.getAttachment(name) ?? []);
}
