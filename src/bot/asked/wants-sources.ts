import { fold } from "../../text/fold.ts";

/** What sources are called, and asking whether something is so; one line a language or two. */
const SOURCES = wordsOf(`
  source sources src citation citations cite cited proof evidence reference references true fact factcheck legit quelle quellen beleg
  belege nachweis stimmt wahr fuente fuentes cierto verdad fonte fontes preuve vrai vero verdade источник источники пруф правда
  джерело zrodlo zrodla prawda kaynak kaynaklar dogru nguon sumber bron bronnen kalla kallor zdroj lahde مصدر المصدر स्रोत ที่มา
  出处 来源 出典 ソース 典拠 情報源 출처 근거 真的 本当 사실
`);
/** What may stand beside that. */
const BESIDE = wordsOf(`
  the a your any what s is are that this it for of to please pls got have where from check and really die der das ist bitte dazu
  dafur hast du la el los las cual es de por favor tienes esto eso est ce que c quelle quelles le les s il te plait sur qual a da
  das isso e di questo пожалуйста это это а где какой для bitte you can show me give
  是 什么 有 吗 呢 请 的 哪里 在 哪 啊 吧 求 は が 何 です か を 教えて ください どこ これ それ の 가 는 은 뭐 예요 인가요 어디 있어 알려줘 요
`);
const MOST_WORDS = 7;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Longer words of scripts without spaces ask for more than a source. */
const LONGEST = 20;

/** Whether a text asks for nothing but the sources of what somebody else says: "source?", "quelle?", "出处？", "is that true?", "?". */
export function wantsSources(text: string): boolean {
  const words = fold(text).match(WORD) ?? [];
  if (words.length === 0) return /[?？؟]/u.test(text);
  if (words.length > MOST_WORDS) return false;
  const parts = words.flatMap((word) => (isKnown(word) ? [word] : partsOf(word)));
  return parts.every(isKnown) && parts.some((part) => SOURCES.has(part));
}

function isKnown(word: string): boolean {
  return SOURCES.has(word) || BESIDE.has(word);
}

/** The known words that a word of a script without spaces is made of, longest first; the word itself where it is made of others too. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  if (word.length > LONGEST || /\p{sc=Latin}/u.test(word)) return [word];
  for (let at = 0; at < word.length; ) {
    let end = word.length;
    while (end > at && !isKnown(word.slice(at, end))) end--;
    if (end === at) return [word];
    parts.push(word.slice(at, end));
    at = end;
  }
  return parts;
}

function wordsOf(lines: string): ReadonlySet<string> {
  return new Set(fold(lines).split(/\s+/).filter(Boolean));
}
