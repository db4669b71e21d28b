import { NOTHING_GIVEN, oneLine } from "../../given-facts.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { lowered, raised } from "../raised.ts";
import type { FontPages } from "./font-pages.ts";
import { AT_START, type GroupState, PLAIN } from "./group-state.ts";
import { type Piece, Story } from "./story.ts";
import type { RtfToken } from "./tokens.ts";
import { CHARACTERS, DESTINATIONS, type Destination, encodingOfPage, rankOfStyle, SEEN } from "./vocabulary.ts";

/** Groups are nested at most so deep; documents need a few dozen. */
const DEEPEST = 4096;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Reads RTF token by token. */
export class RtfReader {
  private readonly pages: FontPages;
  private readonly writer = new StructureWriter();
  private readonly story = new Story(this.writer);
  private readonly groups: GroupState[] = [];
  private state: GroupState = { ...AT_START };
  private usualFont = 0;
  private readonly ranks = new Map<number, number>();
  /** Bytes whose code page has not been applied yet: a character may be of two. */
  private bytes = "";
  private words = "";
  /** So many characters are passed over, as a character of Unicode stood before them. */
  private skipped = 0;
  private isStarred = false;
  /** Nothing stands yet in the group: only there a star says that it may be passed over. */
  private isAtStart = false;
  private isNoted = 0;
  private noteMark = "";
  private readonly notes: { mark: string; readonly pieces: Piece[] }[] = [];
  private furniture = "";
  /** Paragraphs of headers and footers, each once. */
  private readonly furnitures = new Set<string>();
  private styleName = "";
  private title = "";
  private author = "";

  constructor(pages: FontPages) {
    this.pages = pages;
  }

  /** The document has not been closed. */
  get isInGroup(): boolean {
    return this.groups.length > 0;
  }

  take(token: RtfToken): void {
    const isStarred = this.isStarred;
    this.isStarred = token.kind === "symbol" && token.sign === "*" && this.isAtStart;
    this.isAtStart = token.kind === "open";
    switch (token.kind) {
      case "open":
        this.open();
        break;
      case "close":
        this.close();
        break;
      case "bytes":
        this.takeBytes(token.bytes);
        break;
      case "symbol":
        this.takeSymbol(token.sign);
        break;
      case "word":
        this.takeWord(token.word, token.value, isStarred);
    }
  }

  finish(): StructuredText {
    while (this.groups.length > 0) this.close();
    this.flush();
    this.story.end({ rank: this.rank(), isInTable: false });
    for (const { mark, pieces } of this.notes)
      this.writer.add("note", mark === "" || pieces.includes(mark) ? pieces : [`${mark} `, ...pieces]);
    // A form of which all stands in its header is no document with a header.
    const isText = !this.story.isTold && this.notes.length === 0;
    for (const words of this.furnitures) {
      if (isText) this.writer.add("paragraph", words);
      else this.writer.drop("furniture", words);
    }
    return this.writer.finish({ ...NOTHING_GIVEN, title: oneLine(this.title), byline: oneLine(this.author) });
  }

  private open(): void {
    this.flush();
    this.skipped = 0;
    if (this.groups.length >= DEEPEST) throw new RangeError(`its groups are nested over ${DEEPEST} deep`);
    this.groups.push({ ...this.state });
  }

  private close(): void {
    this.flush();
    this.skipped = 0;
    const { destination, style, rank } = this.state;
    if (this.groups.length === 1) this.story.end({ rank: this.rank(), isInTable: false });
    const outer = this.groups.pop();
    if (outer === undefined) return;
    if (destination === "styles") this.nameStyle(style, rank);
    if (destination === "furniture" && outer.destination !== "furniture") this.endFurniture();
    if (destination === "note" && outer.destination !== "note") this.noteMark = "";
    this.state = outer;
  }

  private takeBytes(bytes: string): void {
    const from = Math.min(this.skipped, bytes.length);
    this.skipped -= from;
    this.bytes += bytes.slice(from);
  }

  private takeSymbol(sign: string): void {
    if (sign === "*") return;
    if (sign === "\n" || sign === "\r") this.takeWord("par", null, false);
    else if (sign === "\t") this.addWords("\t");
    else if ("\\{}".includes(sign)) this.takeBytes(sign);
    else if (this.skipped > 0) this.skipped -= 1;
    else this.addWords(CHARACTERS.get(sign) ?? "");
  }

  private takeWord(word: string, value: number | null, isStarred: boolean): void {
    if (word === "u" && value !== null) {
      this.addWords(String.fromCharCode(value & 0xffff));
      this.skipped = this.state.fallback;
      return;
    }
    const character = CHARACTERS.get(word);
    if (character !== undefined) {
      if (this.skipped > 0) this.skipped -= 1;
      else this.addWords(character);
      return;
    }
    this.flush();
    const destination = DESTINATIONS.get(word);
    const isTop = this.state.destination === "body" || this.state.destination === "note";
    if (destination !== undefined && (isTop || this.state.destination === "info")) this.enter(destination);
    else if (destination === "unseen" || (isStarred && !SEEN.has(word) && this.state.destination !== "styles"))
      this.state.destination = "unseen";
    else this.takeProperty(word, value);
  }

