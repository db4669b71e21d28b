import { describe, expect, test } from "vitest";
import { checkZip } from "../../../src/read/formats/zip.ts";
import { zip } from "../helpers/zip.ts";

const MIB = 2 ** 20;
const parts = { "a.xml": "江上有桥".repeat(100), "b/c.xml": "桥下有船" };

/** The archive with bytes changed; `from` counts from a signature: of the directory, of the end, of the first part. */
function changed(signature: string, from: number, bytes: readonly number[]): Uint8Array {
  const archive = Buffer.from(zip(parts));
  archive.set(bytes, archive.indexOf(signature, 0, "latin1") + from);
  return archive;
}
const PART = "PK\u0003\u0004";
const ENTRY = "PK\u0001\u0002";
const END = "PK\u0005\u0006";

describe("an archive is sound", () => {
  test.each([
    ["with its parts deflated", zip(parts)],
    ["without parts", zip({})],
    ["with a part of no length", zip({ "a.xml": "" })],
    ["with a comment behind it", Buffer.concat([zip(parts), Buffer.from("x".repeat(0xffff))])],
    ["inside a larger buffer", new Uint8Array(Buffer.concat([Buffer.alloc(7), zip(parts)])).subarray(7)],
    ["with a part that is stored as it is", changed(ENTRY, 10, [0, 0])],
  ])("%s", (_, archive) => {
    expect(() => checkZip(archive)).not.toThrow();
  });
});

describe("an archive is refused", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["that is empty", new Uint8Array(), /no ZIP archive, or cut off/],
    ["that is cut off", zip(parts).subarray(0, -1), /no ZIP archive, or cut off/],
    [
      "whose comment is longer than the format allows",
      Buffer.concat([zip(parts), Buffer.from("x".repeat(0x10000))]),
      /no ZIP archive, or cut off/,
    ],
    ["whose directory is elsewhere", changed(END, 16, [1]), /directory is damaged/],
    ["whose directory lies behind its end", changed(END, 16, [0xff, 0xff, 0xff, 0xff]), /directory is damaged/],
    ["with more parts than it holds", changed(END, 10, [3, 0]), /directory is damaged/],
    ["with more parts than any document", changed(END, 10, [0x11, 0x27]), /it has 10001 parts/],
    ["that lacks a part", changed(ENTRY, 42, [1]), /a part of it is missing/],
    ["whose part lies behind its end", changed(ENTRY, 42, [0xff, 0xff, 0xff, 0x7f]), /a part of it is missing/],
    ["whose part is damaged", changed(PART, 30 + 5, [0xff, 0xff, 0xff]), /damaged, or it unpacks to over 128 MiB/],
    ["whose part is shorter than it says", changed(ENTRY, 20, [3, 0]), /damaged, or it unpacks to over 128 MiB/],
  ])("%s", (_, archive, reason) => {
    expect(() => checkZip(archive)).toThrow(RangeError);
    expect(() => checkZip(archive)).toThrow(reason);
  });

  test("whose parts together unpack to over 128 MiB, though none does alone", () => {
    const half = Buffer.alloc(64 * MIB);
    expect(() => checkZip(zip({ a: half, b: half }))).not.toThrow();
    expect(() => checkZip(zip({ a: half, b: half, c: "xy" }))).toThrow(/unpacks to over 128 MiB/);
  });

  test("with 10,000 parts at most", () => {
    // The end says so; the directory is found wanting only afterwards.
    expect(() => checkZip(changed(END, 10, [0x10, 0x27]))).toThrow(/directory is damaged/);
  });
});
