import type { Dropped, SourceRange } from "../../article.ts";
import { NOTHING_GIVEN } from "../../given-facts.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { SourceBlock, StructuredText } from "../../structure/structure.ts";
import { type Cue, type CueLine, cuesOf } from "./cues.ts";
import { cuesOfEvents, hasEvents } from "./events.ts";

const NO_TIMES: Refusal = {
  reason: "it has no times (00:00:01,000 --> 00:00:02,000), as subtitles have",
  nextStep: "Give it the extension of its format, or leave it out.",
};

/** A pause of so many seconds is the end of what was said. */
const PAUSE = 4;
/** A shorter one ends a paragraph, where a sentence ended. */
const BREATH = 1;
/** A new scene begins at the first sentence after so many seconds, at the latest after so many more. */
const SCENE = 60;
const LONGEST_SCENE = 120;
/** Cues that follow so closely may show a line again, as captions that roll do. */
const ROLLING = 1;

const SENTENCE_END = /[.!?…。！？]["'”’»」』)）]*$/u;
/** Another voice, a sound, a song. */
const NEW_VOICE = /^(?:[-–—‐]\s?\S|[♪♫[(（]|[\p{Lu}\p{Lo}][\p{L} .'-]{0,24}[:：])/u;

/**
 * What is said in a film. Each line stands on its line in the file, so that a quotation tells where; times that begin no scene,
 * numbers and marks are left out.
 * @throws Unreadable when it has no times.
 */
export function extractSubtitles(source: string): StructuredText {
  const lines = source.split(/\r\n|\n|\r/u);
  const script = new Script(lines.length);
  const cues = hasEvents(lines) ? cuesOfEvents(lines) : cuesOf(lines);
  if (cues.length === 0) throw new Unreadable(NO_TIMES);
  for (const cue of cues) script.add(cue);
  return script.finish();
}

/** The text of a film as it is put together. */
class Script {
  private readonly lines: string[];
  /** Times of scenes by their lines; words may stand behind them. */
  private readonly times = new Map<number, string>();
  private readonly blocks: { kind: "heading" | "paragraph"; lines: number[] }[] = [];
  private readonly repeated: number[] = [];
  private sceneStart = Number.NEGATIVE_INFINITY;
  private last: Cue | null = null;
  private lastWords = "";

  constructor(lines: number) {
    this.lines = new Array<string>(lines).fill("");
  }

  add(cue: Cue): void {
    const { last } = this;
    const pause = last === null ? Number.POSITIVE_INFINITY : cue.from - last.to;
    const shown = cue.lines.filter(({ words }) => words !== "");
    for (const { line, words } of shown) this.lines[line] = words;
    const isRepeated = ({ words }: CueLine) =>
      pause < ROLLING && (last?.lines.some((before) => before.words === words) ?? false);
    this.repeated.push(...shown.filter(isRepeated).map(({ line }) => line));
    const news = shown.filter((line) => !isRepeated(line));
    if (news.length > 0) this.begin(cue, pause);
    for (const line of news) this.put(line);
    this.last = cue;
  }

  finish(): StructuredText {
    const shown = this.lines.map((words, line) => [this.times.get(line) ?? "", words].filter(Boolean).join(" "));
    const starts: number[] = [];
    let length = 0;
    for (const line of shown) {
      starts.push(length);
      length += line.length + 1;
    }
    const timeRange = (line: number): SourceRange => {
      const start = starts[line] ?? 0;
      return { start, end: start + (this.times.get(line)?.length ?? 0) };
    };
    const range = (line: number): SourceRange => {
      const end = (starts[line] ?? 0) + (shown[line]?.length ?? 0);
      return { start: end - (this.lines[line]?.length ?? 0), end };
    };
    const blocks = this.blocks.map(
      ({ kind, lines }): SourceBlock => ({
        kind,
        level: kind === "heading" ? 2 : 0,
        opensTable: false,
        ranges: lines.map(kind === "heading" ? timeRange : range),
      }),
    );
    const dropped = this.repeated.map((line): Dropped => ({ kind: "duplicate", ...range(line) }));
    const documents = blocks.length === 0 ? [] : [{ facts: NOTHING_GIVEN, blocks }];
    return { text: shown.join("\n"), documents, dropped, pageStarts: [] };
  }

  /** Begins a scene or a paragraph, where the cue is one. */
  private begin(cue: Cue, pause: number): void {
    const isEnded = SENTENCE_END.test(this.lastWords);
    const age = cue.from - this.sceneStart;
    if (age >= LONGEST_SCENE || (age >= SCENE && (isEnded || pause >= PAUSE)) || age < 0) {
      this.sceneStart = cue.from;
      this.times.set(cue.timeLine, cue.time);
      this.blocks.push({ kind: "heading", lines: [cue.timeLine] }, { kind: "paragraph", lines: [] });
    } else if (pause >= PAUSE || (isEnded && pause >= BREATH)) this.blocks.push({ kind: "paragraph", lines: [] });
  }

  private put({ line, words }: CueLine): void {
    // A word that somebody did not finish is no half of the next one.
    const isCut = this.lastWords.endsWith("-");
    const open = this.blocks.at(-1);
    if (open === undefined || open.kind === "heading" || (open.lines.length > 0 && (isCut || NEW_VOICE.test(words))))
      this.blocks.push({ kind: "paragraph", lines: [line] });
    else open.lines.push(line);
    this.lastWords = words;
  }
}
