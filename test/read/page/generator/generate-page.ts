import { type Dice, dice } from "./dice.ts";
import type { ArticleTruth, BlockTruth, GeneratedPage } from "./generated-page.ts";
import { type Glyph, lettersIn, type Piece, type Unit } from "./glyphs.ts";
import { type Beginning, type LaidOutStory, layOutStory } from "./lay-out-story.ts";
import { combination, type Half, halfOf, type Phenomenon } from "./phenomena.ts";
import { openPress, type Press } from "./press.ts";
import { PRESS_LANGUAGES, type PressLanguage } from "./press-language.ts";
import { type PrintedPage, printPage } from "./print-page.ts";
import { copyOfStory, type Repetition, type StoryCopy } from "./printed-story.ts";
import { runTogether } from "./run-together.ts";
import { setAside, setText } from "./set-pieces.ts";
import { readStories, type Story } from "./story.ts";

/** Stories on a page. */
const FEWEST = 2;
const MOST = 4;

/** What a page is made with. */
export interface PageOrder {
  readonly language: PressLanguage;
  readonly switches: readonly Phenomenon[];
  readonly seed: number;
}

/** So many pages in all languages by turns; the same seed gives the same pages. */
export function generatePages(count: number, seed: number): GeneratedPage[] {
  return Array.from({ length: count }, (_, at) => {
    const language = PRESS_LANGUAGES[at % PRESS_LANGUAGES.length] ?? "zh";
    const ownSeed = (Math.imul(seed, 1_000_003) + at) >>> 0;
    const switches = combination(language, Math.floor(at / PRESS_LANGUAGES.length), dice(ownSeed));
    const page = generatePage({ language, switches, seed: ownSeed });
    return { ...page, name: `${String(at).padStart(4, "0")}-${page.name}` };
  });
}

/** One page with the phenomena that are switched on; `truth.phenomena` are those that came about. */
export function generatePage({ language, switches, seed }: PageOrder): GeneratedPage {
  const chance = dice(seed ^ 0x5eed);
  const press = openPress(language, switches, chance);
  const half = halfOf(switches);
  const stories = storiesFor(language, half, chance);
  const copies = stories.map((story, article) => copyOfStory(story, article, press));
  const laidOut = copies.map((copy, at) => layOutStory(copy, beginningOf(at, press), press));
  const together = runTogether(
    laidOut.map(({ pieces }) => pieces),
    press,
  );
  const tails = laidOut.flatMap(({ displaced }) => displaced);
  const whole = wholeUnits(copies, [...together, ...tails]);
  const repeated = copies.flatMap((copy) => copy.repeated).filter((one) => repeatsWhole(one, whole));
  const body = withRepeated(withDisplaced(together, tails, press), repeated, press);
  const printed = printPage(withFurniture(body, press), press);
  return {
    name: `${language}.txt`,
    text: printed.text,
    truth: {
      set: half,
      language,
      phenomena: switches.filter((each) => press.noted.has(each)),
      articles: laidOut.map((story, at) => articleTruth(at, story, printed)),
      left_out: printed.leftOut,
    },
  };
}

/** The halves share no story either. */
function storiesFor(language: PressLanguage, half: Half, chance: Dice): Story[] {
  const own = readStories(language).filter((_, at) => at % 2 === (half === "developed" ? 0 : 1));
  return chance.shuffled(own).slice(0, FEWEST + chance.roll(MOST - FEWEST + 1));
}

/** The first story of a page begins on it, below its headline. */
function beginningOf(at: number, press: Press): Beginning {
  const { chance } = press;
  if (at > 0 && press.has("continuations") && (at === 1 || chance.chance(0.3)))
    return chance.chance(0.6) ? "continued" : "continued below a headline";
  // Behind a signature the next story may begin without more.
  return at > 0 && press.has("signed ends") && chance.chance(0.3) ? "without headline" : "here";
}

/** Tails put anywhere but behind their heads, not inside another sentence. */
function withDisplaced(pieces: readonly Piece[], tails: readonly Piece[], press: Press): Piece[] {
  let body = [...pieces];
  for (const tail of tails) {
    const places = closedPlaces(body).filter((at) => !isTailOf(tail, body[at - 1]));
    if (places.length === 0) continue;
    body = body.toSpliced(press.chance.pick(places), 0, tail);
    press.note("displaced tails");
  }
  return body;
}

