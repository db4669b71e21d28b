import { frameCard } from "./card-markdown.ts";
import { clip } from "./clip.ts";
import { CONTENT_LENGTH } from "./limits.ts";
import type { Button, ControlRow, Reply } from "./reply.ts";
import { askedLine } from "./shown-question.ts";

/** Room for the quoted text of a card below which the last card is left out rather than all be cut short. */
const LEAST_QUOTED = 250;

/** A reply as the text of a message. */
export function plainContent(reply: Reply): string {
  const { cards, question, words, texts } = reply;
  const head = [question === null ? "" : askedLine(question), words].filter(Boolean).join("\n");
  const framed = cards.map((card) => frameCard(card, texts, "even"));
  const frames = framed.reduce((sum, { frameLength }) => sum + frameLength + 2, head.length);
  const budget = Math.floor((CONTENT_LENGTH - frames) / Math.max(1, cards.length));
  if (cards.length > 1 && budget < LEAST_QUOTED) return plainContent({ ...reply, cards: cards.slice(0, -1) });
  const bodies = framed.map(({ within }) => within(Math.max(1, budget)));
  return clip([head, ...bodies].filter(Boolean).join("\n\n"), CONTENT_LENGTH);
}

/** Buttons that stand beside quotations where there are containers, in a row, by the quotations' labels. */
export function cardButtons({ cards }: Reply): ControlRow[] {
  const buttons = cards.flatMap(({ button, label }): Button[] =>
    button === undefined ? [] : [label === null ? button : { ...button, label: `${button.label} ${label}` }],
  );
  return buttons.length === 0 ? [] : [{ kind: "buttons", buttons: buttons.slice(0, BUTTONS_A_ROW) }];
}

const BUTTONS_A_ROW = 5;
