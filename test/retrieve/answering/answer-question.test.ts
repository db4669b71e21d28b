import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Question, worthShowing } from "../../../src/retrieve/answer.ts";
import type { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine } from "../open-engine.ts";
import { indexSamples, lettersOf } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";

const indexFolder = join(temporaryFolder(), "index");
let engine: LocalEngine;
beforeAll(async () => {
  const models = await builtInModels();
  await indexSamples(indexFolder, models);
  engine = openEngine(indexFolder, models);
  return () => engine.close();
});

async function first(question: Question) {
  const answer = await engine.ask(question);
  const [best] = answer.kind === "quoted" ? answer.quotations : answer.nearest;
  return { answer, text: lettersOf(best?.text ?? ""), best };
}

describe("a follow-up question", () => {
  test.each([
    ["霍靜宜回到店裡做的第一件事是什麼？", "她回來以前做什麼工作？", "letterpress.txt"],
    ["What did Dorothy Pell have to wind?", "For how many years did she do that?", "lighthouse-lens.md"],
    ["Qui est le petit-fils de la fondatrice de la boulangerie ?", "Quel âge a-t-il ?", "levain.md"],
  ])("after %s, %s is answered from the same article", async (previous, text, source) => {
    expect((await first({ text, previous })).best?.source).toBe(source);
  });

  test("that stands alone is not dragged back to the old subject", async () => {
    const { text } = await first({ text: "凌晨书房几点开门？", previous: "听雨廊桥有多少间桥屋？" });
    expect(text).toContain("凌晨");
    const { best } = await first({ text: "¿Quién construyó El Ajedrecista?", previous: "渥堆是怎么做的？" });
    expect(best?.source).toBe("ajedrecista.md");
  });

  test("finds its subject by what the answer before quoted, where the question before is not known", async () => {
    const { best } = await first({ text: "What did Dorothy Pell have to wind?" });
    const citation = best?.citation as string;
    const followed = await first({ text: "For how many years did she do that?", previousCitations: [citation] });
    expect(followed.best?.source).toBe("lighthouse-lens.md");
  });
});

describe("a phrase in quotation marks", () => {
  test("is found word for word, white space, width and script variants ignored, and only where it stands", async () => {
    const { answer, text, best } = await first({ text: "“聽雨廊橋”" });
    expect(answer).toMatchObject({ kind: "quoted", phraseMatch: "exact" });
    expect(text).toContain("听雨廊桥");
    expect(best?.source).toBe("yunting-daily-page-1.md");
    for (const quotation of (answer as Extract<Answer, { kind: "quoted" }>).quotations) {
      expect(lettersOf(quotation.text)).toContain("听雨廊桥");
    }
  });

  test("is found but for misread characters where it stands nowhere word for word, and said to be similar", async () => {
    const { answer, text } = await first({ text: '"Stand insjde the lantern rocm at Harrow Ness"' });
    expect(answer).toMatchObject({ kind: "quoted", phraseMatch: "similar" });
    expect(text).toContain(lettersOf("Stand inside the lantern room at Harrow Ness"));
  });

  test("marks the sentence that holds it", async () => {
    const { best } = await first({ text: '"a Fresnel lens"' });
    if (best?.answering) {
      expect(best.text.slice(best.answering.start, best.answering.end).toLowerCase()).toContain("fresnel lens");
    } else {
      expect(best?.text.toLowerCase()).toContain("fresnel lens");
    }
  });

  test("that stands nowhere is not found, however near other passages are", async () => {
    const { answer } = await first({ text: "「會飛的燈塔管理員昨天結婚了」" });
    expect(answer.kind).toBe("nothing-found");
  });

  test("inside a question puts the passages that hold it first", async () => {
    const { text } = await first({ text: "“夜班公交N7路”是谁提的意见让它多跑几站？" });
    expect(text).toContain("N7路");
  });
});

describe("the quotations of an answer", () => {
  test("after the best that would not have been quoted by themselves are marked weak, and are not for showing", async () => {
    const { answer } = await first({ text: "¿Cuántos prismas tiene la lente de Harrow Ness?", count: 20 });
    const { quotations } = answer as Extract<Answer, { kind: "quoted" }>;
    expect(quotations).toHaveLength(20);
    expect(quotations.filter(({ weak }) => weak).length).toBeGreaterThan(5);
    const shown = worthShowing(quotations);
    expect(shown[0]).toBe(quotations[0]);
    expect(shown.slice(1).filter(({ weak }) => weak)).toEqual([]);
  });
});

describe("abstention", () => {
  test.each(["asdf qwer zxcv", "今天晚上吃什么好呢？", "Who won the football world cup in 1998?"])(
    "%s is not answered, and only the nearest articles are named",
    async (text) => {
      const { answer } = await first({ text });
      expect(answer.kind).toBe("nothing-found");
      expect(answer.confidence).toBeLessThan(0.5);
    },
  );

  test.each(["", "   ", "？！……", "\u0000"])(
    "a question without a letter (%j) finds nothing and breaks nothing",
    async (text) => {
      expect(await engine.ask({ text })).toEqual({ kind: "nothing-found", confidence: 0, nearest: [] });
    },
  );
});
