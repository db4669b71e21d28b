import { zhTwCommands } from "../commands/zh-tw.ts";
import { counting } from "../counting.ts";
import { zhTwManagers } from "../managers/zh-tw.ts";
import type { Translation } from "../texts.ts";

const count = counting("zh-Hant");

export const zhTw: Translation = {
  locale: "zh-Hant",
  commands: zhTwCommands,
  buttons: {
    prev: "◀ 上一則",
    next: "下一則 ▶",
    here: "返回回答",
    quoted: "到所引段落",
    more: "繼續閱讀",
    all: "全部結果",
    followup: "追問",
    helpful: "有用",
    unhelpful: "沒用",
    share: "公開",
    delete: "刪除",
    tell: "有答案時告訴我",
  },

  untitled: "（無標題）",
  blockKinds: { code: "程式碼", caption: "圖片說明", sidebar: "邊欄", headline: "標題", byline: "署名" },
  lines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
  page: (page) => `第 ${page} 頁`,
  recognized: "由 OCR 辨識",
  alsoIn: (source, lines, more) => `另見 ${source}，${lines}${more > 0 ? `，及另外 ${more} 處` : ""}`,
  shortened: "節選自較長的段落。",
  before: "上文",
  after: "下文",

  partsAway: "部分文章目前無法存取；以下內容來自其餘文章。",
  answers: "在文章中找到：",
  related: "以下內容可能相關：",
  nothingFound: "文章裡沒有找到能回答這個問題的內容。",
  nearest: "最接近的標題如下，但內容可能是別的事：",
  nothingIndexed: "還沒有收錄任何文章。",
  phraseExact: "原話出現在這裡：",
  phraseSimilar: "文章裡沒有這句原話；最接近的是：",
  moreActions: "更多：追問、評價、刪除……",
  lookUpHeadline: "查看一篇文章……",
  matches: "符合的文章：",
  noMatch: "沒有符合的標題，文章裡也沒有這句話。",
  gone: "這段原文已不在文章中。可以用 `/ask` 重新提問。",
  emptyQuestion: "你的問題是空的，所以什麼也沒有查找。請寫下你想知道的內容。",
  unknownId: (id) => `這裡沒有編號為「${id}」的段落。編號在引文下方的 # 之後；可能是輸錯了，或者文章已更動。`,
  guessedId: "沒有這個編號的段落；最接近的是：",
  formGone: "我不再認得這個表單，請重新開啟。",
  noText: "這則訊息裡沒有可以查找的文字。",
  sharedBy: (user) => `由 ${user} 公開`,
  thanks: "謝謝，已記下。",
  thanksUnkept: "謝謝。這次投票不會保存：投票只在伺服器裡保存，也不保存已退出者的投票。",
  notYours: "只有提問者或管理員可以刪除這則回答。",
  followUpTitle: "追問",
  followUpLabel: "你的問題",

  catalogue: {
    browse: "瀏覽文章……",
    newest: "全部，最新在前",
    groupedBy: { year: "依日期", file: "依檔案", language: "依語言" },
    choose: { year: "選擇年份……", month: "選擇月份……", file: "選擇檔案……", language: "選擇語言……" },
    undated: "無日期",
    articles: (articles) => `${count(articles)} 篇文章`,
    matching: (words) => `含「${words}」的文章`,
  },
  lookUp: { near: "沒有完全一致的標題。你要找的也許是：" },
  reader: { parts: "前往文章的某一部分……", quoted: "所引段落", mayBeAnothers: "可能屬於另一篇文章" },

  counts: (articles, files, passages) =>
    `${count(files)} 個檔案中的 ${count(articles)} 篇文章，${count(passages)} 個段落`,
  vanished: (files) => `目前無法存取、依上次讀取的內容引用的檔案：${files}`,
  passages: (passages) => `${count(passages)} 段`,
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** 只用原文逐字回答，不產生任何內容。`,
      `- 索引：${counts}，最後更新於 ${updated}`,
      `- 模型：${model}，在管理者自己的機器上執行`,
      `- 速度：Discord ${gatewayMs} 毫秒，索引 ${engineMs} 毫秒`,
      "- 隱私：問題不會離開管理者的機器；`/privacy` 說明保存了什麼。",
    ].join("\n"),
  help: [
    "我用這裡文章的原文逐字回答問題；找不到答案時會直說。",
    "- 使用 `/ask`，或提及我並寫上問題，或私訊我",
    "- 回覆我的回答，或按 **追問**，可以接著問",
    "- `/lookup` 查標題和原句，`/cite` 依編號查原文，`/sources` 列出全部文章",
    "- 在訊息上選擇 應用程式 → **查找出處**，看看有什麼原文可以佐證",
    "- 自己回答上的按鈕可以翻頁；按別人回答上的按鈕，你會得到一份只有自己可見的副本",
    "- `/privacy` 說明保存了你的什麼",
  ].join("\n"),

  ...zhTwManagers,
  needsMessageContent: "要看到沒有提及我的訊息，需要 Message Content 權限；管理者尚未開啟。",
  articles: {
    progress: (done, total) => `正在讀取並編入索引：${done}/${total} 個檔案……`,
    added: (files, counts) => `已新增：${files} 個。本伺服器現有：${counts}。`,
    replaced: "已取代先前的版本",
    sameName: "另有檔案與它同名，只加入了第一個",
    notFetched: "未能從 Discord 下載，因此沒有加入；請再試一次",
    removed: (name) => `已移除：${name}`,
    noSuchFile: (name) => `沒有檔案 ${name}。`,
    title: (files) => `本伺服器自己的檔案：${files} 個`,
    none: "本伺服器還沒有自己的文章。",
    limits: (extensions, mib) => `只能是 ${extensions}，每個不超過 ${mib} MiB`,
    tooMany: (most) => `每個伺服器最多保留 ${most} 個檔案。`,
    refused: {
      encoding: "無法確定它的字元編碼。請另存為 UTF-8 後重新新增",
      installation: "未安裝讀取此類檔案的元件。檔案本身沒有問題，請告知本機器人的營運者",
    },
    quarantined: { time: "讀取它耗時過長", memory: "讀取它佔用記憶體過多", crash: "讀取它時程式兩次異常終止" },
    quarantine: (files) => `無法讀取、在更動之前不再嘗試的檔案：${files}`,
    busy: "目前有許多檔案在等待讀取，沒有新增任何檔案。請幾分鐘後再新增。",
    noRoom: (megabytes) =>
      `空間不足，沒有新增任何檔案。本伺服器自己的文章佔用 ${megabytes} MB：請用 \`/articles remove\` 移除一些，或向本機器人的營運者要求更多空間。`,
  },
  gapsTitle: (days) => `**近 ${days} 天沒有找到答案的問題**`,
  noGaps: "每個問題都找到了內容。",
  feedback: (helpful, unhelpful) => `評價：👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**保存的內容**（以由你的 Discord ID 產生的金鑰為標記，不記姓名）",
      `- 在伺服器裡提出而沒有找到答案的問題：文字、頻道和時間，保存 ${count(days)} 天；伺服器管理者可見文字`,
      `- 在伺服器裡的 👍 和 👎：訊息、段落和時間，保存 ${count(days)} 天；伺服器管理者可見總數，對 👎 還可見問題和標題，但不知道是誰`,
      `- 你按過 **有答案時告訴我** 的地方：你的 Discord ID 本身、問題和伺服器，直到通知你為止，或保存 ${count(days)} 天`,
      `- 我的哪則訊息在哪裡回答你的哪則訊息，保存 ${linkDays} 天，以便一同刪除`,
      "- 你已退出這件事，直到你恢復",
      `除此之外什麼都不保存：找到答案的問題和私訊裡的問題都不保存。我被移出伺服器 ${graceDays} 天後，該伺服器保存的一切都會刪除。`,
      "隨時可用 `/privacy` 退出或刪除。",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**你目前的紀錄**：問題 ${questions}，投票 ${votes}，已回答的訊息 ${links}`,
  haveOptedOut: "你已退出；這一點會保存。",
  optedOut: "從現在起，除了你已退出這件事，不再保存你的任何內容；已保存的也已刪除。",
  optedIn: "已恢復。",
  erased: (entries) => `已刪除：${entries} 筆。`,

  busy: (seconds) => `我正忙著回答其他問題，請在 ${seconds} 秒後再問。`,
  pause: (seconds) => `這裡一次只回答一個問題：${seconds} 秒後可以再問。`,
  notHere: (channels) =>
    channels === null
      ? "不能在這個頻道向我提問。請換一個頻道，或私訊我。"
      : `不能在這個頻道向我提問。請到 ${channels}，或私訊我。`,
  slowDown: (seconds) => `一下子問得太多了，請等 ${seconds} 秒。`,
  stopping: "我正在重新啟動，請過一分鐘再問。",
  failed: (id) => `我這邊出了錯，所以沒有回答。原因已記入管理者的日誌（錯誤 \`${id}\`）。`,
  notStored: (id) => `沒能儲存：管理者的磁碟已滿或不可寫入。請稍後再試。原因已記入管理者的日誌（錯誤 \`${id}\`）。`,
  cannotWriteIn: (channel) => `我不能在 ${channel} 發言，所以在這裡回答你：`,
  notPosted: "Discord 不讓我在這裡發布答案。請私訊問我，或換一種問法。",
  notPostedIn: (channel) => `Discord 不讓我在 ${channel} 發布答案。請在這裡問我，或換一種問法。`,
  onlyInServers: "此功能只能在伺服器中使用。",
};
