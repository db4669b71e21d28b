import { describe, expect, test } from "vitest";
import { isFurniture, isPageHead, isPaperOrSection } from "../../../../src/read/page/marks/furniture.ts";
import { jumpKind } from "../../../../src/read/page/marks/jumps.ts";
import {
  closedUp,
  isBoxLabel,
  isBriefsLabel,
  isColumnName,
  isDeck,
  isIndexEntry,
  isIndexLabel,
  isNameAboveHeadline,
  isNumberedHeading,
} from "../../../../src/read/page/marks/labels.ts";
import { isNameAlone, isSignature, mayBeHanName } from "../../../../src/read/page/marks/signatures.ts";
import { WEEKDAYS } from "../../../../src/read/page/marks/weekdays.ts";

describe("a line that may be a heading", () => {
  test.each([
    ["一、渡口的灯", true],
    ["（二）渡口的船", true],
    ["第三章 渡口", true],
    ["Chapter IV The landing stage", true],
    ["一、渡口的灯昨晚亮了。", false],
    ["渡口一、二号", false],
    [`一、${"渡".repeat(38)}`, true],
    [`一、${"渡".repeat(39)}`, false],
  ])("%s is numbered: %s", (line, is) => {
    expect(isNumberedHeading(line)).toBe(is);
  });

  test.each([
    ["江 城 晚 报", "江城晚报"],
    ["江城 晚 报", "江城 晚报"],
    ["江城 晚报", "江城 晚报"],
    ["渡口 今天 开航", "渡口 今天 开航"],
    ["A 4 江　城", "A 4 江城"],
  ])("%s is closed up as %s", (line, closed) => {
    expect(closedUp(line)).toBe(closed);
  });

  test.each([
    ["【相关链接】", true],
    ["■ 链 接", true],
    ["**● 链接**", true],
    ["链接两岸的渡口", false],
  ])("%s heads a box: %s", (line, does) => {
    expect(isBoxLabel(line)).toBe(does);
  });

  test.each([
    ["今日导读", true],
    ["【导读】", true],
    ["導讀·要聞", true],
    ["In this issue", true],
    ["Inside this issue", true],
    ["Inside today", true],
    ["Sommaire", true],
    ["导读课今天开讲", false],
    ["Inside the ferry", false],
  ])("%s heads an index: %s", (line, does) => {
    expect(isIndexLabel(line)).toBe(does);
  });

  test.each([
    ["Tea fair   Page 15", true],
    ["Fair p.5", true],
    ["La foire – p. 5", true],
    ["The fair opens ........ A4", true],
    ["The fair opens ... A4", false],
    ["Fa, p.5", false],
    ["晚稻机收率过九成……5版", true],
    [`${"x".repeat(82)} Page 15`, true],
    [`${"x".repeat(83)} Page 15`, false],
  ])("%s is a line of an index: %s", (line, is) => {
    expect(isIndexEntry(line)).toBe(is);
  });

  test.each([
    ["—— 渡口见闻", true],
    ["-- what it costs", true],
    ["- what it costs", false],
    ["——", false],
    ["-- - --", false],
  ])("%s is a deck: %s", (line, is) => {
    expect(isDeck(line)).toBe(is);
  });

  test.each([
    ["民生观察", true],
    ["【天 气】", true],
    ["渡", false],
    ["渡口的船又开了", false],
    ["Ferries", false],
  ])("%s may name a column: %s", (line, may) => {
    expect(isColumnName(line)).toBe(may);
  });

  test("names a column above a headline twice as wide, and with a mark before it above any", () => {
    expect(isNameAboveHeadline("民生观察", 8, 16)).toBe(true);
    expect(isNameAboveHeadline("民生观察", 8, 15)).toBe(false);
    expect(isNameAboveHeadline("◆民生观察", 10, 10)).toBe(true);
    expect(isNameAboveHeadline("渡口的船又开了", 14, 40)).toBe(false);
  });
});

describe("a line that may be a name", () => {
  test.each([
    ["Nora Whitlock", true],
    ["**Nora Whitlock**", true],
    ["Nora Whitlock, Colin Frayne", true],
    ["The Harwick Courier", false],
    ["Nora Whitlock speaks.", false],
    ["COUNCIL IN BRIEF", false],
    ["NORA WHITLOCK", true],
    [`Nora ${"Whitlock".padEnd(43, "k")}`, true],
    [`Nora ${"Whitlock".padEnd(44, "k")}`, false],
  ])("%s is nothing but a name: %s", (line, is) => {
    expect(isNameAlone(line)).toBe(is);
  });

  test("is signed where it is one in brackets or behind a dash, up to 40 characters", () => {
    expect(["(Nora Whitlock)", "**(dpa)**", "— Nora Whitlock", "Nora Whitlock"].map(isSignature)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isSignature(`(Nora ${"Whitlock".padEnd(33, "k")})`)).toBe(true);
    expect(isSignature(`(Nora ${"Whitlock".padEnd(34, "k")})`)).toBe(false);
  });

  test.each([
    ["박철수 기자", true],
    ["박철수 기자 park@example.com", true],
    ["[서울=이정민 특파원]", true],
    ["기자 회견", false],
    ["박철수 시장", false],
  ])("%s is a reporter's, in Korean: %s", (line, is) => {
    expect(isSignature(line)).toBe(is);
  });

  test("is no Chinese name where it is long, be it by spaces", () => {
    expect(mayBeHanName(`何${" ".repeat(10)}云`)).toBe(true);
    expect(mayBeHanName(`何${" ".repeat(11)}云`)).toBe(false);
  });
});

