import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { readPlain } from "../../../src/read/plain/read-plain.ts";
import { PROSE, plainBlocks as read } from "../helpers/plain-blocks.ts";

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

  test("are not looked for in one paragraph of a text whose others are read as they are printed", () => {
    const likeColumns = LEFT.flatMap((line, at) => [line, RIGHT[at] ?? ""]);
    const pages = Array.from({ length: 7 }, () => [LEFT, RIGHT, CUT]).flat();
    const others = pages.flatMap((lines) => ["", ...lines]);
    expect(read(...likeColumns, ...others)).toEqual([likeColumns, ...pages].map((lines) => lines.join("⏎")));
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
    expect(
      read("The boats of the Anglo-", "Saxons crossed the river, and the fee fol-", "lowed the size of each of them."),
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

  test("are not joined with the name of a section above them, where no column had broken it there", () => {
    const dates = "4月4日（星期五）至6日（星期日）放假调休，共3天。";
    expect(read("安排通知如下：", "", "一、放假时间", dates)).toEqual(["安排通知如下：", "一、放假时间", dates]);
    const wrapped = ["二、各单位要求十分明确而且必须认真落实", "到位。"];
    expect(read("安排通知如下：", "", ...wrapped)[1]).toBe(wrapped.join("⏎"));
  });

  test("are never joined with a line that is too short to be wrapped", () => {
    expect(read("The crossing", ...PROSE)[1]).toBe(PROSE.join("⏎"));
  });
});

/** Lines of unlike lengths, so many that no column wraps the text. */
const BELLS = Array.from(
  { length: 14 },
  (_, at) => `The bell has rung for boat number ${"again ".repeat(at % 5)}${at}.`,
);

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
    [
      "a couplet in capitals, in a text that is not wrapped",
      ["The surest friend, the safest guard of all,", "In thy long mercy may I see,", "", ...BELLS],
      [
        "[lines] The surest friend, the safest guard of all,\nIn thy long mercy may I see,",
        `[lines] ${BELLS.join("\n")}`,
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
