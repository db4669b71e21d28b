import type { SqliteDatabase } from "../../../database/sqlite.ts";
import { speakersOf } from "../article-speakers.ts";
import { decodeRanges, decodeRuns } from "../passage-codec.ts";

/** What tells who says the sentences of a passage. */
interface KeptPassage {
  readonly id: number;
  readonly text: string;
  readonly sentences: Buffer;
  readonly may_be_anothers: number;
  readonly runs: Buffer;
  readonly first_line: number;
  readonly last_line: number;
}

/** Articles of one transaction. */
const ARTICLES_AT_A_TIME = 200;

/** Finds in all passages of a database who says what. */
export function deriveSpeakers(database: SqliteDatabase): void {
  const passagesOf = database.prepare<[article: number], KeptPassage>(
    `SELECT id, text, sentences, may_be_anothers, runs, first_line, last_line FROM passages WHERE article_id = ? ORDER BY id`,
  );
  const update = database.prepare<[speakers: string, id: number]>("UPDATE passages SET speakers = ? WHERE id = ?");
  const derive = database.transaction((articles: readonly number[]) => {
    for (const article of articles) {
      const rows = passagesOf.all(article);
      for (const [place, speakers] of speakersOf(rows.map(spokenPassage)).entries())
        if (speakers.length > 0) update.run(JSON.stringify(speakers), (rows[place] as KeptPassage).id);
    }
  });
  const articles = database.prepare<[], number>("SELECT id FROM articles ORDER BY id").pluck().all();
  for (let at = 0; at < articles.length; at += ARTICLES_AT_A_TIME) derive(articles.slice(at, at + ARTICLES_AT_A_TIME));
}

function spokenPassage({ text, sentences, may_be_anothers, runs, first_line, last_line }: KeptPassage) {
  return {
    text,
    sentences: decodeRanges(sentences),
    mayBeAnothers: may_be_anothers === 1,
    runs: decodeRuns(runs),
    lines: [first_line, last_line] as const,
  };
}
