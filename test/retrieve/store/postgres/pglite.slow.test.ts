import { beforeAll, expect, test } from "vitest";
import { postgresAt } from "../../../../src/retrieve/store/postgres/server/client.ts";
import { deriveSpeakers } from "../../../../src/retrieve/store/postgres/server/speakers-step.ts";
import { fileDraft, MODEL, put } from "../drafts.ts";
import { testLists } from "../list-contract.ts";
import { testReading, UPDATE } from "../reading-contract.ts";
import { testSnapshots } from "../snapshot-contract.ts";
import { testWriting } from "../writing-contract.ts";
import { startPglite } from "./pglite.ts";
import { postgresEngine } from "./postgres-engine.ts";

let url = "";
beforeAll(async () => {
  url = await startPglite();
});

const name = "a store in PostgreSQL (PGlite)";
const engine = { ...postgresEngine(() => url), isAlone: true };
testReading(name, engine);
testLists(name, engine);
testSnapshots(name, engine);
testWriting(name, engine);

test("passages that were stored before speakers were kept get theirs, article by article, whoever's collection it is", async () => {
  const { writable, open } = await engine.create();
  const said = "Mayor Anna Brandt said that the bridge holds.";
  const draft = fileDraft(
    "said.md",
    {
      title: "Many",
      texts: Array.from({ length: 1_100 }, (_, i) => (i === 1_050 ? said : `A bridge of stone, number ${i}.`)),
    },
    { title: "One", texts: [said, "“It holds,” Brandt said."] },
  );
  await writable.write(UPDATE, async (run) => {
    await put(run, draft);
    await run.finish();
  });
  const database = postgresAt(url);
  const session = await database.connect();
  await deriveSpeakers(session);
  await session.end();
  await database.close();
  const store = open(MODEL);
  const spoken = await store.snapshot((snapshot) => snapshot.spoken());
  expect(spoken.map(({ speakers }) => speakers)).toEqual(Array(3).fill(["Mayor Anna Brandt"]));
  await store.close();
});
