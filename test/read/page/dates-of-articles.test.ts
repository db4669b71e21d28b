import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../../src/read/read-source.ts";

const TEXT =
  "In 2019 the bridge over the Aure was closed for two years, and the ferry carried all who had to cross, with their bicycles, carts and sheep.";

async function dated(name: string, ...lines: string[]): Promise<unknown[]> {
  const { articles } = await readSourceFile(name, Buffer.from(lines.join("\n\n")));
  return articles.map(({ date, datedBy }) => [date, datedBy]);
}

describe("an article is from the day", () => {
  test("of the line below its headline, and never of one in its text", async () => {
    expect(await dated("a.md", "# The bridge", "By Linus Abara, 14 March 2025", TEXT)).toEqual([
      ["2025-03-14", "byline"],
    ]);
    expect(await dated("a.md", "# The bridge", "*3. Mai 2025*", TEXT)).toEqual([["2025-05-03", "dateline"]]);
    expect(await dated("a.txt", "The bridge", "Yunting, 14 March 2025", TEXT)).toEqual([["2025-03-14", "dateline"]]);
    expect(await dated("a.md", "# The bridge", TEXT, "On 14 March 2025 it was opened.")).toEqual([[null, null]]);
  });

  test("of its dateline", async () => {
    expect(await dated("a.md", "# The bridge", `YUNTING, 14 March 2025 — ${TEXT}`)).toEqual([
      ["2025-03-14", "dateline"],
    ]);
    expect(await dated("a.md", "# The bridge", `In Yunting, 14 March 2025 — ${TEXT}`)).toEqual([[null, null]]);
  });

  test("of the line above its headline, or of the one that ends it", async () => {
    expect(await dated("a.md", "14 March 2025", "# The bridge", TEXT)).toEqual([["2025-03-14", "dateline"]]);
    expect(await dated("a.md", "# The bridge", TEXT, "Yunting, 14 March 2025")).toEqual([["2025-03-14", "dateline"]]);
    const [first, second] = await dated("a.md", "# The bridge", TEXT, "14 March 2025", "# The ferry", TEXT);
    expect([first, second]).toEqual([
      ["2025-03-14", "dateline"],
      [null, null],
    ]);
  });

  test("that the file gives, before what is printed; of its name where nothing tells it", async () => {
    const front = "---\ndate: 2025-03-14\n---\n# The bridge";
    expect(await dated("2024-01-01.md", front, "2 May 2024", TEXT)).toEqual([["2025-03-14", "given"]]);
    expect(await dated("2025-03-14-bridge.md", "# The bridge", TEXT)).toEqual([["2025-03-14", "file-name"]]);
    expect(await dated("rows-2025-03-14.csv", "title,text\nThe bridge,It is open.\nThe ferry,It runs.")).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test("of numbers that its language tells apart", async () => {
    const german =
      "Die Brücke über den Fluss war zwei Jahre lang gesperrt, und die Fähre brachte alle hinüber, die arbeiten mussten.";
    expect(await dated("a.md", "# Die Brücke", "03/05/2025", german)).toEqual([["2025-05-03", "dateline"]]);
    expect(await dated("a.md", "# The bridge", "03/05/2025", TEXT)).toEqual([[null, null]]);
  });

  test("of the newspaper page that it is printed on", async () => {
    const page = ["Yunting Daily · Friday, 14 March 2025 · Page 3", "The bridge is open again", "By Linus Abara", TEXT];
    expect(await dated("a.txt", ...page)).toEqual([["2025-03-14", "page"]]);
    expect(
      await dated("2025-03-14.txt", "本报讯 （记者 林秋）昨天，大桥重新开放。", "（新华社北京3月12日电）"),
    ).toEqual([["2025-03-12", "dateline"]]);
  });
});
