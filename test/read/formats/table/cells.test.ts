import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOf, TableText } from "../../../../src/read/formats/table/cells.ts";

function read(source: string, separator = ",") {
  const text = new TableText(source);
  const rows = [...rowsOf({ source, separator, onDoubled: (at) => text.takeOut(at) })];
  return { text: text.finish(), rows };
}

/** The words of each cell, row by row; null for an empty one. */
function cells(source: string, separator = ",") {
  const { text, rows } = read(source, separator);
  return rows.map((row) => row.map((cell) => cell && text.slice(cell.start, cell.end)));
}

test.each<[string, string, (string | null)[][]]>([
  [
    "plain",
    "a,b\nc,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "with line ends of Windows",
    "a,b\r\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "with line ends of old Macs",
    "a,b\rc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "empty",
    "a,,c\n,,\n\nd,,",
    [
      ["a", null, "c"],
      ["d", null, null],
    ],
  ],
  ["quoted, with a separator and a line feed", '"a,b","c\nd"', [["a,b", "c\nd"]]],
  ["quoted, with marks written twice", '"a ""b"" c","""d"""', [['a "b" c', '"d"']]],
  ["quoted, with spaces around the marks", ' "a" , "b" ', [["a", "b"]]],
  ["quoted and empty", '"",a', [[null, "a"]]],
  ["with a mark inside", '5" pipe,a', [['5" pipe', "a"]]],
  ["begun with a mark that belongs to a word", '"a" b,c', [['"a" b', "c"]]],
  [
    "begun with a mark that nothing closes",
    'a,"b\nc,d',
    [
      ["a", '"b'],
      ["c", "d"],
    ],
  ],
])("cells that are %s are read", (_, source, expected) => {
  expect(cells(source)).toEqual(expected);
});

test("whatever is written as a table is read back as it was", () => {
  const written = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", " ", "江"), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (table) => {
      const source = table.map((row) => row.map(written).join(",")).join("\n");
      const expected = table.map((row) => row.map((each) => each.trim() || null)).filter((row) => row.some(Boolean));
      expect(cells(source)).toEqual(expected);
    }),
  );
});

test("the lines of the text are those of the file", () => {
  const source = 'a,b\n"x ""y""\nz",c\nd,e';
  expect(read(source).text.split("\n")).toEqual(["a,b", '"x "y"', 'z",c', "d,e"]);
});

test("a table of very many doubled marks is its text all the same", () => {
  const source = '"a""b"\n'.repeat(30_000);
  expect(read(source).text).toBe('"a"b"\n'.repeat(30_000));
});

test("a row of more cells than any table has columns ends the reading there", () => {
  expect(() => read(`a,b\n${",".repeat(100_000)}`)).toThrow("its row 2 has over 100000 cells");
});
