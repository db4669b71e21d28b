import { isUnigram, UnigramDivider, unigramTable } from "./unigram.ts";

/** Token ids of a text, with or without the model's special tokens. */
export type Tokenize = (text: string, specialTokens: boolean) => number[];

/** The library's tokenizer, as far as its steps are used or replaced. */
export interface LibraryTokenizer {
  encode(text: string, pair: undefined, options: { add_special_tokens: boolean }): number[];
  readonly model: {
    _call(pieces: readonly string[]): (string | number)[];
    convert_tokens_to_ids(tokens: readonly (string | number)[]): number[];
  };
  readonly normalizer: (((text: string) => string) & Normalizer) | null;
  readonly pre_tokenizer: ((text: string, options: { section_index: number }) => string[]) | null;
  readonly post_processor: unknown;
  /** Finds the special tokens that stand in a text as such. */
  readonly added_tokens_regex: RegExp | null;
  readonly remove_space?: boolean;
  readonly do_lowercase_and_remove_accent?: boolean;
}

interface Normalizer {
  normalize: (text: string) => string;
  readonly config: { readonly type: string; readonly content?: string };
  /** The steps of a sequence. */
  readonly normalizers?: readonly Normalizer[];
}

/**
 * The library's tokenizer with the steps replaced that most of the time of indexing went to; the ids are the same.
 * Tokenizers of other kinds than Unigram are left as they are.
 */
export function fastTokenizer(tokenizer: LibraryTokenizer): Tokenize {
  const slow: Tokenize = (text, specialTokens) =>
    tokenizer.encode(text, undefined, { add_special_tokens: specialTokens });
  const { model, normalizer, pre_tokenizer: preTokenizer, added_tokens_regex: addedTokens } = tokenizer;
  if (!isUnigram(model)) return slow;
  const divider = new UnigramDivider(unigramTable(model));
  const divide = (pieces: readonly string[]) =>
    pieces.length === 1 ? divider.divide(pieces[0] as string) : pieces.flatMap((piece) => divider.divide(piece));
  // Ids take the place of tokens on their way; only special tokens are still strings when ids are asked for.
  const idOf = (token: string) => model.tokens_to_ids.get(token) ?? model.unk_token_id;
  model._call = divide;
  model.convert_tokens_to_ids = (tokens) => tokens.map((token) => (typeof token === "string" ? idOf(token) : token));
  for (const step of normalizer?.normalizers ?? []) keepPattern(step);
  // What the library does besides is wrapping and merging, unless the model or the text holds something special.
  const isPlain =
    tokenizer.post_processor === null && !tokenizer.remove_space && !tokenizer.do_lowercase_and_remove_accent;
  if (!isPlain) return slow;
  return (text, specialTokens) => {
    if (addedTokens?.test(text) === true) return slow(text, specialTokens);
    const normalized = normalizer?.(text) ?? text;
    if (normalized === "") return [];
    return divide(preTokenizer?.(normalized, { section_index: 0 }) ?? [normalized]);
  };
}

/** The library compiles a replacement's pattern for each text: here it is asked for it once, by a text that keeps it. */
function keepPattern(step: Normalizer): void {
  const { type, content } = step.config;
  if (type !== "Replace" || content === undefined) return;
  let pattern: RegExp | string = "";
  const listener = {
    replaceAll(asked: RegExp | string) {
      pattern = asked;
      return "";
    },
  };
  step.normalize(listener as unknown as string);
  if (pattern !== "") step.normalize = (text) => text.replaceAll(pattern, content);
}
