import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { readPlain } from "../../../src/read/plain/read-plain.ts";
import { shownBlocks } from "../helpers/shown-blocks.ts";

function read(...lines: readonly string[]): string[] {
  return shownBlocks(readPlain(lines.join("\n"), { from: 0, facts: NOTHING_GIVEN }));
}

const PROSE = [
  "The ferry crossed the river every day, and people on both banks waved",
  "to it until it was gone. In winter it stayed in the harbour when there",
  "was fog, which happened more often than the timetable said, and then",
  "the school on the other side had no pupils.",
];

/** Two columns that a machine has read line by line. */
const LEFT = [
  "When the door opens, the first thing that the",
  "children see is a pair of hens. They live in a",
  "cage behind the driver's seat, and lay an egg a",
  "day. The egg is put into vinegar for three days",
  "and nothing but a soft skin holds it together.",
];
const RIGHT = [
  "For twelve years a path of ribbed tiles for the",
  "blind has run along Spinners Row, and nine poles",
  "have stood in the middle of it. The night before",
  "last a crane lifted the last one out of its hole",
  "and put it down on the grass beside the road.",
];

const CUT = [
  "Twelve of the poles that stood in the middle of",
  "Spinners Row have gone, and the path of the blind",
  "runs straight on for the first time since it was",
  "laid, as far as the corner of Mill Lane and back",
];

describe("columns that run together in plain text", () => {
  test("are read one after the other where they stand side by side", () => {
    expect(read(...LEFT.map((line, at) => `${line.padEnd(52)}${RIGHT[at]}`))).toEqual([
      LEFT.join("⏎"),
      RIGHT.join("⏎"),
    ]);
  });

  test("join no line of the one with a line of the other where they stand by turns", () => {
    const blocks = read(...LEFT.flatMap((line, at) => [line, RIGHT[at] ?? ""]));
    expect(blocks).toEqual([LEFT.join("⏎"), RIGHT.join("⏎")]);
  });

  test("are cut at each line where it is not certain that they stand by turns", () => {
    const left = [...LEFT.slice(0, 3), "day, which is put into vinegar and looked at."];
    const lines = left.flatMap((line, at) => [line, CUT[at] ?? ""]);
    const text = lines.join("\n");
    const [document] = readPlain(text, { from: 0, facts: NOTHING_GIVEN }).documents;
    const cut = (document?.blocks ?? []).filter(({ isCutBefore }) => isCutBefore === true);
    expect(cut.map(({ ranges }) => ranges.map(({ start, end }) => text.slice(start, end)).join(""))).toEqual(lines);
  });

  test("leave a table as it stands", () => {
    const rows = [
      "Harbour Street    open daily",
      "Mill Lane         by appointment",
      "Old pier          closed",
      "Kiosk             open",
    ];
    expect(read(...rows)).toEqual([`[lines] ${rows.join("\n")}`]);
  });
});

describe("wrapped lines of plain text", () => {
  test("are joined inside their paragraph only", () => {
    expect(read(...PROSE, "", ...PROSE)).toEqual([PROSE.join("⏎"), PROSE.join("⏎")]);
  });

  test("are joined where a word is divided between them, however they are broken", () => {
    expect(
      read("The fee follows the size-", "determining marks, and a", "contract lowers it by a quarter of the whole."),
    ).toHaveLength(1);
  });

  test("begin a paragraph where an indent, a mark or an early end shows one", () => {
    const [first = "", second = "", third = "", fourth = ""] = PROSE;
    expect(read(`  ${first}`, second, third, fourth, `  ${first}`, second)).toHaveLength(2);
    expect(read(first, second, third, fourth, first, second)).toHaveLength(2);
    expect(
      read(
        "第一条 渡船每天早上六点从北岸开出，遇到大雾或者大风的时候停航，不另行通知，",
        "票款照退。",
        "第二条 末班船晚上九点开。",
      ),
    ).toEqual([
      "第一条 渡船每天早上六点从北岸开出，遇到大雾或者大风的时候停航，不另行通知，⏎票款照退。",
      "第二条 末班船晚上九点开。",
    ]);
  });

  test("are never joined with a line that is too short to be wrapped", () => {
    expect(read("The crossing", ...PROSE)[1]).toBe(PROSE.join("⏎"));
  });
});

