import { afterAll } from "vitest";
import { endStartedProcesses } from "./started-processes.ts";
import { removeTemporaryFolders } from "./temporary-folder.ts";

// Set up before a file's own tests, this comes after everything that they end themselves.
afterAll(async () => {
  const left = await endStartedProcesses();
  removeTemporaryFolders();
  if (left.length > 0) throw new Error(`This file's tests left processes running:\n${left.join("\n")}`);
});
