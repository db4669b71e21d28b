import { beforeAll, describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/retrieve/answering/answer-question.ts";
import { loadSearchModels, type SearchModels } from "../../../src/retrieve/search/search-models.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { fold } from "../../../src/text/fold.ts";
import { type Collection, storeOf } from "../search/collection.ts";

const FILES: Collection = {
  "tr.md": {
    language: "tr",
    title: "Göl kıyısındaki değirmen",
    texts: [
      "Göl kıyısındaki eski değirmen 1894 yılında taş ustası Şükrü Çelik tarafından yapılmıştır. Değirmenin çarkını döndüren su, dağdaki kaynaktan ahşap bir oluk ile getirilirdi.",
      "Köylüler buğdaylarını öğütmek için sabah erkenden sıraya girer, değirmenciye ücret yerine un bırakırlardı. 1957 yılındaki selden sonra değirmen kapatılmış, çark çürümüş, ancak taş duvarlar ayakta kalmıştır.",
    ],
  },
  "vi.md": {
    language: "vi",
    title: "Nghề làm muối ở làng Bạch Long",
    texts: [
      "Làng Bạch Long nằm ở ven biển và đã làm muối từ hơn ba trăm năm nay. Người dân lấy nước biển vào ruộng khi thủy triều lên, rồi phơi cát dưới nắng để tăng độ mặn.",
      "Đến chiều muối kết tinh thành những hạt trắng. Diêm dân bán muối cho các xưởng nước mắm và giữ lại một phần để đổi gạo. Vì thu nhập thấp, nhiều người trẻ đã chuyển sang nuôi tôm.",
    ],
  },
  "el.md": {
    language: "el",
    title: "Το νερόμυλο της κοιλάδας",
    texts: [
      "Ο νερόμυλος της κοιλάδας χτίστηκε το 1871 από δύο αδέλφια που είχαν έρθει από την Ήπειρο. Οι αγρότες έφερναν το σιτάρι τους με γαϊδούρια και πλήρωναν με αλεύρι.",
      "Μετά τη μεγάλη πλημμύρα ο μύλος εγκαταλείφθηκε. Σήμερα λειτουργεί ως μουσείο, όπου οι επισκέπτες μαθαίνουν πώς ζυμωνόταν το ψωμί.",
    ],
  },
  "es.md": {
    language: "es",
    title: "El faro de la península",
    texts: [
      "El faro de la península se encendió por primera vez en 1868. El ingeniero Julián Peñalver diseñó su lámpara de aceite, que después sustituyó por una de petróleo.",
      "El último farero, que vivió allí treinta años, dejó un diario en el que apuntó cada naufragio. Su hija lo publicó con ilustraciones y donó las ganancias al museo de la región.",
    ],
  },
  "de.md": {
    language: "de",
    title: "Die Mühle am Fluss",
    texts: [
      "Die Mühle am Fluss wurde 1742 für den Grafen gebaut und mahlte über zweihundert Jahre lang Getreide. Während des großen Hochwassers zerstörte ein Baumstamm das Wasserrad.",
      "Die Müllerin übernahm den Betrieb nach dem Tod ihres Mannes und führte ihn dreißig Jahre. Später wärmten sich dort Wanderer auf, denn in der Küche brannte immer ein Feuer.",
    ],
  },
  "ro.md": {
    language: "ro",
    title: "Podul de lemn",
    texts: [
      "Podul de lemn a fost construit de meșterul Ștefan Țurcanu în anul 1834, fără niciun cui de fier. Când râul a crescut, sătenii l-au legat cu frânghii de stâncă.",
      "În fiecare toamnă trec peste el câteva mii de oi, iar ciobanii plătesc taxa în brânză. Astăzi podul este închis pentru mașini.",
    ],
  },
  "pl.md": {
    language: "pl",
    title: "Dzwon z wieży",
    texts: [
      "Dzwon z wieży ratusza odlano w 1659 roku z armat zdobytych podczas oblężenia. Ważył ponad trzy tony, a jego dźwięk słyszano w sąsiednich wsiach.",
      "W czasie wojny mieszkańcy zakopali dzwon w ogrodzie proboszcza. Odnalazł go dopiero ogrodnik, który sadził jabłonie.",
    ],
  },
};

/** As people type in a hurry: without accents, capitals and punctuation. */
function bareForm(question: string): string {
  return fold(question)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

let models: SearchModels;
let store: PassageStore;
beforeAll(async () => {
  models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
  store = await storeOf(FILES, models);
});

async function ask(text: string) {
  const answer = await store.snapshot((snapshot) =>
    answerQuestion({ text }, snapshot, models, { thresholds: { answers: 0, related: 0 } }),
  );
  if (answer.kind !== "quoted") throw new Error("Any confidence was to do.");
  return { citation: answer.quotations[0]?.citation, confidence: answer.confidence };
}

describe("a question and its bare form have the same first passage and confidences within .1:", () => {
  test.each([
    "Değirmeni hangi taş ustası yapmıştı?",
    "Köylüler değirmenciye ücret olarak ne bırakırdı?",
    "Çarkı döndüren su nasıl getiriliyordu?",
    "Değirmen hangi selden sonra kapatıldı?",
    "Người dân tăng độ mặn bằng cách nào?",
    "Diêm dân đổi muối lấy gì?",
    "Vì sao nhiều người trẻ chuyển sang nuôi tôm?",
    "Làng Bạch Long làm muối từ bao lâu?",
    "Πότε χτίστηκε ο μύλος της κοιλάδας;",
    "Πώς πλήρωναν οι αγρότες;",
    "Τι μαθαίνουν σήμερα οι επισκέπτες του μουσείου;",
    "¿Qué diseñó el ingeniero Peñalver?",
    "¿Quién publicó el diario del farero?",
    "¿Cuántos años vivió allí el último farero?",
    "Wer übernahm die Mühle nach dem Tod des Müllers?",
    "Für wen wurde die Mühle gebaut?",
    "Wodurch wurde das Mühlrad zerstört?",
    "Cine a construit podul și în ce an?",
    "Câte oi trec toamna peste pod?",
    "Cum plătesc ciobanii?",
    "Gdzie mieszkańcy ukryli dzwon?",
    "Z czego odlano dzwon wieży?",
    "Który ogrodnik odnalazł dzwon i gdzie?",
  ])("%s", async (question) => {
    const [written, bare] = [await ask(question), await ask(bareForm(question))];
    expect(bare.citation).toBe(written.citation);
    expect(Math.abs(bare.confidence - written.confidence)).toBeLessThanOrEqual(0.1);
  });
});