describe("lines that matter", () => {
  test.each<[what: string, lines: readonly string[], blocks: readonly string[]]>([
    [
      "verse",
      ["芦花白", "灯影低", "船家不问客来迟", "", "一桨推开三月水", "两岸鸡声", "到天明"],
      ["[lines] 芦花白\n灯影低\n船家不问客来迟", "[lines] 一桨推开三月水\n两岸鸡声\n到天明"],
    ],
    [
      "verse in lines of one width",
      ["床前明月光，疑是地上霜。", "举头望明月，低头思故乡。", "床前明月光，疑是地上霜。"],
      ["[lines] 床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n床前明月光，疑是地上霜。"],
    ],
    [
      "verse in capitals",
      [
        "The tide goes out behind the wall",
        "And leaves the boats to lean and wait",
        "Until the moon remembers all",
        "The water owes the garden gate",
      ],
      [
        "[lines] The tide goes out behind the wall\nAnd leaves the boats to lean and wait\nUntil the moon remembers all\nThe water owes the garden gate",
      ],
    ],
    ["an address", ["Harbour office", "12 Quay Street", "Alder"], ["[lines] Harbour office\n12 Quay Street\nAlder"]],
    [
      "a table of spaces",
      ["north      120      yes", "south       90      no", "the mole    60      no"],
      ["[lines] north      120      yes\nsouth       90      no\nthe mole    60      no"],
    ],
    [
      "messages with their times",
      [
        "3/04/23, 6:30 PM - Mara: Is it sold?",
        "3/04/23, 8:24 PM - Jonas: Not yet",
        "3/04/23, 8:25 PM - Jonas: Sixty at least",
      ],
      [
        "3/04/23, 6:30 PM - Mara: Is it sold?",
        "3/04/23, 8:24 PM - Jonas: Not yet",
        "3/04/23, 8:25 PM - Jonas: Sixty at least",
      ],
    ],
    [
      "speakers",
      ["主持人：渡船什么时候开？", "船长：早上六点。", "主持人：有雾呢？", "船长：停航。"],
      ["主持人：渡船什么时候开？", "船长：早上六点。", "主持人：有雾呢？", "船长：停航。"],
    ],
    [
      "items",
      ["- tea", "- coffee, which is", "  roasted", "1. one", "2. two"],
      ["- tea", "- coffee, which is⏎roasted", "1. one", "2. two"],
    ],
    [
      "remarks above commands",
      ["# stop it", "systemctl stop bell", "# and start it", "systemctl start bell"],
      ["[lines] # stop it\nsystemctl stop bell\n# and start it\nsystemctl start bell"],
    ],
    [
      "quoted mail, apart from its answer",
      ["> Is the ferry running?", "Not today."],
      ["Is the ferry running?", "Not today."],
    ],
    [
      "telephone numbers and years",
      ["电话：0555-8123456", "", "1998", "", "编辑：打开菜单即可"],
      ["电话：0555-8123456", "1998", "编辑：打开菜单即可"],
    ],
  ])("stay lines: %s", (_, lines, blocks) => {
    expect(read(...lines)).toEqual(blocks);
  });

  test("are paragraphs, one a line, where they are long", () => {
    const lines = [PROSE.join(" "), `${PROSE[0]}.`, PROSE.slice(1).join(" "), `${PROSE[2]}.`];
    expect(read(...lines)).toEqual(lines);
  });

  test("of a Japanese novel are paragraphs where they are indented or speak", () => {
    expect(
      read(
        "　翌朝、郵便船が岬に着いた。荷は米と油と、弟からの手紙だけであった。",
        "「今夜も船が来る」",
        "　と彼は言った。",
      ),
    ).toEqual([
      "翌朝、郵便船が岬に着いた。荷は米と油と、弟からの手紙だけであった。",
      "「今夜も船が来る」",
      "と彼は言った。",
    ]);
  });
});

