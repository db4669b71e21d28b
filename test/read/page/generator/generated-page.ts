import type { PageTruth } from "../../../../src/cli/eval/page-truth.ts";
import type { LeftOutKind, Role } from "./glyphs.ts";
import type { Half, Phenomenon } from "./phenomena.ts";
import type { PressLanguage } from "./press-language.ts";

/** UTF-16 offsets into the page's text, end exclusive. */
export type Range = readonly [start: number, end: number];

/** One paragraph, headline or the like: the pieces of the page that are its words, in reading order. */
export interface BlockTruth {
  readonly id: string;
  readonly role: Role;
  readonly ranges: readonly Range[];
  /** Of a "dup": the block that it repeats, from which of its letters (`\p{L}`, `\p{N}`) on. */
  readonly copy_of?: string;
  readonly from?: number;
  /** The block that it is like and does not repeat. */
  readonly twin_of?: string;
}

export interface ArticleTruth {
  readonly id: string;
  /** As printed; null where another page has it. */
  readonly headline: string | null;
  /** What may stand in its place. */
  readonly aliases: readonly string[];
  readonly blocks: readonly BlockTruth[];
}

/** What is on a page, character for character: white space aside, each is in one block or left out. */
export interface GeneratedTruth {
  readonly set: Half;
  readonly language: PressLanguage;
  readonly phenomena: readonly Phenomenon[];
  readonly articles: readonly ArticleTruth[];
  readonly left_out: readonly { readonly kind: LeftOutKind; readonly range: Range }[];
}

export interface GeneratedPage {
  /** "zh-0012.txt" */
  readonly name: string;
  readonly text: string;
  readonly truth: GeneratedTruth;
}

/** The truth as `eval:read` takes it from a file. */
export function pageTruth({ truth }: GeneratedPage): PageTruth {
  const { set, phenomena, articles, left_out: leftOut } = truth;
  const own = articles.map(({ id, headline, blocks }) => ({
    id,
    headline,
    blocks: blocks.map((block) => ({
      ...block,
      ranges: block.ranges.map(([start, end]): [number, number] => [start, end]),
    })),
  }));
  return { set, phenomena, articles: own, leftOut };
}
