import type { Words } from "./several-words.ts";

/** How a language does whose words for it may stand behind the subject. */
export interface LateWords {
  readonly language: string;
  readonly asking: Words;
  /** May stand behind the mark between two questions. */
  readonly and: Words;
  /** Whole questions for what there is on a `subject`, without marks at their ends. */
  readonly surveys: readonly RegExp[];
  /** A whole question that compares a `subject`, and what stands between its two things. */
  readonly compares: RegExp;
  readonly with: Words;
  /** Ends a clause that tells when or where, and is no question by itself. */
  readonly clause?: Words;
}

const SUBJECT = "(?<subject>.{1,100}?)";

/** The same, where a word that asks would ask for something else. */
const UNASKED = "(?<subject>(?:(?![谁誰哪几幾何]|多少|为什|為什|什么时|什麼時).){1,100}?)";

const zh = {
  papers:
    "(?:[各这這那些所有全部不同多几幾篇家份]{0,4}(?:文章|报道|報道|報導|报纸|報紙|各报|各報|报刊|報刊|论文|論文|资料|資料|媒体|媒體|新闻|新聞|消息|文献|文獻|记载|記載|材料|稿件)[里裡中上们們都]{0,2})",
  on: "(?:关于|關於|有关|有關|对于|對於|对|對|就|围绕|圍繞|针对|針對)",
  /** May stand before all that. */
  before:
    "(?:最近|近来|近來|近期|有没有|有沒有|所有|全部|一些|哪些|什么|什麼|几篇|幾篇|给我|給我|查一下|查查|查找|查|找一下|找找|找|看一下|看看|介绍一下|介紹一下|介绍|介紹|说说|說說|讲讲|講講|总结一下|總結一下|总结|總結|汇总|匯總|整理|列出|把|有)",
  /** May stand behind it. */
  behind: "(?:都|全|列出来|列出來|找出来|找出來|有哪些|有什么|有什麼|有吗|有嗎|内容|內容|吗|嗎|呢|一下|汇总|匯總)",
  tell: "(?:说|說|写|寫|讲|講|谈|談|提|看|聊|报道|報道|報導|评论|評論|评价|評價|看待|描述|介绍|介紹|分析|解读|解讀|形容|记载|記載|关注|關注)",
  how: "(?:怎么样|怎麼樣|怎么|怎麼|怎样|怎樣|如何|咋)",
  what: "(?:什么|什麼|哪些|啥|些什么|些什麼)",
  views:
    "(?:报道|報道|報導|说法|說法|看法|评价|評價|观点|觀點|意见|意見|评论|評論|态度|態度|描述|介绍|介紹|内容|內容|记载|記載|消息|信息|新闻|新聞|文章)",
  gather:
    "(?:总结|總結|概括|归纳|歸納|梳理|汇总|彙總|匯總|综述|綜述|盘点|盤點|整理|列出|列举|列舉|找出|找找|搜集|收集|看看)(?:一下|下)?",
} as const;

const ja = {
  papers: "(?:[各他の色々な様々]{0,4}(?:記事|論文|新聞|資料|報道|ニュース|メディア|各紙|文章|紙面)(?:たち)?)",
  tell: "(?:言|書|述|報|伝|語|論|触れ|扱|取り上げ|載|評|説明|紹介|知|分か|わか|話|出て|掲載)",
  what: "(?:何|なに|なん|どう|どのよう|どんな(?:こと|風|ふう|内容))",
  wanted:
    "(?:どれ|何|なに|ある|あり|教え|見せ|探|挙げ|列挙|まとめ|要約|リスト|一覧|知りたい|読みたい|出して|ください|全部|すべて)",
} as const;

const ko = {
  papers: "(?:여러 |모든 |다른 |각 )?(?:기사|논문|신문|자료|문서|언론|뉴스|보도|매체|글|미디어|소식)(?:들)?",
  on: "(?:에 대해|에 대해서|에 대하여|에 관해|에 관해서|에 관하여|을|를)",
  what: "(?:뭐라고|뭐라|무엇을|무엇이라고|무엇이|어떻게|무슨|뭐가|어떤)",
} as const;

const tr = {
  papers:
    "(?:(?:tüm|bütün|bu|çeşitli|farklı|yerel) )?(?:(?:gazete|makale|haber|yazı|kaynak|belge|rapor|metin)(?:ler|lar)?(?:de|da|in|ın|nin|nın)?|basın|basında|medya|medyada|basının|medyanın)",
  on: "(?:hakkında|hakkındaki|ilgili|dair|ilişkin|konusunda|konusundaki|üzerine|ile ilgili|için|konulu)",
  what: "(?:ne|neler|nasıl)",
  tell: "(?:yaz|söyl|diy|den|ded|anlat|bildir|haber|bil|geç|var|yer|çık|yorum)",
} as const;

