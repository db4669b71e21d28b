import { type Alphabet, tableOf } from "./alphabet.ts";

/** How Greek names are romanised (ELOT 743, and as they come from antiquity). Folding has made ς σ. */
const SPELLINGS = {
  ...{
    α: "a",
    β: "v b",
    γ: "g y gh",
    δ: "d dh",
    ε: "e",
    ζ: "z",
    η: "i e",
    θ: "th",
    ι: "i y",
    κ: "k c",
    λ: "l",
    μ: "m",
  },
  ...{
    ν: "n",
    ξ: "x ks",
    ο: "o",
    π: "p",
    ρ: "r rh",
    σ: "s",
    τ: "t",
    υ: "y i u",
    φ: "f ph",
    χ: "ch h kh",
    ψ: "ps",
    ω: "o",
  },
  ...{ ου: "ou u", αυ: "av af au", ευ: "ev ef eu", αι: "ai e ae", ει: "ei i", οι: "oi i oe" },
  ...{ μπ: "b mp mb", ντ: "d nt nd", γκ: "g gk ng", γγ: "ng gg", τζ: "tz j dz", ια: "ia ya" },
};

const ENDINGS = {
  ...{ os: "ου ο ε", is: "η", as: "α", es: "η", a: "ασ", i: "ησ", e: "ησ", o: "ου" },
};

export const GREEK: Alphabet = {
  spellings: tableOf(SPELLINGS),
  endings: tableOf(ENDINGS),
};
