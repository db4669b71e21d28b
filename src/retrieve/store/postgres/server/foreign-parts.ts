import type { Session } from "./database.ts";
import { within } from "./signs-of-life.ts";
import { isGone } from "./trouble.ts";

/** A part of a table of ours: on the server that is connected to, or on the foreign one that is named. */
interface TablePart {
  readonly table: string;
  /** As statements name it. */
  readonly part: string;
  readonly server: string | null;
}

/** Partitions of our tables, and on which foreign server they are (postgres_fdw). */
const PARTS = `
SELECT parent.relname AS table, format('%I.%I', n.nspname, c.relname) AS part, s.srvname AS server
  FROM pg_inherits AS i JOIN pg_class AS parent ON parent.oid = i.inhparent AND parent.relkind = 'p'
    JOIN pg_class AS c ON c.oid = i.inhrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
    LEFT JOIN pg_foreign_table AS f ON f.ftrelid = c.oid LEFT JOIN pg_foreign_server AS s ON s.oid = f.ftserver
  WHERE parent.relnamespace = to_regnamespace('verbatim') ORDER BY 1, 2`;

/** The tables that a table of ours is divided into, but for those on servers that are away; itself where it is whole. */
export async function partsOf(session: Session, table: string, away: readonly string[]): Promise<string[]> {
  const parts = (await session.query<TablePart>(PARTS)).filter((each) => each.table === table);
  if (parts.length === 0) return [`verbatim.${table}`];
  return parts.flatMap(({ part, server }) => (server !== null && away.includes(server) ? [] : part));
}

/** A part that was away is given so long to answer before a question goes on without it, in milliseconds. */
const BACK_MS = 200;

/** The foreign servers that hold parts of our tables, and which of them are away. */
export class ForeignParts {
  readonly #connect: () => Promise<Session>;
  #parts: readonly TablePart[] = [];
  #away: readonly string[] = [];
  /** By server, whether it answers: one question at a time, however long it takes, so that none is heaped up. */
  readonly #asked = new Map<string, Promise<boolean>>();
  readonly #sessions = new Set<Session>();

  /** Connects anew for each question: what hangs keeps its connection. */
  constructor(connect: () => Promise<Session>) {
    this.#connect = connect;
  }

  /** Names of the servers that were away when it was last looked. */
  get away(): readonly string[] {
    return this.#away;
  }

  /**
   * Looks which are away, for so many milliseconds: those that do not answer within them. Null where the server in front of
   * them gives no sign of life; a refusal is one.
   */
  async look(milliseconds: number): Promise<readonly string[] | null> {
    const until = performance.now() + milliseconds;
    const parts = this.#ask<TablePart>(PARTS).catch((error: unknown) => (isGone(error) ? null : []));
    const listed = await within(milliseconds, parts);
    if (listed === null) return null;
    this.#parts = listed;
    const servers = [...new Set(listed.flatMap(({ server }) => server ?? []))];
    return this.#lookAt(servers, until - performance.now());
  }

  /** Looks whether those that were away are back. */
  async lookAgain(): Promise<readonly string[]> {
    return this.#away.length === 0 ? [] : this.#lookAt(this.#away, BACK_MS);
  }

  /** A statement with what is not on these servers in place of the tables. */
  without(away: readonly string[], sql: string): string {
    const isAway = ({ server }: TablePart) => server !== null && away.includes(server);
    return sql.replaceAll(/\bverbatim\.(\w+)(?=\s+(AS\b)?)/g, (named, table: string, alias: string | undefined) => {
      const parts = this.#parts.filter((each) => each.table === table);
      if (!parts.some(isAway)) return named;
      const there = parts.filter((each) => !isAway(each)).map(({ part }) => `SELECT * FROM ${part}`);
      const rows = there.length === 0 ? `SELECT * FROM ${named} WHERE false` : there.join(" UNION ALL ");
      return `(${rows})${alias === undefined ? ` AS ${table}` : ""}`;
    });
  }

  /** Ends what is still asked. */
  async close(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => session.end()));
  }

  async #lookAt(servers: readonly string[], milliseconds: number): Promise<readonly string[]> {
    const answers = await Promise.all(servers.map((server) => within(milliseconds, this.#answers(server))));
    this.#away = servers.filter((_, i) => answers[i] !== true);
    return this.#away;
  }

  #answers(server: string): Promise<boolean> {
    const asked = this.#asked.get(server) ?? this.#isThere(server).finally(() => this.#asked.delete(server));
    this.#asked.set(server, asked);
    return asked;
  }

  async #isThere(server: string): Promise<boolean> {
    const part = this.#parts.find((each) => each.server === server)?.part;
    try {
      await this.#ask(`SELECT 1 FROM ${part} LIMIT 1`);
      return true;
    } catch {
      return false;
    }
  }

  async #ask<Row extends object>(sql: string): Promise<Row[]> {
    const session = await this.#connect();
    this.#sessions.add(session);
    try {
      return await session.query<Row>(sql);
    } finally {
      this.#sessions.delete(session);
      await session.end();
    }
  }
}
