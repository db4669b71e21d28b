import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../../../src/read/hyphens/known-words.ts";
import { readPage } from "../../../../src/read/page/read-page.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";

const PLAIN = { from: 0, facts: NOTHING_GIVEN, words: NOTHING_KNOWN };

describe("repeated paragraphs", () => {
  const first = "市园林局介绍，今年春天全市新种了四万棵黄葛树，其中一半种在江边步道两侧。";
  test.each([
    ["the same", first],
    ["with other punctuation", first.replaceAll("，", ",").replace("。", ".")],
    ["wrapped otherwise", first.replace("黄葛树，", "黄葛树，\n")],
  ])("%s are kept once, with both places", (_, again) => {
    const text = `# 四万棵树\n\n本报讯 （记者 林一）${"这是另外一段话，说的是别的事情。"}\n\n${first}\n\n树苗来自三个苗圃。\n\n${again}\n`;
    const source = readPage(text, PLAIN);
    const blocks = source.articles.flatMap((article) => article.blocks);
    expect(blocks).toHaveLength(3);
    const [place] = blocks[1]?.alsoAt ?? [];
    expect(text.slice(place?.start, place?.end)).toBe(again);
    expect(source.dropped.every(({ kind }) => kind === "duplicate")).toBe(true);
  });

  test("that differ in a word or a name are not the same", () => {
    const hours = (house: string) =>
      `The town ${house} is open from Monday to Friday between nine in the morning and five in the afternoon, and on Saturdays until noon.`;
    const text = `${hours("library")}\n\n${hours("museum")}\n`;
    const source = readPage(text, PLAIN);
    expect(source.articles.flatMap((article) => article.blocks)).toHaveLength(2);
  });

  test.each([
    ["one character", first.replace("已", "未").replace("新种", "未种")],
    ["the order", first.replace("江边步道", "步道江边")],
    ["a decimal point", first.replace("四万", "4.5万"), first.replace("四万", "45万")],
  ])("that differ in %s are not the same", (_, again, original = first) => {
    const text = `# 四万棵树\n\n本报讯 （记者 林一）${"这是另外一段话，说的是别的事情。"}\n\n${original}\n\n树苗来自三个苗圃。\n\n${again}\n`;
    const source = readPage(text, PLAIN);
    expect(source.dropped).toEqual([]);
    expect(source.articles.flatMap((article) => article.blocks)).toHaveLength(4);
  });

  test("that are contained in another with all of their sentences are left out, and the other is not said to stand there", () => {
    const part = "市园林局介绍，今年春天全市新种了四万棵黄葛树，其中一半种在江边步道两侧。";
    const whole = `${part}不种在桥上的树不浇水，种在桥上的树每周浇水两次，由街道派人来浇。`;
    const page = (second: string) => `# 四万棵树\n\n本报讯 （记者 林一）这是另外一段话。\n\n${whole}\n\n${second}\n`;
    const read = (second: string) => readPage(page(second), PLAIN);
    const source = read(part);
    expect(source.dropped.map(({ kind }) => kind)).toEqual(["duplicate"]);
    expect(source.articles.flatMap(({ blocks }) => blocks.flatMap(({ alsoAt }) => alsoAt))).toEqual([]);
    expect(read("种在桥上的树不浇水，种在桥上的树每周浇水两次，由街道派人来浇。").dropped).toEqual([]);
  });

  test("that differ in a number are not the same", () => {
    const text = "4月1日，全市接待游客三万人，气温12度。\n\n4月2日，全市接待游客三万人，气温19度。\n";
    const source = readPage(text, PLAIN);
    expect(source.articles.flatMap((article) => article.blocks)).toHaveLength(2);
  });
});

