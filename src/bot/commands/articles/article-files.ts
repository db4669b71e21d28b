import type { Attachment } from "discord.js";
import type { Call } from "../../calls/call.ts";
import {
  type Added,
  type Collections,
  FILE_BYTES,
  FILES_A_SERVER,
  type NewFile,
  type NotAdded,
} from "../../collections/collections.ts";
import { fetchUpload } from "../../collections/fetch-upload.ts";
import type { Modal } from "../../modals/modal.ts";
import { MOST_FILES } from "../../modals/modal-limits.ts";
import type { Submission } from "../../modals/submission.ts";
import { clip, oneLine } from "../../replies/clip.ts";
import { escapeMarkdown } from "../../replies/escape.ts";
import { CHOICE_LENGTH } from "../../replies/limits.ts";
import { type Button, type ControlRow, type Reply, wordsReply } from "../../replies/reply.ts";
import { tellServerLog } from "../../settings/server-log.ts";
import { detailLines, fitted, previewLines, problemLine } from "./file-lines.ts";

/** Files a page of the list. */
const PAGE = 10;
/** Progress is shown at most this often; Discord allows five edits in five seconds. */
const PROGRESS_MS = 1_500;
const MIB = 1024 * 1024;

/** Extensions that the form names: it has room for a few. */
const EXTENSIONS_NAMED = 6;

/** What is changed: the files of one server. */
interface ServerArticles {
  readonly call: Call;
  readonly collections: Collections;
  readonly guildId: string;
}

/** What a button below a reply about files carries, and a way to show how far its work has come. */
interface FilesPress {
  readonly state: { readonly at: number; readonly rest: string };
  readonly progress: (reply: Reply) => void;
}

/** Does something with a server's own files, where there can be some. */
async function withArticles(call: Call, work: (articles: ServerArticles) => Promise<Reply>): Promise<Reply> {
  const { bot, texts, guildId } = call;
  if (guildId === null || bot.collections === null) return wordsReply(texts, texts.onlyInServers);
  return work({ call, collections: bot.collections, guildId });
}

/** What is done with a form for files. */
export const UPLOAD_ACTION = "upload";
/** Its field. */
const FILES_FIELD = "files";

/** Takes several files at once. */
export function uploadModal({ bot, texts, userId }: Call): Modal {
  const { uploadTitle, uploadLabel, limits } = texts.articles;
  const few = (bot.collections?.extensions ?? []).slice(0, EXTENSIONS_NAMED).join(" ");
  return {
    title: uploadTitle,
    state: { action: UPLOAD_ACTION, asker: userId, at: 0, rest: "" },
    fields: [
      {
        kind: "files",
        name: FILES_FIELD,
        label: uploadLabel,
        description: oneLine(limits(`${few} …`, FILE_BYTES / MIB)),
        most: MOST_FILES,
        required: true,
      },
    ],
  };
}

/** Reads the files of a form that was sent. */
export function readUpload(call: Call, submission: Submission): Promise<Reply> {
  return previewFiles(call, submission.files(FILES_FIELD));
}

/** Reads attached files, and shows what they were understood as: nothing is added before that was seen. */
export function previewFiles(call: Call, attached: readonly Attachment[]): Promise<Reply> {
  return withArticles(call, async ({ collections, guildId }) => {
    const { texts, userId } = call;
    const { extensions } = collections;
    const fit = attached.filter((attachment) => isFit(attachment, extensions));
    const limits = texts.articles.limits(extensions.join(" "), FILE_BYTES / MIB);
    const unfit = attached
      .filter((attachment) => !fit.includes(attachment))
      .map(({ name }) => `- ${escapeMarkdown(name)}: ${limits}`);
    if (fit.length === 0) return wordsReply(texts, fitted([], unfit));
    const files = fit.map((attachment): NewFile => ({ name: attachment.name, bytes: () => fetchUpload(attachment) }));
    const offer = await collections.offer(guildId, files);
    if (typeof offer === "string") return notAdded(call, collections, offer);
    const { readings, replacing, clashing, unfetched, problems } = offer;
    const head = readings.length === 0 ? [] : [texts.articles.preview(readings.length)];
    const entries = [
      ...readings.map((reading) => previewLines(texts, reading, replacing.includes(reading.name))),
      ...clashing.map((name) => `- ${escapeMarkdown(name)}: ${texts.articles.sameName}`),
      ...unfetched.map((name) => `- ${escapeMarkdown(name)}: ${texts.articles.notFetched}`),
      ...problems.map((problem) => problemLine(texts, problem)),
      ...unfit,
    ];
    const button = (action: "accept" | "discard", label: string): Button => ({
      label,
      ...(action === "accept" ? { look: "primary" as const } : {}),
      state: { action, asker: userId, at: 0, rest: offer.id },
    });
    const { add, discard } = texts.articles;
    const buttons = [button("accept", add(readings.length)), button("discard", discard)];
    const rows: ControlRow[] = readings.length === 0 ? [] : [{ kind: "buttons", buttons }];
    return { ...wordsReply(texts, fitted(head, entries)), rows };
  });
}

