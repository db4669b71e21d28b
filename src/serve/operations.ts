import { type ArticleFilter, type ArticleGrouping, tierOf } from "../retrieve/answer.ts";
import { citationIn } from "../retrieve/citation-in.ts";
import { REFERENCE_STYLES, type ReferenceStyle } from "../retrieve/reference/reference-styles.ts";
import { referenceTo } from "../retrieve/reference/reference-to.ts";
import type { Operation, Parameter } from "./operation.ts";
import { RequestError } from "./request-error.ts";

const LONGEST_QUESTION = 6_000;
const LONGEST_TEXT = 200_000;
const MOST_LISTED = 200;
const MOST_OFFSET = 10_000_000;

const DATE = /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|none)$/;
const YEAR = /^\d{4}$/;

const question: Parameter = {
  ...{ name: "question", in: "query", required: true, type: { kind: "text", longest: LONGEST_QUESTION } },
  description:
    'The question, in any language; filters may stand in it, such as dt>=2025-03, file:"2025/*" or said_by:"Anna Brandt".',
};
const citation: Parameter = {
  ...{ name: "citation", in: "path", required: true, type: { kind: "text", longest: 64 } },
  description: "The citation id of a passage, as it stands below a quotation.",
};
const limit = (usual: number): Parameter => ({
  ...{ name: "limit", in: "query", type: { kind: "whole number", least: 1, most: MOST_LISTED } },
  description: `How many at most; ${usual} if left out.`,
});
const offset: Parameter = {
  ...{ name: "offset", in: "query", type: { kind: "whole number", least: 0, most: MOST_OFFSET } },
  description: "How many of the first are left out; 0 if left out.",
};

