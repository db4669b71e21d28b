import type { ArticleReference } from "../../answer.ts";
import { encodeRanges, encodeRuns, packSource, SOURCE_ROW_LENGTH } from "../passage-codec.ts";
import { lookedUpTerms, passageTerms } from "../passage-terms.ts";
import { referenceFrom } from "../stored-passage.ts";
import type { ArticleDraft, FileDraft, PassageDraft } from "../writable-store.ts";
import type { EncodedVectors } from "./file-writer.ts";
import { codeOfEncoded } from "./nearest.ts";
import type { Session } from "./server/database.ts";
import { columnsOf, inParts } from "./server/parts.ts";
import { keyOfTerm } from "./term-index.ts";

/** A passage that is about to be inserted, with what its file, its article and the others of the file decide. */
export interface PlacedPassage extends EncodedVectors {
  readonly article: number;
  readonly id: number;
  readonly reference: ArticleReference;
  readonly draft: PassageDraft;
  readonly citation: string;
}

export async function insertFile(
  session: Session,
  collection: number,
  { id, file: { stamp, source, account } }: { readonly id: number; readonly file: FileDraft },
): Promise<void> {
  const { format, encoding, text } = source;
  await session.query(
    `INSERT INTO verbatim.files (collection, id, path, name, hash, format, encoding, reading_version, account, given_encoding)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      collection,
      id,
      stamp.path,
      stamp.name,
      stamp.hash,
      format,
      encoding,
      stamp.readingVersion,
      JSON.stringify(account),
      stamp.givenEncoding,
    ],
  );
  for (let start = 0; start < text.length; start += SOURCE_ROW_LENGTH) {
    const packed = packSource(text.slice(start, start + SOURCE_ROW_LENGTH));
    await session.query(
      "INSERT INTO verbatim.source_pieces (collection, file, number, packed) VALUES ($1, $2, $3, $4)",
      [collection, id, start / SOURCE_ROW_LENGTH, packed],
    );
  }
}

/** The articles of a file, whose ids follow one another. */
interface PlacedArticles {
  readonly articles: readonly ArticleDraft[];
  /** The file's id, and the first article's. */
  readonly first: { readonly file: number; readonly article: number };
  /** The file's name. */
  readonly source: string;
}

export async function insertArticles(
  session: Session,
  collection: number,
  { articles, first, source }: PlacedArticles,
): Promise<void> {
  const rows = articles.map(({ reference: { title, byline, date, datedBy, language, url }, lines, passages }, i) => {
    const texts = [title, byline, date, language, url, datedBy].map(storable);
    return [first.article + i, ...texts, ...lines, passages.length];
  });
  for (const some of inParts(rows)) {
    await session.query(
      `INSERT INTO verbatim.articles
           (collection, file, source, id, title, byline, date, language, url, dated_by, first_line, last_line, passages)
         SELECT $1, $2, $3, * FROM unnest($4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
           $10::text[], $11::integer[], $12::integer[], $13::bigint[])`,
      [collection, first.file, source, ...columnsOf(some)],
    );
  }
}

/** Inserts passages and all that is made of them; returns how many terms they have, repetitions included. */
export async function insertPassages(
  session: Session,
  collection: number,
  passages: readonly PlacedPassage[],
): Promise<number> {
  let sum = 0;
  for (const some of inParts(passages)) {
    const terms = some.map(({ reference, draft }) =>
      passageTerms({ article: referenceFrom(reference, draft), headings: draft.headings, text: draft.text }),
    );
    await session.query(
      `INSERT INTO verbatim.passages (collection, article, id, kind, headings, may_be_anothers, recognized, text, sentences, speakers, tokens,
           runs, also, first_line, last_line, page, citation, embed_key, term_count)
         SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::boolean[], $7::boolean[], $8::text[],
           $9::bytea[], $10::text[], $11::bytea[], $12::bytea[], $13::text[], $14::integer[], $15::integer[], $16::integer[],
           $17::text[], $18::bytea[], $19::integer[])`,
      [collection, ...columnsOf(some.map((passage, i) => [...passageColumns(passage), terms[i]?.length ?? 0]))],
    );
    await session.query(
      "INSERT INTO verbatim.embeddings SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::bytea[])",
      [collection, ...columnsOf(some.map(({ article, id, embedding }) => [article, id, embedding]))],
    );
    await session.query(
      "INSERT INTO verbatim.codes SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::varbit[])",
      [collection, ...columnsOf(some.map(({ article, id, embedding }) => [article, id, codeOfEncoded(embedding)]))],
    );
    await insertTerms(
      session,
      collection,
      some.map(({ article, id, reference }, i) => {
        return { article, id, terms: new Set(lookedUpTerms(terms[i] ?? [], reference)) };
      }),
    );
    sum += terms.reduce((total, { length }) => total + length, 0);
  }
  return sum;
}

function passageColumns({ article, id, draft, citation, tokens }: PlacedPassage) {
  const { kind, headings, mayBeAnothers, isRecognized, text, sentences, speakers, runs, also, lines, page, key } =
    draft;
  return [
    article,
    id,
    kind,
    JSON.stringify(headings),
    mayBeAnothers,
    isRecognized,
    storable(text),
    encodeRanges(sentences),
    JSON.stringify(speakers),
    tokens,
    encodeRuns(runs),
    JSON.stringify(also),
    ...lines,
    page,
    citation,
    Buffer.from(key, "hex"),
  ];
}

interface TermsOfPassage {
  readonly article: number;
  readonly id: number;
  readonly terms: ReadonlySet<string>;
}

async function insertTerms(session: Session, collection: number, passages: readonly TermsOfPassage[]): Promise<void> {
  // PostgreSQL takes no lists of different lengths in a list: each passage's terms come as one text, a term to a line.
  await session.query(
    `INSERT INTO verbatim.passage_terms
       SELECT $1, article, passage, string_to_array(terms, E'\\n')
         FROM unnest($2::bigint[], $3::bigint[], $4::text[]) AS made (article, passage, terms)`,
    [
      collection,
      ...columnsOf(
        passages.map(({ article, id, terms }) => [
          article,
          id,
          [...terms].map((term) => keyOfTerm(collection, term)).join("\n"),
        ]),
      ),
    ],
  );
  const counts = new Map<string, number>();
  for (const { terms } of passages) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  await session.query(
    `INSERT INTO verbatim.terms AS t SELECT $1, * FROM unnest($2::text[], $3::bigint[])
       ON CONFLICT (collection, term) DO UPDATE SET passages = t.passages + excluded.passages`,
    [collection, [...counts.keys()], [...counts.values()]],
  );
}

/**
 * A text as PostgreSQL can keep it: it knows neither the character NUL nor halves of surrogate pairs. Places in it stay what they
 * were; a quotation of it would not be its source's words, and is refused.
 */
function storable<T extends string | null>(text: T): T | string {
  return text === null ? text : text.replace(/[\0\p{Surrogate}]/gu, "\ufffd");
}
