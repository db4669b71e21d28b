import type { Digest, DigestEntry } from "../../retrieve/digest.ts";
import type { Texts } from "../locales/texts.ts";
import { frameCards } from "../replies/card-markdown.ts";
import { clip, oneLine } from "../replies/clip.ts";
import { readOnButton } from "../replies/control-rows.ts";
import { MESSAGE_TEXT_LENGTH } from "../replies/limits.ts";
import type { Card, Reply } from "../replies/reply.ts";
import type { DigestPace } from "../store/news.ts";

const TITLE_LENGTH = 60;

interface Digesting {
  readonly every: DigestPace;
  /** Names the digest in its button. */
  readonly mark: string;
  readonly botId: string;
}

/** What is new, each sentence as it stands in its article; as many as fit into a message. */
export function digestReply(texts: Texts, { articles, entries }: Digest, { every, mark, botId }: Digesting): Reply {
  const { news } = texts;
  const state = { action: "nodigest" as const, asker: botId, at: 0, rest: mark };
  const words = news.title(articles);
  const cards = entries.map((entry) => cardOf(texts, entry, { every, botId }));
  return {
    texts,
    question: null,
    words,
    cards: withinMessage(texts, cards, MESSAGE_TEXT_LENGTH - words.length),
    rows: [{ kind: "buttons", buttons: [{ label: news.turnOff, emoji: "🔕", state }] }],
  };
}

function cardOf(
  texts: Texts,
  { kind, quotation, alike }: DigestEntry,
  { every, botId }: Pick<Digesting, "every" | "botId">,
): Card {
  const { news } = texts;
  const [first] = alike;
  const name = first && clip(oneLine(first.title ?? "") || first.source, TITLE_LENGTH);
  const label = [
    kind === "lead" ? news.lead[every] : news.kinds[kind],
    ...(name === undefined ? [] : [news.alike(name, alike.length - 1)]),
  ].join(" · ");
  const answer = { asker: botId, at: 0, citations: [quotation.citation], isPrivate: false };
  return { quotation, shows: "sentence", label, button: readOnButton(texts, answer, 0) };
}

/** The first cards whose sentences fit whole. */
function withinMessage(texts: Texts, cards: readonly Card[], room: number): Card[] {
  let left = room;
  return cards.filter((card) => {
    // Marks of Markdown may double what is quoted.
    const [framed] = frameCards([card], texts, { size: "middle", room: Number.POSITIVE_INFINITY });
    left -= (framed?.frameLength ?? 0) + 2 * card.quotation.text.length;
    return left >= 0;
  });
}
