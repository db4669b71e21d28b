import { relative } from "node:path";
import { visible } from "./visible.ts";

/** A path to be read by people: from the working folder where that is shorter. */
export function fromHere(path: string): string {
  const near = relative(".", path);
  return visible(near === "" || near.startsWith("..") ? path : near);
}
