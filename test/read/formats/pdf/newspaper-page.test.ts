import { describe, expect, test } from "vitest";
import { column, type PrintedLine } from "../../helpers/pdf.ts";
import { line, pdfBlocks } from "../../helpers/pdf-blocks.ts";

const HEAD = line("The Mole Courier | Saturday, 9 March 2024 | Page 4", -20);
const FERRY =
  "The night ferry between the mole and the island will go on running through the winter. The council voted on Thursday evening against a proposal to close the line, which carries nine passengers a night.";
const RAIL =
  "Trains run between the mole and the valley again from Sunday. The line had been closed since the landslide in January, which buried sixty metres of track behind the mill and a shed.";
const BRIEF = "The swimming pool is closed from Monday to Wednesday because its pump is being changed for another one.";

/** A headline in large type and its text in two columns, as far right as is said. */
function article(headline: string, text: string, top: number, left: number): PrintedLine[] {
  const half = text.indexOf(" ", text.length / 2);
  return [
    line(headline, top, { size: 20, left }),
    ...column([text.slice(0, half)], { top: top + 24, left, width: 28 }),
    ...column([text.slice(half + 1)], { top: top + 24, left: left + 150, width: 28 }),
  ];
}

/** Short news in a narrow column, left of an article. */
const BRIEFS = [line("IN BRIEF", 200, { size: 14 }), ...column([BRIEF], { top: 222, width: 28 })];
const DECK = line("Seven members against closing it in winter", 22, { size: 17 });
const RANKS = /^#+ .*/;

async function headings(...lines: readonly PrintedLine[]): Promise<string[]> {
  return (await pdfBlocks([lines])).filter((block) => RANKS.test(block));
}

describe("on a newspaper's page", () => {
  const first = article("Council keeps the night ferry", FERRY, 40, 180);
  const second = article("Rail line reopens", RAIL, 200, 180);

  test("a heading beside the headline before it opens an article of its own", async () => {
    expect(await headings(HEAD, ...first, ...BRIEFS, ...second)).toEqual([
      "# Council keeps the night ferry",
      "# IN BRIEF",
      "# Rail line reopens",
    ]);
  });

  test("a heading right below a larger headline is its deck, however large it is", async () => {
    const headline = line("Council keeps the night ferry", 0, { size: 24 });
    const text = column([FERRY], { top: 44, width: 60 });
    expect(await headings(HEAD, headline, DECK, ...text)).toEqual([
      "# Council keeps the night ferry",
      "## Seven members against closing it in winter",
    ]);
  });

  test("which a page is by what stands above it: other documents have sections", async () => {
    expect(await headings(...first, ...BRIEFS, ...second)).toContain("## IN BRIEF");
  });
});