export const LATE: readonly LateWords[] = [
  {
    language: "zh",
    asking:
      "谁|誰|什么|什麼|何时|何時|哪里|哪裡|哪儿|哪兒|哪年|哪一|哪个|哪個|哪些|几[个年月岁次天人种]|幾[個年月歲次天人種]|多少|多久|多长|多長|为何|為何|怎么|怎麼|怎样|怎樣|如何",
    and: "和|并且|並且|以及|又",
    surveys: [
      `^${zh.on}${SUBJECT}[,，]?的?${zh.papers}(?:是|都|又)?${zh.how}?${zh.tell}(?:到|及)?[了过過]?些?${zh.what}?[的呢]?$`,
      `^${zh.on}${SUBJECT}[,，]?的?${zh.papers}(?:都|里|裡)?有${zh.what}(?:${zh.views})?$`,
      `^${zh.papers}(?:是|都)?${zh.how}${zh.tell}(?:到|及)?${SUBJECT}的?$`,
      `^${zh.papers}${zh.on}${SUBJECT}(?:是|都)?${zh.how}${zh.tell}的?$`,
      `^${zh.papers}${zh.on}${SUBJECT}的?(?:都)?(?:有|${zh.tell}了?)${zh.what}(?:${zh.views})?$`,
      `^${zh.papers}${zh.on}${SUBJECT}的${zh.views}(?:都?有(?:哪些|什么|什麼)|是什么|是什麼|如何)?$`,
      `^有?(?:哪些|哪几篇|哪幾篇|哪几家|哪幾家|什么|什麼)${zh.papers}(?:都)?(?:[提谈談讲講写寫说說涉][到及过過]|报道|報道|報導|介绍|介紹|涉及|写|寫|讲|講)[了过過]?(?<subject>.+)$`,
      `^有?(?:没有|沒有)?(?:哪些|什么|什麼|啥)?(?:关于|關於|有关|有關)${SUBJECT}的${zh.papers}(?:都)?(?:有(?:哪些|什么|什麼|啥)?(?:内容|內容)?|吗|嗎)?$`,
      `^(?:有哪些)?[跟和与與同]${SUBJECT}(?:有关|有關|相关|相關)的${zh.papers}(?:都)?(?:有(?:哪些|什么|什麼|啥)?(?:内容|內容)?|吗|嗎)?$`,
      `^${zh.gather}(?:所有|全部)?[跟和与與同]${SUBJECT}(?:有关|有關|相关|相關)的${zh.papers}(?:内容|內容)?$`,
      `^${zh.gather}${zh.papers}${zh.on}${SUBJECT}的${zh.views}$`,
      `^${zh.before}{0,3}${zh.papers}${zh.before}{0,2}(?:${zh.tell}[到及过過了]{1,2}|${zh.on})${UNASKED}(?:吗|嗎)?$`,
      `^${zh.before}{0,3}(?:${zh.on}|${zh.tell}[到及过過了]{0,2})${UNASKED}的${zh.papers}${zh.behind}{0,3}$`,
      `^${zh.before}{0,3}${UNASKED}的?(?:相关|有关|相關|有關)的?${zh.papers}${zh.behind}{0,3}$`,
      `^${UNASKED}有过?(?:什么|什麼|哪些|啥)(?:新的?|相关|相關)?(?:新闻|新聞|报道|報道|報導|消息)$`,
      `^${UNASKED}(?:这件事|這件事|一事|的事)?[,，]?${zh.papers}(?:是|都)?${zh.how}${zh.tell}的?$`,
      `^(?:列出|列举|列舉)(?:所有|全部)的?(?<subject>.+)$`,
      `^${zh.gather}(?:所有|全部|各篇|各家)?${zh.on}${SUBJECT}的${zh.papers}(?:内容|內容)?$`,
      `^${zh.gather}(?:所有|全部)?(?:提到|谈到|談到|提及|涉及)[了过過]?${SUBJECT}的${zh.papers}$`,
    ].map((pattern) => new RegExp(pattern, "u")),
    compares: /^(?:比较|比較)(?:一下)?(?<subject>.+)$/u,
    with: "和|与|與|跟",
    clause: "下|后|後|时|時|中|前",
  },
  {
    language: "ja",
    asking: "誰|だれ|何|なに|いつ|どこ|なぜ|どうして|どうやって|どのよう|どんな|いくら|いくつ|どの|どれ|どちら",
    and: "そして|また",
    surveys: [
      `^${SUBJECT}について(?:の|、)?${ja.papers}[でにははがもの]{0,2}、?${ja.what}[とにがを]?${ja.tell}.{0,12}$`,
      `^${ja.papers}[でにははが]{0,2}、?${SUBJECT}(?:について|を|に関して)、?${ja.what}[とにがを]?${ja.tell}.{0,12}$`,
      `^${SUBJECT}について、?${ja.what}[とにがを]?(?:書かれ|報じられ|伝えられ|知られ|言われ|報道され).{0,10}$`,
      `^(?:どの|どんな)${ja.papers}[がにで]${SUBJECT}(?:について|に|を|が)(?:言及|触れ|書|述べ|取り上げ|載).{0,12}$`,
      `^${UNASKED}(?:の|に関する|についての|に関連する|関連の)(?:記事|ニュース|報道)(?:は|が|を|って)?(?:何か|全部|すべて)?(?:(?:ある|あり|教え|見せ|まとめ|知りたい|一覧|探し).{0,8})?$`,
      `^${ja.papers}[にでは]{1,2}、?${UNASKED}(?:のこと|について)?[はがも]?(?:載って|書かれて|出て|取り上げられて|報じられて).{0,8}$`,
      `^${SUBJECT}(?:について|に関して)は?(?:どんな|どのような|何か)${ja.papers}[がは]?(?:あり|ある|出て).{0,8}$`,
      `^${SUBJECT}(?:について|のことを?)(?:書かれた|書いた|報じた|伝えた|触れた|載った)${ja.papers}.{0,14}$`,
      `^${SUBJECT}(?:について|を)(?:すべて|全部)(?:挙げ|教え|列挙|並べ).{0,8}$`,
      `^${SUBJECT}(?:に触れ(?:た|ている)|を取り上げ(?:た|ている)|に関する|に関連する|についての|に言及し(?:た|ている)|が出てくる|を扱(?:った|う)|について書(?:いた|かれた))${ja.papers}(?:[はがをのに]|には|について)?.{0,6}${ja.wanted}.{0,10}$`,
    ].map((pattern) => new RegExp(pattern, "u")),
    compares: /^(?<subject>.{1,100}?)を比較.{0,8}$/u,
    with: "と",
  },
  {
    language: "ko",
    asking: "누가|누구|무엇|언제|어디|왜|어떻게|얼마|몇|어느|어떤",
    and: "그리고",
    surveys: [
      `^${SUBJECT}(?:에 대해|에 대해서|에 대하여|에 관해|에 관해서|에 관하여) ${ko.papers}[들은는이가에서도]{0,4} ${ko.what}.{0,20}$`,
      `^${ko.papers}[들은는이가에서도]{0,4} ${SUBJECT}${ko.on} ${ko.what} .{0,20}$`,
      `^${SUBJECT}에 (?:대해|대해서|관해|관해서) ${ko.what} (?:보도|알려|쓰|나와|말|이야기|나왔).{0,14}$`,
      `^(?:어떤|어느) ${ko.papers}[들이가에서]{0,3} ${SUBJECT}(?:을|를|에 대해|에 대해서|이|가) (?:언급|다루|다룬|다뤘|나오|말하|쓰).{0,10}$`,
      `^${SUBJECT}[을를] (?:모두|전부) (?:나열|열거|말|알려).{0,10}$`,
      `^${SUBJECT}(?:에 대한|에 관한|에 관련된|을 다룬|를 다룬|을 언급한|를 언급한|이 나오는|가 나오는|관련) (?:모든 )?${ko.papers}[은는이가을를에]{0,3}(?: .{0,8})? ?(?:무엇|뭐|어떤|있|알려|보여|찾아|모두|전부|정리|요약|모아).{0,14}$`,
    ].map((pattern) => new RegExp(pattern, "u")),
    compares: /^(?<subject>.{1,100}?)[을를] 비교.{0,10}$/u,
    with: "와 |과 ",
  },
  {
    language: "tr",
    asking: "kim|kimi|kimin|ne zaman|nerede|nereye|neden|niçin|nasıl|kaç|hangi",
    and: "ve",
    surveys: [
      `^(?:${tr.papers}) ${SUBJECT} ${tr.on} ${tr.what} ${tr.tell}.{0,14}$`,
      `^${SUBJECT} ${tr.on} (?:${tr.papers}) ${tr.what} ${tr.tell}.{0,14}$`,
      `^${SUBJECT} ${tr.on} ${tr.what} (?:yazıldı|yazılmış|biliniyor|biliyoruz|söyleniyor|söylendi|haber|denildi).{0,10}$`,
      `^hangi (?:${tr.papers}) ${SUBJECT}(?:'?[dt][ea]n| hakkında| konusunu|'?[yn]?[iıuü]) (?:bahsed|bahset|söz|değin|anlat|yaz|konu|ele).{0,12}$`,
      `^${SUBJECT} ${tr.on} (?:tüm |bütün |hangi |ne gibi )?(?:${tr.papers})(?:i|ı)? (?:var|neler|ne|hangileri|listele|göster|bul|özetle|sırala|neler|getir).{0,10}$`,
      `^${SUBJECT} ${tr.on} (?:(?:çıkan|yazılan|yayımlanan) )?(?:${tr.papers})(?:i|ı)?(?: (?:özetle|listele|göster).{0,14})?$`,
      `^${SUBJECT}[dt][ea]n bahseden (?:${tr.papers})(?:i|ı)?(?: .{0,14})?$`,
      `^(?:${tr.papers}) ${SUBJECT} nasıl (?:yer al|ele al|yansı|anlat|haber|yorum).{0,10}$`,
      `^${SUBJECT} haberleri(?:ni)?(?: (?:özetle|listele|göster|neler).{0,10})?$`,
      `^${SUBJECT} ${tr.on} her şey(?:i anlat|i göster|i söyle)?$`,
    ].map((pattern) => new RegExp(pattern, "u")),
    compares: /^(?<subject>.{1,100}?)(?:[yn]?[iıuü])? (?:karşılaştır|kıyasla).{0,6}$/u,
    with: " ile | ve ",
  },
];
