import { Command } from "commander";
import { codeOf } from "../../errors/thrown.ts";
import type { Article, Block, SourceFile } from "../../read/article.ts";
import { columnsText, fileBytes } from "../../read/file-bytes.ts";
import { FORMATS, SUPPORTED_EXTENSIONS } from "../../read/formats/formats.ts";
import { pagesWithoutText } from "../../read/pages-without-text.ts";
import { lineStarts, linesOf, sourceRange } from "../../read/source-map.ts";
import { accountOf, LEFT_OUT } from "../../read/text-account.ts";
import { counted } from "../../retrieve/indexing/counted.ts";
import { dated } from "../terminal/print-answer.ts";
import { requireEncoding } from "../terminal/require-encoding.ts";
import type { Settings } from "../terminal/settings.ts";
import { tellAccountOf } from "../terminal/tell-account.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visible } from "../terminal/visible.ts";

/** Longer paragraphs are shown by their beginning and end. */
const SHOWN_LENGTH = 72;
/** How many blocks of an article, and how many entries of what is left out, are shown without `--all`. */
const SHOWN_BLOCKS = 60;

const READ_AS: Readonly<Record<SourceFile["reading"]["mode"], string>> = {
  structured: "its author divided it",
  plain: "plain text",
  newspaper: "a newspaper page",
};

interface ReadOptions {
  readonly encoding?: string;
  readonly json?: boolean;
  readonly all?: boolean;
}

/** `npm run read -- FILE`: what a file is understood as, before it is indexed. */
export function readCommand({ ocrLanguages }: Pick<Settings, "ocrLanguages">): Command {
  return new Command("read")
    .description("Prints what is understood of a file: articles, headlines, lines, paragraphs, and what is left out.")
    .argument("<file>", `a ${oneOf(SUPPORTED_EXTENSIONS)} file`)
    .option("--encoding <name>", "what the file is in, if it is not Unicode: windows-1251, koi8-r, gb18030 ...")
    .option("--json", "print one JSON object")
    .option("--all", "print every paragraph in full")
    .addHelpText("after", `\nFormats:\n${formatLines().join("\n")}`)
    .action(async (file: string, options: ReadOptions) => {
      const source = await readFile(file, options.encoding ?? null, ocrLanguages);
      if (options.json) printJson(source);
      else printSource(source, options.all ?? false);
    });
}

/** @throws UsageError or ReadError where it cannot be read, or there is no such encoding. */
export async function readFile(
  file: string,
  encoding: string | null,
  ocrLanguages: Settings["ocrLanguages"],
): Promise<SourceFile> {
  if (encoding !== null) await requireEncoding(encoding);
  const { readSourceFile } = await import("../../read/read-source.ts");
  const settings = { givenEncoding: encoding, ocrLanguages, columns: columnsText(file) };
  return readSourceFile(file, bytesOf(file), settings);
}

/** ".txt, .md or .pdf". For every command: `Intl.ListFormat` would take 40 ms, in which it loads its tables. */
function oneOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** What is said of each format: its extensions, and below them what is read of such a file. */
function formatLines(): string[] {
  return FORMATS.map(({ label, extensions, summary }) => `  ${label} (${extensions.join(", ")})\n    ${summary}`);
}

function bytesOf(file: string): Uint8Array {
  try {
    return fileBytes(file, file);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") throw new UsageError(`There is no file ${file}. Check the path.`);
    if (code === "EISDIR") throw new UsageError(`${file} is a folder. Give one file; "npm run index" takes folders.`);
    if (code === "EACCES") throw new UsageError(`${file} may not be read. Check its permissions.`);
    throw error;
  }
}

function printSource(source: SourceFile, all: boolean): void {
  const lines = lineStarts(source.text);
  const pages = source.pageStarts.length > 0 ? `, ${source.pageStarts.length} pages` : "";
  console.log(
    `${visible(source.name)}: ${source.format}, ${source.encoding}, ${lines.length} lines${pages}, ${counted(source.articles.length, "article")}`,
  );
  console.log(`Read as ${READ_AS[source.reading.mode]}: ${source.reading.reason}.`);
  for (const article of source.articles) printArticle(article, lines, all);
  printDropped(source, lines, all);
  const blank = pagesWithoutText(source);
  if (blank.length > 0)
    console.log(`\nNo text on ${tellPages(blank)}: blank, or pictures, which text recognition (OCR) reads.`);
  console.log(`\nOf its text, ${tellAccountOf(accountOf(source))}.`);
}

/** "page 3", "pages 3, 7-9" */
function tellPages(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return `${pages.length === 1 ? "page" : "pages"} ${ranges.map(range).join(", ")}`;
}

