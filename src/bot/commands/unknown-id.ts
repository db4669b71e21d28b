import { engineFor } from "../calls/ask-engine.ts";
import type { Call } from "../calls/call.ts";
import { articleLines } from "../replies/article-lines.ts";
import { clip } from "../replies/clip.ts";
import { headlineMenu } from "../replies/control-rows.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";

/** Characters of an unknown id that are repeated, and articles that are offered instead. */
const SHOWN_LENGTH = 40;
const OFFERED = 5;

/** Ids hold no letter that is misread for a digit or another letter; people type them all the same. */
const MISREAD: Readonly<Record<string, string>> = { o: "0", i: "1", l: "1", u: "v" };

/** An id that somebody may have meant; as a guess, it is told. */
interface MeantId {
  readonly id: string;
  readonly isGuess: boolean;
}

/**
 * The ids that somebody may have meant, the likeliest first: as typed; in the letters that ids are made of; and, as a guess, with
 * two neighbours changed, or without a character that was typed twice.
 */
export function meantIds(typed: string): MeantId[] {
  const id = (/#([0-9A-Za-z]+)\W*$/.exec(typed)?.[1] ?? typed).replace(/[\s`[\]()<>]/g, "");
  const lower = id.toLowerCase();
  const legible = lower.replace(/[oilu]/g, (letter) => MISREAD[letter] ?? letter);
  const same = [...new Set([id, lower, legible])];
  const guesses = [...new Set([lower, legible].flatMap(nearIds))].filter((guess) => !same.includes(guess));
  return [
    ...same.filter((each) => each !== "").map((each) => ({ id: each, isGuess: false })),
    ...guesses.map((guess) => ({ id: guess, isGuess: true })),
  ];
}

/** An id with two neighbours changed at each place, and without the second of two equal ones. */
function nearIds(id: string): string[] {
  return Array.from({ length: Math.max(0, id.length - 1) }, (_, at) => {
    const [one = "", other = ""] = id.slice(at, at + 2);
    return id.slice(0, at) + (one === other ? one : other + one) + id.slice(at + 2);
  });
}

/** Says that no passage has this id, and offers the articles whose headlines are like what was typed. */
export async function unknownId(call: Call, typed: string): Promise<Reply> {
  const { bot, texts, userId, guildId } = call;
  const words = texts.unknownId(escapeMarkdown(clip(typed, SHOWN_LENGTH)));
  const articles = typed === "" ? [] : await (await engineFor(bot, guildId)).lookUp(typed, OFFERED);
  if (articles.length === 0) return wordsReply(texts, words);
  const list = [words, texts.matches, ...articleLines(texts, articles)].join("\n");
  return { ...wordsReply(texts, list), rows: headlineMenu(texts, userId, articles) };
}
