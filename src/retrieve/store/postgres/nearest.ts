import type { Embedding } from "../../../embed/embedding.ts";
import { decodeEmbedding } from "../passage-codec.ts";
import { type Neighbour, PASSAGES_OF_EMBEDDING } from "../passage-store.ts";
import { largest } from "../vectors/largest.ts";
import type { EmbeddingsById } from "./passage-rows.ts";
import type { Session } from "./server/database.ts";
import { type CodeGraph, openGraph, walkedCondition, walkedDistance } from "./vector-index.ts";

/**
 * So many passages whose codes differ least from the question's are compared with it exactly, and at least ten times as many as
 * are wanted.
 */
const LEAST_CONSIDERED = 1_000;
/** Where passages are printed again and again, those are left out so often. */
const MOST_ROUNDS = 5;

/**
 * Codes tell roughly how far apart two vectors are, by the bits in which they differ: three bits a number, which say whether it
 * is above each of these levels, as multiples of what the numbers of a vector of length 1 usually are. At 113,000 nearly alike
 * passages the thousand whose codes are nearest have 98.7 % of the ten nearest passages; by signs alone, one bit a number, 89 %.
 */
const LEVELS = [-0.78, 0, 0.78];

/** The code of an embedding as PostgreSQL writes bits: "111000". */
function codeOf(vector: Embedding): string {
  const usual = 1 / Math.sqrt(vector.length);
  const levels = LEVELS.map((level) => level * usual);
  let code = "";
  for (const number of vector) for (const level of levels) code += number > level ? "1" : "0";
  return code;
}

/** The same of a stored embedding. */
export function codeOfEncoded(encoded: Uint8Array): string {
  return codeOf(decodeEmbedding(encoded));
}

/** Cosine similarity of a stored embedding to a query. */
export function similarityOf(encoded: Uint8Array, query: Embedding): number {
  const numbers = new Int8Array(encoded.buffer, encoded.byteOffset, encoded.length - 4);
  let [product, squares] = [0, 0];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    product += number * (query[i] as number);
    squares += number * number;
  }
  return squares > 0 ? product / Math.sqrt(squares) : 0;
}

/** Bits of the code of a vector of so many numbers. */
export function codeBits(dimensions: number): number {
  return dimensions * LEVELS.length;
}

interface CodedPassage {
  readonly passage: number;
  readonly embedding: Buffer;
}

/** What is looked for. */
interface Wanted {
  readonly query: Embedding;
  readonly count: number;
  /** How many passages the collection has, where they are so many that a graph may be asked; null where all codes are looked through. */
  readonly inGraph: number | null;
  /** See `Looked`. */
  readonly tables: readonly string[];
  /** Takes in the embeddings that are met. */
  readonly known: EmbeddingsById;
}

/**
 * The passages of a collection that are nearest to a query, best first, no more than `PASSAGES_OF_EMBEDDING` of one embedding: of
 * those whose codes differ least.
 */
export async function nearestPassages(
  session: Session,
  collection: number,
  { query, count, inGraph, tables, known }: Wanted,
): Promise<Neighbour[]> {
  if (tables.length === 0) return [];
  const considered = Math.max(LEAST_CONSIDERED, count * 10);
  const graph = inGraph === null ? null : await openGraph(session, codeBits(query.length), inGraph);
  const found = new Map<string, number[]>();
  const crowded = new Set<string>();
  const seen = new Set<number>();
  let passages = 0;
  for (let round = 0; round < MOST_ROUNDS && passages < count; round++) {
    const values = [collection, codeOf(query), considered, ...(crowded.size === 0 ? [] : [[...crowded]])];
    const rows = await session.query<CodedPassage>(shortlist({ graph, isCrowded: crowded.size > 0, tables }), values);
    for (const { passage, embedding } of rows) {
      if (seen.has(passage)) continue;
      seen.add(passage);
      known.set(passage, embedding);
      const bytes = embedding.toString("latin1");
      const same = found.get(bytes) ?? [];
      found.set(bytes, same);
      if (same.length < PASSAGES_OF_EMBEDDING) {
        same.push(passage);
        passages++;
      } else crowded.add(codeOfEncoded(embedding));
    }
    if (rows.length < considered) break;
  }
  const ids = [...found.values()].flat();
  const similarities = ids.map((id) => similarityOf(known.get(id) as Uint8Array, query));
  return largest(similarities, count).map((i) => ({ id: ids[i] as number, similarity: similarities[i] as number }));
}

/** Where codes are looked for. */
interface Looked {
  /** The graph that is asked; null: all codes are looked through. */
  readonly graph: CodeGraph | null;
  /** Some codes, $4, are left out. */
  readonly isCrowded: boolean;
  /** The tables, more than one where they are divided: each is asked for its own nearest, all at once. */
  readonly tables: readonly string[];
}

/**
 * The statement that finds passages and their embeddings in one round trip; $1 is the collection, $2 the code, $3 how many. The
 * list is found before the embeddings are asked for by it, wherever they are.
 */
export function shortlist({ graph, isCrowded, tables }: Looked): string {
  const distance = graph === null ? "bit_count(code # $2::varbit)" : walkedDistance(graph);
  const known = graph === null ? "" : walkedCondition(graph);
  const nearestIn = (table: string) =>
    `SELECT passage, ${distance} AS distance FROM ${table}
       WHERE collection = $1 ${known} ${isCrowded ? "AND code <> ALL ($4::varbit[])" : ""}
       ORDER BY ${distance}${graph === null ? ", passage" : ""} LIMIT $3`;
  const [first = ""] = tables;
  // Merged by what is not their order, they are not waited for one after the other.
  const nearest =
    tables.length === 1
      ? nearestIn(first)
      : `SELECT * FROM (${tables.map((table) => `(${nearestIn(table)})`).join(" UNION ALL ")}) AS of_each
           ORDER BY distance + 0, passage LIMIT $3`;
  return `
SELECT passage, embedding FROM verbatim.embeddings WHERE collection = $1 AND passage = ANY (ARRAY(
  SELECT passage FROM (${nearest}) AS nearest
))`;
}
