import { describe, expect, test } from "vitest";
import { extractEmail } from "../../../../src/read/formats/mail/extract-email.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

const HEAD =
  "From: Ann Lee <ann@example.org>\nTo: bo@example.org\nSubject: The ferry\nDate: Mon, 6 May 2024 10:00:00 +0000\n";
const LONG = "This line is as long as mail programs make them before they";

async function shown(letter: string) {
  const text = await extractEmail(Buffer.from(letter));
  expect(unaccounted(text)).toBe("");
  return {
    blocks: shownBlocks(text),
    dropped: text.dropped.map(({ kind, start, end }) => `${kind}: ${text.text.slice(start, end)}`),
  };
}

const body = async (text: string) => (await shown(`${HEAD}\n${text}`)).blocks.slice(1);

describe("a letter", () => {
  test("is an article with its subject, sender and day", async () => {
    const source = await readSourceFile("a.eml", Buffer.from(`${HEAD}\nIt runs on Mondays.\n`));
    checkSource(source);
    expect(source.articles).toMatchObject([
      { title: "The ferry", byline: "Ann Lee", date: "2024-05-06", body: "It runs on Mondays." },
    ]);
  });

  test("keeps who else it went to as what is known of it", async () => {
    expect((await shown(`${HEAD}\nIt runs.\n`)).dropped).toEqual([
      "facts: From: Ann Lee <ann@example.org> · To: <bo@example.org> · Date: 2024-05-06T10:00:00.000Z",
    ]);
  });

  test.each([
    [
      "in quoted-printable",
      "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
      "Die F=E4hre f=\n=E4hrt.",
    ],
    [
      "in Base64",
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
      Buffer.from("Die Fähre fährt.").toString("base64"),
    ],
    [
      "in HTML alone",
      "Content-Type: text/html; charset=utf-8",
      "<style>p{}</style><p>Die <b>Fähre</b> f&auml;hrt.</p>",
    ],
    [
      "in both",
      "Content-Type: multipart/alternative; boundary=x",
      "--x\nContent-Type: text/plain; charset=utf-8\n\nDie Fähre fährt.\n--x\nContent-Type: text/html\n\n<p>Anders</p>\n--x--",
    ],
  ])("%s is read", async (_, headers, text) => {
    expect((await shown(`${HEAD}${headers}\n\n${text}\n`)).blocks).toEqual(["# The ferry", "Die Fähre fährt."]);
  });

  test("names what came with it, and does not read it", async () => {
    const letter = `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nSee the plan.\n--x\nContent-Disposition: attachment; filename=plan.txt\n\nSecret\n--x--\n`;
    const { blocks, dropped } = await shown(letter);
    expect(blocks).toEqual(["# The ferry", "See the plan."]);
    expect(dropped).toContain("attachment: plan.txt");
  });
});

describe("the lines of a letter", () => {
  test("that a mail program has broken are joined", async () => {
    expect(await body(`${LONG}\nbreak them.\n\nAnd more.`)).toEqual([`${LONG} break them.`, "And more."]);
  });

  test("that its writer has broken are kept", async () => {
    expect(await body("Monday: 9 o'clock\nTuesday: closed\n")).toEqual(["[lines] Monday: 9 o'clock\nTuesday: closed"]);
  });

  test("of a list are its items", async () => {
    expect(await body("Bring:\n- a coat\n  and boots\n- a hat\n1. First\n")).toEqual([
      "Bring:",
      "- a coat and boots",
      "- a hat",
      "1. First",
    ]);
  });

  test("that were quoted and wrapped again are whole sentences", async () => {
    const quoted = `> ${LONG}\n> break\n> them again, as often as a letter is answered and its lines get too\n> long.\n> Yours,\n> Ann\n`;
    expect(await body(quoted)).toEqual([
      `[note] ${LONG} break them again, as often as a letter is answered and its lines get too long.`,
      "[note] Yours,",
      "[note] Ann",
    ]);
  });

  test("that it quotes stand apart", async () => {
    expect(await body("> When does\n> it run?\n\nOn Mondays.\n\n-- \nAnn\n")).toEqual([
      "[note] When does",
      "[note] it run?",
      "On Mondays.",
      "Ann",
    ]);
  });
});

describe("a mailbox", () => {
  const letter = (from: string, text: string, subject = "Ferry") =>
    `From ${from} Mon Jun  1 10:00:00 2009\nFrom: ${from}\nSubject: ${subject}\n\n${text}\n\n`;

  test("is its letters in order, and a reply leaves out what it quotes of them", async () => {
    const { blocks, dropped } = await shown(
      letter("ann@example.org", "When does it run?") +
        letter("bo@example.org", "On Mondays.\n\n> When does it run?\n\n> And where to?", "Re: Ferry"),
    );
    expect(blocks).toEqual(["# Ferry", "When does it run?", "# Re: Ferry", "On Mondays.", "[note] And where to?"]);
    expect(dropped).toContain("duplicate: When does it run?");
  });

  test("is not divided by a sentence that begins as its lines between letters do", async () => {
    const text = "It stops.\n\nFrom Monday on it runs.\n\n>From 10:00 on, too.";
    expect((await shown(letter("ann@example.org", text))).blocks).toEqual([
      "# Ferry",
      "It stops.",
      "From Monday on it runs.",
      "From 10:00 on, too.",
    ]);
  });

  test("with line ends of Windows is divided alike", async () => {
    const mailbox = (letter("ann@example.org", "One.") + letter("bo@example.org", "Two.")).replaceAll("\n", "\r\n");
    expect((await shown(mailbox)).blocks).toEqual(["# Ferry", "One.", "# Ferry", "Two."]);
  });
});

test("the lines of an attachment are none of the letter's", async () => {
  const encoded = `${"QUJD".repeat(19)}\n`.repeat(100_001);
  const letter =
    `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nIt runs.\n--x\nContent-Type: image/png\n` +
    `Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=a.png\n\n${encoded}--x--\n`;
  expect(await shown(letter)).toMatchObject({
    blocks: ["# The ferry", "It runs."],
    dropped: [/^facts/, "attachment: a.png"],
  });
});

describe("a file is refused", () => {
  test.each<[string, string, RegExp]>([
    ["that is no letter", "Hello, this is text.\n\nMore of it.", /a\.eml cannot be read: it is no letter/],
    ["that is empty", "", /it is empty/],
    ["with letters without text", "From: a@b.c\n\n\n", /no article text/],
    ["with parts in parts without end", nested(100), /letter 1: .*nest/i],
    ["of more lines than any letter has", `${HEAD}\n${"a\n".repeat(100_001)}`, /letter 1 has over 100000 lines/],
    ["of letters in letters in letters", nestedLetters(40_000), /letter 1 has over 100000 lines/],
  ])("%s", async (_, letter, reason) => {
    await expect(readSourceFile("a.eml", Buffer.from(letter))).rejects.toThrow(reason);
  });

  test("as soon as it has more letters than it may have", async () => {
    const mailbox = "From a Mon Jun 1 10:00 2009\nSubject: It runs\n\nOn Mondays.\n\n".repeat(3);
    const read = (mostDocuments: number) => readSourceFile("a.mbox", Buffer.from(mailbox), { mostDocuments });
    expect((await read(3)).articles).toHaveLength(3);
    await expect(read(2)).rejects.toThrow("it holds over 2 articles, and one of its size may hold no more. Divide it");
  });

  function nestedLetters(depth: number): string {
    return "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n".repeat(depth);
  }

  function nested(depth: number): string {
    const parts = Array.from(
      { length: depth },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    );
    return `From: a@example.org\n${parts.join("")}`;
  }
});
