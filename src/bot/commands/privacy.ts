import type { Call } from "../calls/call.ts";
import { dateIn } from "../locales/dates.ts";
import { clip } from "../replies/clip.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import { CONTENT_LENGTH } from "../replies/limits.ts";
import { wordsReply } from "../replies/reply.ts";
import { always, type PlainCommand } from "./command.ts";

/** Characters of a kept question that are shown. */
const QUESTION_LENGTH = 200;
/** Why a question is kept, where it is not because it found nothing. */
const MARKS = { "no-answer": "", "rated-down": " 👎", "to-be-told": " 🔔", followed: " 🔭" } as const;
/** Room for the line that says how many questions are not shown. */
const MORE_LENGTH = 10;

export const privacy: PlainCommand = {
  kind: "slash",
  name: "privacy",
  audience: "everyone",
  options: [{ name: "do", type: "choice", choices: ["show", "opt-out", "opt-in", "erase"] }],
  isPrivate: always,
  run: async (interaction, call) => wordsReply(call.texts, await act(interaction.options.getString("do"), call)),
};

async function act(what: string | null, call: Call): Promise<string> {
  const { bot, texts, userId } = call;
  switch (what) {
    case "opt-out":
      await bot.store.optOut(userId);
      return texts.optedOut;
    case "opt-in":
      await bot.store.optIn(userId);
      return texts.optedIn;
    case "erase":
      return texts.erased(await bot.store.erase(userId));
    default:
      return show(call);
  }
}

/** What is stored of people, and what is stored of this one: as many of the questions as fit into a message. */
async function show({ bot, texts, userId }: Call): Promise<string> {
  const { store, forgetServersAfterDays } = bot;
  const { questions, votes, links, optedOut } = await store.keptOf(userId);
  const facts = { days: store.retentionDays, linkDays: store.linkDays, graceDays: forgetServersAfterDays };
  let shown = [
    texts.privacy(facts),
    texts.following.stored,
    texts.keptOfYou({ questions: questions.length, votes, links }),
    ...(optedOut ? [texts.haveOptedOut] : []),
  ].join("\n");
  for (const [index, { text, date, why }] of questions.entries()) {
    const line = `\n- ${dateIn(texts, date)}${MARKS[why]}: ${escapeMarkdown(clip(text.replace(/\s+/g, " "), QUESTION_LENGTH))}`;
    if (shown.length + line.length > CONTENT_LENGTH - MORE_LENGTH) return `${shown}\n- … +${questions.length - index}`;
    shown += line;
  }
  return shown;
}
