/** The languages in which pages are printed. */
export const PRESS_LANGUAGES = ["zh", "en", "de", "fr", "ru", "ja"] as const;
export type PressLanguage = (typeof PRESS_LANGUAGES)[number];

/** What the papers of a language print besides their articles, and what goes wrong when they are read by machine. */
export interface PressHabits {
  /** Words stand without spaces. */
  readonly isUnspaced: boolean;
  /** Columns of a line of text, narrow and wide. */
  readonly widths: readonly number[];
  readonly indent: string;
  readonly jumpsTo: readonly string[];
  readonly jumpsFrom: readonly string[];
  /** What an article that has neither byline nor dateline ends with. */
  readonly signatures: readonly string[];
  readonly runningHeads: readonly string[];
  /** "#" stands for the number. */
  readonly pageNumbers: readonly string[];
  /** Characters that machines take for one another, in pairs. */
  readonly misread: string;
}

const LATIN_MISREAD = "ceO0I1bhuanuftB8S5";

export const PRESS_HABITS: Readonly<Record<PressLanguage, PressHabits>> = {
  zh: {
    isUnspaced: true,
    widths: [32, 36, 44],
    indent: "　　",
    jumpsTo: ["（下转2版）", "（下转第三版）", "▶▶（下转4版）"],
    jumpsFrom: ["（上接一版）", "（上接第1版）", "◀◀（上接3版）"],
    signatures: ["（本报记者 闻笛）", "（据云汀社11月20日电）", "（陶然 整理）"],
    runningHeads: ["云汀日报 2024年11月23日 星期六", "要闻 2024年11月23日 星期六 责任编辑：陆见秋", "民生·综合"],
    pageNumbers: ["第#版", "#", "— # —", "A#版"],
    misread: "日曰未末己已人入土士干千大太王玉木本",
  },
  en: {
    isUnspaced: false,
    widths: [38, 46, 60],
    indent: "  ",
    jumpsTo: ["Continued on page 4", "(Continued on Page A6)", "See RIVER, Page 5"],
    jumpsFrom: ["Continued from page 1", "(Continued from Page A1)", "From Page One"],
    signatures: ["(NPA)", "(N. W.)", "— Nora Whitlock"],
    runningHeads: ["THE PORT ELLIS COURIER", "The Port Ellis Courier   Saturday, November 23, 2024", "LOCAL NEWS"],
    pageNumbers: ["#", "— # —", "Page #", "A#"],
    misread: LATIN_MISREAD,
  },
  de: {
    isUnspaced: false,
    widths: [38, 46, 60],
    indent: "  ",
    jumpsTo: ["Fortsetzung auf Seite 3", "(Fortsetzung auf Seite 5)", "» Fortsetzung Seite 2"],
    jumpsFrom: ["Fortsetzung von Seite 1", "(Fortsetzung von Seite 1)"],
    signatures: ["(npa)", "(tav/npa)", "Nora Wittkop"],
    runningHeads: ["Hallbrücker Anzeiger", "Hallbrücker Anzeiger · Sonnabend, 23. November 2024", "LOKALES"],
    pageNumbers: ["#", "– # –", "Seite #", "S. #"],
    misread: LATIN_MISREAD,
  },
  fr: {
    isUnspaced: false,
    widths: [38, 46, 60],
    indent: "  ",
    jumpsTo: ["Suite page 3", "(Suite en page 4)", "Lire la suite page 2"],
    jumpsFrom: ["Suite de la page 1", "(Suite de la première page)"],
    signatures: ["(ANP)", "N. V.", "(avec ANP)"],
    runningHeads: ["Le Courrier de Valmorin", "Le Courrier de Valmorin — samedi 23 novembre 2024", "RÉGION"],
    pageNumbers: ["#", "— # —", "Page #", "p. #"],
    misread: LATIN_MISREAD,
  },
  ru: {
    isUnspaced: false,
    widths: [38, 46, 60],
    indent: "  ",
    jumpsTo: ["Окончание на 3-й стр.", "(Продолжение на 4-й стр.)"],
    jumpsFrom: ["Окончание. Начало на 1-й стр.", "(Продолжение. Начало на 1-й стр.)"],
    signatures: ["(Соб. инф.)", "Н. ВЕТРОВА", "(НПА)"],
    runningHeads: ["Вестник Заречья", "Вестник Заречья   23 ноября 2024 года, суббота", "НОВОСТИ РАЙОНА"],
    pageNumbers: ["#", "— # —", "Стр. #", "С. #"],
    misread: "пнсеиншщОСЗВъь",
  },
  ja: {
    isUnspaced: true,
    widths: [28, 32, 40],
    indent: "　",
    jumpsTo: ["（3面に続く）", "＝2面に続く", "【4面に続く】"],
    jumpsFrom: ["（1面から続く）", "＝1面から続く", "【1面から続く】"],
    signatures: ["（東雲千尋）", "＝東信", "（東信）"],
    runningHeads: ["東浜新聞 2024年(令和6年)11月23日 土曜日", "東浜新聞", "地域・暮らし"],
    pageNumbers: ["#", "（#）", "第#面", "#面"],
    misread: "ソンツシ日曰未末大太タクロ口力カ",
  },
};
