import { describe, expect, test } from "vitest";
import { byline } from "../../../../src/read/page/marks/bylines.ts";
import { endsWithCredit } from "../../../../src/read/page/marks/credits.ts";
import { closesWithDateline, opensWithDateline } from "../../../../src/read/page/marks/datelines.ts";
import { isFurniture } from "../../../../src/read/page/marks/furniture.ts";
import { jumpKind, trailingJump } from "../../../../src/read/page/marks/jumps.ts";
import { isBoxLabel, isIndexEntry } from "../../../../src/read/page/marks/labels.ts";
import { isSignature, mayBeHanName } from "../../../../src/read/page/marks/signatures.ts";

describe("a line by itself", () => {
  test.each([
    ["柳渡县自来水公司 2025年3月17日", true],
    ["柳渡县自来水公司的2025年3月17日", false],
    ["(hv)", true],
  ])("%s is a signature: %s", (line, is) => {
    expect(isSignature(line)).toBe(is);
  });

  test.each([
    ["何淡云", true],
    ["周 文", true],
    ["老 柳", true],
    ["欧阳柳渡", true],
    ["渡口的船", false],
    ["王家渡口开了", false],
  ])("%s may be a Chinese name: %s", (line, is) => {
    expect(mayBeHanName(line)).toBe(is);
  });

  test.each([
    ["渡口的船又开了 >>> B06", true],
    ["渡口的船又开了 6", false],
  ])("%s is a line of an index: %s", (line, is) => {
    expect(isIndexEntry(line)).toBe(is);
  });

  test.each([
    ["日、西岸の船着き場で、東雲千尋撮影", true],
    ["乗客は西岸の船着き場で降りた 東雲千尋撮影", true],
    ["船着き場で写真を撮影", false],
    ["Пассажиры сходят на западный берег. Фото: Н. Ольхова", true],
    ["Workers board the ferry on May 12. ANN OAKES / HARWICK COURIER", true],
    ["Белый купол на хребте. Фото метеослужбы", true],
    ["The pilot casts off. Photo courtesy of the museum", true],
    ["The pilot casts off the photo courtesy of the museum", false],
  ])("%s names who took the picture above: %s", (line, is) => {
    expect(endsWithCredit(line)).toBe(is);
  });

  test.each([
    ["Continued on Page A6", "to"],
    ["» Fortsetzung Seite 2", "to"],
    ["(Suite en page 4)", "to"],
    ["Окончание на 3-й стр.", "to"],
    ["＝2面に続く", "to"],
    ["From Page One", "from"],
    ["Fortsetzung von Seite 1", "from"],
    ["(Продолжение. Начало на 1-й стр.)", "from"],
    ["【1面から続く】", "from"],
    ["Mehr dazu auf Seite 7", "see-also"],
    ["FLOOD (Continued from Page A1)", "from"],
    ["FERRY, continued from page A1", "from"],
    ["Suite de la page une", "from"],
    ["Fortsetzung auf Seite 2, Kommentar auf dieser Seite", "to"],
    ["The story goes on in 1931", null],
  ])("%s jumps %s", (line, kind) => {
    expect(jumpKind(line)).toBe(kind);
  });

  test.each([
    ["genug Geld zu finden. Fortsetzung auf Seite 2", "Fortsetzung auf Seite 2"],
    ["la cour sera rendue aux piétons. (Suite en page 4)", "(Suite en page 4)"],
    ["er bat um eine Fortsetzung auf Seite 2", null],
  ])("%s ends with the jump %s", (line, jump) => {
    const found = trailingJump(line);
    expect(found === null ? null : line.slice(found.at)).toBe(jump);
  });

  test.each([
    ["THE HARWICK COURIER", true],
    ["The Harwick Courier     Tuesday, 12 March 2019     Page 3", true],
    ["Seite 4 · Lauterbacher Zeitung · Freitag, 3. Juni 2016 · Nr. 127", true],
    ["Вестник Заречья   23 ноября 2024 года, суббота", true],
    ["海陵晚报 2023年9月14日 星期四", true],
    ["星期四 农历七月三十", true],
    ["星期四农历七月三十", true],
    ["周四将径直穿过山口。天文台在通报中", false],
    ["周四包括柳渡、石塘和芦湾在", false],
    ["A06 国际新闻", true],
    ["A04 江 城 晚 报 城事", true],
    ["环海日报 海外版", true],
    ["乡医卫生报", true],
    ["江城晚報 第二版", true],
    ["江城晚報 第二版的摆渡船", false],
    ["县水利局 宣", true],
    ["督印：江城報業", true],
    ["SUCESOS", true],
    ["El Norte de Hallbrück", true],
    ["Diario de Hallbrück Martes 4 de marzo de 2026", true],
    ["La Gazzetta di Hallbrück", true],
    ["O Correio da Ribeira", true],
    ["Het Oosterse Dagblad", true],
    ["全县冬修水利捷报", false],
    ["国内统一连续出版物号 CN 00-0001", true],
    ["24小时新闻热线：000 0000", true],
    ["中共江城县委主管 主办 2025年11月", true],
    ["4日 星期二 农历乙巳年九月十五", true],
    ["4日星期二上午九时开幕的文化", false],
    ["船厂财务主管", false],
    ["灯会由县文化馆主办", false],
    ["第06版：青年·创业 上一版 下一版", true],
    ["中華民國一一四年三月十二日 星期三", true],
    ["責任編輯／周宜 美術編輯／何冠", true],
    ["4 | NATION Tuesday, May 20, 2025 THE HARWICK COURIER", true],
    ["Seite 19 REGION UND LAND Mittwoch, 14. Mai 2025 · Nr. 111 LB1", true],
    ["Contact the writers at night@courier.example", true],
    ["Advertising: 555-3311 | Subscription: 555-0199", true],
    ["The ferry left on March 3, 2019", false],
    ["The ferry was late", false],
    ["本版图片除署名外由受访者提供", true],
    ["本版图片记录了一条老街的四十年。", false],
    ["版面编辑：孟夏 美术编辑：连翘", true],
    ["都市晨刊 | 04", true],
    ["Birnen | 4", false],
    ["中華民國114年3月12日 星期三", true],
    ["一九三一年創刊 零售每份港幣四元", true],
    ["每份盒饭补贴四元五角", false],
    ["公益广告", true],
    ["公益广告大赛开幕", false],
    ["渡 口", false],
    ["国 内", true],
    ["江城晚报 A4 城事", true],
    ["Publié le 8 avril à 18 h 40", true],
    ["Updated 9:40 pm, April 9, 2025", true],
    ["Published poets meet on Friday", false],
    ["版面导航    标题导航", true],
    ["上一版 | 下一版", true],
    ["© Der Talbote", true],
    ["Veröffentlicht: 08.04.2025, 9 Uhr", true],
  ])("%s is furniture: %s", (line, is) => {
    expect(isFurniture(line)).toBe(is);
  });

  test.each([
    ["By Martha Oakes and Colin Frayne", true],
    ["By MARTHA OAKES in Harwick", true],
    ["本报评论员", true],
    ["江城日报·江城网记者 温如玉", true],
    ["本报通讯员 元朗 摄影报道", true],
    ["記者林婉真／台北報導", true],
    ["记者调查", false],
    ["■ 提 示", false],
    ["Texte et photos : Edmond Farrault", true],
    ["Нина Ветрова, собкор «Вестника»", true],
    ["本刊记者 温如玉 通讯员 郝大海", true],
    ["**■本报记者 陶然**", true],
    ["【記者・阿久津るり】", true],
    ["文 化 祭 の 夜", false],
    ["By the river", false],
    ["By ANN OAKES in Saint Mary's, Harwick", true],
    ["PROPOS RECUEILLIS PAR EDMOND FARRAULT", true],
    ["De notre correspondante à Saint-Brevin", true],
    ["De notre école au port", false],
    ["文/图 本报记者 元朗", true],
    ["本报记者 温 如 玉", true],
    ["Senior Staff Writer", true],
    ["Sports Reporter", true],
    ["Staff Writer wanted", false],
    ["María Luján / Redacción", true],
    ["Nora Whitlock nwhitlock@example.com", true],
    ["María Luján / Ayuntamiento", false],
  ])("%s says who wrote: %s", (line, is) => {
    expect(byline(line) !== null).toBe(is);
  });

  test.each([
    ["von 14 bis 17 Uhr. (hv)", true],
    ["the bridge opens in May. (N. W.)", true],
    ["门口的树也在。（陶然 整理）", true],
    ["The bridge opens by the end of 2026. XINHUA", true],
    ["Die Brücke wird im Mai eröffnet. dpa", true],
    ["the bridge was paid for by EFE", false],
    ["he went home (see below)", false],
    ["门口的树也在。（见图）", false],
  ])("%s closes with a signature: %s", (line, is) => {
    expect(closesWithDateline(line)).toBe(is);
  });

  test.each(["Did you know?", "Auf einen Blick", "En chiffres", "Справка", "メモ", "小知识"])(
    "%s heads a box",
    (line) => {
      expect(isBoxLabel(line)).toBe(true);
    },
  );

  test.each([
    ["GHENT, March 11 (Reuters) - A youth orchestra", true],
    ["BERLIN (dpa). Die Zahl der Diebstähle", true],
    ["mrt. BERLIN, 22. Mai.", true],
    ["mrt. BERLIN, 22. Mai. Der Rat", true],
    ["LAUTERBACH. Die neue Brücke wird später fertig", true],
    ["ЗАРЕЧЬЕ, 20 ноября. В среду утром", true],
    ["Ostertor, 16. November. Nach Angaben der Behörden", true],
    ["PORTE-DE-L'EST, 14 novembre – Samedi, la police", true],
    ["New Ross, Nov. 16. The council", true],
    ["【本報訊】渡輪昨晨擱淺", true],
    ["〔記者王小滿／台南報導〕春雨遲未報到", true],
    ["（渡頭鎮二日訊）渡輪昨晨擱淺", true],
    ["（二日訊息）渡輪昨晨擱淺", false],
    ["【提示】渡輪停航", false],
    ["Paul, 16. Kapitel. Die Reise", false],
    ["Martha, 16 Jahre. Die Reise", false],
    ["Peter (Max) went home. Then", false],
  ])("%s opens with a dateline: %s", (line, is) => {
    expect(opensWithDateline(line)).toBe(is);
  });
});
