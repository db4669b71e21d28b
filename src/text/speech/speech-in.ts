import { grammarOf } from "./grammars.ts";
import { type Labelled, labelled, speakingLabels } from "./labels.ts";
import { type Attributed, speechOfParagraph } from "./paragraph.ts";
import type { Speech, TextRange } from "./speech.ts";

/** What a paragraph has, by its place in the text. */
interface Line {
  readonly speeches: Attributed[];
  readonly label: Labelled | null;
}

/** A quotation that no mark has closed yet: who says it, and its parts while that is not known. */
interface Unclosed {
  readonly waiting: Attributed[];
  readonly speaker: TextRange | null;
}

/** Marks that open a quotation, at the beginning of a paragraph in which it goes on. */
const OPENING = /^\s{0,8}[“"„«»「『‘]/u;

/** Where a paragraph ends with who speaks, and the next one is what is said. */
const LED = /[:：,，]\s?\n\n?(?=[“"„«「『])/gu;

/** What is said in a text and by whom, in the order of the text. Paragraphs are divided by line ends. */
export function speechIn(text: string): Speech[] {
  const grammar = grammarOf(text);
  const lines: Line[] = [];
  const paragraphs = text.replace(LED, (ends) => ends.replaceAll("\n", " ")).split("\n");
  let unclosed: Unclosed | null = null;
  let offset = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.trim() !== "") {
      const goesOn = OPENING.test(nextOf(paragraphs, index));
      const speeches = speechOfParagraph(paragraph, offset, grammar).filter(({ isOpen }) => !isOpen || goesOn);
      unclosed = joinedTo(unclosed, speeches, OPENING.test(paragraph));
      lines.push({ speeches, label: labelled(paragraph, { offset, line: lines.length }, grammar) });
    }
    offset += paragraph.length + 1;
  }
  return withLabels(text, lines);
}

/** The next paragraph with words; of many blank lines only a few are looked at. */
function nextOf(paragraphs: readonly string[], index: number): string {
  return paragraphs.slice(index + 1, index + 4).find((paragraph) => paragraph.trim() !== "") ?? "";
}

/** A quotation over several paragraphs has one speaker, whichever of them tells who that is. */
function joinedTo(unclosed: Unclosed | null, speeches: readonly Attributed[], opens: boolean): Unclosed | null {
  const first = speeches.find(({ kind }) => kind === "direct");
  const joined = unclosed !== null && opens && first !== undefined ? joinedWith(unclosed, first) : null;
  const last = speeches.at(-1);
  if (!last?.isOpen) return null;
  if (joined !== null && last === first) return joined;
  return { waiting: last.speaker === null ? [last] : [], speaker: last.speaker };
}

/** The quotation with one more part; who says it is said of all that waited for it. */
function joinedWith({ waiting, speaker }: Unclosed, part: Attributed): Unclosed {
  part.speaker ??= speaker;
  if (part.speaker === null) waiting.push(part);
  else for (const earlier of waiting.splice(0)) earlier.speaker = part.speaker;
  return { waiting, speaker: part.speaker };
}

function withLabels(text: string, lines: readonly Line[]): Speech[] {
  const speeches = lines.flatMap((line) => line.speeches);
  const labels = lines.flatMap(({ label }) => (label === null ? [] : [label]));
  const speaking = new Set(speakingLabels(text, labels, speeches));
  return lines.flatMap(({ speeches: found, label }): Speech[] =>
    label !== null && speaking.has(label)
      ? [{ kind: "direct", said: label.said, speaker: label.label }]
      : found.map(({ kind, said, speaker, isSource }) => ({ kind, said, speaker, ...(isSource && { isSource }) })),
  );
}
