import { roman } from "../roman.ts";

/** Signs that stand for 1, 2, 3 ...; behind the last they come again, twice each. */
const ALPHABETS: Readonly<Record<string, string>> = {
  lowerLetter: "abcdefghijklmnopqrstuvwxyz",
  upperLetter: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  russianLower: "абвгдежзиклмнопрстуфхцчшщыэюя",
  russianUpper: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
  arabicAlpha: "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
  arabicAbjad: "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
  hebrew2: "אבגדהוזחטיכלמנסעפצקרשת",
  thaiLetters: "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
  ganada: "가나다라마바사아자차카타파하",
  chosung: "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
  aiueo: "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ",
  aiueoFullWidth: "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
  iroha: "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳｲﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼｴﾋﾓｾｽ",
  irohaFullWidth: "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
  ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
  ideographZodiac: "子丑寅卯辰巳午未申酉戌亥",
  chicago: "*†‡§",
};

/** Numbers that are one sign each, as far as Unicode has them; behind the last they are decimal. */
const ENCLOSED: Readonly<Record<string, string>> = {
  decimalEnclosedCircle: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedCircleChinese: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedFullstop: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
  decimalEnclosedParen: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
  ideographEnclosedCircle: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
};

/** Digits of places. */
const DIGITS: Readonly<Record<string, string>> = {
  decimalFullWidth: "０１２３４５６７８９",
  decimalFullWidth2: "０１２３４５６７８９",
  ideographDigital: "〇一二三四五六七八九",
  japaneseDigitalTenThousand: "〇一二三四五六七八九",
  taiwaneseDigital: "○一二三四五六七八九",
  koreanDigital: "영일이삼사오육칠팔구",
  koreanDigital2: "零一二三四五六七八九",
  thaiNumbers: "๐๑๒๓๔๕๖๗๘๙",
  hindiNumbers: "०१२३४५६७८९",
};

/** Numbers that are spoken with ten, hundred and thousand: the digits, then these. */
const SPOKEN: Readonly<Record<string, readonly [digits: string, units: string]>> = {
  chineseCounting: ["〇一二三四五六七八九", "十百千"],
  chineseCountingThousand: ["〇一二三四五六七八九", "十百千"],
  japaneseCounting: ["〇一二三四五六七八九", "十百千"],
  taiwaneseCounting: ["○一二三四五六七八九", "十百千"],
  taiwaneseCountingThousand: ["○一二三四五六七八九", "十百千"],
  chineseLegalSimplified: ["零壹贰叁肆伍陆柒捌玖", "拾佰仟"],
  ideographLegalTraditional: ["零壹貳參肆伍陸柒捌玖", "拾佰仟"],
  japaneseLegal: ["零壱弐参四伍六七八九", "拾百阡"],
  koreanLegal: ["영일이삼사오육칠팔구", "십백천"],
  koreanCounting: ["영일이삼사오육칠팔구", "십백천"],
};
/** Of these "one ten" keeps its one: in amounts of money no digit may be put before it. */
const WITH_ONE = new Set(["chineseLegalSimplified", "ideographLegalTraditional"]);
/** Of these a gap between digits is no zero. */
const WITHOUT_ZERO = new Set(["japaneseCounting", "japaneseLegal", "koreanCounting", "koreanLegal"]);

/** Larger numbers are decimal in every format: a letter would come dozens of times, and a Roman number is long. */
const LARGEST = 5000;

/**
 * A number as a list shows it. Formats are Word's [ECMA-376 part 1, 17.18.59]; of those in words and those of rare calendars
 * the decimal number is shown. A format may also be a pattern, "001, 002, 003, ...", which says how long numbers are.
 */
export function numberAs(format: string, number: number): string {
  if (number < 1 || number > LARGEST) return String(number);
  const signs = (from: string) => [...from];
  const alphabet = ALPHABETS[format];
  if (alphabet !== undefined) return repeated(signs(alphabet), number);
  const enclosed = ENCLOSED[format];
  if (enclosed !== undefined) return signs(enclosed)[number - 1] ?? String(number);
  const digits = DIGITS[format];
  if (digits !== undefined) return [...String(number)].map((digit) => signs(digits)[Number(digit)]).join("");
  const spoken = SPOKEN[format];
  if (spoken !== undefined) return counted(number, format, spoken);
  switch (format) {
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "numberInDash":
      return `- ${number} -`;
    case "ordinal":
      return ordinal(number);
    case "hex":
      return number.toString(16).toUpperCase();
    case "none":
      return "";
    default:
      return String(number).padStart(/^0*1(?=,)/.exec(format)?.[0].length ?? 0, "0");
  }
}

/** a ... z, aa, bb ... */
function repeated(signs: readonly string[], number: number): string {
  const sign = signs[(number - 1) % signs.length] ?? "";
  return sign.repeat(Math.ceil(number / signs.length));
}

function ordinal(number: number): string {
  const isTeen = Math.floor((number % 100) / 10) === 1;
  return `${number}${(isTeen ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th"}`;
}

/** 二十一, 一百零五. */
function counted(number: number, format: string, [digits, units]: readonly [string, string]): string {
  const places = [...String(number)].map(Number);
  let written = "";
  let isGap = false;
  for (const [at, digit] of places.entries()) {
    const place = places.length - 1 - at;
    if (digit === 0) isGap = true;
    else {
      if (isGap && !WITHOUT_ZERO.has(format)) written += "零";
      isGap = false;
      const isBareUnit =
        digit === 1 && place > 0 && (written === "" ? place === 1 && !WITH_ONE.has(format) : WITHOUT_ZERO.has(format));
      const isBareHundred = digit === 1 && place > 1 && WITHOUT_ZERO.has(format);
      written += (isBareUnit || isBareHundred ? "" : digits.charAt(digit)) + (place > 0 ? units.charAt(place - 1) : "");
    }
  }
  return written;
}
