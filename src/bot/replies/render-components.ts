import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import type { Tier } from "../../retrieve/answer.ts";
import { frameCard } from "./card-markdown.ts";
import { clip } from "./clip.ts";
import { MESSAGE_TEXT_LENGTH } from "./limits.ts";
import { buttonOf, renderControls } from "./render-controls.ts";
import type { Card, Reply } from "./reply.ts";
import { askedLine } from "./shown-question.ts";

/** The colours of the bar beside a reply: ink blue, and for what answers less, amber and grey. */
const INK = 0x3b6fd4;
const COLOURS: Readonly<Record<Tier, number>> = { answers: INK, related: 0xe0a100, "nothing-found": 0x9a9da3 };

/** The question in small print, and below it one container with everything else. */
export function componentsOf(reply: Reply): APIMessageTopLevelComponent[] {
  const { question, rows, tier, files = [] } = reply;
  const asked = question === null ? [] : [text(askedLine(question))];
  const controls = renderControls(rows);
  const shown = textsOf(reply, MESSAGE_TEXT_LENGTH - asked.reduce((sum, { content }) => sum + content.length, 0));
  const inside: APIComponentInContainer[] = [
    ...shown,
    ...files.map(({ name }) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } })),
    ...(shown.length > 0 && controls.length > 0 ? [SEPARATOR] : []),
    ...controls,
  ];
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: tier === undefined ? INK : COLOURS[tier],
    components: inside,
  };
  return [...asked, container];
}

const SEPARATOR = { type: ComponentType.Separator, divider: true } as const;

/** The bot's words and the quotations, with lines between these; each has the same room. */
function textsOf({ cards, words, texts, tier }: Reply, room: number): APIComponentInContainer[] {
  const said = words === "" ? [] : [text(clip(words, room))];
  const framed = cards.map((card) => frameCard(card, texts, tier === "answers" ? "large" : "middle"));
  const frames = framed.reduce((sum, { frameLength }) => sum + frameLength, words.length);
  const budget = Math.max(1, Math.floor((room - frames) / Math.max(1, cards.length)));
  const quoted = framed.map(({ within }, at) => cardComponent(cards[at], within(budget)));
  return [...said, ...quoted.flatMap((part, at) => (at === 0 ? [part] : [SEPARATOR, part]))];
}

function cardComponent(card: Card | undefined, markdown: string): APIComponentInContainer {
  if (card?.button === undefined) return text(markdown);
  return { type: ComponentType.Section, components: [text(markdown)], accessory: buttonOf(card.button) };
}

function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}
