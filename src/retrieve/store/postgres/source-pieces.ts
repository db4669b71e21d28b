import { SOURCE_ROW_LENGTH, unpackSource } from "../passage-codec.ts";
import type { SourcePart } from "../passage-store.ts";
import type { Session } from "./server/database.ts";

interface PieceRow {
  readonly file: number;
  readonly number: number;
  readonly packed: Uint8Array;
}

/** The copies of parts of source files, in one round trip; less of one where it is missing or damaged. */
export async function sourceTextsOf(
  session: Session,
  collection: number,
  parts: readonly SourcePart[],
): Promise<string[]> {
  const wanted = new Map<string, readonly [file: number, number: number]>();
  for (const { fileId, start, end } of parts) {
    for (let number = Math.floor(start / SOURCE_ROW_LENGTH); number * SOURCE_ROW_LENGTH < end; number++) {
      wanted.set(`${fileId} ${number}`, [fileId, number]);
    }
  }
  const pieces = [...wanted.values()];
  const rows = await session.query<PieceRow>(
    `SELECT p.file, p.number, p.packed FROM verbatim.source_pieces AS p
       JOIN unnest($2::bigint[], $3::integer[]) AS wanted (file, number) ON p.file = wanted.file AND p.number = wanted.number
     WHERE p.collection = $1`,
    [collection, pieces.map(([file]) => file), pieces.map(([, number]) => number)],
  );
  const texts = new Map(rows.map(({ file, number, packed }) => [`${file} ${number}`, tryUnpack(packed)]));
  return parts.map(({ fileId, start, end }) => {
    const first = Math.floor(start / SOURCE_ROW_LENGTH);
    let text = "";
    for (let number = first; number * SOURCE_ROW_LENGTH < end; number++) {
      const piece = texts.get(`${fileId} ${number}`);
      if (piece === undefined || piece === null) break;
      text += piece;
    }
    return text.slice(start - first * SOURCE_ROW_LENGTH, end - first * SOURCE_ROW_LENGTH);
  });
}

function tryUnpack(packed: Uint8Array): string | null {
  try {
    return unpackSource(packed);
  } catch {
    return null;
  }
}
