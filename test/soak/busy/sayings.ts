import { readFileSync } from "node:fs";

/** What people say: see the sets. */
export interface Sayings {
  readonly chatter: readonly string[];
  readonly courtesies: readonly string[];
  /** Answered by the sample articles. */
  readonly questions: readonly string[];
  readonly followUps: readonly string[];
}

export function readSayings(): Sayings {
  return {
    chatter: linesOf("chatter"),
    courtesies: linesOf("courtesies"),
    questions: linesOf("questions").map((line) => line.split("\t").at(-1) ?? line),
    followUps: linesOf("short-follow-ups"),
  };
}

function linesOf(set: string): string[] {
  const file = new URL(`../../bot/messages/sets/${set}.txt`, import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}
