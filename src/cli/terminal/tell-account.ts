import { LEFT_OUT, leftOutParts, shareRead, sumOfAccounts, type TextAccount } from "../../read/text-account.ts";
import type { IndexSummary } from "../../retrieve/indexing/update-index.ts";
import { visible } from "./visible.ts";

/** Of a file less than this share can be found: its operator should look at it. */
const WELL_READ = 0.9;
/** So many of such files are named. */
const MOST_NAMED = 10;
/** Smaller shares of a text are not told. */
const LEAST_TOLD = 0.0005;

/** Which share of the files' text can be found, and what was left out; null where nothing is known of it. */
export function tellAccount(read: IndexSummary["read"]): string | null {
  const sum = sumOfAccounts(read.flatMap(({ account }) => account ?? []));
  if (sum.letters === 0) return null;
  return `Of their text, ${tellAccountOf(sum)}.`;
}

/** "99.1 % can be found; left out: 0.6 % menus, footers and the like" */
export function tellAccountOf(account: TextAccount): string {
  const left = tellLeftOut(account);
  const again = account.leftOut.duplicate ?? 0;
  const printedAgain = isTold(again, account) ? `, ${tellShare(again / account.letters)} printed again` : "";
  return `${tellShare(shareRead(account))} can be found${printedAgain}${left === "" ? "" : `; left out: ${left}`}`;
}

/** A line for each file of which much cannot be found, those with the least first. */
export function tellThinlyRead(read: IndexSummary["read"]): string[] {
  const thin = read
    .flatMap(({ name, account }) => (account === null || shareRead(account) >= WELL_READ ? [] : [{ name, account }]))
    .sort((a, b) => shareRead(a.account) - shareRead(b.account));
  const lines = thin
    .slice(0, MOST_NAMED)
    .map(
      ({ name, account }) =>
        `Only ${tellShare(shareRead(account))} of the text of ${visible(name)} can be found; left out: ${tellLeftOut(account)}. ` +
        '"npm run read -- FILE" shows which.',
    );
  return thin.length > MOST_NAMED ? [...lines, `So it is with ${thin.length - MOST_NAMED} files more.`] : lines;
}

/** "0.6 % menus, tables of contents and the like, 0.3 % printed again"; empty where nothing was. */
function tellLeftOut(account: TextAccount): string {
  const parts = leftOutParts(account)
    .filter(([kind]) => kind !== "duplicate")
    .map(([kind, letters]) => [LEFT_OUT[kind], letters] as const);
  return [...parts, ["lost, which is a mistake of Verbatim's: report it", account.lost] as const]
    .filter(([, letters]) => isTold(letters, account))
    .map(([why, letters]) => `${tellShare(letters / account.letters)} ${why}`)
    .join(", ");
}

function isTold(letters: number, account: TextAccount): boolean {
  return letters > 0 && letters >= LEAST_TOLD * account.letters;
}

/** "99.1 %", rounded down: what is not all is never told as all. */
function tellShare(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
