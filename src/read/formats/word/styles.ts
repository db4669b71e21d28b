import type { Attributes, XmlHandler } from "../package/xml.ts";
import { isCodeFont, isOn, type Look, withProperty } from "./look.ts";

/** What a paragraph's properties say of what it is; null where they say nothing. */
export interface ParagraphProperties {
  /** Of a heading, 1 and more; 0 for one that is none. */
  heading: number | null;
  /** The id of the list that it is an item of; "0" for none. */
  numbering: string | null;
  /** Of that list, from 0. */
  numberingLevel: number | null;
}

/** What its name says of a style that is neither a heading nor plain. */
type StyleRole = "title" | "caption" | "contents" | "code";

/** What the style of a paragraph says, with the styles that it is based on. */
export interface StyleProperties extends Readonly<ParagraphProperties> {
  readonly role: StyleRole | null;
  /** The style and those that it is based on. */
  readonly ids: readonly string[];
}

/** What a style is for. */
export type StyleType = "paragraph" | "character" | "table";

interface Style extends ParagraphProperties {
  readonly id: string;
  name: string;
  basedOn: string | null;
  look: Look;
  /** Of the paragraphs that name no style. */
  readonly isDefault: boolean;
  /** Of tables: their first row looks otherwise than the rest. */
  setsFirstRowApart: boolean;
}

/** Styles are based on others at most so often in a row; Word shows no more. */
const LONGEST_CHAIN = 32;
/** A level of the outline that is the text itself [ECMA-376 part 1, 17.3.1.20]. */
const BODY_LEVEL = 9;
/** Names that Word, LibreOffice, WPS and Pandoc give, in English whatever language they are shown in; and what people call code. */
const ROLES: readonly (readonly [RegExp, StyleRole])[] = [
  [/^title$/i, "title"],
  [/^(?:caption|image caption|table caption|figure caption)$/i, "caption"],
  [
    /^(?:toc (?:\d|heading)|contents (?:\d|heading)|table of (?:figures|authorities)|toa heading|index (?:\d|heading))$/i,
    "contents",
  ],
  [
    /^(?:html |plain )?preformatted(?: text)?$|^source ?code$|^code(?: ?(?:block|listing|text|sample|snippet|example))?$|^verbatim|^(?:program ?)?listing$|代码|程式碼|コード/i,
    "code",
  ],
];

/**
 * The styles of a document's paragraphs, characters and tables. A heading is known by its style's name, which Word writes in English
 * whatever language it is shown in, by the level of its outline, or by what its style is based on.
 */
