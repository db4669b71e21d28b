import { describe, expect, test } from "vitest";
import { extractSubtitles } from "../../../../src/read/formats/marked/extract-subtitles.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { leftOut } from "../../../../src/read/source-map.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

interface Said {
  readonly at: number;
  readonly until: number;
  readonly words: string;
}

const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
const srt = (said: readonly Said[]) =>
  said
    .map(({ at, until, words }, number) => {
      const time = `${clock(at)} --> ${clock(until)}`.replaceAll(".", ",");
      return `${number + 1}\n${time}\n${words}\n`;
    })
    .join("\n");
const vtt = (body: string) => `WEBVTT - Title\nKind: captions\n\n${body}`;

function shown(source: string): string[] {
  const text = extractSubtitles(source);
  expect(unaccounted(text)).toBe("");
  return shownBlocks(text);
}

const paragraphs = (source: string) => shown(source).filter((block) => !block.startsWith("#"));

describe("what is said in a film", () => {
  const sentence = [
    { at: 1, until: 3, words: "The ferry runs\non Mondays" },
    { at: 3.2, until: 5, words: "and on no other day." },
  ];

  test("is whole sentences over several lines and times", async () => {
    const source = await readSourceFile("film.srt", Buffer.from(srt(sentence)));
    checkSource(source);
    expect(source.articles.map(({ body }) => body)).toEqual(["The ferry runs on Mondays and on no other day."]);
  });

  test("is quoted without a mark where only times and numbers are left out", async () => {
    const { articles, text } = await readSourceFile("film.srt", Buffer.from(srt(sentence)));
    const [article] = articles;
    expect(leftOut(article?.sourceMap ?? [], text, 0, article?.body.length ?? 0)).toEqual([]);
  });

  test("stands on the lines of the file", () => {
    const source = srt(sentence).replaceAll("\n", "\r\n");
    expect(extractSubtitles(source).text.split("\n").indexOf("and on no other day.")).toBe(
      source.split("\r\n").indexOf("and on no other day."),
    );
  });

  test.each<[string, readonly Said[], readonly string[]]>([
    [
      "a pause ends it, sentence or not",
      [
        { at: 1, until: 2, words: "And then" },
        { at: 9, until: 10, words: "it stopped" },
      ],
      ["And then", "it stopped"],
    ],
    [
      "a breath ends a paragraph where a sentence ended",
      [
        { at: 1, until: 2, words: "It runs." },
        { at: 3.5, until: 4, words: "It stops." },
        { at: 4.1, until: 5, words: "It waits." },
      ],
      ["It runs.", "It stops.⏎It waits."],
    ],
    [
      "each voice has a paragraph",
      [
        { at: 1, until: 2, words: "- Does it run?\n- No." },
        { at: 2, until: 3, words: "ANN: It does." },
        { at: 3, until: 4, words: "[whistle]" },
      ],
      ["- Does it run?", "- No.", "ANN: It does.", "[whistle]"],
    ],
    [
      "a word that is cut short is no half of the next one",
      [
        { at: 1, until: 2, words: "But I was-" },
        { at: 2, until: 3, words: "what?" },
      ],
      ["But I was-", "what?"],
    ],
    ["marks are no words", [{ at: 1, until: 2, words: "{\\an8}<i>Slowly</i>, a < b" }], ["Slowly, a < b"]],
  ])("%s", (_, said, expected) => {
    expect(paragraphs(srt(said))).toEqual(expected);
  });
});

describe("a scene", () => {
  test("begins at a sentence about a minute later, below its time", () => {
    const said = Array.from({ length: 30 }, (_, at) => ({ at: at * 5, until: at * 5 + 5, words: `It says ${at}.` }));
    const headings = shown(srt(said)).filter((block) => block.startsWith("#"));
    expect(headings).toEqual(["## 00:00:00", "## 00:01:00", "## 00:02:00"]);
  });

  test("begins at the latest after two minutes where no sentence ends", () => {
    const said = Array.from({ length: 60 }, (_, at) => ({ at: at * 5, until: at * 5 + 5, words: `and ${at}` }));
    const headings = shown(srt(said)).filter((block) => block.startsWith("#"));
    expect(headings).toEqual(["## 00:00:00", "## 00:02:00", "## 00:04:00"]);
  });
});

describe("WebVTT", () => {
  test("is read without its header, notes, styles, names of cues and settings", () => {
    const body =
      "NOTE\nnot said\n\nSTYLE\n::cue {}\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Ann>It runs &amp; runs.</v>\n";
    expect(shown(vtt(body))).toEqual(["## 00:01", "Ann: It runs & runs."]);
  });

  test("that rolls on shows each line once", () => {
    const body =
      "00:01.000 --> 00:03.000\nthe ferry runs\n\n00:03.000 --> 00:03.010\nthe ferry runs\n\n" +
      "00:03.010 --> 00:05.000\nthe ferry runs\non<00:03.500><c> mondays</c>\n\n" +
      "00:20.000 --> 00:21.000\non mondays\n";
    const text = extractSubtitles(vtt(body));
    expect(unaccounted(text)).toBe("");
    expect(shownBlocks(text)).toEqual(["## 00:01", "the ferry runs⏎on mondays", "on mondays"]);
    expect(text.dropped.map(({ kind }) => kind)).toEqual(["duplicate", "duplicate"]);
  });
});

test("a file without times is refused", async () => {
  await expect(readSourceFile("film.srt", Buffer.from("Only text.\n"))).rejects.toThrow(
    /film\.srt cannot be read: it has no times/,
  );
});
