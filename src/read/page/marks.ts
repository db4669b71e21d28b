/** What newspapers print around their articles: the signs by which a page's parts are known. Chinese papers first. */

const BULLET = "[■□●○◆◇▲△◎★☆▶►▪•]";
const BRACKET_OPEN = "[（(\\[【]";
const BRACKET_CLOSE = "[）)\\]】]";
const PAGE = "(?:第\\s*)?[0-9０-９一二三四五六七八九十A-Za-z]{1,4}\\s*[版面]";
const ARROWS = "[◀▶►◄←→<>《》〈〉＜＞▲▼\\s]*";
/** Words that name who reports. */
const REPORTER =
  "(?:记者|記者|通讯员|通訊員|评论员|評論員|特约撰稿人?|撰稿|实习生|實習生|特派员|報道員|报道员|编译|編譯|作者)";
const AGENCY =
  "(?:新华社|新華社|中新社|中新网|人民日报|央视新闻|经济日报|光明日报|本报|本報|新重庆[-—－]?重庆日报|重庆日报|上游新闻|华龙网|中央社|共同社)";
const HAN = "[\\u3400-\\u9fff\\uf900-\\ufaff]";
/** A person's name: two to four characters (two are often printed apart), or a transcription with dots. */
const NAME = `(?:${HAN}{2,4}|${HAN}\\s+${HAN}|${HAN}{1,12}[·•]${HAN}{1,12}(?:[·•]${HAN}{1,12})?)`;
const NAMES = `(?!采访|获悉|了解|从|在|看到|走进|发现|报道|注意|來到|来到|说)${NAME}(?:[\\s、]+${NAME}){0,7}`;
/** What may stand before the word reporter: a paper, a rank, a place. */
const RANKS = "(?:(?:首席|特约|特派|见习|实习|本报|全媒体|高级|文字)\\s*){0,3}";
const OFFICE = `(?:(?:${AGENCY}|${HAN}{1,8}(?:[报社网台]|融媒体?))\\s*)?${RANKS}(?:驻${HAN}{1,6}\\s*)?${RANKS}`;

const JUMP_TO = new RegExp(
  `^${BRACKET_OPEN}?${ARROWS}(?:下转|下轉|转|轉接?)\\s*${PAGE}[^。]{0,12}?${BRACKET_CLOSE}?${ARROWS}$`,
  "u",
);
const CONTINUED_FROM = new RegExp(
  `^${ARROWS}(?:${BRACKET_OPEN}${ARROWS})?(?:上接|紧接|緊接|接)\\s*${PAGE}[^。]{0,12}?${BRACKET_CLOSE}?${ARROWS}$`,
  "u",
);
const SEE_ALSO = new RegExp(
  `^${BRACKET_OPEN}?\\s*(?:相关报道|相關報道|详细报道|报道|全文|详情|详|文|图|更多内容)\\s*(?:刊|见|見|请看|請看)\\s*(?:于|於)?${PAGE}[^。]{0,10}?${BRACKET_CLOSE}?${ARROWS}$`,
  "u",
);

/** Jump marks that stand alone in a line. */
export function jumpKind(line: string): "to" | "from" | "see-also" | null {
  if (line.length > 40) return null;
  if (JUMP_TO.test(line)) return "to";
  if (CONTINUED_FROM.test(line)) return "from";
  if (SEE_ALSO.test(line)) return "see-also";
  return null;
}

/** A bracketed "to be continued" at the end of a line of text; `at` is where it begins in the line's tail. */
export function trailingJump(tail: string): { at: number; kind: "to" | "see-also" } | null {
  for (const [pattern, kind] of TRAILING) {
    const found = pattern.exec(tail);
    if (found !== null) return { at: found.index, kind };
  }
  return null;
}

/** Length of a "continued from" at the start of a line of text; 0 when there is none. */
export function leadingContinuation(head: string): number {
  return LEADING.exec(head)?.[0].length ?? 0;
}

const TRAILING: readonly (readonly [RegExp, "to" | "see-also"])[] = [
  [new RegExp(`[（(]${ARROWS}(?:下转|下轉)\\s*${PAGE}[^）)。]{0,12}[）)]${ARROWS}$`, "u"), "to"],
  [new RegExp(`(?<![▶►])[▶►]+\\s*(?:下转|下轉)\\s*${PAGE}[▶►\\s]*$`, "u"), "to"],
  [
    new RegExp(`[（(]\\s*(?:(?:相关报道|全文|详情|详)\\s*)?(?:见|請看|请看|刊)\\s*${PAGE}[^）)。]{0,10}[）)]$`, "u"),
    "see-also",
  ],
];
const LEADING = new RegExp(
  `^${ARROWS}(?:[（(]${ARROWS})?(?:上接|紧接|緊接)\\s*${PAGE}[^）)。]{0,12}?(?:[）)]|(?=\\s))${ARROWS}`,
  "u",
);

