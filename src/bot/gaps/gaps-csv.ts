import type { Texts } from "../locales/texts.ts";
import { oneLine } from "../replies/clip.ts";
import type { ReplyFile } from "../replies/reply.ts";
import type { DownGroup, GapReport } from "./gap-groups.ts";

/** Makes programs read it as UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";
/** What a spreadsheet takes for the beginning of a formula, full-width forms included [OWASP, "CSV Injection"]. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

/**
 * The whole report as a table: each wording in a row, those that mean the same with one number. Cells are quoted as RFC 4180
 * says; none is a formula to a spreadsheet.
 * @param channelName the name of a channel, by its id
 */
export function gapsCsv(
  texts: Texts,
  report: GapReport,
  { channelName, now }: { readonly channelName: (id: string) => string; readonly now: number },
): ReplyFile {
  const { columns, states } = texts.unanswered;
  const { state, group, question, times, first, last, channels, article, citation } = columns;
  const rows: string[][] = [[state, group, question, times, first, last, channels, article, citation]];
  const channelsOf = (ids: readonly string[]) => ids.map(channelName).join(", ");
  for (const [place, open] of report.open.entries()) {
    for (const [i, wording] of open.wordings.entries()) {
      const facts = i === 0 ? [...timesOf(open), channelsOf(open.channels)] : ["", "", "", ""];
      rows.push([states.open, `${place + 1}`, wording, ...facts, "", ""]);
    }
  }
  for (const down of report.down) {
    rows.push([states.down, "", down.question, ...timesOf(down), "", down.article ?? "", ""]);
  }
  for (const closed of report.answered) {
    const facts = [...timesOf(closed), channelsOf(closed.channels), closed.by.article, closed.by.citation];
    rows.push([states.answered, "", closed.wordings[0] ?? "", ...facts]);
  }
  const text = rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  return { name: `questions-${day(now)}.csv`, text: BYTE_ORDER_MARK + text };
}

function cell(value: string): string {
  const line = oneLine(value);
  return `"${(FORMULA.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}

function timesOf({ count, first, last }: Pick<DownGroup, "count" | "first" | "last">): string[] {
  return [`${count}`, day(first), day(last)];
}

/** ISO 8601, in UTC: the same in whichever country the table is opened. */
function day(at: number): string {
  return new Date(at).toISOString().slice(0, "2026-11-28".length);
}
