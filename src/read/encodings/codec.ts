/** Turns bytes of one encoding into text, with U+FFFD where they mean nothing. */
export interface Codec {
  /** IANA name or the usual one, lower case. */
  readonly encoding: string;
  readonly decode: (bytes: Uint8Array) => string;
}

/** What Node.js decodes rightly and faster; its windows-1252 is Latin-1, without dashes and quotation marks. */
const PLATFORM = /^(?:utf-|gb|big5|shift_jis|euc-|iso-2022-jp)/;
/** Names of the web platform that iconv-lite does not know. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "x-mac-cyrillic": "maccyrillic",
  "iso-8859-8-i": "iso-8859-8",
  "x-user-defined": "windows-1252",
};

const codecs = new Map<string, Codec | null>();

/**
 * The codec of an encoding by any of its names; null when nobody knows it. One-byte encodings come from iconv-lite, which is
 * loaded when the first one is asked for.
 */
export async function codecOf(name: string): Promise<Codec | null> {
  const label = name.trim().toLowerCase();
  let codec = codecs.get(label);
  if (codec === undefined) {
    codec = await makeCodec(label);
    codecs.set(label, codec);
  }
  return codec;
}

async function makeCodec(label: string): Promise<Codec | null> {
  const encoding = platformName(label) ?? label;
  if (PLATFORM.test(encoding)) {
    const decoder = platformDecoder(encoding);
    if (decoder !== null) return { encoding, decode: (bytes) => decoder.decode(bytes) };
  }
  const { default: iconv } = await import("iconv-lite");
  const name = OTHER_NAMES[encoding] ?? encoding;
  if (!iconv.encodingExists(name)) return null;
  const decode = (bytes: Uint8Array) => {
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name, { stripBOM: false });
  };
  return { encoding, decode };
}

function platformName(label: string): string | null {
  return platformDecoder(label)?.encoding ?? null;
}

function platformDecoder(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