/** "■新华社记者 张三 李四", "本报首席记者 王五 通讯员 赵六", by what stands before, between and behind the words for reporter. */
const REPORTERS = {
  word: new RegExp(REPORTER, "gu"),
  before: new RegExp(`^${BULLET}?\\s*(?:文[/／:：]?\\s*)?${OFFICE}$`, "u"),
  between: new RegExp(`^[：:]?\\s*${NAMES}\\s*${BULLET}?${OFFICE}$`, "u"),
  behind: new RegExp(`^[：:]?\\s*${NAMES}\\s*(?:文[/／]图|摄影报道|图文|报道|文|图)?$`, "u"),
} as const;

function namesReporters(line: string): boolean {
  const words = [...line.matchAll(REPORTERS.word)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  return (
    words.length > 0 &&
    REPORTERS.before.test(line.slice(0, words[0]?.from)) &&
    words.every(({ to }, i) => {
      const next = words[i + 1];
      return next === undefined
        ? REPORTERS.behind.test(line.slice(to))
        : REPORTERS.between.test(line.slice(to, next.from));
    })
  );
}

const BYLINES: readonly RegExp[] = [
  new RegExp(`^${BULLET}\\s*${NAMES}$`, "u"),
  new RegExp(`^(?:文|撰文|作者|整理|编辑整理)\\s*[/／:：]\\s*${NAMES}$`, "u"),
  /^(?:By|Von|Por|Par|Di|Door|Av|Af|De la|Text|Автор|Текст)[:：]?\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:and|und|y|et|e|en|og|och|и|von|van|de|da|del|di)\s+)?\p{Lu}[\p{L}.'’-]*){1,6}$/u,
];
const OPENING_BULLET = new RegExp(`^${BULLET}\\s*`, "u");

/** A line that only says who wrote the article: its text without the bullet; null for any other line. */
export function byline(line: string): string | null {
  if (line.length > 60 || /摄|攝|供图|整理[）)]$/u.test(line) || opensWithDateline(line)) return null;
  if (/[（(][^（(）)]*$|^[^（(）)]*[）)]/u.test(line)) return null;
  if (!namesReporters(line) && !BYLINES.some((pattern) => pattern.test(line))) return null;
  return line.replace(OPENING_BULLET, "");
}

/** Whether a byline has the bullet that opens an article. */
export function hasBullet(line: string): boolean {
  return OPENING_BULLET.test(line);
}

const DATE = "(?:\\d{4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日";
const DATELINES: readonly RegExp[] = [
  /^本\s*[报報]\s*[讯訊](?=\s|[（(：:]|\p{Script=Han}|$)/u,
  new RegExp(`^(?:据|據)?\\s*${AGENCY}[^。，；]{0,14}?${DATE}\\s*(?:专|專)?(?:电|電|讯|訊|消息)(?!\\s*[）)])`, "u"),
  new RegExp(`^(?:据|據)?\\s*${AGENCY}\\s*(?:讯|訊|电|電|消息)(?=[\\s（(：:])`, "u"),
  new RegExp(`^(?:综合)?${AGENCY}[^。，；]{0,10}?${REPORTER}\\s*${NAMES}\\s*报道[：:]?\\s`, "u"),
  /^(?:\p{Lu}{3,}(?:,\s*\p{Lu}[\p{L}.]+)?|\p{Lu}[\p{L}. ]{1,23}[\p{L}.]),?\s+(?:\p{Lu}[\p{L}]{2,8}\.?\s+\d{1,2}\s*)?\((?:AP|AFP|Reuters|Xinhua|dpa)\)\s*[-–—]/u,
];

/** Whether a paragraph opens an article: "本报讯", "新华社北京11月23日电". */
export function opensWithDateline(head: string): boolean {
  return DATELINES.some((pattern) => pattern.test(head));
}

const CLOSING_DATELINE = new RegExp(
  `[（(]\\s*(?:(?:据|據|综合)\\s*)?(?:${AGENCY}|[^（()）\\s][^（()）]{1,9}(?:报|社|网))[^（()）。]{0,24}?(?:电|電|讯|訊|报道|報道|消息)?\\s*[）)]$`,
  "u",
);

const AGENCY_OR_DATE = new RegExp(`${AGENCY}|${DATE}`, "u");

/** Whether a paragraph closes an article: "（新华社北京2月12日电）". */
export function closesWithDateline(tail: string): boolean {
  const found = CLOSING_DATELINE.exec(tail);
  return found !== null && AGENCY_OR_DATE.test(found[0]) && !/摄|攝|发[）)]$/u.test(found[0]);
}

