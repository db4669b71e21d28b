import type { PageOutline } from "./page-outline.ts";
import { attribute, type PageElement } from "./page-tree.ts";

/** What the name or kind of an element tells of all that stands in it. */
interface RegionCue {
  readonly is: string;
  /** Added to the score of each block in it. */
  readonly weight: number;
  /** An element that holds a larger share of the page's prose is no part around it, whatever its name. */
  readonly most?: number;
  /** @param names its classes and its id as words in small letters. */
  readonly fits: (element: PageElement, names: string) => boolean;
}

/**
 * What is around the main text of pages. The weights were learned from half of the sentences that the makers of two extractors
 * marked in a thousand pages of news, blogs, shops and offices as text or none (logistic regression), and rounded; those of what
 * hardly ever is text (menus, comments, consents, advertising) were raised, at which no marked sentence was lost.
 */
const CUES: readonly RegionCue[] = [
  { is: "the main part", weight: 0.8, fits: hasRole("main", /^main$/) },
  { is: "a menu", weight: -3, fits: hasRole("nav", /^(?:navigation|menu|menubar|directory|tablist)$/) },
  { is: "a control", weight: -4, fits: ({ name }) => name === "select" || name === "option" },
  {
    is: "a button that unfolds nothing",
    weight: -2,
    fits: (element) => element.name === "button" && !unfolds(element),
  },
  { is: "a footer", weight: -1.3, fits: hasRole("footer", /^contentinfo$/) },
  { is: "an aside", weight: -1.1, fits: hasRole("aside", /^complementary$/) },
  { is: "a form", weight: -1.2, fits: hasRole("form", /^search$/) },
  {
    is: "named as a menu",
    weight: -1.3,
    fits: isNamed(
      /\b(?:nav|menue?|menus|paging|pager|skip|jump|tabs|toolbar|topbar)\b|navi|submenu|breadcrumb|paginat|sitemap/,
    ),
  },
  {
    is: "named as a footer",
    weight: -2,
    fits: isNamed(/\b(?:foot|legal|credits)\b|footer|colophon|copyright|imprint|impressum|disclaimer/),
  },
  {
    is: "named as a header",
    weight: -1.3,
    fits: isNamed(/\b(?:head|header|banner|logo)\b|masthead|branding|pageheader|siteheader/),
  },
  {
    is: "named as a column beside",
    weight: -0.6,
    fits: isNamed(/\b(?:side|rail|secondary|marginal|rightcol|leftcol)\b|sidebar|sidecol|widget|complementary/),
  },
  {
    is: "named as a list of other pages",
    weight: -1.6,
    fits: isNamed(
      /\b(?:more|latest|popular|trending|similar|also|next|prev|previous|recent|archives?|mehr|weitere|weiterlesen|promo)\b|related|recommend|readmore|teaser|mostread|suggest|carousel|slider|outbrain|taboola|verwandt|empfehlung|crossread/,
    ),
  },
  {
    is: "named as buttons for sharing",
    weight: -1,
    fits: isNamed(
      /\b(?:shares?|likes?|follow|twitter|facebook|tweet|whatsapp|xing|socials?)\b|sharing|addthis|sharedaddy|socialmedia|shariff|bookmark|pinterest/,
    ),
  },
  {
    is: "named as comments",
    weight: -4,
    // Readers may write far more than the author.
    most: 0.9,
    fits: isNamed(/\b(?:reply|replies|respond)\b|comment(?!ary)|disqus|guestbook|kommentar|discussion/),
  },
  { is: "named as consent", weight: -4, fits: isNamed(/\b(?:cmp|privacy|consent)\b|cookie|gdpr|datenschutz/) },
  {
    is: "named as advertising",
    weight: -1.5,
    fits: isNamed(/\b(?:ads?|adv|advert)\b|advertis|sponsor|promotion|werbung|anzeige/),
  },
  {
    is: "named as an account or a search",
    weight: -1.4,
    fits: isNamed(/\b(?:abo|suche|search|form|register|anmelden)\b|newsletter|subscri|signup|login|signin|paywall/),
  },
];

/** See `RegionCue.most`. */
const MOST_PROSE = 0.5;

/** By element what the elements around it and its own name tell of it, each cue counted once. */
export function regionScores(
  parents: ReadonlyMap<PageElement, PageElement | null>,
  { whole, sumOf }: PageOutline,
): Map<PageElement, number> {
  const found = new Map<PageElement, Found>();
  for (const [element, around] of parents) {
    const outer = (around === null ? null : found.get(around)) ?? NOTHING_FOUND;
    const own = isRoot(element) ? 0 : cuesOf(element);
    // What most of the text is named, as a live report made of "comments", tells nothing of the parts of it either.
    const meaningless = outer.meaningless | (own & meaninglessAt(sumOf(element).prose / whole.prose));
    found.set(element, { cues: outer.cues | (own & ~meaningless), meaningless });
  }
  return new Map([...found].map(([element, { cues }]) => [element, scoreOf(cues)]));
}

/** Cues that fit an element or one around it, and those that tell nothing there, a bit for each. */
interface Found {
  readonly cues: number;
  readonly meaningless: number;
}

const NOTHING_FOUND: Found = { cues: 0, meaningless: 0 };

/** A page's own name tells of the page. */
function isRoot({ name }: PageElement): boolean {
  return name === "html" || name === "body";
}

/** The cues that fit, a bit for each. */
function cuesOf(element: PageElement): number {
  const names = namesOf(element);
  return CUES.reduce((bits, { fits }, at) => (fits(element, names) ? bits | (1 << at) : bits), 0);
}

/** The cues that tell nothing of an element that holds such a share of the page's prose. */
function meaninglessAt(share: number): number {
  return CUES.reduce(
    (bits, { weight, most = MOST_PROSE }, at) => (weight < 0 && share > most ? bits | (1 << at) : bits),
    0,
  );
}

function scoreOf(bits: number): number {
  return CUES.reduce((score, { weight }, at) => ((bits & (1 << at)) === 0 ? score : score + weight), 0);
}

/** How much of a class and an id is read, in UTF-16 units: names are short, and data are not. */
const LONGEST_NAMES = 300;

/** What an article is about [WordPress]: a comment on the budget is in "category-comment". */
const SUBJECT = /(?:category|tag)-[\w-]+/g;

/** "siteNav main-menu" is "site nav main menu". */
function namesOf(element: PageElement): string {
  const written = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.slice(0, LONGEST_NAMES);
  return written
    .replace(SUBJECT, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ");
}

/** Questions of which the answer is shown when they are pressed are often buttons. */
function unfolds(button: PageElement): boolean {
  const says = (name: string) => attribute(button, name) !== null;
  return (
    ["aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle", "data-target"].some(says) ||
    /accord|collaps|toggle|faq|question/i.test(attribute(button, "class") ?? "")
  );
}

function hasRole(name: string, role: RegExp): RegionCue["fits"] {
  return (element) => element.name === name || role.test(attribute(element, "role")?.toLowerCase() ?? "");
}

function isNamed(pattern: RegExp): RegionCue["fits"] {
  return (_element, names) => pattern.test(names);
}
