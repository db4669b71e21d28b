import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ALL_PEERS } from "../../bench/peers/all-peers.ts";
import { fuse } from "../../bench/peers/fuse.ts";
import { wordsOf } from "../../bench/peers/words.ts";
import type { Passages } from "../../bench/search/dataset.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const peers = fileURLToPath(new URL("../../bench/peers", import.meta.url));
const manifest = (name: string) => JSON.parse(readFileSync(join(peers, name), "utf8"));

test("the peers' lock file names no registry, so that it installs from any", () => {
  expect(readFileSync(join(peers, "package-lock.json"), "utf8")).not.toContain('"resolved"');
});

test.each(["@lancedb/lancedb", "sqlite-vec"])(
  "the peers' lock file holds %s for every system that it is made for",
  (name) => {
    const { packages } = manifest("package-lock.json");
    const wanted = Object.keys(packages[`node_modules/${name}`].optionalDependencies);
    expect(wanted.filter((each) => !(`node_modules/${each}` in packages))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(4);
  },
);

test("what the peers need is installed with them only, never with the project", () => {
  const root = JSON.parse(readFileSync(join(peers, "../../package.json"), "utf8"));
  const all = { ...root.dependencies, ...root.optionalDependencies, ...root.devDependencies };
  expect(Object.keys(manifest("package.json").dependencies).filter((name) => name in all)).toEqual([]);
});

test("fusion puts first what several rankings have near their top, and each passage once", () => {
  expect(
    fuse(
      [
        [1, 2, 3],
        [3, 2, 4],
      ],
      3,
    ),
  ).toEqual([3, 2, 1]);
  expect(fuse([[], [5]], 3)).toEqual([5]);
});

test.each([
  ["The keeper's lamp, 1987!", ["The", "keeper's", "lamp", "1987"]],
  ["黄石公园在北京", ["黄石", "公园", "在", "北京"]],
])("words are found in %j whatever its script", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

describe.skipIf(!existsSync(join(peers, "node_modules")))("installed peers", () => {
  const passages: Passages = {
    texts: ["a lighthouse by the sea", "bread and salt", "a game of chess"],
    dimensions: 4,
    embeddings: Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0),
  };
  const question = { text: "chess", embedding: Float32Array.of(0, 0.6, 0.8, 0), right: [2], nearest: [2, 1] };

  test.each(ALL_PEERS.map((peer) => [peer.name, peer] as const))(
    "%s finds a passage by its own position",
    async (_, peer) => {
      if (peer.missing?.() != null) return;
      const around = temporaryFolder();
      // PostgreSQL's own user must come through.
      chmodSync(around, 0o711);
      const folder = join(around, "index");
      mkdirSync(folder);
      await peer.build(passages, folder);
      const { search, close } = await peer.open(folder);
      expect((await search(question, 2))[0]).toBe(2);
      await close?.();
    },
  );
});
