"""`python scripts/continuation-weights.py FOLDER` learns which stretches of Chinese and Japanese go on in which others, and
writes that to src/read/page/joints/continuation-weights.ts, which src/read/page/joints/continuation.ts reads.

It needs jax, optax and numpy. The folder holds text files, a paragraph to a line, in simplified characters and without white
space. What is committed was learnt on the passages of CMRC 2018 (dev, trial), DRCD (dev, test), XQuAD (zh) and JaQuAD (train), UD
Chinese-GSDSimp, the laws of LawRefBook (1.5 million characters), the essays of the Chinese Literature NER and RE data set, and
the Chinese of ruanyf/weekly, JavaGuide (0.5 million) and Vue's documentation: 8 million characters, none of them of newspapers.
"""

import base64
import collections
import json
import pathlib
import re
import sys

import jax
import jax.numpy as jnp
import numpy as np
import optax

TARGET = pathlib.Path(__file__).parent.parent / "src/read/page/joints/continuation-weights.ts"
# Characters that are looked at before and behind a joint, and what they are made into.
TAIL, HEAD, WIDTH, HIDDEN, LAST = 10, 12, 24, 160, 32
MOST_CHARACTERS, LEAST_SEEN = 5998, 3
NONE, UNKNOWN, FIRST_KNOWN = 0, 1, 2
STEPS, BATCH, RATE = 14_000, 2048, 3e-3
# So many characters of a file are misread: pages are, too.
MISREAD = 0.03
# Of a matrix all but so many weights fit into a byte; these few are cut to the largest.
FITTING = 0.9995

WRITING = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff々ー]")
random = np.random.default_rng(7)


def marked(text, test):
    return np.array([test(character) for character in text])


