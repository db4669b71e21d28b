import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { severalAsked } from "../../src/text/several/several-asked.ts";

const PUBLIC = fileURLToPath(new URL("../../../shared/eval", import.meta.url));
const SETS = /^(?:xquad\.\w+|cmrc2018_dev|drcd_dev)\.json$/;

test.skipIf(!existsSync(PUBLIC))(
  "of the questions of XQuAD, CMRC 2018 and DRCD fewer than one in ten thousand is taken for one for what several papers say",
  () => {
    const sets = readdirSync(PUBLIC).filter((name) => SETS.test(name));
    const asked = sets.flatMap((name) => {
      const set = JSON.parse(readFileSync(join(PUBLIC, name), "utf8")) as {
        readonly questions: { readonly q: string }[];
      };
      return set.questions.map(({ q }) => q);
    });
    expect(asked.length).toBeGreaterThan(15_000);
    expect(asked.filter((question) => severalAsked(question)?.kind === "survey").length).toBeLessThan(
      asked.length / 10_000,
    );
  },
);
