import { OTHER_PRESS } from "./press-other-languages.ts";
import { wordsOfTable } from "./press-table.ts";
import type { PressTable, PressWords } from "./press-words.ts";

const PRESS: Readonly<Record<string, PressTable>> = {
  zh: {
    papers: [
      "[^。，；：\\s]{0,8}(?:日报|日報|晚报|晚報|晨报|晨報|早报|早報|时报|時報|商报|商報|都市报|青年报|周报|週報|周刊|週刊|导报|导刊|快报|新报|参考消息|每日电讯)",
      // Any short line that ends with "报" but for words that are no paper.
      "[^。，；：\\s]{2,7}(?<![通简簡捷喜汇匯预預公海情战戰电電申回上])(?:报|報)",
    ],
    sections: [
      ..."要闻 时政 综合 国际 国内 区县 民生 经济 财经 社会 文化 体育 副刊 评论 理论 专题 特刊 广告 新闻 教育 健康 科技 读者 调查 深度 关注 人物 时评 环球 天下 城事 本地".split(
        " ",
      ),
      ..."要聞 時政 綜合 國際 國內 經濟 財經 社會 體育 評論 專題 廣告 新聞 健康 科技 兩岸".split(" "),
    ],
    boxes: [
      ..."数读 数说 数据 数字 图解 速览 链接 相关链接 新闻链接 相关新闻 延伸阅读 延伸 名词解释 知识链接 小贴士 温馨提示 提示 小知识 知识点 记者手记 手记 编者按 编后 新闻背景 背景 背景链接 新闻助读 相关 声音 人物名片 人物简介 简介 名片 大事记 时间轴 观点 点评 短评 记者点评 专家点评 新闻多一点 相关知识 政策解读 划重点 注释 备注 说明 附注 资料".split(
        " ",
      ),
      "网友(?:热议|评论)",
    ],
    bylines: ["文", "撰文", "作者", "整理", "编辑整理"],
    briefs: ["[简簡]明新[闻聞]", "[简簡][讯訊]", "短[讯訊]", "一句[话話]新[闻聞]"],
    updates: ["[发發]布[时時][间間]", "更新[时時][间間]"],
    documents: ["纪要", "紀要", "[议議]程", "日程", "[会會][议議][记記][录錄]"],
  },
  ja: {
    papers: ["[^。、\\s]{1,8}(?:新聞|日報|新報|タイムス)"],
    sections: "総合 政治 経済 国際 社会 地域 暮らし 文化 スポーツ 社説 オピニオン 教育 科学 医療 地方 生活".split(" "),
    boxes:
      "メモ ひとくちメモ 一口メモ 豆知識 用語解説 解説 キーワード ことば データ 関連記事 お知らせ 案内 編集後記".split(
        " ",
      ),
    jumpsTo: ["#面(?:に|へ)(?:続く|つづく)"],
    jumpsFrom: ["#面(?:から|より)(?:続く|つづく|の続き)"],
    seeAlso: ["(?:関連(?:記事)?|解説|写真)は?#面", "#面に関連(?:記事)?"],
    pageNumbers: ["第?#面"],
    bylines: ["文・写真", "文と写真", "文", "取材・文", "記者"],
    credits: ["撮影", "写真"],
    briefs: ["ニュース短信", "短信"],
    updates: ["入力", "更新"],
    documents: ["議事録", "日程"],
  },
  en: {
    papers: [
      "(?:The )?(?:\\p{Lu}[\\p{L}'’]+ ){1,3}(?:Daily|Courier|Times|Post|Herald|Gazette|Tribune|News|Journal|Chronicle|Mail|Observer|Guardian|Standard|Telegraph|Star|Echo|Mercury|Argus|Examiner|Dispatch|Globe|Record|Register|Bulletin|Press|Independent|Inquirer|Sentinel|Advertiser)",
    ],
    sections:
      "News|Local News|World|World News|National|International|Business|Finance|Sports?|Opinion|Comment|Arts|Culture|Features|Lifestyle|Weather|Obituaries|Letters|Region|Metro|Politics|Science|Health|Education|Travel|Classifieds|Advertisements?".split(
        "|",
      ),
    boxes:
      "At a glance|In numbers|By the numbers|Key facts|Facts|Fact box|Box|Sidebar|Note|Editor['’]s note|Did you know\\?|Background|Timeline|How to help|How to get there|Tips?|Info|Profile|Glossary|Related|Explainer".split(
        "|",
      ),
    jumpsTo: [
      "Continued on (?:page )?#",
      "See [\\p{Lu}\\d '’-]{2,30},? page #",
      "Turn to page #",
      "Please (?:see|turn to) page #",
    ],
    jumpsFrom: ["Continued from (?:page )?#", "From page #"],
    seeAlso: ["(?:See|More on|Full story,?|Related story,?|Story,?|Details,?|Report,?) (?:on )?page #"],
    pageNumbers: ["Page #", "p\\. ?#"],
    bylines: ["By", "Words by", "Text by", "Words and pictures by", "Text and photos by", "Story by", "Report by"],
    credits: ["Photo(?:graph|s)?", "Picture", "Image", "Credit"],
    briefs: ["(?:(?:News|Local|City|World) )?In brief", "Briefly", "(?:News )?Briefs"],
    updates: ["Published", "Updated", "Posted"],
    ranks: [
      "(?:(?:Senior|Chief|Special|Sports|Political|Foreign|City|Business|Education|Crime)\\s)?(?:Staff\\s)?(?:Writer|Reporter|Correspondent|Columnist)s?",
    ],
    documents: ["Minutes", "Agenda", "Reports?", "Programme?", "Schedule", "Timetable"],
  },
  de: {
    papers: [
      "(?:(?:Der|Die|Das) )?(?:\\p{Lu}[\\p{L}-]+ ){1,3}(?:\\p{L}*[Zz]eitung|Anzeiger|\\p{L}*[Tt]ageblatt|\\p{L}*[Tt]agblatt|Nachrichten|Allgemeine|Rundschau|Kurier|Bote|Post|Presse|Volksblatt|Merkur|Echo|Morgenpost|Abendblatt)",
    ],
    sections:
      "Lokales|Politik|Wirtschaft|Sport|Kultur|Feuilleton|Meinung|Panorama|Aus aller Welt|Vermischtes|Region|Leserbriefe|Wissen|Wissenschaft|Reise|Wetter|Familie|Stadt und Land|Deutschland|Ausland|Anzeigen?".split(
        "|",
      ),
    boxes:
      "Info|Infobox|Infokasten|Hintergrund|Zur Sache|Zur Person|Auf einen Blick|Stichwort(?: \\p{Lu}\\p{L}+)?|Wissenswertes|Zahlen|Zahlen und Fakten|Anmerkung(?: der Redaktion)?|Hinweis|Kurz gefasst|Chronik|Tipps?|Mehr zum Thema|Service|Termine".split(
        "|",
      ),
    jumpsTo: ["Fortsetzung (?:auf )?Seite #", "Weiter auf Seite #"],
    jumpsFrom: ["Fortsetzung von Seite #"],
    seeAlso: [
      "(?:Siehe(?: auch)?|Mehr(?: dazu)?|(?:Ausführlicher )?Bericht|Lesen Sie(?: mehr)?|Kommentar|Interview)(?: auf)? Seite #",
    ],
    pageNumbers: ["Seite #", "S\\. ?#"],
    bylines: ["Von", "Text", "Text und Fotos?", "Aufgezeichnet von", "Bericht"],
    credits: ["Fotos?", "Bild", "Archivfoto", "Grafik"],
    briefs: ["Kurz (?:notiert|gemeldet|berichtet)", "In Kürze", "Kurzmeldungen", "Kurznachrichten", "Meldungen"],
    updates: ["Veröffentlicht", "Aktualisiert"],
    ranks: ["(?:Korrespondent|Redakteur)(?:in)?"],
    documents: [
      "(?:Sitzungs|Ergebnis|Verlaufs|Wort)?protokoll",
      "Niederschrift",
      "Tagesordnung",
      "(?:Jahres|Geschäfts|Sitzungs|Tätigkeits|Rechenschafts|Prüf|Sach)?bericht",
    ],
  },
  fr: {
    papers: [
      "(?:Le|La|L['’]|Les) ?(?:Courrier|Dépêche|Progrès|Républicain|Journal|Voix|Gazette|Parisien|Écho|Télégramme|Dauphiné|Presse|Figaro|Monde|Est|Ouest|Union|Indépendant|Nouvelliste|Messager|Quotidien)(?: (?:de|du|des|d['’])[\\p{L} '’-]{2,30}| \\p{Lu}\\p{L}+)?",
    ],
    sections:
      "Région|Régions|France|Monde|Politique|Société|Économie|Culture|Sports?|Opinions|Débats|Idées|Sciences|Santé|Météo|Faits divers|Locale?|International|Loisirs|Annonces|Publicité".split(
        "|",
      ),
    boxes:
      "Repères|À savoir|Le saviez-vous ?\\?|Encadré|Bon à savoir|Zoom|En chiffres|Chiffres|Note(?: de la rédaction)?|Pratique|Pour y aller|Contexte|Rappel|Portrait|Lexique|Chronologie".split(
        "|",
      ),
    jumpsTo: ["(?:Lire la )?suite (?:en |à la )?page #", "Suite p\\. ?#"],
    jumpsFrom: ["Suite de la (?:page #|(?:première|une) page|une)"],
    seeAlso: ["(?:Lire|Voir)(?: aussi| également| nos informations)? ?(?:en )?page #"],
    pageNumbers: ["Page #", "p\\. ?#"],
    bylines: [
      "Par",
      "De notre (?:correspondante?|envoyée? spéciale?)",
      "Texte",
      "Texte et photos?",
      "Propos recueillis par",
      "PROPOS RECUEILLIS PAR",
    ],
    credits: ["Photos?", "Crédit photo", "Illustration"],
    briefs: ["En bref", "Brèves", "À noter"],
    updates: ["Publié", "Mis à jour"],
    ranks: ["Envoyée? spéciale?", "Correspondante?"],
    documents: ["Procès-verbal", "Compte rendu", "Ordre du jour"],
  },
  ru: {
    papers: [
      "(?:Вестник|Правда|Известия|Новости|Газета|Ведомости|Голос|Заря|Знамя|Маяк|Труд)(?: \\p{Lu}\\p{L}+)?",
      "\\p{Lu}\\p{L}+(?:ая|ий|ие) (?:правда|газета|вестник|новости|ведомости|известия)",
    ],
    sections:
      "Новости|Новости района|Общество|Экономика|Политика|Культура|Спорт|Происшествия|В мире|Образование|Здоровье|Погода|Письма|Официально|Реклама|Регион".split(
        "|",
      ),
    boxes:
      "Справка|Наша справка|Кстати|К слову|Досье|Факты|Цифры|В цифрах|Важно|На заметку|От редакции|Примечание|Для справки|Как добраться".split(
        "|",
      ),
    jumpsTo: [
      "(?:Продолжение|Окончание)(?: следует)?(?: на| см\\. на| —)? (?:#-?(?:й|ой|ей)? стр(?:\\.|анице)|стр\\. ?#)",
    ],
    jumpsFrom: ["(?:Продолжение|Окончание)[.,]? Начало (?:на )?(?:#-?(?:й|ой|ей)? стр(?:\\.|анице)|стр\\. ?#)"],
    seeAlso: ["(?:См\\. |Читайте |Подробнее )(?:также )?(?:на )?(?:#-?(?:й|ой|ей)? стр(?:\\.|анице)|стр\\. ?#)"],
    pageNumbers: ["(?:Стр|С)\\. ?#"],
    bylines: ["Автор", "Текст", "Текст и фото", "Беседовала?"],
    credits: ["Фото", "Снимок", "Рисунок"],
    briefs: ["Коротко", "Кратко"],
    updates: ["Опубликовано", "Обновлено"],
    ranks: ["Собкор", "Спецкор", "Корреспондент", "Текст и фото", "Фото автора"],
    documents: ["Протокол", "Повестка"],
  },
  es: {
    papers: [
      "(?:El|La|Las) (?:Diario|Norte|Correo|Heraldo|Voz|Verdad|Vanguardia|Nación|Prensa|Opinión|Provincia|Gaceta|Mercurio|Universal|Tribuna|Comercio|Noticias|Mundo|País)(?: (?:de|del)(?: la| los)? \\p{Lu}[\\p{L} -]{2,30}| \\p{Lu}\\p{L}+)?",
      "(?:Diario|Heraldo|Correo|Gaceta|Ecos|Faro) (?:de|del)(?: la| los)? \\p{Lu}[\\p{L} -]{2,30}",
    ],
    sections:
      "Nacional|Internacional|Local|Provincia|Comarca|Región|Ciudad|Política|Sociedad|Sucesos|Economía|Cultura|Espectáculos|Deportes|Opinión|Cartas al director|Ciencia|Salud|Educación|El tiempo|Necrológicas|Anuncios|Publicidad".split(
        "|",
      ),
    jumpsTo: ["(?:Continúa|Pasa|Sigue) (?:en|a) la (?:página|pág\\.) #", "Continúa en la #"],
    jumpsFrom: ["Viene de la (?:página|pág\\.) #"],
    pageNumbers: ["(?:Página|Pág\\.) #"],
    boxes: "Claves|En cifras|Para saber más|Perfil|Contexto".split("|"),
    bylines: ["Por"],
    credits: ["Foto(?:grafía)?"],
    briefs: ["En breve", "Breves"],
    updates: ["Publicado", "Actualizado"],
    documents: ["Acta", "Orden del día"],
  },
  it: {
    papers: [
      "(?:Il|La|L['’]) ?(?:Corriere|Gazzetta|Giornale|Messaggero|Mattino|Resto|Nazione|Stampa|Voce|Provincia|Eco|Unione|Gazzettino|Secolo|Tirreno|Centro)(?: (?:di|del|della|dell['’]) ?\\p{Lu}[\\p{L} -]{2,30}| \\p{Lu}\\p{L}+)?",
    ],
    sections:
      "Cronaca|Cronache|Politica|Esteri|Interni|Economia|Cultura|Spettacoli|Sport|Commenti|Opinioni|Lettere|Scienza|Salute|Scuola|Meteo|Necrologie|Annunci|Pubblicità".split(
        "|",
      ),
    jumpsTo: ["(?:Continua|Segue) a pagina #"],
    jumpsFrom: ["Segue da(?:lla)? (?:pagina #|prima pagina)"],
    pageNumbers: ["Pagina #", "Pag\\. #"],
    boxes: "La scheda|I numeri|Per saperne di più".split("|"),
    bylines: ["[Dd]i"],
    credits: ["Foto"],
    briefs: ["(?:Notizie )?in breve"],
    updates: ["Pubblicato", "Aggiornato"],
    documents: ["Verbale", "Ordine del giorno"],
  },
  pt: {
    papers: [
      "(?:O|A|Os) (?:Diário|Jornal|Correio|Gazeta|Estado|Globo|Folha|Tribuna|Público|Notícias)(?: (?:de|do|da) \\p{Lu}[\\p{L} -]{2,30})?",
      "(?:Diário|Jornal|Correio|Gazeta|Folha) (?:de|do|da) \\p{Lu}[\\p{L} -]{2,30}",
    ],
    sections:
      "Nacional|Internacional|Mundo|País|Cidade|Cidades|Região|Política|Sociedade|Economia|Cultura|Esportes?|Desporto|Opinião|Cartas|Ciência|Saúde|Educação|Tempo|Classificados|Publicidade".split(
        "|",
      ),
    jumpsTo: ["Continua na página #"],
    jumpsFrom: ["Continuação da página #"],
    pageNumbers: ["Página #", "Pág\\. #"],
    boxes: "Saiba mais|Em números|Perfil|Entenda".split("|"),
    bylines: ["Por"],
    credits: ["Foto"],
    briefs: ["Em resumo", "Breves", "Notas"],
    updates: ["Publicado", "Atualizado"],
    documents: ["Ata"],
  },
  nl: {
    papers: [
      "(?:De|Het) (?:\\p{Lu}\\p{L}+ )?(?:\\p{L}*[Kk]rant|\\p{L}*[Cc]ourant|Telegraaf|Standaard|Volksblad|Nieuwsblad|\\p{L}*[Dd]agblad|Stem|Gelderlander|Limburger)(?: \\p{Lu}\\p{L}+)?",
    ],
    sections:
      "Binnenland|Buitenland|Regio|Stad|Politiek|Economie|Cultuur|Sport|Opinie|Brieven|Wetenschap|Gezondheid|Onderwijs|Weer|Familieberichten|Advertenties?".split(
        "|",
      ),
    jumpsTo: ["Vervolg op pagina #"],
    jumpsFrom: ["Vervolg van pagina #"],
    pageNumbers: ["Pagina #", "Pag\\. #"],
    boxes: "In cijfers|Achtergrond|Feiten".split("|"),
    bylines: ["Door"],
    credits: ["Foto"],
    briefs: ["(?:In het )?kort(?: nieuws)?"],
    updates: ["Gepubliceerd", "Bijgewerkt"],
    documents: ["Notulen", "Verslag"],
  },
};

