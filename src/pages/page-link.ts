import type { Answer, ArticlePart, Citation, Question, Quotation } from "../retrieve/answer.ts";
import type { Told } from "../retrieve/compare/told.ts";
import type { Comparison, Timeline } from "../retrieve/comparison.ts";
import type { Digest } from "../retrieve/digest.ts";
import type { Engine, EngineVitals } from "../retrieve/engine/engine.ts";
import type { CheckedQuotation, Verification } from "../retrieve/verification.ts";
import { pagePath, pathInAddress } from "./page-path.ts";

/** The anchor of a passage on its source's page. */
export function passageAnchor(citation: string): string {
  return `c-${citation}`;
}

/** The anchor of one of its sentences, by its place in the passage, from 0. */
export function sentenceAnchor(citation: string, sentence: number): string {
  return `${passageAnchor(citation)}-s${sentence + 1}`;
}

/**
 * The address of what a quotation shows, on the pages at `publicUrl`, which ends in "/": of the answering sentence; where there
 * is none, of the passage or, if the quotation begins later, of its first sentence.
 */
export function pageLink(publicUrl: string, quotation: Quotation): string {
  const { source, citation, sentences, answering, firstSentence } = quotation;
  const at = answering === null ? 0 : sentences.findIndex(({ start }) => start === answering.start);
  const anchor =
    answering === null && firstSentence === 0
      ? passageAnchor(citation)
      : sentenceAnchor(citation, firstSentence + Math.max(0, at));
  return `${publicUrl}${pathInAddress(pagePath(source))}#${anchor}`;
}

/** An engine whose quotations say where they stand on the pages at `publicUrl`, which ends in "/"; null for no pages. */
export function withPageLinks(engine: Engine, publicUrl: string | null): Engine {
  if (publicUrl === null) return engine;
  const linked = (quotation: Quotation): Quotation => ({ ...quotation, link: pageLink(publicUrl, quotation) });
  const linkedOrNull = (quotation: Quotation | null) => (quotation === null ? null : linked(quotation));
  return {
    async ask(question: Question): Promise<Answer> {
      const answer = await engine.ask(question);
      return answer.kind === "quoted"
        ? { ...answer, quotations: answer.quotations.map(linked) }
        : { ...answer, nearest: answer.nearest.map(linked) };
    },
    async cite(id: string): Promise<Citation | null> {
      const citation = await engine.cite(id);
      if (citation === null) return null;
      const { previous, quotation, next } = citation;
      return { previous: linkedOrNull(previous), quotation: linked(quotation), next: linkedOrNull(next) };
    },
    async readArticle(citation, from, count): Promise<ArticlePart | null> {
      const part = await engine.readArticle(citation, from, count);
      return part === null ? null : { ...part, passages: part.passages.map(linked) };
    },
    async verify(text): Promise<Verification> {
      const verification = await engine.verify(text);
      const linkedPlaces = ({ places, ...checked }: CheckedQuotation) => ({ ...checked, places: places.map(linked) });
      return { ...verification, quotations: verification.quotations.map(linkedPlaces) };
    },
    compare: async (question) => linkedComparison(await engine.compare(question), linked),
    timeline: async (topic) => linkedTimeline(await engine.timeline(topic), linked),
    async tell(question): Promise<readonly Told[]> {
      const told = await engine.tell(question);
      return told.map((each) => ({ ...each, nearest: each.nearest.map(linked), hasPages: true }));
    },
    // What other engines have told may have no pages.
    compareTold: async (told) => linkedComparison(await engine.compareTold(told), linkedOf(told, linked)),
    timelineOfTold: async (told) => linkedTimeline(await engine.timelineOfTold(told), linkedOf(told, linked)),
    async digest(request): Promise<Digest> {
      const digest = await engine.digest(request);
      return { ...digest, entries: digest.entries.map((entry) => ({ ...entry, quotation: linked(entry.quotation) })) };
    },
    lookUp: (typed, limit, offset) => engine.lookUp(typed, limit, offset),
    findSpeakers: (typed, limit) => engine.findSpeakers(typed, limit),
    listArticles: (filter, limit, offset) => engine.listArticles(filter, limit, offset),
    groupArticles: (grouping, limit, offset) => engine.groupArticles(grouping, limit, offset),
    groupQuestions: (questions) => engine.groupQuestions(questions),
    readSource: (citation, from, count) => engine.readSource(citation, from, count),
    status: () => engine.status(),
    // Looked up each time, as it changes; undefined where the engine has none.
    get vitals() {
      return engine.vitals as EngineVitals;
    },
    close: () => engine.close(),
  };
}

type Linked = (quotation: Quotation) => Quotation;

function linkedComparison(comparison: Comparison, linked: Linked): Comparison {
  const nearest = comparison.nearest.map(linked);
  if (comparison.kind === "not-compared") {
    return { ...comparison, nearest, quotation: comparison.quotation && linked(comparison.quotation) };
  }
  const tellings = comparison.tellings.map((each) => ({ ...each, quotation: linked(each.quotation) }));
  return { ...comparison, nearest, tellings };
}

function linkedTimeline(timeline: Timeline, linked: Linked): Timeline {
  const entries = timeline.entries.map((each) => ({ ...each, quotation: linked(each.quotation) }));
  return { ...timeline, nearest: timeline.nearest.map(linked), entries };
}

/** Links what is quoted of those that have pages. */
function linkedOf(told: readonly Told[], linked: Linked): Linked {
  const paged = told.flatMap(({ hasPages, tellings }) => (hasPages ? tellings : []));
  const citations = new Set(paged.map(({ passage }) => passage.citation));
  return (quotation) => (citations.has(quotation.citation) ? linked(quotation) : quotation);
}
