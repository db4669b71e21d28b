/** An encoding that a file without a mark may be in, and what is written in it. */
export interface Candidate {
  /** IANA name or the usual one, lower case, as `decodeWith` takes it. */
  readonly encoding: string;
  /** BCP 47 tags of the languages that it was made for. */
  readonly languages: readonly string[];
  /** Bits by which a text has to fit it better than a common encoding, as so much fewer files are in it. */
  readonly rarity: number;
}

const WEST = [
  "af",
  "br",
  "ca",
  "cy",
  "da",
  "de",
  "es",
  "et",
  "fi",
  "fo",
  "fr",
  "ga",
  "gl",
  "is",
  "it",
  "nl",
  "no",
  "pt",
  "sq",
  "sv",
];
const CENTRAL = ["cs", "de", "hr", "hu", "pl", "ro", "sk", "sl", "sq"];
const BALTIC = ["de", "et", "lt", "lv", "fi", "sv"];
const TURKISH = ["tr", "de", "fr"];
const CYRILLIC = ["be", "bg", "mk", "ru", "sr", "uk"];

/** What an encoding counts as that still was common when files were not in Unicode; systems of before; hardly any file. */
const COMMON = 0;
const LOCAL = 5;
const LESS_COMMON = 6;
const OLD = 12;
const RARE = 18;

/** Encodings of one language group: [rarity, names]. */
function group(
  languages: readonly string[],
  ...ranks: readonly (readonly [rarity: number, names: string])[]
): Candidate[] {
  return ranks.flatMap(([rarity, names]) => names.split(" ").map((encoding) => ({ encoding, languages, rarity })));
}

export const CANDIDATES: readonly Candidate[] = [
  ...group(["zh"], [COMMON, "gb18030 big5"]),
  ...group(["ja"], [COMMON, "shift_jis euc-jp"]),
  ...group(["ko"], [COMMON, "euc-kr"]),
  ...group(
    WEST,
    [COMMON, "windows-1252"],
    [LESS_COMMON, "iso-8859-15"],
    [OLD, "macintosh cp850"],
    [RARE, "cp437 iso-8859-10 iso-8859-14 maciceland cp865 cp863 cp860 cp861"],
  ),
  ...group(
    CENTRAL,
    [LOCAL, "windows-1250 iso-8859-2"],
    [OLD, "cp852 maccenteuro"],
    [RARE, "iso-8859-16 maccroatian macromania"],
  ),
  ...group(BALTIC, [LOCAL, "windows-1257"], [LESS_COMMON, "iso-8859-13"], [OLD, "iso-8859-4 cp775"]),
  ...group(TURKISH, [LOCAL, "windows-1254"], [OLD, "cp857"], [RARE, "macturkish"]),
  ...group(["eo", "mt"], [OLD, "iso-8859-3"]),
  ...group(["vi"], [LOCAL, "windows-1258"], [RARE, "viscii tcvn"]),
  ...group(
    CYRILLIC,
    [COMMON, "windows-1251 koi8-r"],
    [LESS_COMMON, "koi8-u iso-8859-5 ibm866 x-mac-cyrillic"],
    [OLD, "cp855"],
  ),
  ...group(["el"], [COMMON, "windows-1253 iso-8859-7"], [OLD, "cp737"], [RARE, "cp869 macgreek"]),
  ...group(["he"], [COMMON, "windows-1255"], [LESS_COMMON, "iso-8859-8"], [OLD, "cp862"]),
  ...group(["ar", "fa"], [COMMON, "windows-1256"], [LESS_COMMON, "iso-8859-6"], [RARE, "cp720"]),
  ...group(["th"], [COMMON, "windows-874"]),
];
