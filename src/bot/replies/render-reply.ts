import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  MessageFlags,
} from "discord.js";
import type { Quotation } from "../../retrieve/answer.ts";
import { dateIn } from "../locales/dates.ts";
import type { Texts } from "../locales/texts.ts";
import { clip, oneLine } from "./clip.ts";
import { escapeMarkdown, unescapeMarkdown } from "./escape.ts";
import {
  CONTENT_LENGTH,
  EMBED_AUTHOR_LENGTH,
  EMBED_DESCRIPTION_LENGTH,
  EMBED_TITLE_LENGTH,
  EMBEDS,
  EMBEDS_TOTAL_LENGTH,
} from "./limits.ts";
import { quotationMarkdown } from "./quotation-markdown.ts";
import { renderControls } from "./render-controls.ts";
import type { Card, Reply } from "./reply.ts";

/** The body of a new or edited message, as discord.js takes it. It never pings anybody. */
export interface MessageBody {
  content: string;
  embeds: APIEmbed[];
  components: APIActionRowComponent<APIComponentInMessageActionRow>[];
  allowedMentions: { parse: []; repliedUser: false };
  flags?: MessageFlags.SuppressEmbeds;
}

/** "plain" is for channels where the bot may not send embeds. */
export type ReplyStyle = "embeds" | "plain";

/** Ink blue: the colour of the bar beside every quotation. */
const INK = 0x2f4b7c;
/** The most characters that a card's notes take up (headings, "also in", "shortened"). */
const NOTES_LENGTH = 500;
const SOURCE_LENGTH = 200;
/** Marks the line with the question in a message without embeds; Discord shows it as small print. */
const ASKED_MARK = "-# ";

/** A reply as a message of Discord, within its limits. */
export function renderReply(reply: Reply, style: ReplyStyle): MessageBody {
  const common = {
    components: renderControls(reply.rows),
    allowedMentions: { parse: [] as [], repliedUser: false as const },
  };
  if (style === "plain") {
    return { ...common, content: plainContent(reply), embeds: [], flags: MessageFlags.SuppressEmbeds };
  }
  return { ...common, content: contentOf(reply), embeds: embedsOf(reply) };
}

function embedsOf({ cards, question, texts }: Reply): APIEmbed[] {
  const shown = cards.slice(0, EMBEDS);
  const author = question === null ? null : clip(oneLine(question), EMBED_AUTHOR_LENGTH);
  const framed = shown.map((card) => ({ card, title: titleOf(card.quotation, texts), footer: footerOf(card, texts) }));
  const frames = framed.reduce((sum, { title, footer }) => sum + title.length + footer.length, author?.length ?? 0);
  const budget = Math.min(EMBED_DESCRIPTION_LENGTH, Math.floor((EMBEDS_TOTAL_LENGTH - frames) / shown.length));
  return framed.map(({ card, title, footer }, index) => ({
    ...(index === 0 && author ? { author: { name: author } } : {}),
    title,
    ...webLink(card.quotation),
    description: bodyOf(card.quotation, budget, texts),
    color: INK,
    footer: { text: footer },
  }));
}

/** The text above the embeds: the bot's words, and the question if there is no embed to show it. */
function contentOf({ cards, question, words }: Reply): string {
  const asked = question === null || cards.length > 0 ? "" : askedLine(question);
  return clip([asked, words].filter(Boolean).join("\n"), CONTENT_LENGTH);
}

function askedLine(question: string): string {
  return `${ASKED_MARK}${clip(escapeMarkdown(oneLine(question)), EMBED_AUTHOR_LENGTH)}`;
}

/** The question that a message of the bot shows, shortened as it is shown there; null where there is none. */
export function shownQuestion({ embeds, content }: ShownMessage): string | null {
  const [first] = embeds;
  if (first?.author?.name) return first.author.name;
  const line = content.split("\n")[0] ?? "";
  return line.startsWith(ASKED_MARK) ? unescapeMarkdown(line.slice(ASKED_MARK.length)) : null;
}

interface ShownMessage {
  readonly content: string;
  readonly embeds: readonly { readonly author?: { readonly name: string } | null }[];
}

function plainContent({ cards, question, words, texts }: Reply): string {
  const head = [question === null ? "" : askedLine(question), words].filter(Boolean).join("\n");
  const framed = cards.map((card) => ({
    card,
    title: `**${titleOf(card.quotation, texts)}**`,
    footer: `-# ${escapeMarkdown(footerOf(card, texts))}`,
  }));
  const frames = framed.reduce((sum, { title, footer }) => sum + title.length + footer.length + 4, head.length);
  const budget = Math.floor((CONTENT_LENGTH - frames) / Math.max(1, cards.length));
  // With many cards the frames alone may fill the message: the last cards are left out until the others have room.
  if (cards.length > 1 && budget < NOTES_LENGTH / 2) {
    return plainContent({ cards: cards.slice(0, -1), question, words, texts, rows: [] });
  }
  const bodies = framed.map(
    ({ card, title, footer }) => `${title}\n${bodyOf(card.quotation, budget, texts)}\n${footer}`,
  );
  return clip([head, ...bodies].filter(Boolean).join("\n\n"), CONTENT_LENGTH);
}

function bodyOf(quotation: Quotation, budget: number, texts: Texts): string {
  const above =
    quotation.headings.length === 0
      ? ""
      : `-# ${escapeMarkdown(clip(quotation.headings.join(" › "), SOURCE_LENGTH))}\n`;
  const also = quotation.alsoIn[0];
  const below = also
    ? `\n-# ${texts.alsoIn(escapeMarkdown(clip(also.source, SOURCE_LENGTH)), texts.lines(...also.lines), quotation.alsoIn.length - 1)}`
    : "";
  const notice = `\n-# ${texts.shortened}`;
  const { markdown, shortened } = quotationMarkdown(
    quotation,
    Math.max(1, budget - above.length - below.length - notice.length),
  );
  return above + markdown + below + (shortened ? notice : "");
}

function titleOf({ article, kind }: Quotation, texts: Texts): string {
  const headline = article.title === null ? texts.untitled : escapeMarkdown(oneLine(article.title));
  const title = kind === "paragraph" ? headline : `${headline} (${texts.blockKinds[kind]})`;
  return clip(title, EMBED_TITLE_LENGTH);
}

/** "2/5 · 2024-11-23 · By A. Author · page.txt · lines 3–9 · page 2 · #k3x9"; a footer shows no Markdown. */
function footerOf({ quotation, label }: Card, texts: Texts): string {
  const { article, source, lines, page, recognized, citation } = quotation;
  return [
    label,
    article.date && dateIn(texts, article.date),
    article.byline && clip(oneLine(article.byline), SOURCE_LENGTH),
    clip(source, SOURCE_LENGTH),
    page !== null && texts.page(page),
    recognized && texts.recognized,
    texts.lines(...lines),
    `#${citation}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function webLink({ article }: Quotation): { url?: string } {
  return article.url !== null && /^https?:\/\/\S+$/.test(article.url) ? { url: article.url } : {};
}
