/** What is shown at one time. */
export interface Cue {
  /** In seconds from the start of the film. */
  readonly from: number;
  readonly to: number;
  /** The line with its time, counted from 0; its words may stand there, too. */
  readonly timeLine: number;
  /** Its start as the file writes it, to the second: "00:12:05". */
  readonly time: string;
  readonly lines: CueLine[];
}

export interface CueLine {
  /** Counted from 0. */
  readonly line: number;
  /** Without marks. */
  readonly words: string;
}

const TIME = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{1,2})[.,](\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{1,2})[.,](\d{1,3})/;
/** Blocks of WebVTT that nobody sees. */
const UNSEEN = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/;
const VOICE = /<v(?:\.[^\s<>]*)?\s+([^\s<>][^<>]*)>/gi;
const MARKS = /<\/?(?:i|b|u|s|font|c|v|ruby|rt|lang)(?:[.\s][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}/gi;
const NAMES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "" };

/** The cues of subtitles in SubRip's form or in WebVTT. Lines behind an empty one that have no time belong to the cue before. */
export function cuesOf(lines: readonly string[]): Cue[] {
  const cues: Cue[] = [];
  let isUnseen = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const opensBlock = (lines[at - 1] ?? "").trim() === "";
    if (opensBlock) isUnseen = UNSEEN.test(line.replace("\ufeff", ""));
    const time = TIME.exec(line);
    if (time !== null) cues.push(newCue(time, at));
    else if (line.trim() !== "" && !isUnseen && !TIME.test(lines[at + 1] ?? "")) {
      cues.at(-1)?.lines.push({ line: at, words: shownWords(line) });
    }
  }
  return cues;
}

function newCue([, start = "", startParts = "", end = "", endParts = ""]: RegExpExecArray, timeLine: number): Cue {
  return { from: seconds(start, startParts), to: seconds(end, endParts), timeLine, time: start.trim(), lines: [] };
}

/** @param parts of a second, its digits behind the point. */
export function seconds(time: string, parts: string): number {
  return time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) + Number(`0.${parts}`);
}

function shownWords(line: string): string {
  return line
    .replace(VOICE, "$1: ")
    .replace(MARKS, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => NAMES[name] ?? "")
    .trim();
}
