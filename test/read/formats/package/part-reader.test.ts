import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { PartReader } from "../../../../src/read/formats/package/part-reader.ts";
import { zipParts } from "../../../../src/read/formats/zip.ts";
import { zip } from "../../helpers/zip.ts";

describe("a part is measured before it is parsed", () => {
  /** What a reader is told of the last of these parts, after those before it were read. */
  async function opened(...contents: readonly (string | Buffer)[]): Promise<number> {
    const parts = zipParts(zip(Object.fromEntries(contents.map((content, number) => [`${number}`, content]))));
    const reader = new PartReader(parts);
    let count = 0;
    const open = (): void => {
      count += 1;
    };
    const handler = { open, text: () => undefined, close: () => undefined };
    for (const part of parts.values()) await reader.read(part, handler);
    return count;
  }
  const MIB = 2 ** 20;
  /** Text that packs as a document does: words now and then, and much that repeats. */
  const mixed = (length: number) =>
    Array.from({ length: length / 20_000 }, (_, number) =>
      createHash("sha512").update(`${number}`).digest("base64").padEnd(2000, "=").padEnd(20_000),
    ).join("");

  test("and one that packs as no document does is refused, if it is large", async () => {
    expect(await opened(`<a>${" ".repeat(15 * MIB)}</a>`)).toBe(1);
    await expect(opened(`<a>${" ".repeat(17 * MIB)}</a>`)).rejects.toThrow(/unpacks to over 200 times its size/);
    expect(await opened(`<a>${mixed(17 * MIB)}</a>`)).toBe(1);
  });

  test("and so are more than 128 MiB in all parts together", async () => {
    const part = `<a>${mixed(44 * MIB)}</a>`;
    await expect(opened(part, part, part)).rejects.toThrow(/unpacks to over 128 MiB.*Split it into parts/);
  });

  test("and more elements than any document has", async () => {
    expect(await opened(`<a>${"<b/>".repeat(10)}</a>`)).toBe(11);
    await expect(opened(`<a>${"<b/>".repeat(4_000_000)}</a>`)).rejects.toThrow(/it has over 4000000 elements/);
    await expect(opened(`<a>${"<b></b>".repeat(2_000_000)}</a>`, `<a>${"<b/>".repeat(2_000_000)}</a>`)).rejects.toThrow(
      /over 4000000 elements/,
    );
  });

  test("and end tags are no elements", async () => {
    expect(await opened(`<a>${"<b></b>".repeat(1_500_000)}</a>`, `<a>${"<b></b>".repeat(1_500_000)}</a>`)).toBe(
      3_000_002,
    );
  });
});
