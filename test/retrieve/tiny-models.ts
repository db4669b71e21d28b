import { embedderOf } from "../../src/embed/model-embedder.ts";
import { networkEncoder } from "../../src/embed/network-encoder.ts";
import type { TokenRow } from "../../src/embed/token-rows.ts";
import { TokenTable } from "../../src/embed/token-table.ts";
import type { TokenPiece } from "../../src/embed/tokens/unigram.ts";
import type { LoadedModel } from "../../src/embed/transformers.ts";
import { usualCalibration } from "../../src/retrieve/search/calibration.ts";
import type { SearchModels } from "../../src/retrieve/search/search-models.ts";
import { eightBitRow, widened } from "../embed/eight-bit-row.ts";

/** Few, so that thousands of points are made in no time. */
const DIMENSIONS = 24;

/** A stand-in for a model that is ready at once: a token for each letter and digit pair, with a row that only it decides. */
const TINY: LoadedModel = {
  revision: "tiny",
  tokenize,
  async run(batch) {
    const longest = Math.max(...batch.map((ids) => ids.length));
    const tokens = new Float32Array(batch.length * longest * DIMENSIONS);
    batch.forEach((ids, row) => {
      ids.forEach((id, column) => {
        tokens.set(widened(eightBitRowOf(id)), (row * longest + column) * DIMENSIONS);
      });
    });
    return { tokens, sentences: null, longest, dimensions: DIMENSIONS };
  },
};

function tokenize(text: string): number[] {
  return pieces(text).map(({ id }) => id);
}

/** Each letter begins a word. */
function pieces(text: string): TokenPiece[] {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")];
  return letters.map((letter, i) => ({
    id: ((letter.codePointAt(0) ?? 0) * 131 + (letters[i + 1]?.codePointAt(0) ?? 0)) % 9973,
    text: `▁${letter.trim()}`,
  }));
}

function eightBitRowOf(id: number): TokenRow {
  return eightBitRow(Array.from({ length: DIMENSIONS }, (_, i) => Math.sin((id + 1) * (i + 1) * 12.9898)));
}

/** Real embedder and token table around the stand-in; `onEmbed` hears of every text that is embedded. */
export async function tinyModels(onEmbed: (texts: readonly string[]) => void = () => undefined): Promise<SearchModels> {
  const family = { queryPrefix: "", passagePrefix: "", pooling: "mean", maxTokens: 4096 } as const;
  const embedder = embedderOf("tiny", await networkEncoder(TINY, family.pooling), family);
  return {
    embedder: {
      ...embedder,
      embedPassages(texts) {
        onEmbed(texts);
        return embedder.embedPassages(texts);
      },
    },
    reranker: null,
    calibration: usualCalibration("off"),
    tokens: new TokenTable({ dimensions: DIMENSIONS, tokenize, pieces, row: eightBitRowOf }),
  };
}
