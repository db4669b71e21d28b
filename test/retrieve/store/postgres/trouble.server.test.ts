import { expect, test } from "vitest";
import { EarlierFormatError, StoreError } from "../../../../src/retrieve/errors.ts";
import type { PassageStore } from "../../../../src/retrieve/store/passage-store.ts";
import { modelOfIndex, openPassageStore, openWritableStore } from "../../../../src/retrieve/store/place/open-store.ts";
import { PostgresPassageStore } from "../../../../src/retrieve/store/postgres/postgres-passage-store.ts";
import { postgresAt } from "../../../../src/retrieve/store/postgres/server/client.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { fileDraft, MODEL, put } from "../drafts.ts";
import { UPDATE } from "../reading-contract.ts";
import { describeOnServer } from "./cluster.ts";

const indexFolder = temporaryFolder();

describeOnServer((cluster) => {
  const place = () => ({ indexFolder, store: cluster().url });
  const write = async (text: string) => {
    const store = await openWritableStore(place());
    await store.write(UPDATE, async (run) => {
      await put(run, fileDraft("note.md", { title: "Note", texts: [text] }));
      await run.finish();
    });
  };
  const texts = (store: PassageStore) =>
    store.snapshot(async (snapshot) => (await snapshot.passages(await snapshot.passageIds())).map(({ text }) => text));
  /** What is said of an address that is changed so. */
  const said = async (from: string | RegExp, to: string) => {
    const store = cluster().url.replace(from, to);
    const error = await openPassageStore({ indexFolder, store }, MODEL).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(StoreError);
    return (error as StoreError).message;
  };

  test("a database in which nothing is indexed holds no index, and is not changed by being read", async () => {
    expect(await modelOfIndex(place())).toBeNull();
    expect(await said("", "")).toContain('holds no index yet. Run "npm run index"');
    const database = postgresAt(cluster().url);
    const session = await database.connect();
    expect(await session.query("SELECT 1 FROM pg_namespace WHERE nspname = 'verbatim'")).toEqual([]);
    await session.end();
    await database.close();
  });

  test("what is wrong with an address is told with what to do, and without its password", async () => {
    const secret = /:\/\/verbatim:[^@]+@/;
    const messages = [
      await said(secret, "://verbatim:another-secret@"),
      await said(/postgres$/, "nowhere"),
      await said(`:${cluster().port}`, ":1"),
      await said("127.0.0.1", "nowhere.invalid"),
    ];
    expect(messages[0]).toContain("refuses the user. Check name and password");
    expect(messages[1]).toContain('Create it with "createdb"');
    expect(messages[2]).toContain("takes no connection. Check that PostgreSQL runs there");
    expect(messages[3]).toContain("cannot be found. Check the host's name");
    for (const message of messages) expect(message).not.toMatch(/secret|ours/);
  });

  test("tables of an earlier version are told apart from a missing index, and are mended by whoever writes", async () => {
    await write("One.");
    const database = postgresAt(cluster().url);
    const session = await database.connect();
    const [last] = await session.query<{ number: number; title: string }>(
      "DELETE FROM verbatim.migrations WHERE number = (SELECT max(number) FROM verbatim.migrations) RETURNING number, title",
    );
    await expect(openPassageStore(place(), MODEL)).rejects.toThrow(EarlierFormatError);
    await expect(openPassageStore(place(), MODEL)).rejects.toThrow('Run "npm run migrate"');
    await session.query("INSERT INTO verbatim.migrations SELECT generate_series($1::integer, $1 + 1), 'made up'", [
      last?.number ?? 0,
    ]);
    await expect(openPassageStore(place(), MODEL)).rejects.toThrow("a later Verbatim");
    await expect(write("Two.")).rejects.toThrow("a later Verbatim");
    await session.query("DELETE FROM verbatim.migrations WHERE number > $1", [last?.number ?? 0]);
    await session.end();
    await database.close();
    await write("Three.");
  });

  test("what one machine indexes is found by every other with its next question", async () => {
    const readers = await Promise.all([1, 2].map(() => openPassageStore(place(), MODEL)));
    for (const text of ["Four.", "Five."]) {
      await write(text);
      for (const reader of readers) expect(await texts(reader)).toEqual([text]);
    }
    await Promise.all(readers.map((reader) => reader.close()));
  });

  test("a server that does not answer is named, is not waited for for ever, and answers when it can again", async () => {
    await write("Seven.");
    const reader = new PostgresPassageStore(postgresAt(cluster().url, 300), "main", MODEL);
    expect(await texts(reader)).toEqual(["Seven."]);
    const database = postgresAt(cluster().url);
    const session = await database.connect();
    await session.query("BEGIN");
    await session.query("LOCK TABLE verbatim.passages");
    await expect(texts(reader)).rejects.toThrow("does not answer in time");
    await session.query("ROLLBACK");
    expect(await texts(reader)).toEqual(["Seven."]);
    await reader.close();
    await session.end();
    await database.close();
  });

  test("a server that hangs is named as soon as it gives no sign of life, and answers when it goes on, with nothing lost", async () => {
    await write("Eight.");
    const reader = await openPassageStore(place(), MODEL);
    expect(await texts(reader)).toEqual(["Eight."]);
    const writer = await openWritableStore(place());
    cluster().pause();
    try {
      // On a connection that was there before, and on new ones.
      await expect(texts(reader)).rejects.toThrow("does not answer. Check that PostgreSQL runs there");
      await expect(texts(reader)).rejects.toThrow("Check that PostgreSQL runs there");
      await expect(openPassageStore(place(), MODEL)).rejects.toThrow(StoreError);
      await expect(writer.write(UPDATE, async () => undefined)).rejects.toThrow(StoreError);
    } finally {
      cluster().resume();
    }
    expect(await texts(reader)).toEqual(["Eight."]);
    const during = writer.write(UPDATE, async (run) => {
      cluster().pause();
      await put(run, fileDraft("note.md", { title: "Note", texts: ["Nine."] }));
    });
    await expect(during).rejects.toThrow("does not answer");
    cluster().resume();
    expect(await texts(reader)).toEqual(["Eight."]);
    await write("Ten.");
    expect(await texts(reader)).toEqual(["Ten."]);
    await reader.close();
  });

  test("a statement that takes its time is waited for, as long as the server lives", async () => {
    const database = postgresAt(cluster().url);
    const session = await database.connect();
    expect(await session.query("SELECT pg_sleep(3)::text AS slept")).toEqual([{ slept: "" }]);
    await session.end();
    await database.close();
  });

  test("a server that falls down is named, and answers again when it is back, with nothing lost", async () => {
    await write("Six.");
    const reader = await openPassageStore(place(), MODEL);
    const during = reader.snapshot(async (snapshot) => {
      await snapshot.passageIds();
      await cluster().kill();
      return snapshot.passageIds();
    });
    await expect(during).rejects.toThrow(StoreError);
    await expect(texts(reader)).rejects.toThrow("Check that PostgreSQL runs there");
    await cluster().start();
    expect(await texts(reader)).toEqual(["Six."]);
    await reader.close();
  });
});
