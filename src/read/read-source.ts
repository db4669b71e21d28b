import { detectLanguage } from "../text/language.ts";
import type { Article, SourceFile } from "./article.ts";
import { composeArticle, type DraftArticle } from "./compose.ts";
import { type DecodedText, decodeText } from "./decode.ts";
import type { ExtractedText } from "./formats/extracted-text.ts";
import { formatOf } from "./formats/formats.ts";
import { readFrontMatter } from "./front-matter.ts";
import { NOTHING_GIVEN } from "./given-facts.ts";
import { requireLines } from "./line-length.ts";
import { readPage } from "./page/read-page.ts";
import { ReadError } from "./read-error.ts";

/** Larger files are refused, in bytes: text is read within a few times its size, documents unpack to far more. */
const LARGEST: Readonly<Record<SourceFile["format"], number>> = {
  text: 256 * 1024 * 1024,
  markdown: 256 * 1024 * 1024,
  html: 16 * 1024 * 1024,
  pdf: 256 * 1024 * 1024,
  docx: 64 * 1024 * 1024,
};

/**
 * One file as it is understood.
 * @param name shown to people; its extension decides the format.
 * @throws ReadError when it cannot be read: empty, binary, undecodable, too large, damaged, or of an unknown format.
 */
export function readSourceFile(name: string, bytes: Uint8Array): Promise<SourceFile> {
  return understood(name, textOf(name, bytes));
}

/** Takes the text as a promise, so that the bytes it came from can be freed before the text is understood. */
async function understood(name: string, reading: Promise<DecodedText & ExtractedText>): Promise<SourceFile> {
  const { text, encoding, pageStarts, facts: given } = await reading;
  const format = formatOf(name);
  const { end, facts } = format === "markdown" || format === "text" ? readFrontMatter(text) : { end: 0, facts: given };
  const page = readPage(text, { from: end, facts, isLaidOut: format === "html" || format === "docx" });
  const articles = await composed(text, page.articles);
  if (articles.length === 0) {
    throw new ReadError(name, "it holds no article text", "Check its content, or leave it out.");
  }
  return { name, format, encoding, text, articles, dropped: page.dropped, pageStarts };
}

async function textOf(name: string, bytes: Uint8Array): Promise<DecodedText & ExtractedText> {
  const format = formatOf(name);
  if (bytes.length > LARGEST[format]) {
    throw new ReadError(
      name,
      `it has ${Math.ceil(bytes.length / 2 ** 20)} MiB, more than the ${LARGEST[format] >> 20} that ${format} files may have`,
      "Divide it into smaller files.",
    );
  }
  if (format === "text" || format === "markdown") {
    const decoded = await decodeText(name, bytes);
    requireLines(name, decoded.text);
    return { ...decoded, pageStarts: [], facts: NOTHING_GIVEN };
  }
  if (format === "html") {
    const { text: html, encoding } = await decodeText(name, bytes, declaredEncoding(bytes));
    return {
      encoding,
      ...(await extracted(name, format, async () => (await import("./formats/html.ts")).extractHtml(html))),
    };
  }
  refuseOthers(name, format, bytes);
  const extract =
    format === "pdf"
      ? async () => (await import("./formats/pdf.ts")).extractPdf(bytes)
      : async () => (await import("./formats/docx.ts")).extractDocx(bytes);
  return { encoding: "utf-8", ...(await extracted(name, format, extract)) };
}

/** Libraries fail in many ways on damaged files: each becomes a ReadError that says what the library said. */
async function extracted(
  name: string,
  format: "html" | "pdf" | "docx",
  extract: () => Promise<ExtractedText>,
): Promise<ExtractedText> {
  let result: ExtractedText;
  try {
    result = await extract();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.replace(/\.$/, "").slice(0, 200) : String(cause);
    if (cause instanceof Error && cause.name === "PasswordException") {
      throw new ReadError(name, "it is locked with a password", "Save it without one and try again.", cause);
    }
    throw new ReadError(
      name,
      `it is damaged or no ${format.toUpperCase()} file (${message})`,
      "Save it anew, or leave it out.",
      cause,
    );
  }
  if (/[\p{L}\p{N}]/u.test(result.text)) return result;
  throw format === "pdf"
    ? new ReadError(name, "it has no text layer", "Run text recognition (OCR) over it first.")
    : new ReadError(name, "it holds no text", "Fill it, or leave it out.");
}

function refuseOthers(name: string, format: "pdf" | "docx", bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const isRight = format === "pdf" ? start.includes("%PDF-") : start.startsWith("PK\u0003\u0004");
  if (isRight) return;
  if (bytes.length === 0) throw new ReadError(name, "it is empty", "Fill it, or leave it out.");
  throw new ReadError(
    name,
    `it is no ${format.toUpperCase()} file`,
    "Give it the extension of its format, or leave it out.",
  );
}

/** The encoding that a web page names in its first kilobyte. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(start)?.[1]?.toLowerCase() ?? null;
}

async function composed(text: string, drafts: readonly DraftArticle[]): Promise<Article[]> {
  const articles: Article[] = [];
  const seen = new Map<string, number>();
  for (const draft of drafts) {
    const article = composeArticle(text, draft);
    const language = article.language === "und" ? await detectLanguage(article.body) : article.language;
    const twin = seen.get(article.id) ?? 0;
    seen.set(article.id, twin + 1);
    articles.push({ ...article, language, id: twin === 0 ? article.id : `${article.id}-${twin + 1}` });
  }
  return articles;
}
