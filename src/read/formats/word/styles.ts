import type { Attributes, XmlHandler } from "./xml.ts";

/** What of a paragraph's properties says which line it is; null where it says nothing. */
export interface ParagraphKind {
  /** Of a heading, 1 and more; 0 for one that is none. */
  heading: number | null;
  isListItem: boolean | null;
}

interface Style extends ParagraphKind {
  name: string;
  basedOn: string | null;
}

/** Styles are based on others at most so often in a row; Word shows no more. */
const LONGEST_CHAIN = 32;
/** A level of the outline that is the text itself [ECMA-376 part 1, 17.3.1.20]. */
const BODY_LEVEL = 9;

/**
 * The paragraph styles of a document. A heading is known by its style's name, which Word writes in English whatever
 * language it is shown in, by the level of its outline, or by what its style is based on.
 */
export class Styles implements XmlHandler {
  private readonly styles = new Map<string, Style>();
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

  /** The first definition of a style counts [ECMA-376 part 1, 17.7.4.17]. */
  private newStyle(attributes: Attributes): Style | null {
    const id = attributes["w:styleId"] ?? "";
    if ((attributes["w:type"] ?? "paragraph") !== "paragraph" || this.styles.has(id)) return null;
    const style = { name: "", basedOn: null, heading: null, isListItem: null };
    this.styles.set(id, style);
    return style;
  }

  private findKind(id: string): ParagraphKind {
    const own = this.styles.get(id);
    // Apple's Pages has headings of one rank.
    if ((own?.name ?? id) === "Heading" || id === "Heading") return { heading: 1, isListItem: null };
    const kind: ParagraphKind = { heading: null, isListItem: null };
    let next: Style | undefined = own;
    for (let step = 0; step < LONGEST_CHAIN && next !== undefined; step += 1) {
      kind.heading ??= next.heading ?? headingByName(next.name);
      kind.isListItem ??= next.isListItem;
      next = next.basedOn === null ? undefined : this.styles.get(next.basedOn);
    }
    kind.heading ??= headingByName(id);
    return kind;
  }
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
