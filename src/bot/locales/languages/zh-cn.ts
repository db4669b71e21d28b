import { zhCnCommands } from "../commands/zh-cn.ts";
import { counting } from "../counting.ts";
import { zhCnManagers } from "../managers/zh-cn.ts";
import type { Translation } from "../texts.ts";

const count = counting("zh-Hans");

export const zhCn: Translation = {
  locale: "zh-Hans",
  commands: zhCnCommands,
  buttons: {
    prev: "◀ 上一条",
    next: "下一条 ▶",
    here: "返回回答",
    quoted: "到所引段落",
    more: "继续阅读",
    all: "全部结果",
    followup: "追问",
    helpful: "有用",
    unhelpful: "没用",
    share: "公开",
    delete: "删除",
    tell: "有答案时告诉我",
  },

  untitled: "（无标题）",
  blockKinds: { code: "代码", caption: "图片说明", sidebar: "边栏", headline: "标题", byline: "署名" },
  lines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
  page: (page) => `第 ${page} 页`,
  recognized: "由 OCR 识别",
  alsoIn: (source, lines, more) => `另见 ${source}，${lines}${more > 0 ? `，及另外 ${more} 处` : ""}`,
  shortened: "节选自较长的段落。",
  before: "上文",
  after: "下文",

  partsAway: "部分文章目前无法访问；以下内容来自其余文章。",
  answers: "在文章中找到：",
  related: "以下内容可能相关：",
  nothingFound: "文章里没有找到能回答这个问题的内容。",
  nearest: "最接近的标题如下，但内容可能是别的事：",
  nothingIndexed: "还没有收录任何文章。",
  phraseExact: "原话出现在这里：",
  phraseSimilar: "文章里没有这句原话；最接近的是：",
  moreActions: "更多：追问、评价、删除……",
  lookUpHeadline: "查看一篇文章……",
  matches: "符合的文章：",
  noMatch: "没有符合的标题，文章里也没有这句话。",
  gone: "这段原文已不在文章中。可以用 `/ask` 重新提问。",
  emptyQuestion: "你的问题是空的，所以什么也没有查找。请写下你想知道的内容。",
  unknownId: (id) => `这里没有编号为“${id}”的段落。编号在引文下方的 # 之后；可能是输错了，或者文章已改动。`,
  guessedId: "没有这个编号的段落；最接近的是：",
  formGone: "我不再认得这个表单，请重新打开。",
  noText: "这条消息里没有可以查找的文字。",
  sharedBy: (user) => `由 ${user} 公开`,
  thanks: "谢谢，已记下。",
  thanksUnkept: "谢谢。这次投票不会保存：投票只在服务器里保存，也不保存已退出者的投票。",
  notYours: "只有提问者或管理员可以删除这条回答。",
  followUpTitle: "追问",
  followUpLabel: "你的问题",

  catalogue: {
    browse: "浏览文章……",
    newest: "全部，最新在前",
    groupedBy: { year: "按日期", file: "按文件", language: "按语言" },
    choose: { year: "选择年份……", month: "选择月份……", file: "选择文件……", language: "选择语言……" },
    undated: "无日期",
    articles: (articles) => `${count(articles)} 篇文章`,
    matching: (words) => `含“${words}”的文章`,
  },
  lookUp: { near: "没有完全一致的标题。你要找的也许是：" },
  reader: { parts: "转到文章的某一部分……", quoted: "所引段落", mayBeAnothers: "可能属于另一篇文章" },

  counts: (articles, files, passages) =>
    `${count(files)} 个文件中的 ${count(articles)} 篇文章，${count(passages)} 个段落`,
  vanished: (files) => `目前无法访问、按上次读取的内容引用的文件：${files}`,
  passages: (passages) => `${count(passages)} 段`,
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** 只用原文逐字回答，不生成任何内容。`,
      `- 索引：${counts}，最后更新于 ${updated}`,
      `- 模型：${model}，运行在管理者自己的机器上`,
      `- 速度：Discord ${gatewayMs} 毫秒，索引 ${engineMs} 毫秒`,
      "- 隐私：问题不会离开管理者的机器；`/privacy` 说明保存了什么。",
    ].join("\n"),
  help: [
    "我用这里文章的原文逐字回答问题；找不到答案时会直说。",
    "- 使用 `/ask`，或提及我并写上问题，或给我发私信",
    "- 回复我的回答，或按 **追问**，可以接着问",
    "- `/lookup` 查标题和原句，`/cite` 按编号查原文，`/sources` 列出全部文章",
    "- 在消息上选择 应用 → **查找出处**，看看有什么原文可以佐证",
    "- 自己回答上的按钮可以翻页；按别人回答上的按钮，你会得到一份只有自己可见的副本",
    "- `/privacy` 说明保存了你的什么",
  ].join("\n"),

  ...zhCnManagers,
  needsMessageContent: "要看到没有提及我的消息，需要 Message Content 权限；管理者尚未开启。",
  articles: {
    progress: (done, total) => `正在读取并编入索引：${done}/${total} 个文件……`,
    added: (files, counts) => `已添加：${files} 个。本服务器现有：${counts}。`,
    replaced: "已替换先前的版本",
    sameName: "另有文件与它同名，只添加了第一个",
    notFetched: "未能从 Discord 下载，因此没有添加；请重试",
    removed: (name) => `已移除：${name}`,
    noSuchFile: (name) => `没有文件 ${name}。`,
    title: (files) => `本服务器自己的文件：${files} 个`,
    none: "本服务器还没有自己的文章。",
    limits: (extensions, mib) => `只能是 ${extensions}，每个不超过 ${mib} MiB`,
    tooMany: (most) => `每个服务器最多保留 ${most} 个文件。`,
    refused: {
      encoding: "无法确定它的字符编码。请另存为 UTF-8 后重新添加",
      installation: "未安装读取此类文件的组件。文件本身没有问题，请告知本机器人的运营者",
    },
    quarantined: { time: "读取它耗时过长", memory: "读取它占用内存过多", crash: "读取它时程序两次异常终止" },
    quarantine: (files) => `无法读取、在改动之前不再尝试的文件：${files}`,
    busy: "目前有许多文件在等待读取，没有添加任何文件。请几分钟后再添加。",
    noRoom: (megabytes) =>
      `空间不足，没有添加任何文件。本服务器自己的文章占用 ${megabytes} MB：请用 \`/articles remove\` 移除一些，或向本机器人的运营者申请更多空间。`,
  },
  gapsTitle: (days) => `**近 ${days} 天没有找到答案的问题**`,
  noGaps: "每个问题都找到了内容。",
  feedback: (helpful, unhelpful) => `评价：👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**保存的内容**（以由你的 Discord ID 生成的密钥为标记，不记姓名）",
      `- 在服务器里提出而没有找到答案的问题：文字、频道和时间，保存 ${count(days)} 天；服务器管理者可见文字`,
      `- 在服务器里的 👍 和 👎：消息、段落和时间，保存 ${count(days)} 天；服务器管理者可见总数，对 👎 还可见问题和标题，但不知道是谁`,
      `- 你按过 **有答案时告诉我** 的地方：你的 Discord ID 本身、问题和服务器，直到通知你为止，或保存 ${count(days)} 天`,
      `- 我的哪条消息在哪里回答你的哪条消息，保存 ${linkDays} 天，以便一同删除`,
      "- 你已退出这件事，直到你恢复",
      `除此之外什么都不保存：找到答案的问题和私信里的问题都不保存。我被移出服务器 ${graceDays} 天后，该服务器保存的一切都会删除。`,
      "随时可用 `/privacy` 退出或删除。",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**你目前的记录**：问题 ${questions}，投票 ${votes}，已回答的消息 ${links}`,
  haveOptedOut: "你已退出；这一点会保存。",
  optedOut: "从现在起，除了你已退出这件事，不再保存你的任何内容；已保存的也已删除。",
  optedIn: "已恢复。",
  erased: (entries) => `已删除：${entries} 条。`,

  busy: (seconds) => `我正忙着回答其他问题，请在 ${seconds} 秒后再问。`,
  pause: (seconds) => `这里一次只回答一个问题：${seconds} 秒后可以再问。`,
  notHere: (channels) =>
    channels === null
      ? "不能在这个频道向我提问。请换一个频道，或给我发私信。"
      : `不能在这个频道向我提问。请到 ${channels}，或给我发私信。`,
  slowDown: (seconds) => `一下子问得太多了，请等 ${seconds} 秒。`,
  stopping: "我正在重新启动，请过一分钟再问。",
  failed: (id) => `我这边出了错，所以没有回答。原因已记入管理者的日志（错误 \`${id}\`）。`,
  notStored: (id) => `没能保存：管理者的磁盘已满或不可写。请稍后再试。原因已记入管理者的日志（错误 \`${id}\`）。`,
  cannotWriteIn: (channel) => `我不能在 ${channel} 发言，所以在这里回答你：`,
  notPosted: "Discord 不让我在这里发布答案。请私信问我，或换一种问法。",
  notPostedIn: (channel) => `Discord 不让我在 ${channel} 发布答案。请在这里问我，或换一种问法。`,
  onlyInServers: "此功能只能在服务器中使用。",
};
