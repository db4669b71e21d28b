import { expect, test } from "vitest";
import {
  type Compared,
  likenessAmong,
  NEARLY_THE_SAME,
  SHARED_WORDS,
  sharedWords,
} from "../../../src/retrieve/news/likeness.ts";
import { builtInModels } from "../search-models.ts";
import { ALIKE_SENTENCES, type Told } from "./alike-sentences.ts";

/** In this order after what is said. */
const KINDS = ["reprinted", "retold", "differs", "beside"] as const satisfies readonly (keyof Told)[];

/** Of each kind, how many a rule takes for the same. */
type Taken = Readonly<Record<(typeof KINDS)[number], number>>;

async function measured() {
  const { embedder, calibration } = await builtInModels();
  const told = ALIKE_SENTENCES.map((each, articleId) =>
    [each.said, ...KINDS.map((kind) => each[kind])].map((text) => ({ text, articleId })),
  );
  const embeddings = await embedder.embedPassages(told.flat().map(({ text }) => text));
  const compared = told.map((group, n) =>
    group.map((each, k): Compared => {
      const embedding = embeddings[n * group.length + k];
      if (embedding === undefined) throw new Error("each has an embedding");
      return { ...each, embedding };
    }),
  );
  const likeness = likenessAmong(compared.flat(), calibration.background ?? null);
  const takenBy = (isTaken: (one: Compared, other: Compared) => boolean, half: "developed" | "kept"): Taken => {
    const groups = compared.filter((_, n) => (n % 2 === 0) === (half === "developed"));
    const count = (kind: number) =>
      groups.filter(([said, ...others]) => isTaken(said as Compared, others[kind] as Compared));
    return Object.fromEntries(KINDS.map((kind, k) => [kind, count(k).length])) as Taken;
  };
  return { likeness, takenBy };
}

test("of sentences that were kept aside, reprints are told from what says something else in much the same words", async () => {
  const { likeness, takenBy } = await measured();
  const { nearness, isAlike, isNear } = likeness;
  const lines: string[] = [];
  const print = (rule: string, taken: Taken) =>
    lines.push(`${rule}: ${KINDS.map((kind) => `${kind} ${taken[kind]}`).join(", ")}`);
  for (const share of [0.5, 0.6, SHARED_WORDS, 0.8]) {
    const rule = (one: Compared, other: Compared) =>
      isNear(one.embedding, other.embedding) && sharedWords(one.text, other.text) >= share;
    for (const half of ["developed", "kept"] as const)
      print(`${half}, alike from ${share} of the words`, takenBy(rule, half));
  }
  for (const spreads of [5, 6, NEARLY_THE_SAME, 8, 9]) {
    const rule = (one: Compared, other: Compared) => nearness(one.embedding, other.embedding) >= spreads;
    for (const half of ["developed", "kept"] as const)
      print(`${half}, near from ${spreads} spreads`, takenBy(rule, half));
  }
  console.log(lines.join("\n"));

  expect(ALIKE_SENTENCES).toHaveLength(26);
  const alike = takenBy(isAlike, "kept");
  expect(alike.reprinted).toBe(13);
  expect(alike.differs + alike.beside).toBeLessThanOrEqual(1);
  const near = takenBy((one, other) => isNear(one.embedding, other.embedding), "kept");
  expect(near.reprinted).toBe(13);
  expect(near.retold).toBeGreaterThanOrEqual(8);
  expect(near.beside).toBeLessThanOrEqual(1);
});
