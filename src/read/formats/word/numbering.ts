import type { Attributes, XmlHandler } from "../package/xml.ts";
import { isOn } from "./look.ts";

/** Levels of a list: Word has nine. */
const LEVELS = 9;
/** What stands around the numbers of all levels, in UTF-16 units; Word takes less. */
const LONGEST_TEXT = 255;

/** How the paragraphs of one level of a list are numbered. */
export interface NumberingLevel {
  start: number;
  /** Word's name of a number format, or a pattern as `numberAs` takes it. */
  format: string;
  /** "%1.%2" stands for the numbers of the first and the second level. */
  text: string;
  /** The numbers of the levels above are decimal, whatever their formats. */
  isLegal: boolean;
  /** Behind which level above (from 1) it begins anew; 0 for never, null for each of them. */
  restart: number | null;
  /** What stands behind the number: "tab", "space" or "nothing". */
  suffix: string;
  isHidden: boolean;
  /** The style whose paragraphs are of this level. */
  styleId: string | null;
}

/** The definition that lists share: they count on together. */
interface AbstractList {
  readonly id: string;
  readonly levels: Map<number, NumberingLevel>;
  /** The style that it defines, or that defines it. */
  styleLink: string | null;
  numStyleLink: string | null;
}

/** A list, by the id that paragraphs name. */
export interface List {
  /** Of what counts on in it. */
  readonly countedAs: string;
  /** First numbers that are its own, by level. */
  readonly starts: ReadonlyMap<number, number>;
  level(number: number): NumberingLevel | null;
  /** The level of paragraphs of a style; null when it has none. */
  levelOfStyle(styleId: string): number | null;
}

interface OpenList {
  readonly id: string;
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, NumberingLevel>;
}

/** The lists of a document, as its part of numberings defines them. */
export class Numbering implements XmlHandler {
  private readonly abstracts = new Map<string, AbstractList>();
  private readonly byStyle = new Map<string, AbstractList>();
  private readonly nums = new Map<string, OpenList>();
  private readonly path: string[] = [];
  private abstract: AbstractList | null = null;
  private num: OpenList | null = null;
  private level: NumberingLevel | null = null;
  private override = 0;

  open(name: string, attributes: Attributes): void {
    const value = attributes["w:val"] ?? "";
    if (name === "w:abstractNum") this.beginAbstract(attributes["w:abstractNumId"] ?? "");
    else if (name === "w:num") this.beginNum(attributes["w:numId"] ?? "");
    else if (name === "w:lvlOverride") this.override = levelNumber(attributes);
    else if (name === "w:lvl") this.beginLevel(levelNumber(attributes));
    else if (this.level !== null) readLevel(this.level, name, attributes);
    else if (name === "w:abstractNumId" && this.num !== null) this.num.abstractId = value;
    else if (name === "w:startOverride" && this.num !== null) this.num.starts.set(this.override, whole(value, 1));
    else if (name === "w:numStyleLink" && this.abstract !== null) this.abstract.numStyleLink = value;
    else if (name === "w:styleLink" && this.abstract !== null) {
      this.abstract.styleLink = value;
      this.byStyle.set(value, this.abstract);
    }
    this.path.push(name);
  }

  text(): void {}

  close(): void {
    const name = this.path.pop();
    if (name === "w:lvl") this.level = null;
    else if (name === "w:abstractNum") this.abstract = null;
    else if (name === "w:num") this.num = null;
  }

  /** A list by its id; null when there is none of it. */
  list(id: string): List | null {
    const num = this.nums.get(id);
    const named = this.abstracts.get(num?.abstractId ?? "");
    if (num === undefined || named === undefined) return null;
    const abstract = named.numStyleLink === null ? named : (this.byStyle.get(named.numStyleLink) ?? named);
    return {
      countedAs: abstract.id,
      starts: num.starts,
      level: (number) => num.levels.get(number) ?? abstract.levels.get(number) ?? null,
      levelOfStyle: (styleId) => {
        for (const [number, level] of abstract.levels) if (level.styleId === styleId) return number;
        return null;
      },
    };
  }

  private beginAbstract(id: string): void {
    this.abstract = { id, levels: new Map(), styleLink: null, numStyleLink: null };
    if (!this.abstracts.has(id)) this.abstracts.set(id, this.abstract);
  }

  private beginNum(id: string): void {
    this.num = { id, abstractId: "", starts: new Map(), levels: new Map() };
    if (!this.nums.has(id)) this.nums.set(id, this.num);
  }

  private beginLevel(number: number): void {
    this.level = {
      start: 0,
      format: "decimal",
      text: "",
      isLegal: false,
      restart: null,
      suffix: "tab",
      isHidden: false,
      styleId: null,
    };
    const levels = this.num?.levels ?? this.abstract?.levels;
    if (number < LEVELS) levels?.set(number, this.level);
  }
}

function readLevel(level: NumberingLevel, name: string, attributes: Attributes): void {
  const value = attributes["w:val"] ?? "";
  if (name === "w:start") level.start = whole(value, 0);
  else if (name === "w:numFmt") {
    // A format of Word 2010 stands before the nearest one of Word 2007.
    const isPattern = level.format.includes(",");
    if (!isPattern) level.format = value === "custom" ? (attributes["w:format"] ?? "decimal") : value;
  } else if (name === "w:lvlText") level.text = value.slice(0, LONGEST_TEXT);
  else if (name === "w:isLgl") level.isLegal = isOn(value);
  else if (name === "w:lvlRestart") level.restart = whole(value, 0);
  else if (name === "w:suff") level.suffix = value;
  else if (name === "w:vanish") level.isHidden = isOn(value);
  else if (name === "w:pStyle") level.styleId = value;
}

function levelNumber(attributes: Attributes): number {
  return whole(attributes["w:ilvl"] ?? "", 0);
}

function whole(value: string, otherwise: number): number {
  return /^\d{1,6}$/.test(value) ? Number(value) : otherwise;
}
