import { fold } from "../../text/fold.ts";

/** Words that thank, agree, praise, laugh, wave off or greet, one line a language; each is enough to be polite. */
const COURTESIES = wordsOf(`
  thanks thank thankyou thx ty tysm tyvm cheers ok okay okey okie k kk alright sure yes yep yeah yup no nope nah cool nice great good
  perfect awesome amazing excellent brilliant wonderful fantastic neat sweet wow lol lmao rofl haha hehe hah ha heh gotcha got noted
  understood right true nevermind nvm sorry welcome bye goodbye hi hello hey morning night congrats bravo love helpful helps helped
  interesting fair fine wowza yay np mind appreciated ah ahh oh ohh aha hm hmm ooh exactly indeed correct agreed ack roger done gg brb dw pls please
  lifesaver genius clever beautiful handy magic respect kudos yup yo whoa omg xd fab splendid lovely amen deal
  gracias vale perfecto genial guay bueno buena buenas buenos claro entendido si jaja jeje igual estupendo excelente hola adios
  perdon listo dale super increible nada pasa problema fenomenal maravilla mola chulo interesante graciasss joya exacto correcto
  merci accord ok super parfait genial top nickel cool compris bien oui non mdr ptdr tomber bonjour bonsoir salut desole pardon ouais
  bravo chouette excellent entendu marche note notee souci drole rien grave probleme interessant magnifique exact volontiers
  danke dankeschon klar gut super toll prima perfekt passt jo ja nein nee verstanden alles schon genau hallo moin tschuss egal ach
  aha spitze cool bitte stimmt geil lieb vergiss macht nichts problem interessant wunderbar klasse richtig jawohl servus
  obrigado obrigada valeu beleza legal blz vlw otimo otima perfeito entendi certo sim nao massa show ola oi tchau desculpa rsrs
  deixa tranquilo bom boa brigado brigada brigadao show bola maravilha interessante joia
  grazie perfetto capito bene bravo ottimo bello ciao scusa va certo si no ahah ahaha perdere niente figurati interessante fantastico esatto problema tranquillo
  спасибо спс пасиб благодарю ок окей понятно понял поняла ясно хорошо отлично круто супер класс да нет ага угу ладно привет пока
  ахах хаха лол извини неважно интересно точно прикольно шикарно замечательно молодец надо ладненько здорово ясненько благодарствую
  дякую зрозуміло добре гаразд так ні супер клас чудово дзякуй
  dziekuje dzieki ok okej super swietnie dobrze jasne rozumiem fajnie tak nie haha czesc spoko niewazne
  tesekkurler tesekkur sagol sagolun eyvallah tamam peki guzel harika super evet hayir anladim selam merhaba boşver
  dank dankjewel bedankt dankje dankuwel top oke prima mooi leuk ja nee goed gaaf begrepen hoi hallo doei sorry laat
  tack tackar toppen bra okej ja nej takk tak super fint kiitos okei hyva dekuji diky dobre jasne super koszonom jo rendben
  terima kasih makasih trims oke baik sip siap mantap bagus keren iya ya tidak paham wkwk halo
  cam on camon duoc roi vang da hay tuyet hihi hieu chao
  شكرا شكرًا تمام حسنا طيب ممتاز جميل رائع نعم لا مفهوم فهمت مرحبا اهلا ههه هههه مشكور
  धन्यवाद शुक्रिया ठीक अच्छा बढ़िया हाँ हां नहीं समझ नमस्ते वाह
  ευχαριστω ωραια τελεια ενταξει ναι οχι multumesc mersi bine perfect da תודה סבבה מעולה כן לא אוקיי
  감사 감사합니다 감사해요 감사드립니다 고마워 고마워요 고맙습니다 네 넵 넹 예 응 ㅇㅋ ㅇㅇ ㄱㅅ ㅋㅋ ㅎㅎ 오케이 좋아 좋아요 좋네요 굿 최고
  괜찮아 괜찮아요 됐어요 알겠습니다 알겠어요 알겠어 그렇군요 그렇구나 아하 안녕 안녕하세요 수고하셨습니다 수고 대박 와 우와
`);

