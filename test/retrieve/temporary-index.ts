import { join } from "node:path";
import type { Models } from "../../src/embed/load-models.ts";
import { type IndexRequest, type IndexSummary, updateIndex } from "../../src/retrieve/indexing/update-index.ts";
import type { ModelStamp } from "../../src/retrieve/store/model-stamp.ts";
import { SqliteWritableStore } from "../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { type Files, temporaryFolder, writeFiles } from "../temporary-folder.ts";
import { tinyModels } from "./tiny-models.ts";

/** How an index of `tinyModels` names its model. */
export const TINY_MODEL: ModelStamp = { id: "tiny", revision: "tiny", dimensions: 24 };

/** Articles and their index in a temporary folder. */
export interface TemporaryIndex {
  readonly root: string;
  readonly articles: string;
  readonly index: string;
  readonly models: Models;
  /** Writes articles by file name. */
  write(files: Files): void;
  update(request?: Partial<IndexRequest>): Promise<IndexSummary>;
}

export async function temporaryIndex(files: Files = {}): Promise<TemporaryIndex> {
  const root = temporaryFolder();
  const articles = join(root, "articles");
  const index = join(root, "index");
  const models = await tinyModels();
  const write = (more: Files) => writeFiles(articles, more);
  write(files);
  const update = (request: Partial<IndexRequest> = {}) =>
    updateIndex({ store: new SqliteWritableStore(index), paths: [articles], models, ...request });
  return { root, articles, index, models, write, update };
}

/** An article of some paragraphs, each long enough to be a passage of its own. */
export function longArticle(name: string, paragraphs: number): string {
  const paragraph = (number: number) =>
    `Paragraph ${number} of ${name} tells what happened on day ${number * 7} of the voyage. ` +
    `The crew of ${name} counted ${number * 13} birds and ${number * 3} ships, and wrote it all down that evening.`;
  return `# The voyage of ${name}\n\n${Array.from({ length: paragraphs }, (_, i) => paragraph(i)).join("\n\n")}\n`;
}
