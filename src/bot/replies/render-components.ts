import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import type { Tier } from "../../retrieve/answer.ts";
import { frameCards, withinRoom } from "./card-markdown.ts";
import { clip } from "./clip.ts";
import { MESSAGE_TEXT_LENGTH } from "./limits.ts";
import { buttonOf, renderControls } from "./render-controls.ts";
import type { Card, Reply } from "./reply.ts";
import { askedLine } from "./shown-question.ts";

/** The colours of the bar beside a reply: ink blue, and for what answers less, amber and grey. */
const INK = 0x3b6fd4;
const COLOURS: Readonly<Record<Tier, number>> = { answers: INK, related: 0xe0a100, "nothing-found": 0x9a9da3 };

/** The colours of the bars beside columns, in their order: they tell them apart, and promise nothing. */
const COLUMN_COLOURS: readonly number[] = [0x3b6fd4, 0x2a9d8f, 0x9b6bd3, 0xc8643c];

/** The question in small print, and below it one container with everything else, or one for each column. */
export function componentsOf(reply: Reply): APIMessageTopLevelComponent[] {
  const { question, rows, tier, files = [] } = reply;
  const asked = question === null ? [] : [text(askedLine(question))];
  const controls = renderControls(rows);
  const { said, cards } = textsOf(
    reply,
    MESSAGE_TEXT_LENGTH - asked.reduce((sum, { content }) => sum + content.length, 0),
  );
  if (reply.cards.some(({ shows }) => shows === "column")) {
    const columns = cards.map((card, at) => container([card], COLUMN_COLOURS[at % COLUMN_COLOURS.length] as number));
    return [...asked, ...said, ...columns, ...controls];
  }
  const shown = [...said, ...cards.flatMap((card, at) => (at === 0 ? [card] : [SEPARATOR, card]))];
  const inside: APIComponentInContainer[] = [
    ...shown,
    ...files.map(({ name }) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } })),
    ...(shown.length > 0 && controls.length > 0 ? [SEPARATOR] : []),
    ...controls,
  ];
  return [...asked, container(inside, tier === undefined ? INK : COLOURS[tier])];
}

function container(components: APIComponentInContainer[], colour: number): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: colour, components };
}

const SEPARATOR = { type: ComponentType.Separator, divider: true } as const;

/** The bot's words, which may be none, and the quotations. */
function textsOf({ cards, words, texts, tier }: Reply, room: number): Texts {
  const said = words === "" ? [] : [text(clip(words, room))];
  const size = tier === "answers" ? "large" : "middle";
  const framed = frameCards(cards, texts, { size, room: room - words.length });
  const frames = framed.reduce((sum, { frameLength }) => sum + frameLength, words.length);
  return { said, cards: withinRoom(framed, room - frames).map((shown, at) => cardComponent(cards[at], shown)) };
}

interface Texts {
  readonly said: APITextDisplayComponent[];
  readonly cards: (APITextDisplayComponent | APISectionComponent)[];
}

function cardComponent(card: Card | undefined, markdown: string): APITextDisplayComponent | APISectionComponent {
  if (card?.button === undefined) return text(markdown);
  return { type: ComponentType.Section, components: [text(markdown)], accessory: buttonOf(card.button) };
}

function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}
