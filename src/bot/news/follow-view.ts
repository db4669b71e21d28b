import type { Call } from "../calls/call.ts";
import type { Texts } from "../locales/texts.ts";
import { oneLine } from "../replies/clip.ts";
import { markdownLine } from "../replies/escape.ts";
import { SELECT_OPTIONS } from "../replies/limits.ts";
import { type Button, type ControlRow, type Reply, wordsReply } from "../replies/reply.ts";
import type { Follow } from "../store/news.ts";

/** So many entries a page, and characters of a question, that a page fits into a message. */
const PAGE = 8;
const QUESTION_LENGTH = 120;

/** Whose follows are listed. */
export type Listed = "own" | "all";

export interface FollowsPage {
  readonly listed: Listed;
  readonly offset: number;
  /** Who looks at it may see and end those of everybody. */
  readonly isModerator: boolean;
}

/** Below what was told: to go on, or to have it forgotten. @param mark names what is followed where (`followedMark`), and the time that it was told */
export function followButtons(texts: Texts, userId: string, mark: string): ControlRow {
  const button = (action: "again" | "stop", label: string, emoji: string): Button => ({
    label,
    emoji,
    state: { action, asker: userId, at: 0, rest: mark },
  });
  const { buttons } = texts.following;
  return { kind: "buttons", buttons: [button("again", buttons.again, "🔔"), button("stop", buttons.stop, "🔕")] };
}

/** What is followed, with a menu by which each can be ended. `above` stands before it. */
export function followsReply(call: Call, follows: readonly Follow[], page: FollowsPage, above = ""): Reply {
  const { texts, userId } = call;
  const { following, buttons } = texts;
  const { listed, offset, isModerator } = page;
  const entries = listed === "all" ? follows : follows.filter((follow) => follow.userId === userId);
  const shown = entries.slice(offset, offset + PAGE);
  const lines = shown.map((follow) => line(texts, follow, listed));
  const title = listed === "all" ? following.titleAll : following.title;
  const words = [above, title, ...(lines.length === 0 ? [following.none] : lines)].filter((each) => each !== "");
  const turn = (label: string, at: number, isDisabled: boolean): Button => ({
    label,
    isDisabled,
    state: { action: "follows", asker: userId, at, rest: listed },
  });
  const paging = [
    turn(buttons.prev, Math.max(0, offset - PAGE), offset === 0),
    turn(buttons.next, offset + PAGE, offset + PAGE >= entries.length),
  ];
  const other: Listed = listed === "all" ? "own" : "all";
  const state = { action: "follows" as const, asker: userId, at: 0, rest: `${other}.` };
  const rows: ControlRow[] = [
    ...endMenu(texts, shown, { userId, page }),
    ...(entries.length > PAGE ? [{ kind: "buttons" as const, buttons: paging }] : []),
    ...(isModerator ? [{ kind: "buttons" as const, buttons: [{ label: following.buttons[other], state }] }] : []),
  ];
  return { ...wordsReply(texts, words.join("\n")), rows };
}

function endMenu(
  texts: Texts,
  shown: readonly Follow[],
  { userId, page: { listed, offset } }: { readonly userId: string; readonly page: FollowsPage },
): ControlRow[] {
  if (shown.length === 0) return [];
  const choices = shown.slice(0, SELECT_OPTIONS).map(({ id, question, state }) => ({
    label: oneLine(question) || "?",
    description: texts.following.states[state],
    value: id,
  }));
  const state = { action: "unfollow" as const, asker: userId, at: offset, rest: listed };
  return [{ kind: "menu", placeholder: texts.following.choose, choices, state }];
}

function line(texts: Texts, { question, userId, channelId, state, at }: Follow, listed: Listed): string {
  const facts = [
    ...(listed === "all" ? [`<@${userId}>`] : []),
    channelId === null ? texts.following.inPrivate : `<#${channelId}>`,
    texts.following.states[state],
    `<t:${Math.floor(at / 1000)}:d>`,
  ];
  return `- ${markdownLine(question, QUESTION_LENGTH)}\n-# ${facts.join(" · ")}`;
}
