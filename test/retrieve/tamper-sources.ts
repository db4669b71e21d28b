import { join } from "node:path";
import { openDatabase } from "../../src/database/sqlite.ts";
import { packSource, unpackSource } from "../../src/retrieve/store/passage-codec.ts";

interface SourceRow {
  readonly file_id: number;
  readonly number: number;
  readonly packed: Buffer;
}

/** Changes the index's copy of its sources, so that no quotation agrees with it any longer. */
export function tamperSources(indexFolder: string): void {
  const database = openDatabase(join(indexFolder, "passages-1.sqlite"));
  const rows = database.prepare<[], SourceRow>("SELECT file_id, number, packed FROM source_pieces").all();
  const update = database.prepare("UPDATE source_pieces SET packed = ? WHERE file_id = ? AND number = ?");
  for (const { file_id, number, packed } of rows) {
    update.run(packSource(unpackSource(packed).replaceAll("a", "o").replaceAll("的", "之")), file_id, number);
  }
  database.close();
}
