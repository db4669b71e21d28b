import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HttpServer } from "../../src/http/local-server.ts";
import { SILENT_LOG } from "../../src/log/log.ts";
import { LocalEngine } from "../../src/retrieve/engine/local-engine.ts";
import { openHttpServer } from "../../src/serve/http-server.ts";
import { Browser, chromium } from "../browser.ts";
import { openStore } from "../retrieve/open-engine.ts";
import { indexSamples, sampleText } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const ANSWERED = "How long does an active tardigrade live?";
const RELATED = "Which lens was lit at Cordouan?";
const UNANSWERED = "Who won the chess championship of 1911 in Buenos Aires?";

const program = chromium();
const folder = temporaryFolder();
let browser: Browser;
let server: HttpServer;
let engine: LocalEngine;

describe.skipIf(program === null)("the desk in Chromium (the program that CHROMIUM names)", () => {
  beforeAll(async () => {
    const models = await builtInModels();
    await indexSamples(join(folder, "index"), models);
    engine = new LocalEngine(openStore(join(folder, "index"), models), models);
    server = await openHttpServer(engine, SILENT_LOG, { port: 0, host: "127.0.0.1", token: null, version: "1.2.3" });
    mkdirSync(join(folder, "browser"));
    browser = await Browser.start(program as string, join(folder, "browser"));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await engine?.close();
  });

  const view = (width: number, scheme: "light" | "dark") =>
    Promise.all([
      browser.call("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: false }),
      browser.call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] }),
    ]);

  /** What an expression gives as soon as it gives something. */
  async function until<T>(expression: string): Promise<T> {
    for (let tries = 0; tries < 100; tries++) {
      const found = await browser.evaluate<T | null>(expression);
      if (found) return found;
      await setTimeout(50);
    }
    throw new Error(`Nothing came of ${expression}`);
  }

  const textOf = (selector: string) => `document.querySelector(${JSON.stringify(selector)})?.innerText`;
  const click = (label: string) =>
    browser.evaluate(
      `[...document.querySelectorAll("button")].find((button) => button.textContent === ${JSON.stringify(label)}).click(), null`,
    );
  /** Opens the page and asks a question there; resolves to what is said of the answer. */
  async function ask(question: string): Promise<string> {
    await browser.open(`http://localhost:${server.port}/`);
    await until(textOf("#browse li"));
    await browser.evaluate(`(() => {
      document.getElementById("question").value = ${JSON.stringify(question)};
      document.querySelector("#ask button").click();
    })()`);
    return until<string>(`document.querySelector("#said.tier")?.innerText`);
  }

  test("answers with the sentence marked, in its article, and why", async () => {
    expect(await ask(ANSWERED)).toMatch(/^(Found in the articles|This may be related): Confidence 0\.\d\d\.$/);
    expect(await until(textOf(".quotation mark"))).toContain("An active tardigrade");
    expect(await browser.evaluate(textOf(".quotation .facts"))).toContain("tardigrades.txt");
    await click("In its article");
    expect(await until(textOf(".more .quoted"))).toContain("An active tardigrade");
    await click("In its source");
    expect(await until(textOf(".more .lines .quoted"))).toContain("An active tardigrade");
    await click("Why this passage");
    expect(await until(textOf(".more table caption"))).toBe("Signals");
  });

  test("says where nothing answers, and what a threshold would refuse", async () => {
    expect(await ask(UNANSWERED)).toContain("I found nothing in the articles that answers this.");
    expect(await until(textOf("#asked li"))).toContain("refused");
    const drag = (value: number) =>
      browser.evaluate<string>(`(() => {
        const slider = document.getElementById("threshold");
        slider.value = ${value};
        slider.dispatchEvent(new Event("input"));
        return document.querySelector("#asked li").innerText;
      })()`);
    expect(await drag(0)).toContain("quoted");
    expect(await drag(1)).toContain("refused");
  });

  test("is browsed from files to articles to what was read", async () => {
    await ask(ANSWERED);
    await click("yunting-daily-page-1.md");
    await until(
      `[...document.querySelectorAll("#browse button")].some(({ textContent }) => textContent === "听雨廊桥修好了")`,
    );
    await click("听雨廊桥修好了");
    expect(await until(textOf("#browse blockquote:lang(zh)"))).toMatch(/\p{Script=Han}/u);
    await click("yunting-daily-page-1.md");
    await until(
      `[...document.querySelectorAll("#browse button")].some(({ textContent }) => textContent === "All files")`,
    );
  });

  test("shows a file as it stands, with what was left out struck through", async () => {
    await ask(ANSWERED);
    await click("yunting-daily-page-1.md");
    await until(
      `[...document.querySelectorAll("#browse button")].some(({ textContent }) => /left out/.test(textContent))`,
    );
    await click("The file, with what was left out");
    const source = sampleText("yunting-daily-page-1.md");
    const shown = await until<string>(
      `[...document.querySelectorAll("#browse .lines li")].map(({ textContent }) => textContent).join("\\n")`,
    );
    expect(source.startsWith(shown)).toBe(true);
    const struck = await browser.evaluate<string[]>(
      `[...document.querySelectorAll("#browse .lines s")].map(({ textContent }) => textContent)`,
    );
    expect(struck.length).toBeGreaterThan(0);
    expect(await browser.evaluate(textOf("#browse .lines .above"))).toMatch(/\p{Script=Han}/u);
    expect(await browser.evaluate(textOf("#browse .facts"))).toMatch(/^Of its letters \d+\.\d % can be quoted/);
  });

  const views = ([390, 1280] as const).flatMap((width) =>
    (["light", "dark"] as const).map((scheme) => [width, scheme] as const),
  );
  test.each(views)("breaks no rule of axe (%i px, %s)", async (width, scheme) => {
    await view(width, scheme);
    for (const question of [ANSWERED, RELATED, UNANSWERED]) {
      await ask(question);
      if (question === ANSWERED) {
        await click("In its article");
        await click("In its source");
        await click("Why this passage");
        await until(textOf(".more table caption"));
        await until(textOf(".more .lines .quoted"));
        await click("yunting-daily-page-1.md");
        await until(textOf("#browse h3"));
        await click("The file, with what was left out");
        await until(textOf("#browse .lines"));
      }
      await browser.evaluate(`${axe.source}; null`);
      const violations = await browser.evaluate(
        "axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))",
      );
      expect(violations).toEqual([]);
      const overflow = await browser.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });

  test("breaks nothing that its own policy or a script of it asks for", () => {
    expect(browser.complaints).toEqual([]);
  });
});