function printArticle(article: Article, lines: readonly number[], all: boolean): void {
  const facts = [
    article.byline,
    dated(article),
    article.language,
    article.url,
    ...article.tags,
    article.continuation ? "continued from another page" : null,
  ].filter((fact) => fact !== null);
  console.log(`\n${visible(article.title ?? "(no headline)")}`);
  console.log(`  ${visible(facts.join(" · "))} · lines ${range(articleLines(article, lines))} · id ${article.id}`);
  let headings = "";
  for (const block of all ? article.blocks : article.blocks.slice(0, SHOWN_BLOCKS)) {
    const above = block.headings.join(" › ");
    if (above !== headings && above !== "") console.log(`    # ${visible(above)}`);
    headings = above;
    const text = visible(article.body.slice(block.start, block.end).replace(/\s+/gu, " "));
    const doubt = block.mayBeAnothers === true ? "[may be another article's] " : "";
    const label = `${block.kind === "paragraph" ? "" : `[${block.kind}] `}${doubt}`;
    const also = block.alsoAt.map((place) => range(linesOf(lines, place))).join(", ");
    console.log(
      `    ${range(blockLines(article, block, lines)).padEnd(9)} ${label}${all ? text : shortened(text)}${also === "" ? "" : ` (again: ${also})`}`,
    );
  }
  const left = article.blocks.length - SHOWN_BLOCKS;
  if (!all && left > 0) console.log(`    … ${counted(left, "more block")}; --all shows them`);
}

function printDropped(source: SourceFile, lines: readonly number[], all: boolean): void {
  if (source.dropped.length === 0) return;
  console.log("\nNot running text:");
  for (const dropped of all ? source.dropped : source.dropped.slice(0, SHOWN_BLOCKS)) {
    const text = source.text.slice(dropped.start, Math.min(dropped.end, dropped.start + 400)).replace(/\s+/gu, " ");
    console.log(`    ${range(linesOf(lines, dropped)).padEnd(9)} ${shortened(text)} — ${LEFT_OUT[dropped.kind]}`);
  }
  const left = source.dropped.length - SHOWN_BLOCKS;
  if (!all && left > 0) console.log(`    … ${left} more; --all shows them`);
}

/** The whole reading, one article after the other so that no huge string is built. */
function printJson(source: SourceFile): void {
  const lines = lineStarts(source.text);
  const { name, format, encoding, reading, pageStarts } = source;
  const start = JSON.stringify({ name, format, encoding, reading, lines: lines.length, pageStarts }).slice(0, -1);
  process.stdout.write(`${start},"articles":[`);
  for (const [at, article] of source.articles.entries()) {
    const { body, blocks, sourceMap, ...facts } = article;
    const paragraphs = blocks.map((block) => ({
      kind: block.kind,
      headings: block.headings,
      lines: blockLines(article, block, lines),
      ...sourceRange(sourceMap, block.start, block.end),
      alsoAt: block.alsoAt.map((place) => ({ lines: linesOf(lines, place), ...place })),
      mayBeAnothers: block.mayBeAnothers === true,
      text: body.slice(block.start, block.end),
    }));
    const entry = { ...facts, lines: articleLines(article, lines), paragraphs };
    process.stdout.write(`${at === 0 ? "" : ","}\n${JSON.stringify(entry)}`);
  }
  const dropped = source.dropped.map((one) => ({
    kind: one.kind,
    lines: linesOf(lines, one),
    start: one.start,
    end: one.end,
    text: source.text.slice(one.start, Math.min(one.end, one.start + 400)),
    why: LEFT_OUT[one.kind],
  }));
  process.stdout.write(`],\n"dropped":${JSON.stringify(dropped)},\n"account":${JSON.stringify(accountOf(source))}}\n`);
}

function blockLines(article: Article, block: Block, lines: readonly number[]): [number, number] {
  return linesOf(lines, sourceRange(article.sourceMap, block.start, block.end));
}

function articleLines(article: Article, lines: readonly number[]): [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const run of article.sourceMap) {
    first = Math.min(first, run.source);
    last = Math.max(last, run.source + run.length);
  }
  return linesOf(lines, { start: first, end: last });
}

function range([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}-${last}`;
}

function shortened(text: string): string {
  const characters = [...text.slice(0, SHOWN_LENGTH * 2)];
  if (text.length <= SHOWN_LENGTH * 2 && characters.length <= SHOWN_LENGTH) return text;
  const end = [...text.slice(-SHOWN_LENGTH)].slice(-SHOWN_LENGTH / 3);
  return `${characters.slice(0, (SHOWN_LENGTH / 3) * 2).join("")} … ${end.join("")}`;
}
