import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { readPassages } from "../../../../src/retrieve/indexing/reading/read-passages.ts";

test("nothing holds a file's bytes any longer when its text is split into passages", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const bytes = [new TextEncoder().encode("The mill stands by the river. It turns all night.\n")];
  const held = new WeakRef(bytes[0] as Uint8Array);
  // A reference that was just made holds what it refers to.
  await setImmediate();
  const seen: boolean[] = [];
  const countTokens = (text: string): number => {
    collectGarbage();
    if (seen.length === 0) seen.push(held.deref() !== undefined);
    return text.length;
  };
  const { passages } = await readPassages({ name: "mill.txt", givenEncoding: null }, () => bytes.pop() as Uint8Array, {
    embedder: { maxTokens: 512, countTokens },
    most: 10,
    columns: null,
    ocrLanguages: null,
  });
  expect(passages).toHaveLength(1);
  expect(seen).toEqual([false]);
});
