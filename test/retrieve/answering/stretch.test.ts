import { describe, expect, test } from "vitest";
import type { QuotedAnswer } from "../../../src/retrieve/answer.ts";
import { wholePassage } from "../../../src/retrieve/answering/excerpt.ts";
import { ELLIPSIS, quote, sourcePartOf } from "../../../src/retrieve/answering/quote.ts";
import { stretchAround } from "../../../src/retrieve/answering/stretch.ts";
import type { StoreSnapshot } from "../../../src/retrieve/store/passage-store.ts";
import type { StoredPassage } from "../../../src/retrieve/store/stored-passage.ts";
import { allPassages, openEngine, openStore } from "../open-engine.ts";
import { indexSamples, sampleText } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";
import { longArticle, type TemporaryIndex, temporaryIndex } from "../temporary-index.ts";
import { tinyModels } from "../tiny-models.ts";

const EVERYWHERE = () => true;
const NEVER = () => false;

/** What `look` sees of an index folder. */
async function lookInto<T>(
  { index, models }: Pick<TemporaryIndex, "index" | "models">,
  look: (snapshot: StoreSnapshot, passages: readonly StoredPassage[]) => Promise<T>,
): Promise<T> {
  const store = openStore(index, models);
  try {
    return await store.snapshot(async (snapshot) => look(snapshot, await allPassages(snapshot)));
  } finally {
    await store.close();
  }
}

/** The texts of the stretches around the paragraphs of one article, and the passages of each. */
async function stretchesOf(article: string, goesOn: (id: number) => boolean = EVERYWHERE) {
  const folder = await temporaryIndex({ "a.md": article });
  await folder.update();
  return lookInto(folder, async (snapshot, passages) => {
    const paragraphs = passages.filter(({ text }) => /^(?:Paragraph|Day) /.test(text));
    return Promise.all(
      paragraphs.map(async (paragraph) => {
        const stretch = await stretchAround(paragraph, goesOn, snapshot);
        return { own: paragraph.text, text: stretch?.passage.text ?? "", count: stretch?.ids.length ?? 0 };
      }),
    );
  });
}

describe("a stretch", () => {
  test("is a passage and up to three before and three behind it, with the blank lines of the source", async () => {
    const article = longArticle("the Petrel", 9);
    const stretches = await stretchesOf(article);
    expect(stretches.length).toBe(9);
    expect(stretches.map(({ count }) => count)).toEqual([4, 5, 6, 7, 7, 7, 6, 5, 4]);
    for (const { own, text } of stretches) {
      expect(text).toContain(own);
      expect(article).toContain(text);
    }
  });

  test("takes in only what it is told to go on into", async () => {
    const stretches = await stretchesOf(longArticle("the Petrel", 4), NEVER);
    expect(stretches.map(({ own, text }) => text === own)).toEqual([true, true, true, true]);
  });

  test.each([
    ["a heading", "\n\n## The way back\n\n"],
    ["a table", "\n\n| bird | seen |\n| ---- | ---- |\n| gull | 4    |\n\n"],
    ["a picture", '\n\n<img src="sea.png" />\n\n'],
  ])("ends at %s", async (_, between) => {
    const [, ...paragraphs] = longArticle("the Petrel", 4).trim().split("\n\n");
    const article = `# At sea\n\n${paragraphs.slice(0, 2).join("\n\n")}${between}${paragraphs.slice(2).join("\n\n")}\n`;
    const stretches = await stretchesOf(article);
    expect(stretches.map(({ text }) => text)).toEqual([
      ...Array(2).fill(paragraphs.slice(0, 2).join("\n\n")),
      ...Array(2).fill(paragraphs.slice(2).join("\n\n")),
    ]);
  });

  test("ends where it would be too long to be read at once", async () => {
    const long = (at: number) =>
      `Day ${at}. ${`The crew counted ${at} birds and wrote it all down. `.repeat(17)}`.trim();
    const stretches = await stretchesOf(`# At sea\n\n${[1, 2, 3, 4].map(long).join("\n\n")}\n`);
    for (const { text } of stretches) expect(text.length).toBeLessThanOrEqual(2400);
    expect(Math.max(...stretches.map(({ count }) => count))).toBeGreaterThan(1);
  });

  test("of any sample is what its file says between its offsets, white space and […] aside", async () => {
    const folder = await temporaryIndex();
    await indexSamples(folder.index, await tinyModels());
    const bare = (text: string) => text.replaceAll(ELLIPSIS, "").replaceAll(/\s+/g, "");
    const quoted = await lookInto(folder, async (snapshot, passages) =>
      Promise.all(
        passages.map(async (passage) => {
          const stretch = await stretchAround(passage, EVERYWHERE, snapshot);
          if (stretch === null) throw new Error("All of each passage is met.");
          const [source = ""] = await snapshot.sourceTexts([sourcePartOf(stretch.passage)]);
          const excerpt = wholePassage(stretch.passage);
          const alone = stretch.passage.sentences[stretch.led];
          const opening = stretch.passage.text.slice(alone?.start, alone?.end);
          expect(opening).toBe(passage.text.slice(passage.sentences[0]?.start, passage.sentences[0]?.end));
          return {
            count: stretch.ids.length,
            ...quote(stretch.passage, { excerpt, answering: null, score: 0 }, source),
          };
        }),
      ),
    );
    const long = quoted.filter(({ count, text }) => count > 1 && !text.includes(ELLIPSIS));
    expect(long.length).toBeGreaterThan(10);
    for (const { source, start, end, text } of long)
      expect(bare(sampleText(source).slice(start, end))).toBe(bare(text));
  });
});

