/** Bits a sentence, and bits that are set for each: of sentences that are not there, 1 % seem to be (Bloom 1970). */
const BITS_A_SENTENCE = 10;
const HASHES = 7;
const LEAST_BITS = 1024;
const WHITE_SPACE = /\s+/gu;

/** Two numbers of 32 bits that a sentence is known by, whatever its case and white space. */
export type SentenceMark = readonly [number, number];

/** FNV-1a with two offsets. */
export function sentenceMark(sentence: string): SentenceMark {
  const text = sentence.replace(WHITE_SPACE, " ").trim().toLowerCase();
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + 0x9e37), 0x85ebca6b);
  }
  return [a >>> 0, (b ^ (b >>> 15)) >>> 0];
}

/** The sentences of a collection, so briefly that a bot may keep them: by one bit in ten of which a sentence sets seven. */
export class KnownSentences {
  readonly #bits: Uint8Array;

  private constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  static of(marks: readonly SentenceMark[]): KnownSentences {
    const bytes = Math.ceil(Math.max(LEAST_BITS, marks.length * BITS_A_SENTENCE) / 8);
    const known = new KnownSentences(new Uint8Array(bytes));
    for (const mark of marks) {
      known.#each(mark, (at, bit) => {
        known.#bits[at] = (known.#bits[at] as number) | bit;
      });
    }
    return known;
  }

  /** @param text what `toText` gave */
  static fromText(text: string): KnownSentences {
    const bytes = Buffer.from(text, "base64");
    return new KnownSentences(bytes.length === 0 ? new Uint8Array(LEAST_BITS / 8) : bytes);
  }

  toText(): string {
    return Buffer.from(this.#bits).toString("base64");
  }

  /** Whether a sentence is known; of a hundred that are not, one seems to be. */
  has(mark: SentenceMark): boolean {
    let isKnown = true;
    this.#each(mark, (at, bit) => {
      isKnown &&= ((this.#bits[at] as number) & bit) !== 0;
    });
    return isKnown;
  }

  #each([a, b]: SentenceMark, visit: (at: number, bit: number) => void): void {
    const size = this.#bits.length * 8;
    for (let i = 0; i < HASHES; i++) {
      const bit = (a + i * ((b | 1) >>> 0)) % size;
      visit(bit >> 3, 1 << (bit & 7));
    }
  }
}
