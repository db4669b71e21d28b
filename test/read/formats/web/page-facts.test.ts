import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../../src/read/formats/extract-html.ts";
import { type GivenFacts, NOTHING_GIVEN } from "../../../../src/read/given-facts.ts";

const STORY = "The old ferry crossed the river every day, and people waved to it from both banks, as they always had. ";
const ARTICLE = `<article><p>${STORY.repeat(4)}</p><p>${STORY.repeat(3)}</p></article>`;

function factsOf(source: string): GivenFacts {
  return extractHtml(source).documents[0]?.facts ?? NOTHING_GIVEN;
}

function page(head: string, body = ARTICLE, attributes = ""): string {
  return `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;
}

describe("what a page says of itself", () => {
  test.each([
    ["its title", "<title>The\n ferry</title>", { title: "The ferry" }],
    ["its date", '<meta property="article:published_time" content="2024-05-06T10:00:00Z">', { date: "2024-05-06" }],
    ["its date as some write it", '<meta name="PubDate" content="6 May 2024">', { date: "2024-05-06" }],
    ["its date by another name", '<meta name="publishdate" content="2024/5/6">', { date: "2024-05-06" }],
    ["its date by the plainest name", '<meta name="date" content="2024-05-06">', { date: "2024-05-06" }],
    ["its date for others", '<meta property="og:published_time" content="2024-05-06">', { date: "2024-05-06" }],
    [
      "its date with the name in the wrong attribute",
      '<meta name="article:published_time" content="2024-05-06">',
      { date: "2024-05-06" },
    ],
    [
      "its title for others, which lacks the name of the site",
      '<title>The ferry | The Daily News of Skerry</title><meta property="og:title" content="The ferry">',
      { title: "The ferry" },
    ],
    ["its address", '<link rel="canonical" href="https://a.example/b">', { url: "https://a.example/b" }],
    [
      "its address for others",
      '<meta property="og:url" content="https://a.example/c">',
      { url: "https://a.example/c" },
    ],
    [
      "its keywords",
      '<meta name="keywords" content="ferry, river；boat，, old; ">',
      { tags: ["ferry", "river", "boat", "old"] },
    ],
    ["its keywords, each once", '<meta name="keywords" content="ferry, ferry, river">', { tags: ["ferry", "river"] }],
    [
      "its date in data for search engines",
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"datePublished":"2024-05-06","author":[{"name":"A. Leaf"},{"name":"B. Oak"}]}]}</script>',
      { date: "2024-05-06", byline: "A. Leaf, B. Oak" },
    ],
    ["its keywords for news", '<meta name="news_keywords" content="ferry">', { tags: ["ferry"] }],
    ["its author", '<meta name="author" content="A. Leaf">', { byline: "A. Leaf" }],
  ])("is %s", (_, head, facts) => {
    expect(factsOf(page(head))).toMatchObject(facts);
  });

  test.each([
    ["the headline, where its title has the name of the site behind it", "The ferry - The Daily News", "", "The ferry"],
    ["the headline, where its title has the name of the site before it", "The Daily News | The ferry", "", "The ferry"],
    [
      "without the name of the site, where it names that",
      "A ferry at last – The Daily News",
      '<meta property="og:site_name" content="The Daily News">',
      "A ferry at last",
    ],
    ["what it says, where nothing tells more", "Ferries - what else?", "", "Ferries - what else?"],
    [
      "its own, where the one for others says something else",
      "The ferry",
      '<meta property="og:title" content="Welcome to Skerry">',
      "The ferry",
    ],
  ])("has as its title %s", (_, title, head, expected) => {
    const source = page(`<title>${title}</title>${head}`, `<h1>The ferry</h1>${ARTICLE}`);
    expect(factsOf(source).title).toBe(expected);
  });

  test.each([
    ["a day that is none", '<meta name="date" content="2024-13-45">', { date: null }],
    ["the day of a calendar that was never set", '<time datetime="1970-01-01T00:00Z">', { date: null }],
    ["an author who is an address", '<meta name="author" content="https://a.example/leaf">', { byline: null }],
    ["an author who is a text", `<meta name="author" content="${STORY.repeat(2)}">`, { byline: null }],
    ["an address that is none", '<link rel="canonical" href="javascript:alert(1)">', { url: null }],
    ["an address without a site", '<link rel="canonical" href="/ferry">', { url: null }],
    ["data that are broken", '<script type="application/ld+json">{"@type":"Article",</script>', { date: null }],
    [
      "data of something else",
      '<script type="application/ld+json">["a",{"@type":"Person","name":"A"}]</script>',
      { byline: null },
    ],
    ["a title in a drawing", "<svg><title>Arrow</title></svg>", { title: null }],
  ])("is not %s", (_, head, facts) => {
    expect(factsOf(page(head))).toMatchObject(facts);
  });

  test("is the day of its publication before other days", () => {
    const days =
      '<time datetime="2023-01-01">last year</time> <time itemprop="datePublished" datetime="2024-05-06">today</time>';
    expect(factsOf(page("", `<p>${days}</p>${ARTICLE}`)).date).toBe("2024-05-06");
  });

  test("is its language, without the region", () => {
    expect(factsOf(page("", ARTICLE, 'lang="pt-BR"')).language).toBe("pt");
    expect(factsOf(page("")).language).toBeNull();
  });

  test("is its language and title where it is nothing but a headline", () => {
    const { text, documents } = extractHtml(
      page("<title>The last ferry</title>", "<h1>The last ferry</h1>", 'lang="en-GB"'),
    );
    expect(text).toBe("The last ferry");
    expect(documents[0]?.facts).toMatchObject({ title: "The last ferry", byline: null, date: null, language: "en" });
  });

  test("is nothing of pages, which only documents have", () => {
    expect(extractHtml(page("")).pageStarts).toEqual([]);
  });

  test("is nothing where it says nothing", () => {
    expect(factsOf(page(""))).toEqual({
      title: null,
      byline: null,
      date: null,
      language: null,
      url: null,
      tags: [],
    });
  });

  test("counts once: the first of two descriptions of the same", () => {
    const twice = '<meta name="keywords" content="first"><meta name="keywords" content="second">';
    expect(factsOf(page(twice)).tags).toEqual(["first"]);
  });

  test("is its address in the link before the one for others", () => {
    const both =
      '<meta property="og:url" content="https://a.example/c"><link rel="canonical" href="https://a.example/b">';
    expect(factsOf(page(both)).url).toBe("https://a.example/b");
  });
});
