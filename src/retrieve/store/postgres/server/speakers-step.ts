import { speakersOf } from "../../article-speakers.ts";
import { decodeRanges, decodeRuns } from "../../passage-codec.ts";
import type { Session } from "./database.ts";
import { columnsOf } from "./parts.ts";

/** What tells who says the sentences of a passage. */
interface KeptPassage {
  readonly collection: number;
  readonly article: number;
  readonly id: number;
  readonly text: string;
  readonly sentences: Buffer;
  readonly may_be_anothers: boolean;
  readonly runs: Buffer;
  readonly first_line: number;
  readonly last_line: number;
}

const PASSAGES_AT_A_TIME = 1_000;

/** Finds in all passages that were stored before who says what, article by article. */
export async function deriveSpeakers(session: Session): Promise<void> {
  let after: Pick<KeptPassage, "collection" | "id"> = { collection: 0, id: 0 };
  for (let count = PASSAGES_AT_A_TIME; ; ) {
    const rows = await session.query<KeptPassage>(
      `SELECT collection, article, id, text, sentences, may_be_anothers, runs, first_line, last_line FROM verbatim.passages
         WHERE (collection, id) > ($1, $2) ORDER BY collection, id LIMIT $3`,
      [after.collection, after.id, count],
    );
    const isLast = rows.length < count;
    const articles = byArticle(rows);
    // More of the last one may follow.
    if (!isLast) articles.pop();
    await storeSpeakers(session, articles);
    if (isLast) return;
    const last = articles.at(-1)?.at(-1);
    // An article of more passages than these is read as one.
    count = last === undefined ? 2 * count : PASSAGES_AT_A_TIME;
    after = last ?? after;
  }
}

/** Ids begin with those of their articles, so that each one's passages follow one another. */
function byArticle(rows: readonly KeptPassage[]): KeptPassage[][] {
  const articles: KeptPassage[][] = [];
  for (const row of rows) {
    const last = articles.at(-1);
    if (last?.[0]?.article === row.article && last[0].collection === row.collection) last.push(row);
    else articles.push([row]);
  }
  return articles;
}

async function storeSpeakers(session: Session, articles: readonly KeptPassage[][]): Promise<void> {
  const spoken = articles.flatMap((passages) => {
    const speakers = speakersOf(passages.map(spokenPassage));
    return passages.flatMap(({ collection, article, id }, place) =>
      speakers[place]?.length ? [[collection, article, id, JSON.stringify(speakers[place])]] : [],
    );
  });
  if (spoken.length === 0) return;
  await session.query(
    `UPDATE verbatim.passages AS p SET speakers = found.speakers
       FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[]) AS found (collection, article, id, speakers)
       WHERE p.collection = found.collection AND p.article = found.article AND p.id = found.id`,
    columnsOf(spoken),
  );
}

function spokenPassage({ text, sentences, may_be_anothers, runs, first_line, last_line }: KeptPassage) {
  return {
    text,
    sentences: decodeRanges(sentences),
    mayBeAnothers: may_be_anothers,
    runs: decodeRuns(runs),
    lines: [first_line, last_line] as const,
  };
}
