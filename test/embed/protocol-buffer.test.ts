import { closeSync, openSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bytesOf,
  fieldsOf,
  type Message,
  messageOf,
  messagesIn,
  withMessageIn,
} from "../../src/embed/protocol-buffer.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();

/** A message's fields, as tests compare them. */
function outline(message: Message) {
  return [...fieldsOf(message)].map((field) => {
    return { number: field.number, value: field.value, bytes: [...bytesOf(field.message)] };
  });
}

/** A number, a text and a fixed number of each width: see protobuf.dev, "Encoding". */
const BYTES = Uint8Array.of(0x08, 0x96, 0x01, 0x12, 0x02, 0x68, 0x69, 0x1d, 1, 2, 3, 4, 0x21, 1, 2, 3, 4, 5, 6, 7, 8);
const FIELDS = [
  { number: 1, value: 150, bytes: [] },
  { number: 2, value: 0, bytes: [0x68, 0x69] },
  { number: 3, value: 0, bytes: [] },
  { number: 4, value: 0, bytes: [] },
];

describe("the fields of a protocol buffer's message", () => {
  test("are the same in memory and in a file", () => {
    const file = join(folder, "message");
    writeFileSync(file, BYTES);
    expect(outline(messageOf(BYTES))).toEqual(FIELDS);
    expect(withMessageIn(file, outline)).toEqual(FIELDS);
  });

  test("are found by number, those of a message within it too", () => {
    const around = messageOf(Uint8Array.of(0x0a, BYTES.length, ...BYTES));
    const [within] = messagesIn(around, 1);
    expect(outline(within as Message)).toEqual(FIELDS);
    expect(messagesIn(around, 2)).toEqual([]);
  });

  test("are found beyond one that no buffer could hold", () => {
    const file = join(folder, "large");
    const length = 9 * 2 ** 30;
    const digits = Array.from({ length: 5 }, (_, i) => Math.floor(length / 128 ** i) % 128);
    const head = Uint8Array.of(0x0a, ...digits.map((digit, i) => (i < 4 ? digit + 128 : digit)));
    const descriptor = openSync(file, "w");
    writeSync(descriptor, head);
    writeSync(descriptor, Uint8Array.of(0x10, 5), 0, 2, head.length + length);
    closeSync(descriptor);
    const values = withMessageIn(file, (message) => [...fieldsOf(message)].map(({ number, value }) => [number, value]));
    expect(values).toEqual([
      [1, 0],
      [2, 5],
    ]);
  });

  test("are refused where they end too early, are of an unknown kind, or hold an endless number", () => {
    for (let end = 1; end < BYTES.length; end++) {
      if (![3, 7, 12].includes(end)) expect(() => outline(messageOf(BYTES.subarray(0, end)))).toThrow(RangeError);
    }
    expect(() => outline(messageOf(Uint8Array.of(0x0b)))).toThrow("a field of unknown kind 3");
    const endless = new Uint8Array(1_000).fill(0x80);
    expect(() => outline(messageOf(endless))).toThrow("a number of more than ten bytes");
  });

  test("are refused where their file becomes shorter meanwhile", () => {
    const file = join(folder, "shorter");
    writeFileSync(file, BYTES);
    const shorten = (message: Message) => {
      truncateSync(file, 2);
      return outline(message);
    };
    expect(() => withMessageIn(file, shorten)).toThrow(RangeError);
  });

  test("of any bytes are some, or are refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        try {
          outline(messageOf(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
