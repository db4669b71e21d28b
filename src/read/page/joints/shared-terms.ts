import type { PageElement } from "../elements.ts";
import { type Terms, terms } from "../likeness.ts";
import type { RuleName } from "../rules.ts";
import { firstWords, lastWords, type PageHalves } from "./page-halves.ts";

/** So much of the text around a joint is compared, in characters. */
const BEFORE = 400;
const AFTER = 200;
/** A piece shorter than this is not expected to share a term. */
const LONG_ENOUGH = 30;
/** A term is rare that stands in at most this share of the page's texts, or in so many. */
const RARE_SHARE = 0.1;
const RARE = 3;
/** So many rare terms in a piece of full length, and as many less in a shorter one, are some, or many. */
const SOME = 3;
const MUCH = 6;

/** What the page's texts speak of around their ends and beginnings. */
export class SharedTerms {
  private readonly page: PageHalves;
  private readonly spread = new Map<string, number>();
  private readonly texts: number;
  private readonly known = new Map<string, Terms>();

  constructor(page: PageHalves) {
    this.page = page;
    const texts = page.elements.filter(isContent);
    this.texts = texts.length;
    for (const one of texts) {
      const words = new Set([...terms(firstWords(page.text, one)), ...terms(lastWords(page.text, one))]);
      for (const term of words) this.spread.set(term, (this.spread.get(term) ?? 0) + 1);
    }
  }

  /** Whether the text that ends in one element and the text that begins in another speak of the same. */
  signs(from: number, to: number): RuleName[] {
    const after = this.after(to);
    const most = Math.max(RARE, RARE_SHARE * this.texts);
    let shared = 0;
    for (const term of this.before(from))
      if (after.words.has(term) && (this.spread.get(term) ?? 1) <= most) shared += 1;
    const share = (shared * AFTER) / Math.max(after.length, LONG_ENOUGH);
    if (share >= MUCH) return ["shares-much"];
    if (share >= SOME) return ["shares-some"];
    return shared === 0 && after.length >= LONG_ENOUGH ? ["shares-nothing"] : [];
  }

  private before(at: number): Terms {
    return this.remembered(`before ${at}`, () => {
      const words = lastWords(this.page.text, this.page.elements[at] as PageElement, BEFORE);
      const above = this.page.elements[at - 1];
      const isSame =
        above !== undefined && above.kind === "paragraph" && !above.closes && !this.page.elements[at]?.opens;
      return terms(isSame ? `${lastWords(this.page.text, above, BEFORE)}\n${words}` : words);
    });
  }

  private after(at: number): { words: Terms; length: number } {
    const { text, elements } = this.page;
    const one = elements[at] as PageElement;
    const words = firstWords(text, one, AFTER);
    return { words: this.remembered(`after ${at}`, () => terms(words)), length: words.length };
  }

  private remembered(key: string, make: () => Terms): Terms {
    const made = this.known.get(key) ?? make();
    this.known.set(key, made);
    return made;
  }
}

function isContent({ kind }: PageElement): boolean {
  return kind === "paragraph" || kind === "item" || kind === "caption";
}
