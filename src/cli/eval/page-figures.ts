export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What is shared out, in the order of a report. */
interface PageShares {
  /** Articles found whose headline is the printed one or one of its decks, or null where none is printed. */
  readonly headlines: Share;
  /** Of these, articles above which none is printed: they go on from another page, or begin behind a signature. */
  readonly unheaded: Share;
  /** Places where an empty line or a page's end, or text between such, stands in a paragraph: joined into one. */
  readonly cuts: Share;
  /** Places where a paragraph goes over a line end, also with a line of another column between: joined into one. */
  readonly wraps: Share;
  /** Places where a paragraph of running text ends and another follows: kept apart. */
  readonly ends: Share;
  /** Letters of running text, captions and boxes that their own article shows, and the article is no other's. */
  readonly articleText: Share;
  /** The same letters, wherever they are shown. */
  readonly shownText: Share;
  /** Repeated paragraphs of which no letter is shown twice. */
  readonly duplicates: Share;
  /** Paragraphs that differ in a number, a name or a "not": both are shown. */
  readonly twins: Share;
  /** Hyphens of words at line ends that are kept. */
  readonly hyphensKept: Share;
  /** Hyphens that divide words at line ends, and that are undone. */
  readonly hyphensUndone: Share;
  /** Letters of the page in a passage, a title or a heading, or named among what is left out. */
  readonly accounted: Share;
}

export interface PageTally extends PageShares {
  /** Places where a block puts letters next to each other that are not next to each other in any paragraph, and does not end. */
  readonly falseJoints: number;
  readonly passages: number;
  /** Passages with letters of several articles. */
  readonly mixed: number;
  /** Passages under other words than a headline of the article that most of their letters are of; one without any is not counted. */
  readonly misheaded: number;
  /** Of these, passages under a headline of another article: the others are under a section's name, half a headline, a subhead. */
  readonly underAnothers: number;
  /** Passages shown without a headline, as they may be another article's, though it is their own. */
  readonly headlinesKeptBack: number;
  /** What is not as the truth says, in words. */
  readonly misses: readonly string[];
}

const NOTHING: Share = { right: 0, of: 0 };
const NO_PAGES: PageTally = {
  headlines: NOTHING,
  unheaded: NOTHING,
  cuts: NOTHING,
  wraps: NOTHING,
  ends: NOTHING,
  articleText: NOTHING,
  shownText: NOTHING,
  duplicates: NOTHING,
  twins: NOTHING,
  hyphensKept: NOTHING,
  hyphensUndone: NOTHING,
  accounted: NOTHING,
  falseJoints: 0,
  passages: 0,
  mixed: 0,
  misheaded: 0,
  underAnothers: 0,
  headlinesKeptBack: 0,
  misses: [],
};

/** The figures of several pages together. */
export function addTallies(tallies: readonly PageTally[]): PageTally {
  const add = (a: PageTally, b: PageTally): PageTally => {
    const sum = (name: keyof PageShares): Share => ({
      right: a[name].right + b[name].right,
      of: a[name].of + b[name].of,
    });
    return {
      headlines: sum("headlines"),
      unheaded: sum("unheaded"),
      cuts: sum("cuts"),
      wraps: sum("wraps"),
      ends: sum("ends"),
      articleText: sum("articleText"),
      shownText: sum("shownText"),
      duplicates: sum("duplicates"),
      twins: sum("twins"),
      hyphensKept: sum("hyphensKept"),
      hyphensUndone: sum("hyphensUndone"),
      accounted: sum("accounted"),
      falseJoints: a.falseJoints + b.falseJoints,
      passages: a.passages + b.passages,
      mixed: a.mixed + b.mixed,
      misheaded: a.misheaded + b.misheaded,
      underAnothers: a.underAnothers + b.underAnothers,
      headlinesKeptBack: a.headlinesKeptBack + b.headlinesKeptBack,
      misses: [],
    };
  };
  return { ...tallies.reduce(add, NO_PAGES), misses: tallies.flatMap(({ misses }) => misses) };
}

export function shareOf(results: readonly boolean[]): Share {
  return { right: results.filter((isRight) => isRight).length, of: results.length };
}
