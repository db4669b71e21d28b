import type { Attributes, XmlHandler } from "../package/xml.ts";
import { raised } from "../raised.ts";
import { numberAs } from "./number-formats.ts";

/** How Word counts notes when a document does not say it [ECMA-376 part 1, 17.11.18]. */
const USUAL_FORMATS: Readonly<Record<string, string>> = { "w:footnote": "decimal", "w:endnote": "lowerRoman" };

/** The name of a note in its document: "w:footnote 2". */
export function noteName(kind: string, attributes: Attributes): string {
  return `${kind} ${attributes["w:id"] ?? ""}`;
}

/** Counts the notes to which a text refers, as its settings say; they are a part of the document. */
export class NoteMarks implements XmlHandler {
  /** By the names of notes, in the order in which the text refers to them; "" where the text has a sign of its own. */
  readonly marks = new Map<string, string>();
  private readonly formats = new Map<string, string>();
  private readonly starts = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private readonly path: string[] = [];

  open(name: string, attributes: Attributes): void {
    const [of, kind] = [this.path.at(-1), this.path.at(-1)?.slice(0, -"Pr".length) ?? ""];
    const isOfNotes = of === "w:footnotePr" || of === "w:endnotePr";
    const value = attributes["w:val"] ?? "";
    if (isOfNotes && name === "w:numFmt") this.formats.set(kind, value);
    if (isOfNotes && name === "w:numStart" && /^\d{1,5}$/.test(value)) this.starts.set(kind, Number(value));
    this.path.push(name);
  }

  text(): void {}

  close(): void {
    this.path.pop();
  }

  /**
   * What the text shows where it refers to a note: its number, above the line where Unicode can show it there.
   * @param kind "w:footnote" or "w:endnote".
   */
  refer(kind: string, attributes: Attributes): string {
    const note = noteName(kind, attributes);
    const known = this.marks.get(note);
    if (known !== undefined) return known;
    const mark = attributes["w:customMarkFollows"] === undefined ? this.next(kind) : "";
    this.marks.set(note, mark);
    return mark;
  }

  private next(kind: string): string {
    const number = (this.counts.get(kind) ?? (this.starts.get(kind) ?? 1) - 1) + 1;
    this.counts.set(kind, number);
    const shown = numberAs(this.formats.get(kind) ?? USUAL_FORMATS[kind] ?? "decimal", number);
    // A letter above the line would be one more letter of the word before it.
    return /^\d+$/.test(shown) ? raised(shown) : /\p{L}/u.test(shown) ? `[${shown}]` : shown;
  }
}
