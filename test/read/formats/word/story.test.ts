import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { box, cell, field, instruction, linesOf, paragraph, row, run, said, table } from "../../helpers/word-xml.ts";

describe("a document's lines", () => {
  test.each<[string, string, string[]]>([
    ["are its paragraphs", said("One.") + said("Two."), ["One.", "Two."]],
    ["keep a word together that is divided between runs", paragraph(run("fer"), run("ry")), ["ferry"]],
    ["keep the spaces between runs", paragraph(run("the "), run("ferry"), run(" left")), ["the ferry left"]],
    ["have white space closed up", said(" one \n\t two\u00a0\u3000three "), ["one two three"]],
    ["leave out what is empty", `<w:p/>${said(" ")}<w:p><w:r/></w:p>${said("one")}`, ["one"]],
    [
      "stay together where short ones end at breaks, as in verse or an address",
      paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>"),
      ["[lines] a\nb\nc"],
    ],
    [
      "end at breaks, one block each, where they are long",
      paragraph(`<w:r><w:t>${"long ".repeat(20)}</w:t><w:br/><w:t>b</w:t></w:r>`),
      ["long ".repeat(20).trim(), "b"],
    ],
    [
      "end where a page or a column does",
      paragraph('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t><w:br w:type="column"/><w:t>c</w:t></w:r>'),
      ["a", "b", "c"],
    ],
    [
      "have a space for a tab, and none for where tabs stop",
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r></w:p>',
      ["a b c"],
    ],
    [
      "have hyphens as Unicode has them",
      paragraph("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>"),
      ["a\u2011b\u00adc"],
    ],
    [
      "have XML's entities as characters",
      said("&lt;&amp;&#26725;&#x6865;&quot;") + said("<![CDATA[<b>]]>"),
      ['<&桥桥"', "<b>"],
    ],
    [
      "hold what is in links, tags, controls and passages of another direction",
      paragraph(
        `<w:hyperlink>${run("a")}</w:hyperlink>`,
        `<w:smartTag>${run("b")}</w:smartTag>`,
        `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run("c")}</w:sdtContent></w:sdt>`,
        `<w:customXml>${run("d")}</w:customXml>`,
        `<w:dir w:val="rtl"><w:bdo w:val="ltr">${run("e")}</w:bdo></w:dir>`,
      ),
      ["abcde"],
    ],
    [
      "hold a control's paragraphs",
      `<w:sdt><w:sdtContent>${said("one")}${said("two")}</w:sdtContent></w:sdt>`,
      ["one", "two"],
    ],
    [
      "are those of both bodies, where a damaged document has two",
      `${said("a")}</w:body><w:body>${said("b")}`,
      ["a", "b"],
    ],
    ["hold nothing of a paragraph outside of the body", `</w:body>${said("one")}<w:body>`, []],
    ["hold no text outside of a run's text", "<w:p><w:r>one</w:r>two</w:p>three", []],
    [
      "hold the base of words whose reading stands above them",
      paragraph(
        `<w:r><w:ruby><w:rt>${run("とうきょう")}</w:rt><w:rubyBase>${run("東京")}</w:rubyBase></w:ruby></w:r>`,
        run("に"),
      ),
      ["東京に"],
    ],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  test("are the paragraphs that were written, whatever their words and runs", async () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
      .filter((each) => /^[\p{L}\p{N}]+$/u.test(each));
    const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(paragraphs, fc.nat(5), async (all, size) => {
        const lines = all.map((words) => words.join(" "));
        const inRuns = (line: string) => (line.match(new RegExp(`[^]{1,${size + 1}}`, "gu")) ?? []).map(run);
        expect(await linesOf(lines.map((line) => paragraph(...inRuns(line))).join(""))).toEqual(lines);
      }),
    );
  });
});

