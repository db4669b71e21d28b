import { citationId } from "../citation-id.ts";
import type { PassageDraft } from "../writable-store.ts";
import type { Session } from "./server/database.ts";
import { inParts } from "./server/parts.ts";

/** A passage's text, and how many equal ones stand before it. */
interface Named {
  readonly text: string;
  readonly repetition: number;
}

/** A free citation id for each passage of a file, in their order; equal passages get different ones. */
export async function freeCitations(
  session: Session,
  collection: number,
  { source, passages }: { readonly source: string; readonly passages: readonly PassageDraft[] },
): Promise<string[]> {
  const before = new Map<string, number>();
  const named = passages.map(({ text }): Named => {
    const repetition = before.get(text) ?? 0;
    before.set(text, repetition + 1);
    return { text, repetition };
  });
  const idOf = ({ text, repetition }: Named) => citationId(source, text, repetition);
  const taken = await takenAmong(session, collection, named.map(idOf));
  const citations: string[] = [];
  for (const each of named) {
    let { repetition } = each;
    let citation = idOf(each);
    while (taken.has(citation)) {
      repetition++;
      citation = idOf({ ...each, repetition });
      // One that was not asked for above may be another file's.
      for (const other of await takenAmong(session, collection, [citation])) taken.add(other);
    }
    taken.add(citation);
    citations.push(citation);
  }
  return citations;
}

/** Those of some citation ids that passages of the collection have. */
async function takenAmong(session: Session, collection: number, citations: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const some of inParts(citations)) {
    const rows = await session.query<{ citation: string }>(
      "SELECT citation FROM verbatim.passages WHERE collection = $1 AND citation = ANY ($2::text[])",
      [collection, some],
    );
    for (const { citation } of rows) taken.add(citation);
  }
  return taken;
}