/** Words that may stand beside those and add nothing. */
const SMALL_WORDS = wordsOf(`
  you u so much very a an the lot that this it is s m i im me my to for of bot job one again all just really too dude man bro friend
  mate guys everyone now then see mhm well nicely works sounds worries rock know enough stuff do same useful legend star problem did was be found already make makes sense don t worry never what
  needed need appreciate your ur best help day at in have re thats youre had will ll ve re pretty quite
  muchas muchisimas mil mucho muy lo la el un una ya tu te me eso todo es de por da y gracias amable ayuda amigo asi que bien no informacion info
  beaucoup bcp mille c est le la un une tu te vous m a aide ah je vois d ca laisse parfait ami tout tres c que trop pas de toutes meme infos info
  dir ihnen euch vielen viele sehr ich hab habe das ist war du der die es so dann mir geholfen hilfe lieb schon nochmal recht von kein keine fur die info infos
  muito muita mesmo voce vc eu e o a os as pra por la isso tudo ajudou demais cara amigo de ta de tao nada problema
  mille tante molto tanto e il la lo un ho ti tu che tutto lascia cosi sei
  большое огромное вам тебе очень все всё я это уже не ну вот как бот так тогда помог помогло за помощь важно ничего
  дуже велике bardzo wielkie za to ci ja cok bir bu teşekkür ederim je wel heel erg hartelijk dat is het u mycket sa mange
  banyak sudah sama saya itu nhe nhieu ban a lam جدا لك لكم على كل يا बहुत आपका है गया में ठीक गयी
  정말 너무 진짜 다 아 오 잘 했어 도움이 되었어요 됐습니다
`);

/** The same in scripts without spaces, where a word of courtesy and what stands beside it are written together. */
const UNSPACED = wordsOf(`
  谢谢 多谢 感谢 谢了 谢 谢啦 你 您 大家 非常 十分 太 很 真 了 啦 呀 啊 哦 噢 喔 嗯 哈 呵 嘿 嘻 好 好的 好吧 好滴 行 可以 明白 知道 懂 收到
  了解 没事 没关系 没什么 不用 不客气 算 辛苦 厉害 牛 棒 赞 不错 完美 原来如此 这样 对 是的 是 没问题 笑死 机器人 我 的 早 早上好 晚安 再见 你好
  已经 找到 帮 大忙 个 吧 耶 哇 就 都 不 无所谓
  ありがとう ありがと ございます ございました どうも 感謝 助かりました 助かった 了解 です しました 分かりました わかりました わかった 分かった
  なるほど そう か ですか ですね ね よ はい うん いいえ いい いいね すごい 凄い 素晴らしい 完璧 最高 大丈夫 草 笑 w おはよう おやすみ こんにちは
  お疲れ様 お疲れさま でした よかった 良かった オッケー おけ さすが すみません ごめん 本当 に とても 何でもない なんでもない もう
  ขอบคุณ ครับ ค่ะ คะ มาก มากๆ โอเค ได้ ดี เยี่ยม เข้าใจ แล้ว ใช่ ไม่เป็นไร สวัสดี 555
`);

/** Greetings alone, of those above: whoever writes to the bot for the first time mostly begins so. */
const GREETINGS = wordsOf(`
  hi hello hey morning evening morgen abend good hola buenos buenas dias bonjour bonsoir salut hallo moin guten ola oi bom dia ciao привет здравствуйте
  привіт czesc merhaba selam hoi halo chao xin مرحبا اهلا नमस्ते 안녕 안녕하세요 你好 早 早上好 こんにちは おはよう สวัสดี there bot
`);

/** What a word says by itself. */
export type WordKind = "courtesy" | "small" | "content";

export function kindOfWord(folded: string): WordKind {
  const spellings = [folded, ...[...LONGER].map((kept) => folded.replace(LENGTHENED, kept))];
  if (spellings.some((word) => COURTESIES.has(word) || isMadeOf(word, UNSPACED)) || LAUGHTER.test(folded)) {
    return "courtesy";
  }
  return spellings.some((word) => SMALL_WORDS.has(word)) ? "small" : "content";
}

export function isGreeting(folded: string): boolean {
  return GREETINGS.has(folded);
}

/** "thanksss", "goooood": a letter that is held stands for itself or for two of it. */
const LENGTHENED = /(\p{L})\1{2,}/gu;
const LONGER = ["$1", "$1$1"] as const;
/** "kkkk", "ㅋㅋㅋ", "555": a letter over and over; "haha", "ajajaj", "хехе": breath and vowel by turns. */
const LAUGHTER = /^([\p{L}5])\1{2,}$|^[aeioаеио]?(?:[hjх][aeioаеио]){2,}[hjх]?$/u;

/** Longer words are no courtesies. */
const LONGEST = 40;

/** Whether a word is these parts and nothing else. */
function isMadeOf(word: string, parts: ReadonlySet<string>): boolean {
  if (word.length > LONGEST) return false;
  const ends = new Set([0]);
  for (let from = 0; from < word.length; from++) {
    if (!ends.has(from)) continue;
    for (let to = from + 1; to <= word.length; to++) if (parts.has(word.slice(from, to))) ends.add(to);
  }
  return ends.has(word.length);
}

function wordsOf(lines: string): ReadonlySet<string> {
  return new Set(fold(lines).split(/\s+/).filter(Boolean));
}
