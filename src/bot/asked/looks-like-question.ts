/** Question marks, and the words that open or close questions in languages where the mark is often left out. */
const QUESTION_MARK = /[?？؟]\s*$/m;
const OPENING =
  /^(?!what an? )(?:(?:at|in|on|by|to|from|for|since|until) )?(what|when|where|who|whom|whose|why|how|which|is|are|was|were|do|does|did|can|could|qué|cuándo|dónde|quién|cómo|cuál|quel|quelle|quand|où|qui|pourquoi|comment|combien|wer|wann|wo|warum|wie|welche[rs]?|кто|что|когда|где|почему|как|какой|quando|onde|quem|como|qual)(?!\p{L})/iu;
const ANYWHERE =
  /(?<!\p{L})(?:what|when|where|who|whom|whose|why|how|which|qué|cuándo|cu[aá]nt[oa]s?|dónde|quién|cómo|cuál|quel(?:le)?s?|quand|où|qui|pourquoi|comment|combien|wer|wann|wo|warum|wie|welche[rs]?|wieso|кто|что|когда|где|почему|как|как(?:ой|ая|ие|им)|сколько|зачем|quando|onde|quem|como|qual|quant[oaie]s?|dove|perché|come|chi|quale|cosa|wat|wanneer|waar|waarom|hoe|kto|kiedy|gdzie|dlaczego|jak|ile|kim|nerede|neden|nasıl|kaç|хто|коли|де|чому|скільки|siapa|kapan|kenapa|mengapa|bagaimana|berapa|dimana|ai|nào|đâu|sao)(?!\p{L})|だろう|のかな|啥|干[嘛吗]|幹嘛/iu;
const ASIAN =
  /(吗|嗎|呢|么|麼|什么|什麼|谁|誰|何时|何時|哪[里裡儿個个些]?|为什么|為什麼|怎么|怎麼|几|幾|多少|多[长長高大久远遠]|ですか|ますか|でしょうか|[かの]。?$|까요?|나요|습니까|누구|언제|어디|무엇|왜)/u;

/** Whether a text asks something, by its mark or its first words. "what a day" does not. */
export function looksLikeQuestion(text: string): boolean {
  const trimmed = text.trim();
  return QUESTION_MARK.test(trimmed) || OPENING.test(trimmed) || (trimmed.length <= 200 && ASIAN.test(trimmed));
}

/** Whether a text has a question word anywhere ("I wonder how long …"). */
export function hasQuestionWord(text: string): boolean {
  return ANYWHERE.test(text);
}
