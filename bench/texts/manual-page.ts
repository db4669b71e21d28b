/** Macros whose arguments are words of the text, with or without spaces between them. */
const SPACED = /^(?:B|I|SM|SB)$/;
const JOINED = /^(?:BR|RB|BI|IB|IR|RI)$/;
/** Macros that begin a paragraph. */
const PARAGRAPH = /^(?:PP|LP|P|TP|TQ|IP|HP|sp|RS|RE|br)$/;
/** What stands between these is no running text: definitions of macros, tables, equations, pictures. */
const SKIPPED: Readonly<Record<string, string>> = { de: "..", ig: "..", TS: ".TE", EQ: ".EN", PS: ".PE" };

const GLYPHS: Readonly<Record<string, string>> = {
  aq: "'",
  dq: '"',
  oq: "‘",
  cq: "’",
  lq: "“",
  rq: "”",
  em: "—",
  en: "–",
  hy: "-",
  mi: "−",
  bu: "•",
  co: "©",
  rs: "\\",
  ti: "~",
  ha: "^",
  ga: "`",
  at: "@",
  sh: "#",
  "+-": "±",
  "->": "→",
  "<-": "←",
  "<=": "≤",
  ">=": "≥",
  "!=": "≠",
  Fo: "«",
  Fc: "»",
  ss: "ß",
  bq: "‚",
  Bq: "„",
  oa: "å",
  ae: "æ",
  AE: "Æ",
  "/o": "ø",
  "/l": "ł",
};
/** First of the two characters of an accented letter, as the mark that combines with the other. */
const ACCENTS: Readonly<Record<string, string>> = {
  ":": "\u0308",
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  "~": "\u0303",
  ",": "\u0327",
  v: "\u030c",
};
/** One character behind a backslash. */
const SIGNS: Readonly<Record<string, string>> = {
  "-": "-",
  e: "\\",
  "\\": "\\",
  "'": "´",
  "`": "`",
  " ": " ",
  "~": " ",
  "0": " ",
};
const ESCAPE =
  /\\(?:".*|\((?<two>..)|\[(?<name>[^\]]*)\]|\*(?:\((?<string>..)|.)|[fmFgk](?:\(..|\[[^\]]*\]|.)|s[-+]?\d|[hvwzoDN]'[^']*'|(?<sign>.)|$)/gsu;

/**
 * The running text of a manual page (troff's man macros) as Markdown: sections are headings. Null for what is none: a page that
 * names another page, or one in other macros (mdoc), which we do not read.
 */
export function manualPageText(troff: string): string | null {
  if (!/^\.\s*TH\s/m.test(troff) || /^\.so\s/m.test(troff)) return null;
  const out: string[] = [];
  let until: string | null = null;
  for (const line of troff.split("\n")) {
    if (until !== null) {
      if (line.startsWith(until)) until = null;
      continue;
    }
    const request = /^[.']\s*(\S*)\s*(.*)$/.exec(line);
    if (request === null) {
      out.push(plain(line));
      continue;
    }
    const [, name = "", rest = ""] = request;
    until = SKIPPED[name] ?? null;
    if (name === "SH" || name === "SS") out.push("", `## ${plain(argumentsOf(rest).join(" "))}`, "");
    else if (PARAGRAPH.test(name)) out.push("", ...(name === "IP" ? argumentsOf(rest).slice(0, 1).map(plain) : []));
    else if (SPACED.test(name)) out.push(plain(argumentsOf(rest).join(" ")));
    else if (JOINED.test(name)) out.push(plain(argumentsOf(rest).join("")));
  }
  return out
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function plain(text: string): string {
  return text.replace(ESCAPE, (_, ...groups) => {
    const { two, name, string, sign } = groups.at(-1) as Record<string, string | undefined>;
    const glyph = two ?? name ?? string;
    if (glyph !== undefined) return GLYPHS[glyph] ?? named(glyph);
    return SIGNS[sign ?? ""] ?? "";
  });
}

/** "u2019" is a character's number, ":u" an accented letter. */
function named(glyph: string): string {
  const accent = ACCENTS[glyph[0] ?? ""];
  if (glyph.length === 2 && accent !== undefined) return `${glyph[1]}${accent}`.normalize("NFC");
  const code = /^u([0-9A-F]{4,6})$/.exec(glyph)?.[1];
  return code === undefined ? "" : String.fromCodePoint(Number.parseInt(code, 16));
}

/** Arguments are separated by spaces; quotation marks hold one together. */
function argumentsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"?|(?:\\.|[^\s"\\])+/g)].map(([whole, quoted]) => quoted ?? whole);
}
