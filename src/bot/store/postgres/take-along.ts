import { randomBytes } from "node:crypto";
import { inTransaction, type Session } from "../../../retrieve/store/postgres/server/database.ts";
import type { BotMemory } from "../bot-memory.ts";

/**
 * Gives a store its key, and takes into it what a bot remembered before. People's rows mean nothing under another key: where
 * there is one already, only settings of servers that have none are taken.
 */
export function takeAlong(session: Session, memory: BotMemory | null): Promise<void> {
  return inTransaction(session, async () => {
    const first = await session.query(
      "INSERT INTO verbatim.bot_secret VALUES (1, $1) ON CONFLICT DO NOTHING RETURNING 1",
      [memory?.salt ?? randomBytes(32).toString("hex")],
    );
    if (memory === null) return;
    const put = (rows: string, values: readonly object[]) =>
      session.query(`${rows} ON CONFLICT DO NOTHING`, [JSON.stringify(values).replaceAll("\\u0000", "")]);
    await put(
      `INSERT INTO verbatim.bot_settings
         SELECT guild, json::jsonb FROM jsonb_to_recordset($1::jsonb) AS r (guild text, json text)`,
      memory.settings,
    );
    if (first.length === 0) return;
    await put(
      `INSERT INTO verbatim.bot_replies SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS r (question text, channel text, reply text, at bigint, owner text, guild text)`,
      memory.replies,
    );
    await put(
      `INSERT INTO verbatim.bot_gaps (guild, owner, question, at, channel, state, citation, article, closed)
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (guild text, owner text, question text, at bigint, channel text,
           state text, citation text, article text, closed bigint)`,
      memory.gaps,
    );
    await put(
      `INSERT INTO verbatim.bot_votes SELECT owner, message, guild, citation, helpful <> 0, at, question, article
         FROM jsonb_to_recordset($1::jsonb) AS r (owner text, message text, guild text, citation text, helpful integer,
           at bigint, question text, article text)`,
      memory.votes,
    );
    await put(
      `INSERT INTO verbatim.bot_wishes SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS r (owner text, person text, guild text, question text, locale text, at bigint)`,
      memory.wishes,
    );
    await put(
      `INSERT INTO verbatim.bot_rounds SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS r (guild text, checked text, digest bigint)`,
      memory.rounds,
    );
    await put(
      `INSERT INTO verbatim.bot_follows (id, owner, person, guild, channel, question, locale, known, state, at, claimer)
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (id text, owner text, person text, guild text, channel text,
           question text, locale text, known text, state text, at bigint, claimer text)`,
      memory.follows,
    );
    await put(
      `INSERT INTO verbatim.bot_digests (guild, channel, every, period, known, shown)
         SELECT * FROM jsonb_to_recordset($1::jsonb)
           AS r (guild text, channel text, every text, period bigint, known text, shown text)`,
      memory.digests,
    );
    await put(
      "INSERT INTO verbatim.bot_opted_out SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (owner text)",
      memory.optedOut,
    );
  });
}
