import { describe, expect, test } from "vitest";
import { severalAsked } from "../../../src/text/several/several-asked.ts";

describe("a question for what there is on a subject", () => {
  test.each([
    ["What do the papers say about the harbour bridge?", "the harbour bridge"],
    ["What have the newspapers reported on Harrow Ness?", "Harrow Ness"],
    ["what is known about herring", "herring"],
    ["What do we know about the herring?", "the herring"],
    ["Which articles mention Ida Brandt?", "Ida Brandt"],
    ["List all festivals", "festivals"],
    ["Everything about beech ovens", "beech ovens"],
    ["Was schreiben die Zeitungen über den Hafen?", "den Hafen"],
    ["Was steht in den Artikeln über den Hafen?", "den Hafen"],
    ["Was ist über den Hafen bekannt?", "den Hafen"],
    ["Welche Artikel erwähnen den Hafen?", "den Hafen"],
    ["Que disent les articles sur le port ?", "le port"],
    ["Qu’est-ce que les journaux disent de l’école ?", "l’école"],
    ["Que sait-on d'Anatole ?", "Anatole"],
    ["¿Qué dicen los periódicos sobre el puerto?", "el puerto"],
    ["¿Qué se sabe del puerto?", "puerto"],
    ["O que dizem os jornais sobre o porto?", "o porto"],
    ["Cosa dicono gli articoli sul porto?", "porto"],
    ["Cosa si sa dell’incendio?", "incendio"],
    ["Что пишут газеты о мосте?", "мосте"],
    ["Что известно о мосте?", "мосте"],
    ["В каких статьях упоминается мост?", "мост"],
    ["Các bài báo nói gì về cây cầu?", "cây cầu"],
    ["ماذا تقول المقالات عن الجسر؟", "الجسر"],
    ["关于大桥，这些文章都说了什么？", "大桥"],
    ["哪些文章提到了大桥？", "大桥"],
    ["报纸怎么说大桥的？", "大桥"],
    ["橋について記事では何と書かれていますか？", "橋"],
    ["どの記事が橋について書いていますか？", "橋"],
    ["다리에 대해 기사들은 뭐라고 하나요?", "다리"],
    ["Could you sum up what the local papers wrote about the herring fair, please?", "the herring fair"],
    ["any news on the ferry?", "the ferry"],
    ["list the articles that mention Ida Brandt", "Ida Brandt"],
    ["how did the press cover the pilots' strike", "the pilots' strike"],
    ["coverage of the goose fair", "the goose fair"],
    ["Wie haben die Medien über den Hafen berichtet?", "den Hafen"],
    ["Gibt es Berichte zur Fähre?", "Fähre"],
    ["Fass bitte zusammen, was die Presse zum Hafen schreibt", "Hafen"],
    ["Y a-t-il des articles sur le port ?", "le port"],
    ["Comment la presse a-t-elle couvert la grève ?", "la grève"],
    ["¿Hay noticias del puerto?", "puerto"],
    ["Há notícias sobre o porto?", "o porto"],
    ["Ci sono articoli sul porto?", "porto"],
    ["Как пресса освещала ярмарку?", "ярмарку"],
    ["Есть ли новости о мосте?", "мосте"],
    ["Có tin nào về cây cầu không?", "cây cầu"],
    ["هل هناك أخبار عن الجسر؟", "الجسر"],
    ["Gazeteler köprü hakkında ne yazıyor?", "köprü"],
    ["Köprü hakkında haber var mı?", "Köprü"],
    ["文章对大桥有哪些报道？", "大桥"],
    ["有没有关于大桥的消息？", "大桥"],
    ["麻烦总结一下关于大桥的报道，谢谢", "大桥"],
    ["各家報紙對大橋的看法", "大橋"],
    ["橋について何が報じられていますか？", "橋"],
    ["橋に関する記事を教えてください", "橋"],
    ["다리에 관한 기사를 모두 보여 주세요", "다리"],
  ])("%s asks for: %s", (question, subject) => {
    expect(severalAsked(question)).toEqual({ kind: "survey", subject });
  });

  test.each([
    "What did the mayor say about the bridge?",
    "What does the article say about the bridge?",
    "What have studies on herring found?",
    "What are the sources of the river?",
    "Who wrote the articles about herring?",
    "How many articles about herring did she write?",
    "Which newspapers did the mayor write for?",
    "Which articles mention?",
    "What did the mayor tell the press about the bridge?",
    "Was sagt Artikel 5 über das Meer?",
    "Quelles sont les sources de pollution ?",
    "报纸多少钱一份？",
    "哪家报纸首先报道了大桥？",
    "Which bridge is the oldest?",
    "Was steht über dem Tor?",
    "¿Qué tratan de vender los pescadores?",
    "列举一个原因。",
    "比较常见的鱼是哪一种？",
    "",
    "?",
  ])("is not: %s", (question) => {
    expect(severalAsked(question)).toBeNull();
  });
});

