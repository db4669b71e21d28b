import { raised } from "../raised.ts";
import { type Aside, literal } from "./set-aside.ts";

const COMMENT = "<!--";
/** Where comments and elements begin whose content is no wikitext, or stands elsewhere. */
const OPENING =
  /<!--|<\/references\s*>|<(nowiki|pre|syntaxhighlight|source|math|chem|ce|ref|references|gallery|timeline|score|imagemap|graph|mapframe|templatestyles|templatedata)(?=[\s/>])([^<>]*)>/giu;
const NAME = /\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s/>]+))/iu;
const CODE = new Set(["pre", "syntaxhighlight", "source"]);
const FORMULAS = new Set(["math", "chem", "ce"]);

/** A note of a page, as wikitext; empty where it is not told. */
export interface WikiNote {
  readonly mark: string;
  words: string;
}

/** Takes comments and such elements out of a page, once from its start to its end. */
export class Extensions {
  readonly notes: WikiNote[] = [];
  private readonly aside: Aside;
  private readonly named = new Map<string, WikiNote>();
  /** Elements that nothing closes from here on: they are not looked for again. */
  private readonly unclosed = new Set<string>();
  /** The list in which notes are defined is being read: it shows no marks. */
  private isInList = false;

  constructor(aside: Aside) {
    this.aside = aside;
  }

  taken(text: string): string {
    // Of the other letters some are longer in lower case.
    const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    const parts: string[] = [];
    let at = 0;
    for (const { index, 0: tag, 1: written, 2: attributes = "" } of text.matchAll(OPENING)) {
      // Of what is taken out, nothing opens anything.
      if (index < at) continue;
      const name = written?.toLowerCase() ?? "";
      const inside = index + tag.length;
      parts.push(text.slice(at, index));
      at = inside;
      if (tag === COMMENT) at = endOf(lower, "-->", inside) ?? lower.length;
      else if (name === "" || name === "references") this.isInList = name !== "" && !attributes.endsWith("/");
      else if (attributes.endsWith("/")) parts.push(this.shown(name, attributes, ""));
      else {
        const close = `</${name}>`;
        const end = this.unclosed.has(name) ? null : endOf(lower, close, inside);
        // What nothing closes is text.
        if (end === null) this.unclosed.add(name);
        else parts.push(this.shown(name, attributes, text.slice(inside, end - close.length)));
        at = end ?? inside;
      }
    }
    parts.push(text.slice(at));
    return parts.join("");
  }

  private shown(name: string, attributes: string, content: string): string {
    const { aside } = this;
    if (name === "nowiki") return literal(content);
    if (CODE.has(name)) return `\n${aside.keep({ part: "code", lines: codeLines(content) })}\n`;
    if (FORMULAS.has(name)) return aside.keep({ part: "gap", kind: "formula", words: content });
    if (name === "ref") return this.note(attributes, content);
    if (name === "gallery") return `\n${this.gallery(content)}\n`;
    return aside.keep({ part: "gap", kind: "markup", words: content });
  }

  /** The mark of a note, which is told here, elsewhere, or by a template alone: then it has no words, and no mark. */
  private note(attributes: string, content: string): string {
    const [, quoted, single, bare] = NAME.exec(attributes) ?? [];
    const name = quoted ?? single ?? bare ?? "";
    const words = content.trim();
    if (name === "" && !hasWords(words)) return this.aside.keep({ part: "gap", kind: "markup", words });
    let note = this.named.get(name);
    if (note === undefined || name === "") {
      note = { mark: raised(String(this.notes.length + 1)), words: "" };
      this.notes.push(note);
      if (name !== "") this.named.set(name, note);
    }
    note.words ||= words;
    return this.isInList ? "" : note.mark;
  }

  private gallery(content: string): string {
    const lines = content.split("\n").map((line) => line.trim());
    const shown = lines
      .filter((line) => line !== "")
      .map((line) => {
        const bar = line.indexOf("|");
        const file = bar === -1 ? line : line.slice(0, bar);
        const caption = bar === -1 ? "" : line.slice(bar + 1);
        const picture = this.aside.keep({ part: "gap", kind: "image", words: file });
        return picture + this.aside.keep({ part: "caption", words: caption });
      });
    return shown.join("");
  }
}

function endOf(lower: string, close: string, from: number): number | null {
  const end = lower.indexOf(close, from);
  return end === -1 ? null : end + close.length;
}

function codeLines(content: string): string[] {
  return content.replace(/^\n/u, "").split("\n");
}

/** Whether something stands outside of templates, in a note of usual length. */
function hasWords(words: string): boolean {
  return !/^(?:\{\{[^{}]*\}\}|\s)*$/u.test(words) && /[\p{L}\p{N}]/u.test(words);
}
