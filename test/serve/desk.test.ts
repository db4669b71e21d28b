import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { deskFile } from "../../src/serve/desk.ts";
import { attributeOf, ParsedPage } from "../pages/parsed-page.ts";

const page = new ParsedPage(deskFile("/")?.text ?? "");
const script = readFileSync(new URL("../../src/serve/assets/desk.js", import.meta.url), "utf8");
const ids = new Set(page.having("id").map((element) => attributeOf(element, "id")));

describe("the page that asks", () => {
  test("has each element that its script and its own references name, once", () => {
    const named = [...script.matchAll(/\bat\("([\w-]+)"\)/g)].map(([, id]) => id);
    const referred = ["for", "aria-labelledby"].flatMap((name) =>
      page.having(name).map((element) => attributeOf(element, name)),
    );
    expect(named.length).toBeGreaterThan(10);
    expect([...named, ...referred].filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(page.having("id").length);
  });

  test("names each field, and tells what happens without being looked at", () => {
    const labelled = page.named("label").map((label) => attributeOf(label, "for"));
    const fields = page.named("input", "select", "textarea").map((field) => attributeOf(field, "id"));
    expect(fields.filter((id) => !labelled.includes(id))).toEqual([]);
    expect(page.having("role", "status")).toHaveLength(1);
  });

  test("keeps the focus where a press replaces what was pressed", async () => {
    const desk = openDesk({
      "/v1/status": { articles: 1, files: 1, passages: 1, model: "built-in" },
      "/v1/groups": { total: 1, groups: [{ key: "k3x9m2q7ab", name: "mill.md", articles: 1 }] },
      "/v1/articles": {
        total: 1,
        articles: [
          { title: "الطاحونة", language: "ar", date: null, byline: null, lines: [1, 2], citation: "k3x9m2q7ab" },
        ],
      },
    });
    await expect.poll(() => desk.browse.texts()).toContain("mill.md");
    desk.browse.find("mill.md")?.press();
    await expect.poll(() => desk.focused()).toBe(desk.browse);
    expect(desk.browse.find("الطاحونة")?.attributes.get("dir")).toBe("rtl");
  });
});

/** As much of an element as the script needs. */
class StandIn {
  readonly attributes = new Map<string, string>();
  #children: (StandIn | string)[] = [];
  #pressed: () => void = () => undefined;
  className = "";
  textContent = "";
  value = "";
  hidden = false;

  readonly focus: () => void;

  constructor(onFocus: (element: StandIn) => void) {
    this.focus = () => onFocus(this);
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  addEventListener(kind: string, handler: () => void): void {
    if (kind === "click") this.#pressed = handler;
  }

  append(...children: (StandIn | string)[]): void {
    this.#children.push(...children);
  }

  replaceChildren(...children: (StandIn | string)[]): void {
    this.#children = children;
  }

  press(): void {
    this.#pressed();
  }

  texts(): string[] {
    return this.#children.flatMap((child) => (typeof child === "string" ? [child] : child.texts()));
  }

  /** The element that has this text itself. */
  find(text: string): StandIn | undefined {
    if (this.#children.includes(text)) return this;
    return this.#children
      .flatMap((child) => (typeof child === "string" ? [] : [child.find(text)]))
      .find((found) => found !== undefined);
  }
}

/** Runs the page's script over a server that gives these answers, by the paths that are asked. */
function openDesk(answers: Readonly<Record<string, object>>) {
  let focused: StandIn | null = null;
  const make = () =>
    new StandIn((element) => {
      focused = element;
    });
  const known = new Map([...ids].map((id) => [id, make()]));
  runInNewContext(script, {
    ...{ URLSearchParams, Intl, location: { search: "" } },
    document: { getElementById: (id: string) => known.get(id), createElement: make },
    fetch: async (path: string) => ({ ok: true, status: 200, json: async () => answers[path.split("?")[0] ?? ""] }),
  });
  return { browse: known.get("browse") as StandIn, focused: () => focused };
}
