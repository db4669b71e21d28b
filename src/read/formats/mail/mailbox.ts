/** The line before a letter of a mailbox: "From ann@example.org Mon Jun  1 10:00:00 2009" [RFC 4155]. */
const SEPARATOR = /^From \S.*\d:\d\d.*$/;
const START = Buffer.from("From ");
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** A line that separates letters is not longer, in bytes. */
const LONGEST_SEPARATOR = 500;

/** Whether a file is a mailbox, not a single letter. */
export function isMailbox(bytes: Buffer): boolean {
  return separatorEnd(bytes, 0) !== null;
}

/** The letters of a mailbox, each as it was sent but for the ">" before its lines that begin with "From ". */
export function* lettersOf(mailbox: Buffer): Generator<Buffer> {
  let start = separatorEnd(mailbox, 0) ?? 0;
  for (let at = mailbox.indexOf(START, start); at !== -1; at = mailbox.indexOf(START, at + 1)) {
    const end = followsEmptyLine(mailbox, at) ? separatorEnd(mailbox, at) : null;
    if (end === null) continue;
    yield mailbox.subarray(start, at);
    start = end;
  }
  yield mailbox.subarray(start);
}

/** Where a line that separates letters ends, its line end included; null when there is none at the place. */
function separatorEnd(bytes: Buffer, at: number): number | null {
  const line = bytes.subarray(at, at + LONGEST_SEPARATOR);
  const end = line.indexOf(LINE_FEED);
  if (end === -1 || !SEPARATOR.test(line.toString("latin1", 0, end).trimEnd())) return null;
  return at + end + 1;
}

function followsEmptyLine(bytes: Buffer, at: number): boolean {
  if (bytes[at - 1] !== LINE_FEED) return false;
  const before = bytes[at - 2] === CARRIAGE_RETURN ? at - 3 : at - 2;
  return before <= 0 || bytes[before] === LINE_FEED;
}
