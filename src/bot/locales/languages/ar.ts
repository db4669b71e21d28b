import { counting } from "../counting.ts";
import { arManagers } from "../managers/ar.ts";
import { arNews } from "../news/ar.ts";
import type { Translation } from "../texts.ts";

const count = counting("ar");
/** After "in" and "of". */
const FILES = { one: "ملف واحد", two: "ملفين", few: "# ملفات", many: "# ملفًا", other: "# ملف" };
const PASSAGES = { one: "مقطع واحد", two: "مقطعان", few: "# مقاطع", many: "# مقطعًا", other: "# مقطع" };
/** After "for" and "within". */
const DAYS = { one: "يوم واحد", two: "يومين", few: "# أيام", many: "# يومًا", other: "# يوم" };
/** After "of". */
const STATEMENTS = { one: "عبارة واحدة", two: "عبارتين", few: "# عبارات", many: "# عبارة", other: "# عبارة" };

/** Discord has no client in Arabic, so there are no names of commands in it. */
export const ar: Translation = {
  locale: "ar",
  buttons: {
    prev: "السابق",
    next: "التالي",
    here: "العودة إلى الإجابة",
    quoted: "إلى المقطع المقتبس",
    more: "متابعة القراءة",
    all: "كل النتائج",
    followup: "سؤال متابعة",
    reference: "نسخ الاستشهاد",
    helpful: "مفيد",
    unhelpful: "غير مفيد",
    share: "مشاركة",
    delete: "حذف",
    tell: "أخبرني حين توجد إجابة",
    script: "مبسّطة / تقليدية",
  },

  untitled: "(بلا عنوان)",
  blockKinds: { code: "شيفرة", caption: "تعليق صورة", sidebar: "إطار جانبي", headline: "عنوان", byline: "اسم الكاتب" },
  lines: (first, last) => (first === last ? `السطر ${first}` : `الأسطر ${first}–${last}`),
  page: (page) => `الصفحة ${page}`,
  recognized: "قُرئ ضوئيًا (OCR)",
  readingAid: {
    words: (pairs) => `كلمات متقابلة، وليست ترجمة: ${pairs}`,
    simplified: "بالحروف المبسّطة، حوّلها البوت:",
    traditional: "بالحروف التقليدية، حوّلها البوت:",
  },
  dateOfPage: (date) => `صفحة بتاريخ ${date}`,
  dateOfFileName: (date) => `${date} حسب اسم الملف`,
  alsoIn: (source, lines, more) =>
    `أيضًا في ${source}، ${lines}${more > 0 ? `، وفي ${count(more, { one: "موضع آخر", two: "موضعين آخرين", few: "# مواضع أخرى", many: "# موضعًا آخر", other: "# موضع آخر" })}` : ""}`,
  shortened: "مقتطف من مقطع أطول.",
  within: {
    only: (what) => `فقط ${what} · اعرض الكل`,
    newestFirst: "الأحدث أولًا · اعرض الكل",
    elsewhere: (days) => `لا شيء بتاريخ ${days} يجيب عن هذا. من أيام أخرى أو بلا تاريخ:`,
    since: (day) => `منذ ${day}`,
    until: (day) => `حتى ${day}`,
    event: (title, day) => `بحسب «${title}» بتاريخ ${day}.`,
    undated: "بلا تاريخ",
    without: (word) => `من دون «${word}»`,
    having: (word) => `مع «${word}»`,
    misread: (typed) => `لم أفهم ${typed} فتجاهلته. اكتب الأيام هكذا: 2025-03-14 أو 2025-03 أو 2025.`,
  },

  speakers: {
    saidBy: (name) => `على لسان ${name}`,
    wordsOf: (name) => `كلام ${name}`,
    nobody: (asked) => `لا تنقل المقالات كلامًا لأحد باسم ${asked}.`,
    nearest: (names) => `لعلك تقصد: ${names}`,
  },

  partsAway: "بعض المقالات غير متاح حاليًا؛ وهذا من المقالات الأخرى.",
  answers: "وُجد في المقالات:",
  composed: {
    date: "وُجد في عدة مواضع، الأقدم أولًا:",
    part: "وُجد لكل جزء من السؤال:",
    rank: "وُجد في عدة مواضع:",
  },
  related: "قد يكون لهذا صلة بالسؤال:",
  nothingFound: "لم أجد في المقالات ما يجيب عن هذا.",
  nearest: "أقرب العناوين، وقد تكون عن شيء آخر:",
  nothingIndexed: "لا توجد مقالات في الفهرس بعد.",
  phraseExact: "هذه الكلمات بعينها مطبوعة هنا:",
  phraseSimilar: "هذه الكلمات بعينها ليست في المقالات؛ والأقرب إليها:",
  moreActions: "المزيد: متابعة، تقييم، حذف…",
  lookUpHeadline: "افتح عنوانًا…",
  matches: "المقالات المطابقة:",
  noMatch: "لا يطابق هذا أي عنوان ولا أي عبارة في المقالات.",
  gone: "لم يعد هذا المقطع في المقالات. اسأل من جديد باستخدام `/ask`.",
  emptyQuestion: "كان سؤالك فارغًا، فلم أبحث عن شيء. اكتب ما تريد معرفته.",
  unknownId: (id) => `لا يوجد هنا مقطع رقمه «${id}». الرقم تحت الاقتباس بعد #؛ ربما كُتب خطأً، أو تغيّر المقال.`,
  guessedId: "لا يوجد مقطع بهذا الرقم؛ والأقرب إليه:",
  formGone: "لم أعد أعرف هذا النموذج. افتحه من جديد.",
  noText: "ليس في هذه الرسالة نص يمكن البحث عنه.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**مصادر أول ${count(shown)} من ${count(all, STATEMENTS)}**`
        : `**مصادر ${count(all, STATEMENTS)}**`,
    notFound: "-# لم يُعثر عليه في المقالات",
    related: "قد يكون ذا صلة:",
    unreadable: "لا أستطيع قراءة تلك الرسالة هنا. اختر عليها: التطبيقات ← **Find sources**.",
  },
  verification: {
    heading: (verbatim, all) => `**حرفيًا: ${count(verbatim)} من ${count(all)}**`,
    verdicts: {
      verbatim: "حرفي",
      "said-by-another": "قاله غيره",
      changed: "مُغيَّر",
      stitched: "مركّب من مواضع مختلفة",
      "not-found": "ليس في المقالات",
    },
    speakers: (given, source) => `هنا: ${given} · في المقال: ${source}`,
    misread: "قد يكون فيه خطأ قراءة، والموضع معلَّم",
    tooShort: (quotations) => `-# أقصر من أن يُعرف مصدره: ${count(quotations)}`,
    notShown: (quotations) => `-# غير معروض هنا: ${count(quotations)}`,
    none: "لم أجد فيه اقتباسًا من ثلاث كلمات أو أكثر.",
    title: "التحقق من الاقتباسات",
    label: "نص فيه اقتباسات",
  },
  comparison: {
    heading: (articles) => `ما تقوله المقالات عن ذلك: ${count(articles)}`,
    differs: "ما يختلف تحته خط، وهذا لفظه في المقالات:",
    nothingDiffers: "لا أرى عددًا أو تاريخًا أو اسمًا أو نفيًا يختلف.",
    kinds: { number: "عدد", date: "تاريخ", name: "اسم", negation: "نفي" },
    onlyOne: "مقال واحد فقط يذكر ذلك:",
  },
  timeline: {
    heading: (first, last, all) => `بحسب الزمن، الأقدم أولًا: ${count(first)}–${count(last)} من ${count(all)}`,
    byArticle: "تاريخ المقال",
  },
  sharedBy: (user) => `شاركه ${user}`,
  thanks: "شكرًا، سُجِّل ذلك.",
  thanksUnkept: "شكرًا. لا يُحفظ هذا التصويت: تُحفظ الأصوات في الخوادم فقط، ولا تُحفظ أصوات من رفضوا الحفظ.",
  notYours: "لا يحذف هذا إلا من سأل أو أحد المشرفين.",
  followUpTitle: "سؤال متابعة",
  followUpLabel: "سؤالك",

  catalogue: {
    browse: "تصفّح المقالات…",
    newest: "الكل، الأحدث أولًا",
    groupedBy: { year: "حسب التاريخ", file: "حسب الملف", language: "حسب اللغة" },
    choose: { year: "اختر سنة…", month: "اختر شهرًا…", file: "اختر ملفًا…", language: "اختر لغة…" },
    undated: "بلا تاريخ",
    articles: (articles) =>
      count(articles, { one: "مقال واحد", two: "مقالان", few: "# مقالات", many: "# مقالًا", other: "# مقال" }),
    matching: (words) => `مقالات عن «${words}»`,
  },
  lookUp: { near: "لا يوجد عنوان مطابق تمامًا. لعلك تقصد:" },
  reader: { parts: "إلى جزء من المقال…", quoted: "المقطع المقتبس", mayBeAnothers: "قد يكون من مقال آخر" },

  counts: (articles, files, passages) =>
    `${count(articles, { one: "مقال واحد", two: "مقالان", few: "# مقالات", many: "# مقالًا", other: "# مقال" })} في ${count(files, FILES)}، ${count(passages, PASSAGES)}`,
  vanished: (files) => `ملفات غير متاحة حاليًا، تُقتبس كما قُرئت آخر مرة: ${files}`,
  passages: (passages) => count(passages, PASSAGES),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `يجيب **Verbatim ${version}** باقتباسات حرفية، ولا يولّد شيئًا.`,
      `- الفهرس: ${counts}، آخر تغيير ${updated}`,
      `- النموذج: ${model}، على جهاز المشغّل نفسه`,
      `- السرعة: Discord ‏${gatewayMs} مللي ثانية، الفهرس ${engineMs} مللي ثانية`,
      "- الخصوصية: لا يغادر أي سؤال جهاز المشغّل؛ يبيّن `/privacy` ما يُحفظ.",
    ].join("\n"),
  help: [
    "أجيب عن الأسئلة باقتباسات حرفية من المقالات هنا، وأقول ذلك صراحة حين لا أجد جوابًا.",
    "- استخدم `/ask`، أو اذكرني مع سؤالك، أو راسلني مباشرة",
    "- قد يذكر السؤال الوقت («في مارس»، «الأسبوع الماضي») ومرشّحات: `dt>=2025-03`, `file:bridge`, `-word`",
    "- رُدَّ على إجابتي، أو اضغط **سؤال متابعة**، لتسأل المزيد",
    "- يجد `/lookup` العناوين والعبارات بنصها، و`/cite` مقطعًا برقمه، ويسرد `/sources` كل المقالات",
    "- يضع `/compare` جنبًا إلى جنب ما تقوله عدة مقالات عن الأمر نفسه، ويرتبه `/timeline` بحسب الزمن",
    "- يخبرك `/follow` مرة واحدة حين يجيب جديد عن سؤال",
    "- على أي رسالة: التطبيقات ← **Find sources** يُظهر ما يؤيدها",
    "- على أي رسالة: التطبيقات ← **Check quotations**: هل اقتباساتها حرفية؟ ولأي نص آخر `/verify`",
    "- الأزرار تحت إجابتك تغيّرها؛ والأزرار تحت إجابة غيرك تعطيك نسخة خاصة بك",
    "- يبيّن `/privacy` ما يُحفظ عنك، و`/about` ما أنا",
    "- لمديري هذا الخادم: يغيّر `/manage` إعداداتي، ويسرد `/gaps` ما بقي بلا جواب، ويخبر `/digest` قناةً بالجديد",
  ].join("\n"),

  ...arManagers,
  ...arNews,
  needsMessageContent: "لأرى الرسائل التي لا تذكرني أحتاج إلى Message Content Intent، ولم يفعّله المشغّل بعد.",
  gapsTitle: (days) => `**الأسئلة التي لم تجد شيئًا خلال ${count(days, DAYS)}**`,
  noGaps: "وجد كل سؤال شيئًا.",
  feedback: (helpful, unhelpful) => `التقييمات: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**ما يُحفظ**، تحت مفتاح مشتق من معرّفك في Discord، دون اسمك",
      `- الأسئلة المطروحة في الخوادم التي لم تجد شيئًا: النص والقناة والوقت، لمدة ${count(days, DAYS)}؛ يرى مديرو الخادم النص`,
      `- 👍 و👎 في الخوادم: الرسالة والمقطع والوقت، لمدة ${count(days, DAYS)}؛ يرى مديرو الخادم المجاميع، ومع 👎 السؤال والعنوان أيضًا، دون معرفة صاحبه`,
      `- حيث ضغطت **أخبرني حين توجد إجابة**: معرّفك نفسه في Discord والسؤال والخادم، إلى أن تُخبر أو لمدة ${count(days, DAYS)}`,
      `- أيّ رسائلي تجيب عن أيّ رسائلك، وأين، لمدة ${count(linkDays, DAYS)}، لتزول بزوال رسالتك`,
      "- أنك رفضت، إلى أن تشارك من جديد",
      `لا شيء غير ذلك: لا سؤال وجد جوابًا، ولا سؤال في رسالة مباشرة. وكل ما يُحفظ عن خادم يُمحى بعد ${count(graceDays, DAYS)} من إزالتي منه.`,
      "يمكنك الرفض أو المحو في أي وقت باستخدام `/privacy`.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**عنك الآن**: الأسئلة ${questions}، الأصوات ${votes}، الرسائل المجاب عنها ${links}`,
  haveOptedOut: "لقد رفضت؛ وهذا محفوظ.",
  optedOut: "من الآن لا يُحفظ عنك إلا أنك رفضت، وقد مُحي ما كان محفوظًا.",
  optedIn: "عدت إلى المشاركة.",
  erased: (entries) => `مُحي: ${entries}.`,

  busy: (seconds) => `أنا مشغول بأسئلة أخرى. اسأل من جديد بعد ${seconds} ث.`,
  pause: (seconds) => `سؤال واحد في كل مرة هنا: يمكنك السؤال من جديد بعد ${seconds} ث.`,
  notHere: (channels) =>
    channels === null
      ? "لا يجوز سؤالي في هذه القناة. اسألني في قناة أخرى، أو راسلني مباشرة."
      : `لا يجوز سؤالي في هذه القناة. اسألني في ${channels}، أو راسلني مباشرة.`,
  slowDown: (seconds) => `كانت تلك أسئلة كثيرة دفعة واحدة. انتظر ${seconds} ث.`,
  stopping: "يُعاد تشغيلي الآن. اسأل من جديد بعد دقيقة.",
  failed: (id) => `حدث خطأ عندي، فلا توجد إجابة. السبب في سجل المشغّل، الخطأ \`${id}\`.`,
  notStored: (id) =>
    `لم أستطع حفظ هذا: قرص المشغّل ممتلئ أو لا يقبل الكتابة. حاول لاحقًا. السبب في سجل المشغّل، الخطأ \`${id}\`.`,
  cannotWriteIn: (channel) => `لا يُسمح لي بالكتابة في ${channel}، فهذه إجابتك هنا:`,
  notPosted: "لم يسمح لي Discord بنشر الإجابة هنا. اسألني في رسالة مباشرة، أو بكلمات أخرى.",
  notPostedIn: (channel) => `لم يسمح لي Discord بنشر الإجابة في ${channel}. اسألني هنا، أو بكلمات أخرى.`,
  onlyInServers: "هذا يعمل في الخوادم فقط.",
};
