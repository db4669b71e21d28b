import type { Session } from "./database.ts";
import { deriveSpeakers } from "./speakers-step.ts";

/** One step of the tables, never changed once it was released: a later one mends what an earlier one did. */
interface Migration {
  /** What it brings. */
  readonly title: string;
  readonly sql: string;
  /** Fills what it brings with what is made of rows that are there. */
  readonly derive?: (session: Session) => Promise<void>;
}

/**
 * All steps, in order; their numbers count from 1.
 *
 * - `collections`: one row for each build of a named collection. That of state "answering" is what readers see; a rebuild is
 *   "building" beside it; "replaced" is what it took the place of, until its rows are gone. `generation` counts up with every
 *   change. `last_file` and `last_article` are the last ids that were given away: none is given twice.
 * - `files`, `source_pieces`: what was put in; the decoded text is packed (`passage-codec.ts`).
 * - `articles`, `passages`, `embeddings`, `codes`, `passage_terms`: all rows of an article carry its id, and a passage's id
 *   begins with that of its article (`passage-id.ts`), so that they can be kept apart from other articles' on another machine.
 *   `codes` are the embeddings in three bits a dimension (`nearest.ts`), in rows of their own: all of them are looked through.
 *   `passage_terms` has what a passage is looked up by, each term behind the number of its collection and a space; the terms
 *   stand outside the rows, which only their index reads.
 * - `terms`: in how many passages of a collection a term stands.
 * - `bot_...`: what bots remember of servers and people, see `src/bot/store/store.ts`; times are milliseconds since 1970, people
 *   appear as hashes keyed with `bot_secret`. `bot_presence` says by bot since when it is no longer in a server (null: it was there
 *   when it last looked). `bot_wishes`: who is to be told of an answer; `person` is a Discord id. `bot_rounds`: of which state of
 *   the index a server's open questions were asked again, and when its last digest was sent. `bot_follows`, `bot_digests`: see
 *   `src/bot/store/news.ts`.
 * - `servers`, `server_files`: servers' own files, as they were uploaded, in pieces; "articles/..." and their quarantine. Of a server
 *   that is `unfinished` the index may not know all of them.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    title: "the tables",
    sql: `
CREATE TABLE verbatim.collections (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL, state text NOT NULL CHECK (state IN ('answering', 'building', 'replaced')), format integer NOT NULL,
  model_id text NOT NULL, model_revision text NOT NULL, dimensions integer NOT NULL,
  generation bigint NOT NULL DEFAULT 0, updated text NOT NULL,
  files bigint NOT NULL DEFAULT 0, articles bigint NOT NULL DEFAULT 0, passages bigint NOT NULL DEFAULT 0,
  terms bigint NOT NULL DEFAULT 0,
  last_file bigint NOT NULL DEFAULT 0, last_article bigint NOT NULL DEFAULT 0, folders text NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX collections_by_name ON verbatim.collections (name, state) WHERE state <> 'replaced';
CREATE TABLE verbatim.files (
  collection bigint NOT NULL, id bigint NOT NULL, path text NOT NULL, name text NOT NULL, hash text NOT NULL,
  format text NOT NULL, encoding text NOT NULL, reading_version integer NOT NULL, account text NOT NULL, given_encoding text,
  missing boolean NOT NULL DEFAULT false, vanished text, look text,
  PRIMARY KEY (collection, id)
);
CREATE UNIQUE INDEX files_by_path ON verbatim.files (collection, path);
CREATE TABLE verbatim.source_pieces (
  collection bigint NOT NULL, file bigint NOT NULL, number integer NOT NULL, packed bytea NOT NULL,
  PRIMARY KEY (collection, file, number)
);
ALTER TABLE verbatim.source_pieces ALTER COLUMN packed SET STORAGE EXTERNAL;
CREATE TABLE verbatim.articles (
  collection bigint NOT NULL, id bigint NOT NULL, file bigint NOT NULL, source text NOT NULL,
  title text, byline text, date text, language text NOT NULL, url text,
  first_line integer NOT NULL, last_line integer NOT NULL, passages bigint NOT NULL,
  PRIMARY KEY (collection, id)
);
CREATE INDEX articles_by_file ON verbatim.articles (collection, file);
CREATE TABLE verbatim.passages (
  collection bigint NOT NULL, article bigint NOT NULL, id bigint NOT NULL,
  kind text NOT NULL, headings text NOT NULL, text text NOT NULL, sentences bytea NOT NULL, tokens bytea NOT NULL,
  runs bytea NOT NULL, also text NOT NULL, first_line integer NOT NULL, last_line integer NOT NULL, page integer,
  citation text NOT NULL, embed_key bytea NOT NULL, term_count integer NOT NULL,
  PRIMARY KEY (collection, id, article)
);
CREATE INDEX passages_by_citation ON verbatim.passages (collection, citation);
CREATE INDEX passages_by_key ON verbatim.passages (collection, embed_key);
CREATE TABLE verbatim.embeddings (
  collection bigint NOT NULL, article bigint NOT NULL, passage bigint NOT NULL, embedding bytea NOT NULL,
  PRIMARY KEY (collection, passage, article)
);
ALTER TABLE verbatim.embeddings ALTER COLUMN embedding SET STORAGE EXTERNAL;
CREATE TABLE verbatim.codes (
  collection bigint NOT NULL, article bigint NOT NULL, passage bigint NOT NULL, code bit varying NOT NULL,
  PRIMARY KEY (collection, passage, article)
);
CREATE TABLE verbatim.passage_terms (
  collection bigint NOT NULL, article bigint NOT NULL, passage bigint NOT NULL, terms text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (collection, passage, article)
) WITH (toast_tuple_target = 128);
CREATE INDEX passage_terms_by_term ON verbatim.passage_terms USING gin (terms);
CREATE TABLE verbatim.terms (
  collection bigint NOT NULL, term text COLLATE "C" NOT NULL, passages bigint NOT NULL,
  PRIMARY KEY (collection, term)
) WITH (fillfactor = 70);
`,
  },
  {
    title: "what bots share",
    sql: `
CREATE TABLE verbatim.bot_secret (id integer PRIMARY KEY CHECK (id = 1), salt text NOT NULL);
CREATE TABLE verbatim.bot_settings (guild text PRIMARY KEY, settings jsonb NOT NULL);
CREATE TABLE verbatim.bot_replies (
  question text PRIMARY KEY, channel text NOT NULL, reply text NOT NULL, at bigint NOT NULL, owner text NOT NULL, guild text
);
CREATE INDEX bot_replies_by_owner ON verbatim.bot_replies (owner);
CREATE TABLE verbatim.bot_gaps (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, guild text NOT NULL, owner text NOT NULL, question text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX bot_gaps_of_guild ON verbatim.bot_gaps (guild, at);
CREATE INDEX bot_gaps_by_owner ON verbatim.bot_gaps (owner);
CREATE TABLE verbatim.bot_votes (
  owner text NOT NULL, message text NOT NULL, guild text NOT NULL, citation text NOT NULL, helpful boolean NOT NULL,
  at bigint NOT NULL, PRIMARY KEY (owner, message)
);
CREATE TABLE verbatim.bot_opted_out (owner text PRIMARY KEY);
CREATE TABLE verbatim.bot_presence (
  guild text NOT NULL, bot text NOT NULL, seen bigint NOT NULL, left_at bigint, PRIMARY KEY (guild, bot)
);
CREATE TABLE verbatim.servers (guild text PRIMARY KEY, unfinished boolean NOT NULL);
CREATE TABLE verbatim.server_files (
  guild text NOT NULL, path text NOT NULL, number integer NOT NULL, hash text NOT NULL, bytes bytea NOT NULL,
  PRIMARY KEY (guild, path, number)
);
ALTER TABLE verbatim.server_files ALTER COLUMN bytes SET STORAGE EXTERNAL;
`,
  },
  {
    title: "passages of which it is not sure whose they are",
    sql: "ALTER TABLE verbatim.passages ADD COLUMN may_be_anothers boolean NOT NULL DEFAULT false",
  },
  {
    title: "passages that were read from pictures",
    sql: "ALTER TABLE verbatim.passages ADD COLUMN recognized boolean NOT NULL DEFAULT false",
  },
  {
    title: "what becomes of questions without an answer",
    sql: `
ALTER TABLE verbatim.bot_gaps ADD COLUMN channel text, ADD COLUMN state text NOT NULL DEFAULT 'open',
  ADD COLUMN citation text, ADD COLUMN article text, ADD COLUMN closed bigint;
ALTER TABLE verbatim.bot_votes ADD COLUMN question text, ADD COLUMN article text;
CREATE TABLE verbatim.bot_wishes (
  owner text NOT NULL, person text NOT NULL, guild text NOT NULL, question text NOT NULL, locale text, at bigint NOT NULL
);
CREATE UNIQUE INDEX bot_wishes_by_question ON verbatim.bot_wishes (owner, guild, md5(question));
CREATE INDEX bot_wishes_of_guild ON verbatim.bot_wishes (guild, at);
CREATE TABLE verbatim.bot_rounds (guild text PRIMARY KEY, checked text, digest bigint);
`,
  },
  {
    title: "by what the days of articles are known",
    sql: "ALTER TABLE verbatim.articles ADD COLUMN dated_by text",
  },
  {
    title: "who says what",
    sql: `
ALTER TABLE verbatim.passages ADD COLUMN speakers text NOT NULL DEFAULT '[]';
CREATE INDEX passages_spoken ON verbatim.passages (collection, id) WHERE speakers <> '[]';
`,
    derive: deriveSpeakers,
  },
  {
    title: "questions that people follow, and digests of new articles",
    sql: `
CREATE TABLE verbatim.bot_follows (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, owner text NOT NULL, person text NOT NULL,
  guild text NOT NULL, channel text, question text NOT NULL, locale text, known text NOT NULL, state text NOT NULL, at bigint NOT NULL,
  claimer text
);
CREATE INDEX bot_follows_of_guild ON verbatim.bot_follows (guild);
CREATE INDEX bot_follows_by_owner ON verbatim.bot_follows (owner);
CREATE TABLE verbatim.bot_digests (
  guild text PRIMARY KEY, channel text NOT NULL, every text NOT NULL, period bigint NOT NULL, known text NOT NULL,
  shown text NOT NULL, claimed bigint, claimer text, next_known text, next_shown text
);
`,
  },
];
