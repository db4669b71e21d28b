import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { MOST_IN_PARTS, PartReader } from "../../../../src/read/formats/package/part-reader.ts";
import { zipParts } from "../../../../src/read/formats/zip.ts";
import { zip } from "../../helpers/zip.ts";

describe("a part is measured before it is parsed", () => {
  /** What a reader is told of the last of these parts, after those before it were read. */
  async function opened(contents: readonly string[], most = MOST_IN_PARTS): Promise<number> {
    const parts = zipParts(zip(Object.fromEntries(contents.map((content, number) => [`${number}`, content]))));
    const reader = new PartReader(parts, undefined, most);
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
    await expect(opened([`<a>${" ".repeat(17 * MIB)}</a>`])).rejects.toThrow(/unpacks to over 200 times its size/);
  });

  // The others are tried with a thousandth of these.
  test("by what no document has", () => {
    expect(MOST_IN_PARTS).toEqual({ unpacked: 128 * MIB, elements: 4_000_000 });
  });

  const fewer = { unpacked: MIB, elements: 4_000 };

  test("and so are more bytes than that in all parts together", async () => {
    const part = `<a>${mixed(0.3 * MIB)}</a>`;
    expect(await opened([part, part, part], fewer)).toBe(3);
    await expect(opened([part, part, part, part], fewer)).rejects.toThrow(/unpacks to over 1 MiB.*Split it into parts/);
  });

  test("and more elements", async () => {
    const elements = (count: number) => `<a>${"<b/>".repeat(count)}</a>`;
    expect(await opened([elements(3_999)], fewer)).toBe(4_000);
    await expect(opened([elements(4_000)], fewer)).rejects.toThrow(/it has over 4000 elements/);
    await expect(opened([`<a>${"<b></b>".repeat(2_000)}</a>`, elements(2_000)], fewer)).rejects.toThrow(
      /over 4000 elements/,
    );
  });

  test("and end tags are no elements", async () => {
    const part = `<a>${"<b></b>".repeat(1_500)}</a>`;
    expect(await opened([part, part], fewer)).toBe(3_002);
  });
});
