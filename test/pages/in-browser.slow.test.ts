import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sentenceAnchor } from "../../src/pages/page-link.ts";
import { pagePath, pathInAddress } from "../../src/pages/page-path.ts";
import { updateIndex } from "../../src/retrieve/indexing/update-index.ts";
import { openStoreExport } from "../../src/retrieve/store/place/open-store.ts";
import { SqliteWritableStore } from "../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { Browser, chromium } from "../browser.ts";
import { column, pdf } from "../read/helpers/pdf.ts";
import { SAMPLES } from "../retrieve/sample-index.ts";
import { tinyModels } from "../retrieve/tiny-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { TRICKY } from "./tricky-sources.ts";
import { writeOut } from "./write-out.ts";

/** A sentence of the index, with the address of its anchor. */
interface Place {
  readonly source: string;
  readonly url: string;
  readonly text: string;
}

/** A PDF of our own, of two pages in two columns. */
function ferryPdf(): Uint8Array {
  const paragraph = (of: string) =>
    `The ${of} of the ferry was built on the island in the winter of 1911. It took the carpenters four months, and the oak ` +
    "came from the mainland. Nobody on the pier believed that it would float.";
  const page = (parts: readonly string[]) => [
    ...column(parts.slice(0, 2).map(paragraph), { top: 60, width: 40 }),
    ...column(parts.slice(2).map(paragraph), { top: 60, left: 250, width: 40 }),
  ];
  return pdf([page(["hull", "mast", "keel", "deck"]), page(["rudder", "wheel", "bell", "cabin"])], {
    title: "The ferry",
  });
}

