/** What a message says itself, and what it repeats of others: quotes and blocks of code. */
export interface Said {
  readonly own: string;
  readonly quoted: string;
}

const FENCE = "```";
/** The language that a block of code names, in a line of its own. */
const CODE_LANGUAGE = /^[\w+#-]{1,20}\n/;
/** From here to the message's end all is quoted. */
const QUOTES_THE_REST = /^[^\S\n\r\u2028\u2029]*>>> /m;
const QUOTED_LINE = /^[^\S\n]*> ?/;

/** Divides a message's text into its own words and what it quotes, by Discord's Markdown; each with its lines in their order. */
export function divideSaid(content: string): Said {
  const parts = content.split(FENCE);
  // A fence that nothing closes is text.
  const open = parts.length % 2 === 0 ? FENCE + (parts.pop() ?? "") : "";
  const outside = parts.filter((_, i) => i % 2 === 0).join("\n") + open;
  const code = parts.filter((_, i) => i % 2 === 1).map((block) => block.replace(CODE_LANGUAGE, "").trim());
  const rest = QUOTES_THE_REST.exec(outside);
  const lines = (rest === null ? outside : outside.slice(0, rest.index)).split("\n");
  const quotedRest = rest === null ? "" : outside.slice(rest.index + rest[0].length);
  const isQuoted = (line: string) => line.trimStart().startsWith("> ");
  const quotes = lines.filter(isQuoted).map((line) => line.replace(QUOTED_LINE, ""));
  return {
    own: joinLines(lines.filter((line) => !isQuoted(line))),
    quoted: joinLines([...quotes, quotedRest, ...code]),
  };
}

function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
