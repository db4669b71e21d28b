import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { speechIn } from "../../../src/text/speech/speech-in.ts";

/** A piece of speech as a person marked it: `[what is said]{who says it}`. */
interface MarkedSpeech {
  readonly start: number;
  readonly end: number;
  /** Null: nobody is named ("{}"). "?" may be speech or not, and counts nowhere. */
  readonly speaker: string | null;
}

/** A text of our own with its speech marked. */
interface WrittenText {
  readonly text: string;
  readonly marked: readonly MarkedSpeech[];
}

/** How many speakers that a text names are found, and what was found wrongly. */
export interface SpeechFigures {
  readonly named: number;
  readonly right: number;
  /** Another speaker than the one marked, or one where none is marked. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

const folder = fileURLToPath(new URL("written", import.meta.url));

/** Each line that is blank divides two texts. */
export function writtenTexts(set: "developed" | "kept", language: string): WrittenText[] {
  return readFileSync(join(folder, set, `${language}.txt`), "utf8")
    .trim()
    .split("\n\n")
    .map(readMarks);
}

export function writtenLanguages(): string[] {
  return readdirSync(join(folder, "kept"))
    .map((name) => name.replace(".txt", ""))
    .filter((name) => name !== "silent");
}

function readMarks(source: string): WrittenText {
  let text = "";
  let at = 0;
  const marked: MarkedSpeech[] = [];
  for (const { index, 0: all, 1: said = "", 2: speaker = "" } of source.matchAll(/\[([^\]]*)\]\{([^}]*)\}/g)) {
    text += source.slice(at, index);
    marked.push({ start: text.length, end: text.length + said.length, speaker: speaker || null });
    text += said;
    at = index + all.length;
  }
  return { text: text + source.slice(at), marked };
}

/** Of what is said, at least half is found, and at most as much again beside it. */
const LEAST_SHARED = 0.5;

export function speechFigures(texts: readonly WrittenText[]): SpeechFigures {
  const wrong: string[] = [];
  const missed: string[] = [];
  let [named, right] = [0, 0];
  for (const { text, marked } of texts) {
    const left = new Set(speechIn(text));
    for (const { start, end, speaker } of marked) {
      const found = [...left].find(({ said }) => {
        const shared = Math.min(said.end, end) - Math.max(said.start, start);
        return shared > LEAST_SHARED * (Math.max(said.end, end) - Math.min(said.start, start));
      });
      const words = found?.speaker ? text.slice(found.speaker.start, found.speaker.end) : null;
      if (found !== undefined) left.delete(found);
      if (speaker === "?") continue;
      if (speaker !== null) named += 1;
      const said = `${JSON.stringify(text.slice(start, end))}: ${speaker}`;
      if (words === speaker && words !== null) right += 1;
      else if (words !== null) wrong.push(`${said}, found ${words}`);
      else if (speaker !== null) missed.push(`${said}${found === undefined ? " (no speech)" : ""}`);
    }
    for (const { said, speaker } of left) {
      if (speaker === null) continue;
      wrong.push(
        `${JSON.stringify(text.slice(said.start, said.end))}: none, found ${text.slice(speaker.start, speaker.end)}`,
      );
    }
  }
  return { named, right, wrong, missed };
}
