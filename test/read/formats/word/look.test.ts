import { describe, expect, test } from "vitest";
import { linesOf, paragraph, run, said } from "../../helpers/word-xml.ts";

const shown = (properties: string, words: string) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const style = (type: string, id: string, properties: string, basedOn = "") =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn}<w:rPr>${properties}</w:rPr></w:style>`;
const RAISED = '<w:vertAlign w:val="superscript"/>';
const LOWERED = '<w:vertAlign w:val="subscript"/>';

describe("what is shown above or below the line", () => {
  test.each<[string, string, string]>([
    ["is no digit of the number before it", run("10") + shown(RAISED, "3") + run(" boats"), "10³ boats"],
    ["keeps its sign", run("10") + shown(RAISED, "-3"), "10⁻³"],
    ["is a note's number rather than a year", run("in 1997") + shown(RAISED, "12"), "in 1997¹²"],
    ["is a formula's", run("H") + shown(LOWERED, "2") + run("O"), "H₂O"],
    ["is letters as they are", run("the 1") + shown(RAISED, "st"), "the 1st"],
    ["is on the line where that is switched off", run("10") + shown('<w:vertAlign w:val="baseline"/>', "3"), "103"],
    ["is so by its style, too", run("10") + shown('<w:rStyle w:val="up"/>', "3"), "10³"],
  ])("%s", async (_, runs, line) => {
    expect(await linesOf(paragraph(runs), { styles: style("character", "up", RAISED) })).toEqual([line]);
  });
});

describe("words are left out", () => {
  const styles =
    style("character", "secret", "<w:vanish/>") +
    style("character", "more", "", '<w:basedOn w:val="secret"/>') +
    style("paragraph", "draft", "<w:strike/>");

  test.each<[string, string]>([
    ["that were struck out by hand", shown("<w:strike/>", "15 ")],
    ["that were struck out twice", shown("<w:dstrike/>", "15 ")],
    ["that were struck out, as LibreOffice writes it", shown('<w:strike/><w:dstrike w:val="false"/>', "15 ")],
    ["that their style hides", shown('<w:rStyle w:val="secret"/>', "15 ")],
    ["that the style hides on which theirs is based", shown('<w:rStyle w:val="more"/>', "15 ")],
  ])("%s", async (_, struck) => {
    expect(await linesOf(paragraph(run("pays "), struck, run("13")), { styles })).toEqual(["pays 13"]);
  });

  test("that their paragraph's style strikes out", async () => {
    const draft = `<w:p><w:pPr><w:pStyle w:val="draft"/></w:pPr>${run("15 crowns")}</w:p>`;
    expect(await linesOf(draft + said("13 crowns"), { styles })).toEqual(["13 crowns"]);
  });

  test("unless the words themselves say otherwise than their style", async () => {
    const kept = shown('<w:rStyle w:val="secret"/><w:vanish w:val="0"/>', "15");
    expect(await linesOf(paragraph(run("pays "), kept), { styles })).toEqual(["pays 15"]);
  });
});

test.each(["drop", "margin"])("an initial that is set large (%s) begins the paragraph below it", async (place) => {
  const initial = `<w:p><w:pPr><w:framePr w:dropCap="${place}" w:lines="3"/></w:pPr>${run("O")}</w:p>`;
  expect(await linesOf(initial + said("nce there was a ferry."))).toEqual(["Once there was a ferry."]);
});