/** A part of what a screen reader is told of a page. */
interface SpokenNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** The texts of a page in the order in which they are spoken. */
function spokenIn(nodes: readonly SpokenNode[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (id: string): string[] => {
    const node = byId.get(id);
    const isText = node?.ignored === false && node.role?.value === "StaticText";
    return isText ? [node.name?.value ?? ""] : (node?.childIds ?? []).flatMap(below);
  };
  return below(nodes[0]?.nodeId ?? "");
}

const program = chromium();
const folder = temporaryFolder();
const [index, sources, out] = ["index", "sources", "out"].map((name) => join(folder, name)) as [string, string, string];
const addressOf = (source: string) => `${pathToFileURL(out).href}/${pathInAddress(pagePath(source))}`;
const places: Place[] = [];
let browser: Browser;

/** One page of each kind: the list, Markdown, a newspaper's in Chinese, right to left, a table, a PDF. */
const KINDS = ["", "lighthouse-lens.md", "yunting-evening-page-3.txt", "Rivers/nile.md", "list.csv", "ferry.pdf"];
const kindAddress = (source: string) => (source === "" ? `${pathToFileURL(out).href}/index.html` : addressOf(source));

describe.skipIf(program === null)("a page in Chromium (the program that CHROMIUM names)", () => {
  beforeAll(async () => {
    for (const [name, text] of Object.entries({ ...TRICKY, "ferry.pdf": ferryPdf() })) {
      mkdirSync(dirname(join(sources, name)), { recursive: true });
      writeFileSync(join(sources, name), text);
    }
    const models = await tinyModels();
    await updateIndex({ store: new SqliteWritableStore(index), paths: [SAMPLES, sources], models });
    await writeOut(index, out, true);
    const store = await openStoreExport({ indexFolder: index });
    for (const known of await store.files()) {
      for (const { passages } of (await store.file(known)).draft.articles)
        for (const { citation, text, sentences } of passages)
          for (const [place, { start, end }] of sentences.entries())
            places.push({
              source: known.name,
              url: `${addressOf(known.name)}#${sentenceAnchor(citation, place)}`,
              text: text.slice(start, end),
            });
    }
    await store.close();
    browser = await Browser.start(program as string, join(folder, "browser"));
  });
  afterAll(() => browser?.close());

  const view = (width: number, scheme: "light" | "dark", height = 900) =>
    Promise.all([
      browser.call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false }),
      browser.call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] }),
    ]);

  /** What is wrong about where a page landed; null where nothing is, at once or within a moment. */
  const landed = async (text: string): Promise<string | null> => {
    let wrong = await wrongAbout(text);
    for (let tries = 0; wrong !== null && tries < 20; tries++) {
      await setTimeout(50);
      wrong = await wrongAbout(text);
    }
    return wrong;
  };

  const wrongAbout = (text: string) =>
    browser.evaluate<string | null>(`(() => {
      const target = document.querySelector(":target");
      if (target === null) return "nothing is the target";
      const copy = target.cloneNode(true);
      for (const cut of copy.querySelectorAll(".cut")) cut.remove();
      if (copy.textContent !== ${JSON.stringify(text.replaceAll("\0", "\u2400"))}) return "it says " + copy.textContent;
      const { top, bottom } = target.getClientRects()[0];
      const bar = document.querySelector(".bar").getBoundingClientRect().bottom;
      if (top < bar || bottom > innerHeight) return "it stands at " + top + " of " + innerHeight;
      if (getComputedStyle(target).backgroundColor === "rgba(0, 0, 0, 0)") return "it is not highlighted";
      const around = target.closest(".passage");
      return getComputedStyle(around).backgroundColor === "rgba(0, 0, 0, 0)" ? "its passage is not marked" : null;
    })()`);

  test.each([
    [1280, "light", true],
    [390, "dark", true],
    [1280, "dark", false],
  ] as const)(
    "lands on each of its sentences, highlighted (%i px, %s, script: %s)",
    async (width, scheme, hasScript) => {
      expect(places.length).toBeGreaterThan(300);
      expect(new Set(places.map(({ source }) => source))).toContain("ferry.pdf");
      await view(width, scheme);
      await browser.call("Emulation.setScriptExecutionDisabled", { value: !hasScript });
      const wrong: string[] = [];
      for (const { url, text } of places) {
        await browser.open(url);
        const found = await landed(text);
        if (found !== null) wrong.push(`${url}: ${found}`);
      }
      await browser.call("Emulation.setScriptExecutionDisabled", { value: false });
      expect(wrong).toEqual([]);
    },
  );

  test("shows beside the sentence the lines that it is from", async () => {
    await view(1280, "light");
    for (const source of KINDS.slice(1)) {
      const { url, text } = places.findLast((place) => place.source === source) as Place;
      await browser.open(url);
      const lines = await browser.evaluate<string>(`(() => {
        const shown = [...document.querySelectorAll(".of-target")].filter((line) => {
          const { top, bottom } = line.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        });
        return shown.map((line) => line.querySelector(".t").textContent).join(" ");
      })()`);
      const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, "");
      expect(letters(lines)).toContain(letters(text).slice(-20));
    }
  });

  const views = KINDS.flatMap((source) =>
    ([390, 1280] as const).flatMap((width) =>
      (["light", "dark"] as const).map((scheme) => [source, width, scheme] as const),
    ),
  );
  test.each(views)("of %j breaks no rule of axe (%i px, %s)", async (source, width, scheme) => {
    await view(width, scheme);
    const place = places.find((each) => each.source === source);
    await browser.open(place?.url ?? kindAddress(source));
    await browser.evaluate(`${axe.source}; null`);
    const violations = await browser.evaluate(
      "axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))",
    );
    expect(violations).toEqual([]);
  });

  test("is read to people who do not see it in the order of the article, and then the source's lines", async () => {
    await view(1280, "light");
    for (const source of KINDS.slice(1)) {
      await browser.open(addressOf(source));
      const { nodes } = await browser.call<{ nodes: SpokenNode[] }>("Accessibility.getFullAXTree");
      const letters = (text: string) => text.replace(/\s+/g, "");
      const all = letters(spokenIn(nodes).join(""));
      let from = 0;
      for (const { text } of places.filter((place) => place.source === source)) {
        const at = all.indexOf(letters(text), from);
        expect(at, text).toBeGreaterThanOrEqual(from);
        from = at + letters(text).length;
      }
      expect(all.indexOf(letters("The source, line by line"))).toBeGreaterThanOrEqual(from);
    }
  });

  /** What the page says when these words are typed into its search field. */
  const search = (words: string) =>
    browser.evaluate<string>(`new Promise((done) => {
      const field = document.getElementById("find");
      field.value = ${JSON.stringify(words)};
      field.dispatchEvent(new Event("input", { bubbles: true }));
      setTimeout(() => done(document.getElementById("found").textContent), 250);
    })`);

  test.each([
    ["crème brûlée", "2 found"],
    ["CREME  BRULEE", "2 found"],
    ["abc", "1 found"],
    ["ａｂｃ", "1 found"],
    ["台湾", "1 found"],
    ["臺灣", "1 found"],
    ["fine", "1 found"],
    ["zebra", "Not found"],
    ["", ""],
  ])("finds %j whatever its case, width, accents and kind of characters: %s", async (words, said) => {
    await browser.open(addressOf("folded.md"));
    expect(await search(words)).toBe(said);
  });

  test("shows one place after the other, and says which", async () => {
    await browser.open(addressOf("folded.md"));
    await search("creme");
    const press = (id: string) =>
      browser.evaluate<string>(
        `document.getElementById("${id}").click(), document.getElementById("found").textContent`,
      );
    expect([await press("next"), await press("next"), await press("next"), await press("previous")]).toEqual([
      "1 of 2",
      "2 of 2",
      "1 of 2",
      "2 of 2",
    ]);
    const marked = await browser.evaluate<string[]>('[...CSS.highlights.get("hit-shown")].map(String)');
    expect(marked).toEqual(["crème"]);
  });

  test("of all sources finds them by title and name", async () => {
    await browser.open(kindAddress(""));
    expect(await search("nile.md")).toBe("1 found");
    expect(await search("旧橋")).toBe("1 found");
    const shown = await browser.evaluate<string[]>(
      '[...document.querySelectorAll(".sources > li:not([hidden]) > a")].map((link) => link.textContent)',
    );
    expect(shown).toEqual(["旧桥重开"]);
    expect(await search("")).toBe("");
  });

  test("shows the pages of a PDF beside its text", async () => {
    await view(1280, "light");
    await browser.open(addressOf("ferry.pdf"));
    const images = await browser.evaluate<[string, number, number][]>(`Promise.all(
      [...document.querySelectorAll(".pages img")].map(async (image) => {
        image.loading = "eager";
        await image.decode();
        return [image.alt, image.naturalWidth / image.width, image.naturalHeight / image.height];
      }),
    )`);
    expect(images.map(([alt]) => alt)).toEqual(["Page 1 as it is printed", "Page 2 as it is printed"]);
    for (const [, across, down] of images) expect(Math.abs(across - down)).toBeLessThan(0.05);
    expect(readdirSync(out).filter((name) => name.endsWith(".webp")).length).toBe(2);
  });

  test("breaks nothing that its own policy or a script of it asks for", () => {
    expect(browser.complaints).toEqual([]);
  });
});
