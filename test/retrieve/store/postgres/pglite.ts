import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite/vector";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { afterAll } from "vitest";
import { freePort } from "../../../free-port.ts";

/**
 * PostgreSQL 17 in this process, compiled to WebAssembly, at an address of this machine, with pgvector at hand. It does one
 * transaction at a time, and all connections hold what one of them holds, such as advisory locks.
 */
export async function startPglite(): Promise<string> {
  const db = await PGlite.create({ extensions: { vector } });
  const port = await freePort();
  const server = new PGLiteSocketServer({ db, host: "127.0.0.1", port, maxConnections: 20 });
  await server.start();
  afterAll(async () => {
    await server.stop();
    await db.close();
  });
  // While it is busy with one connection, it gives no sign of life to others.
  return `postgres://postgres:secret@127.0.0.1:${port}/postgres?connect_timeout=300`;
}
