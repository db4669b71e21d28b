import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MANUALS, manuals } from "./manuals.ts";
import { PACKAGES, packages } from "./packages.ts";

/** One text that others wrote. */
export interface Text {
  /** Its path within its source. */
  readonly name: string;
  /** Of what there should be as much as of others: a language, a package. */
  readonly group: string;
  readonly text: string;
}

/** Real texts that a machine has without asking the network, by the name under which they are measured, and their folder. */
export const SOURCES: Readonly<Record<string, { readonly folder: string; readonly texts: () => Text[] }>> = {
  packages: { folder: PACKAGES, texts: packages },
  manuals: { folder: MANUALS, texts: manuals },
};

/** A source is cut to about so many characters, which are some 20,000 passages. */
const MOST_CHARACTERS = 8_000_000;
/** Legal texts and lists of changes, which packages repeat hundreds of times. */
const REPEATED = /(?:licen[cs]e|copying|notice|change-?log|history|security|code.of.conduct)[^/]*$/i;

/** Writes the texts of a source, or of a folder, into another folder; how many. 0 where this machine has none of them. */
export function writeTexts(source: string, into: string): number {
  const texts = chooseTexts(SOURCES[source]?.texts() ?? textsOf(source));
  mkdirSync(into, { recursive: true });
  for (const { name, text } of texts) writeFileSync(join(into, name.replaceAll("/", "~")), text);
  return texts.length;
}

/** No text twice, and groups by turns, so that a small one comes into its own; in each the order of the names' hashes. */
export function chooseTexts(texts: readonly Text[], characters = MOST_CHARACTERS): Text[] {
  const seen = new Set<string>();
  const groups = new Map<string, Text[]>();
  for (const each of texts.toSorted((a, b) => compare(hashOf(a.name), hashOf(b.name)))) {
    const content = hashOf(each.text.replace(/\s+/g, " ").trim());
    if (REPEATED.test(each.name) || seen.has(content)) continue;
    seen.add(content);
    const group = groups.get(each.group) ?? [];
    group.push(each);
    groups.set(each.group, group);
  }
  const kept: Text[] = [];
  const turns = [...groups].sort(([a], [b]) => compare(a, b)).map(([, own]) => own);
  let left = characters;
  for (let turn = 0; turns.some((own) => turn < own.length); turn++) {
    for (const own of turns) {
      const next = own[turn];
      if (next === undefined || left <= 0) continue;
      kept.push(next);
      left -= next.text.length;
    }
  }
  return kept;
}

/** The plain texts of a folder. */
function textsOf(folder: string): Text[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|markdown|html?|txt|rst)$/i.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => ({ name, group: "", text: readFileSync(join(folder, name), "utf8") }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