/** Adds what was shown. */
export function acceptFiles(call: Call, { state, progress }: FilesPress): Promise<Reply> {
  return withArticles(call, async ({ collections, guildId }) => {
    const { bot, texts } = call;
    const show = (done: number, total: number) => progress(wordsReply(texts, texts.articles.progress(done, total)));
    show(0, 1);
    let shownAt = performance.now();
    const added = await collections.accept(guildId, state.rest, (done, total) => {
      if (performance.now() - shownAt < PROGRESS_MS) return;
      shownAt = performance.now();
      show(done, total);
    });
    if (added === "gone") return wordsReply(texts, texts.articles.offerGone);
    if (typeof added === "string") return notAdded(call, collections, added);
    bot.askAgain(guildId);
    const names = added.taken.map((name) => `- ${escapeMarkdown(name)}`);
    if (names.length > 0) tellServerLog(call, texts.serverLog.added(`<@${call.userId}>`), names);
    return { ...wordsReply(texts, addedWords(call, added)), rows: await undoControls(call, collections, guildId) };
  });
}

export function discardFiles(call: Call, { state }: FilesPress): Promise<Reply> {
  return withArticles(call, async ({ collections, guildId }) => {
    await collections.discard(guildId, state.rest);
    return wordsReply(call.texts, call.texts.articles.discarded);
  });
}

export function removeFile(call: Call, name: string): Promise<Reply> {
  return withArticles(call, async ({ collections, guildId }) => {
    const { bot, texts } = call;
    const isRemoved = await collections.remove(guildId, name);
    const shown = escapeMarkdown(clip(name, CHOICE_LENGTH));
    if (!isRemoved) return wordsReply(texts, texts.articles.noSuchFile(shown));
    bot.askAgain(guildId);
    tellServerLog(call, texts.serverLog.removed(`<@${call.userId}>`), [`- ${shown}`]);
    const rows = await undoControls(call, collections, guildId);
    return { ...wordsReply(texts, texts.articles.removed(shown)), rows };
  });
}

/** Takes the last change back. */
export function undoChange(call: Call, { state, progress }: FilesPress): Promise<Reply> {
  return withArticles(call, async ({ collections, guildId }) => {
    const { bot, texts } = call;
    progress(wordsReply(texts, texts.articles.progress(0, 1)));
    const isUndone = await collections.undo(guildId, state.rest);
    if (isUndone) {
      bot.askAgain(guildId);
      tellServerLog(call, texts.serverLog.undone(`<@${call.userId}>`));
    }
    return wordsReply(texts, isUndone ? texts.articles.undone : texts.articles.notUndone);
  });
}

/** A page of a server's files, and above them those in quarantine. */
export function listFiles(call: Call, offset: number): Promise<Reply> {
  return withArticles(call, async ({ collections, guildId }) => {
    const { texts, userId } = call;
    const [details, quarantined] = [await collections.details(guildId), await collections.quarantined(guildId)];
    const { none, title, quarantine, quarantined: reasons } = texts.articles;
    const head = [
      ...(quarantined.length === 0 || offset > 0 ? [] : [`**${quarantine(quarantined.length)}**`]),
      ...(offset > 0
        ? []
        : quarantined.slice(0, PAGE).map(({ name, reason }) => `- ${escapeMarkdown(name)}: ${reasons[reason]}`)),
      ...(quarantined.length > PAGE && offset === 0 ? [`- … +${quarantined.length - PAGE}`] : []),
      details.length === 0 ? none : `**${title(details.length)}** · ${await collections.megabytes(guildId)} MB`,
    ];
    const lines = details.slice(offset, offset + PAGE).map((detail) => detailLines(texts, detail));
    const turn = (label: string, at: number, isDisabled: boolean): Button => ({
      label,
      isDisabled,
      state: { action: "files", asker: userId, at, rest: "" },
    });
    const paging = [
      turn(texts.buttons.prev, Math.max(0, offset - PAGE), offset === 0),
      turn(texts.buttons.next, offset + PAGE, offset + PAGE >= details.length),
    ];
    const rows: ControlRow[] = details.length > PAGE ? [{ kind: "buttons", buttons: paging }] : [];
    return {
      ...wordsReply(texts, fitted(head, lines)),
      rows: [...rows, ...(await undoControls(call, collections, guildId))],
    };
  });
}

async function notAdded({ texts, guildId }: Call, collections: Collections, why: NotAdded): Promise<Reply> {
  const { articles } = texts;
  switch (why) {
    case "too-many":
      return wordsReply(texts, articles.tooMany(FILES_A_SERVER));
    case "busy":
      return wordsReply(texts, articles.busy);
    case "no-room":
      return wordsReply(texts, articles.noRoom(await collections.megabytes(guildId ?? "")));
  }
}

function addedWords({ texts }: Call, { taken, replaced, problems, ...now }: Added): string {
  const head = [texts.articles.added(taken.length, texts.counts(now.articles, now.files, now.passages))];
  return fitted(head, [
    ...replaced.map((name) => `- ${escapeMarkdown(name)}: ${texts.articles.replaced}`),
    ...problems.map((problem) => problemLine(texts, problem)),
  ]);
}

/** Below what tells of a server's files: the last change can be taken back. */
async function undoControls({ texts, userId }: Call, collections: Collections, guildId: string): Promise<ControlRow[]> {
  const change = await collections.lastChange(guildId);
  if (change === null) return [];
  const state = { action: "undo" as const, asker: userId, at: 0, rest: change.id };
  return [{ kind: "buttons", buttons: [{ label: texts.articles.undo[change.kind], emoji: "↩️", state }] }];
}

function isFit({ name, size }: Attachment, extensions: readonly string[]): boolean {
  return size <= FILE_BYTES && extensions.some((extension) => name.toLowerCase().endsWith(extension));
}
