import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unpacked, zipParts } from "../../../src/read/formats/zip.ts";
import { Unreadable } from "../../../src/read/read-error.ts";
import { archiveOf, directoryEntry, localPart, stated, withDirectory, zip } from "../helpers/zip.ts";

const parts = { "a.xml": "江上有桥".repeat(100), "b/c.xml": "桥下有船" };
const [first, second] = [stated("a.xml", parts["a.xml"]), stated("b/c.xml", parts["b/c.xml"])];

/** The archive with bytes changed; `from` counts from a signature: of the directory, of the end, of the first part. */
function changed(signature: string, from: number, bytes: readonly number[]): Uint8Array {
  const archive = Buffer.from(zip(parts));
  archive.set(bytes, archive.indexOf(signature, 0, "latin1") + from);
  return archive;
}
const PART = "PK\u0003\u0004";
const ENTRY = "PK\u0001\u0002";
const END = "PK\u0005\u0006";

/** Every part of an archive, unpacked. */
async function contents(archive: Uint8Array): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, part] of zipParts(archive)) {
    const pieces: Buffer[] = [];
    for await (const piece of unpacked(part)) pieces.push(piece);
    found[name] = Buffer.concat(pieces).toString();
  }
  return found;
}

/** A part whose sizes stand behind its data, as of programs that write while they pack. */
function streamed(name: string, content: string): { readonly bytes: Buffer; readonly entry: Buffer } {
  const part = stated(name, content, { flags: 8 });
  const behind = Buffer.alloc(16);
  behind.write("PK\u0007\u0008", "latin1");
  const header = localPart({ ...part, crc: 0, packedSize: 0, size: 0 });
  return { bytes: Buffer.concat([header, behind]), entry: directoryEntry(part, 0) };
}

describe("an archive's parts are unpacked as they were packed", () => {
  test.each([
    ["deflated", zip(parts), parts],
    ["none at all", zip({}), {}],
    ["of no length", zip({ "a.xml": "" }), { "a.xml": "" }],
    [
      "with a comment behind them",
      withDirectory(localPart(first), [directoryEntry(first, 0)], "x".repeat(0xffff)),
      null,
    ],
    ["with other bytes behind them", Buffer.concat([zip(parts), Buffer.alloc(0xffff)]), parts],
    ["inside a larger buffer", new Uint8Array(Buffer.concat([Buffer.alloc(7), zip(parts)])).subarray(7), parts],
    ["stored as they are", archiveOf([stated("a.xml", "桥", { method: 0 })]), { "a.xml": "桥" }],
    [
      "with their sizes behind them",
      withDirectory(streamed("a.xml", "桥").bytes, [streamed("a.xml", "桥").entry]),
      { "a.xml": "桥" },
    ],
    ["with \\ between folders, and in capitals", zip({ "Word\\A.xml": "桥" }), { "word/a.xml": "桥" }],
    [
      "with room for the sizes of ZIP64 in their own headers",
      withDirectory(localPart({ ...first, packedSize: 0xffffffff, size: 0xffffffff }), [directoryEntry(first, 0)]),
      null,
    ],
  ])("%s", async (_, archive, expected) => {
    expect(await contents(archive)).toEqual(expected ?? { "a.xml": parts["a.xml"] });
  });

  test("whatever they are", async () => {
    const content = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 5 }), async (all) => {
        const written = all.map((bytes, number) => [`part ${number}`, Buffer.from(bytes)] as const);
        const expected = Object.fromEntries(written.map(([name, bytes]) => [name, bytes.toString()]));
        expect(await contents(zip(Object.fromEntries(written)))).toEqual(expected);
      }),
    );
  });
});

