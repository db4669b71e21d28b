import { readQuarantine, stillThere } from "../indexing/quarantine.ts";
import type { Finding } from "./inspect-index.ts";

const OWN_REMEDY =
  'Save them anew, divide them, or take them away; or run "npm run index -- --retry-quarantined" with your folders.';

/** Files that are not read, as that took more than it may; of a folder that has a quarantine. */
export async function inspectQuarantine(folder: string, remedy = OWN_REMEDY): Promise<Finding[]> {
  const names = (await stillThere(folder, readQuarantine(folder))).map(({ name }) => name);
  if (names.length === 0) return [];
  const state = `${names.join(", ")}: not read, as that takes more time or memory than it may`;
  return [{ subject: "quarantine", state, remedy }];
}
