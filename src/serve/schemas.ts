import type { FactKind } from "../retrieve/comparison.ts";
import { VERDICTS } from "../retrieve/verification.ts";

const FACT_KINDS: readonly FactKind[] = ["number", "date", "name", "negation"];

/** A JSON schema [JSON Schema 2020-12], as far as these are written. */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string" };
const whole: Schema = { type: "integer", minimum: 0 };
const share: Schema = { type: "number", minimum: 0, maximum: 1 };
const flag: Schema = { type: "boolean" };
const orNull = (type: "string" | "integer"): Schema => ({ type: [type, "null"] });
const of = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const list = (items: Schema): Schema => ({ type: "array", items });
const described = (schema: Schema, description: string): Schema => ({ ...schema, description });

/** An object of these properties, all of which it has but for those whose name ends with "?". */
function object(properties: Readonly<Record<string, Schema>>): Schema {
  const named = Object.entries(properties).map(([name, schema]) => [name.replace("?", ""), schema] as const);
  const required = Object.keys(properties).filter((name) => !name.endsWith("?"));
  return { type: "object", properties: Object.fromEntries(named), required };
}

const lines = described({ type: "array", items: whole, minItems: 2, maxItems: 2 }, "First and last line, from 1.");
const range = object({ start: whole, end: whole });
const days = object({ from: orNull("string"), to: orNull("string") });

const article = {
  title: orNull("string"),
  byline: orNull("string"),
  date: described(orNull("string"), "ISO 8601."),
  datedBy: described(
    { anyOf: [{ type: "null" }, { type: "string", enum: ["dateline", "byline", "page", "given", "file-name"] }] },
    "What its date is known from: what is printed, what the file says of itself, or its name.",
  ),
  language: described(text, 'BCP 47, "und" where unknown.'),
  url: orNull("string"),
};
const tier: Schema = { type: "string", enum: ["answers", "related", "nothing-found"] };
const entry = { ...article, source: text, lines, passages: whole, citation: text };

/** What is said of all that articles tell. */
const anyTold = {
  tier: described(tier, "What it promises, as an answer does."),
  confidence: described(share, "Calibrated probability that the passage which fits best answers what is asked."),
  nearest: described(list(of("Quotation")), "Where nothing is told: the nearest passages, for orientation only."),
  "within?": described(of("AskedWithin"), "Of which articles it is told, where the question says so."),
  "partsAway?": list(text),
};

