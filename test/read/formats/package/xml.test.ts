import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DoctypeRule, readXml } from "../../../../src/read/formats/package/xml.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/** What is told of XML that comes in these pieces: elements as they open and close, with attributes, and text. */
function told(...pieces: readonly (string | Uint8Array)[]): Promise<string> {
  return toldOf(pieces, "none");
}

async function toldOf(pieces: readonly (string | Uint8Array)[], doctype: DoctypeRule): Promise<string> {
  let all = "";
  await readXml(
    (async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    })(),
    {
      open: (name, attributes) => {
        const said = Object.entries(attributes).filter(([each]) => !/^xmlns|^:/.test(each));
        all += `<${[name, ...said.map(([each, value]) => `${each}=${value}`)].join(" ")}>`;
      },
      text: (words) => {
        all += words;
      },
      close: () => {
        all += "</>";
      },
    },
    doctype,
  );
  return all;
}

describe("Word's vocabulary is known", () => {
  test.each([
    ["by its usual prefix", `<w:p xmlns:w="${WORD}" w:id="1"/>`, "<w:p w:id=1></>"],
    ["by any prefix", `<ns0:p xmlns:ns0="${WORD}" ns0:id="1"/>`, "<w:p w:id=1></>"],
    ["without a prefix", `<p xmlns="${WORD}"><r/></p>`, "<w:p><w:r></></>"],
    ["in the strict form of the standard", `<w:p xmlns:w="${STRICT}"/>`, "<w:p></>"],
    ["and is not that of another", '<w:p xmlns:w="urn:another" w:id="1"/>', "<:p></>"],
    ["and is not that of nothing", "<w:p/>", "<:p></>"],
    [
      "where a prefix means another for a while",
      `<w:a xmlns:w="${WORD}"><w:b xmlns:w="urn:x"><w:c/></w:b><w:d/></w:a>`,
      "<w:a><:b><:c></></><w:d></></>",
    ],
    [
      "where an element ends at once",
      `<w:a xmlns:w="${WORD}"><w:b xmlns:w="urn:x"/><w:c/></w:a>`,
      "<w:a><:b></><w:c></></>",
    ],
    ["with attributes that need no prefix", `<w:p xmlns:w="${WORD}" Id="1"/>`, "<w:p Id=1></>"],
  ])("%s", async (_, xml, expected) => {
    expect(await told(xml)).toBe(expected);
  });
});

describe("text is read", () => {
  const xml = `<?xml version="1.0"?><w:t xmlns:w="${WORD}">江 a &amp; &#x6865;</w:t>`;
  test.each([
    ["in UTF-8", Buffer.from(xml)],
    ["in UTF-8 with a mark", Buffer.from(`\ufeff${xml}`)],
    ["in UTF-16", Buffer.from(`\ufeff${xml}`, "utf16le")],
    ["in UTF-16 of the other order", Buffer.from(`\ufeff${xml}`, "utf16le").swap16()],
  ])("%s", async (_, bytes) => {
    expect(await told(bytes)).toBe("<w:t>江 a & 桥</>");
  });

  test("alike, however it is divided", async () => {
    const bytes = Buffer.from(xml);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const pieces = at.slice(1).map((end, number) => bytes.subarray(at[number], end));
        expect(await told(...pieces.filter(({ length }) => length > 0))).toBe("<w:t>江 a & 桥</>");
      }),
    );
  });

  test("without expanding what is no entity of XML", async () => {
    expect(await told("<a>&lol;&nbsp;</a>")).toBe("<:a>&lol;&nbsp;</>");
  });

  test("of nothing is nothing", async () => {
    expect(await told()).toBe("");
  });
});

describe("XML is refused", () => {
  const attributes = (count: number) => Array.from({ length: count }, (_, number) => `a${number}=""`).join(" ");
  test.each<[string, string | Uint8Array, RegExp]>([
    ["that is cut off", "<a><b>", /damaged, or cut off/],
    ["that is cut off within a tag", "<a><b", /damaged, or cut off/],
    ["whose elements cross", "<a><b></a></b>", /damaged, or cut off/],
    ["that defines a document type", '<!DOCTYPE a [<!ENTITY lol "lol">]><a>&lol;</a>', /defines a document type/],
    ["that names a document type elsewhere", '<!DOCTYPE a SYSTEM "http://a.example/"><a/>', /defines a document type/],
    ["that is not in UTF-8", Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c]), /not in the encoding/],
    ["that ends within a character", Buffer.from("<a/>桥").subarray(0, -1), /not in the encoding/],
    ["that is nested too deep", "<a>".repeat(513), /nested over 512 deep/],
    ["with more attributes than any element has", `<a ${attributes(1001)}/>`, /over 1000 attributes/],
  ])("%s", async (_, xml, reason) => {
    await expect(told(xml)).rejects.toThrow(RangeError);
    await expect(told(xml)).rejects.toThrow(reason);
  });

  test("at the limit by nobody", async () => {
    await expect(told("<a>".repeat(512) + "</a>".repeat(512))).resolves.toContain("<:a>");
    await expect(told(`<a ${attributes(1000)}/><a ${attributes(1000)}/>`)).resolves.toContain("<:a ");
    await expect(told("<a></a>".repeat(600))).resolves.toContain("<:a>");
  });
});

test("a document type may be named where a vocabulary wants that, and not defined", async () => {
  expect(await toldOf(['<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "ncx.dtd"><a>b</a>'], "named")).toBe(
    "<:a>b</>",
  );
  await expect(toldOf(['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'], "named")).rejects.toThrow(
    /defines a document type/,
  );
});