/** Agencies whose names stand in datelines. */
export const AGENCIES = {
  han: "(?:新华社|新華社|中新社|中新网|央视新闻|中央社|共同社|新华网|人民网|澎湃新闻|(?:新\\p{Script=Han}{2}[-—－]?)?\\p{Script=Han}{2,4}(?:日报|日報|晚报|晚報|晨报|时报|商报)|上游新闻|华龙网|本报|本報|本刊|本社|本网)",
  latin:
    "AP|AFP|Reuters|Xinhua|dpa|TASS|ANSA|EFE|KNA|epd|sid|APA|sda|ats|Belga|Kyodo|PA|UPI|CP|AAP|PTI|ТАСС|РИА|Интерфакс",
} as const;

/** An entry of every language and of the operator's table, as one alternative after the other. */
export function wordsOfPress(which: keyof PressWords): string {
  const builtIn = [PRESS, OTHER_PRESS].flatMap((press) => Object.values(press).flatMap((words) => words[which] ?? []));
  return [...builtIn, ...wordsOfTable(which)].map((word) => word.replaceAll("#", PAGE_NUMBER)).join("|");
}

const PAGE_NUMBER =
  "(?:[A-Z]?\\d{1,3}[A-Z]?|[０-９]{1,3}|[一二三四五六七八九十]{1,3}|[Oo]ne|[Tt]wo|[Tt]hree|[Uu]ne?|[Dd]eux|[Ee]ins|[Zz]wei|[Uu]no|[Dd]os|[Dd]ue)";
