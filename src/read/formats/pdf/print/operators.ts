/** What stands before an operator; of a string its bytes as characters. */
export interface Operand {
  readonly kind: "name" | "string" | "other";
  readonly value: string;
}

interface Operator {
  readonly kind: "operator";
  readonly value: string;
}

const WORD = /^[A-Za-z'"]/;
/** Words that are no operators. */
const VALUES: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** A drawing's operands and operators, in their order (ISO 32000-1, 7.2 and 7.8.2); pictures within it are passed over. */
export function* operandsAndOperators(drawing: string): Generator<Operand | Operator> {
  // A comment, the end of a dictionary or a list, a string in hexadecimal, the beginning of another, a name, a number or a word.
  const tokens = /%[^\r\n]*|<<|>>|[[\]{}]|<[^<>]*>|\(|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;
  for (let found = tokens.exec(drawing); found !== null; found = tokens.exec(drawing)) {
    const [token] = found;
    if (token === "(") {
      const end = stringEnd(drawing, tokens.lastIndex);
      yield { kind: "string", value: unescaped(drawing.slice(tokens.lastIndex, end)) };
      tokens.lastIndex = end + 1;
    } else if (token.startsWith("<") && token !== "<<") {
      yield { kind: "string", value: fromHexadecimal(token) };
    } else if (token.startsWith("/")) {
      yield { kind: "name", value: token.slice(1) };
    } else if (WORD.test(token) && !VALUES.has(token)) {
      yield { kind: "operator", value: token };
      if (token === "ID") tokens.lastIndex = pictureEnd(drawing, tokens.lastIndex);
    } else if (!token.startsWith("%")) {
      yield { kind: "other", value: token };
    }
  }
}

/** Where the bracket stands that closes a string: brackets in it are in pairs, or escaped. */
function stringEnd(drawing: string, start: number): number {
  let depth = 1;
  for (let at = start; at < drawing.length; at += 1) {
    const sign = drawing[at];
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return drawing.length;
}

function pictureEnd(drawing: string, start: number): number {
  const end = /\sEI(?=\s)/g;
  end.lastIndex = start;
  return end.exec(drawing) === null ? drawing.length : end.lastIndex;
}

function fromHexadecimal(token: string): string {
  const digits = token.replace(/[^0-9A-Fa-f]/g, "");
  // A digit that is missing at the end is 0.
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex").toString("latin1");
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(string: string): string {
  return string.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, sign: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) % 256);
    // An escaped line end is none.
    return /[\r\n]/.test(sign) ? "" : (ESCAPES[sign] ?? sign);
  });
}
