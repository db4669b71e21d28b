/** Where words go that stand in a group. */
export type Destination =
  | "body"
  | "unseen"
  | "furniture"
  | "note"
  | "label"
  | "fonts"
  | "styles"
  | "info"
  | "title"
  | "author";

/** The groups that are read otherwise than the text around them, by the word that begins each. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ["fonttbl", "fonts"],
  ["stylesheet", "styles"],
  ["info", "info"],
  ["title", "title"],
  ["author", "author"],
  ["footnote", "note"],
  ["listtext", "label"],
  ["pntext", "label"],
  ...["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"].map(
    (word): [string, Destination] => [word, "furniture"],
  ),
  ...(
    "colortbl filetbl list listlevel leveltext levelnumbers listoverride listtable listoverridetable revtbl rsidtbl generator pict nonshppict shppict objdata fldinst annotation " +
    "atnid atnauthor atnref atndate atnicn atnparent pn pnseclvl xe tc bkmkstart bkmkend sp ftnsep ftnsepc ftncn aftnsep aftnsepc " +
    "aftncn nonesttables nesttableprops datafield formfield themedata colorschememapping latentstyles datastore xmlnstbl"
  )
    .split(" ")
    .map((word): [string, Destination] => [word, "unseen"]),
]);

/** Groups that readers of older versions pass over, and whose text is seen. */
export const SEEN = new Set(["shpinst", "shptxt"]);

export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["line", "\n"],
  ["lbr", "\n"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["qmspace", "\u2005"],
  ["~", "\u00a0"],
  ["_", "\u2011"],
]);

/** Code pages of a font's `\fcharset`. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: "windows-1252",
  77: "macintosh",
  78: "shift_jis",
  79: "euc-kr",
  80: "gb18030",
  81: "big5",
  85: "macgreek",
  86: "macturkish",
  87: "macthai",
  88: "maccenteuro",
  89: "maccyrillic",
  128: "shift_jis",
  129: "euc-kr",
  134: "gb18030",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
  255: "cp437",
};
const PAGES: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10001: "shift_jis",
  10002: "big5",
  10003: "euc-kr",
  10006: "macgreek",
  10007: "maccyrillic",
  10008: "gb18030",
  10021: "macthai",
  10029: "maccenteuro",
  10081: "macturkish",
  65001: "utf-8",
};

/** What is meant where nothing is named [RTF 1.9.1, "Character set"]. */
export const USUAL = "windows-1252";
/** A font for Western Europe, whose code page is the usual one. */
export const WESTERN = 0;
/** A font whose bytes are signs of its own. */
export const SYMBOLS = 2;

export function encodingOfCharset(charset: number): string | null {
  return CHARSETS[charset] ?? null;
}

export function encodingOfPage(page: number): string {
  return PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`);
}

const HEADING = /^(?:heading|überschrift|titre|título|titolo|kop|заголовок|标题|標題|見出し|제목)\s*(\d)$/iu;

/** The rank of headings in a style by its name; null where it is none of headings. */
export function rankOfStyle(name: string): number | null {
  const [, digit] = HEADING.exec(name.trim()) ?? [];
  if (digit !== undefined) return Number(digit);
  return /^(?:title|titel)$/iu.test(name.trim()) ? 1 : null;
}
