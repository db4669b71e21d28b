import { buffer } from "node:stream/consumers";
import { Command, InvalidArgumentError, Option } from "commander";
import { withPageLinks } from "../../pages/page-link.ts";
import { NO_RERANKER } from "../../rerank/reranker.ts";
import { VERDICTS, type Verdict } from "../../retrieve/verification.ts";
import { type IndexOptions, withIndexOptions } from "../terminal/options.ts";
import { requireEncoding } from "../terminal/require-encoding.ts";
import type { Settings } from "../terminal/settings.ts";
import { readFile } from "./read.ts";

/** The exit code where a quotation is not as the articles have it. */
const NOT_VERBATIM = 3;

const FAILING = VERDICTS.filter((verdict) => verdict !== "verbatim");

const STANDARD_INPUT = "-";

interface VerifyOptions extends IndexOptions {
  readonly encoding?: string;
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly allow: readonly Verdict[];
}

/** `npm run verify -- FILE`: whether the quotations of a text are as the articles have them. */
export function verifyCommand(settings: Settings): Command {
  const command = new Command("verify")
    .description(
      "Checks the quotations of a text against the articles: verbatim, changed, stitched, said by another, or not found.",
    )
    .argument("<file>", `a file of any format that is read, or ${STANDARD_INPUT} for standard input`)
    .option("--encoding <name>", "what the file is in, if it is not Unicode: windows-1251, koi8-r, gb18030 ...")
    .addOption(
      new Option("--allow <verdict>", `do not fail for this: ${FAILING.join(", ")}; may be given several times`)
        .default([], "none")
        .argParser(allowedToo),
    )
    .addOption(new Option("--json", "print one JSON object").conflicts("sarif"))
    .option("--sarif", "print a SARIF 2.1.0 log, for code scanning and editors")
    .addHelpText(
      "after",
      `\nThe exit code is ${NOT_VERBATIM} if any quotation is not verbatim, nor allowed otherwise.`,
    );
  return withIndexOptions(command, settings).action((file: string, options: VerifyOptions) =>
    run(file, options, settings),
  );
}

function allowedToo(given: string, before: readonly Verdict[]): Verdict[] {
  const verdict = FAILING.find((each) => each === given);
  if (verdict === undefined) throw new InvalidArgumentError(`Allowed choices are ${FAILING.join(", ")}.`);
  return [...before, verdict];
}

async function run(file: string, options: VerifyOptions, { ocrLanguages, publicUrl }: Settings): Promise<void> {
  const [{ openEngine }, { printVerification }, { sarifLog }] = await Promise.all([
    import("../open-engine.ts"),
    import("../verify/print-verification.ts"),
    import("../verify/sarif.ts"),
  ]);
  const text = await textIn(file, options.encoding ?? null, ocrLanguages);
  const engine = await openEngine({ ...options, reranker: NO_RERANKER }, { vectors: "disk" });
  try {
    const verification = await withPageLinks(engine, publicUrl).verify(text);
    const checked = { name: file, text, verification };
    if (options.json) console.log(JSON.stringify(verification, null, 2));
    else if (options.sarif) console.log(JSON.stringify(sarifLog(checked), null, 2));
    else printVerification(checked);
    const isAllowed = ({ verdict }: { verdict: Verdict }) => verdict === "verbatim" || options.allow.includes(verdict);
    if (!verification.quotations.every(isAllowed)) process.exitCode = NOT_VERBATIM;
  } finally {
    await engine.close();
  }
}

/** A file's text as its lines are counted by, or that of standard input. @throws UsageError or ReadError where it is none. */
async function textIn(file: string, encoding: string | null, ocrLanguages: Settings["ocrLanguages"]): Promise<string> {
  return file === STANDARD_INPUT ? sentText(encoding) : (await readFile(file, encoding, ocrLanguages)).text;
}

/** The text of standard input, in whatever encoding, as that of a file. @throws UsageError or ReadError where it is none. */
async function sentText(encoding: string | null): Promise<string> {
  if (encoding !== null) await requireEncoding(encoding);
  const [{ decodeText }, { NO_TEXT, ReadError }] = await Promise.all([
    import("../../read/decode.ts"),
    import("../../read/read-error.ts"),
  ]);
  const name = "standard input";
  const { text } = await decodeText(name, await buffer(process.stdin), { given: encoding, declared: null });
  if (text.trim() === "") throw new ReadError(name, NO_TEXT);
  return text;
}
