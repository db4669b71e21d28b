import { type Cue, seconds } from "./cues.ts";

/** Names of an event's parts where the file does not say them [Advanced SubStation Alpha]. */
const USUAL_PARTS = "layer,start,end,style,name,marginl,marginr,marginv,effect,text".split(",");
const PARTS = /^Format:(.*)$/i;
const DIALOGUE = /^Dialogue:(.*)$/i;
const TIME = /^\s*(\d{1,2}:\d{2}:\d{2})[.:](\d{1,3})\s*$/;
/** How words look, in braces; what is drawn has no words. */
const LOOKS = /\{[^{}]*\}/g;
const DRAWN = /\\p[1-9]/;

/** Whether subtitles are in the form of SubStation Alpha. */
export function hasEvents(lines: readonly string[]): boolean {
  return lines.some((line) => /^\[Events\]\s*$/i.test(line));
}

/** The cues of subtitles in the form of SubStation Alpha, each on one line. Comments are not shown. */
export function cuesOfEvents(lines: readonly string[]): Cue[] {
  const cues: Cue[] = [];
  let parts = USUAL_PARTS;
  for (const [at, line] of lines.entries()) {
    const [, names] = PARTS.exec(line) ?? [];
    const [, event] = DIALOGUE.exec(line) ?? [];
    if (names !== undefined) parts = names.split(",").map((name) => name.trim().toLowerCase());
    else if (event !== undefined) cues.push(...cueOf(event, at, parts));
  }
  return cues;
}

function isDrawn(written: string): boolean {
  return (written.match(LOOKS) ?? []).some((looks) => DRAWN.test(looks));
}

/** Empty where the event has no times or no words. */
function cueOf(event: string, line: number, parts: readonly string[]): Cue[] {
  const values = event.split(",");
  const [, start = "", startParts = ""] = TIME.exec(values[parts.indexOf("start")] ?? "") ?? [];
  const [, end = "", endParts = ""] = TIME.exec(values[parts.indexOf("end")] ?? "") ?? [];
  // The words are the last part, and may have commas.
  const written = values.slice(parts.length - 1).join(",");
  const words = written
    .replace(LOOKS, "")
    .replace(/\\[Nnh]/g, " ")
    .replace(/\s+/gu, " ")
    .trim();
  if (start === "" || end === "" || words === "" || isDrawn(written)) return [];
  const times = { from: seconds(start, startParts), to: seconds(end, endParts), timeLine: line, time: start };
  return [{ ...times, lines: [{ line, words }] }];
}
