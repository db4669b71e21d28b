import { holderOf, type ProcessLock, waitForProcessLock } from "../../../database/process-lock.ts";
import { IndexFolderError } from "../../errors.ts";

/** What to do while another process writes. */
export type WhenLocked = "leave" | "wait";

/**
 * Makes this process the only writer of an index folder until the returned function is called.
 * @throws IndexFolderError naming the holder when another process is writing and we are to leave.
 */
export async function lockIndexFolder(folder: string, whenLocked: WhenLocked): Promise<() => void> {
  const lock: ProcessLock = { folder, name: "writer" };
  const patience = whenLocked === "wait" ? Number.POSITIVE_INFINITY : 0;
  const release = await waitForProcessLock(lock, { patience, onWait: () => undefined });
  if (release !== null) return release;
  throw new IndexFolderError(
    `${folder} is being written by process ${holderOf(lock)}. Wait until it has finished, then run this again ` +
      "(--wait does so).",
  );
}