test.each(["de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "zh"])(
  "the days of the week are known in %s",
  (language) => {
    const { format } = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
    const week = Array.from({ length: 7 }, (_, day) => format(new Date(Date.UTC(2025, 0, 5 + day))));
    expect(WEEKDAYS[language]?.split("|")).toEqual(week);
  },
);

test.each([
  ["NEWS IN BRIEF", true],
  ["Kurz notiert", true],
  ["En breve", true],
  ["■简 讯", true],
  ["短信", true],
  ["In het kort", true],
  ["Notizie in breve", true],
  ["KISA KISA", true],
  ["Tin vắn", true],
  ["In brief: what the council said", false],
  ["Meldungen aus aller Welt und der Region", false],
])("%s heads short news: %s", (line, is) => {
  expect(isBriefsLabel(line)).toBe(is);
});

describe("a line above a page", () => {
  test.each([
    ["The Harwick Courier, Tuesday, 12 March 2019", true],
    ["THE HARROW GAZETTE - Tuesday, 12 March 2019 - Page 3", true],
    ["JUEVES 6 DE MARZO DE 2025 | LA VOZ DEL VALLE | LOCAL 5", true],
    ["Giovedì 6 marzo 2025     CRONACA     L'Eco della Valle 11", true],
    ["«Вести долины»   № 18 (4512)   Четверг, 6 марта 2025 года   5", true],
    ["THỨ NĂM, 6-3-2025     BÁO THUNG LŨNG     Trang 5", true],
    ["2025年3月6日 星期四 责编/林晓 美编/何青     江畔晚报     A05 城事", true],
    ["中華民國114年3月6日　星期四　A5　地方新聞　谷地時報", true],
    [`THE VALE MESSENGER${" ".repeat(40)}Thursday, March 6, 2025${" ".repeat(30)}5`, true],
    ["Monday, March 4, 2024 10:30", false],
    ["2024年3月4日 星期一 10:30", false],
    ["Monday, 4 March 2024 - Room 5", false],
    ["Monday, March 4, 2024 at 7", false],
    ["Verbale della seduta di giovedì 6 marzo 2025, pagina 3", false],
    ["Giovedì 6 marzo 2025, la sala consiliare 11", false],
    ["The Harwick Courier, Tuesday", false],
    ["Tuesday, 12 March 2019", false],
    ["The Harwick Courier was founded on 12 March 2019 by fishermen", false],
    ["EL ECO DE LA SIERRA · Viernes 14 de marzo de 2025 · Pág. 12", true],
    ["Altenhafener Bote                Samstag, 15. März 2025                Seite 5", true],
    ["O ECO DA RIBEIRA | sexta-feira, 14 de março de 2025 | 9", true],
    ["THE ALDERPORT MERCURY   Thursday 13 March 2025   23", true],
    ["Friday, March 14, 2025 • A5", true],
    ["7 – LE PHARE – mardi 11 mars 2025", true],
    ["РЕЧНОЙ ВЕСТНИК    14 марта 2025 г., пятница    Стр. 5", true],
    ["江浜新聞　2025年（令和7年）3月14日（金曜日）　（12）", true],
    ["江浜新聞　2025年3月14日（金）　12面", true],
    ["地域版　22  2025年（令和7年）10月28日　火曜日", true],
    ["강변일보 2025년 3월 14일 금요일 12면", true],
    ["صحيفة النهر      الجمعة 14 مارس 2025      الصفحة 5", true],
    ["Friday, March 14, 2025", false],
    ["Annual report | 14 March 2025 | 9", false],
    ["Minutes of the Council   Monday, 3 March 2025   Page 1", false],
    ["Gemeinderat Altenhafen – Protokoll – Montag, 3. März 2025 – Seite 2", false],
    ["The council met on Friday, March 14, 2025, at 5", false],
    ["Minutes. The council. The mayor. The clerk. Friday, March 14, 2025. 9", false],
    [`${"Courier ".repeat(13)}Friday, March 14, 2025 • A5`, false],
    ["Harwick Rovers – March 14, 2025 – 12", false],
    ["Friday – Harwick Rovers – Season 2025 – 12", false],
    ["Harwick – Ferry – Rovers – Friday, March 14, 2025 – 12", true],
    ["Harwick – Ferry – Rovers – Hollin – Friday, March 14, 2025 – 12", false],
  ])("%s is its head: %s", (line, is) => {
    expect(isPageHead(line)).toBe(is);
    if (is) expect(isFurniture(line)).toBe(true);
  });

  test.each([
    ["The Harwick Courier", true],
    ["THE HARWICK COURIER", true],
    ["江城晚报", true],
    ["Local News", true],
    ["要闻·国际", true],
    ["the Harwick Courier", false],
    ["The Harwick ferry", false],
    [`The ${"Harwick".padEnd(36, "k")} Courier`, true],
    [`The ${"Harwick".padEnd(37, "k")} Courier`, false],
  ])("%s names the paper or a section: %s", (line, does) => {
    expect(isPaperOrSection(line)).toBe(does);
  });
});

test("a jump is no longer than 64 characters", () => {
  const jump = "Fortsetzung auf Seite 2, Kommentar auf dieser Seite";
  expect([jumpKind(jump.padEnd(64, ".")), jumpKind(jump.padEnd(65, "."))]).toEqual(["to", null]);
});