describe("a question in parts", () => {
  test.each([
    ["Compare the ferry and the tram.", ["the ferry", "the tram"]],
    ["Vergleiche die Fähre mit der Straßenbahn", ["die Fähre", "der Straßenbahn"]],
    ["Сравни паром и трамвай", ["паром", "трамвай"]],
    ["比较渡轮和电车", ["渡轮", "电车"]],
    ["渡し船と路面電車を比較してください", ["渡し船", "路面電車"]],
    ["나룻배와 전차를 비교해 주세요", ["나룻배", "전차"]],
    ["When was the bridge built and who designed it?", ["When was the bridge built", "who designed it"]],
    ["How much is a ticket, and where can I buy it?", ["How much is a ticket", "where can I buy it"]],
    ["When was it built? Who designed it?", ["When was it built", "Who designed it"]],
    ["Wann wurde die Brücke gebaut und wer entwarf sie?", ["Wann wurde die Brücke gebaut", "wer entwarf sie"]],
    ["Quand fut bâti le pont et qui le dessina ?", ["Quand fut bâti le pont", "qui le dessina"]],
    ["¿Cuándo se hizo el puente y quién lo diseñó?", ["Cuándo se hizo el puente", "quién lo diseñó"]],
    ["Quando a ponte foi feita e quem a projetou?", ["Quando a ponte foi feita", "quem a projetou"]],
    ["Quando fu costruito il ponte e chi lo progettò?", ["Quando fu costruito il ponte", "chi lo progettò"]],
    ["Когда построили мост и кто его придумал?", ["Когда построили мост", "кто его придумал"]],
    ["大桥是什么时候建的，谁设计的？", ["大桥是什么时候建的", "谁设计的"]],
    ["橋はいつ架けられ、誰が設計しましたか？", ["橋はいつ架けられ", "誰が設計しましたか"]],
    ["다리는 언제 지어졌고, 누가 설계했습니까?", ["다리는 언제 지어졌고", "누가 설계했습니까"]],
  ])("%s asks: %j", (question, parts) => {
    expect(severalAsked(question)).toEqual({ kind: "parts", parts });
  });

  test.each([
    ["Who was the man who built the bridge and who died in 1900?", "the second word that asks joins a clause"],
    ["Who built the bridge and when?", "the second part says nothing by itself"],
    ["Compare bread and butter and jam", "it is not said which two of three things are one"],
    ["What is bread and butter?", "only one thing is asked"],
    ["在什么情况下，鱼会死？", "the first part tells when"],
    ["Who built it? When was it opened? Where does it stand? How long is it?", "that is a form"],
    [`When was the bridge ${"very ".repeat(60)}old and who designed it?`, "it is too long to be sure of"],
  ])("is not %s, as %s", (question) => {
    expect(severalAsked(question)).toBeNull();
  });
});
