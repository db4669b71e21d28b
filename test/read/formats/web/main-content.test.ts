import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../../src/read/formats/extract-html.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";

const STORY = "The old ferry crossed the river every day, and people waved to it from both banks, as they always had.";
const OTHER = "The captain has rowed it for thirty years, and she knows each stone of the bank by its name and colour.";
const ARTICLE = `<h1>The ferry</h1><p>${STORY} ${OTHER}</p><p>${OTHER} ${STORY}</p>`;
const SHORT = ["# The ferry", `${STORY} ${OTHER}`, `${OTHER} ${STORY}`];
const LINKS = ["Harbour", "Weather", "Timetable", "Contact"]
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join("");

describe("around the text of a page is left out", () => {
  test.each([
    ["a menu", `<nav><ul>${LINKS}</ul></nav>${ARTICLE}`, "Harbour"],
    ["a menu that only its links tell of", `<div><ul>${LINKS}</ul></div><div>${ARTICLE}</div>`, "Harbour"],
    ["a menu by its role", `<div role=navigation><ul>${LINKS}</ul></div>${ARTICLE}`, "Timetable"],
    [
      "a menu behind it",
      `<main>${ARTICLE}</main><div class=related-posts><h3>Read more</h3><ul>${LINKS}</ul></div>`,
      "Weather",
    ],
    [
      "a footer",
      `<main>${ARTICLE}</main><footer><p>© 2024 The Skerry Times, all rights reserved.</p></footer>`,
      "Skerry Times",
    ],
    [
      "a banner about cookies",
      `<div id="cookieConsent"><p>${OTHER}</p><button>Accept</button></div><div>${ARTICLE}</div>`,
      "Accept",
    ],
    [
      "what readers say",
      `<div>${ARTICLE}</div><section id=comments><p>${OTHER} ${OTHER}</p><p>${STORY}</p></section>`,
      OTHER,
    ],
    ["a form", `<div>${ARTICLE}</div><form><label>Your mail</label><button>Subscribe</button></form>`, "Subscribe"],
    ["what can be chosen", `<div>${ARTICLE}<select><option>Crowns<option>Marks</select></div>`, "Marks"],
    [
      "a column of teasers",
      `<div>${ARTICLE}</div><aside class=teasers><h4>More</h4><ul>${LINKS}</ul></aside>`,
      "Contact",
    ],
  ])("%s", (_, body, left) => {
    const found = extractHtml(`<!doctype html><title>The ferry</title>${body}`);
    expect(shownBlocks(found)).toEqual(SHORT);
    const dropped = found.dropped.map(({ kind, start, end }) => `${kind}: ${found.text.slice(start, end)}`);
    expect(dropped.join("\n")).toMatch(new RegExp(`^navigation: .*${left}`, "mu"));
  });
});

describe("the text of a page keeps", () => {
  const kept = (body: string) => shownBlocks(extractHtml(`<!doctype html><title>The ferry</title>${body}`));

  test.each([
    ["answers that are hidden", `<p hidden>${STORY}</p><p style="display:none">${OTHER}</p>`, [STORY, OTHER]],
    ["short answers", "<h2>When?</h2><p>At six.</p>", ["## When?", "At six."]],
    [
      "questions that unfold when they are pressed",
      `<button class="accordion">When does it go?</button><p>${STORY}</p>`,
      ["When does it go?", STORY],
    ],
    ["lists", "<ul><li>thirty years<li>one boat</ul>", ["- thirty years", "- one boat"]],
    [
      "links in a sentence",
      `<p>See <a href="/a">the timetable</a> before you come.</p>`,
      ["See the timetable before you come."],
    ],
    ["code", "<pre>row --north</pre>", ["[code] row --north"]],
    ["captions", "<figure><img><figcaption>The ferry in May</figcaption></figure>", ["[caption] The ferry in May"]],
  ])("%s", (_, part, blocks) => {
    expect(kept(`<main>${ARTICLE}${part}<p>${STORY}</p></main>`)).toEqual([...SHORT, ...blocks, STORY]);
  });

  test.each([
    ["a wrapper that names its menu", `<div class="has-sidebar nav-left">${ARTICLE}</div>`],
    ["a live report of comments", `<div class="live-comments"><div class="comment">${ARTICLE}</div></div>`],
    ["an article about a comment", `<article class="post category-comment tag-menu">${ARTICLE}</article>`],
    ["nothing but an aside", `<aside>${ARTICLE}</aside>`],
  ])("what stands in %s", (_, body) => {
    expect(kept(body).map((block) => block.replace("[note] ", ""))).toEqual(SHORT);
  });

  test.each([
    [
      "behind a long quotation",
      `<p>${STORY}</p><blockquote><p>${OTHER} ${OTHER} ${OTHER}</p></blockquote><p>“No.”</p>`,
      "“No.”",
    ],
    ["in the end of a letter", `<p>${STORY} ${OTHER}</p><footer><p>Yours, Ann</p></footer>`, "Yours, Ann"],
    ["in cells around a picture", `<p>${STORY}</p><div class=next><table><tr><td>Quay<td><img></table></div>`, "Quay"],
  ])("short words %s, where no link leads through a site", (_, body, words) => {
    expect(kept(`<section><h2>The ferry</h2>${body}</section>`).join("\n")).toContain(words);
  });

  test("what stands beside a quotation that is most of it, among links", () => {
    const quotation = `<blockquote><p>${OTHER} ${OTHER} ${OTHER}</p></blockquote>`;
    const page = `<nav><ul>${LINKS}</ul></nav><article><h1>The ferry</h1>${quotation}<p>“She does.”</p><p>He left.</p></article>`;
    expect(kept(page).slice(-2)).toEqual(["“She does.”", "He left."]);
  });

  test("a page of Chinese by how much it says, not by how many signs it takes", () => {
    const text = "渡船每天清早离开南岸，把孩子们送到对岸的学校，傍晚再接回来。";
    const menu = `<ul>${LINKS}</ul>`;
    expect(kept(`<div>${menu}</div><div><p>${text}</p><p>${text}</p></div>`)).toEqual([text, text]);
  });
});
