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
}

/** A PDF with a text layer in a Chinese font that is not embedded, so that reading it needs the reader's own CMaps. */
export function pdf(pages: readonly (readonly PrintedLine[])[]): Uint8Array {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
  for (const [at, lines] of pages.entries()) {
    const content = lines
      .map(({ text, size, top, left = 0, isTurned = false }) => {
        const hex = Buffer.from(text, "utf16le").swap16().toString("hex");
        return `BT /F1 ${size} Tf ${isTurned ? "0 1 -1 0" : "1 0 0 1"} ${60 + left} ${800 - top} Tm <${hex}> Tj ET`;
      })
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 840] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
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
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