class Corpus:
    """Paragraphs as one row of character codes, with the places where a sentence can be cut, begins and ends."""

    def __init__(self, text):
        counts = collections.Counter(text)
        del counts["\n"]
        self.characters = [one for one, seen in counts.most_common(MOST_CHARACTERS) if seen >= LEAST_SEEN]
        codes = {one: at + FIRST_KNOWN for at, one in enumerate(self.characters)}
        self.codes = np.array([NONE if one == "\n" else codes.get(one, UNKNOWN) for one in text], np.int32)
        self.breaks = marked(text, lambda one: one == "\n")
        written = marked(text, lambda one: WRITING.match(one) is not None)
        opening = marked(text, lambda one: one in "“「《" or one.isdigit())
        self.full_stops = full_stop = marked(text, lambda one: one in "。！？")
        closing = marked(text, lambda one: one in "”」』）")
        comma = marked(text, lambda one: one in "，、")
        behind = lambda marks, places=1: np.concatenate([np.ones(places, bool), marks[:-places]])
        begins = (behind(full_stop | self.breaks) & ~closing) | (behind(full_stop, 2) & behind(closing))
        begins &= (written | opening) & ~self.breaks
        since_start = self.distances(begins)
        to_end = self.distances((full_stop | self.breaks)[::-1])[::-1]
        cut = behind(written | comma) & written & (since_start >= 4) & (to_end >= 1)
        self.starts = np.flatnonzero(begins)
        self.ends = np.flatnonzero(full_stop & (since_start >= 6))
        # The last characters of a sentence by themselves are rare in text and frequent on pages.
        short = np.flatnonzero(cut & (to_end <= 4))
        self.cuts = np.sort(np.concatenate([np.flatnonzero(cut), short, short]))

    @staticmethod
    def distances(marks):
        places = np.arange(len(marks))
        return places - np.maximum.accumulate(np.where(marks, places, -(10**6)))

    def tails(self, places):
        """The characters before places, from the start of their sentence on."""
        at = np.maximum(places[:, None] + np.arange(-TAIL, 0), 0)
        stops = self.breaks[at] | self.full_stops[at]
        return np.where(np.cumsum(stops[:, ::-1], 1)[:, ::-1] > 0, NONE, self.codes[at])

    def heads(self, places):
        """The characters behind places, up to the end of their sentence."""
        at = np.minimum(places[:, None] + np.arange(HEAD), len(self.codes) - 1)
        stops = np.cumsum(self.full_stops[at], 1) - self.full_stops[at] + np.cumsum(self.breaks[at], 1)
        return np.where(stops > 0, NONE, self.codes[at])

    def near(self, pool, places, reach):
        at = np.searchsorted(pool, places) + random.integers(-reach, reach + 1, len(places))
        return pool[np.clip(at, 0, len(pool) - 1)]

    def batch(self):
        """Halves with their own other half, with others near and far, with starts of sentences; whole sentences with anything."""
        places = random.choice(self.cuts, BATCH)
        kind = random.random(BATCH)
        others = np.select(
            [kind < 0.35, kind < 0.5, kind < 0.85],
            [self.near(self.cuts, places, 3000), random.choice(self.cuts, BATCH), self.near(self.starts, places, 40)],
            random.choice(self.starts, BATCH),
        )
        whole = random.choice(self.ends, BATCH // 6)
        follows = np.where(random.random(len(whole)) < 0.5, self.near(self.starts, whole, 20), random.choice(self.cuts, len(whole)))
        tails = self.tails(np.concatenate([places, places, whole]))
        heads = self.heads(np.concatenate([places, others, follows]))
        is_own = np.concatenate([np.ones(BATCH), np.zeros(BATCH + len(whole))])
        return self.misread(tails), self.misread(heads), is_own.astype(np.float32)

    @staticmethod
    def misread(codes):
        return np.where(random.random(codes.shape) < MISREAD, UNKNOWN, codes).astype(np.int32)


def network(characters):
    keys = jax.random.split(jax.random.PRNGKey(0), 5)
    normal = lambda key, shape, spread: jax.random.normal(key, shape) * spread
    return {
        "embeddings": normal(keys[0], (characters, WIDTH), 0.1),
        "tail": normal(keys[1], (TAIL * WIDTH, HIDDEN), (TAIL * WIDTH) ** -0.5),
        "head": normal(keys[2], (HEAD * WIDTH, HIDDEN), (HEAD * WIDTH) ** -0.5),
        "biases": jnp.zeros(HIDDEN),
        "last": normal(keys[3], (HIDDEN, LAST), HIDDEN**-0.5),
        "lastBiases": jnp.zeros(LAST),
        "lastWeights": normal(keys[4], (LAST,), 0.1),
        "bias": jnp.zeros(()),
    }


def log_odds(weights, tails, heads):
    of = lambda codes, matrix: weights["embeddings"][codes].reshape(len(codes), -1) @ weights[matrix]
    units = jax.nn.relu(of(tails, "tail") + of(heads, "head") + weights["biases"])
    units = jax.nn.relu(units @ weights["last"] + weights["lastBiases"])
    return units @ weights["lastWeights"] + weights["bias"]


def learn(corpus):
    weights = network(len(corpus.characters) + FIRST_KNOWN)
    optimiser = optax.adam(optax.cosine_decay_schedule(RATE, STEPS, 0.02))
    state = optimiser.init(weights)

    def loss(weights, tails, heads, is_own):
        return optax.sigmoid_binary_cross_entropy(log_odds(weights, tails, heads), is_own).mean()

    @jax.jit
    def step(weights, state, examples):
        value, gradient = jax.value_and_grad(loss)(weights, *examples)
        change, state = optimiser.update(gradient, state, weights)
        return optax.apply_updates(weights, change), state, value

    for at in range(STEPS):
        weights, state, value = step(weights, state, corpus.batch())
        if (at + 1) % 500 == 0:
            print(f"{at + 1} of {STEPS}: {float(value):.3f}", flush=True)
    return {name: np.array(value) for name, value in weights.items()}


def write(characters, weights):
    numbers = lambda row: "[" + ", ".join(f"{float(one):.4g}" for one in row) + "]"
    packed, scales = b"", []
    for name in ("embeddings", "tail", "head", "last"):
        scale = float(np.quantile(np.abs(weights[name]), FITTING)) / 127
        packed += np.clip(np.round(weights[name] / scale), -127, 127).astype(np.int8).tobytes()
        scales.append(f"{scale:.6g}")
    TARGET.write_text(
        f"""/** What `Continuations` knows, its weights a signed byte each, in base64; made by scripts/continuation-weights.py. */
export const CONTINUATION = {{
  tail: {TAIL},
  head: {HEAD},
  width: {WIDTH},
  hidden: {HIDDEN},
  last: {LAST},
  characters: {json.dumps("".join(characters), ensure_ascii=False)},
  scales: [{", ".join(scales)}],
  biases: {numbers(weights["biases"])},
  lastBiases: {numbers(weights["lastBiases"])},
  lastWeights: {numbers(weights["lastWeights"])},
  bias: {float(weights["bias"]):.4g},
  weights:
    "{base64.b64encode(packed).decode()}",
}} as const;
""",
        encoding="utf-8",
    )


if len(sys.argv) != 2:
    sys.exit("Name a folder of text files, a paragraph to a line.")
corpus = Corpus("\n".join(file.read_text(encoding="utf-8") for file in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))) + "\n")
write(corpus.characters, learn(corpus))
