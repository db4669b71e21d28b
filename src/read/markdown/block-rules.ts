import type { StateBlock } from "markdown-it";

/** Whether something begins in a line, before `endLine`; unless `silent`, it is read and the state stands behind it. */
export type BlockRule = (state: StateBlock, line: number, endLine: number, silent: boolean) => boolean;

/** What is told of a footnote, and what reads its parts. */
export interface Notice {
  notes: number;
  noteMark: number | null;
  /** Reads the parts from a line to before another. */
  readWithin(state: StateBlock, line: number, endLine: number): void;
}

/** A longer paragraph above a rule is no heading, in UTF-16 units. */
const LONGEST_HEADING = 120;
/** Deeper indented is code, in columns. */
const CODE_INDENT = 4;

/** "# Heading", and before a Chinese, Japanese or Korean character "#Heading" too; but no line of tags. */
export const heading: BlockRule = (state, line, _endLine, silent) => {
  const start = startOf(state, line);
  if (start === null || state.src.charCodeAt(start) !== 0x23) return false;
  const words = state.src.slice(start, state.eMarks[line]);
  const marks = /^#{1,6}(?=[ \t\u3000]|$|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af“「《【■])/u.exec(words)?.[0];
  if (marks === undefined || /^#[^\s#]+(?:\s+#[^\s#]+)+\s*$/u.test(words.slice(0, LONGEST_HEADING))) return false;
  if (silent) return true;
  state.line = line + 1;
  state.push("heading_open", `h${marks.length}`, 1);
  state.push("heading_close", `h${marks.length}`, -1);
  return true;
};

/** Whether a paragraph with a line of hyphens below it is no heading: it has several lines, is long or ends a sentence. */
export function isRuleBelow(state: StateBlock, first: number, below: number): boolean {
  if (state.src.charCodeAt((state.bMarks[below] ?? 0) + (state.tShift[below] ?? 0)) !== 0x2d) return false;
  const words = state.src
    .slice((state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0), state.eMarks[below - 1])
    .trim();
  return (
    words.length > LONGEST_HEADING || words.includes("\n") || /[。；;，,：:.](?:["'”’」』）)*_]){0,3}$/u.test(words)
  );
}

/** "::: note" or "/// note", with its end: a mark in a line of its own around parts that are read as they are. */
export const container: BlockRule = (state, line, _endLine, silent) => {
  const start = startOf(state, line);
  if (start === null || !(state.src.startsWith(":::", start) || isSlashed(state, start, line))) return false;
  if (!silent) state.line = line + 1;
  return true;
};

function isSlashed({ src, eMarks }: StateBlock, start: number, line: number): boolean {
  return (
    src.startsWith("///", start) &&
    /^\/{3,}(?:$|\s+[A-Za-z][A-Za-z-]*\s*(?:$|\|))/u.test(src.slice(start, eMarks[line]).trim())
  );
}

/** "!!! note", "??? tip "Title"" and "=== "Tab"", as MkDocs has them: the mark of a box, whose parts are indented below it. */
export function indentedBox(
  state: StateBlock,
  line: number,
  silent: boolean,
  within: (from: number, end: number) => void,
): boolean {
  const start = startOf(state, line);
  if (start === null || !BOX.test(state.src.slice(start, state.eMarks[line]))) return false;
  const { blkIndent, lineMax } = state;
  const inner = blkIndent + CODE_INDENT;
  let end = line + 1;
  for (let at = end; at < lineMax; at += 1) {
    if (state.isEmpty(at)) continue;
    if ((state.sCount[at] ?? 0) < inner) break;
    end = at + 1;
  }
  if (end === line + 1) return false;
  if (silent) return true;
  // Text right below the box goes on with none of its paragraphs.
  state.blkIndent = inner;
  state.lineMax = end;
  state.level += 1;
  within(line, end);
  state.level -= 1;
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
  state.line = end;
  return true;
}

const BOX =
  /^(?:!!!|\?\?\?\+?)[ \t]+[a-z][\w-]*(?:[ \t]+[a-z][\w-]*){0,4}(?:[ \t]+"[^"]*")?[ \t]*$|^===[!+]?[ \t]+"[^"]*"[ \t]*$/u;

/** Lines from one that begins with "$$" to one that ends so. */
export const formula: BlockRule = (state, line, endLine, silent) => {
  const start = startOf(state, line);
  if (start === null || !state.src.startsWith("$$", start)) return false;
  if (state.src.slice(start + 2, state.eMarks[line]).includes("$$")) return false;
  const close = nextAfter(state, "$$", start + 2);
  const last = close < 0 ? endLine : lineAt(state, close);
  if (last >= endLine || last === line) return false;
  if (state.src.slice(close + 2, state.eMarks[last]).trim() !== "") return false;
  if (!silent) state.line = last + 1;
  return true;
};

/** What is done with a remark and with the text behind it in the same line. */
interface CommentReader {
  readonly remark: (lines: readonly [number, number]) => void;
  readonly behind: (line: number) => void;
}

/** "<!-- remark -->", with what stands behind it in its line. One that nothing closes is text. */
export function comment(
  state: StateBlock,
  [line, endLine]: readonly [number, number],
  silent: boolean,
  { remark, behind }: CommentReader,
): boolean {
  const start = startOf(state, line);
  if (start === null || !state.src.startsWith("<!--", start)) return false;
  const close = nextAfter(state, "-->", start + 4);
  const last = close < 0 ? endLine : lineAt(state, close);
  if (last >= endLine) return false;
  if (silent) return true;
  const rest = state.skipSpaces(close + 3);
  const { bMarks, tShift, sCount, eMarks } = state;
  const before = {
    start: bMarks[last] ?? 0,
    shift: tShift[last] ?? 0,
    columns: sCount[last] ?? 0,
    end: eMarks[last] ?? 0,
  };
  if (rest >= before.end) {
    remark([line, last + 1]);
    state.line = last + 1;
    return true;
  }
  eMarks[last] = close + 3;
  remark([line, last + 1]);
  eMarks[last] = before.end;
  bMarks[last] = rest;
  tShift[last] = 0;
  sCount[last] = state.blkIndent;
  behind(last);
  bMarks[last] = before.start;
  tShift[last] = before.shift;
  sCount[last] = before.columns;
  return true;
}

/** Whether a line begins an element that ends with its end tag only, which never comes; remarks are read by themselves. */
export function hasNoEnd(state: StateBlock, line: number): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== 0x3c) return false;
  if (state.src.startsWith("<!--", start)) return true;
  const name = /^<(script|pre|style|textarea)(?=[\s>]|$)/i.exec(state.src.slice(start, start + 12))?.[1];
  if (name !== undefined) return nextAfter(state, `</${name.toLowerCase()}>`, start) < 0;
  return state.src.startsWith("<?", start) && nextAfter(state, "?>", start) < 0;
}

/** "[^1]: ..." and the indented parts below it. */
export function footnote(
  state: StateBlock,
  [line, endLine]: readonly [number, number],
  silent: boolean,
  notice: Notice,
): boolean {
  const start = startOf(state, line);
  if (start === null || !state.src.startsWith("[^", start)) return false;
  const mark = /^\[\^[^\s\]]{1,100}\]:/u.exec(
    state.src.slice(start, Math.min(start + 110, state.eMarks[line] ?? 0)),
  )?.[0];
  if (mark === undefined) return false;
  if (silent) return true;
  const { bMarks, tShift, sCount, blkIndent } = state;
  const before = { start: bMarks[line] ?? 0, shift: tShift[line] ?? 0, columns: sCount[line] ?? 0 };
  const behind = start + mark.length;
  const words = Math.min(state.skipSpaces(behind), state.eMarks[line] ?? behind);
  bMarks[line] = behind;
  tShift[line] = words - behind;
  state.blkIndent = blkIndent + CODE_INDENT;
  sCount[line] = state.blkIndent;
  state.level += 1;
  notice.notes += 1;
  notice.noteMark = start;
  notice.readWithin(state, line, endLine);
  notice.notes -= 1;
  state.level -= 1;
  notice.noteMark = null;
  state.blkIndent = blkIndent;
  bMarks[line] = before.start;
  tShift[line] = before.shift;
  sCount[line] = before.columns;
  if (state.line <= line) state.line = line + 1;
  return true;
}

/** Where a line's text starts; null where it is indented as code is. */
function startOf(state: StateBlock, line: number): number | null {
  const { bMarks, tShift, eMarks, sCount, blkIndent } = state;
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  return (sCount[line] ?? 0) - blkIndent >= CODE_INDENT || start >= (eMarks[line] ?? 0) ? null : start;
}

/** Places where a mark was looked for and found last, so that nothing is searched twice. */
interface Searched {
  readonly from: number;
  /** -1 where there is none behind `from`. */
  readonly found: number;
}

const searches = new WeakMap<object, Map<string, Searched>>();

/** Where a mark, in whatever case, stands next from an offset on; -1 where it does not. Linear over all searches of a text. */
function nextAfter(state: StateBlock, mark: string, from: number): number {
  const known = searches.get(state.env) ?? new Map<string, Searched>();
  searches.set(state.env, known);
  const last = known.get(mark);
  if (last !== undefined && last.from <= from && (last.found < 0 || last.found >= from)) return last.found;
  const found = indexOfMark(state.src, mark, from);
  known.set(mark, { from, found });
  return found;
}

function indexOfMark(source: string, mark: string, from: number): number {
  if (!/[a-z]/.test(mark)) return source.indexOf(mark, from);
  for (let at = source.indexOf("</", from); at >= 0; at = source.indexOf("</", at + 2)) {
    if (source.slice(at, at + mark.length).toLowerCase() === mark) return at;
  }
  return -1;
}

/** The line that holds an offset, by bisection: line ends never move. */
function lineAt({ eMarks, lineMax }: StateBlock, offset: number): number {
  let low = 0;
  let high = lineMax;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((eMarks[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
