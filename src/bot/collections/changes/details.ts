import { join } from "node:path";
import type { FileReading } from "../../../retrieve/indexing/file-reading.ts";
import type { FileDetails } from "../collections.ts";
import { bytesIn } from "../disk-room.ts";
import { nameKey } from "../file-name.ts";
import { namesIn, type ServerFolders } from "../server-files.ts";
import { readReadings } from "./readings.ts";

/**
 * What is known of a server's files, in order.
 * @param names of its articles, in one Unicode form
 * @param readings what they were understood as; null to look into the server's folder
 */
export async function detailsOf(
  folders: ServerFolders,
  names: readonly string[],
  readings: readonly FileReading[] | null,
): Promise<FileDetails[]> {
  const known = readings ?? (await readReadings(folders.all));
  const incoming = (await namesIn(folders.incoming)).map(nameKey);
  const details = [...new Set([...names, ...incoming])].sort().map(async (name): Promise<FileDetails> => {
    const noted = known.find((each) => nameKey(each.name) === name) ?? null;
    const here = await bytesIn(join(folders.articles, name));
    // Where files are shared, they need not be here; of another version of a file, nothing is told.
    const reading = here === 0 || noted?.size === here ? noted : null;
    return { name, size: here || (noted?.size ?? 0), reading, state: incoming.includes(name) ? "waiting" : "read" };
  });
  return Promise.all(details);
}
