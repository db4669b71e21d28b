import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { codeOf } from "../errors/thrown.ts";

/**
 * Makes a folder, and those around it that are missing. Node's own way (`recursive`) goes round for ever where a system
 * answers "no such folder" in a folder that is there, as below `/proc` and where disks are mounted on demand.
 * @param mode rights of the folders that are made; by default those that the user has chosen for new ones.
 * @throws the file system's error where one cannot be made, or something else is there.
 */
export function makeFolder(folder: string, mode?: number): void {
  const path = resolve(folder);
  try {
    mkdirSync(path, mode);
  } catch (error) {
    if (isFolder(path)) return;
    const around = dirname(path);
    if (codeOf(error) !== "ENOENT" || around === path || isFolder(around)) throw error;
    makeFolder(around, mode);
    makeOne(path, mode);
  }
}

/** Makes one folder, if no other process has done so meanwhile. */
function makeOne(path: string, mode?: number): void {
  try {
    mkdirSync(path, mode);
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
