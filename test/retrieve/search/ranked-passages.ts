import type { RankedPassage } from "../../../src/retrieve/search/rank.ts";
import { type Signals, UNMEASURED } from "../../../src/retrieve/search/signals.ts";

/** What a test says of a candidate; the rest is of no account. */
export interface CandidateDraft {
  readonly id: number;
  readonly text?: string;
  readonly date?: string;
  readonly score?: number;
  readonly signals?: Partial<Signals>;
  readonly articleId?: number;
  readonly answering?: number;
  /** Token ids of its only sentence. */
  readonly tokens?: readonly number[];
  readonly source?: string;
  readonly reading?: RankedPassage["reading"];
  readonly isAcrossLanguages?: boolean;
}

export function rankedPassage(draft: CandidateDraft): RankedPassage {
  const { id, score = 0, signals = {}, articleId = id, answering = 0, tokens = [id], source = `${id}.txt` } = draft;
  const { reading = null, isAcrossLanguages = false, text = `Passage ${id}.`, date = null } = draft;
  return {
    passage: {
      id,
      articleId,
      fileId: id,
      kind: "paragraph",
      headings: [],
      mayBeAnothers: false,
      isRecognized: false,
      text,
      sentences: [{ start: 0, end: text.length }],
      speakers: [],
      sentenceTokens: [{ ids: tokens, norm: 1 }],
      runs: [],
      also: [],
      lines: [id, id + 1],
      page: null,
      citation: `citation-${id}`,
      termCount: 2,
      source,
      article: { title: `Article ${articleId}`, byline: null, date, datedBy: null, language: "en", url: null },
    },
    signals: { ...UNMEASURED, ...signals },
    score,
    semanticRank: null,
    lexicalRank: null,
    lateRank: null,
    answering,
    isAcrossLanguages,
    reading,
    words: [],
    sentences: [],
  };
}
