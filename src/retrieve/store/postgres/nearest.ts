import type { Embedding } from "../../../embed/embedding.ts";
import { type Neighbour, PASSAGES_OF_EMBEDDING } from "../passage-store.ts";
import { largest } from "../vectors/largest.ts";
import { bufferOf } from "./passage-rows.ts";
import type { Session } from "./server/database.ts";

/**
 * So many passages whose codes differ least from the question's are compared with it exactly, and at least ten times as many as
 * are wanted.
 */
const LEAST_CONSIDERED = 1_000;
/** Where passages are printed again and again, those are left out so often. */
const MOST_ROUNDS = 5;

/** Embeddings of passages as they are stored (`encodeEmbedding`). */
export type EmbeddingsById = Map<number, Uint8Array>;

/** Signs of a vector's numbers as PostgreSQL writes bits: "0110". */
function codeOf(vector: ArrayLike<number>): string {
  let code = "";
  for (let i = 0; i < vector.length; i++) code += (vector[i] as number) > 0 ? "1" : "0";
  return code;
}

/** The same of a stored embedding. */
export function codeOfEncoded(encoded: Uint8Array): string {
  return codeOf(new Int8Array(encoded.buffer, encoded.byteOffset, encoded.length - 4));
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

interface CodedPassage {
  readonly passage: number;
  readonly embedding: Uint8Array;
}

/**
 * The passages of a collection that are nearest to a query, best first, no more than `PASSAGES_OF_EMBEDDING` of one embedding: of
 * those whose codes differ least. Their embeddings are noted in `known`.
 */
export async function nearestPassages(
  session: Session,
  collection: number,
  { query, count, known }: { readonly query: Embedding; readonly count: number; readonly known: EmbeddingsById },
): Promise<Neighbour[]> {
  const considered = Math.max(LEAST_CONSIDERED, count * 10);
  const code = codeOf(query);
  const found = new Map<string, number[]>();
  const crowded = new Set<string>();
  const seen = new Set<number>();
  let passages = 0;
  for (let round = 0; round < MOST_ROUNDS && passages < count; round++) {
    const rows = await session.query<CodedPassage>(SHORTLIST, [collection, code, considered, [...crowded]]);
    for (const { passage, embedding } of rows) {
      if (seen.has(passage)) continue;
      seen.add(passage);
      known.set(passage, embedding);
      const bytes = bufferOf(embedding).toString("latin1");
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

/** The embeddings are fetched in the same round trip as their passages are found. */
const SHORTLIST = `
SELECT e.passage, e.embedding FROM (
  SELECT article, passage FROM verbatim.codes WHERE collection = $1 AND code <> ALL ($4::varbit[])
    ORDER BY bit_count(code # $2::varbit), passage LIMIT $3
) AS near JOIN verbatim.embeddings AS e ON e.collection = $1 AND e.article = near.article AND e.passage = near.passage`;
