import { describe, expect, test } from "vitest";
import { hasBullet, isCommentator } from "../../../../src/read/page/marks/bylines.ts";
import { isCredit, isCreditInTwoLines, opensLikeCaption } from "../../../../src/read/page/marks/credits.ts";
import { datelineDay, opensWithCapitals, reporterInDateline } from "../../../../src/read/page/marks/datelines.ts";
import { leadingContinuation, trailingJump } from "../../../../src/read/page/marks/jumps.ts";
import { endsWithName } from "../../../../src/read/page/marks/signatures.ts";

describe("a dateline's day", () => {
  test.each([
    ["新华社柳渡11月23日电（记者 何淡云）渡口今天开航", { year: null, month: 11, day: 23 }],
    ["（新华社柳渡2024年2月3日专电）", { year: 2024, month: 2, day: 3 }],
    ["柳渡11月23日电", null],
    ["新华社报道了11月23日的渡口", null],
  ])("of %s", (text, day) => {
    expect(datelineDay(text)).toEqual(day);
  });
});

test.each([
  ["本报讯（ 记者 何淡云 陶然 ）渡口昨天开航", "记者 何淡云 陶然"],
  ["新华社柳渡2月3日电（江城晚报记者何淡云）渡口", "江城晚报记者何淡云"],
  ["本报讯 渡口昨天开航。（记者 何淡云）", null],
  ["本报讯（见图）渡口昨天开航", null],
])("%s is reported by %s", (head, reporter) => {
  expect(reporterInDateline(head)).toBe(reporter);
});

test.each([
  ["LAUTERBACH. Die neue Brücke", true],
  ["ALTE MÜHLE. Die neue Brücke", true],
  ["Lauterbach. Die neue Brücke", false],
  ["LAUTERBACH. die neue Brücke", false],
])("%s opens with a place in capitals: %s", (head, does) => {
  expect(opensWithCapitals(head)).toBe(does);
});

describe("a mark that a text goes on elsewhere, at its end,", () => {
  test.each([
    ["渡口昨天开航。（下转第3版）", "（下转第3版）", "to"],
    ["渡口昨天开航▶下转3版", "▶下转3版", "to"],
    ["渡口昨天开航。（相关报道见4版）", "（相关报道见4版）", "see-also"],
    ["渡口昨天开航。（见图）", null, null],
    ["die Fähre legte ab. (Mehr dazu auf Seite 7)", "(Mehr dazu auf Seite 7)", "see-also"],
    ["die Fähre legte ab. Fortsetzung auf Seite 2", "Fortsetzung auf Seite 2", "to"],
  ])("of %s is %s, %s", (tail, mark, kind) => {
    const found = trailingJump(tail);
    expect([found === null ? null : tail.slice(found.at), found?.kind ?? null]).toEqual([mark, kind]);
  });
});

test.each([
  ["（上接第1版）渡口昨天开航", "（上接第1版）"],
  ["◀上接1版 渡口昨天开航", "◀上接1版 "],
  ["(Continued from Page 1) The ferry left", "(Continued from Page 1) "],
  ["The ferry left (continued from page 1)", ""],
  ["渡口上接第1版", ""],
])("%s goes on from elsewhere as far as %j", (head, mark) => {
  expect(leadingContinuation(head)).toBe(mark.length);
});

test.each([
  ["■本报记者 陶然", true],
  ["本报记者 陶然", false],
])("%s has the bullet of a byline: %s", (line, has) => {
  expect(hasBullet(line)).toBe(has);
});

test.each([
  ["本报评论员", true],
  ["■ 新华社评论员", true],
  ["本报编辑部文章", true],
  ["本报评论员 陶然", false],
])("%s says that a text is a paper's opinion: %s", (line, does) => {
  expect(isCommentator(line)).toBe(does);
});

test.each([
  ["the bridge opens in May. Nora Whitlock", true],
  ["“the bridge opens” Nora Whitlock, Colin Frayne", true],
  ["the bridge was opened by Nora Whitlock", false],
  ["the bridge opens in May. Nora", false],
])("names stand behind %s: %s", (tail, do_) => {
  expect(endsWithName(tail)).toBe(do_);
});

describe("who took a picture", () => {
  test.each([
    ["本报记者 陶然 摄", true],
    ["（记者 何淡云 摄）", true],
    ["新华社记者 陶然 摄", true],
    ["陶然供图", true],
    ["Photo: Nora Whitlock", true],
    ["(Photo by Nora Whitlock)", true],
    ["渡口昨天开航，陶然 摄", false],
    [`${"渡口".repeat(20)}（记者 何淡云 摄影）`, false],
    ["Photo: the ferry", false],
  ])("stands in a line by itself, %s: %s", (line, is) => {
    expect(isCredit(line)).toBe(is);
  });

  test.each([
    ["The pilot casts off. Photo:", "Nora Whitlock", true],
    ["The pilot casts off. Photo:", `Nora ${"x".repeat(35)}`, true],
    ["The pilot casts off. Photo:", `Nora ${"x".repeat(36)}`, false],
    ["The pilot casts off. Photo:", "Nora Whitlock. The ferry", false],
    ["The pilot takes a photo:", "Nora Whitlock", false],
    ["渡口昨天开航。 陶然", "摄", true],
    ["渡口昨天开航。 陶然", "供图）", true],
    ["渡口昨天开航。 陶然", "摄像机坏了", false],
    ["陶然", "摄", false],
  ])("is divided between %s and %s: %s", (line, next, is) => {
    expect(isCreditInTwoLines(line, next)).toBe(is);
  });

  test.each([
    ["▲渡口昨天开航", true],
    ["图为：渡口开航的场面", true],
    ["图为船工在渡口系缆", true],
    ["上图：渡口", true],
    ["右圖為渡口", true],
    ["Photo 2: the ferry", true],
    ["图书馆昨天开门", false],
    ["Photographs show the ferry", false],
  ])("may follow on %s, which opens like a caption: %s", (head, is) => {
    expect(opensLikeCaption(head)).toBe(is);
  });
});
