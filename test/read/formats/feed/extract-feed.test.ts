import { describe, expect, test } from "vitest";
import { extractFeed } from "../../../../src/read/formats/feed/extract-feed.ts";
import { feed } from "../../../../src/read/formats/feed/feed.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

const rss = (items: string, channel = "<title>News</title>") =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}${items}</channel></rss>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>News</title>${entries}</feed>`;

async function articles(xml: string) {
  const source = await readSourceFile("news.xml", Buffer.from(xml));
  checkSource(source);
  expect(unaccounted(extractFeed(xml))).toBe("");
  return source.articles;
}

describe("each entry of a feed is an article", () => {
  test("of RSS", async () => {
    const item =
      "<item><title>The &amp;amp; ferry</title><link>https://example.org/1</link><dc:creator>Ann Lee</dc:creator>" +
      "<pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate><category>boats</category>" +
      "<description>&lt;p&gt;It &lt;b&gt;runs&lt;/b&gt;.&lt;/p&gt;</description></item>";
    expect(await articles(rss(item))).toMatchObject([
      {
        title: "The &amp; ferry",
        url: "https://example.org/1",
        byline: "Ann Lee",
        date: "2024-05-06",
        tags: ["boats"],
        body: "It runs.",
      },
    ]);
  });

  test("of Atom", async () => {
    const entry =
      '<entry><title type="html">The ferry</title><link rel="self" href="https://example.org/x"/><link href="https://example.org/1"/>' +
      '<author><name>Ann Lee</name><email>ann@example.org</email></author><updated>2024-05-06T10:00:00Z</updated><category term="boats"/>' +
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It runs.</p><ul><li>on Mondays</li></ul></div></content></entry>';
    expect(await articles(atom(entry))).toMatchObject([
      {
        title: "The ferry",
        url: "https://example.org/1",
        byline: "Ann Lee",
        language: "de",
        body: "It runs.\n\n- on Mondays",
      },
    ]);
  });

  test("and the feed's own description is one", async () => {
    const channel = "<title>News</title><description>Of the river.</description><image><title>Logo</title></image>";
    expect(await articles(rss("<item><title>A</title><description>B.</description></item>", channel))).toMatchObject([
      { title: "News", body: "Of the river." },
      { title: "A", body: "B." },
    ]);
  });
});

describe("an entry's summary", () => {
  const item = (description: string, content: string) =>
    rss(
      `<item><title>A</title><description>${description}</description><content:encoded><![CDATA[${content}]]></content:encoded></item>`,
    );

  test("is left out where the text begins so", async () => {
    expect(await articles(item("It runs on […]", "<p>It runs on Mondays.</p>"))).toMatchObject([
      { body: "It runs on Mondays." },
    ]);
  });

  test("stands before the text where it says something else", async () => {
    expect(await articles(item("In short.", "<p>It runs.</p>"))).toMatchObject([{ body: "In short.\n\nIt runs." }]);
  });
});

test.each([
  [rss(""), true],
  ['<?xml version="1.0"?>\n<!-- made by hand -->\n<feed xmlns="http://www.w3.org/2005/Atom">', true],
  ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', true],
  ['<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/">', true],
  ['<?xml version="1.0"?>\n<!-- a dump -->\n<mediawiki>', true],
  ["<help>See &lt;mediawiki></help>", false],
  ['<project xmlns="http://maven.apache.org/POM/4.0.0">', false],
  ["<?xml version='1.0'?><svg>", false],
])("in a folder %s is meant to be read: %s", (start, isMeant) => {
  expect(feed.isMeant && "byStart" in feed.isMeant && feed.isMeant.byStart(start)).toBe(isMeant);
});

describe("XML is refused", () => {
  test.each<[string, string, RegExp]>([
    ["that is no feed", "<project><title>x</title></project>", /news\.xml cannot be read: it is XML of another kind/],
    ["that is nested too deep", atom("<entry>".repeat(300)), /nested over 256 deep/],
    ["with more entries than any feed", rss("<item/>".repeat(100_001)), /over 100000 entries/],
    ["without text", rss("", ""), /it holds no text/],
  ])("%s", async (_, xml, reason) => {
    await expect(readSourceFile("news.xml", Buffer.from(xml))).rejects.toThrow(reason);
  });
});