describe("an answer of several articles", () => {
  const about = (ship: string, year: number) =>
    `# The ${ship}\n\n${[
      `The lifeboat ${ship} was built in ${year} at the yard of Orrin Vale, of larch planks on oak ribs, and paid for by the fishermen of Sandwick. `,
      `The lifeboat ${ship} was launched ${year % 90} times in storms, most often by night, and the lifeboat crew rowed her without an engine. `,
    ]
      .map((sentence) => sentence.repeat(4).trim())
      .join(
        "\n\n",
      )}\n\n## The village\n\nSandwick has a school, a chapel and forty houses, all of them of grey stone.\n`;

  test("has what one article says in the order in which it is said", async () => {
    const folder = await temporaryIndex({ "1.md": about("Fulmar", 1891), "2.md": about("Shearwater", 1934) });
    const models = await builtInModels();
    await folder.update({ models });
    const engine = openEngine(folder.index, models);
    const { quotations } = (await engine.ask({
      text: "What do the articles say about the lifeboats?",
    })) as QuotedAnswer;
    expect(quotations.length).toBe(4);
    for (const [first, second] of [quotations.slice(0, 2), quotations.slice(2)]) {
      expect(second?.source).toBe(first?.source);
      expect(second?.start).toBeGreaterThan(first?.end ?? 0);
    }
    await engine.close();
  });

  test("quotes all beside a passage that is about the subject, and links to the sentence that answers", async () => {
    const folder = await temporaryIndex({ "1.md": about("Fulmar", 1891), "2.md": about("Shearwater", 1934) });
    const models = await builtInModels();
    await folder.update({ models });
    const engine = openEngine(folder.index, models);
    const answer = (await engine.ask({
      text: "What do the articles say about the lifeboats?",
      count: 2,
    })) as QuotedAnswer;
    expect(answer).toMatchObject({ kind: "quoted", composed: { of: 2 } });
    for (const quotation of answer.quotations) {
      expect(quotation.text).toMatch(/built in .+\n\n.+ launched/);
      expect(quotation.text).not.toContain("Sandwick has a school");
      const cited = await engine.cite(quotation.citation);
      const [at] = quotation.sentences.flatMap(({ start }, i) => (start === quotation.answering?.start ? [i] : []));
      const sentence = cited?.quotation.sentences[quotation.firstSentence + (at ?? 0)];
      expect(cited?.quotation.text.slice(sentence?.start, sentence?.end)).toBe(
        quotation.text.slice(quotation.answering?.start, quotation.answering?.end),
      );
    }
    await engine.close();
  });
});