/** All that a program may ask. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: "ask",
    path: "/v1/ask",
    tool: "ask",
    summary: "Answers a question with exact quotations, or says that nothing was found.",
    parameters: [
      question,
      {
        ...{ name: "previous", in: "query", type: { kind: "text", longest: LONGEST_QUESTION } },
        description: "The question before, where this one follows up on it.",
      },
      {
        ...{ name: "count", in: "query", type: { kind: "whole number", least: 1, most: 20 } },
        description: "How many quotations; as many as help if left out.",
      },
      {
        ...{ name: "explain", in: "query", type: { kind: "switch" } },
        description: "Whether the answer shall tell why its passages came first.",
      },
    ],
    gives: "Answer",
    run: async (engine, values) => {
      const answer = await engine.ask({
        text: String(values.question),
        ...(values.previous === undefined ? {} : { previous: String(values.previous) }),
        ...(values.count === undefined ? {} : { count: Number(values.count) }),
        ...(values.explain === true ? { explain: true } : {}),
      });
      return { tier: tierOf(answer), ...answer };
    },
  },
  {
    id: "lookUp",
    path: "/v1/lookup",
    tool: "lookup",
    summary: "Finds articles by words of their headlines, also misspelt or in another script.",
    parameters: [
      {
        ...{ name: "text", in: "query", required: true, type: { kind: "text", longest: 300 } },
        description: "What is known of a headline, a heading or a file's name.",
      },
      limit(20),
      offset,
    ],
    gives: "FoundArticles",
    run: async (engine, { text, limit: most = 20, offset: first = 0 }) => ({
      articles: await engine.lookUp(String(text), Number(most), Number(first)),
    }),
  },
  {
    id: "findSpeakers",
    path: "/v1/speakers",
    summary: "Names those whose words the articles quote or report, the most quoted first: for the filter said_by.",
    parameters: [
      {
        ...{ name: "text", in: "query", type: { kind: "text", longest: 300 } },
        description: "What is known of a name; those of all if left out.",
      },
      limit(20),
    ],
    gives: "FoundSpeakers",
    run: async (engine, { text = "", limit: most = 20 }) => ({
      speakers: await engine.findSpeakers(String(text), Number(most)),
    }),
  },
  {
    id: "cite",
    path: "/v1/passages/{citation}",
    tool: "cite",
    summary: "Gives a passage again by its citation id, with what stands before and after it.",
    parameters: [
      citation,
      {
        ...{ name: "as", in: "query", type: { kind: "choice", values: REFERENCE_STYLES } },
        description: "How a work shall refer to it: then a reference is given, too.",
      },
    ],
    gives: "Citation",
    run: async (engine, values) => {
      const found = await engine.cite(citationIn(String(values.citation)));
      if (found === null || values.as === undefined) return found;
      return { ...found, reference: referenceTo(found.quotation, values.as as ReferenceStyle) };
    },
  },
  {
    id: "verify",
    path: "/v1/verify",
    tool: "verify",
    summary:
      "Checks the quotations of a text against the articles: verbatim, changed, stitched, said by another, or not found.",
    parameters: [
      {
        ...{ name: "text", in: "body", required: true, type: { kind: "text", longest: LONGEST_TEXT } },
        description: "What stands in quotation marks or quoted lines is checked; without any, each of its lines.",
      },
    ],
    gives: "Verification",
    run: (engine, { text }) => engine.verify(String(text)),
  },
  {
    id: "compare",
    path: "/v1/compare",
    tool: "compare",
    summary: "Gives what several articles tell of the same, side by side, with what of it differs. It judges nothing.",
    parameters: [question],
    gives: "Comparison",
    run: (engine, values) => engine.compare({ text: String(values.question) }),
  },
  {
    id: "timeline",
    path: "/v1/timeline",
    tool: "timeline",
    summary: "Gives what the articles tell of a topic, by the days that their sentences speak of.",
    parameters: [
      {
        ...{ name: "topic", in: "query", required: true, type: { kind: "text", longest: LONGEST_QUESTION } },
        description: "The topic, in any language; filters may stand in it as in a question.",
      },
    ],
    gives: "Timeline",
    run: (engine, { topic }) => engine.timeline({ text: String(topic) }),
  },
  {
    id: "readArticle",
    path: "/v1/articles/{citation}",
    tool: "read",
    summary: "Gives passages of the article that a passage is of, in their order, and an outline of all.",
    parameters: [
      citation,
      {
        ...{ name: "from", in: "query", type: { kind: "whole number", least: 0, most: MOST_OFFSET } },
        description: "Place of the first passage, from 0; 0 if left out.",
      },
      limit(20),
    ],
    gives: "ArticlePart",
    run: (engine, { citation: id, from = 0, limit: most = 20 }) =>
      engine.readArticle(citationIn(String(id)), Number(from), Number(most)),
  },
  {
    id: "listArticles",
    path: "/v1/articles",
    summary:
      "Lists articles: the newest first, those without a date last; those of a file in their order there. Of date, language and file one is taken.",
    parameters: [
      {
        ...{ name: "date", in: "query" },
        type: {
          kind: "form",
          pattern: DATE,
          like: "2025, 2025-03, 2025-03-14 or none",
        },
        description: 'Only those whose date begins so, as "2025" or "2025-03"; "none" for those without a date.',
      },
      {
        ...{ name: "language", in: "query", type: { kind: "text", longest: 35 } },
        description: "Only those in this language (BCP 47).",
      },
      {
        ...{ name: "file", in: "query", type: { kind: "text", longest: 64 } },
        description: "Only those of the file that a passage is from, by its citation id.",
      },
      limit(50),
      offset,
    ],
    gives: "ArticleList",
    run: (engine, { date, language, file, limit: most = 50, offset: first = 0 }) =>
      engine.listArticles(filterOf({ date, language, file }), Number(most), Number(first)),
  },
  {
    id: "groupArticles",
    path: "/v1/groups",
    summary: "Counts articles by year, by month of a year, by language or by file.",
    parameters: [
      {
        ...{ name: "by", in: "query", required: true },
        type: { kind: "choice", values: ["year", "month", "language", "file"] },
        description: "What they are counted by.",
      },
      {
        ...{ name: "year", in: "query", type: { kind: "form", pattern: YEAR, like: "a year, such as 2025" } },
        description: "Of which year months are counted: by=month takes it, and nothing else.",
      },
      limit(50),
      offset,
    ],
    gives: "ArticleGroups",
    run: (engine, { by, year, limit: most = 50, offset: first = 0 }) =>
      engine.groupArticles(groupingOf(String(by), year), Number(most), Number(first)),
  },
  {
    id: "readSource",
    path: "/v1/sources/{citation}",
    summary: "Gives lines of the file that a passage is of, as they stand there, and what of them was left out.",
    parameters: [
      citation,
      {
        ...{ name: "from", in: "query", type: { kind: "whole number", least: 1, most: MOST_OFFSET } },
        description: "Number of the first line, from 1; 1 if left out.",
      },
      limit(100),
    ],
    gives: "SourceLines",
    run: (engine, { citation: id, from = 1, limit: most = 100 }) =>
      engine.readSource(citationIn(String(id)), Number(from), Number(most)),
  },
  {
    id: "status",
    path: "/v1/status",
    summary: "Says what the index holds.",
    parameters: [],
    gives: "Status",
    run: (engine) => engine.status(),
  },
];

type Given = string | number | boolean | undefined;

/** @throws RequestError where more than one is given: they are not combined. */
function filterOf(given: Readonly<Record<"date" | "language" | "file", Given>>): ArticleFilter {
  const { date, language, file } = given;
  const names = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (names.length > 1)
    throw new RequestError(400, `Of date, language and file one is taken, not ${names.join(" and ")}.`);
  if (file !== undefined) return { by: "file", citation: citationIn(String(file)) };
  if (date !== undefined) return { by: "date", begins: date === "none" ? null : String(date) };
  return language === undefined ? { by: "all" } : { by: "language", language: String(language) };
}

/** @throws RequestError where months are counted of no year, or a year is given for what is no month. */
function groupingOf(by: string, year: Given): ArticleGrouping {
  if (by === "month" && year === undefined) throw new RequestError(400, "by=month takes a year, such as year=2025.");
  if (by !== "month" && year !== undefined) throw new RequestError(400, `by=month takes a year, by=${by} does not.`);
  if (by === "month") return { by, year: String(year) };
  return { by: by === "language" || by === "file" ? by : "year" };
}
