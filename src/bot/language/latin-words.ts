/** A language that is written in Latin letters, by words that its questions are made of. */
interface QuestionWords {
  /** Discord's locale; null for one that the bot does not speak, which is known so as not to be taken for another. */
  readonly locale: string | null;
  /** Words that ask. */
  readonly asking: string;
  /** Letters that few other languages have. */
  readonly letters?: string;
  /** Other frequent words without a meaning of their own. */
  readonly small: string;
}

export const LATIN_LANGUAGES: readonly QuestionWords[] = [
  {
    locale: "en-US",
    asking: "who what when where why which how whose whom give show tell list",
    small:
      "the is are was were did does do has have had of and to in with from there by that this can could would should i it for on about many much an be been they their after before me all how's what's or name between during",
  },
  {
    locale: "es-ES",
    letters: "ñ¿¡",
    asking:
      "qué quién quiénes cuándo dónde cómo cuál cuáles cuánto cuántos cuánta cuántas cuando donde quien quienes cual cuales cuantos cuantas dame muéstrame dime",
    small:
      "el la los las un una es son fue fueron era del de y en por para con que se su sus al está hay más lo como no qué tiene todos todas fué ha han porque mayor",
  },
  {
    locale: "fr",
    asking: "quel quelle quels quelles qui quand où pourquoi comment combien quoi lequel laquelle donne",
    small:
      "le la les un une des du de et est sont était ont a dans sur avec il elle ce cette au aux par pour en que qu se ne pas plus été fut l d t moi tous toutes tout non y combien leur ses son dont entre",
  },
  {
    locale: "de",
    letters: "ß",
    asking:
      "wer was wann wo warum wie welche welcher welches welchem welchen wem wen wessen wieviel woher wohin wieso weshalb womit wodurch gib nenne zeige",
    small:
      "der die das den dem des ein eine einen einem einer ist sind war waren wurde wurden hat haben und von mit im in zum zur auf für nicht es sich gibt am bei nach als an viele man kann mir alle liegt heißt hatte dass dieser diese",
  },
  {
    locale: "pt-BR",
    letters: "ãõ",
    asking: "quem quando onde qual quais quantos quantas quanto quê porque",
    small:
      "o a os as um uma é são foi foram era do da dos das de e em no na nos nas por para com não que se há ao pelo pela como mais está seu sua tem me todos todas qual ano maior",
  },
  {
    locale: "it",
    asking: "chi quando dove perché come quale quali qual quanto quanti quante quanta cosa cos dammi elenca",
    small:
      "il lo la i gli le un una di del della dei degli delle dello nel nella è sono fu era ha hanno stato stata e in con per da che si non al alla su dal dalla l tutti tutte più anno come",
  },
  {
    locale: "nl",
    asking: "wie wat wanneer waar waarom hoe welke welk hoeveel wiens geef noem toon",
    small:
      "de het een is zijn was waren werd van en in op met voor door niet te die dat er aan heeft hebben naar bij om ook worden hij alle mij wordt welke liggen ligt staat wat",
  },
  {
    locale: "pl",
    letters: "łżźńśćąę",
    asking:
      "kto co kiedy gdzie dlaczego jak który która które jaki jaka jakie ile czy kim czym kogo czego skąd dokąd którym której jakim jakiej podaj wymień",
    small: "w we z ze na do jest są był była było były się i nie od o to po przez ma dla wszystkie roku jej jego",
  },
  {
    locale: "tr",
    letters: "ğıİş",
    asking: "kim ne nerede nereye nereden niçin neden nasıl hangi kaç kimdir nedir kimin hangisi kimler kime neyi",
    small: "ve bir bu için ile mi mı mu mü olan olarak da de var vardır kadar göre sonra en çok oldu zaman adı",
  },
  {
    locale: "vi",
    asking: "gì nào đâu mấy",
    small: "là của và có được những các một với người không đã này như thế năm",
  },
  {
    locale: "id",
    asking: "apa siapa kapan mana mengapa kenapa bagaimana berapa dimana apakah siapakah berapakah berikan sebutkan",
    small:
      "yang di dan dari ke untuk dengan adalah pada dalam ini itu oleh tidak akan atau sebagai telah ada tahun bisa terjadi semua mereka saya",
  },
  // Neighbours.
  {
    locale: null, // Malay
    asking: "apa siapa bila mana mengapa kenapa bagaimana berapa apakah siapakah bilakah manakah",
    small:
      "yang di dan dari ke untuk dengan adalah ialah pada dalam ini itu oleh tidak akan atau kerana boleh telah ada",
  },
  {
    locale: null, // Romanian
    letters: "șțăşţ",
    asking: "cine ce când unde cum care cât câte câți câtă",
    small: "este sunt a fost și în din la cu pe pentru un o al ale lui nu mai au de cel cea au",
  },
  {
    locale: null, // Catalan
    asking: "qui què quan on com quin quina quins quines",
    small: "el la els les un una és són va i de del dels a amb en al que per",
  },
  {
    locale: null, // Danish
    letters: "æøå",
    asking: "hvem hvad hvornår hvor hvorfor hvordan hvilken hvilket hvilke",
    small: "er var den det de en et og i på til af med for som har blev ikke der fra om mange",
  },
  {
    locale: null, // Norwegian
    letters: "æøå",
    asking: "hvem hva når hvor hvorfor hvordan hvilken hvilket hvilke",
    small: "er var den det de en et og i på til av med for som har ble ikke fra om mange",
  },
  {
    locale: null, // Swedish
    letters: "åä",
    asking: "vem vad när var varför hur vilken vilket vilka",
    small: "är var den det de en ett och i på till av med för som har blev inte från om många",
  },
  { locale: null /* Finnish */, asking: "kuka mikä milloin missä miksi miten kuinka mitä", small: "on oli ja ei ovat" },
  {
    locale: null, // Hungarian
    letters: "őű",
    asking: "ki mi mikor hol miért hogyan melyik hány mennyi milyen",
    small: "a az és egy volt van nem hogy",
  },
  {
    locale: null, // Czech and Slovak
    letters: "řěčšž",
    asking: "kdo co kdy kde proč jak který která které kolik kto čo kedy prečo ako ktorý koľko",
    small: "je jsou byl byla bylo v na se z do a s o ve sú bol bola bolo vo po",
  },
  {
    locale: null, // Croatian, Serbian, Bosnian, Slovenian
    letters: "čćđšž",
    asking: "tko ko šta što kada kad gdje gde zašto kako koji koja koje koliko kdo kaj kdaj kje zakaj",
    small: "je su so bio bila bil u v na i in za od se s sa",
  },
  {
    locale: null, // Lithuanian and Latvian
    letters: "ėųšžčāēģ",
    asking: "kas kada kur kodėl kaip kuris kuri kuriame kokia koks kiek kad kāpēc kā",
    small: "yra buvo ir iš į su apie un bija par",
  },
  { locale: null /* Estonian */, asking: "kes mis millal kus miks kuidas mitu", small: "on oli ja ei" },
  { locale: null /* Filipino */, asking: "sino ano kailan saan bakit paano ilan", small: "ang ng sa mga si ay na at" },
];
