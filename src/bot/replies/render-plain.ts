import { frameCards, withinRoom } from "./card-markdown.ts";
import { clip } from "./clip.ts";
import { CONTENT_LENGTH } from "./limits.ts";
import type { Button, ControlRow, Reply } from "./reply.ts";
import { askedLine } from "./shown-question.ts";

/** Room for the quoted text of a card below which the last card is left out rather than all be cut short. */
const LEAST_QUOTED = 250;
/** The same where cards stand for what is to be seen together. */
const LEAST_TOGETHER = 80;

/** A reply as the text of a message; so many cards are left out of it. */
export function plainContent(reply: Reply, leftOut = 0): string {
  const { cards, question, words, texts } = reply;
  const left = leftOut === 0 ? "" : texts.verification.notShown(leftOut);
  const head = [question === null ? "" : askedLine(question), words, left].filter(Boolean).join("\n");
  const framed = frameCards(cards, texts, { size: "even", room: CONTENT_LENGTH - head.length });
  const frames = framed.reduce((sum, { frameLength }) => sum + frameLength + 2, head.length);
  const room = CONTENT_LENGTH - frames;
  const isTogether = cards.some(({ heading }) => heading !== undefined);
  const least = isTogether ? LEAST_TOGETHER : LEAST_QUOTED;
  if (cards.length > 1 && room < least * cards.length) {
    return plainContent({ ...reply, cards: cards.slice(0, -1) }, isTogether ? leftOut + 1 : 0);
  }
  const bodies = withinRoom(framed, room);
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
