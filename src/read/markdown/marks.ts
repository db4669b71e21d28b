import type { SourceRange } from "../article.ts";

/** Marks in a line of Markdown that are no text: what stands for a picture, an address or a property. */

/** Marks are looked for so far into a line, in UTF-16 units: what is longer is text, but for pictures that are data. */
const LONGEST_MARK = 2000;

const IMAGE = /!\[[^\]]{0,300}\](?:\([^)]{0,900}\)|\[[^\]]{0,300}\])|!\[\[[^\]]{0,300}\]\]|<img\b[^>]{0,900}>/giu;

/** Whether a line is nothing but pictures, each perhaps a link. */
export function isImages(line: string): boolean {
  if (!/^\s*(?:\[?!\[|<img\b)/i.test(line.slice(0, 40))) return false;
  if (line.length > LONGEST_MARK) return isOnePicture(line);
  return /^(?:[\s,|·]|\[\](?:\([^)]{0,900}\)|\[[^\]]{0,300}\]))*$/u.test(
    line.replace(IMAGE, "").replace(/\[\s+\]/gu, "[]"),
  );
}

/** A picture that is written out as data, alone in its line. */
function isOnePicture(line: string): boolean {
  const opening = /^\s*(?:!\[[^\]]{0,300}\]\(\s*<?data:[^\s)>]*>?(?:\s[^)]{0,300})?\)|<img\s[^>]*>)\s*$/iu;
  return opening.test(line);
}

/** "[name]: address", with or without a title. */
const REFERENCE = /^\[(?!\^)[^\]]{1,300}\]:[ \t]*([^\s].*)$/su;
const DESTINATION = /^(<[^>]*>|\S+)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/su;
const ADDRESS = /^(?:<|[#/.]|[a-z][\w+.-]*:\S|[\w%~-][\w.%~-]*\/|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,5}(?:[?#]|$))/iu;

/** Whether a line names an address for links of the text, by what the address looks like: others name no address. */
export function isReference(line: string): boolean {
  const target = line.startsWith("[") ? REFERENCE.exec(line)?.[1] : undefined;
  const address = target === undefined ? undefined : DESTINATION.exec(target)?.[1];
  // A picture stands behind an address, never in it.
  return address !== undefined && ADDRESS.test(address) && !address.includes("](");
}

/**
 * A line of nothing but tags, that says something of the text beside it, or in whose place a file is shown: "{#id .class}",
 * "{: .note}", "[TOC]", "{% raw %}", "{* ship.py *}", "--8<-- "ship.py"".
 */
export function isProperty(line: string): boolean {
  if (line.length > LONGEST_MARK) return false;
  if (/^<(?!<)/.test(line)) return /^(?:<\/?[a-z][^<>]{0,500}>\s*)+$/iu.test(line) && !/<img\b/i.test(line);
  return PROPERTY.test(line);
}

const PROPERTY =
  /^(?:\{:?\s*[#.][^{}]*\}|\{::[^{}]*\}|\{%[^{}]*%\}|\{\{[<%][^{}]*[>%]\}\}|\{\*[^{}]*\*\}|\{![^{}]*!\}|-{1,3}8<-{1,3}(?:\s.*)?|<<<\s?[@/.].*|\[\[?_?TOC_?\]?\])$/iu;

/** "[!note] Title" at the start of a quotation: length of its mark, 0 where there is none. */
export function calloutMark(line: string): number {
  return /^\[![\p{L}\w| -]{1,60}\][+-]?(?=\s|$)/u.exec(line.slice(0, 70))?.[0].length ?? 0;
}

/** Without "{#id .class}" at its end. */
export function withoutAttributes(text: string, { start, end }: SourceRange): SourceRange {
  const from = Math.max(start, end - 200);
  const found = /(?<=\s|^)\{\s?[#.:][^{}]*\}\s*$/u.exec(text.slice(from, end));
  return { start, end: found === null ? end : from + found.index };
}

/** White space at the start of a paragraph that its author wrote as characters of HTML, as Chinese authors do: its length. */
export function indentLength(words: string): number {
  return /^(?:&(?:emsp|ensp|nbsp|thinsp|#12288|#160|#x3000);|\s){0,20}/iu.exec(words)?.[0].length ?? 0;
}

/** Without the name that Obsidian gives a block at its end: " ^name". */
export function withoutBlockName(text: string, { start, end }: SourceRange): SourceRange {
  const from = Math.max(start, end - 80);
  const found = /(?<=\s)\^(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z0-9-]{4,}$/u.exec(text.slice(from, end));
  return { start, end: found === null ? end : from + found.index };
}

/** A stretch that no reader sees. */
export interface Hole extends SourceRange {
  readonly kind: "markup" | "image";
}

/** Remarks, and pictures written out as data, between two offsets, in order. One that nothing closes is text. Linear. */
export function holesIn(text: string, start: number, end: number): Hole[] {
  const words = text.slice(start, end);
  const holes: Hole[] = [];
  const add = (kind: Hole["kind"], from: number, to: number) =>
    holes.push({ kind, start: start + from, end: start + to });
  const opening = /<!--|\]\(\s{0,9}<?data:/giu;
  for (let found = opening.exec(words); found !== null; found = opening.exec(words)) {
    const isRemark = found[0] === "<!--";
    const close = words.indexOf(isRemark ? "-->" : ")", opening.lastIndex);
    if (close < 0) {
      if (isRemark) break;
      continue;
    }
    const mark = isRemark ? found.index : words.lastIndexOf("![", found.index);
    const previous = holes.at(-1)?.end ?? start;
    const isPicture = !isRemark && mark >= 0 && found.index - mark <= 300 && start + mark >= previous;
    if (!isRemark && !isPicture) continue;
    const to = close + (isRemark ? 3 : 1);
    // The data behind the comma are no text, of which an image could be a part.
    const comma = isRemark ? -1 : words.slice(opening.lastIndex, to).indexOf(",");
    const named = comma < 0 ? to : opening.lastIndex + comma;
    add(isRemark ? "markup" : "image", mark, named);
    if (named < to) add("markup", named, to);
    opening.lastIndex = to;
  }
  return holes;
}