const REPORTER_IN_BRACKETS = new RegExp(
  `^[^。]{0,30}?[（(]\\s*((?:[^（()）\\s][^（()）]{0,23}?)?${REPORTER}[^（()）]{2,80})[）)]`,
  "u",
);

/** Who reports, from the bracket behind an opening dateline: "记者 王五 赵六". */
export function reporterInDateline(head: string): string | null {
  return REPORTER_IN_BRACKETS.exec(head)?.[1]?.trim() ?? null;
}

const DATELINE_DAY = new RegExp(
  `${AGENCY}[^。，；]{0,14}?(?:(\\d{4})\\s{0,4}年\\s{0,4})?(\\d{1,2})\\s{0,4}月\\s{0,4}(\\d{1,2})\\s{0,4}日\\s{0,4}(?:专|專)?(?:电|電|讯|訊)`,
  "u",
);

/** Month and day of a dateline at the start or end of a paragraph. */
export function datelineDay(text: string): { year: number | null; month: number; day: number } | null {
  const found = DATELINE_DAY.exec(text);
  if (found === null) return null;
  return { year: found[1] === undefined ? null : Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** A credit that ends with the word for taking a picture, and perhaps a paper. */
const TOOK = {
  word: /[摄攝]/gu,
  /** In the same clause before the word, `MOST_BEFORE` characters away at most. */
  who: /记者|記者|通讯员|首席|摄影|特约|实习生|新华社|视觉|本报|资料/u,
  name: /[\s（(][\p{Script=Han}·][\p{Script=Han}·\s]{1,23}\s$/u,
  behind: /^[摄攝]影?(?:\s*[/／（(].{0,20})?[）)]?$/u,
} as const;
const MOST_BEFORE = 44;
const CREDITS: readonly RegExp[] = [
  /[（(][^（()）]{0,24}(?:[摄攝]|供图|供圖|资料图片?|資料圖片|图片来源[^（()）]{0,60})[）)]$/u,
  /(?:供图|供圖|(?:新华社|新華社|中新社)发(?:[（(][^（()）]{0,20}[）)])?|图片由[^。]{2,20}提供|(?:图片|图)[/／][^。]{2,14})$/u,
];
const CREDIT_ALONE =
  /^[（(]?\s*(?:(?:图片?[/／:：]?|摄影[/／:：]?|本报|新重庆[-—－]?重庆日报|重庆日报|新华社|中新社|上游新闻)\s*)?(?:(?:首席|特约|实习)\s*)?(?:(?:记者|記者|通讯员|摄影记者|摄影)\s*)?[\p{Script=Han}·、][\p{Script=Han}·\s、]{1,40}(?:[摄攝](?:影)?|供图|供圖|(?<=新华社)发)(?:\s*[/／（(].{0,20})?[）)]?$/u;

/** Whether a paragraph ends with who took its picture. */
export function endsWithCredit(tail: string): boolean {
  return tookPicture(tail) || CREDITS.some((pattern) => pattern.test(tail)) || CREDIT_ALONE.test(tail);
}

function tookPicture(tail: string): boolean {
  return [...tail.matchAll(TOOK.word)].some(({ index }) => {
    const before = tail.slice(Math.max(0, index - MOST_BEFORE), index);
    const clause = before.split(/[。！？；]/u).at(-1) ?? "";
    return TOOK.behind.test(tail.slice(index)) && (TOOK.who.test(clause) || TOOK.name.test(before));
  });
}

/** Whether a line is nothing but who took a picture. */
export function isCredit(line: string): boolean {
  return line.length <= 50 && !/[。，！？；]/u.test(line) && CREDIT_ALONE.test(line);
}

/** Whether a paragraph opens like a picture's caption. */
export function opensLikeCaption(head: string): boolean {
  return /^(?:[▲▼△▽◀▶]\s*|(?:[上下左右]图|图[①-⑳\d一二三四五六]|图片|[图圖][为為]|(?:Photo|Figure|Abb\.|图表)\s*(?:\d+\s*)?[:：])[①-⑳\d]*[:：，为為\s])/u.test(
    head,
  );
}

const FURNITURE: readonly RegExp[] = [
  new RegExp(`^(?:${DATE})?\\s*(?:星期|周)[一二三四五六日天](?:\\s*.{0,24})?$`, "u"),
  /^\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}(?:\s*日)?(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*(?:第\s*)?\d+\s*[版期].{0,12})?$/u,
  // A page's head: "江城日报 2024年5月18日 星期六", "要闻 2025年2月13日 责编 ..."
  /^[^。，；：]{0,20}?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:(?:星期|周)[一二三四五六日天]|责编|编辑|主编|美编|第?\s*\d{1,3}\s*版)[^。，；]{0,40}$/u,
  /^[^。，；：\s]{2,10}(?:报|周刊|要闻|综合|时政|经济|社会|国际|国内|新闻|文化|体育|副刊|区县|民生)\s+\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u,
  /^(?:\d{1,2}\s*)?(?:要闻|时政|综合|国际|国内|区县|民生|经济|社会|文化|体育|副刊|评论|理论|专题|特刊|广告)(?:[·\s]?新闻)?\s*\d{1,2}(?:\s*版)?$|^\d{1,2}\s*(?:要闻|综合|时政|国际|区县|民生)$/u,
  /^(?:农历|農曆)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.{0,20}$/u,
  /^(?:第\s*)?[0-9０-９一二三四五六七八九十]{1,3}\s*[版面](?:\s*.{0,10})?$/u,
  /^(?:今日|本期|今天)\s*[0-9一二三四五六七八九十]{1,3}\s*[版页](?:.{0,16})?$/u,
  /^(?:总)?第\s*\d{2,6}\s*[期号](?:.{0,16})?$/u,
  /^(?:国内统一(?:连续出版物)?刊?号|统一刊号|邮发代号|国际标准|CN\s?\d|ISSN|代号).{0,40}$/u,
  /^(?:本版|值班|责任)?(?:责编|责任编辑|编辑|美编|美术编辑|版式|校对|责校|主编|总编辑|值班(?:编委|主任|总编)?|图编|视觉|制图|组版|审读)[：:\s/／].{0,60}$/u,
  /^(?:新闻|广告|发行|投稿|读者|订报|监督|举报|服务)?(?:热线|电话|信箱|邮箱|传真)[：:].{0,60}$/u,
  /^(?:https?:\/\/|www\.)\S{3,80}$/iu,
  /^[\w.+-]+@[\w-]+\.[\w.]{2,20}$/u,
  /^(?:CHONGQING\s+(?:RIBAO|DAILY)|PEOPLE'?S DAILY|XINHUA)(?:.{0,20})?$/iu,
  /^(?:人民日报|重庆日报|光明日报|经济日报|解放日报|新华每日电讯|参考消息)(?:\s+\d{4}.{0,30})?$/u,
  /^(?:社址|地址|定价|零售|印刷|出版|邮编|邮政编码|广告(?:经营)?许可证?)[：:\s].{0,80}$/u,
  /^(?:扫码|扫一扫|扫描二维码|微信扫).{0,20}$/u,
  /^-{0,2}\s*(?:(?:Page|第)\s*)?\d{1,4}(?:\s*(?:页|of \d+|\/\s*\d+))?(?:\s*-{1,2})?$/iu,
  /^[ABCD]\s?\d{1,2}(?:\s*版)?$/u,
];

/** Page numbers, dates, editors, telephone numbers and the like that a page prints around its articles. */
export function isFurniture(line: string): boolean {
  return line.length <= 90 && !/[。！？]$/u.test(line) && FURNITURE.some((pattern) => pattern.test(line));
}

/** A numbered section heading: "一、...", "（二）...", "1. ..." without a sentence's end. */
export function isNumberedHeading(line: string): boolean {
  return (
    line.length <= 40 &&
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节編编部篇]|(?:Chapter|CHAPTER|Part|PART)\s+[\dIVXLC]+)/u.test(
      line,
    ) &&
    !/[。，；：！？,;:.!?]$/u.test(line)
  );
}

/** Headings of boxes beside an article. */
export function isBoxLabel(line: string): boolean {
  return /^[【[“《]?(?:数读|数说|数据|数字|图解|速览|链接|相关链接|新闻链接|相关新闻|延伸阅读|延伸|名词解释|知识链接|小贴士|温馨提示|提示|记者手记|手记|编者按|编后|新闻背景|背景|背景链接|新闻助读|相关|声音|网友(?:热议|评论)|人物名片|人物简介|简介|名片|大事记|时间轴|观点|点评|短评|记者点评|专家点评|新闻多一点|相关知识|政策解读|划重点|At a glance|Box|Sidebar)[】\]”》]?[：:]?$/u.test(
    line,
  );
}
