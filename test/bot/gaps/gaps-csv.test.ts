import { expect, test } from "vitest";
import { gapsCsv } from "../../../src/bot/gaps/gaps-csv.ts";
import { en } from "../../../src/bot/locales/en.ts";

const now = Date.UTC(2026, 10, 28);
const times = { count: 2, first: Date.UTC(2026, 10, 1), last: Date.UTC(2026, 10, 20) };
const channelName = (id: string) => `#${id}`;

function linesOf(wordings: readonly string[], article: string | null = null): string[] {
  const open = [{ wordings, channels: ["general", "help"], ...times }];
  const down = article === null ? [] : [{ question: "Why?", article, ...times }];
  const { name, text } = gapsCsv(en, { days: 7, open, down, answered: [] }, { channelName, now });
  expect(name).toBe("questions-2026-11-28.csv");
  return text.split("\r\n");
}

test("is UTF-8 with a mark, each wording of a group in a row of its own", () => {
  const [head, ...rows] = linesOf(["Who, when?", 'Who "exactly"?', "谁？"]);
  expect(head).toBe(
    '\uFEFF"state","group","question","times","first asked","last asked","channels","article","citation id"',
  );
  expect(rows).toEqual([
    '"unanswered","1","Who, when?","2","2026-11-01","2026-11-20","#general, #help","",""',
    '"unanswered","1","Who ""exactly""?","","","","","",""',
    '"unanswered","1","谁？","","","","","",""',
    "",
  ]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=cmd|' /C calc'!A0", " =HYPERLINK(1)", "＝1+1", "\r\n=1"])(
  "%j is no formula to a spreadsheet, as a question or as a headline",
  (hostile) => {
    const [, question, rated] = linesOf([hostile], hostile);
    const cell = `"'${hostile.trim()}"`;
    expect(question).toContain(cell);
    expect(rated).toContain(cell);
    expect(rated?.split("\n")).toHaveLength(1);
  },
);
