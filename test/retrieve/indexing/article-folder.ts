import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach } from "vitest";
import type { Models } from "../../../src/embed/load-models.ts";
import { type IndexRequest, type IndexSummary, updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine, passagesIn } from "../open-engine.ts";
import { builtInModels } from "../search-models.ts";

/** A folder of articles and one for their index, both empty when a test begins. */
export interface ArticleFolder {
  /** Holds the other two. */
  readonly root: string;
  readonly articles: string;
  /** A test may go on with another one. */
  indexFolder: string;
  /** The built-in ones. */
  readonly models: Models;
  write(name: string, text: string): void;
  index(changes?: Partial<IndexRequest>): Promise<IndexSummary>;
  /** Citation ids by passage text. */
  citations(): Promise<Map<string, string>>;
  /** Names of the files that the answer to a question quotes. */
  sourcesOf(question: string): Promise<string[]>;
}

/** For the tests of the file that calls it. */
export async function articleFolder(): Promise<ArticleFolder> {
  const folder = temporaryFolder();
  let round = 0;
  const here = {
    root: "",
    articles: "",
    indexFolder: "",
    models: await builtInModels(),
    write: (name: string, text: string) => writeFileSync(join(here.articles, name), text),
    index: (changes: Partial<IndexRequest> = {}) => {
      const store = new SqliteWritableStore(here.indexFolder);
      return updateIndex({ store, paths: [here.articles], models: here.models, ...changes });
    },
    citations: async () => {
      const passages = await passagesIn(here.indexFolder, here.models);
      return new Map(passages.map(({ text, citation }) => [text, citation]));
    },
    sourcesOf: async (question: string) => {
      const engine = openEngine(here.indexFolder, here.models);
      const answer = await engine.ask({ text: question });
      await engine.close();
      const found = answer.kind === "quoted" ? answer.quotations : answer.nearest;
      return found.map(({ source }) => source);
    },
  };
  beforeEach(() => {
    here.root = join(folder, `${++round}`);
    here.articles = join(here.root, "articles");
    here.indexFolder = join(here.root, "index");
    mkdirSync(here.articles, { recursive: true });
  });
  return here;
}

/** A paragraph of some length; those of two subjects share few words, so that they are no copies of each other. */
export function paragraph(subject: string): string {
  const words = Array.from({ length: 90 }, (_, i) => `${subject.slice(i % 4)}${((i * 7919) % 89).toString(36)}`);
  return `The ${subject} was opened on a Monday. ${words.join(" ").replace(/(\S+ ){15}/g, "$&and so on. ")}.\n`;
}

/** An article with a section on each subject. */
export function article(...subjects: string[]): string {
  const sections = subjects.map((subject) => `## The ${subject}\n\n${paragraph(subject)}`);
  return `# About ${subjects[0]}\n\n${sections.join("\n")}`;
}
