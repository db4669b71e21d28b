import { describe, expect, test } from "vitest";
import { chooseReading, LONGEST_PAGE } from "../../../src/read/mode/choose-reading.ts";

function chosen(text: string, isMarkdown = false) {
  return chooseReading({ text, from: 0, isMarkdown });
}

const GERMAN = "Um sechs Uhr früh ertönte das Horn, und die Fähre legte mit vierzig Fahrgästen vom Westufer ab.";
const FRENCH = "La corne a sonné à six heures, et le bac a quitté la rive ouest avec quarante passagers à son bord.";
/** Lines of a narrow column, in which words are divided. */
const NARROW = [
  "Um sechs Uhr früh ertönte am Mitt-",
  "woch das Horn, dann legte das neue",
  "Elektroboot mit vierzig Fahrgästen",
  "vom Westufer ab. Der Schiffsfüh-",
  "rer fuhr mit Absicht sehr langsam.",
].join("\n");
/** Two columns, a line of each by turns. */
const BY_TURNS = [
  ["When the door opens, the first thing that the", "For twelve years a path of ribbed tiles for the"],
  ["children see is a pair of hens. They live in a", "blind has run along Spinners Row, and nine poles"],
  ["cage behind the driver's seat, and lay an egg a", "have stood in the middle of it. The night before"],
  ["day, which is put into vinegar and looked at.", "last a crane lifted the last one out of its hole."],
]
  .flat()
  .join("\n");
const PROSE = "渡船每天早上六点从北岸开出，遇到大雾停航。";

