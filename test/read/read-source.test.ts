import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { FileFormat } from "../../src/read/formats/format.ts";
import { html } from "../../src/read/formats/html.ts";
import { ReadError } from "../../src/read/read-error.ts";
import { readSourceFile } from "../../src/read/read-source.ts";
import { pdf } from "./helpers/pdf.ts";

/** What a file of this name and text is refused with. */
async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  const failure = await readSourceFile(name, Buffer.from(content)).then(
    () => "",
    (error: unknown) => error,
  );
  return failure instanceof Error ? failure.message : "not refused";
}

describe("a file that cannot be read says what is wrong, and what its owner can do", () => {
  test.each([
    ["page.txt", "* * *\n", "it holds no article text. Check its content, or leave it out."],
    ["page.html", "<p>…</p>", "it holds no text. Fill it, or leave it out."],
    ["scan.pdf", "", "it is empty. Fill it, or leave it out."],
    ["scan.pdf", "PK", "it is no PDF file. Give it the extension of its format, or leave it out."],
    ["page.txt", "x".repeat(8_000_001), /^page\.txt cannot be read: its line 1 has 8 million characters/],
  ])("%s", async (name, content, message) => {
    const said = await refusal(name, content);
    if (typeof message === "string") expect(said).toBe(`${name} cannot be read: ${message}`);
    else expect(said).toMatch(message);
  });

  test("a damaged document, with the beginning of what its library says", async () => {
    expect(await refusal("a.docx", "PK\u0003\u0004rubbish")).toMatch(
      /^a\.docx cannot be read: it is damaged or no DOCX file \(.{5,200}[^.]\)\. Save it again, or leave it out\.$/s,
    );
  });

  test("a document without text, by its format's own words", async () => {
    expect(await refusal("scan.pdf", pdf([[{ text: "* * *", size: 10, top: 20 }]]))).toMatch(
      /^scan\.pdf cannot be read: it has no text layer/,
    );
  });
});

test("whatever is thrown while a file is read names the file, and keeps its cause", async () => {
  const thrown = new RangeError("Incorrect locale information provided.");
  vi.spyOn(Intl.ListFormat.prototype, "format").mockImplementation(() => {
    throw thrown;
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const page = "■本报记者 林一\n\n新华社江城5月17日电 渡船每天早上六点从北岸开出。\n";
  const failure = await readSourceFile("notes/page.txt", Buffer.from(page)).catch((error: unknown) => error);
  if (!(failure instanceof ReadError)) throw new Error("The file was read.");
  expect([failure.file, failure.cause]).toEqual(["notes/page.txt", thrown]);
  expect(failure.message).toBe(
    "notes/page.txt cannot be read: reading it failed (Incorrect locale information provided). " +
      "Leave it out, and report it with the file if you can.",
  );
});

test("a package that is not installed is what is named, and not blamed on the file", async () => {
  const missing = await import(`${"not"}-installed`).catch((error: unknown) => error);
  vi.spyOn(html.content as Extract<FileFormat["content"], { kind: "markup" }>, "extract").mockRejectedValue(missing);
  onTestFinished(() => void vi.restoreAllMocks());
  const failure = await readSourceFile("a.html", Buffer.from("<p>The ferry.</p>")).catch((error: unknown) => error);
  if (!(failure instanceof ReadError)) throw new Error("The file was read.");
  expect(failure.kind).toBe("installation");
  expect(failure.message).toBe(
    "a.html cannot be read: not-installed is missing, a part of this program that reads such files. " +
      'Nothing is wrong with the file: run "npm ci" in the folder of the program, or install it again.',
  );
});

describe("what is known of a file beside its articles", () => {
  test("is its name, format, encoding and text", async () => {
    const text = "The ferry crossed the river every day, and people waved.\n";
    expect(await readSourceFile("notes/ferry.md", Buffer.from(text))).toMatchObject({
      name: "notes/ferry.md",
      format: "markdown",
      encoding: "utf-8",
      reading: { mode: "structured", reason: "its name says that it is Markdown" },
      text,
      pageStarts: [],
    });
  });

  test("is the encoding that a web page names, else the one that it is told to have", async () => {
    const story = "桥下有很多船，船上的人在看桥。".repeat(4);
    const gb = Buffer.concat([Buffer.from('<meta charset="gb18030"><p>'), Buffer.from([0xc7, 0xc5])]);
    expect((await readSourceFile("a.html", gb)).encoding).toBe("gb18030");
    expect((await readSourceFile("a.html", Buffer.from(`<p>${story}</p>`))).encoding).toBe("utf-8");
  });

  test("are the facts that front matter gives in plain text, and in no web page", async () => {
    const fields = "---\ntitle: Notes\nurl: https://a.example/b\n---\n\nThe ferry crossed the river every day.\n";
    const [plain] = (await readSourceFile("a.md", Buffer.from(fields))).articles;
    const [page] = (await readSourceFile("a.html", Buffer.from(`<p>${fields}</p>`))).articles;
    expect(plain).toMatchObject({
      title: "Notes",
      url: "https://a.example/b",
      body: "The ferry crossed the river every day.",
    });
    expect(page).toMatchObject({ url: null });
    expect(page?.body).toContain("title: Notes");
  });
});

describe("lines of plain text and of a web page", () => {
  const lines = [
    "The ferry crossed the river every day, and people on both banks",
    "waved to it until it was gone for the day.",
  ];

  test("are joined where a text is wrapped, and are paragraphs where a format gives paragraphs", async () => {
    const wrapped = (await readSourceFile("a.txt", Buffer.from(lines.join("\n")))).articles[0];
    const paragraphs = (await readSourceFile("a.html", Buffer.from(lines.map((line) => `<p>${line}</p>`).join(""))))
      .articles[0];
    expect(wrapped?.body).toBe(lines.join(" "));
    expect(paragraphs?.body).toBe(lines.join("\n\n"));
  });
});

describe("articles of one file", () => {
  const story = "The ferry crossed the river every day, and people waved.";

  test("that begin alike have ids of their own", async () => {
    const beginning = "The ferry crossed the river every day, and people waved to it from both banks as long as they";
    const ends = ["could.", "saw its smoke over the willows.", "had nothing else to do, which was often so in March."];
    const text = ends.map((end) => `# The ferry\n\n${beginning} ${end}\n`).join("\n");
    const ids = (await readSourceFile("a.md", Buffer.from(text))).articles.map(({ id }) => id);
    expect(ids).toEqual([ids[0], `${ids[0]}-2`, `${ids[0]}-3`]);
  });

  test("keep the language that their file gives, else have the one that they are told to be in", async () => {
    const language = async (head: string) =>
      (await readSourceFile("a.md", Buffer.from(`${head}${story}\n`))).articles[0]?.language;
    expect(await language("---\nlang: nl\n---\n\n")).toBe("nl");
    expect(await language("")).toBe("en");
  });
});
