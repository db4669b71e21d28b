import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { statedEncoding } from "../../../src/read/encodings/stated-encoding.ts";
import { readSourceFile } from "../../../src/read/read-source.ts";

describe("a text says its encoding", () => {
  test.each([
    ["an e-book's head", "Title: Ferries\r\n\r\nCharacter set encoding: ISO-8859-1\r\n\r\n*** START", "iso-8859-1"],
    ["a line for an editor", "# -*- mode: org; coding: koi8-r -*-\n", "koi8-r"],
    ["a package of LaTeX", "\\documentclass{article}\n\\usepackage[latin1]{inputenc}\n", "latin1"],
    ["ASCII, which tells nothing", "Character set encoding: US-ASCII\n", null],
    ["nothing", "Their character set encoding: none that I know.\n", null],
  ])("in %s", (_, text, encoding) => {
    expect(statedEncoding(Buffer.from(text))).toBe(encoding);
  });
});

describe("what a text says of its encoding", () => {
  // Long vowels of Latin, written as books without macrons have them: there is no model of the language.
  const latin =
    "Gâius Iûlius Caesar et Mârcus Antônius in forô stâbant. Quîntus ad flûmen vênit, nâvis magna nôn erat.\n".repeat(
      9,
    );
  const book = (encoding: string) => `Character set encoding: ${encoding}\n\n${latin}`;

  test("counts in a language that is not known, where the bytes alone show another", async () => {
    const read = async (text: string) => (await readSourceFile("a.txt", iconv.encode(text, "windows-1252"))).encoding;
    expect(await read(book("ISO-8859-1"))).toBe("windows-1252");
    expect(await read(latin).catch(() => "refused")).not.toBe("windows-1252");
  });

  test("does not count where the bytes show that it is wrong", async () => {
    const russian = "Паром отходит в восемь часов утра от старой пристани. Билеты продаются на борту.\n".repeat(3);
    const file = iconv.encode(`Character set encoding: ISO-8859-1\n\n${russian}`, "koi8-r");
    expect((await readSourceFile("a.txt", file)).encoding).toBe("koi8-r");
  });
});