describe("a newspaper page", () => {
  test.each([
    ["jump lines twice", `${PROSE}\n（下转2版）\n\n（上接一版）\n${PROSE}`],
    ["a reporter and a dateline", `■本报记者 林一\n\n新华社江城5月17日电 ${PROSE}`],
    [
      "a page's head and a cut sentence",
      `江城日报 2024年5月18日 星期六\n\n渡船每天早上六点从北岸开出，遇到大雾停\n\n航，票款照退。`,
    ],
    ["a headline printed downwards and a reporter", `渡\n船\n开\n航\n\n■本报记者 林一\n\n${PROSE}`],
    ["a spaced headline and a picture's credit", `渡 船 开 航 了\n\n${PROSE}\n\n5月17日，渡船开航。 记者 何青 摄`],
    ["its paper's name and a date at its top", `Hallbrücker Anzeiger · Sonnabend, 23. November 2024\n\n${GERMAN}`],
    ["a headline above a dateline", `Die Fähre fährt wieder am Morgen\n\nHALLBRÜCK (npa). ${GERMAN}`],
    [
      "headlines above bylines, twice",
      `Le bac reprend la rivière\n\nPar Marthe Quillien\n\n${FRENCH}\n\nUn radar sur la crête\n\nPar Ruth Aclocque\n\n${FRENCH}`,
    ],
    ["signed ends, and words divided in narrow columns", `${NARROW} (npa)\n\n${NARROW} (tri)`],
    ["a dateline in narrow columns", `Sanddorn, 21. November. Die Partei ist ratlos.\n\n${NARROW}\n\n${NARROW}`],
    ["columns read line by line below a signed headline", `Two things at once\n\nBy Ann Lee\n\n${BY_TURNS}`],
  ])("shows itself by %s", (_, text) => {
    const { mode, reason } = chosen(text);
    expect(mode).toBe("newspaper");
    expect(reason).toMatch(/^it has what newspaper pages have: [a-z' ]+(?:, [a-z' ]+)*(?: and [a-z' ]+)?$/);
    // Its headings are made by the program that read it.
    expect(chosen(`# 渡船\n\n${text}`, true).mode).toBe("newspaper");
  });

  test.each([
    ["one sign of its kind", `記者 歐陽其琛\n\n${PROSE}`],
    ["brackets behind a name", "CUDA Profiling Tools Interface (CUPTI) Library\n\nEval(expr)\tEvaluate an expression."],
    ["a word in capitals", `NOTE. The bell is out of order.\n\nWARNING. Do not ring it.\n\n${NARROW}`],
    [
      "names behind what somebody said",
      "I use it every day. (Larry Wall)\n\nA gem! (Tim Perdue)\n\nWho would not? (Ann Lee)",
    ],
    ["one byline", `The Ferry\n\nBy Linus Abara\n\n${PROSE}`],
    [
      "signs that listings have",
      "a paragraph without its end, that goes on and on\n\nafter an empty line\n\na\nb\nc\nd\n",
    ],
    [
      "telephone numbers, addresses and years",
      `电话：0555-8123456\n\n地址：柳堤路十九号\n\n编辑：打开菜单\n\n1998\n\n${PROSE}`,
    ],
    [
      "a list of words, some of them in brackets",
      "bell\nferry\nlamp\nquay\nrope\n(npa)\nsail\nslip\ntide\nwharf\n(tri)\n",
    ],
    [
      "paragraphs that stand in it again and again, as licences have them",
      "The ferry is provided as it is, and nobody answers for its bell, its lamps or its ropes. (npa)\n\n".repeat(3),
    ],
    ["signs that are lost in a book", `${`${PROSE}\n\n`.repeat(400)}■本报记者 林一\n\n新华社江城5月17日电 ${PROSE}`],
  ])("is not made of %s", (_, text) => {
    expect(chosen(text).mode).toBe("plain");
  });

  test.each([
    ["front matter", 24, ""],
    ["links", 0, "\n\n[渡船](https://a.example/b)"],
    ["code", 0, "\n\n```js\na\n```\n"],
    ["tables", 0, "\n\n| a | b |\n|---|---|\n| 1 | 2 |"],
  ])("has no %s, which its author wrote", (_, from, behind) => {
    const front = from > 0 ? "---\ntitle: A\nlang: zh\n---\n" : "";
    const text = `${front}■本报记者 林一\n\n新华社江城5月17日电 ${PROSE}${behind}`;
    expect(chooseReading({ text, from: front.length, isMarkdown: true }).mode).toBe("structured");
  });
});

test("a book is no newspaper page that was set by hand, with notes on how its pages look", () => {
  const page =
    "江城晚报 2024年5月6日 星期一\n\n渡船停航\n\n本报讯（记者 王小明）渡船停航。\n\n大桥通车\n\n本报讯（记者 李大江）大桥通车。\n\n";
  expect(chosen(page).mode).toBe("newspaper");
  expect(chosen(`${page}［＃改ページ］\n\n［＃ここから２字下げ］\n雾\n［＃ここで字下げ終わり］\n`).mode).toBe("plain");
});

test("a text of millions of characters is none, whatever it shows: it is read as what else it is, and that is said", () => {
  const page = "■本报记者 林一\n\n新华社江城5月17日电 渡船每天早上六点开出。\n\n";
  const long = page + PROSE.padEnd(LONGEST_PAGE - page.length, "。");
  expect(chosen(long).mode).toBe("newspaper");
  expect(chosen(`${long}。`)).toEqual({ mode: "plain", reason: expect.stringContaining("too long") });
  expect(chosen(`${long}。`, true).mode).toBe("structured");
});

describe("Markdown", () => {
  test("is what is called so", () => {
    expect(chosen(PROSE, true)).toEqual({ mode: "structured", reason: "its name says that it is Markdown" });
  });

  test("is also what has headings and another of its marks", () => {
    expect(chosen("# Ferry\n\nIt *runs* daily; see [fees](fees.md).\n\n## Winter\n\nNo.\n")).toEqual({
      mode: "structured",
      reason: "it has the marks of Markdown: headings and links",
    });
  });

  test.each([
    ["headings alone", "# Ferry\n\nIt runs daily.\n"],
    ["marks without a heading", "- tea\n- coffee\n\n[a](b.md)\n"],
    [
      "remarks above commands",
      "# stop the bell\nsystemctl stop bell\n\n# start the bell\nsystemctl start bell\n\n- a\n- b\n",
    ],
    ["plain text", PROSE],
  ])("is not evident by %s", (_, text) => {
    expect(chosen(text).mode).toBe("plain");
  });
});
