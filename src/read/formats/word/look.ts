import type { Attributes } from "../package/xml.ts";
import { lowered, raised } from "../raised.ts";

/** How the words of a run are shown, as far as a style or the run itself says; the values of Word's properties. */
export interface Look {
  readonly vanish?: boolean;
  readonly strike?: boolean;
  readonly dstrike?: boolean;
  readonly vertAlign?: string;
  readonly bold?: boolean;
  /** Of Latin letters. */
  readonly font?: string;
}

const OFF = new Set(["0", "false", "off"]);
/** Fonts made for programs. Courier is none of them: whole letters and contracts are set in it. */
const CODE_FONT = /\bmono\b|\bcode\b|console|consolas|menlo|monaco|inconsolata/i;

/** The look with one more property, which may be one that says nothing of it. */
export function withProperty(look: Look, name: string, attributes: Attributes): Look {
  if (name === "w:vertAlign") return { ...look, vertAlign: attributes["w:val"] ?? "" };
  if (name === "w:rFonts") return attributes["w:ascii"] === undefined ? look : { ...look, font: attributes["w:ascii"] };
  const value = isOn(attributes["w:val"] ?? "");
  if (name === "w:vanish") return { ...look, vanish: value };
  if (name === "w:strike") return { ...look, strike: value };
  if (name === "w:dstrike") return { ...look, dstrike: value };
  return name === "w:b" ? { ...look, bold: value } : look;
}

/** Whether the value of a property switches it on; it is on without a value. */
export function isOn(value: string): boolean {
  return !OFF.has(value);
}

/** Whether the words are struck out by hand, as others are by "track changes": they can be seen, and are not for reading. */
export function isStruckOut({ strike, dstrike }: Look): boolean {
  return strike === true || dstrike === true;
}

/** Whether the words are in a font that is made for programs. */
export function isCodeFont(font: string | undefined): boolean {
  return font !== undefined && CODE_FONT.test(font);
}

/** The words as the run shows them. */
export function shownWords(words: string, { vertAlign }: Look): string {
  if (vertAlign === "superscript") return raised(words);
  return vertAlign === "subscript" ? lowered(words) : words;
}

interface Run {
  /** What hides or strikes out the run in whose text box it stands. */
  readonly outer: Look;
  /** By the styles of its paragraph and of its own. */
  styled: Look;
  /** By its own properties, which go before its styles'. */
  own: Look;
}

/** The runs that are open, those of text boxes inside of others. */
export class Runs {
  private readonly runs: Run[] = [];
  private known: Look | null = null;

  /** How words are shown that stand here. */
  get look(): Look {
    const run = this.runs.at(-1);
    this.known ??= run === undefined ? {} : { ...run.styled, ...run.own, ...run.outer };
    return this.known;
  }

  /** @param styled how the style of its paragraph shows words. */
  begin(styled: Look): void {
    const { look } = this;
    const outer = { ...(look.vanish === true && { vanish: true }), ...(isStruckOut(look) && { strike: true }) };
    this.runs.push({ outer, styled, own: {} });
    this.known = null;
  }

  end(): void {
    this.runs.pop();
    this.known = null;
  }

  /** The run that is open has a style of characters. */
  addStyle(look: Look): void {
    const run = this.runs.at(-1);
    if (run !== undefined) run.styled = { ...run.styled, ...look };
    this.known = null;
  }

  /** The run that is open has a property of its own. */
  addProperty(name: string, attributes: Attributes): void {
    const run = this.runs.at(-1);
    if (run !== undefined) run.own = withProperty(run.own, name, attributes);
    this.known = null;
  }
}
