/** What people say before and behind a request, which says nothing of what they want, in small letters. */
const BEFORE =
  "can you|could you|would you|will you|please|hi|hello|hey|i(?:'d| would) like|i want|i'd love|" +
  "kannst du|können sie|könntest du|könnten sie|bitte|ich möchte|ich hätte gern(?:e)?|ich will|mal|mir|bitte mal|" +
  "pourriez-vous|pouvez-vous|peux-tu|pourrais-tu|tu peux|s'il te pla[iî]t|s'il vous pla[iî]t|je voudrais|j'aimerais|je veux|bonjour|me|nous|" +
  "puedes|podrías|puede|podría|me puedes|me podrías|por favor|quiero|quisiera|me gustaría|hola|" +
  "você pode|pode|podes|poderia|gostaria de|queria|quero|olá|" +
  "puoi|potresti|può|potrebbe|per favore|vorrei|voglio|ciao|mi|" +
  "можешь|можете|мог бы ты|могли бы вы|пожалуйста|хочу|хотелось бы|привет|здравствуйте|" +
  "من فضلك|لو سمحت|هل يمكنك|هل يمكن|أريد|أود|مرحبا|lütfen|bana|merhaba|làm ơn|hãy|giúp tôi|giúp mình|bạn có thể|cho mình";
const BEHIND =
  "please|pls|thanks|thank you|thx|bitte|danke|s'il te pla[iî]t|s'il vous pla[iî]t|stp|svp|merci|por favor|porfa|gracias|obrigado|obrigada|" +
  "per favore|per piacere|grazie|пожалуйста|спасибо|من فضلك|لو سمحت|رجاء|شكرا|lütfen|teşekkürler|với|nhé|ạ|giúp tôi|giúp mình|được không|không";
const HAN_BEFORE =
  "请问|請問|请|請|麻烦你?|麻煩你?|劳驾|帮我|幫我|帮忙|幫忙|我?想要?(?:看看|知道|了解|瞭解|看|找)?|能不能|可不可以|能否|可以|你好";
const HAN_BEHIND = "谢谢|謝謝|多谢|多謝|好吗|好嗎|可以吗|可以嗎|行吗|行嗎|呢|吧|啊|呀";

const OPENING = new RegExp(`^(?:(?:${BEFORE})[,،]? |(?:${HAN_BEFORE})[,，]?)`, "u");
const CLOSING = new RegExp(`(?:[,،.]? (?:${BEHIND})|[,，。?？]?(?:${HAN_BEHIND}))$`, "u");

/** A request has this many such words at most on either side. */
const MOST = 4;

/** A request without what is only polite before and behind it. */
export function withoutManners(text: string): string {
  let [start, end] = [0, text.length];
  const small = text.toLowerCase();
  if (small.length !== text.length) return text;
  for (let at = 0; at < MOST; at++) {
    start += OPENING.exec(small.slice(start, end))?.[0].length ?? 0;
    end -= CLOSING.exec(small.slice(start, end))?.[0].length ?? 0;
  }
  return text.slice(start, end);
}
