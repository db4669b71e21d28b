import { execFile } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { indexSamples } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { compilePrograms, programOfHandbook } from "./compile-program.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Asks all that there is to ask, and prints what it is told as JSON. */
const WHOLE = `
import {
  type Answer,
  type ArticleFilter,
  type Citation,
  type Engine,
  IndexFolderError,
  type OpenOptions,
  openEngine,
  type Quotation,
  type Question,
  referenceTo,
  type Tier,
  tierOf,
  worthShowing,
} from "verbatim";

const options: OpenOptions = { indexFolder: "index", reranker: "off", threshold: 0.1, onWarning: console.error };
const engine: Engine = await openEngine(options);
const question: Question = { text: "How many eggs did the tardigrade lay?", count: 2, explain: true };
const answer: Answer = await engine.ask(question);
const tier: Tier = tierOf(answer);
const quoted: readonly Quotation[] = answer.kind === "quoted" ? worthShowing(answer.quotations) : answer.nearest;
const [best] = quoted;
if (best === undefined) throw new Error("nothing is near");
const cited: Citation | null = await engine.cite(best.citation);
const part = await engine.readArticle(best.citation, 0, 2);
const ofFile: ArticleFilter = { by: "file", citation: best.citation };
const told = {
  tier,
  isExplained: answer.explanation !== undefined,
  isSame: cited?.quotation.citation === best.citation,
  title: part?.article.title,
  found: (await engine.lookUp("tradigrade", 1)).map(({ source }) => source),
  ofFile: (await engine.listArticles(ofFile, 5, 0)).total,
  byLanguage: (await engine.groupArticles({ by: "language" }, 5, 0)).total > 1,
  files: (await engine.status()).files > 1,
  sourceLines: (await engine.readSource(best.citation, 1, 3))?.lines.length,
  isReferredTo: referenceTo(best, "bibtex").startsWith("@misc{" + best.citation),
  nobody: await engine.cite("nothing"),
};
await engine.close();
const missing = await openEngine({ indexFolder: "nowhere" }).catch((error: unknown) => error);
console.log(JSON.stringify({ ...told, isNamed: missing instanceof IndexFolderError }));
`;

const MISTAKEN = `
import { openEngine } from "verbatim";
const engine = await openEngine({ indexFolder: "index" });
await engine.ask("How many eggs did the tardigrade lay?");
await engine.close();
`;

const folder = temporaryFolder();
let wrong: readonly (readonly [name: string, what: string])[];

beforeAll(async () => {
  await indexSamples(join(folder, "index"), await builtInModels());
  // As it is installed, but without the packages that declarations of ours could lean on.
  const installed = join(folder, "node_modules", "verbatim");
  mkdirSync(join(installed, "dist"), { recursive: true });
  cpSync(join(ROOT, "package.json"), join(installed, "package.json"));
  cpSync(join(ROOT, "dist", "types"), join(installed, "dist", "types"), { recursive: true });
  symlinkSync(join(ROOT, "dist", "node"), join(installed, "dist", "node"));
  wrong = compilePrograms(folder, { handbook: programOfHandbook(), whole: WHOLE, mistaken: MISTAKEN });
});

/** What a compiled program prints; it has to end by itself, and well. */
async function printed(name: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [`${name}.mjs`], { cwd: folder });
  expect(stderr).toBe("");
  return stdout;
}

describe("a program that imports the package", () => {
  test("compiles strictly against its declarations, which are of its own types alone", () => {
    expect(wrong.filter(([name]) => name !== "mistaken.mts")).toEqual([]);
  });

  test("is told by the compiler of a call that is none", () => {
    expect(wrong).toEqual([
      ["mistaken.mts", expect.stringContaining("not assignable to parameter of type 'Question'")],
    ]);
  });

  test("asks as the handbook shows, and ends when the engine is closed", async () => {
    expect(await printed("handbook")).toMatch(/\ntardigrades\.txt, lines \d+-\d+ \[\w+\]\nanswers\n$/);
  });

  test("asks all that there is to ask, and knows errors by their classes", async () => {
    expect(JSON.parse(await printed("whole"))).toEqual({
      tier: "answers",
      isExplained: true,
      isSame: true,
      title: expect.stringMatching(/./),
      found: ["tardigrades.txt"],
      ofFile: 1,
      byLanguage: true,
      files: true,
      sourceLines: 3,
      isReferredTo: true,
      nobody: null,
      isNamed: true,
    });
  });
});
