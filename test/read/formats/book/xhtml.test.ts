import { expect, test } from "vitest";
import { asHtml } from "../../../../src/read/formats/book/xhtml.ts";

test.each([
  ["an element that is closed at once", '<p>a<a id="x"/>b</p>', '<p>a<a id="x"></a>b</p>'],
  ["one whose attribute has the sign of an end", '<a title="b > c"/>d', '<a title="b > c"></a>d'],
  ["one that HTML knows to be empty", "<p>a<br/>b<img src='c'/></p>", "<p>a<br/>b<img src='c'/></p>"],
  ["an element with content", "<p>a/>b</p>", "<p>a/>b</p>"],
  ["a piece of CDATA", "<p><![CDATA[a < b & c]]></p>", "<p>a &lt; b &amp; c</p>"],
  ["a comment", "<!-- <a/> --><b/>", "<!-- <a/> --><b></b>"],
  ["a character by its name", "a&nbsp;b", "a&nbsp;b"],
  ["what is cut off", "<p>a<b", "<p>a<b"],
])("%s becomes what HTML means by it", (_, xhtml, html) => {
  expect(asHtml(xhtml)).toBe(html);
});
