import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceFile } from "../../src/read/article.ts";
import { readSourceFile } from "../../src/read/read-source.ts";
import { accountOf, leftOutParts, NOTHING_READ, shareRead, sumOfAccounts } from "../../src/read/text-account.ts";

/** A file of which some parts can be quoted, are headings, or are left out. */
function file(
  text: string,
  parts: Partial<Record<"quotable" | "headings" | "furniture" | "navigation", number[][]>>,
): SourceFile {
  const ranges = (places: readonly number[][] = []) => places.map(([start = 0, end = 0]) => ({ start, end }));
  const runs = ranges(parts.quotable).map(({ start, end }) => ({ body: 0, source: start, length: end - start }));
  const dropped = (["furniture", "navigation"] as const).flatMap((kind) =>
    ranges(parts[kind]).map((range) => ({ kind, ...range })),
  );
  const articles = [{ sourceMap: runs }] as unknown as SourceFile["articles"];
  return {
    name: "a",
    format: "text",
    encoding: "utf-8",
    reading: { mode: "plain", reason: "it is made for this" },
    text,
    articles,
    headings: ranges(parts.headings),
    dropped,
    pageStarts: [],
  };
}

describe("what became of a file's text", () => {
  test("is counted in letters and digits, of any script, white space and marks left out", () => {
    expect(accountOf(file("Ab, 1 汉𠀀! é", { quotable: [[0, 12]] }))).toEqual({
      ...NOTHING_READ,
      letters: 6,
      quotable: 6,
    });
  });

  test("counts each letter once: as quotable before all else, then as a heading, then by why it was left out", () => {
    const account = accountOf(
      file("abcdefghij", {
        quotable: [
          [0, 2],
          [1, 3],
        ],
        headings: [[2, 5]],
        furniture: [[4, 7]],
        navigation: [[6, 8]],
      }),
    );
    expect(account).toEqual({
      letters: 10,
      quotable: 3,
      headings: 2,
      leftOut: { furniture: 2, navigation: 1 },
      lost: 2,
    });
    expect(shareRead(account)).toBe(0.5);
    expect(leftOutParts(account)).toEqual([
      ["furniture", 2],
      ["navigation", 1],
    ]);
  });

  test("adds up, whatever the parts are", () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    const ranges = fc.array(range, { maxLength: 8 });
    fc.assert(
      fc.property(ranges, ranges, ranges, ranges, (quotable, headings, furniture, navigation) => {
        const text = "abcdefghij".repeat(4);
        const kindOf = (at: number) =>
          Object.entries({ quotable, headings, furniture, navigation }).find(([, places]) =>
            places.some(([start = 0, end = 0]) => start <= at && at < end),
          )?.[0] ?? "lost";
        const kinds = [...text].map((_, at) => kindOf(at));
        const count = (kind: string) => kinds.filter((each) => each === kind).length;
        const account = accountOf(file(text, { quotable, headings, furniture, navigation }));
        expect({ ...account, leftOut: { furniture: 0, navigation: 0, ...account.leftOut } }).toEqual({
          letters: 40,
          quotable: count("quotable"),
          headings: count("headings"),
          leftOut: { furniture: count("furniture"), navigation: count("navigation") },
          lost: count("lost"),
        });
      }),
    );
  });

  test("of several files is the sum", () => {
    const one = accountOf(file("abcdefg", { quotable: [[0, 2]], headings: [[2, 3]], furniture: [[3, 5]] }));
    expect(sumOfAccounts([one, one, NOTHING_READ])).toEqual({
      letters: 14,
      quotable: 4,
      headings: 2,
      leftOut: { furniture: 4 },
      lost: 4,
    });
  });

  test("names no reason for which nothing but marks and white space was left out", () => {
    expect(accountOf(file("ab -- c", { quotable: [[0, 2]], furniture: [[2, 6]] })).leftOut).toEqual({});
  });

  test("names what was left out by how much it is, the most first", () => {
    const account = accountOf(file("abcdef", { furniture: [[0, 2]], navigation: [[2, 6]] }));
    expect(leftOutParts(account).map(([kind]) => kind)).toEqual(["navigation", "furniture"]);
  });

  test("counts as read what is printed again, and all of a text without letters", () => {
    expect(shareRead({ letters: 8, quotable: 3, headings: 1, leftOut: { duplicate: 2, furniture: 2 }, lost: 0 })).toBe(
      0.75,
    );
    expect(shareRead(NOTHING_READ)).toBe(1);
  });

  test("does not count markup, which no reader sees", async () => {
    const source = await readSourceFile("a.md", Buffer.from("---\ndate: 2024-01-01\n---\n\n# Boats\n\nThey sail.\n"));
    expect(accountOf(source)).toMatchObject({ letters: 13, quotable: 8, headings: 5, lost: 0 });
  });
});
