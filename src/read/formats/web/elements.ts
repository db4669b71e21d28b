import { attribute, isText, type PageElement } from "./page-tree.ts";

/** Elements that begin a paragraph of their own, as browsers show them. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li listing main menu nav ol optgroup option p " +
    "plaintext pre search section select summary table tbody td template tfoot th thead tr ul xmp #document #content"
  ).split(" "),
);
/** What a browser shows nothing of, or no text. */
const UNSEEN = new Set(
  (
    "area audio base canvas col colgroup datalist embed frameset img input link meta meter noembed noframes " +
    "param progress rp script source style svg textarea title track video"
  ).split(" "),
);
/** What stands between words and is none. */
const PICTURES = new Set("audio canvas embed iframe img input meter object progress svg textarea video".split(" "));
const CODE = new Set(["pre", "listing", "xmp", "plaintext"]);

export function isBlock(element: PageElement): boolean {
  return BLOCKS.has(element.name) || isShownAsBlock(element);
}

/** Whether nothing inside of it is text. */
export function isUnseen({ name }: PageElement): boolean {
  return UNSEEN.has(name);
}

/** Whether it stands between the words before and behind it, though it has none. */
export function isPicture({ name }: PageElement): boolean {
  return PICTURES.has(name);
}

/** Whether white space inside of it is shown as it is. */
export function isCode({ name }: PageElement): boolean {
  return CODE.has(name);
}

/** The drawing of a formula, which stands behind the formula itself [KaTeX]. */
export function isDrawnFormula(element: PageElement): boolean {
  return /(?:^|\s)katex-html(?:\s|$)/.test(attribute(element, "class") ?? "");
}

/** Words that were taken back. */
export function isStruck(element: PageElement): boolean {
  const { name } = element;
  return name === "del" || name === "s" || name === "strike" || /line-through/i.test(attribute(element, "style") ?? "");
}

/** The sign beside a heading that leads to the heading itself: ¶, #. */
export function isAnchor(element: PageElement): boolean {
  if (element.name !== "a" || !attribute(element, "href")?.startsWith("#")) return false;
  return element.first !== null && element.first === element.last && isText(element.first)
    ? !/[\p{L}\p{N}]/u.test(element.first.words)
    : element.first === null;
}

/** What leads from a heading to where it can be changed, as wikis have it. */
export function isEditLink(element: PageElement): boolean {
  return /(?:^|\s)(?:mw-editsection|edit-?section|edit-?link)(?:\s|$)/i.test(attribute(element, "class") ?? "");
}

/** 1..6 of a heading; null of anything else. */
export function headingLevel(element: PageElement): number | null {
  const named = /^h([1-6])$/.exec(element.name)?.[1];
  if (named !== undefined) return Number(named);
  if (attribute(element, "role")?.toLowerCase() !== "heading") return null;
  const level = Number(attribute(element, "aria-level") ?? UNNAMED_LEVEL);
  return Number.isInteger(level) && level >= 1 ? Math.min(level, 6) : UNNAMED_LEVEL;
}

/** What browsers take a heading for that does not say its rank [WAI-ARIA 1.2, heading]. */
const UNNAMED_LEVEL = 2;

function isShownAsBlock(element: PageElement): boolean {
  return /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(attribute(element, "style") ?? "");
}
