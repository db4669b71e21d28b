import { POINTING_BACK } from "../search/follow-up.ts";

/** Marks before a sentence's first word: quotation marks, brackets, dashes, bullets. */
const LEADING_MARKS = /^[^\p{L}\p{N}]+/u;

/** Words that open a sentence which goes on from the one before, in the languages of `POINTING_BACK`. */
const GOING_ON: readonly RegExp[] = [
  // Chinese
  /^(?:但|然而|不过|不過|因此|因而|所以|于是|於是|此外|另外|同时|同時|与此同时|與此同時|而且|并且|並且|其|对此|對此|为此|為此|由此|随后|隨後|之后|之後|后来|後來|接着|接著|例如|比如)/u,
  // Japanese, Korean
  /^(?:しかし|だが|ところが|また|そして|さらに|したがって|だから|一方|ただし|すると|やがて|同(?:年|月|日|氏|社|校|大))/u,
  /^(?:그러나|하지만|그리고|그래서|따라서|또한|또|한편|이후|이에|이를|이는|다만)(?!\p{L})/u,
  // English
  /^(?:however|therefore|thus|hence|also|instead|meanwhile|moreover|furthermore|besides|yet|otherwise|afterwards?|later|both|such|for example|for instance|as a result)\b/iu,
  // Spanish, Portuguese
  /^(?:pero|sin embargo|además|también|así|por eso|por ello|por lo tanto|luego|después|entonces|ambos|su|sus)(?!\p{L})/iu,
  /^(?:mas|porém|no entanto|além disso|também|assim|por isso|portanto|depois|ambos|seus?|suas?)(?!\p{L})/iu,
  // French
  /^(?:mais|cependant|pourtant|toutefois|ainsi|donc|aussi|en outre|de plus|puis|ensuite|alors|par exemple|son|sa|ses|leurs?)(?!\p{L})/iu,
  // German
  /^(?:aber|doch|jedoch|daher|deshalb|darum|außerdem|zudem|auch|dann|danach|daraufhin|dazu|damit|dadurch|so|denn|beide|ihre[mnrs]?|seine[mnrs]?)(?!\p{L})/iu,
  // Russian
  /^(?:но|однако|поэтому|также|кроме того|затем|потом|при этом|так|тем не менее|оба)(?!\p{L})/iu,
  // Vietnamese, Arabic
  /^(?:nhưng|tuy nhiên|vì vậy|do đó|ngoài ra|sau đó|đồng thời)(?!\p{L})/iu,
  /^(?:لكن|ولكن|لذلك|ولذلك|كما|ثم|بعد ذلك|وقد|أيضا)(?!\p{L})/u,
];

/** Whether a sentence begins with a word that only the sentence before explains: "she", "there", "however". */
export function leansOnSentenceBefore(sentence: string): boolean {
  const words = sentence.replace(LEADING_MARKS, "");
  return [...POINTING_BACK, ...GOING_ON].some((pattern) => pattern.exec(words)?.index === 0);
}
