import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "從", description: "只要這一天及以後的文章（2025-03、上週）" },
  to: { name: "到", description: "只要這一天及以前的文章" },
  source: { name: "來源", description: "只要這個檔案，或檔名含有這些字的" },
  article: { name: "文章", description: "只要這一篇文章" },
  said_by: { name: "發言人", description: "只要這個人說的話" },
};

export const zhTwCommands: CommandsTranslation = {
  ask: {
    name: "提問",
    description: "提出問題，回答逐字引自文章原文",
    options: {
      ...SCOPE,
      question: { name: "問題", description: "你想知道什麼？" },
      private: { name: "私密", description: "只讓你自己看到回答" },
      count: { name: "則數", description: "可翻閱的引文則數（1–6）" },
    },
  },
  lookup: {
    name: "查找",
    description: "依標題查找文章，或在所有文章中查找原句",
    options: {
      ...SCOPE,
      private: { name: "私密", description: "只顯示給你自己" },
      text: { name: "文字", description: "標題、名稱，或文中印著的原話" },
    },
  },
  cite: {
    name: "引用",
    description: "依引文編號顯示一段原文",
    options: {
      private: { name: "私密", description: "只顯示給你自己" },
      id: { name: "編號", description: "引文下方的編號" },
    },
  },
  sources: {
    name: "來源",
    description: "列出回答所引用的全部文章",
    options: {
      private: { name: "私密", description: "只顯示給你自己" },
      search: { name: "搜尋", description: "只列出標題或檔名含有這些字的文章" },
    },
  },
  about: { name: "關於", description: "本機器人的模型、索引、版本、速度與隱私" },
  help: { name: "說明", description: "如何提問，各按鈕有什麼用" },
  "find-sources": { name: "查找出處" },
  verify: {
    name: "核對",
    description: "核對一段文字裡的引文是否與文章一致",
    options: {
      private: { name: "私密", description: "只顯示給你自己" },
      text: { name: "文字", description: "含引文的文字；留空會開啟輸入框" },
    },
  },
  compare: {
    name: "對比",
    description: "並排顯示多篇文章對同一件事的說法，標出不同之處",
    options: {
      ...SCOPE,
      question: { name: "問題", description: "你想知道什麼？" },
      private: { name: "私密", description: "只顯示給你自己" },
    },
  },
  timeline: {
    name: "時間軸",
    description: "依時間排列文章對一個話題的說法",
    options: {
      ...SCOPE,
      topic: { name: "話題", description: "時間軸的話題" },
      private: { name: "私密", description: "只顯示給你自己" },
    },
  },
  "check-quotations": { name: "核對引文" },
  manage: {
    name: "管理",
    description: "檢視或變更我在本伺服器的回答方式",
    options: {
      part: {
        name: "部分",
        description: "要檢視或變更的內容",
        choices: { all: "顯示全部", answers: "回答", questions: "提問頻道", order: "秩序與報告" },
      },
    },
  },
  articles: {
    name: "文章",
    description: "本伺服器自己的文章，僅此處可見：新增、移除、列出",
    options: {
      add: {
        name: "新增",
        description: "新增檔案：文字檔、網頁、PDF、Office 文件、電子書、表格、郵件等，每個不超過 10 MiB",
      },
      remove: { name: "移除", description: "移除一個檔案" },
      list: { name: "列表", description: "列出本伺服器的檔案" },
      name: { name: "名稱", description: "檔名" },
      file: { name: "檔案", description: "含有文章的檔案" },
      file2: { name: "檔案2", description: "含有文章的檔案" },
      file3: { name: "檔案3", description: "含有文章的檔案" },
      file4: { name: "檔案4", description: "含有文章的檔案" },
      file5: { name: "檔案5", description: "含有文章的檔案" },
    },
  },
  gaps: {
    name: "缺口",
    description: "近幾天沒有找到答案的問題、被評為沒用的回答，以及回答的評價",
    options: { days: { name: "天數", description: "回看多少天（1–30）" } },
  },
  follow: {
    name: "關注",
    description: "有新內容回答時告知一次；不填問題則列出關注",
    options: {
      question: { name: "問題", description: "你想知道什麼？" },
      where: { name: "位置", description: "在哪裡告知（預設在這裡）", choices: { here: "在此頻道", dm: "私訊" } },
    },
  },
  digest: {
    name: "新文章摘要",
    description: "每天或每週在頻道發布新文章的原句",
    options: {
      every: {
        name: "頻率",
        description: "多久一次；不選則顯示目前設定",
        choices: { daily: "每天", weekly: "每週", off: "關閉" },
      },
      channel: { name: "頻道", description: "在哪裡；預設在這裡" },
    },
  },
  privacy: {
    name: "隱私",
    description: "保存了你的什麼；可退出、恢復或刪除",
    options: {
      do: {
        name: "操作",
        description: "要做什麼",
        choices: { show: "檢視", "opt-out": "退出並刪除", "opt-in": "恢復", erase: "刪除" },
      },
    },
  },
};
