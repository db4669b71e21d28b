import type { Attributes, XmlHandler } from "../package/xml.ts";
import { type Look, withProperty } from "./look.ts";

/** What of a paragraph's properties says which line it is; null where it says nothing. */
export interface ParagraphKind {
  /** Of a heading, 1 and more; 0 for one that is none. */
  heading: number | null;
  isListItem: boolean | null;
}

/** What a style is for. */
export type StyleType = "paragraph" | "character";

interface Style extends ParagraphKind {
  name: string;
  basedOn: string | null;
  look: Look;
}

/** Styles are based on others at most so often in a row; Word shows no more. */
const LONGEST_CHAIN = 32;
/** A level of the outline that is the text itself [ECMA-376 part 1, 17.3.1.20]. */
const BODY_LEVEL = 9;

/**
 * The styles of a document's paragraphs and characters. A heading is known by its style's name, which Word writes in English whatever
 * language it is shown in, by the level of its outline, or by what its style is based on.
 */
export class Styles implements XmlHandler {
  /** By type and id. */
  private readonly styles = new Map<string, Style>();
  private readonly looks = new Map<string, Look>();
  private readonly kinds = new Map<string, ParagraphKind>();
  private readonly path: string[] = [];
  private style: Style | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === "w:style") this.style = this.newStyle(attributes);
    else if (this.style !== null) {
      const value = attributes["w:val"] ?? "";
      const parent = this.path.at(-1) ?? "";
      if (parent === "w:style" && name === "w:name") this.style.name = value;
      else if (parent === "w:style" && name === "w:basedOn") this.style.basedOn = value;
      else if (this.path.at(-2) === "w:style" && parent === "w:rPr")
        this.style.look = withProperty(this.style.look, name, value);
      else if (this.path.at(-2) === "w:style" || parent === "w:numPr") readKind(this.style, { parent, name, value });
    }
    this.path.push(name);
  }

  text(): void {}

  close(): void {
    if (this.path.pop() === "w:style") this.style = null;
  }

  kindOf(id: string | null): ParagraphKind {
    const known = this.kinds.get(id ?? "");
    if (known !== undefined) return known;
    const kind = this.findKind(id ?? "");
    this.kinds.set(id ?? "", kind);
    return kind;
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
    const style = { name: "", basedOn: null, look: {}, heading: null, isListItem: null };
    this.styles.set(keyOf(type, id), style);
    return style;
  }

  private findKind(id: string): ParagraphKind {
    const chain = this.chain("paragraph", id);
    // Apple's Pages has headings of one rank.
    if ((chain[0]?.name ?? id) === "Heading" || id === "Heading") return { heading: 1, isListItem: null };
    const kind: ParagraphKind = { heading: null, isListItem: null };
    for (const style of chain) {
      kind.heading ??= style.heading ?? headingByName(style.name);
      kind.isListItem ??= style.isListItem;
    }
    kind.heading ??= headingByName(id);
    return kind;
  }
}

function keyOf(type: string, id: string): string {
  return `${type} ${id}`;
}

/** A property of a paragraph: where it stands, what it is called, and its value. */
interface Property {
  readonly parent: string;
  readonly name: string;
  readonly value: string;
}

/** Takes in one property of a paragraph, in a style or in the paragraph itself. */
export function readKind(kind: ParagraphKind, { parent, name, value }: Property): void {
  if (parent === "w:pPr" && name === "w:outlineLvl" && /^\d$/.test(value))
    kind.heading = Number(value) === BODY_LEVEL ? 0 : Number(value) + 1;
  // Number 0 takes a style's numbering away.
  else if (parent === "w:numPr" && name === "w:numId") kind.isListItem = value !== "0";
}

/** "heading 2", the name of a style or, where there are no styles, its id. */
function headingByName(name: string): number | null {
  const [, level] = /^heading ?([1-9])$/i.exec(name) ?? [];
  return level === undefined ? null : Number(level);
}
