import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "从", description: "只要这一天及以后的文章（2025-03、上周）" },
  to: { name: "到", description: "只要这一天及以前的文章" },
  source: { name: "来源", description: "只要这个文件，或文件名含有这些字的" },
  article: { name: "文章", description: "只要这一篇文章" },
  said_by: { name: "发言人", description: "只要这个人说的话" },
};

export const zhCnCommands: CommandsTranslation = {
  ask: {
    name: "提问",
    description: "提出问题，回答逐字引自文章原文",
    options: {
      ...SCOPE,
      question: { name: "问题", description: "你想知道什么？" },
      private: { name: "私密", description: "只让你自己看到回答" },
      count: { name: "条数", description: "可翻阅的引文条数（1–6）" },
    },
  },
  lookup: {
    name: "查找",
    description: "按标题查找文章，或在所有文章中查找原句",
    options: {
      ...SCOPE,
      private: { name: "私密", description: "只显示给你自己" },
      text: { name: "文字", description: "标题、名称，或文中印着的原话" },
    },
  },
  cite: {
    name: "引用",
    description: "按引文编号显示一段原文",
    options: {
      private: { name: "私密", description: "只显示给你自己" },
      id: { name: "编号", description: "引文下方的编号" },
    },
  },
  sources: {
    name: "来源",
    description: "列出回答所引用的全部文章",
    options: {
      private: { name: "私密", description: "只显示给你自己" },
      search: { name: "搜索", description: "只列出标题或文件名含有这些字的文章" },
    },
  },
  about: { name: "关于", description: "本机器人的模型、索引、版本、速度与隐私" },
  help: { name: "帮助", description: "如何提问，各按钮有什么用" },
  "find-sources": { name: "查找出处" },
  verify: {
    name: "核对",
    description: "核对一段文字里的引文是否与文章一致",
    options: {
      private: { name: "私密", description: "只显示给你自己" },
      text: { name: "文字", description: "含引文的文字；留空会打开输入框" },
    },
  },
  compare: {
    name: "对比",
    description: "并排显示多篇文章对同一件事的说法，标出不同之处",
    options: {
      ...SCOPE,
      question: { name: "问题", description: "你想知道什么？" },
      private: { name: "私密", description: "只显示给你自己" },
    },
  },
  timeline: {
    name: "时间线",
    description: "按时间排列文章对一个话题的说法",
    options: {
      ...SCOPE,
      topic: { name: "话题", description: "时间线的话题" },
      private: { name: "私密", description: "只显示给你自己" },
    },
  },
  "check-quotations": { name: "核对引文" },
  manage: {
    name: "管理",
    description: "查看或更改我在本服务器的回答方式",
    options: {
      part: {
        name: "部分",
        description: "要查看或更改的内容",
        choices: { all: "显示全部", answers: "回答", questions: "提问频道", order: "秩序与报告" },
      },
    },
  },
  articles: {
    name: "文章",
    description: "本服务器自己的文章，仅此处可见：添加、移除、列出",
    options: {
      add: {
        name: "添加",
        description: "添加文件：文本、网页、PDF、Office 文档、电子书、表格、邮件等，每个不超过 10 MiB",
      },
      remove: { name: "移除", description: "移除一个文件" },
      list: { name: "列表", description: "列出本服务器的文件" },
      name: { name: "名称", description: "文件名" },
      file: { name: "文件", description: "含有文章的文件" },
      file2: { name: "文件2", description: "含有文章的文件" },
      file3: { name: "文件3", description: "含有文章的文件" },
      file4: { name: "文件4", description: "含有文章的文件" },
      file5: { name: "文件5", description: "含有文章的文件" },
    },
  },
  gaps: {
    name: "缺口",
    description: "近几天没有找到答案的问题、被评为没用的回答，以及回答的评价",
    options: { days: { name: "天数", description: "回看多少天（1–30）" } },
  },
  follow: {
    name: "关注",
    description: "有新内容回答时告知一次；不填问题则列出关注",
    options: {
      question: { name: "问题", description: "你想知道什么？" },
      where: { name: "位置", description: "在哪里告知（默认在这里）", choices: { here: "在此频道", dm: "私信" } },
    },
  },
  digest: {
    name: "新文章摘要",
    description: "每天或每周在频道发布新文章的原句",
    options: {
      every: {
        name: "频率",
        description: "多久一次；不选则显示当前设置",
        choices: { daily: "每天", weekly: "每周", off: "关闭" },
      },
      channel: { name: "频道", description: "在哪里；默认在这里" },
    },
  },
  privacy: {
    name: "隐私",
    description: "保存了你的什么；可退出、恢复或删除",
    options: {
      do: {
        name: "操作",
        description: "要做什么",
        choices: { show: "查看", "opt-out": "退出并删除", "opt-in": "恢复", erase: "删除" },
      },
    },
  },
};