  private enter(destination: Destination): void {
    if (destination === "info" || destination === "unseen" || this.state.destination !== "info")
      this.state.destination = destination === "title" || destination === "author" ? "unseen" : destination;
    else this.state.destination = destination;
    if (destination !== "note") return;
    this.notes.push({ mark: this.noteMark, pieces: [] });
    Object.assign(this.state, PLAIN);
  }

  private takeProperty(word: string, value: number | null): void {
    const { state } = this;
    const isOn = value !== 0;
    // What stands behind a document is read if it is RTF again: some close too much, or follow each other.
    if (this.groups.length <= 1 && /^(?:rtf|pard?)$/u.test(word)) state.destination = "body";
    switch (word) {
      case "ansicpg":
        this.pages.nameDocument(encodingOfPage(value ?? 0));
        break;
      case "mac":
        this.pages.nameDocument("macintosh");
        break;
      case "pc":
        this.pages.nameDocument("cp437");
        break;
      case "deff":
        this.usualFont = value ?? 0;
        state.font = this.usualFont;
        break;
      case "f":
        state.font = value ?? 0;
        break;
      case "fcharset":
        this.pages.nameFont(state.font, value ?? 0);
        break;
      case "cpg":
        this.pages.nameFontPage(state.font, encodingOfPage(value ?? 0));
        break;
      case "uc":
        state.fallback = Math.max(0, value ?? 1);
        break;
      case "v":
        state.isHidden = isOn;
        break;
      case "strike":
      case "striked":
      case "deleted":
        state.isStruck = isOn;
        break;
      case "b":
        state.isBold = isOn;
        break;
      case "super":
        state.shift = isOn ? "raised" : null;
        break;
      case "sub":
        state.shift = isOn ? "lowered" : null;
        break;
      case "nosupersub":
        state.shift = null;
        break;
      case "plain":
        Object.assign(state, PLAIN, { font: this.usualFont });
        break;
      case "pard":
        Object.assign(state, { rank: null, style: 0, isInTable: false });
        break;
      case "s":
        state.style = value ?? 0;
        break;
      case "outlinelevel":
        state.rank = value !== null && value >= 0 && value < 9 ? value + 1 : null;
        break;
      case "intbl":
        state.isInTable = isOn;
        break;
      case "chftn":
        this.numberNote();
        break;
      default:
        this.takeBreak(word);
    }
  }

  private takeBreak(word: string): void {
    const { destination, isInTable } = this.state;
    // It stands among the properties of its row, which are passed over.
    if (word === "nestrow") this.story.endNestedRow();
    if (destination === "note") this.notes.at(-1)?.pieces.push(" ");
    else if (destination === "furniture" && (word === "par" || word === "cell")) this.endFurniture();
    if (destination !== "body") return;
    if (word === "par" || word === "sect") this.story.endParagraph({ rank: this.rank(), isInTable });
    else if (word === "nestcell") this.story.endNestedCell();
    else if (word === "cell") this.story.endCell();
    else if (word === "row") this.story.endRow();
    else if (word === "trowd") this.story.isRepeated = false;
    else if (word === "trhdr") this.story.isRepeated = true;
  }

  private numberNote(): void {
    if (this.state.destination === "body") {
      this.isNoted += 1;
      this.noteMark = raised(String(this.isNoted));
      this.story.add(this.noteMark, true);
    }
  }

  private rank(): number | null {
    return this.state.rank ?? this.ranks.get(this.state.style) ?? null;
  }

  private nameStyle(style: number, outline: number | null): void {
    const rank = rankOfStyle(this.styleName.replace(/;\s*$/u, "")) ?? outline;
    this.styleName = "";
    if (rank !== null) this.ranks.set(style, rank);
  }

  private endFurniture(): void {
    const words = oneLine(this.furniture);
    this.furniture = "";
    if (words !== null && LETTER_OR_DIGIT.test(words)) this.furnitures.add(words);
  }

  private addWords(words: string): void {
    this.decode();
    this.words += words;
  }

  /** Applies the code page of the font to the bytes so far. */
  private decode(): void {
    const { bytes } = this;
    this.bytes = "";
    if (bytes !== "") this.words += this.pages.decode(bytes, this.state.font);
  }

  /** Gives the words so far to where they belong, as they look. */
  private flush(): void {
    const isOfSymbols = this.bytes !== "" && this.pages.isOfSymbols(this.state.font);
    this.decode();
    if (this.words === "") return;
    const words = this.words.replace(LONE_SURROGATE, "\ufffd");
    this.words = "";
    const { destination, isHidden, isStruck, isBold, shift } = this.state;
    if (destination === "styles") this.styleName += words;
    else if (destination === "title") this.title += words;
    else if (destination === "author") this.author += words;
    if (isHidden) return;
    const shown = shift === "raised" ? raised(words) : shift === "lowered" ? lowered(words) : words;
    const isUnread = isOfSymbols && LETTER_OR_DIGIT.test(shown);
    const piece: Piece = isStruck || isUnread ? { kind: isStruck ? "struck" : "unreadable", words: shown } : shown;
    if (destination === "body") this.story.add(piece, isBold);
    else if (destination === "note") this.notes.at(-1)?.pieces.push(piece);
    else if (destination === "label") this.story.addLabel(isOfSymbols ? "•" : words);
    else if (destination === "furniture") this.furniture += words;
  }
}
