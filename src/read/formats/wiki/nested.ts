import { type LinkNames, namespaceOf } from "./inline.ts";
import type { Aside } from "./set-aside.ts";
import { shownWords, valuesOf } from "./templates.ts";

/** Of three brackets, the first closes an address: "[[File:a.jpg|[http://b c]]]". */
const BRACKETS = /\{\{|\}\}|\[\[|\]\](?!\](?!\]))/gu;
/** Templates in templates show their words at most so deep. */
const DEEPEST = 3;

interface Bracket {
  readonly mark: string;
  readonly at: number;
  /** Of an opening one the place in the list of the one that closes it; -1 where nothing does. */
  close: number;
}

/** A text in which brackets are looked for. */
export interface NestedText {
  readonly text: string;
  /** How many templates it stands in. */
  readonly depth: number;
  /** Pictures stay where they are in the words below a picture. */
  readonly files: LinkNames["files"] | null;
}

/**
 * A page without its templates and pictures, which are set aside: what a template shows is told elsewhere, but for words of its
 * own. Brackets are paired in one go; those without a partner are text.
 */
export function withoutNested(nested: NestedText, aside: Aside): string {
  const { text, files } = nested;
  const brackets = paired(text);
  const parts: string[] = [];
  let at = 0;
  for (let place = 0; place < brackets.length; place += 1) {
    const { mark, at: start, close } = brackets[place] as Bracket;
    const end = brackets[close]?.at;
    if (end === undefined) continue;
    const isTemplate = mark === "{{";
    const inside = text.slice(start + 2, end);
    if (!isTemplate && files?.has(namespaceOf(inside)) !== true) continue;
    parts.push(text.slice(at, start));
    if (!isTemplate) parts.push(picture(inside, aside));
    else parts.push(ownWords(inside, nested, aside) ?? omitted(inside, aside, isAmongWords(text, start, end + 2)));
    at = end + 2;
    place = close;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** What a template shows that shows its own words; null for others. */
function ownWords(inside: string, { depth, files }: NestedText, aside: Aside): string | null {
  if (depth >= DEEPEST) return null;
  const shown = shownWords(inside);
  if (shown === null) return null;
  const within = (wikitext: string) => withoutNested({ text: wikitext, depth: depth + 1, files }, aside);
  if (shown.place === "line") return shown.wikitext;
  if (shown.place === "block") return `\n${within(shown.wikitext)}\n`;
  const rows = shown.facts.map(([name, wikitext]): [string, string] => [name, within(wikitext)]);
  return `\n${aside.keep({ part: "box", rows })}\n`;
}

/** What is omitted among words. */
const OMITTED = "[…]";

function omitted(inside: string, aside: Aside, isAmong: boolean): string {
  const gap = aside.keep({ part: "gap", kind: "markup", words: `{{${inside}}}` });
  return isAmong ? OMITTED + gap : gap;
}

/** Whether words stand on its line before it, apart from it, and behind it: then something is missing there. */
function isAmongWords(text: string, start: number, end: number): boolean {
  return (
    /[^\s|*#:;=!]\s*\s$/u.test(text.slice(Math.max(0, start - 8), start).replace(/^.*\n/su, "")) &&
    /^[^\S\n]*[^\s|}]/u.test(text.slice(end, end + 8))
  );
}

function picture(inside: string, aside: Aside): string {
  const [file = "", ...values] = valuesOf(inside);
  const image = aside.keep({ part: "gap", kind: "image", words: file });
  // The last value that is no setting stands below the picture.
  const caption = values.findLast((value) => value !== "" && !isSetting(value.slice(0, LONGEST_SETTING)));
  return caption === undefined ? image : image + aside.keep({ part: "caption", words: caption });
}

/** Settings of pictures are shorter, in UTF-16 units; but for a name with a value. */
const LONGEST_SETTING = 64;
const SETTINGS: ReadonlySet<string> = new Set(
  (
    "thumb thumbnail frame framed frameless border left right center centre none upright baseline sub super top text-top middle bottom " +
    "mini miniatur gerahmt rahmenlos rand links rechts zentriert ohne hochkant vignette cadre encadré sans_cadre bordure gauche droite centré centrer néant redresse " +
    "miniaturadeimagen miniatura marco enmarcado izquierda derecha centro ninguno direita esquerda destra sinistra centrato " +
    "мини миниатюра слева справа центр без 缩略图 縮圖 有框 无框 左 右 居中 置中 无 サムネイル フレーム なし 中央 섬네일 왼쪽 오른쪽 가운데"
  ).split(" "),
);
const WITH_VALUE =
  /^(?:alt|link|page|lang|class|upright|thumb|thumbtime|start|end|loop|alternativtext|verweis|seite|klasse|sprache|hochkant|lien|classe|langue|redresse|enlace|página|альт|ссылка|страница|替代文本|链接|代替文|リンク)\s*=/iu;
const SIZE = /^[\dx]+\s*(?:px|像素|пкс)$/iu;

function isSetting(value: string): boolean {
  const [word = "", ...more] = value.toLowerCase().split(/\s+/u);
  if (WITH_VALUE.test(value) || SIZE.test(value)) return true;
  return SETTINGS.has(word) && more.every((each) => /^[\d.]+$/u.test(each));
}
function paired(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  const open: number[] = [];
  const count = { "{{": 0, "[[": 0 };
  for (const { index, 0: mark } of text.matchAll(BRACKETS)) {
    const place = brackets.push({ mark, at: index, close: -1 }) - 1;
    if (mark === "{{" || mark === "[[") {
      open.push(place);
      count[mark] += 1;
      continue;
    }
    const wanted = mark === "}}" ? "{{" : "[[";
    // What was opened since is closed by nothing.
    while (count[wanted] > 0) {
      const bracket = brackets[open.pop() ?? -1];
      if (bracket === undefined) break;
      count[bracket.mark as typeof wanted] -= 1;
      if (bracket.mark !== wanted) continue;
      bracket.close = place;
      break;
    }
  }
  return brackets;
}
