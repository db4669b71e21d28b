import type { PageBlock } from "./page-block.ts";
import type { ReadPage } from "./page-blocks.ts";
import { outlineOf, type PageOutline, proseIn } from "./page-outline.ts";
import { regionScores } from "./page-regions.ts";
import type { PageElement } from "./page-tree.ts";

/** What is known of a block when it is judged. */
interface Evidence {
  readonly block: PageBlock;
  readonly outline: PageOutline;
  /** The list, column or section that the block stands in, as what it is made of tells of the block. */
  readonly group: { readonly letters: number; readonly linked: number };
  readonly isBehindText: boolean;
  /** Share of prose among the next blocks. */
  readonly proseBelow: number;
}

/** What speaks for a block, or against it. */
interface BlockCue {
  readonly is: string;
  readonly weight: number;
  /** 0..1, of the length of a block a little more. */
  readonly measure: (evidence: Evidence) => number;
}

/** A block of so many letters is as long as text needs to be. */
const LONG = 200;
/** ln(1 + 150 letters) / 5 is 1. */
const LENGTHS = 5;
/** With less prose a page is made of short blocks, and these tell nothing, in letters. */
const LITTLE_PROSE = 200;

/** Learned together with those of regions: see there. */
const CUES: readonly BlockCue[] = [
  { is: "text, unless something tells otherwise", weight: 1, measure: () => 1 },
  { is: "as long as text", weight: 2.4, measure: ({ block }) => Math.min(1, block.letters / LONG) },
  { is: "not short", weight: 1.2, measure: ({ block }) => Math.log(1 + block.letters) / LENGTHS },
  { is: "an item", weight: 1.4, measure: ({ block }) => share(block.kind === "item") },
  { is: "a row", weight: 1.4, measure: ({ block }) => share(block.kind === "row" || block.kind === "columns") },
  { is: "code", weight: 2.5, measure: ({ block }) => share(block.kind === "code") },
  { is: "a headline", weight: 0.5, measure: ({ block }) => share(block.kind === "heading" && block.level === 1) },
  { is: "a heading of prose", weight: 1.1, measure: (one) => (one.block.kind === "heading" ? one.proseBelow : 0) },
  { is: "links", weight: -1.1, measure: ({ block }) => linkedShare(block) },
  { is: "among links", weight: -1, measure: ({ group }) => linkedShare(group) },
  { is: "a link among links", weight: -1.3, measure: (one) => share(isListed(one)) },
  { is: "beside the main part", weight: -0.9, measure: (one) => share(!one.outline.isInMainPart(one.block.element)) },
  { is: "behind the last prose of the main part", weight: -1.9, measure: (one) => share(one.isBehindText) },
  {
    is: "on a page without prose",
    weight: 1.6,
    measure: (one) => share(one.outline.whole.prose < LITTLE_PROSE && !isListed(one)),
  },
];

/** A heading is worth what it is itself and what stands below it, half each. */
const OF_WHAT_IS_BELOW = 0.5;
/** Of what stands below it counts no more than this, either way. */
const MOST_FROM_BELOW = 3;
/** How many blocks below a heading tell of it. */
const LOOKED_BELOW = 3;
/** Where less of the prose is kept, what was taken for the main part is none. */
const LEAST_KEPT = 0.5;
/** Below this score of its region a block is a part of menus, comments and the like. */
const AROUND = -2;

/** A page with hardly a link, as a share of its letters, is a chapter, a letter, a document: around its text nothing leads elsewhere. */
const FEW_LINKS = 0.02;

/** The blocks of a page that are its text. The others lead through the site, belong to other pages or to what readers wrote. */
export function mainContent(root: PageElement, page: ReadPage): ReadonlySet<PageBlock> {
  const regions = regionScores(page.parents, outlineOf(root, page));
  const regionOf = ({ element }: PageBlock) => regions.get(element) ?? 0;
  // Where readers wrote more than the author, their part is not the main one.
  const isText = (block: PageBlock) => regionOf(block) > AROUND;
  const outline = outlineOf(
    root,
    page,
    page.blocks.some((block) => isText(block) && proseIn(block) > 0) ? isText : undefined,
  );
  const scores = blockScores(page.blocks, outline, regionOf);
  const isOfNoSite = linkedShare(outline.whole) < FEW_LINKS;
  const isAlone = (block: PageBlock) =>
    isOfNoSite && isText(block) && (regionOf(block) >= 0 || outline.isInMainPart(block.element));
  const main = page.blocks.filter((block, at) => (scores[at] ?? 0) > 0 || isAlone(block));
  if (proseOf(main) >= LEAST_KEPT * outline.whole.prose && main.length > 0) return new Set(main);
  const notAround = page.blocks.filter(isText);
  return new Set(notAround.length > 0 ? notAround : page.blocks);
}

function blockScores(
  blocks: readonly PageBlock[],
  outline: PageOutline,
  regionOf: (block: PageBlock) => number,
): number[] {
  const last = blocks.findLastIndex((block) => proseIn(block) > 0 && outline.isInMainPart(block.element));
  const lastText = blocks[last];
  const textAround = lastText === undefined ? null : outline.aroundText(lastText.element);
  const scores: number[] = [];
  let below = 0;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at] as PageBlock;
    const evidence: Evidence = {
      block,
      outline,
      group: groupOf(block, outline),
      isBehindText: at > last && (last === -1 || outline.aroundText(block.element) !== textAround),
      proseBelow: blocks.slice(at + 1, at + 1 + LOOKED_BELOW).filter((one) => proseIn(one) > 0).length / LOOKED_BELOW,
    };
    const own = CUES.reduce((sum, { weight, measure }) => sum + weight * measure(evidence), regionOf(block));
    below = at === blocks.length - 1 ? own : withBelow(block, own, below);
    scores[at] = below;
  }
  return scores;
}

/** What stands above other blocks and belongs to them. */
function withBelow({ kind }: PageBlock, own: number, below: number): number {
  if (kind === "term" || kind === "columns") return Math.max(own, below);
  return kind === "heading" ? own + OF_WHAT_IS_BELOW * (limited(below) - own) : own;
}

/** A group that holds hardly more than the block itself tells nothing of it. */
const LEAST_BESIDE = 20;

function groupOf({ element, letters }: PageBlock, { sumOf, around }: PageOutline): Evidence["group"] {
  const near = around(element);
  const sum = sumOf(near);
  return sum.letters - letters > LEAST_BESIDE ? sum : sumOf(around(near));
}

function linkedShare({ letters, linked }: { readonly letters: number; readonly linked: number }): number {
  return letters === 0 ? 0 : linked / letters;
}

/** A link in a list of links. */
function isListed({ block, group }: Evidence): boolean {
  return linkedShare(block) > 0.8 && linkedShare(group) > 0.7;
}

function limited(score: number): number {
  return Math.max(-MOST_FROM_BELOW, Math.min(MOST_FROM_BELOW, score));
}

function share(holds: boolean): number {
  return holds ? 1 : 0;
}

function proseOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + proseIn(block), 0);
}
