import { relative } from "node:path";

/** A path from the working folder where that is shorter to read, else as it is. */
export function fromHere(path: string): string {
  const near = relative(".", path);
  return near === "" || near.startsWith("..") ? path : near;
}