describe("an archive is refused", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["that is empty", new Uint8Array(), /no ZIP archive, or cut off/],
    ["that is cut off", zip(parts).subarray(0, -1), /no ZIP archive, or cut off/],
    [
      "with more bytes behind it than a comment has",
      Buffer.concat([zip(parts), Buffer.from("x".repeat(0x10000))]),
      /no ZIP archive, or cut off/,
    ],
    ["whose directory is elsewhere", changed(END, 16, [1]), /directory is damaged/],
    ["whose directory lies behind its end", changed(END, 16, [0xff, 0xff, 0xff, 0x7f]), /directory is damaged/],
    ["with more parts than it holds", changed(END, 8, [3, 0, 3, 0]), /directory is damaged/],
    ["with fewer parts than it holds", changed(END, 8, [1, 0, 1, 0]), /directory is damaged/],
    ["with more parts than any document", changed(END, 8, [0x11, 0x27, 0x11, 0x27]), /it has 10001 parts/],
    ["with 10,000 parts at most, and none of them there", changed(END, 8, [0x10, 0x27, 0x10, 0x27]), /is damaged/],
    ["that goes on in another file", changed(END, 4, [1]), /one of several files/],
    ["that lacks a part", changed(ENTRY, 42, [1]), /part "a\.xml" is missing/],
    ["whose part lies behind its end", changed(ENTRY, 42, [0xff, 0xff, 0xff, 0x7f]), /part "a\.xml" is missing/],
    ["whose part goes by another name there", changed(PART, 30, [0x62]), /part "a\.xml" is not what its directory/],
    ["whose part has another size there", changed(PART, 22, [1]), /part "a\.xml" is not what its directory says/],
    ["whose part has another sum there", changed(PART, 14, [1, 2, 3, 4]), /part "a\.xml" is not what its directory/],
    ["whose part is locked there", changed(PART, 6, [1]), /part "a\.xml" is not what its directory says/],
    ["whose part is packed in another way there", changed(PART, 8, [0]), /part "a\.xml" is not what its directory/],
    ["whose part ends in the directory", archiveOf([{ ...first, packedSize: 60_000 }]), /part "a\.xml" is cut off/],
    ["that packs in a way of its own", archiveOf([{ ...first, method: 14 }]), /part "a\.xml" is packed by method 14/],
    ["that is encrypted", archiveOf([{ ...first, flags: 1 }]), /locked with a password.*Save it without one/],
    ["that is strongly encrypted", archiveOf([first, { ...second, flags: 0x41 }]), /locked with a password/],
    ["that names its parts to nobody", archiveOf([{ ...first, flags: 0x2000 }]), /locked with a password/],
    ["with two parts of one name", archiveOf([first, { ...second, name: "a.xml" }]), /two parts named "a\.xml"/],
    ["with two names that Word takes for one", archiveOf([first, { ...second, name: "A.XML" }]), /two parts named/],
    [
      "with two names that other readers take for one",
      archiveOf([first, { ...second, extra: Buffer.from("up\x0a\0\x01....a.xml", "latin1") }]),
      /two parts named "a\.xml"/,
    ],
    ["whose parts lie before others that nobody lists", archiveOf([first], localPart(second)), /belong to no part/],
    [
      "that follows a second archive",
      archiveOf([first], zip({ "a.xml": "another" })),
      /two ends, and so two directories/,
    ],
    ["that follows other bytes", archiveOf([first], Buffer.alloc(3)), /belong to no part/],
    [
      "with a second end in its comment",
      withDirectory(localPart(first), [directoryEntry(first, 0)], `${END}${"\0".repeat(18)}`),
      /directory is damaged/,
    ],
    ["of ZIP64", withZip64(), /it is a ZIP64 archive.*Save it again with the program that made it/],
    ["that refers to ZIP64 for its directory", changed(END, 16, [0xff, 0xff, 0xff, 0xff]), /ZIP64/],
    ["that refers to ZIP64 for its number of parts", changed(END, 8, [0xff, 0xff, 0xff, 0xff]), /ZIP64/],
    ["that refers to ZIP64 for a part's size", changed(ENTRY, 24, [0xff, 0xff, 0xff, 0xff]), /ZIP64/],
  ])("%s", (_, archive, reason) => {
    expect(() => zipParts(archive)).toThrow(reason);
  });

  test("whose parts share their bytes", () => {
    const inner = localPart(second);
    const outer = stated("a.xml", inner, { method: 0 });
    const entries = [directoryEntry(outer, 0), directoryEntry(second, localPart(outer).length - inner.length)];
    expect(() => zipParts(withDirectory(localPart(outer), entries))).toThrow(/parts overlap/);
  });

  test("with names for its owner when that says more than damage does", () => {
    expect(() => zipParts(withZip64())).toThrow(Unreadable);
    expect(() => zipParts(archiveOf([{ ...first, flags: 1 }]))).toThrow(Unreadable);
    expect(() => zipParts(changed(END, 16, [1]))).toThrow(RangeError);
  });
});

describe("a part is refused while it is unpacked", () => {
  const cut = deflateRawSync(Buffer.from(parts["a.xml"])).subarray(0, -3);
  test.each<[string, Uint8Array, RegExp]>([
    [
      "that is larger than it states",
      archiveOf([{ ...first, size: 5 }]),
      /part "a\.xml" unpacks to more than it states/,
    ],
    ["that is smaller than it states", archiveOf([{ ...first, size: 5000 }]), /part "a\.xml" is damaged/],
    ["whose sum is another", archiveOf([{ ...first, crc: 1 }]), /part "a\.xml" is damaged/],
    ["that is cut off", archiveOf([stated("a.xml", parts["a.xml"], { packed: cut })]), /part "a\.xml" is damaged/],
    ["that is no deflated data", archiveOf([{ ...first, packed: Buffer.alloc(first.packedSize, 0xff) }]), /is damaged/],
    [
      "with bytes behind its data",
      archiveOf([
        stated("a.xml", "桥", { packed: Buffer.concat([deflateRawSync(Buffer.from("桥")), Buffer.alloc(9)]) }),
      ]),
      /part "a\.xml" is shorter than it states/,
    ],
    ["that is stored with another size", archiveOf([stated("a.xml", "桥", { method: 0, size: 9 })]), /is damaged/],
  ])("%s", async (_, archive, reason) => {
    await expect(contents(archive)).rejects.toThrow(RangeError);
    await expect(contents(archive)).rejects.toThrow(reason);
  });

  test("before much more of it is unpacked than it states", async () => {
    const [part] = zipParts(archiveOf([{ ...stated("a.xml", Buffer.alloc(50_000_000)), size: 1000 }])).values();
    if (part === undefined) throw new TypeError("The archive has a part.");
    let length = 0;
    const reading = (async () => {
      for await (const piece of unpacked(part)) length += piece.length;
    })();
    await expect(reading).rejects.toThrow(/unpacks to more than it states/);
    expect(length).toBeLessThan(200_000);
  });
});

/** An archive with a directory for readers of ZIP64 and another for all others. */
function withZip64(): Buffer {
  const archive = archiveOf([first]);
  const end = archive.lastIndexOf(END, archive.length, "latin1");
  const locator = Buffer.alloc(20);
  locator.write("PK\u0006\u0007", "latin1");
  return Buffer.concat([archive.subarray(0, end), locator, archive.subarray(end)]);
}
