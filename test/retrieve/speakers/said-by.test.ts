import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Quotation } from "../../../src/retrieve/answer.ts";
import { answerWithin } from "../../../src/retrieve/answering/answer-within.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

/** What is quarrelled about in four languages: in each article two persons say different things of the same. */
const files: Collection = {
  "dam.md": {
    title: "Quarrel over the dam at Harrow",
    language: "en",
    texts: [
      "The dam at Harrow was built in 1911. “The dam will be repaired by May,” said Mayor Anna Brandt. “The repair costs four million crowns,” she added.",
      "“The dam will not be repaired before winter,” said the engineer Jonas Weil. He said that the repair would cost nine million crowns. Brandt told reporters that the fish ladder stays open.",
      "Nobody asked the herons.",
    ],
  },
  "schule.md": {
    title: "Streit um das Schulhaus in Lindau",
    language: "de",
    texts: [
      "„Das Schulhaus bekommt im Herbst ein neues Dach“, sagte Schulleiterin Petra Kolb. „Die Ziegel kommen aus Ulm“, sagte Kolb.",
      "„Das Dach hält noch zehn Jahre“, sagte der Dachdecker Emil Rost. Rost sagte, die Ziegel seien aus Augsburg.",
    ],
  },
  "mercado.md": {
    title: "El mercado de Villarroya",
    language: "es",
    texts: [
      "«El mercado abrirá los domingos», dijo la concejala Marta Ibáñez. Ibáñez añadió que el pescado llegará de madrugada.",
      "«El mercado no abrirá los domingos», dijo el tendero Luis Prado. Prado dijo que el pescado llegará al mediodía.",
    ],
  },
  "桥.md": {
    title: "石门大桥何时通车",
    language: "zh-Hans",
    texts: [
      "石门大桥全长三百米。“大桥明年三月通车，”项目经理丁海说。丁海表示，桥上不设收费站。",
      "“大桥明年六月才能通车，”交通局局长许岚说。许岚表示，过桥每车收费五元。",
    ],
  },
};

let models: SearchModels;
let store: PassageStore;
beforeAll(async () => {
  models = await builtInModels();
  store = await storeOf(files, models);
});

const ask = (text: string): Promise<Answer> =>
  store.snapshot((snapshot) => answerWithin({ text }, snapshot, models, models.calibration.thresholds));

const shownIn = (answer: Answer): readonly Quotation[] =>
  answer.kind === "quoted" ? answer.quotations : answer.nearest;
const answeringOf = ({ text, answering }: Quotation) => text.slice(answering?.start, answering?.end);

describe("a question that only somebody's words shall answer", () => {
  test.each([
    ["said_by:Brandt When will the dam be repaired?", "Mayor Anna Brandt", "by May", ["Weil", "winter"]],
    ["said_by:Weil When will the dam be repaired?", "the engineer Jonas Weil", "before winter", ["Brandt", "by May"]],
    ['said_by:"Jonas Weil" What does the repair cost?', "the engineer Jonas Weil", "nine million", ["four million"]],
    ['said_by:"anna brandt" What does the repair cost?', "Mayor Anna Brandt", "four million", ["nine million"]],
    ["said_by:Kolb Woher kommen die Ziegel?", "Schulleiterin Petra Kolb", "Ulm", ["Augsburg"]],
    ["said_by:Rost Woher kommen die Ziegel?", "der Dachdecker Emil Rost", "Augsburg", ["Ulm"]],
    [
      "said_by:Ibáñez ¿Abrirá el mercado los domingos?",
      "la concejala Marta Ibáñez",
      "«El mercado abrirá",
      ["no abrirá"],
    ],
    ["said_by:prado ¿Abrirá el mercado los domingos?", "el tendero Luis Prado", "no abrirá", ["«El mercado abrirá"]],
    ["said_by:丁海 大桥什么时候通车？", "项目经理丁海", "三月", ["六月", "许岚"]],
    ["said_by:許嵐 大桥什么时候通车？", "交通局局长许岚", "六月", ["三月", "丁海"]],
    ["said_by:Brandt Wann wird der Damm repariert?", "Mayor Anna Brandt", "by May", ["Weil"]],
  ])("is answered by a sentence of theirs: %s", async (question, name, words, others) => {
    const [first] = shownIn(await ask(question));
    expect(first).toMatchObject({ saidBy: name });
    expect(answeringOf(first as Quotation)).toContain(words);
    for (const other of others) expect(first?.text).not.toContain(other);
  });

  test.each(["Brandt", "Weil", "Kolb", "Rost", "Ibáñez", "Prado", "丁海", "许岚"])(
    "shows no sentence of anybody else, nor one that nobody says, whatever is asked: %s",
    async (name) => {
      for (const question of ["dam repair cost winter", "Dach Ziegel", "mercado domingos pescado", "大桥通车收费"]) {
        for (const quotation of shownIn(await ask(`said_by:${name} ${question}`))) {
          expect(quotation.saidBy).toMatch(new RegExp(`${name}$`));
          const others = ["Brandt", "Weil", "Kolb", "Rost", "Ibáñez", "Prado", "丁海", "许岚"].filter(
            (each) => each !== name,
          );
          for (const other of [...others, "1911", "herons", "三百米"]) expect(quotation.text).not.toContain(other);
        }
      }
    },
  );

  test("is answered by nobody else where they say nothing of it", async () => {
    const answer = await ask("said_by:Brandt How many herons did nobody ask?");
    expect(answer.kind).toBe("nothing-found");
    expect((await ask("said_by:Kolb When will the dam be repaired?")).kind).toBe("nothing-found");
  });

  test("of whom nobody knows is answered by nothing, and told whose names come near", async () => {
    const answer = await ask("said_by:Brant When will the dam be repaired?");
    expect(answer).toMatchObject({
      kind: "nothing-found",
      nearest: [],
      within: { filters: { saidBy: [{ asked: "Brant", names: [], nearest: ["Mayor Anna Brandt"] }] } },
    });
  });

  test("may be asked of several, any of whom may answer, and of other filters too", async () => {
    const answer = await ask("said_by:Brandt said_by:Weil When will the dam be repaired?");
    expect(answer.within?.filters?.saidBy.map(({ names }) => names)).toEqual([
      ["Mayor Anna Brandt"],
      ["the engineer Jonas Weil"],
    ]);
    expect((await ask("said_by:Brandt file:schule* Wann wird der Damm repariert?")).kind).toBe("nothing-found");
  });
});

test("an answer that nobody's words are asked for tells whose they are, where somebody surely says them", async () => {
  const [said] = shownIn(await ask("When will the dam at Harrow be repaired, in May?"));
  expect(said).toMatchObject({ saidBy: "Mayor Anna Brandt" });
  const [told] = shownIn(await ask("When was the dam at Harrow built?"));
  expect(answeringOf(told as Quotation)).toContain("1911");
  expect(told).not.toHaveProperty("saidBy");
});
