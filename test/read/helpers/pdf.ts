/** A line of a PDF page, or a part of one. */
export interface PrintedLine {
  readonly text: string;
  /** Size of its type, in points: each character is as wide. */
  readonly size: number;
  /** How far below the page's top and right of its margin it stands, in points. */
  readonly top: number;
  readonly left?: number;
  /** Printed from the bottom to the top of the page. */
  readonly isTurned?: boolean;
  /** Chinese type unless it is said; the others have Latin letters only. */
  readonly font?: FontName;
  /** The words for which it is said to stand, as a PDF string: "(ffi)". */
  readonly actualText?: string;
}

const FONTS = { song: "F1", plain: "F2", bold: "F3", typewriter: "F4", vertical: "F5" } as const;
type FontName = keyof typeof FONTS;

/** What a PDF tells beside its pages. */
export interface PdfExtras {
  readonly title?: string;
  /** Its outline, all at one depth. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** By the index of their page how wide and high grey pictures are, in points, from the page's lower left corner. */
  readonly pictures?: Readonly<Record<number, readonly [width: number, height: number]>>;
}

/** Where a column of text stands, in points. */
export interface ColumnPlace {
  readonly top: number;
  readonly left?: number;
  /** Of a line, in characters. */
  readonly width: number;
  readonly size?: number;
  readonly font?: FontName;
  readonly leading?: number;
}

/** Words in lines that are broken where the next word would not fit; each paragraph's last line ends early. */
export function column(
  paragraphs: readonly string[],
  { top, left = 0, width, size = 10, font = "plain", leading = 12 }: ColumnPlace,
): PrintedLine[] {
  const lines = paragraphs.flatMap((words) => brokenLines(words, width));
  return lines.map((text, at) => ({ text, size, top: top + at * leading, left, font }));
}

function brokenLines(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A PDF with a text layer. Its Chinese font is not embedded, so that reading it needs the reader's own CMaps. */
export function pdf(
  pages: readonly (readonly PrintedLine[])[],
  { title, outline = [], pictures = {} }: PdfExtras = {},
): Uint8Array {
  const latin = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const firstPage = 12 + outline.length;
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R${outline.length > 0 ? " /Outlines 11 0 R" : ""} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${firstPage + at * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    latin("Helvetica"),
    latin("Helvetica-Bold"),
    latin("Courier"),
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [4 0 R] >>",
    `<< /Producer (A test)${title === undefined ? "" : ` /Title (${title})`} >>`,
    `<< /Type /Outlines /Count ${outline.length}${outline.length > 0 ? ` /First 12 0 R /Last ${firstPage - 1} 0 R` : ""} >>`,
    ...outline.map(
      (entry, at) =>
        `<< /Title (${entry.title}) /Parent 11 0 R /Dest [${firstPage + entry.page * 2} 0 R /Fit]${
          at > 0 ? ` /Prev ${11 + at} 0 R` : ""
        }${at < outline.length - 1 ? ` /Next ${13 + at} 0 R` : ""} >>`,
    ),
  ];
  for (const [at, lines] of pages.entries()) {
    const [width, height] = pictures[at] ?? [0, 0];
    const picture = width > 0 ? [`q ${width} 0 0 ${height} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q`] : [];
    const content = [...picture, ...lines.map(drawn)].join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 840] /Resources << /Font << ${FONT_RESOURCES} >> >> /Contents ${firstPage + 1 + at * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 10 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

const FONT_RESOURCES = "/F1 3 0 R /F2 6 0 R /F3 7 0 R /F4 8 0 R /F5 9 0 R";

function drawn({ actualText, ...line }: PrintedLine): string {
  const words = drawnWords(line);
  return actualText === undefined ? words : `/Span <</ActualText ${actualText}>> BDC ${words} EMC`;
}

function drawnWords({ text, size, top, left = 0, isTurned = false, font = "song" }: PrintedLine): string {
  const isChinese = font === "song" || font === "vertical";
  const bytes = isChinese ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "latin1");
  const turn = isTurned ? "0 1 -1 0" : "1 0 0 1";
  return `BT /${FONTS[font]} ${size} Tf ${turn} ${60 + left} ${800 - top} Tm <${bytes.toString("hex")}> Tj ET`;
}