test("where a word had fitted behind a sentence, a paragraph of wrapped text ends, however full its last line is", () => {
  const [first = "", second = "", third = ""] = PROSE;
  const full = "it until it was gone, and nobody on the bank had seen the rope";
  expect(read(first, second, third, `${full}.`, first, second, third, "school.")).toHaveLength(2);
});

describe("headings of plain text", () => {
  test("are a short first line, chapters, underlined lines, and short lines by themselves above text", () => {
    const [text = ""] = read(...PROSE);
    expect(
      read(
        "The Ferry",
        "",
        "By Ann Lee",
        "",
        ...PROSE,
        "",
        "Chapter 2",
        "",
        ...PROSE,
        "",
        "Winter",
        "------",
        "",
        ...PROSE,
        "",
        "The crossing",
        "",
        ...PROSE,
      ),
    ).toEqual(["# The Ferry", "By Ann Lee", text, "## Chapter 2", text, "### Winter", text, "#### The crossing", text]);
  });

  test("are titles as long as newspapers print them, wrapped in a measure of their own, where text stands around them", () => {
    const narrow = [
      "The ferry crossed the river every",
      "day, and people on both banks waved",
      "to it until it was gone. In winter",
      "it stayed in the harbour when there",
      "was fog, which happened often.",
    ];
    const [text = ""] = read(...narrow);
    const first = ["North quay: the last ferry of the winter", "leaves without its captain"];
    const second = ["“It was the fog”: the council asks who had", "locked the gate of the pier that night"];
    expect(read(...first, "", ...narrow, "", ...second, "", ...narrow)).toEqual([
      `# ${first.join("⏎")}`,
      text,
      `#### ${second.join("⏎")}`,
      text,
    ]);
    expect(read(...narrow, "", ...narrow.slice(0, 2), "", ...narrow)).toEqual([
      text,
      narrow.slice(0, 2).join("⏎"),
      text,
    ]);
  });

  test("stand behind a French quotation, too", () => {
    const [text = ""] = read(...PROSE);
    const said = "Le gardien dit : « Les bateaux attendent la fin de la brume. »";
    expect(read(said, "", "Quai du Nord : le dernier bac de l’hiver part sans son capitaine", "", ...PROSE)).toEqual([
      said,
      "#### Quai du Nord : le dernier bac de l’hiver part sans son capitaine",
      text,
    ]);
  });

  test("open articles of their own where they say much and much stands below each, as in news that someone put together", () => {
    const [text = ""] = read(...PROSE);
    const story = ["", ...PROSE, "", ...PROSE, "", ...PROSE, ""];
    const titles = [
      "Council closes the north quay for the winter",
      "Old ferry sold to a school on the island",
      "Keeper of the lamp retires after forty years",
    ];
    const shown = titles.flatMap((title) => [`# ${title}`, text, text, text]);
    expect(read(...titles.flatMap((title) => [title, ...story]))).toEqual(shown);
    const sections = ["The harbour and its people", "History", "Ships"];
    expect(read(...sections.flatMap((title) => [title, ...story]))[4]).toBe("#### History");
  });

  test.each([
    [
      "a section's name, and never the beginning of what follows",
      ["第一条 为了规范收费，制定本规定。", "", "收费标准", "", "第二条 船只按长度收费。"],
      ["第一条 为了规范收费，制定本规定。", "#### 收费标准", "第二条 船只按长度收费。"],
    ],
    [
      "no lines of a list",
      ["milk", "", "bread", "", "butter", "", "He went to the shop."],
      ["# milk", "bread", "butter", "He went to the shop."],
    ],
    ["nothing that has no text below it", ["Text is here.", "", "The end"], ["Text is here.", "The end"]],
    [
      "no message with which a text begins",
      ["10:31 Ann: is the ferry there", "", "10:32 Ben: it is."],
      ["10:31 Ann: is the ferry there", "10:32 Ben: it is."],
    ],
    [
      "no address, message or sentence",
      ["Text is here.", "", "a@b.example", "", "Text.", "", "Fee: ten", "", "Text."],
      ["Text is here.", "a@b.example", "Text.", "Fee: ten", "Text."],
    ],
  ])("are %s", (_, lines, blocks) => {
    expect(read(...lines)).toEqual(blocks);
  });
});
