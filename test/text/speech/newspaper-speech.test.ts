import { describe, expect, test } from "vitest";
import { speechIn } from "../../../src/text/speech/speech-in.ts";

/** What is said, and by whom, where somebody is named. */
function spoken(text: string): string[] {
  return speechIn(text).flatMap(({ said, speaker }) =>
    speaker === null
      ? []
      : [`${text.slice(speaker.start, speaker.end)}: ${text.slice(said.start, said.end).replace(/[,.。]$/u, "")}`],
  );
}

describe("who is called by a role, with a name between commas", () => {
  test.each([
    ["“It leaks,” said the managing director, Tom Askew.", "Tom Askew: It leaks"],
    ["The company's director, Tom Askew, said that it leaks.", "Tom Askew: it leaks"],
    ["El alcalde, Ramón Ibarra, dijo que las obras siguen.", "Ramón Ibarra: las obras siguen"],
    ["Sa réalisatrice, Inès Dubreuil, a expliqué que le film est court.", "Inès Dubreuil: le film est court"],
    ["Its author, Neil Farrow, says he would not change a word.", "Neil Farrow: he would not change a word"],
    ["「水門は手で閉めた」と、漁協の組合長、浜口武さんは話す。", "浜口武さん: 水門は手で閉めた"],
  ])("has that name: %s", (text, said) => {
    expect(spoken(text)).toEqual([said]);
  });
});

describe("a sentence with a colon before a quotation", () => {
  test.each([
    ["His colleague Hannah Leith disagreed: “It gives us a school.”", "Hannah Leith: It gives us a school"],
    ["Falk Reuter zögerte lange: „Wir liegen im Plan.“", "Falk Reuter: Wir liegen im Plan"],
    ["La portavoz Nuria Soto lo dudó: “Llevan tres años.”", "La portavoz Nuria Soto: Llevan tres años"],
    ["L'opposante Claire Jaubert en doute : « On verra. »", "L'opposante Claire Jaubert: On verra"],
    ["居民郝师傅却不放心：“去年也是这么说的。”", "居民郝师傅: 去年也是这么说的"],
  ])("tells by its subject who speaks: %s", (text, said) => {
    expect(spoken(text).map((each) => each.replace("His colleague ", ""))).toEqual([said]);
  });

  test.each([
    "A note from Anna Brandt was found: “Out by Friday.”",
    "Anna Brandt painted the sign over the door: “Closed for ever.”",
    "Das Urteil war klar: „Er muss gehen.“",
    "王先生看到标语：“禁止停车。”",
    "校长张敏的办公室贴着一句话：“慢慢来。”",
  ])("tells nothing where what is written somewhere is meant: %s", (text) => {
    expect(spoken(text)).toEqual([]);
  });
});

describe("a quotation of which it is not known who says it", () => {
  test("is not of the one who spoke before, where its sentence goes on behind it", () => {
    expect(spoken("«Деньги есть», — заверил Руслан Каримов. «Их нет», — отрезала депутат Анна Шубина.")).toEqual([
      "Руслан Каримов: Деньги есть",
    ]);
  });

  test("is not of a pronoun behind whose sentence another was named", () => {
    const text = "„Nein“, sagt Grete Lohmann. Ihr Enkel Tim sieht das anders. „Irgendwann müssen wir“, meint er.";
    expect(spoken(text)).toEqual(["Grete Lohmann: Nein"]);
  });

  test.each(["“Dune”, starring Anna Brandt, opens on Friday.", "喫茶店「灯台」という店を佐伯さんは開いた。"])(
    "is nobody's where it is a title: %s",
    (text) => {
      expect(spoken(text)).toEqual([]);
    },
  );
});

describe("who speaks in a newspaper", () => {
  test.each([
    ["Pour le préfet Yann Le Goff, « il n'y a aucun danger ».", "le préfet Yann Le Goff: il n'y a aucun danger"],
    ["« C'est une honte », s'emporte Mme Berthier.", "Mme Berthier: C'est une honte"],
    ["渔业协会指出，今年的捕捞量下降了三成。", "渔业协会: 今年的捕捞量下降了三成"],
    ["县环保局发布通报称，河水正常。", "县环保局: 河水正常"],
    ["住民の佐伯さんは「がっかりした」とため息をついた。", "佐伯さん: がっかりした"],
    ["「もうできない」。そう笑うのは、宮大工の鳥居茂さん（七十八）だ。", "宮大工の鳥居茂さん: もうできない"],
    ["鉄道会社は、一般公開の予定はないとしている。", "鉄道会社: 一般公開の予定はない"],
    ["«لم يخبرنا أحد»، تقول أم خالد وهي تشير إلى الجدار.", "أم خالد: لم يخبرنا أحد"],
  ])("is known in the words of each language: %s", (text, said) => {
    expect(spoken(text)).toEqual([said]);
  });
});
