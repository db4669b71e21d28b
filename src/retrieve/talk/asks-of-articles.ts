import type { TokenTable } from "../../embed/token-table.ts";
import { TALK_WEIGHTS } from "./talk-weights.ts";
import { logOdds, type TokenNetwork, tokenFeatures } from "./token-network.ts";

let network: TokenNetwork | undefined;

/**
 * Natural log odds, about -8..8, that a text asks what an article may tell, rather than being talk among people ("who took my
 * pen?"): of texts of both kinds in equal numbers, in any language. See scripts/talk/README.md for what it was learnt on.
 */
export function asksOfArticles(text: string, tokens: TokenTable): number {
  network ??= unpacked();
  return logOdds(network, tokenFeatures(text, tokens));
}

function unpacked(): TokenNetwork {
  const { features, hidden, scale, weights, biases, outputs, bias } = TALK_WEIGHTS;
  return {
    features,
    hidden,
    weights: Float32Array.from(Int8Array.from(Buffer.from(weights, "base64")), (value) => value * scale),
    biases: Float32Array.from(biases),
    outputs: Float32Array.from(outputs),
    bias,
  };
}
