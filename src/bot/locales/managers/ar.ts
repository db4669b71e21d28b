import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("ar");
/** After "in" and "of". */
const FILES = { one: "ملف واحد", two: "ملفين", few: "# ملفات", many: "# ملفًا", other: "# ملف" };
/** After "for" and "within". */
const DAYS = { one: "يوم واحد", two: "يومين", few: "# أيام", many: "# يومًا", other: "# يوم" };

export const arManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **شكرًا لإضافتي.** أجيب عن الأسئلة باقتباسات حرفية من المقالات، وأقول ذلك حين لا أجد جوابًا. ثلاث خطوات:",
      `1. اسأل: اذكرني (${botMention}) مع سؤالك، أو استخدم \`/ask\`.`,
      hasOwnArticles
        ? "2. أضف مقالاتكم باستخدام `/articles add`: لا تُقتبس إلا في خادمكم. ويسرد `/sources` ما لديّ."
        : "2. انظر باستخدام `/sources` من أي المقالات أقتبس.",
      "3. اختر باستخدام `/manage` أين يجوز سؤالي، وبأي لغة أجيب، ومن يرى ذلك.",
      "-# أرسل هذا مرة واحدة. والباقي في `/help`.",
    ].join("\n"),
  settings: {
    groups: { answers: "الإجابات", questions: "قنوات الأسئلة", order: "النظام والتقارير" },
    names: {
      channels: "الإجابة عن كل سؤال في هذه القنوات",
      allowedChannels: "أين يجوز سؤالي",
      deniedChannels: "أين لا يجوز سؤالي",
      privateByDefault: "الإجابة سرًّا ما لم يُطلب غير ذلك",
      showRelated: "إظهار مقاطع قد تكون ذات صلة فقط",
      threads: "فتح سلسلة للإجابة عن الإشارات",
      threshold: "أدنى ثقة بالمئة",
      language: "لغة إجاباتي",
      count: "عدد الاقتباسات في الإجابة",
      coolDownSeconds: "الثواني بين سؤالين للشخص نفسه",
      channelThreshold: "أدنى ثقة هناك بالمئة",
      channelRole: "هناك لأصحاب هذا الدور فقط",
      channelReaction: "فقط حين يتفاعل أحد بـ 🔍",
      logChannel: "تسجيل تغييرات الإعدادات والمقالات في",
      digestChannel: "ملخص أسبوعي للأسئلة المفتوحة في",
    },
    hints: {
      channels: "دون إشارة إليّ؛ وأصمت حين لا أجد شيئًا",
      allowedChannels: "بلا اختيار: في كل مكان. السلسلة كقناتها، والفئة ككل قنواتها",
      deniedChannels: "السلسلة كقناتها، والفئة ككل قنواتها",
      privateByDefault: "كل الأوامر؛ أما الإجابة عن إشارة فيراها الجميع دائمًا",
      showRelated: "وإلا أقول إني لم أجد شيئًا",
      threshold: "من 0 إلى 100؛ فارغ: حسب تقديري",
      coolDownSeconds: "من 0 إلى 3600؛ فارغ: لا شيء",
      channelThreshold: "في القنوات التي أجيب فيها عن كل سؤال؛ فارغ: كغيرها",
      channelReaction: "في القنوات التي أجيب فيها عن كل سؤال: عدسة أي شخص تسألني",
    },
    manner: "كيف أجيب",
    eachOwn: "لغة كل شخص",
    asManyAsHelp: "بقدر ما يفيد",
    ownJudgement: "حسب تقديري",
    asElsewhere: "كغيرها",
    everywhere: "في كل مكان",
    everybody: "الجميع",
    none: "لا شيء",
    yes: "نعم",
    no: "لا",
    seconds: (seconds) => `${seconds} ث`,
    saved: "✅ حُفظ.",
    unchanged: "لم يتغيّر شيء.",
    noPercentage: "ليس نسبة مئوية من 0 إلى 100",
    noSeconds: (most) => `ليس عدد ثوانٍ من 0 إلى ${most}`,
    stays: (typed, why, name) => `⚠️ «${typed}» ${why}: يبقى «${name}» كما كان.`,
    mayNotWrite: (channel) => `لا يُسمح لي بالكتابة في ${channel}.`,
  },
  serverLog: {
    settings: (who) => `⚙️ غيّر ${who} إعداداتي:`,
    added: (who) => `📥 أضاف ${who} مقالات:`,
    removed: (who) => `🗑️ أزال ${who} مقالات:`,
    undone: (who) => `↩️ تراجع ${who} عن آخر تغيير في المقالات.`,
    gapDismissed: (who) => `🔕 استبعد ${who} سؤالًا مفتوحًا:`,
  },
  unanswered: {
    lists: {
      open: (entries) => `بلا إجابة (${entries})`,
      down: (entries) => `تقييم سيئ (${entries})`,
      answered: (entries) => `أُجيب لاحقًا (${entries})`,
    },
    downTitle: (days) => `**إجابات قُيّمت سلبًا خلال ${count(days, DAYS)}**`,
    answeredTitle: (days) => `**أسئلة خلال ${count(days, DAYS)} صارت لها إجابة**`,
    none: "لا شيء.",
    unknownArticle: "(مقطع لم يعد معروفًا)",
    times: (times) =>
      count(times, {
        one: "سُئل مرة واحدة",
        two: "سُئل مرتين",
        few: "سُئل # مرات",
        many: "سُئل # مرة",
        other: "سُئل # مرة",
      }),
    dismiss: "استبعد سؤالًا وما بمعناه…",
    dismissed: (question) => `استُبعد ولن يظهر بعد الآن: ${question}`,
    restore: "إعادة",
    restored: (question) => `أُعيد: ${question}`,
    export: "تصدير CSV",
    exported: (entries) => `كل ذلك في جدول: ${entries}. لا يُذكر فيه اسم أحد.`,
    columns: {
      state: "الحالة",
      group: "المجموعة",
      question: "السؤال",
      times: "المرات",
      first: "أول سؤال",
      last: "آخر سؤال",
      channels: "القنوات",
      article: "المقال",
      citation: "رقم الاقتباس",
    },
    states: { open: "بلا إجابة", down: "تقييم سيئ", answered: "أُجيب لاحقًا" },
    willTell: (days) =>
      `سأرسل إليك رسالة مباشرة إذا أجاب مقال عن هذا خلال ${count(days, DAYS)}. لذلك أحفظ معرّفك في Discord والسؤال حتى ذلك الحين؛ يعرضهما \`/privacy\` ويمحوهما.`,
    willNotTell: "لقد رفضت، فلا أحفظ ما أستطيع به إخبارك. يمكنك العودة باستخدام `/privacy`.",
    cannotTell: "لا أستطيع الإخبار لاحقًا إلا عن أسئلة طُرحت في خادم أنا فيه.",
    told: (server) => `سألت هذا في ${server} وأردت أن تُخبر حين توجد إجابة. ها هي:`,
    digestTitle: "**أسئلة الأسبوع الماضي هنا**",
    digestOpen: (questions) =>
      count(questions, {
        one: "سؤال واحد لم يجد إجابة:",
        two: "سؤالان لم يجدا إجابة:",
        few: "# أسئلة لم تجد إجابة:",
        many: "# سؤالًا لم يجد إجابة:",
        other: "# سؤال لم يجد إجابة:",
      }),
    digestDown: (answers) =>
      count(answers, {
        one: "إجابة واحدة قُيّمت سلبًا.",
        two: "إجابتان قُيّمتا سلبًا.",
        few: "# إجابات قُيّمت سلبًا.",
        many: "# إجابة قُيّمت سلبًا.",
        other: "# إجابة قُيّمت سلبًا.",
      }),
    digestAnswered: (questions) =>
      count(questions, {
        one: "سؤال واحد صارت له إجابة.",
        two: "سؤالان صارت لهما إجابة.",
        few: "# أسئلة صارت لها إجابة.",
        many: "# سؤالًا صارت له إجابة.",
        other: "# سؤال صارت له إجابة.",
      }),
    digestMore: "يعرضها `/gaps` كلها لمن يدير هذا الخادم.",
  },
  articles: {
    progress: (done, total) => `القراءة والفهرسة: ${count(done)} من ${count(total, FILES)}…`,
    added: (files, counts) => `أُضيف: ${files}. في هذا الخادم الآن: ${counts}.`,
    uploadTitle: "إضافة مقالات إلى هذا الخادم",
    uploadLabel: "ملفات فيها مقالات (10 على الأكثر)",
    replaced: "حلّ محل نسخته السابقة",
    sameName: "لملف آخر هنا الاسم نفسه، ولم يُضف إلا الأول",
    notFetched: "لم يسلّمه Discord، فلم يُضف؛ حاول مرة أخرى",
    removed: (name) => `أُزيل: ${name}`,
    noSuchFile: (name) => `لا يوجد ملف ${name}.`,
    title: (files) => `ملفات هذا الخادم: ${files}`,
    none: "ليس لهذا الخادم مقالات خاصة به.",
    limits: (extensions, mib) => `يمكن أن يكون ${extensions}، حتى ${mib} ميبيبايت`,
    tooMany: (most) => `يمكن للخادم أن يحتفظ بعدد لا يزيد على ${count(most, FILES)}.`,
    refused: {
      encoding: "ترميز حروفه غير واضح. احفظه بترميز UTF-8 ثم أضفه من جديد",
      installation: "لم يُثبَّت ما يقرأ هذه الملفات. لا عيب في الملف: أخبر من يشغّل هذا البوت",
    },
    quarantined: {
      time: "قراءته تستغرق وقتًا طويلًا جدًا",
      memory: "قراءته تحتاج إلى ذاكرة كبيرة جدًا",
      crash: "فشلت قراءته فشلًا شديدًا مرتين",
    },
    quarantine: (files) => `ملفات تعذّرت قراءتها، ولن تُعاد المحاولة حتى تتغيّر: ${files}`,
    preview: (files) =>
      count(files, {
        one: "هكذا أقرأ الملف. لم يُضف شيء بعد.",
        two: "هكذا أقرأ الملفين. لم يُضف شيء بعد.",
        few: "هكذا أقرأ هذه الملفات، وعددها #. لم يُضف شيء بعد.",
        many: "هكذا أقرأ هذه الملفات، وعددها #. لم يُضف شيء بعد.",
        other: "هكذا أقرأ هذه الملفات، وعددها #. لم يُضف شيء بعد.",
      }),
    add: (files) =>
      count(files, {
        one: "أضف الملف",
        two: "أضف الملفين",
        few: "أضف # ملفات",
        many: "أضف # ملفًا",
        other: "أضف # ملف",
      }),
    discard: "تجاهل",
    undo: { added: "التراجع عن آخر إضافة", removed: "التراجع عن آخر إزالة" },
    discarded: "تم التجاهل؛ لم يُضف شيء.",
    offerGone: "لم تعد هذه الملفات جاهزة: تُحفظ ساعة واحدة. أضفها من جديد.",
    undone: "تم: ملفات هذا الخادم كما كانت.",
    notUndone: "لم يعد التراجع ممكنًا: تلاه تغيير آخر، أو مضى يوم.",
    replaces: "سيحلّ محل نسخته السابقة.",
    count: (articles) =>
      count(articles, { one: "مقال واحد", two: "مقالان", few: "# مقالات", many: "# مقالًا", other: "# مقال" }),
    waiting: "ينتظر الفهرسة",
    blankPages: (pages) =>
      count(pages, {
        one: "صفحة واحدة بلا نص: فارغة أو صورة",
        two: "صفحتان بلا نص: فارغتان أو صورتان",
        few: "# صفحات بلا نص: فارغة أو صور",
        many: "# صفحة بلا نص: فارغة أو صور",
        other: "# صفحة بلا نص: فارغة أو صور",
      }),
    recognizedPages: (pages) =>
      count(pages, {
        one: "صفحة واحدة قُرئت من صورة، وقد تكون فيها أخطاء",
        two: "صفحتان قُرئتا من صورتين، وقد تكون فيهما أخطاء",
        few: "# صفحات قُرئت من صور، وقد تكون فيها أخطاء",
        many: "# صفحة قُرئت من صور، وقد تكون فيها أخطاء",
        other: "# صفحة قُرئت من صور، وقد تكون فيها أخطاء",
      }),
    thinlyRead: (percent) => `لا يمكن اقتباس إلا ${percent} % من نصه`,
    readAs: (encoding) => `قُرئ بترميز ${encoding}: انظر هل حروفه صحيحة`,
    noHeadline: "لم يُعثر فيه على عنوان",
    busy: "تنتظر ملفات كثيرة القراءة الآن، ولم يُضف شيء. أضفها من جديد بعد دقائق.",
    noRoom: (megabytes) =>
      `لم يبقَ مكان لذلك، ولم يُضف شيء. تشغل مقالات هذا الخادم ${megabytes} ميغابايت: أزل بعضها باستخدام \`/articles remove\`، أو اطلب مكانًا أكبر ممن يشغّل هذا البوت.`,
  },
};
