/** Words by bars, in small letters: a pattern may hold them as they are. */
type Words = string;

/** How a language with spaces asks for what more than one place can say. */
export interface SpacedWords {
  /** BCP 47. */
  readonly language: string;
  /** Words that ask. */
  readonly asking: Words;
  /** Joins two questions; left out where no word surely does. */
  readonly and?: Words;
  /** Opens a question for what there is on a subject: "what". */
  readonly what: Words;
  /** May stand behind it: "do", "the". */
  readonly light: Words;
  /** Who or what says it: "papers". */
  readonly papers: Words;
  /** That it is said: "say", "known". */
  readonly saying: Words;
  /** Before the subject; no space follows an apostrophe. */
  readonly about: Words;
  /** Behind papers: "mention", "deal with". */
  readonly mentioning?: Words;
  /** Behind the subject: "gesagt". */
  readonly closing?: Words;
  /** What asks for all of a subject, before it: "list all". */
  readonly all: Words;
  /** Before two things: "compare". */
  readonly compare: Words;
  /** Between them. */
  readonly with: Words;
}

export const SPACED: readonly SpacedWords[] = [
  {
    language: "en",
    asking: "who|whom|whose|what|when|where|why|how|which",
    and: "and",
    what: "what|which",
    light: "do|does|did|have|has|is|was|been|to|we|you|all|the|your|our|these|those|various|different|other|of",
    papers: "papers|articles|newspapers|sources|reports|texts|documents|studies|authors|stories|press",
    saying: "say|said|write|written|report|reported|tell us|told us|know|known",
    about: "about|on",
    mentioning: "mention|speak of|speak about|talk about|tell of|write about|are about|deal with|report on",
    all: "everything about|everything on|(?:list|name|show|tell me|show me|give me|find) (?:all|everything)(?: about| on| of)?(?: the)?",
    compare: "compare",
    with: "and|with|to",
  },
  {
    language: "de",
    asking:
      "wer|wen|wem|wessen|was|wann|wo|woher|wohin|warum|weshalb|wieso|wie|wieviel|welche|welcher|welches|welchen|welchem",
    and: "und",
    what: "was|welche",
    light: "wird|wurde|ist|man|wir|alles|alle|die|den|diese|diesen|deine|unsere|verschiedene|andere",
    papers: "artikel|artikeln|zeitungen|texte|texten|berichte|berichten|quellen|studien|dokumente|dokumenten",
    saying: "steht in|sagen|schreiben|erzählen|melden|weiß|wissen",
    about: "über|zu|zum|zur",
    mentioning: "erwähnen|behandeln|handeln von|handeln vom|berichten über|berichten von|sprechen von",
    closing: "gesagt|geschrieben|berichtet|bekannt",
    all: "alles über|alles zu|alles zum|alles zur|(?:nenne|nenn|zeige|zeig|suche)(?: mir)? (?:alle|alles)(?: über| zu| zum| zur)?",
    compare: "vergleiche|vergleich",
    with: "und|mit",
  },
  {
    language: "fr",
    asking: "qui|que|quoi|quand|où|pourquoi|comment|combien|quel|quelle|quels|quelles",
    and: "et",
    what: "que|qu'est-ce que|quels|quelles",
    light: "tous|toutes|les|ces|nos|vos|différents|autres|on",
    papers: "articles|journaux|textes|sources|documents|études|rapports",
    saying: "disent|écrivent|racontent|rapportent|dit-on|sait-on|dit|sait",
    about: "sur|à propos de|à propos du|au sujet de|au sujet du|de|du|des|d'",
    mentioning: "mentionnent|évoquent|citent|parlent de|parlent du|parlent des",
    all: "tout sur|(?:cite|citez|énumère|énumérez|liste|listez|donne-moi|donnez-moi) (?:tous|toutes)(?: les)?",
    compare: "compare|comparez|comparer",
    with: "et|avec|à",
  },
  {
    language: "es",
    asking: "quién|quiénes|qué|cuándo|dónde|adónde|cómo|cuánto|cuánta|cuántos|cuántas|cuál|cuáles",
    and: "y|e",
    what: "qué",
    light: "se|ha|todos|todas|los|las|estos|estas|otros|diferentes",
    papers: "artículos|periódicos|diarios|textos|fuentes|documentos|estudios|informes",
    saying: "dicen|escriben|cuentan|informan|dice|sabe|dicho|escrito|cuenta",
    about: "sobre|acerca de|acerca del|de|del",
    mentioning: "mencionan|citan|hablan de|hablan del|hablan sobre|tratan de|tratan del",
    all: "todo sobre|(?:enumera|lista|nombra|dime|cita) (?:todos|todas|todo)(?: los| las| lo)?",
    compare: "compara|compare|comparar",
    with: "y|e|con",
  },
  {
    language: "pt",
    asking: "quem|o que|quando|onde|por que|como|quanto|quanta|quantos|quantas|qual|quais",
    and: "e",
    what: "o que|que|quais",
    light: "se|todos|todas|os|as|estes|estas|outros|diferentes",
    papers: "artigos|jornais|textos|fontes|documentos|estudos|relatórios",
    saying: "dizem|escrevem|contam|relatam|diz|sabe|conta|escreve",
    about: "sobre|acerca de|acerca do|acerca da|de|do|da|dos|das",
    mentioning: "mencionam|citam|falam de|falam do|falam da|falam sobre|tratam de|tratam do|tratam da",
    all: "tudo sobre|(?:enumere|liste|cite|nomeie|diga) (?:todos|todas|tudo)(?: os| as| o)?",
    compare: "compare|comparar",
    with: "e|com",
  },
  {
    language: "it",
    asking: "chi|cosa|quando|dove|perché|come|quanto|quanta|quanti|quante|quale|quali",
    and: "e|ed",
    what: "cosa|che cosa|quali",
    light: "si|tutti|tutte|gli|i|le|questi|altri|diversi",
    papers: "articoli|giornali|testi|fonti|documenti|studi",
    saying: "dicono|scrivono|raccontano|riportano|dice|sa|racconta|scrive",
    about: "su|sul|sullo|sulla|sui|sugli|sulle|sull'|di|del|dello|della|dei|degli|delle|dell'",
    mentioning: "menzionano|citano|parlano di|parlano del|parlano della|trattano di|trattano del|trattano della",
    all: "tutto su|tutto sul|tutto sulla|(?:elenca|cita|nomina|dimmi) (?:tutti|tutte|tutto)(?: gli| i| le)?",
    compare: "confronta|paragona",
    with: "e|ed|con",
  },
  {
    language: "ru",
    asking:
      "кто|кого|кому|кем|что|чего|когда|где|куда|откуда|почему|зачем|как|сколько|какой|какая|какое|какие|чей|чья|чьё",
    and: "и|а",
    what: "что|какие|в каких",
    light: "в|все|всех|эти|этих|разные|разных|другие",
    papers: "статьи|статьях|газеты|газетах|тексты|текстах|источники|источниках|документы|документах",
    saying: "говорят|пишут|сообщают|рассказывают|говорится|сказано|написано|известно",
    about: "о|об|обо|про",
    mentioning: "упоминают|упоминается|упоминаются",
    all: "всё о|всё об|всё про|(?:перечисли|перечислите|назови|назовите|покажи|покажите) (?:все|всех|всё)(?: о| об| про)?",
    compare: "сравни|сравните",
    with: "и|с|со",
  },
  {
    language: "vi",
    asking: "ai|cái gì|khi nào|ở đâu|tại sao|vì sao|làm thế nào|bao nhiêu",
    what: "các|những|mọi",
    light: "đã|những",
    papers: "bài báo|bài viết|tờ báo|tài liệu",
    saying: "nói gì|nói thế nào|nói những gì|viết gì|viết thế nào|viết những gì|đưa tin gì",
    about: "về",
    all: "(?:liệt kê|kể) tất cả(?: các| những)?",
    compare: "so sánh",
    with: "và|với",
  },
  {
    language: "ar",
    asking: "من|ما|ماذا|متى|أين|لماذا|كيف|كم|أي",
    what: "ماذا",
    light: "كل|جميع",
    papers: "المقالات|الصحف|النصوص|المصادر|الوثائق|التقارير",
    saying: "تقول|قالت|تكتب|كتبت|تذكر|ذكرت|قيل|يقال|كتب",
    about: "عن|حول",
    all: "(?:اذكر|عدد) (?:كل|جميع)",
    compare: "قارن بين|قارن",
    with: "مع",
  },
];