function withRepeated(pieces: readonly Piece[], repeated: readonly Repetition[], press: Press): Piece[] {
  let body = [...pieces];
  for (const { phenomenon, copies } of repeated) {
    press.note(phenomenon);
    for (const copy of copies) body = body.toSpliced(press.chance.pick(closedPlaces(body)), 0, setText(copy, press));
  }
  return body;
}

/** The paragraphs that stand on this page from beginning to end. */
function wholeUnits(copies: readonly StoryCopy[], pieces: readonly Piece[]): Set<Unit> {
  const printed = pieces.flatMap(({ lines }) => lines.flat());
  const letters = (glyphs: readonly Glyph[]): Map<Unit, number> => {
    const counts = new Map<Unit, number>();
    for (const { of, text } of glyphs)
      if (typeof of !== "string") counts.set(of, (counts.get(of) ?? 0) + lettersIn(text));
    return counts;
  };
  const onPage = letters(printed);
  const inCopy = letters(copies.flatMap(({ body }) => body.flatMap(({ glyphs }) => glyphs)));
  return new Set([...inCopy].filter(([unit, count]) => onPage.get(unit) === count).map(([unit]) => unit));
}

function repeatsWhole({ copies }: Repetition, whole: ReadonlySet<Unit>): boolean {
  return copies.every(({ glyphs }) =>
    glyphs.every(({ of }) => typeof of === "string" || of.copy === null || whole.has(of.copy.of)),
  );
}

/** Indexes before which something can be put without cutting a sentence once more, and not below a heading; the end among them. */
function closedPlaces(pieces: readonly Piece[]): number[] {
  const cut = new Set<number>();
  for (const [at, head] of pieces.entries()) {
    const tail = head.isOpen ? pieces.findIndex((other, later) => later > at && isTailOf(other, head)) : -1;
    for (let place = at + 1; place <= tail; place += 1) cut.add(place);
  }
  return [...pieces.keys(), pieces.length].filter(
    (at) => !cut.has(at) && !BELONGS_ABOVE.has(pieces[at - 1]?.role ?? "body"),
  );
}

/** What stands below these would be taken for theirs. */
const BELONGS_ABOVE: ReadonlySet<Piece["role"]> = new Set([
  "headline",
  "kicker",
  "section",
  "byline",
  "jump",
  "ornament",
]);

function isTailOf(tail: Piece, head: Piece | undefined): boolean {
  const unit = tail.lines[0]?.find(({ of }) => typeof of !== "string")?.of;
  return tail.isTail && (head?.lines.at(-1)?.some(({ of }) => of === unit) ?? false);
}

function withFurniture(pieces: readonly Piece[], press: Press): Piece[] {
  const { chance, habits } = press;
  const body = [...pieces];
  if (press.has("running heads")) {
    press.note("running heads");
    body.unshift(setAside("furniture", chance.pick(habits.runningHeads)));
  }
  if (press.has("page numbers")) {
    press.note("page numbers");
    const number = setAside("furniture", chance.pick(habits.pageNumbers).replace("#", String(1 + chance.roll(9))));
    if (chance.chance(0.5)) body.push(number);
    else body.unshift(number);
  }
  return body;
}

function articleTruth(article: number, story: LaidOutStory, page: PrintedPage): ArticleTruth {
  const blocks = page.units
    .filter(({ unit }) => unit.article === article)
    .map(
      ({ unit, ranges }): BlockTruth => ({
        id: unit.id,
        role: unit.role,
        ranges,
        ...(unit.copy === null ? {} : { copy_of: unit.copy.of.id, from: unit.copy.from }),
        ...(unit.twinOf === null ? {} : { twin_of: unit.twinOf.id }),
      }),
    );
  const printedAs = (role: string): string[] =>
    blocks
      .filter((block) => block.role === role)
      .map(({ ranges }) => ranges.map(([start, end]) => page.text.slice(start, end)).join(" "));
  return {
    id: String(article),
    headline: story.isHeaded ? (printedAs("headline")[0] ?? null) : null,
    aliases: [],
    blocks,
  };
}
