import { fold } from "../../text/fold.ts";
import { isGreeting, kindOfWord } from "./courtesies.ts";
import { looksLikeQuestion } from "./looks-like-question.ts";
import { greetsByAsking } from "./pleasantries.ts";

/** Who says more than this says something. */
const MOST_WORDS = 12;

const QUESTION_MARK = /[?？؟]/u;
/** ":thumbsup:", as emojis of servers are written here; ":D", "<3", "^^". */
const PICTURED = /:[a-z]\w*:|(?<!\S)(?:[:;=x8][-']?[)(dpo3|\\/]+|<3+|\^_*\^|\+1)(?!\S)/giu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Whether a message to the bot only thanks, agrees, laughs, waves off or greets: nothing but such words and small ones, signs
 * and emojis. In doubt it asks.
 */
export function asksNothing(text: string): boolean {
  if (greetsByAsking(text)) return true;
  if (text.trim() === "" || QUESTION_MARK.test(text)) return false;
  const words = wordsOf(text);
  if (words.length > MOST_WORDS) return false;
  const kinds = words.map(kindOfWord);
  if (kinds.includes("content")) return false;
  return kinds.length === 0 || (kinds.includes("courtesy") && !opensLikeQuestion(text));
}

/** A remark is hardly longer, unless there is a word of courtesy in it. */
const REMARK_WORDS = 4;
const POLITE_REMARK_WORDS = 7;
/** "and in winter", "那座桥": begins like one who asks on. */
const ASKS_ON =
  /^(?:and|but|or|also|what|how|y|e|o|pero|et|mais|ou|und|oder|aber|auch|mas|ma|anche|и|а|но|или|і|oraz|ve|en|maar|och|og)(?!\p{L})|[那还還呢でもは는은]/u;

/**
 * Whether a message may be no more than a remark ("macht doch nichts", "lifesaver, cheers"): a few words without a sign that
 * something is asked, below an answer or with a word of courtesy among them. What it speaks of tells.
 */
export function mayBeRemark(text: string, isReply: boolean): boolean {
  if (text === "" || onlyGreets(text) || QUESTION_MARK.test(text) || /\p{Nd}/u.test(text) || looksLikeQuestion(text))
    return false;
  const words = wordsOf(text);
  const isPolite = words.some((word) => kindOfWord(word) === "courtesy");
  const most = isPolite ? POLITE_REMARK_WORDS : isReply ? REMARK_WORDS : 0;
  return words.length <= most && !words.some((word) => ASKS_ON.test(word));
}

/** Whether a message only greets. */
export function onlyGreets(text: string): boolean {
  if (greetsByAsking(text)) return true;
  const words = wordsOf(text);
  return words.length > 0 && !QUESTION_MARK.test(text) && words.every(isGreeting);
}

function wordsOf(text: string): string[] {
  return fold(text.replace(PICTURED, " ")).match(WORD) ?? [];
}

/** "is that good"; in scripts without spaces, words of courtesy look like questions, too (没什么, そうですか). */
function opensLikeQuestion(text: string): boolean {
  return /\p{sc=Latin}|\p{sc=Cyrillic}/u.test(text) && looksLikeQuestion(text);
}
