import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../../src/read/formats/extract-docx.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { wordParts, zip } from "../../helpers/zip.ts";

/** The mark that a paragraph gets with these properties, in a document with these styles. */
async function markOf(properties: string, styles = ""): Promise<string> {
  const body = `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;
  return shownBlocks(await extractDocx(zip(wordParts(body, { styles }))))
    .join("\n\n")
    .replace(/ ?x$/, "");
}

const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
const numbered = (id: string) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (number: number) => `<w:outlineLvl w:val="${number}"/>`;

interface StyleOptions {
  readonly basedOn?: string;
  readonly properties?: string;
  readonly type?: string;
}

function style(id: string, name: string, { basedOn, properties = "", type = "paragraph" }: StyleOptions = {}): string {
  const base = basedOn === undefined ? "" : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:pPr>${properties}</w:pPr></w:style>`;
}

describe("a heading is known", () => {
  test.each([
    ["by the name of its style", "Heading1", style("Heading1", "heading 1"), "#"],
    ["by that name in German Word", "berschrift2", style("berschrift2", "heading 2"), "##"],
    ["by that name in Chinese Word and WPS", "3", style("3", "heading 3"), "###"],
    ["by that name in LibreOffice", "Heading4", style("Heading4", "Heading 4"), "####"],
    [
      "by the level of its style's outline, whatever its name",
      "a",
      style("a", "标题 1", { properties: level(0) }),
      "#",
    ],
    ["by what its style is based on", "b", style("a", "heading 2") + style("b", "My own", { basedOn: "a" }), "##"],
    [
      "by what its style is based on at last",
      "c",
      style("a", "x", { properties: level(2) }) + style("b", "y", { basedOn: "a" }) + style("c", "z", { basedOn: "b" }),
      "###",
    ],
    ["by the id of its style, where styles are missing", "Heading2", "", "##"],
    ["by the name that a publisher gave its style", "hb", style("hb", "HeadB"), "###"],
    ["as a chapter's by such a name", "ct", style("ct", "ChapterTitle"), "#"],
    ["by a name that is no longer the program's own, in another language", "u", style("u", "Überschrift 2"), "##"],
    ["in Pages, which has but one rank", "Heading", style("Heading", "Heading"), "#"],
    ["with the lowest rank that there are marks for", "Heading9", style("Heading9", "heading 9"), "######"],
    ["rather than as a list's item", "Heading1", style("Heading1", "heading 1", { properties: numbered("1") }), "#"],
  ])("%s", async (_, id, styles, mark) => {
    expect(await markOf(styled(id), styles)).toBe(mark);
  });

  test("by the level of its own outline, which goes before its style's", async () => {
    expect(await markOf(level(1))).toBe("##");
    expect(await markOf(styled("a") + level(1), style("a", "heading 1"))).toBe("##");
    expect(await markOf(styled("a") + level(9), style("a", "heading 1"))).toBe("");
  });
});

describe("a paragraph is no heading", () => {
  test.each([
    ["when its style is none", "a", style("a", "Body Text")],
    ["when its style is missing", "a", ""],
    ["when its style is of characters", "a", style("a", "heading 1", { type: "character" })],
    [
      "when its style takes the level away",
      "b",
      style("a", "heading 1") + style("b", "TOC Heading", { basedOn: "a", properties: level(9) }),
    ],
    [
      "when its style is based on that of Pages' headings",
      "b",
      style("a", "Heading") + style("b", "Subtitle", { basedOn: "a" }),
    ],
    ["when another style of its id comes first", "a", style("a", "Body Text") + style("a", "heading 1")],
    ["when its style is based on itself", "a", style("a", "x", { basedOn: "b" }) + style("b", "y", { basedOn: "a" })],
    ["when its style is called like an object's member", "constructor", ""],
  ])("%s", async (_, id, styles) => {
    expect(await markOf(styled(id), styles)).toBe("");
  });
});

describe("a list's item is known", () => {
  test.each([
    ["by its own number", numbered("1"), "", "-"],
    ["by its style's number", styled("a"), style("a", "List Bullet", { properties: numbered("1") }), "-"],
    [
      "by the number of what its style is based on",
      styled("b"),
      style("a", "x", { properties: numbered("1") }) + style("b", "y", { basedOn: "a" }),
      "-",
    ],
    ["unless number 0 takes it away", styled("a") + numbered("0"), style("a", "x", { properties: numbered("1") }), ""],
    ["whatever its level", '<w:numPr><w:ilvl w:val="7"/><w:numId w:val="3"/></w:numPr>', "", "-"],
    ["not by a level alone", '<w:numPr><w:ilvl w:val="0"/></w:numPr>', "", ""],
  ])("%s", async (_, properties, styles, mark) => {
    expect(await markOf(properties, styles)).toBe(mark);
  });
});

test("a line that goes on behind a break has no mark", async () => {
  const body = `<w:p><w:pPr>${numbered("1")}</w:pPr><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>`;
  expect(shownBlocks(await extractDocx(zip(wordParts(body)))).join("\n\n")).toBe("- a\n\nb");
});

test("an empty heading leaves its mark to no other paragraph", async () => {
  const body = `<w:p><w:pPr>${level(0)}</w:pPr></w:p><w:p><w:r><w:t>a</w:t></w:r></w:p>`;
  expect(shownBlocks(await extractDocx(zip(wordParts(body)))).join("\n\n")).toBe("a");
});
