import { LOCKED, Unreadable } from "../../read-error.ts";
import { PartReader } from "../package/part-reader.ts";
import { zipParts } from "../zip.ts";

/**
 * The parts of an OpenDocument file.
 * @throws Unreadable when it is locked, RangeError when it is damaged.
 */
export async function openDocument(bytes: Uint8Array): Promise<PartReader> {
  const reader = new PartReader(zipParts(bytes));
  await reader.read(
    reader.part("META-INF/manifest.xml"),
    {
      open: (name) => {
        if (name === "manifest:encryption-data") throw new Unreadable(LOCKED);
      },
      text: () => undefined,
      close: () => undefined,
    },
    "named",
  );
  return reader;
}
