import { drawingsOf } from "./drawings.ts";
import { type Mark, marksOf } from "./marks.ts";

/** What is drawn without a character that the font names. */
const UNKNOWN = /^\0+$/;

/** Whether the library gives an item of which no font says what it shows. */
export function isUnknown(item: object): boolean {
  return "str" in item && typeof item.str === "string" && UNKNOWN.test(item.str);
}

/** What drawings say in words beside their glyphs, which the library passes over: programs name ligatures so. */
export class ActualTexts {
  /** Marks of each drawing that has text, in the file's order. */
  private readonly drawings: readonly (readonly Mark[])[];
  private readonly pageCount: number;

  constructor(bytes: Uint8Array, pageCount: number) {
    this.drawings = Array.from(drawingsOf(bytes), marksOf).filter((marks) => marks !== null);
    this.pageCount = pageCount;
  }

  /**
   * The items of a page, where its stretches begin and end among them, with the words for which unknown ones stand as far as
   * that is said. `number` is the page's, from 1 on.
   */
  restored(number: number, items: readonly object[]): object[] {
    const marks = this.marksOfPage(
      number,
      items.map(tagOf).filter((tag) => tag !== null),
    );
    let next = 0;
    const open: (string | null)[] = [];
    return items.map((item) => {
      if (tagOf(item) !== null) open.push(marks?.[next++]?.text ?? null);
      else if ("type" in item) open.pop();
      const said = open.findLastIndex((text) => text !== null);
      if (said === -1 || !isUnknown(item)) return item;
      const str = open[said];
      // Further glyphs of the stretch are in what the first one stands for.
      open[said] = "";
      return { ...item, str };
    });
  }

  /** Of the one drawing that has the page's stretches; null where it cannot be told. */
  private marksOfPage(number: number, tags: readonly string[]): readonly Mark[] | null {
    const fits = (marks: readonly Mark[] | undefined) =>
      marks?.length === tags.length && marks.every(({ tag }, at) => tag === tags[at]);
    const inOrder = this.drawings.length === this.pageCount ? this.drawings[number - 1] : undefined;
    if (inOrder !== undefined && fits(inOrder)) return inOrder;
    const [only, ...others] = this.drawings.filter(fits);
    return only === undefined || others.length > 0 ? null : only;
  }
}

/** The tag of a stretch that begins; null for all else. */
function tagOf(item: object): string | null {
  const begins = "type" in item && typeof item.type === "string" && item.type.startsWith("beginMarkedContent");
  if (!begins) return null;
  return "tag" in item && typeof item.tag === "string" ? item.tag : "";
}
