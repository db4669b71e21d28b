import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../../src/read/read-source.ts";

/** Articles of a page as they are found: their headlines, who wrote them, and how many blocks of text they have. */
async function articlesOf(...lines: readonly string[]) {
  const { reading, articles } = await readSourceFile("page.txt", Buffer.from(lines.join("\n\n")));
  const isText = ({ kind }: { readonly kind: string }) => kind === "paragraph" || kind === "sidebar";
  return {
    mode: reading.mode,
    articles: articles.map(({ title, byline, blocks }) => [title, byline, blocks.filter(isText).length]),
  };
}

describe("a small page of an ordinary paper", () => {
  test("in Spanish, with its date and number above it", async () => {
    const page = [
      "EL ECO DE LA SIERRA · Viernes 14 de marzo de 2025 · Pág. 12",
      "El puente seguirá cerrado hasta junio",
      "La riada socavó el pilar central",
      "María Luján / Redacción",
      "VILLA HONDA. El puente del molino permanecerá cerrado hasta junio, informó ayer el ayuntamiento.",
      "El autobús de la línea 4 dará un rodeo de cuatro kilómetros por la carretera vieja.",
      "El coro busca tenores",
      "El coro de Santa Ana busca voces nuevas. Los ensayos son los jueves a las ocho.",
    ];
    expect(await articlesOf(...page)).toEqual({
      mode: "newspaper",
      articles: [
        ["El puente seguirá cerrado hasta junio", "María Luján / Redacción", 2],
        ["El coro busca tenores", null, 1],
      ],
    });
  });

  test("in Korean, with reporters below their articles", async () => {
    const page = [
      "강변일보 2025년 3월 14일 금요일 12면",
      "물레방아 다리 6월까지 통행금지",
      "강변시는 13일 물레방아 다리를 6월까지 막는다고 밝혔다. 보행자는 하류의 임시 다리를 건널 수 있다.",
      '다리 옆에서 빵집을 하는 김영희(52)씨는 "손님이 3할 줄었다"고 말했다.',
      "박철수 기자 park@example.com",
      "우박에 배나무 피해",
      "마을 동쪽 과수원에 11일 우박이 내려 마씨네 배나무 절반이 피해를 보았다. 그물은 없었다.",
      "<이정민 기자>",
    ];
    expect(await articlesOf(...page)).toEqual({
      mode: "newspaper",
      articles: [
        ["물레방아 다리 6월까지 통행금지", "박철수 기자 park@example.com", 2],
        ["우박에 배나무 피해", "<이정민 기자>", 1],
      ],
    });
  });

  test("in Japanese, without bylines and datelines", async () => {
    const page = [
      "江浜　12\n2025年（令和7年）3月14日　金曜日",
      "水車橋　6月まで通行止め",
      "江浜市は13日、水車橋を6月まで通行止めにすると発表した。歩行者は下流の仮橋を渡れる。",
      "合唱団、テノール募集",
      "聖アンナ合唱団が団員を募集している。練習は毎週木曜午後8時、公民館で。経験は問わない。",
    ];
    expect(await articlesOf(...page)).toEqual({
      mode: "newspaper",
      articles: [
        ["水車橋 6月まで通行止め", null, 1],
        ["合唱団、テノール募集", null, 1],
      ],
    });
  });

  test("in English, with a reporter's name, rank and address below each other, and a dateline below a byline", async () => {
    const page = [
      "The Millbrook Gazette\nFriday, March 14, 2025 • A5",
      "Mill bridge to stay closed until June",
      "Nora Whitlock\nStaff Writer\nnwhitlock@example.com",
      "The bridge at the mill will stay closed to cars until June, the county said Thursday.",
      "Hail ruins half of the pears",
      "By Tom Hale",
      "ALDERPORT (AP) – Hail ruined half of the pears in the Marsh family's orchard Tuesday.",
    ];
    expect(await articlesOf(...page)).toEqual({
      mode: "newspaper",
      articles: [
        ["Mill bridge to stay closed until June", "Nora Whitlock Staff Writer", 1],
        ["Hail ruins half of the pears", "By Tom Hale", 1],
      ],
    });
  });

  test("in Chinese, with reporters between articles, below a section's name", async () => {
    const page = [
      "每日江海      二〇二五年四月九日  星期三      03",
      "教育",
      "学校搬进板房",
      "集市小学二百四十名学生节后将搬进板房上课。校长傅琴昨天说，屋顶漏水已有三年，再拖不得。",
      "本报记者 卜特",
      "停车费被否决",
      "县议事会周一以七比五否决停车收费。书店老板安雪说，真收费的话，周六就没人来了。",
      "本报记者 何汤",
    ];
    expect(await articlesOf(...page)).toEqual({
      mode: "newspaper",
      articles: [
        ["学校搬进板房", "本报记者 卜特", 1],
        ["停车费被否决", "本报记者 何汤", 1],
      ],
    });
  });

  test("in Spanish, with the paper's name in a line of its own on top, which is no headline", async () => {
    const page = [
      "LA NUEVA VOZ\nMiércoles 9 de abril de 2025                    PÁGINA 3",
      "La escuela se muda a contenedores",
      "Por ÚRSULA BRANDT",
      "Los 240 alumnos de la escuela del mercado se mudarán a contenedores, dijo ayer la directora.",
      "Fe de erratas",
      "La feria de flores es el 10 de mayo y no el 3, como se publicó ayer.",
    ];
    expect(await articlesOf(...page)).toEqual({
      mode: "newspaper",
      articles: [
        ["La escuela se muda a contenedores", "Por ÚRSULA BRANDT", 1],
        ["Fe de erratas", null, 1],
      ],
    });
  });

  test("in English, a heading below a section's name opens an article", async () => {
    const page = [
      "THE RIVER TIMES          Wednesday, April 9, 2025          Page 4",
      "School moves into containers",
      "By Tom Hale",
      "The mayor had promised new windows in 2022. Nothing came of it, as the winning bidder went out of business.",
      "OBITUARIES",
      "Edith Marlow, 91, teacher",
      "Edith Marlow, who taught three generations of Riverton children to read, died on Sunday. She was 91.",
    ];
    const { articles } = await articlesOf(...page);
    expect(articles).toEqual([
      ["School moves into containers", "By Tom Hale", 1],
      ["Edith Marlow, 91, teacher", null, 1],
    ]);
  });

  test("in French, short news below the last article is none of its text", async () => {
    const page = [
      "LE COURRIER DU VAL – Mardi 11 mars 2025 – Page 7",
      "La passerelle fermée jusqu'en juin",
      "Par Hélène Morvan",
      "La passerelle du moulin est fermée depuis lundi. La mairie l'a annoncé dans un communiqué.",
      "EN BREF",
      "Médiathèque. – Elle ferme vendredi à midi pour l'entretien de la chaudière.",
      "Piscine. – Réouverture le 1er mai, si la pompe est réparée.",
    ];
    const { articles } = await articlesOf(...page);
    expect(articles).toEqual([
      ["La passerelle fermée jusqu'en juin", "Par Hélène Morvan", 1],
      ["EN BREF", null, 2],
    ]);
  });

  test("with a heading that fills most of its column, set right above the text", async () => {
    const text = [
      "Market hall keeps its roof",
      "The council voted on Monday night",
      "to repair the old iron roof rather",
      "than to pull the market hall down,",
      "as two of its members had asked.",
    ];
    const other = [
      "Choir seeks tenors for the spring",
      "concert, in any key whatsoever. They",
      "meet on Thursdays at eight.",
    ];
    const page = ["THE HARROW GAZETTE - Thursday, 13 March 2025 - Page 3", text.join("\n"), other.join("\n")];
    const { articles } = await articlesOf(...page);
    expect(articles).toEqual([["Market hall keeps its roof", null, 2]]);
  });

  test("with bylines right above the text, whose lines are no columns read by turns", async () => {
    const lines = [
      "Bridge to stay shut until June",
      "By HELEN MARSH",
      "Staff Writer",
      "THE OLD mill bridge will stay closed to traffic until",
      "the end of June, the county said on Wednesday, after",
      "divers found a crack in the central pier.",
      '"We had no choice," said county engineer Luke Perrin.',
      "Pedestrians may still cross. The No. 4 bus is being",
      "sent round by Highbeck.",
    ];
    const { articles } = await articlesOf("4   The Vale Messenger   Thursday, March 6, 2025", lines.join("\n"));
    expect(articles).toEqual([["Bridge to stay shut until June", "By HELEN MARSH Staff Writer", 2]]);
  });

  test("in Spanish, with whose text it is below an article, and short news", async () => {
    const page = [
      "JUEVES 6 DE MARZO DE 2025 | LA VOZ DEL VALLE | LOCAL 5",
      [
        "El puente, cerrado hasta junio",
        "La reparación del viejo puente del molino durará más de lo",
        "previsto. Así lo anunció el miércoles el ayuntamiento. Los",
        "buzos hallaron una grieta de dos metros en el pilar.",
      ].join("\n"),
      "© La Voz del Valle, todos los derechos reservados",
      "Cocina nueva en el colegio",
      "Los niños del colegio de los Tilos comerán mejor. El pleno ha aprobado 80.000 euros.",
      "BREVES",
      "Punto limpio. Cierra el sábado por inventario.",
    ];
    const { articles } = await articlesOf(...page);
    expect(articles).toEqual([
      ["El puente, cerrado hasta junio", null, 1],
      ["Cocina nueva en el colegio", null, 1],
      ["BREVES", null, 1],
    ]);
  });

  test("in German, with short news in capitals that are nobody's name", async () => {
    const page = [
      "SEITE 4 · DONNERSTAG, 6. MÄRZ 2025 · NR. 55     LOKALES     Talbote",
      "Kita bekommt neue Küche",
      "Von Petra Lindner",
      "Die Kinder der Kita essen bald besser. Der Gemeinderat hat 80.000 Euro bewilligt.",
      "KURZ NOTIERT",
      "Der Wertstoffhof bleibt am Samstag zu. Grund ist eine Inventur.",
    ];
    const { articles } = await articlesOf(...page);
    expect(articles).toEqual([
      ["Kita bekommt neue Küche", "Von Petra Lindner", 1],
      ["KURZ NOTIERT", null, 1],
    ]);
  });
});
