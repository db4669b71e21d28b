import type { Attachment, ChatInputCommandInteraction } from "discord.js";
import type { Call } from "../calls/call.ts";
import { showProgress } from "../calls/respond.ts";
import {
  type Collections,
  FILE_BYTES,
  FILES_A_SERVER,
  type NewFile,
  type Quarantined,
  type UploadProblem,
} from "../collections/collections.ts";
import { fetchUpload } from "../collections/fetch-upload.ts";
import type { Texts } from "../locales/texts.ts";
import { clip } from "../replies/clip.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import { CHOICE_LENGTH, CHOICES, CONTENT_LENGTH } from "../replies/limits.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { always, type PlainCommand } from "./command.ts";

/** The options for files. */
const ATTACHMENTS = ["file", "file2", "file3", "file4", "file5"] as const;
/** Progress is shown at most this often; Discord allows five edits in five seconds. */
const PROGRESS_MS = 1_500;
const MIB = 1024 * 1024;

/** The server's own articles, beside the operator's. */
export const articles: PlainCommand = {
  kind: "slash",
  name: "articles",
  audience: "managers",
  options: [],
  subcommands: [
    {
      name: "add",
      options: ATTACHMENTS.map((name, index) => ({ name, type: "file", ...(index === 0 ? { required: true } : {}) })),
    },
    { name: "remove", options: [{ name: "name", type: "text", required: true, longest: 100, autocomplete: true }] },
    { name: "list", options: [] },
  ],
  isOffered: ({ collections }) => collections !== null,
  isPrivate: always,
  async run(interaction, call) {
    const { bot, texts, guildId } = call;
    const { collections } = bot;
    if (guildId === null || collections === null) return wordsReply(texts, texts.onlyInServers);
    switch (interaction.options.getSubcommand()) {
      case "add":
        return addFiles(interaction, call, collections, guildId);
      case "remove": {
        const name = interaction.options.getString("name", true);
        const removed = await collections.remove(guildId, name);
        const shown = escapeMarkdown(clip(name, CHOICE_LENGTH));
        return wordsReply(texts, removed ? texts.articles.removed(shown) : texts.articles.noSuchFile(shown));
      }
      default:
        return listFiles(call, await collections.list(guildId), await collections.quarantined(guildId));
    }
  },
  async complete(typed, { collections }, guildId) {
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

async function addFiles(
  interaction: ChatInputCommandInteraction,
  call: Call,
  collections: Collections,
  guildId: string,
): Promise<Reply> {
  const { texts } = call;
  const attached = ATTACHMENTS.flatMap((name) => interaction.options.getAttachment(name) ?? []);
  const { extensions } = collections;
  const fit = attached.filter((attachment) => isFit(attachment, extensions));
  const unfit = attached.filter((attachment) => !fit.includes(attachment));
  const files = fit.map((attachment): NewFile => ({ name: attachment.name, bytes: () => fetchUpload(attachment) }));
  const limits = texts.articles.limits(extensions.join(" "), FILE_BYTES / MIB);
  const refused = unfit.map(({ name }) => `- ${escapeMarkdown(name)}: ${limits}`);
  if (files.length === 0) return wordsReply(texts, clip(refused.join("\n"), CONTENT_LENGTH));
  let shownAt = performance.now();
  const added = await collections.add(guildId, files, (done, total) => {
    if (performance.now() - shownAt < PROGRESS_MS) return;
    shownAt = performance.now();
    showProgress(interaction, wordsReply(texts, texts.articles.progress(done, total)));
  });
  if (added === "too-many") return wordsReply(texts, texts.articles.tooMany(FILES_A_SERVER));
  if (added === "busy") return wordsReply(texts, texts.articles.busy);
  if (added === "no-room") return wordsReply(texts, texts.articles.noRoom(await collections.megabytes(guildId)));
  const { taken, replaced, clashing, unfetched, problems } = added;
  const lines = [
    texts.articles.added(taken.length, texts.counts(added.articles, added.files, added.passages)),
    ...replaced.map((name) => `- ${escapeMarkdown(name)}: ${texts.articles.replaced}`),
    ...clashing.map((name) => `- ${escapeMarkdown(name)}: ${texts.articles.sameName}`),
    ...unfetched.map((name) => `- ${escapeMarkdown(name)}: ${texts.articles.notFetched}`),
    ...problems.map((problem) => `- ${escapeMarkdown(problem.name)}: ${escapeMarkdown(whyRefused(problem, texts))}`),
    ...refused,
  ];
  return wordsReply(texts, clip(lines.join("\n"), CONTENT_LENGTH));
}

function whyRefused({ message, kind, quarantined }: UploadProblem, { articles }: Texts): string {
  if (quarantined !== undefined) return articles.quarantined[quarantined];
  return kind === undefined ? message : articles.refused[kind];
}

function listFiles({ texts }: Call, names: readonly string[], quarantined: readonly Quarantined[]): Reply {
  const { none, title, quarantine, quarantined: reasons } = texts.articles;
  const lines = [
    ...(quarantined.length === 0 ? [] : [`**${quarantine(quarantined.length)}**`]),
    ...quarantined.map(({ name, reason }) => `- ${escapeMarkdown(name)}: ${reasons[reason]}`),
    names.length === 0 ? none : `**${title(names.length)}**`,
    ...names.map((name) => `- ${escapeMarkdown(name)}`),
  ];
  return wordsReply(texts, clip(lines.join("\n"), CONTENT_LENGTH));
}

function isFit({ name, size }: Attachment, extensions: readonly string[]): boolean {
  return size <= FILE_BYTES && extensions.some((extension) => name.toLowerCase().endsWith(extension));
}