describe("on a newspaper page a paragraph printed again", () => {
  const ferry =
    "The new boat has two batteries that can be changed at the quay in four minutes. The engineer says that terns on the sandbank did not even lift their heads.";
  const hail =
    "Stoneford is known for its pears, and hail has ruined the harvest in three of the last five years. Last summer hardly anything was left of it.";
  const opening = "STONEFORD (NPA) – The weather service has sent out a warning.";
  /** The paragraphs that are kept, of a page that has these. */
  const kept = (...paragraphs: readonly string[]) => {
    const text = [opening, ...paragraphs].join("\n\n");
    return readPage(text, PLAIN)
      .articles.flatMap(({ blocks }) => blocks)
      .map(({ ranges }) => ranges.map(({ start, end }) => text.slice(start, end)).join(" "))
      .slice(1);
  };

  test.each([
    ["with a few letters misread", ferry.replace("minutes", "miuutes").replace("engineer", "eugineer")],
    ["with its quotation marks lost", ferry.replaceAll(".", "")],
  ])("%s is kept once", (_, again) => {
    expect(kept(ferry, hail, again)).toEqual([ferry, hail]);
  });

  test("with a look-alike character misread is kept once", () => {
    const signs =
      "渡口的运营由两岸的四个村子合办，每村出一名船员，盈亏按人口分担。试运行到明年一月底，间隔半小时一班。";
    expect(kept(signs, hail, signs.replace("间隔", "问隔"))).toEqual([signs, hail]);
  });

  test.each([
    ["a number", ferry.replace("four", "five")],
    ["a name in one look-alike letter", hail.replace("Stoneford", "Stoneforb"), hail],
    ["a not", ferry.replace("did not even lift", "did even lift")],
    [
      "a numeral of one look-alike character",
      "渡口的运营由两岸的四个村子合办，每班最多载入一千人，盈亏按人口分担。".replace("一千人", "一干人"),
      "渡口的运营由两岸的四个村子合办，每班最多载入一千人，盈亏按人口分担。",
    ],
    [
      "a word that others have, too",
      ferry.replace("minutes", "minufes"),
      ferry,
      "Two minufes is a word here.",
      "Four minutes is one, too.",
      "A minufes more.",
    ],
  ])("is kept beside the other where they differ in %s", (_, twin, first = ferry, ...others) => {
    expect(kept(first, ...others, twin)).toContain(first);
    expect(kept(first, ...others, twin)).toContain(twin);
  });

  test("together with the next one goes, where those follow each other", () => {
    expect(kept(`${ferry} ${hail}`, "Nothing else is known.", ferry, hail)).toEqual([
      "Nothing else is known.",
      ferry,
      hail,
    ]);
  });

  test("whole stays instead of the pieces into which a page has cut it, in their place", () => {
    const at = ferry.indexOf(" quay");
    const pieces = [ferry.slice(0, at), ferry.slice(at + 1)];
    expect(kept("Nothing else is known.", ...pieces, hail, ferry)).toEqual(["Nothing else is known.", ferry, hail]);
  });

  test("stays where it speaks of the same as the texts around it", () => {
    const about = "The boat and its batteries cost the quay's engineer nothing.";
    expect(kept(ferry, hail, hail, "By Ann Lee", about, ferry)).toEqual([hail, "By Ann Lee", about, ferry]);
  });
});

describe("in a text that is no newspaper page, a paragraph in the same words", () => {
  const answer = "Yes, please keep to the marked path on the eastern side.";
  const blocksOf = async (name: string, text: string) => {
    const source = await readSourceFile(name, Buffer.from(text));
    return source.articles.flatMap(({ body, blocks }) => blocks.map(({ start, end }) => body.slice(start, end)));
  };

  test.each([
    [
      "below another heading",
      "faq.md",
      `# FAQ\n\n## May dogs enter?\n\n${answer}\n\n## May drones fly?\n\n${answer}\n`,
    ],
    ["below the same heading of another one", "a.md", `# One\n\n## Fee\n\n${answer}\n\n# Two\n\n## Fee\n\n${answer}\n`],
    ["behind another one", "faq.txt", `Dogs on the meadow.\n\n${answer}\n\nDrones on the meadow.\n\n${answer}\n`],
    ["in another row", "fees.md", "# Fees\n\n- Adults\n\n13 crowns a night\n\n- Children\n\n13 crowns a night\n"],
  ])("%s is kept in its place", async (_, name, text) => {
    const kept = await blocksOf(name, text);
    const again = text.includes(answer) ? answer : "13 crowns a night";
    expect(kept.join("\n").split(again)).toHaveLength(3);
  });

  test("right behind itself is kept once, with all places", async () => {
    const text = `# FAQ\n\n${answer}\n\n${answer}\n\n${answer}\n`;
    const { articles, dropped } = await readSourceFile("faq.md", Buffer.from(text));
    const [block, ...others] = articles.flatMap(({ blocks }) => blocks);
    expect(others).toEqual([]);
    expect(block?.alsoAt.map(({ start, end }) => text.slice(start, end))).toEqual([answer, answer]);
    expect(dropped.map(({ kind }) => kind)).toEqual(["duplicate", "duplicate"]);
  });
});
