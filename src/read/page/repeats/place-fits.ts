import { joined } from "../../compose.ts";
import type { PageElement } from "../elements.ts";
import { spread, type Terms, terms } from "../likeness.ts";

/** So many texts on either side of an element are compared with it. */
const NEIGHBOURS = 2;
/** Elements are looked at up to so many places away for them. */
const NEAR = 6;
/** A term that stands in more elements tells nothing; a copy counts as one. */
const RARE = 5;
/** What opens an article stands below its headline or byline: worth as much as so many terms that two texts share. */
const IN_ITS_PLACE = 10;

/** How well elements of a page fit the places in which they stand. */
export class PlaceFits {
  private readonly text: string;
  private readonly elements: readonly PageElement[];
  private known: { readonly terms: readonly Terms[]; readonly counts: ReadonlyMap<string, number> } | null = null;

  constructor(text: string, elements: readonly PageElement[]) {
    this.text = text;
    this.elements = elements;
  }

  /** Of elements that say the same, the one that has most in common with the texts around it; the first of several. */
  fittest(places: readonly number[]): number {
    const fits = places.map((at) => this.fitOf(at, places));
    return places[fits.indexOf(Math.max(...fits))] ?? 0;
  }

  /** Whether there is no other text between elements, and they are in this order. */
  followEachOther(places: readonly number[]): boolean {
    return places.every((at, i) => {
      const before = places[i - 1];
      if (before === undefined) return true;
      return before < at && !this.elements.slice(before + 1, at).some((one) => one.kind === "paragraph" && !one.boxed);
    });
  }

  private fitOf(at: number, copies: readonly number[]): number {
    const { terms: said, counts } = this.words();
    const own = said[at] ?? new Set();
    const isOpening = this.elements[at]?.opens === true;
    const above = this.elements[at - 1];
    let fit = isOpening && above !== undefined && ABOVE_OPENINGS.has(above.kind) ? IN_ITS_PLACE : 0;
    const around = [...this.around(at, 1), ...(isOpening ? [] : this.around(at, -1))];
    for (const neighbour of around.filter((other) => !copies.includes(other)))
      for (const term of said[neighbour] ?? []) {
        const count = counts.get(term) ?? 0;
        if (own.has(term) && count <= RARE) fit += 1 / count;
      }
    return fit;
  }

  /** The nearest texts of the same article, as far as is seen, on one side. */
  private around(at: number, step: 1 | -1): number[] {
    const found: number[] = [];
    for (let place = at + step; Math.abs(place - at) <= NEAR && found.length < NEIGHBOURS; place += step) {
      const one = this.elements[place];
      if (one === undefined || one.kind === "byline" || one.kind === "continued") break;
      if (step > 0 && one.opens) break;
      if (step < 0 && one.closes) break;
      if (one.kind === "paragraph" && !one.boxed) found.push(place);
      if ((step < 0 && one.opens) || (step > 0 && one.closes)) break;
    }
    return found;
  }

  private words(): { readonly terms: readonly Terms[]; readonly counts: ReadonlyMap<string, number> } {
    if (this.known === null) {
      const said = this.elements.map(({ ranges }) => terms(joined(this.text, ranges)));
      this.known = { terms: said, counts: spread(said) };
    }
    return this.known;
  }
}

const ABOVE_OPENINGS: ReadonlySet<PageElement["kind"]> = new Set(["heading", "headline", "byline"]);
