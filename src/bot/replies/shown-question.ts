import { clip, oneLine } from "./clip.ts";
import { parseControlId, splitCitations } from "./control-id.ts";
import { escapeMarkdown, unescapeMarkdown } from "./escape.ts";
import { everyComponent, type ShownComponent } from "./every-component.ts";

/** Marks the line with the question, the first of a message; Discord shows it as small print. */
const ASKED_MARK = "-# 🔎 ";
const QUESTION_LENGTH = 256;

/** The question above its answer, in one line. */
export function askedLine(question: string): string {
  return `${ASKED_MARK}${clip(escapeMarkdown(oneLine(question)), QUESTION_LENGTH)}`;
}

/** A message of the bot, as far as it tells what it answered. */
interface ShownMessage {
  readonly content: string;
  readonly components: readonly ShownComponent[];
}

/** The question that a message of the bot shows, shortened as it is shown there; null where there is none. */
export function shownQuestion({ content, components }: ShownMessage): string | null {
  const [first] = components;
  const line = (first?.content ?? content).split("\n")[0] ?? "";
  return line.startsWith(ASKED_MARK) ? unescapeMarkdown(line.slice(ASKED_MARK.length)) : null;
}

/** The citation ids of the answer that a message of the bot shows; its controls carry them. */
export function shownCitations({ components }: ShownMessage): string[] {
  for (const { customId } of everyComponent(components)) {
    const state = customId ? parseControlId(customId) : null;
    if (state?.action === "do" || state?.action === "more" || state?.action === "here")
      return splitCitations(state.rest);
  }
  return [];
}