export class Styles implements XmlHandler {
  /** By type and id. */
  private readonly styles = new Map<string, Style>();
  private readonly looks = new Map<string, Look>();
  private readonly properties = new Map<string, StyleProperties>();
  private readonly path: string[] = [];
  private style: Style | null = null;
  private bodyFont: string | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === "w:style") this.style = this.newStyle(attributes);
    else if (this.style !== null) this.readStyle(this.style, name, attributes);
    this.path.push(name);
  }

  text(): void {}

  close(): void {
    if (this.path.pop() === "w:style") this.style = null;
  }

  /** Whether the text itself is in a font made for programs: then it says nothing of a paragraph that it is, too. */
  get isCodeThroughout(): boolean {
    return isCodeFont(this.bodyFont);
  }

  paragraph(id: string | null): StyleProperties {
    const known = this.properties.get(id ?? "");
    if (known !== undefined) return known;
    const properties = this.findProperties(id ?? "");
    this.properties.set(id ?? "", properties);
    return properties;
  }

  /** Whether tables of a style show that their first row is no row like the others. */
  setsFirstRowApart(tableStyle: string): boolean {
    return this.chain("table", tableStyle).some((style) => style.setsFirstRowApart);
  }

  /** How words of a style are shown. */
  lookOf(type: StyleType, id: string | null): Look {
    const key = keyOf(type, id ?? "");
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    const look: Look = Object.assign(
      {},
      ...this.chain(type, id ?? "")
        .map((style) => style.look)
        .reverse(),
    );
    this.looks.set(key, look);
    return look;
  }

  private readStyle(style: Style, name: string, attributes: Attributes): void {
    const value = attributes["w:val"] ?? "";
    const parent = this.path.at(-1) ?? "";
    const isOwn = this.path.at(-2) === "w:style";
    if (parent === "w:style" && name === "w:name") style.name = value;
    else if (parent === "w:style" && name === "w:basedOn") style.basedOn = value;
    else if (name === "w:tblStylePr") style.setsFirstRowApart ||= attributes["w:type"] === "firstRow";
    else if (isOwn && parent === "w:rPr") {
      style.look = withProperty(style.look, name, attributes);
      if (style.isDefault) this.bodyFont = style.look.font;
    } else if (isOwn || parent === "w:numPr") readProperty(style, { parent, name, value });
  }

  /** A style, and those that it is based on. */
  private chain(type: StyleType, id: string): Style[] {
    const chain: Style[] = [];
    let next = this.styles.get(keyOf(type, id));
    while (chain.length < LONGEST_CHAIN && next !== undefined) {
      chain.push(next);
      next = next.basedOn === null ? undefined : this.styles.get(keyOf(type, next.basedOn));
    }
    return chain;
  }

  /** The first definition of a style counts [ECMA-376 part 1, 17.7.4.17]. */
  private newStyle(attributes: Attributes): Style | null {
    const id = attributes["w:styleId"] ?? "";
    const type = attributes["w:type"] ?? "paragraph";
    if (this.styles.has(keyOf(type, id))) return null;
    const style: Style = {
      id,
      name: "",
      basedOn: null,
      look: {},
      isDefault: type === "paragraph" && isOn(attributes["w:default"] ?? "0"),
      setsFirstRowApart: false,
      heading: null,
      numbering: null,
      numberingLevel: null,
    };
    this.styles.set(keyOf(type, id), style);
    return style;
  }

  private findProperties(id: string): StyleProperties {
    const chain = this.chain("paragraph", id);
    const found = {
      role: null as StyleRole | null,
      heading: null as number | null,
      ids: chain.map((style) => style.id),
    };
    const numbers = { numbering: null as string | null, numberingLevel: null as number | null };
    for (const style of chain) {
      numbers.numbering ??= style.numbering;
      numbers.numberingLevel ??= style.numberingLevel;
      if (found.role !== null || found.heading !== null) continue;
      const role = roleOf(style.name);
      // Pandoc bases subtitles on titles.
      if (role !== "title" || style === chain[0]) found.role = role;
      found.heading = style.heading ?? headingByName(style.name);
    }
    // Apple's Pages has headings of one rank.
    const isPages = (chain[0]?.name ?? id) === "Heading" || id === "Heading";
    if (isPages) return { ...found, ...numbers, heading: 1, role: null };
    return { ...found, ...numbers, heading: found.heading ?? headingByName(id) };
  }
}

function keyOf(type: string, id: string): string {
  return `${type} ${id}`;
}

function roleOf(name: string): StyleRole | null {
  return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** A property of a paragraph: where it stands, what it is called, and its value. */
interface Property {
  readonly parent: string;
  readonly name: string;
  readonly value: string;
}

/** Takes in one property of a paragraph, in a style or in the paragraph itself. */
export function readProperty(properties: ParagraphProperties, { parent, name, value }: Property): void {
  if (parent === "w:pPr" && name === "w:outlineLvl" && /^\d$/.test(value))
    properties.heading = Number(value) === BODY_LEVEL ? 0 : Number(value) + 1;
  // List 0 takes a style's list away.
  else if (parent === "w:numPr" && name === "w:numId") properties.numbering = value;
  else if (parent === "w:numPr" && name === "w:ilvl" && /^\d$/.test(value)) properties.numberingLevel = Number(value);
}

/** "heading 2", the name of a style or, where there are no styles, its id; or what publishers call theirs: "HeadA", "ChapterTitle". */
function headingByName(name: string): number | null {
  const [, level] = HEADING.exec(name) ?? [];
  if (level !== undefined) return Number(level);
  if (CHAPTER.test(name)) return 1;
  const [, letter] = HEAD.exec(name) ?? [];
  return letter === undefined ? null : "ABCDE".indexOf(letter) + 1 + CHAPTERS;
}

const HEADING = /^(?:heading|head|h|überschrift|titre|título|titolo|kop|заголовок|标题|標題|見出し|제목) ?([1-9])$/iu;
const CHAPTER = /^chapter ?(?:title|head|heading)$/i;
const HEAD = /^Head ?([A-E])$/;
/** Ranks of a book above those of a chapter's headings. */
const CHAPTERS = 1;
