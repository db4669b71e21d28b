import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** A message of a protocol buffer: a stretch of bytes that holds fields. */
export interface Message {
  readonly source: ByteSource;
  /** Offsets into the source, end exclusive. */
  readonly start: number;
  readonly end: number;
}

interface Field {
  readonly number: number;
  /** Of a varint; 0 for other kinds. */
  readonly value: number;
  /** The bytes of a string, a message or packed numbers; empty for other kinds. */
  readonly message: Message;
}

/** Bytes that lie in memory, or in a file of which only some are read. */
interface ByteSource {
  byteAt(at: number): number;
  slice(start: number, end: number): Uint8Array;
}

/** Kinds of fields. */
const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/** A varint has ten bytes at most, of 7 bits each. */
const VARINT_LIMIT = 2 ** 70;

/** A window over a file this large finds most fields of a network's file without reading again. */
const WINDOW_BYTES = 1 << 16;

/** The message that these bytes are. */
export function messageOf(bytes: Uint8Array): Message {
  const source: ByteSource = {
    byteAt: (at) => bytes[at] as number,
    slice: (start, end) => bytes.subarray(start, end),
  };
  return { source, start: 0, end: bytes.length };
}

/** The message that an open file is; of large fields nothing is read before `bytesOf`. */
export function messageIn(descriptor: number): Message {
  return { source: new FileBytes(descriptor), start: 0, end: fstatSync(descriptor).size };
}

/** Does something with the message that a file is, without reading what it holds of large fields. */
export function withMessageIn<T>(file: string, action: (message: Message) => T): T {
  const descriptor = openSync(file, "r");
  try {
    return action(messageIn(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

class FileBytes implements ByteSource {
  readonly #descriptor: number;
  #window: Uint8Array = new Uint8Array(0);
  #start = 0;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  byteAt(at: number): number {
    if (at < this.#start || at >= this.#start + this.#window.length) {
      this.#window = this.slice(at, at + WINDOW_BYTES);
      this.#start = at;
    }
    const byte = this.#window[at - this.#start];
    if (byte === undefined) throw new RangeError("A protocol buffer's file has become shorter.");
    return byte;
  }

  slice(start: number, end: number): Uint8Array {
    const bytes = Buffer.alloc(end - start);
    return bytes.subarray(0, readSync(this.#descriptor, bytes, 0, bytes.length, start));
  }
}

export function bytesOf({ source, start, end }: Message): Uint8Array {
  return source.slice(start, end);
}

/** The messages within a message that are its fields of this number. */
export function messagesIn(message: Message, number: number): Message[] {
  return [...fieldsOf(message)].filter((field) => field.number === number).map((field) => field.message);
}

/**
 * The fields of a message, in order; messages within it are not looked into.
 * @throws RangeError when the bytes are no message, or end too early.
 */
export function* fieldsOf({ source, start, end }: Message): Generator<Field> {
  let at = start;
  const varint = () => {
    let value = 0;
    for (let place = 1; place < VARINT_LIMIT; place *= 128) {
      if (at >= end) throw endsTooEarly();
      const byte = source.byteAt(at++);
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
    throw new RangeError("A protocol buffer holds a number of more than ten bytes.");
  };
  const skipped = (length: number): Message => {
    const from = at;
    at += length;
    if (at > end) throw endsTooEarly();
    return { source, start: from, end: at };
  };
  while (at < end) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const kind = tag % 8;
    if (kind === VARINT) yield { number, value: varint(), message: skipped(0) };
    else if (kind === BYTES) yield { number, value: 0, message: skipped(varint()) };
    else if (kind === FIXED_64 || kind === FIXED_32) {
      skipped(kind === FIXED_64 ? 8 : 4);
      yield { number, value: 0, message: skipped(0) };
    } else throw new RangeError(`A protocol buffer holds a field of unknown kind ${kind}.`);
  }
}

function endsTooEarly(): RangeError {
  return new RangeError("A protocol buffer ends within a field.");
}
