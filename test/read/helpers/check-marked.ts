import { expect } from "vitest";
import type { StructuredText } from "../../../src/read/structure/structure.ts";
import { shownBlocks } from "./shown-blocks.ts";
import { unaccounted } from "./unaccounted.ts";

/** The blocks of a text that is its own source, after a look that no letter of it is lost. */
export function markedBlocks(extract: (source: string) => StructuredText, source: string): string[] {
  const found = extract(source);
  expect(found.text).toBe(source);
  expect(unaccounted(found)).toBe("");
  // With the line ends of Windows it is the same.
  const windows = extract(source.replaceAll("\n", "\r\n"));
  expect(shownBlocks(windows).map((block) => block.replaceAll("\r\n", "\n"))).toEqual(shownBlocks(found));
  return shownBlocks(found);
}
