import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";

const RUSSIAN =
  "Паром отходит в восемь часов утра от старой пристани.\nБилеты продаются на борту, места всем хватит.\n";
const FROM = "From: ann@example.org\nDate: Mon, 6 May 2024 10:00:00 +0000\n";

async function read(letter: Buffer, name = "a.eml") {
  const source = await readSourceFile(name, letter);
  checkSource(source);
  return source.articles.map(({ title, body }) => ({ title, body }));
}

const letter = (headers: string, body: string, encoding: string) =>
  iconv.encode(`${FROM}${headers}\n${body}`, encoding);

describe("a letter in bytes that its headers do not explain", () => {
  test.each([
    ["nothing is said, KOI8-R", "", "koi8-r"],
    ["nothing is said, windows-1251", "", "windows-1251"],
    ["it says US-ASCII, and is KOI8-R", "Content-Type: text/plain; charset=us-ascii\n", "koi8-r"],
    ["it says US-ASCII, and is UTF-8", 'Content-Type: text/plain;\n format=fixed; charset="US-ASCII"\n', "utf-8"],
    ["it says unknown-8bit", "Content-Type: text/plain; charset=unknown-8bit\n", "windows-1251"],
  ])("is read where %s", async (_, headers, encoding) => {
    const [article] = await read(letter(`Subject: Паром\n${headers}`, RUSSIAN, encoding));
    expect(article).toEqual({ title: "Паром", body: RUSSIAN.trim() });
  });

  test("has a subject in the encoding of its text", async () => {
    const headers = "Subject: Паром\nContent-Type: text/plain; charset=koi8-r\n";
    expect((await read(letter(headers, RUSSIAN, "koi8-r")))[0]?.title).toBe("Паром");
  });

  test("keeps the encodings that its parts name", async () => {
    const parts = `Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=koi8-r\n\n${RUSSIAN}--x--`;
    const [article] = await read(letter(`Subject: Паром\n${parts}`, "", "koi8-r"));
    expect(article).toEqual({ title: "Паром", body: RUSSIAN.trim() });
  });

  test("is read where it is UTF-8 in which others have lost characters", async () => {
    expect(await read(letter(`Subject: ${"\ufffd".repeat(9)} Ferry\n`, "It runs.\n", "utf-8"))).toEqual([
      { title: `${"\ufffd".repeat(9)} Ferry`, body: "It runs." },
    ]);
  });

  test("is refused where it may be in several, and is marked in a mailbox, whose other letters are read", async () => {
    const unclear = Buffer.concat([Buffer.from(`${FROM}\n`), Buffer.from([0xd7, 0xe9, 0xf0, 0xb1, 0x20, 0xe3, 0xd2])]);
    await expect(read(unclear)).rejects.toThrow("names no character encoding");
    const line = Buffer.from("From ann@example.org Mon May  6 10:00:00 2024\n");
    const other = letter("Subject: Паром\n", RUSSIAN, "koi8-r");
    const mailbox = Buffer.concat([line, unclear, Buffer.from("\n\n"), line, other]);
    expect((await read(mailbox, "a.mbox")).at(-1)?.title).toBe("Паром");
  });
});

test("a letter without sender, subject and day is one by its other headers", async () => {
  expect(await read(Buffer.from("MIME-Version: 1.0\nContent-Type: text/plain\n\nIt runs on Mondays.\n"))).toEqual([
    { title: null, body: "It runs on Mondays." },
  ]);
});