/** How a language without spaces between words does. */
export interface UnspacedWords {
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

export const UNSPACED: readonly UnspacedWords[] = [
  {
    language: "zh",
    asking:
      "谁|誰|什么|什麼|何时|何時|哪里|哪裡|哪儿|哪兒|哪年|哪一|哪个|哪個|哪些|几[个年月岁次天人种]|幾[個年月歲次天人種]|多少|多久|多长|多長|为何|為何|怎么|怎麼|怎样|怎樣|如何",
    and: "和|并且|並且|以及|又",
    surveys: [
      /^[关關對对有][于於关關](?<subject>.{1,100}?)[,，]?的?[各这這些所有不同篇家]{0,4}(?:文章|报道|報道|報導|报纸|報紙|论文|論文|资料|資料|媒体|媒體)[里裡中上们們都]{0,2}[是怎么麼样樣如何]{0,3}[说說写寫讲講报報道導]{1,2}了?些?(?:什么|什麼|哪些|啥)?[的呢]?$/u,
      /^[各这這些所有不同篇家]{0,4}(?:文章|报道|報道|報導|报纸|報紙|论文|論文|资料|資料|媒体|媒體)[里裡中上们們都]{0,2}是?(?:怎么|怎麼|怎样|怎樣|如何)[说說写寫讲講谈談看报報道導]{1,2}(?<subject>.{1,100}?)的?$/u,
      /^有?哪些(?:文章|报道|報道|報導|报纸|報紙|论文|論文|资料|資料|媒体|媒體)[里裡中]?(?:[提谈談讲講写寫][到及]|报道|報道|報導)[了过過]?(?<subject>.+)$/u,
      /^(?:列出|列举|列舉)(?:所有|全部)的?(?<subject>.+)$/u,
    ],
    compares: /^(?:比较|比較)(?:一下)?(?<subject>.+)$/u,
    with: "和|与|與|跟",
    clause: "下|后|後|时|時|中|前",
  },
  {
    language: "ja",
    asking: "誰|だれ|何|なに|いつ|どこ|なぜ|どうして|どうやって|どのよう|どんな|いくら|いくつ|どの|どれ|どちら",
    and: "そして|また",
    surveys: [
      /^(?<subject>.{1,100}?)について(?:の|、)?[各他の]{0,2}(?:記事|論文|新聞|資料|報道)[でには]{0,2}(?:何|なに|なん|どう|どのよう)[とにがを]?[言書述報伝].{0,12}$/u,
      /^(?:どの|どんな)(?:記事|論文|新聞|資料)[がにで](?<subject>.{1,100}?)(?:について|に|を|が)(?:言及|触れ|書|述べ|取り上げ|載).{0,12}$/u,
      /^(?<subject>.{1,100}?)(?:について|を)(?:すべて|全部)(?:挙げ|教え|列挙|並べ).{0,8}$/u,
    ],
    compares: /^(?<subject>.{1,100}?)を比較.{0,8}$/u,
    with: "と",
  },
  {
    language: "ko",
    asking: "누가|누구|무엇|언제|어디|왜|어떻게|얼마|몇|어느|어떤",
    and: "그리고",
    surveys: [
      /^(?<subject>.{1,100}?)에 (?:대해|대해서|대하여|관해|관하여) (?:여러 |모든 |다른 )?(?:기사|논문|신문|자료|문서)[들은는이가에서]{0,4} (?:뭐라고|무엇을|무엇이라고|어떻게|무슨).{0,20}$/u,
      /^(?:어떤|어느) (?:기사|논문|신문|자료|문서)[들이가에서]{0,3} (?<subject>.{1,100}?)(?:을|를|에 대해|에 대해서|이|가) (?:언급|다루|나오|말하|쓰).{0,10}$/u,
      /^(?<subject>.{1,100}?)[을를] (?:모두|전부) (?:나열|열거|말|알려).{0,10}$/u,
    ],
    compares: /^(?<subject>.{1,100}?)[을를] 비교.{0,10}$/u,
    with: "와 |과 ",
  },
];