/** What operations give, by the names that they call it by. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  Answer: object({
    tier: described(
      tier,
      "What the answer promises: that its first quotation answers, that it may be related, or nothing.",
    ),
    kind: { type: "string", enum: ["quoted", "nothing-found"] },
    confidence: described(
      share,
      "Calibrated probability that the first quotation answers the question; of a composed answer, of the surest one, or of the least sure of the question's parts.",
    ),
    "quotations?": list(of("Quotation")),
    "nearest?": described(list(of("Quotation")), "Where nothing answers: the nearest passages, for orientation only."),
    "composed?": described(
      of("Composed"),
      "Where the question asks for more than one place can say: which quotations belong together as its answer.",
    ),
    "phraseMatch?": { type: "string", enum: ["exact", "similar"] },
    "partsAway?": list(text),
    "within?": described(of("AskedWithin"), "Of which articles the question was asked, where it says so."),
    "explanation?": { type: "object" },
  }),
  AskedWithin: object({
    question: described(text, "The question without its filters."),
    filters: { anyOf: [{ type: "null" }, { type: "object" }] },
    time: { anyOf: [{ type: "null" }, of("TimeTaken")] },
  }),
  Composed: object({
    by: described(
      { type: "string", enum: ["date", "part", "rank"] },
      "Their order: by the dates of their articles, by the parts of the question, or by how surely they answer.",
    ),
    of: described({ type: "integer", minimum: 2, maximum: 5 }, "How many they are, from the first quotation on."),
  }),
  TimeTaken: object({
    kind: { type: "string", enum: ["only", "elsewhere", "newest-first"] },
    "days?": days,
    "event?": { anyOf: [{ type: "null" }, object({ title: orNull("string"), date: text })] },
  }),
  Quotation: object({
    text: described(text, 'The source\'s own characters; "[…]" stands where something is left out.'),
    sentences: list(range),
    answering: { anyOf: [{ type: "null" }, range] },
    "saidBy?": described(text, "Who says the answering sentence, as the article names them, where that is sure."),
    kind: text,
    article: object(article),
    headings: list(text),
    source: described(text, "The file's name."),
    lines,
    page: orNull("integer"),
    "recognized?": flag,
    start: described(whole, "UTF-16 offset into the file's text."),
    end: whole,
    citation: described(text, "Names the passage for good."),
    firstSentence: described(
      { type: "integer" },
      "Place of its first sentence in the passage, from 0; below 0 where that stands in a passage before.",
    ),
    "link?": described(
      text,
      "Where it stands on the pages of the sources, where the server knows of such (PUBLIC_URL).",
    ),
    score: { type: "number" },
    cut: object({ before: flag, after: flag }),
    alsoIn: list(object({ source: text, title: orNull("string"), lines })),
    "weak?": flag,
    "pairs?": described(
      list(object({ asked: text, quoted: text, start: whole, end: whole })),
      "Where it is in another language than the question: words of both that matched, which is no translation; the quotation's are `text.slice(start, end)`.",
    ),
  }),
  Citation: object({
    quotation: of("Quotation"),
    previous: { anyOf: [{ type: "null" }, of("Quotation")] },
    next: { anyOf: [{ type: "null" }, of("Quotation")] },
    "reference?": described(text, "What a work says that refers to the passage, where it was asked for."),
  }),
  Verification: object({
    quotations: list(of("CheckedQuotation")),
    tooShort: described(whole, "How many more had too few words to tell where they are from."),
    unchecked: described(whole, "How many more there were than are checked of one text."),
    "partsAway?": list(text),
  }),
  CheckedQuotation: object({
    range: described(range, "UTF-16 offsets into the text that was checked."),
    text,
    verdict: { type: "string", enum: VERDICTS },
    places: described(list(of("Quotation")), "The sentences of the articles that it is of."),
    differences: list(
      object({
        kind: described({ type: "string", enum: ["changed", "misread"] }, "A misread one is no change."),
        range,
        given: text,
        source: text,
      }),
    ),
    speakers: described(
      { anyOf: [{ type: "null" }, object({ given: text, source: text })] },
      "Whom the text names as the speaker, and whom the articles, where that differs.",
    ),
  }),
  Comparison: object({
    kind: { type: "string", enum: ["compared", "not-compared"] },
    "tellings?": described(
      { ...list(of("ComparedTelling")), minItems: 2, maxItems: 4 },
      "Where several articles tell of it: a passage of each, the oldest first, those without a date last.",
    ),
    "quotation?": described(
      { anyOf: [{ type: "null" }, of("Quotation")] },
      "Where they do not: what the only one says; null where none does.",
    ),
    ...anyTold,
  }),
  ComparedTelling: object({
    quotation: of("Quotation"),
    marks: described(
      list(
        object({
          ...{ start: whole, end: whole },
          kind: { type: "string", enum: FACT_KINDS },
          against: described(list(whole), "Places of the others among the tellings, from 0."),
        }),
      ),
      "Words of the quotation's text that others have otherwise, by UTF-16 offsets.",
    ),
  }),
  Timeline: object({
    entries: described(list(of("TimelineEntry")), "The earliest first, those without any time last."),
    ...anyTold,
  }),
  TimelineEntry: object({
    quotation: described(of("Quotation"), "One sentence."),
    days: described({ anyOf: [{ type: "null" }, days] }, "What it speaks of, else its article's date: ISO 8601."),
    words: described(
      { anyOf: [{ type: "null" }, range] },
      "What says so, in the quotation's text; null where it is the article's date.",
    ),
  }),
  ArticleEntry: object(entry),
  FoundSpeakers: object({
    speakers: list(object({ name: text, sentences: described(whole, "How many are theirs."), closeness: share })),
  }),
  FoundArticles: object({ articles: list(object({ ...entry, closeness: share })) }),
  ArticleList: object({ total: whole, articles: list(of("ArticleEntry")) }),
  ArticleGroups: object({ total: whole, groups: list(object({ key: text, name: text, articles: whole })) }),
  ArticlePart: object({
    article: of("ArticleEntry"),
    total: whole,
    at: whole,
    from: whole,
    passages: list(of("Quotation")),
    outline: list(object({ kind: text, length: whole, opening: text })),
  }),
  SourceLines: object({
    source: text,
    lines: list(
      object({
        number: whole,
        parts: list(
          object({
            text,
            became: described(
              { type: "string", enum: ["quotable", "above", "left-out"] },
              "What passages show, what stands above an article or a section, and what is never quoted.",
            ),
          }),
        ),
        citation: described(orNull("string"), "Of the passage that begins in this line."),
        "isCut?": described(flag, "Only the beginning of a line is given."),
      }),
    ),
    next: described(orNull("integer"), "Number of the line behind them; null where the file ends."),
    account: {
      anyOf: [
        { type: "null" },
        object({
          letters: described(whole, "Letters and digits of the whole file, which the others add up to."),
          quotable: whole,
          headings: whole,
          lost: whole,
          leftOut: list(object({ why: text, letters: whole })),
        }),
      ],
    },
  }),
  Status: object({
    model: text,
    dimensions: whole,
    files: whole,
    articles: whole,
    passages: whole,
    languages: { type: "object", additionalProperties: whole },
    generation: whole,
    updated: text,
    "vanished?": whole,
  }),
  Error: object({ error: object({ message: text, "id?": described(text, "Of the line in the server's log.") }) }),
};
