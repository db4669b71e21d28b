import { describe, expect, test } from "vitest";
import { extractSubtitles } from "../../../../src/read/formats/marked/extract-subtitles.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

const HEAD =
  "[Script Info]\nTitle: Film\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\n" +
  "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
const said = (start: string, end: string, words: string) => `Dialogue: 0,${start},${end},Default,,0,0,0,,${words}\n`;

function shown(source: string): string[] {
  const text = extractSubtitles(source);
  expect(unaccounted(text)).toBe("");
  return shownBlocks(text);
}

describe("subtitles of SubStation Alpha", () => {
  const film =
    HEAD +
    said("0:00:01.00", "0:00:03.00", "{\\i1}The ferry,{\\i0}\\Nthey say, runs") +
    said("0:00:03.10", "0:00:05.00", "on Mondays.");

  test("are sentences without the marks of how they look, below the time of their scene", () => {
    expect(shown(film)).toEqual(["## 0:00:01", "The ferry, they say, runs⏎on Mondays."]);
  });

  test("are quoted with the line on which they stand", async () => {
    const source = await readSourceFile("film.ass", Buffer.from(film));
    checkSource(source);
    const at = source.text.indexOf("on Mondays");
    expect(source.text.slice(0, at).split("\n").length).toBe(
      film.slice(0, film.indexOf("on Mondays")).split("\n").length,
    );
  });

  test("have no comments, styles and drawings", () => {
    const unseen = `Comment: 0,0:00:06.00,0:00:07.00,Default,,0,0,0,,Check this\n${said("0:00:06.00", "0:00:07.00", "{\\p1}m 0 0 l 100 0")}`;
    expect(shown(film + unseen)).toEqual(shown(film));
  });

  test("have their parts in the order that the file says", () => {
    const file = "[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:03.00,It runs, they say.\n";
    expect(shown(file)).toEqual(["## 0:00:01", "It runs, they say."]);
  });

  test("are refused by name without times", async () => {
    await expect(readSourceFile("film.ass", Buffer.from(HEAD))).rejects.toThrow("it has no times");
  });
});
