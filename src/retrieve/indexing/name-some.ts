import { counted } from "./counted.ts";

/** The first of some names, and how many others there are. */
export function nameSome([first, ...others]: readonly string[]): string {
  if (others.length === 0) return first ?? "";
  return `${first} and ${counted(others.length, "other file")}`;
}
