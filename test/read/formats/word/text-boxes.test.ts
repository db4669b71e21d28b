import { describe, expect, test } from "vitest";
import { box, linesOf, paragraph, run, said } from "../../helpers/word-xml.ts";

describe("a text box", () => {
  const choice = (content: string) => `<mc:Choice Requires="wps">${content}</mc:Choice>`;
  const fallback = (content: string) => `<mc:Fallback>${content}</mc:Fallback>`;
  const alternatives = (...all: readonly string[]) =>
    `<w:r><mc:AlternateContent>${all.join("")}</mc:AlternateContent></w:r>`;
  const drawing = (words: string) => `<w:drawing><wps:txbx>${box(said(words))}</wps:txbx></w:drawing>`;
  const picture = (words: string) => `<w:pict><v:shape><v:textbox>${box(said(words))}</v:textbox></v:shape></w:pict>`;

  test.each<[string, string, string[]]>([
    [
      "comes behind the paragraph that it is anchored in",
      paragraph(run("a "), `<w:r>${picture("in the box")}</w:r>`, run("b")) + said("c"),
      ["a b", "in the box", "c"],
    ],
    [
      "is read once, though it is written in two forms",
      paragraph(alternatives(choice(drawing("once")), fallback(picture("once")))),
      ["once"],
    ],
    [
      "is read in the form that has text",
      paragraph(alternatives(choice("<w:drawing/>"), fallback(picture("old"))), alternatives(choice(drawing("new")))),
      ["old", "new"],
    ],
    [
      "is read in the old form where the new one has nothing but space",
      paragraph(alternatives(choice("<w:tab/>"), fallback(picture("old")))),
      ["old"],
    ],
    [
      "is read once where a form has forms in it",
      paragraph(
        alternatives(
          choice(drawing(`a</w:t></w:r>${alternatives(choice(run("b")), fallback(run("c")))}<w:r><w:t>d`)),
          fallback(picture("e")),
        ),
        alternatives(choice(`<w:drawing/>${alternatives(choice("<w:drawing/>"))}`), fallback(picture("f"))),
      ),
      ["abd", "f"],
    ],
    [
      "that stands outside of a paragraph is read where it stands",
      said("a") + box(said("b")) + said("c"),
      ["a", "b", "c"],
    ],
    [
      "is read in the first of several new forms",
      paragraph(alternatives(choice(drawing("a")), choice(drawing("b")), fallback(picture("c")))),
      ["a"],
    ],
    [
      "in another is read too",
      paragraph(run("a"), `<w:r>${box(paragraph(run("b"), `<w:r>${box(said("c"))}</w:r>`), said("d"))}</w:r>`),
      ["a", "b", "c", "d"],
    ],
    [
      "keeps a deleted end to itself",
      paragraph(`<w:r>${box(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("a")}</w:p>`)}</w:r>`) + said("b"),
      ["a", "b"],
    ],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  test("is not the only thing with two forms: a smiling face is one too", async () => {
    const face = alternatives('<mc:Choice Requires="w16se"><w16se:symEx/></mc:Choice>', fallback("<w:t>😊</w:t>"));
    expect(await linesOf(paragraph(run("Hello "), face))).toEqual(["Hello 😊"]);
  });
});