describe("what was changed", () => {
  test.each<[string, string, string[]]>([
    [
      "is read as it is after the change",
      paragraph(
        run("a"),
        `<w:ins>${run("b")}</w:ins>`,
        "<w:del><w:r><w:delText>c</w:delText></w:r></w:del>",
        `<w:del>${run("d")}</w:del>`,
        run("e"),
      ),
      ["abe"],
    ],
    [
      "is read where it was moved to",
      paragraph(`<w:moveFrom>${run("one")}</w:moveFrom>`) + paragraph(`<w:moveTo>${run("one")}</w:moveTo>`),
      ["one"],
    ],
    [
      "goes on in the next paragraph where the end between them was deleted",
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("one ")}</w:p>${said("two")}${said("three")}`,
      ["one two", "three"],
    ],
    [
      "goes on where the end was moved away, and has no space for where tabs stop",
      `<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>${run("fer")}</w:p><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>${run("ry")}</w:p>`,
      ["ferry"],
    ],
    [
      "ends where its end was inserted, or only the look of a run is marked",
      `<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>${run("one")}</w:p><w:p><w:r><w:rPr><w:del/></w:rPr><w:t>two</w:t></w:r></w:p>${said("three")}`,
      ["one", "two", "three"],
    ],
    [
      "is not lost when no paragraph follows",
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("one")}</w:p>`,
      ["one"],
    ],
    [
      "does not go on from one cell to the next, nor into a table",
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("one")}</w:p>${table(
        row(cell(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("two")}</w:p>`), cell(said("three"))),
      )}`,
      ["one", "[row] two | three"],
    ],
    [
      "keeps the style that it has now",
      `<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>${run("one")}</w:p>`,
      ["one"],
    ],
    [
      "in a table leaves out rows and cells that were deleted",
      table(
        `<w:tr><w:trPr><w:del/></w:trPr>${cell(said("a"))}</w:tr>`,
        row(`<w:tc><w:tcPr><w:cellDel/></w:tcPr>${said("b")}</w:tc>`, cell(said("c"))),
      ),
      ["c"],
    ],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });
});

describe("hidden text", () => {
  const hidden = (value: string) => `<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t>secret</w:t><w:tab/></w:r>`;
  test.each([
    ["is left out", hidden(""), "ab"],
    ["is text where hiding is switched off", hidden(' w:val="0"'), "asecret b"],
    ["is text where hiding is false", hidden(' w:val="false"'), "asecret b"],
    ["hides its text boxes", `<w:r><w:rPr><w:vanish/></w:rPr>${box(said("secret"))}</w:r>`, "ab"],
    [
      "does not hide what follows a text box in it",
      `<w:r><w:rPr><w:vanish/></w:rPr>${box(said("c"))}<w:t>d</w:t></w:r>`,
      "ab",
    ],
    [
      "stays hidden in a text box that would show it",
      `<w:r><w:rPr><w:vanish/></w:rPr>${box(`<w:p>${hidden(' w:val="0"')}</w:p>`)}</w:r>`,
      "ab",
    ],
    [
      "is not made by the hidden end of a paragraph in a text box",
      `<w:r>${box("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>")}<w:t>c</w:t></w:r>`,
      "acb",
    ],
    ["is not made by the end of a paragraph that is hidden", "<w:r><w:t/></w:r>", "ab"],
  ])("%s", async (_, between, line) => {
    const properties = "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>";
    expect(await linesOf(`<w:p>${properties}${run("a")}${between}${run("b")}</w:p>`)).toEqual([line]);
  });
});

describe("a field", () => {
  test.each<[string, string, string[]]>([
    [
      "is its result",
      paragraph(field("begin"), instruction(" DATE "), field("separate"), run("4 May"), field("end"), run(" 2024")),
      ["4 May 2024"],
    ],
    [
      "in another's instruction is no text",
      paragraph(
        ...[field("begin"), instruction("IF "), field("begin"), instruction("X"), field("separate"), run("yes")],
        ...[field("end"), instruction(" = 1"), field("separate"), run("shown"), field("end")],
      ),
      ["shown"],
    ],
    ["without a result is no text", paragraph(run("a"), field("begin"), run("code"), field("end"), run("b")), ["ab"]],
    ["that is simple is its result", paragraph(`<w:fldSimple w:instr="PAGE">${run("7")}</w:fldSimple>`), ["7"]],
    [
      "goes on over paragraphs",
      paragraph(field("begin"), instruction("TOC"), field("separate"), run("one")) +
        paragraph(run("two"), field("end")),
      ["one", "two"],
    ],
    [
      "that nothing ends hides no other paragraph",
      paragraph(run("a"), field("begin"), run("b")) + said("c"),
      ["a", "c"],
    ],
    ["that nothing begins is no field", paragraph(field("separate"), run("a"), field("end"), run("b")), ["ab"]],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });
});

describe("a symbol", () => {
  const symbol = (font: string, number: string) => `<w:r><w:sym w:font="${font}" w:char="${number}"/></w:r>`;
  test.each([
    ["of a font of symbols is the character that it shows", "Symbol", "F061", "α"],
    ["may be written without its offset", "Symbol", "0061", "α"],
    ["of Wingdings is a character too", "Wingdings", "F04A", "☺"],
    ["that Unicode has is itself, whatever the font", "Segoe UI Symbol", "2713", "✓"],
    ["that only its font knows is left out", "A font of our own", "F061", ""],
    ["that is no character is left out", "Arial", "D800", ""],
    ["that is no number is left out", "Arial", "xyz", ""],
    ["that is a control character is left out", "Arial", "0007", ""],
  ])("%s", async (_, font, number, shown) => {
    expect(await linesOf(paragraph(run("a"), symbol(font, number), run("b")))).toEqual([`a${shown}b`]);
  });
});

describe("elements in any order", () => {
  const names = (
    "p r t pPr rPr del ins moveFrom vanish tbl tr tc trPr tcPr vMerge br tab sym fldChar txbxContent body footnote " +
    "footnoteReference gridSpan hMerge tblHeader numPr ilvl numId outlineLvl pStyle ruby rt sdt sdtContent document"
  ).split(" ");
  const values = fc.constantFrom("", ' w:val="0"', ' w:val="1"', ' w:fldCharType="begin"', ' w:id="1"');
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { depthSize: "large", withCrossShrink: true },
      fc.constantFrom("word ", "<w:t>text</w:t>"),
      fc
        .tuple(fc.constantFrom(...names), values, fc.array(tie("element"), { maxLength: 4 }))
        .map(([name, value, inside]) => `<w:${name}${value}>${inside.join("")}</w:${name}>`),
    ),
  }));

  test("are read as far as they make sense, and never more than there is of them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(element, { maxLength: 6 }), async (elements) => {
        const body = elements.join("");
        const written = body.split("text").length - 1;
        const read = (await linesOf(body, { footnotes: body })).join(" ").split("text").length - 1;
        // Notes are made of the same elements as the body.
        expect(read).toBeLessThanOrEqual(2 * written);
      }),
    );
  });
});
