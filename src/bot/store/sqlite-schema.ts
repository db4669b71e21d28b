/** The form of the tables in SQLite; older ones are brought up to it when they are opened. */
export const VERSION = 3;

/** Lays out those of version 1. */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS secret (salt TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS settings (guild TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS replies (question TEXT PRIMARY KEY, channel TEXT NOT NULL, reply TEXT NOT NULL, at INTEGER NOT NULL,
    owner TEXT NOT NULL, guild TEXT);
  CREATE TABLE IF NOT EXISTS gaps (guild TEXT, owner TEXT NOT NULL, question TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS gaps_of_guild ON gaps (guild, at);
  CREATE TABLE IF NOT EXISTS votes (owner TEXT, message TEXT, guild TEXT, citation TEXT NOT NULL, helpful INTEGER NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY (owner, message));
  CREATE TABLE IF NOT EXISTS opted_out (owner TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS left_guilds (guild TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
`;

/**
 * Before, links named no owner, so that nobody could have them erased; what came from direct messages was kept, though no
 * command showed it; and what was deleted stayed readable in the file's free pages.
 */
export const FROM_VERSION_0 = `
  DROP TABLE IF EXISTS replies;
  DELETE FROM gaps WHERE guild IS NULL;
  DELETE FROM votes WHERE guild IS NULL;
`;

/**
 * Before, it was not known of a question without an answer where it was asked and what became of it, nor of a vote what had been
 * asked. "wishes": who is to be told of an answer; "person" is a Discord id. "rounds": of which state of the index a server's open
 * questions were asked again, and when the last digest was sent.
 */
export const FROM_VERSION_1 = `
  ALTER TABLE gaps ADD COLUMN channel TEXT;
  ALTER TABLE gaps ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
  ALTER TABLE gaps ADD COLUMN citation TEXT;
  ALTER TABLE gaps ADD COLUMN article TEXT;
  ALTER TABLE gaps ADD COLUMN closed INTEGER;
  ALTER TABLE votes ADD COLUMN question TEXT;
  ALTER TABLE votes ADD COLUMN article TEXT;
  CREATE TABLE wishes (owner TEXT NOT NULL, person TEXT NOT NULL, guild TEXT NOT NULL, question TEXT NOT NULL,
    locale TEXT, at INTEGER NOT NULL, PRIMARY KEY (owner, guild, question));
  CREATE TABLE rounds (guild TEXT PRIMARY KEY, checked TEXT, digest INTEGER) WITHOUT ROWID;
`;

/**
 * Before, the bot spoke only when it was spoken to. "follows": questions that people follow ("person" is a Discord id), with what
 * has become of them. "digests": where servers want a digest of new articles, as of when all are known, and the one that is claimed.
 */
export const FROM_VERSION_2 = `
  CREATE TABLE follows (id TEXT PRIMARY KEY, owner TEXT NOT NULL, person TEXT NOT NULL, guild TEXT NOT NULL, channel TEXT,
    question TEXT NOT NULL, locale TEXT, known TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL,
    claimer TEXT);
  CREATE INDEX follows_of_guild ON follows (guild);
  CREATE TABLE digests (guild TEXT PRIMARY KEY, channel TEXT NOT NULL, every TEXT NOT NULL, period INTEGER NOT NULL,
    known TEXT NOT NULL, shown TEXT NOT NULL, claimed INTEGER, claimer TEXT, next_known TEXT, next_shown TEXT);
`;
