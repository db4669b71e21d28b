/** Words by bars, in small letters: a pattern may hold them as they are. */
export type Words = string;

/** How a language with spaces asks for what more than one place can say. */
export interface SpacedWords {
  /** BCP 47. */
  readonly language: string;
  /** Words that ask. */
  readonly asking: Words;
  /** Joins two questions; left out where no word surely does. */
  readonly and?: Words;
  /** Opens a question that names nobody who says it: "what is known about". */
  readonly what: Words;
  /** May stand behind it: "is", "do we". */
  readonly light: Words;
  /** That it is said: "known", "written". */
  readonly saying: Words;
  /** Before the subject of such a question; no space follows an apostrophe. */
  readonly about: Words;
  /** Behind the subject: "gesagt". */
  readonly closing?: Words;
  /** What asks for all of a subject, before it: "list all". */
  readonly all: Words;
  /** Who or what says it: "papers". */
  readonly papers: Words;
  /** What those do: "say", "mentioned", "deal with". */
  readonly telling: Words;
  /** Only ever stands before what they tell of: "about". */
  readonly on: Words;
  /** May do so: "of". */
  readonly of: Words;
  /** Ask to put together what they tell: "sum up". */
  readonly gathering: Words;
  /** Need a word of telling: "do", "have". */
  readonly helping: Words;
  /** What else stands around the subject: "could you ... what the ... please". */
  readonly framing: Words;
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
    saying: "say|said|write|written|report|reported|tell us|told us|know|known",
    about: "about|on",
    all: "a press review on|a press review of|press review on|press review of|give me an overview of|an overview of|overview of|everything about|everything on|(?:list|name|show|tell me|show me|give me|find) (?:all|everything)(?: about| on| of)?(?: the)?",
    papers:
      "pieces|journalists|reporting|articles and reports|papers|articles|newspapers|sources|reports|texts|documents|studies|authors|stories|press|media|news|coverage|opinions|views|clippings|coverage of|news of|reports of",
    telling:
      "wrote|told us|publish|published|print|printed|think|thought|says|writes|claim|claimed|noted|found out|carry|carried|run|say|said|saying|write|written|writing|report|reported|reporting|tell us|know|known|covering|handle|handled|treat|treated|see|feature|describe|described|mention|mentioned|speak of|speak about|talk about|tell of|write about|are about|deal with|report on|reported on|cover|covered|discuss",
    on: "related to|about|on|regarding|concerning|coverage of|news of|reports of",
    of: "of",
    gathering:
      "give me a summary of|give me a roundup of|a roundup of|roundup of|summary of|a digest of|a recap of|digest|summarize|summarise|sum up|round up|recap|give me an overview of|a summary of",
    helping: "do|does|did|have|has",
    framing:
      "what's|whats|what are|what else|what|which|is|was|are|were|been|being|to|we|you|all|the|your|our|these|those|any|some|various|different|other|there|local|that|how|is there|are there|is there any|are there any|do you have|have you got|got any|list|find|show|show me|give me|find me|can you|could you|would you|will you|please|hi|hello|hey|i'd like|i would like|i want|i need|me|give|us|thanks|thank you|everything|so far|recently|lately|in|it|that's|a|an|how's|tell|what're",
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
    saying: "steht in|sagen|schreiben|erzählen|melden|weiß|wissen",
    about: "über|zu|zum|zur",
    closing: "gesagt|geschrieben|berichtet|bekannt",
    all: "eine presseschau zu|presseschau zu|presseschau zum|presseschau zur|pressespiegel zu|pressespiegel zum|pressespiegel zur|alles über|alles zu|alles zum|alles zur|(?:nenne|nenn|zeige|zeig|suche)(?: mir)? (?:alle|alles)(?: über| zu| zum| zur)?",
    papers:
      "artikel|artikeln|zeitungen|texte|texten|berichte|berichten|quellen|studien|dokumente|dokumenten|presse|medien|nachrichten|meldungen|beiträge|meinungen|berichterstattung|blätter|nachrichten von",
    telling:
      "schrieb|schrieben|meldeten|berichteten|berichtete|sagten|veröffentlicht|zu lesen|steht|stand in|stand|standen|steht in|sagen|sagt|schreiben|schreibt|erzählen|melden|meldet|berichten|berichtet|weiß|wissen|haben über|beschreiben|thematisieren|befassen sich mit|erwähnen|behandeln|handeln von|handeln vom|berichten über|berichten von|sprechen von|sprechen über|gehen um|gesagt|geschrieben|bekannt|gemeldet",
    on: "rund um|bezüglich|zum thema|über|zu|zum|zur|nachrichten von",
    of: "von|vom|in|im|aus",
    gathering:
      "gib mir eine zusammenfassung der|eine zusammenfassung der|zusammenfassung der|zusammenfassung von|fasse zusammen|fass zusammen|fasse|fass|ein überblick über|überblick über|gib mir einen überblick über",
    helping: "haben|hat",
    framing:
      "was für|was alles|was|welche|davon|dazu|wird|wurde|wurden|ist|man|wir|alles|alle|so|denn|die|der|den|das|diese|diesen|deine|unsere|verschiedene|andere|gibt es|es|etwas|wie|gibt's|gab es|habt ihr|hast du|zeig|zeige|zeig mir|zeige mir|nenne|nenne mir|suche|suche mir|such mir|kannst du|können sie|könntest du|könnten sie|bitte|ich möchte|ich hätte gern|ich will|mal|mir|uns|mich|danke|interessiert|bisher|zuletzt|da|eigentlich|sie|ihr|du|zusammen|zusammenfassen|eine|einen|dem|des|bislang|hier|sich|worden|sein|sind|eure|euren|gab|zeigen|suchen|nennen|haben sie",
    compare: "vergleiche|vergleich",
    with: "und|mit",
  },
  {
    language: "fr",
    asking: "qui|que|quoi|quand|où|pourquoi|comment|combien|quel|quelle|quels|quelles",
    and: "et",
    what: "que|qu'est-ce que|quels|quelles",
    light: "tous|toutes|les|ces|nos|vos|différents|autres|on",
    saying: "disent|écrivent|racontent|rapportent|dit-on|sait-on|dit|sait",
    about: "sur|à propos de|à propos du|au sujet de|au sujet du|de|du|des|d'",
    all: "une revue de presse sur|revue de presse sur|tout sur|(?:cite|citez|énumère|énumérez|liste|listez|donne-moi|donnez-moi) (?:tous|toutes)(?: les)?",
    papers:
      "articles|journaux|textes|sources|documents|études|rapports|presse|médias|nouvelles|informations|infos|reportages|avis|opinions|nouvelles de|nouvelles du|infos de",
    telling:
      "disaient|écrivaient|publié|publient|relaient|sorti|sortis|parle|parlent|écrit|rapporté|raconté|disent|écrivent|racontent|rapportent|rapporte|raconte|dit-on|sait-on|écrit-on|dit|sait|pense|pensent|couvert|traité|traitent|abordent|abordé|évoqué|mentionné|parlé de|couvrent|relatent|relaté|mentionnent|évoquent|citent|parlent de|parlent du|parlent des",
    on: "consacrés à|consacrées à|concernant|relatifs à|relatives à|autour de|sur|à propos de|à propos du|au sujet de|au sujet du|nouvelles de|nouvelles du|infos de",
    of: "de|du|des|d'",
    gathering:
      "faire une synthèse|faire un résumé|résumer|résume moi|une synthèse|synthèse|un résumé|faire le point sur|résume|résumez|résume-moi|résumez-moi|un aperçu de|fais le point sur|un résumé de",
    helping: "ont|a",
    framing:
      "ce que|ce qui|quoi|que|qu'est-ce que|quels|quelles|ont-ils|ont-elles|a-t-elle|été|est|ce|qui|tous|toutes|la|les|ces|nos|vos|différents|autres|on|a-t-on|il y a|y a-t-il|t-il|comment|est-ce qu'il y a|avez-vous|liste|listez|montre-moi|montrez-moi|donne-moi|donnez-moi|cherche|pourriez-vous|pouvez-vous|peux-tu|pourrais-tu|tu peux|s'il te plaît|s'il vous plaît|stp|svp|je voudrais|j'aimerais|je veux|bonjour|me|nous|merci|faire|une|un|le|l'|y|avoir|lire|voir|dans|où|ils|elles|quels sont|quelles sont|est-ce que|donner|récents|récentes|locale|locaux|au|aux|trouve|trouve-moi|y a",
    compare: "compare|comparez|comparer",
    with: "et|avec|à",
  },
  {
    language: "es",
    asking: "quién|quiénes|qué|cuándo|dónde|adónde|cómo|cuánto|cuánta|cuántos|cuántas|cuál|cuáles",
    and: "y|e",
    what: "qué",
    light: "se|ha|todos|todas|los|las|estos|estas|otros|diferentes",
    saying: "dicen|escriben|cuentan|informan|dice|sabe|dicho|escrito|cuenta",
    about: "sobre|acerca de|acerca del|de|del",
    all: "una revista de prensa sobre|revista de prensa sobre|un resumen de prensa sobre|todo sobre|(?:enumera|lista|nombra|dime|cita) (?:todos|todas|todo)(?: los| las| lo)?",
    papers:
      "artículos|periódicos|diarios|textos|fuentes|documentos|estudios|informes|prensa|medios|noticias|reportajes|opiniones|noticias de|noticias del|noticia de|novedades de|novedades del",
    telling:
      "dijeron|dijo|publicaron|publicó|escribieron|cubrieron|cubrió|contaron|trató|trataron|salido|dicen|escriben|cuentan|informan|dice|sabe|dicho|escrito|cuenta|informa|publica|publican|publicado|opinan|opina|tratado|tratan|cubierto|cubren|abordan|abordado|mencionado|recogen|recogido|mencionan|citan|hablan de|hablan del|hablan sobre|tratan de|tratan del",
    on: "acerca|relacionados con|relacionadas con|en torno a|sobre|acerca de|acerca del|noticias de|noticias del|noticia de|novedades de|novedades del",
    of: "de|del",
    gathering:
      "hágame un resumen de|hazme un resumen de|resúmame|resumirme|haga un resumen de|hacer un resumen de|hacerme un resumen de|resume|resúmeme|resumir|un resumen de|haz un resumen de|dame un resumen de",
    helping: "han|ha",
    framing:
      "lo que|que|qué|se|todos|todas|la|los|las|estos|estas|otros|diferentes|hay|algunos|algunas|cómo|existen|tienes|muéstrame|lista|busca|dame|enséñame|puedes|podrías|puede|podría|me|nos|por favor|quiero|quisiera|me gustaría|hola|gracias|hacer|un|una|el|en|cuáles|ver|leer|lo|hasta ahora|tiene|tienen|existe|algo|alguna|algún|sobre lo|mostrar|muestra|encuentra|cuéntame|dime|es|son|está|están|local|locales|dado|he|hemos",
    compare: "compara|compare|comparar",
    with: "y|e|con",
  },
  {
    language: "pt",
    asking: "quem|o que|quando|onde|por que|como|quanto|quanta|quantos|quantas|qual|quais",
    and: "e",
    what: "o que|que|quais",
    light: "se|todos|todas|os|as|estes|estas|outros|diferentes",
    saying: "dizem|escrevem|contam|relatam|diz|sabe|conta|escreve",
    about: "sobre|acerca de|acerca do|acerca da|de|do|da|dos|das",
    all: "tudo sobre|(?:enumere|liste|cite|nomeie|diga) (?:todos|todas|tudo)(?: os| as| o)?",
    papers:
      "artigos|jornais|textos|fontes|documentos|estudos|relatórios|imprensa|mídia|media|notícias|reportagens|matérias|opiniões|notícias de|notícias do|notícias da|novidades de",
    telling:
      "disseram|disse|escreveram|publicaram|publicado|contaram|escrito|dito|saíram|dizem|escrevem|contam|relatam|diz|sabe|conta|escreve|noticiam|noticia|publicam|publicou|saiu|falam|fala|trataram|tratou|cobriram|cobriu|abordam|abordaram|noticiaram|noticiou|mencionam|citam|falam de|falam do|falam da|falam sobre|tratam de|tratam do|tratam da",
    on: "relacionados com|relacionadas com|em torno de|sobre|acerca de|acerca do|acerca da|notícias de|notícias do|notícias da|novidades de",
    of: "de|do|da|dos|das",
    gathering:
      "faz um resumo de|faz-me um resumo de|fazer um resumo de|me faça um resumo de|resumir|me resuma|resuma-me|resuma|resume|faça um resumo de|um resumo de",
    helping: "têm|tem",
    framing:
      "aquilo que|o que é que|o que|que|quais|se|é que|todos|todas|a|o|os|as|estes|estas|outros|diferentes|há|existem|como|mostre|mostra|mostre-me|liste|procure|me dê|me mostre|você pode|pode|podes|poderia|gostaria de|queria|quero|olá|me|nos|um|uma|em|no|na|nas|por favor|ver|ler|quais são|existe|algum|alguma|alguns|algumas|foi|foram|obrigado|obrigada|encontra|saber|está|estão|é|são|sido",
    compare: "compare|comparar",
    with: "e|com",
  },
  {
    language: "it",
    asking: "chi|cosa|quando|dove|perché|come|quanto|quanta|quanti|quante|quale|quali",
    and: "e|ed",
    what: "cosa|che cosa|quali",
    light: "si|tutti|tutte|gli|i|le|questi|altri|diversi",
    saying: "dicono|scrivono|raccontano|riportano|dice|sa|racconta|scrive",
    about: "su|sul|sullo|sulla|sui|sugli|sulle|sull'|di|del|dello|della|dei|degli|delle|dell'",
    all: "una rassegna stampa su|una rassegna stampa sul|una rassegna stampa sulla|una rassegna stampa sui|una rassegna stampa sulle|una rassegna stampa sugli|rassegna stampa su|rassegna stampa sul|rassegna stampa sulla|rassegna stampa sui|tutto su|tutto sul|tutto sulla|(?:elenca|cita|nomina|dimmi) (?:tutti|tutte|tutto)(?: gli| i| le)?",
    papers:
      "articoli|giornali|testi|fonti|documenti|studi|stampa|media|notizie|quotidiani|opinioni|notizie di|notizie del|notizie della",
    telling:
      "dissero|scrissero|pubblicato|pubblicano|hanno scritto|hanno detto|uscito|usciti|dicono|scrivono|raccontano|riportano|dice|sa|racconta|scrive|riporta|scritto|detto|riportato|pensano|hanno trattato|hanno coperto|trattano|raccontato|coperto|trattato|menzionano|citano|parlano di|parlano del|parlano della|trattano di|trattano del|trattano della",
    on: "a proposito di|riguardo a|relativi a|su|sul|sullo|sulla|sui|sugli|sulle|sull'|notizie di|notizie del|notizie della",
    of: "di|del|dello|della|dei|degli|delle|dell'",
    gathering:
      "riassumermi|fammi un riassunto di|farmi un riassunto di|una sintesi di|fai una sintesi di|riassumi|riassumimi|riassumere|un riassunto di|fai un riassunto di",
    helping: "hanno|ha",
    framing:
      "quello che|ciò che|cosa|che cosa|quali|è|un|una|si|tutti|tutte|la|gli|i|le|questi|altri|diversi|ci sono|sono|è stato|come|esistono|hai|avete|mostrami|elenca|elencami|cerca|dammi|trova|puoi|potresti|può|potrebbe|per favore|vorrei|voglio|ciao|mi|ci|il|lo|l'|nei|nelle|negli|nella|nel|che|quali sono|grazie|vedere|leggere|c'|stata|stati|state|stato|qualche|alcuni|alcune|mostra|trovami|esiste|cos'|fare|fai|fammi|dimmi",
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
    saying: "говорят|пишут|сообщают|рассказывают|говорится|сказано|написано|известно",
    about: "о|об|обо|про",
    all: "обзор прессы о|обзор прессы об|обзор прессы по|всё о|всё об|всё про|(?:перечисли|перечислите|назови|назовите|покажи|покажите) (?:все|всех|всё)(?: о| об| про)?",
    papers:
      "статьи|статьях|статей|газеты|газетах|тексты|текстах|источники|источниках|документы|документах|сми|пресса|прессе|новости|новостях|публикации|публикациях|материалы|материалах|сообщения|заметки|мнения",
    telling:
      "писала|сообщили|сообщила|написали|написала|рассказала|рассказано|вышло|вышли|публиковали|говорят|пишут|сообщают|рассказывают|говорит|пишет|сообщает|рассказывает|говорится|сказано|написано|известно|писали|сообщали|рассказали|сообщалось|сообщается|пишется|думают|освещали|освещают|осветили|осветила|освещала|освещает|описывают|описали|упоминали|затрагивают|упоминают|упоминается|упоминаются|упомянут|упомянута|рассказывают о|рассказывают об|говорят о|пишут о|посвящены",
    on: "насчёт|насчет|по поводу|по теме|о|об|обо|про",
    of: "в|во|на",
    gathering:
      "сделай обзор|сделайте обзор|краткий обзор|перескажи кратко|сделай сводку|сводка|подведи итог|обобщи|обобщите|суммируй|подытожь|кратко перескажи|перескажи|обзор",
    helping: "",
    framing:
      "то, что|чего|что|какие|в каких|все|всех|эти|этих|разные|разных|другие|ли|есть|было|были|нам|как|есть ли|какие есть|имеются|имеются ли|покажи|покажите|найди|найдите|перечисли|дай|можешь|можете|мог бы ты|могли бы вы|пожалуйста|хочу|хотелось бы|привет|здравствуйте|спасибо|мне|где|всё|наши|местные|местная|сейчас|последние|узнать|прочитать|посмотреть|дайте|расскажи|расскажите|у вас|вы|ты|из|была|интересует|каких|то|то что",
    compare: "сравни|сравните",
    with: "и|с|со",
  },
  {
    language: "vi",
    asking: "ai|cái gì|khi nào|ở đâu|tại sao|vì sao|làm thế nào|bao nhiêu",
    what: "các|những|mọi",
    light: "đã|những",
    saying: "nói gì|nói thế nào|nói những gì|viết gì|viết thế nào|viết những gì|đưa tin gì",
    about: "về",
    all: "(?:liệt kê|kể) tất cả(?: các| những)?",
    papers:
      "bài báo nào|bài viết nào|bài nào|tin nào|tin|thông tin|bài báo|bài viết|tờ báo|tài liệu|báo|bài|tin tức|bản tin|báo chí|truyền thông|báo đài",
    telling:
      "nói gì|nói thế nào|nói những gì|viết gì|viết thế nào|viết những gì|đưa tin gì|đưa tin thế nào|đưa tin như thế nào|nói như thế nào|viết như thế nào|đưa tin|nói|viết|nhắc đến|đề cập|nói về|nói đến|nhắc tới|đề cập đến|đề cập tới|viết về|đưa tin về",
    on: "về|tin tức|tin",
    of: "của",
    gathering: "tóm tắt|tổng hợp|tổng kết|điểm lại",
    helping: "",
    framing:
      "các|những|mọi|có những|giúp mình|giúp tôi|giúp|cho tôi|cho mình|đã|gì|có|tìm|cho tôi xem|liệt kê|làm ơn|hãy|bạn có thể|tôi muốn|với|nhé|ạ|được không|không|thế nào|như thế nào|ra sao|trên|trong|đang|xem|biết|tất cả|được|bạn|mình|đăng",
    compare: "so sánh",
    with: "và|với",
  },
  {
    language: "ar",
    asking: "من|ما|ماذا|متى|أين|لماذا|كيف|كم|أي",
    what: "ماذا",
    light: "كل|جميع",
    saying: "تقول|قالت|تكتب|كتبت|تذكر|ذكرت|قيل|يقال|كتب",
    about: "عن|حول",
    all: "(?:اذكر|عدد) (?:كل|جميع)",
    papers:
      "المقالات|مقالات|الصحف|صحف|النصوص|المصادر|الوثائق|التقارير|تقارير|الأخبار|أخبار|الجرائد|وسائل الإعلام|الإعلام|الصحافة|الآراء",
    telling:
      "قيل|كُتب|تحدثت|تحدث|تقول|قالت|تكتب|كتبت|تذكر|ذكرت|يقال|كتب|نشرت|تنشر|نعرف|يعرف|ورد|جاء|تناقلت|غطت|تغطي|تطرقت إلى|أوردت|وردت في|التي تذكر|التي ذكرت|تتحدث عن|التي تتحدث عن|التي تتناول|تتناول|تناولت|التي تناولت",
    on: "بخصوص|المتعلقة|عن موضوع|عن|حول|بشأن|أخبار",
    of: "من|في",
    gathering: "لخص|لخص لي|لخصي|ملخص",
    helping: "",
    framing:
      "ماذا|ما|أي|ما هي|ما الذي|كل|جميع|هي|الذي|هناك|كيف|هل هناك|هل توجد|هل لديك|اعرض|أعطني|اعرض لي|ابحث عن|هات|من فضلك|لو سمحت|هل يمكنك|هل يمكن|أريد|أود|مرحبا|شكرا|هل|توجد|لديك|لديكم|ما هو|لي|التي|تم|كل ما|أهم|آخر|المحلية|المختلفة|أعطيني|ابحث|أن|رجاء|قد|بعض",
    compare: "قارن بين|قارن",
    with: "مع",
  },
];
