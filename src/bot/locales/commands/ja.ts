import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "いつから", description: "この日以降の記事だけ（2025-03、先週）" },
  to: { name: "いつまで", description: "この日までの記事だけ" },
  source: { name: "出典", description: "このファイルだけ、または名前にこれを含むファイル" },
  article: { name: "記事", description: "この記事だけ" },
  said_by: { name: "発言者", description: "この人の発言だけ" },
};

export const jaCommands: CommandsTranslation = {
  ask: {
    name: "質問",
    description: "質問に、記事の原文をそのまま引用して答えます",
    options: {
      ...SCOPE,
      question: { name: "質問文", description: "知りたいことは何ですか？" },
      private: { name: "非公開", description: "答えを自分だけに表示する" },
      count: { name: "件数", description: "めくれる引用の件数（1～6）" },
    },
  },
  lookup: {
    name: "検索",
    description: "見出しで記事を、または全記事から文言を探します",
    options: {
      ...SCOPE,
      private: { name: "非公開", description: "自分だけに表示する" },
      text: { name: "語句", description: "見出し、名前、または印刷されたとおりの文言" },
    },
  },
  cite: {
    name: "引用",
    description: "引用番号の一節を表示します",
    options: {
      private: { name: "非公開", description: "自分だけに表示する" },
      id: { name: "番号", description: "引用の下にある番号" },
    },
  },
  sources: {
    name: "出典一覧",
    description: "答えの引用元となる記事の一覧",
    options: {
      private: { name: "非公開", description: "自分だけに表示する" },
      search: { name: "絞り込み", description: "見出しかファイル名にこの語を含む記事だけ" },
    },
  },
  about: { name: "情報", description: "モデル、索引、版、速度、プライバシー" },
  help: { name: "ヘルプ", description: "質問のしかたとボタンの働き" },
  "find-sources": { name: "出典を探す" },
  verify: {
    name: "確認",
    description: "文章の引用が記事のとおりかを確かめます",
    options: {
      private: { name: "非公開", description: "自分だけに表示する" },
      text: { name: "文章", description: "引用を含む文章。なければ入力欄が開きます" },
    },
  },
  compare: {
    name: "比較",
    description: "同じことを伝える複数の記事を並べ、違う箇所に印を付ける",
    options: {
      ...SCOPE,
      question: { name: "質問文", description: "知りたいことは何ですか？" },
      private: { name: "非公開", description: "自分だけに表示する" },
    },
  },
  timeline: {
    name: "年表",
    description: "あることについて記事が伝える内容を時の順に示す",
    options: {
      ...SCOPE,
      topic: { name: "話題", description: "年表にする話題" },
      private: { name: "非公開", description: "自分だけに表示する" },
    },
  },
  "check-quotations": { name: "引用を確かめる" },
  manage: {
    name: "設定",
    description: "このサーバーでの答え方を見る、変える",
    options: {
      part: {
        name: "項目",
        description: "見る・変えるもの",
        choices: { all: "すべて表示", answers: "回答", questions: "質問チャンネル", order: "秩序と報告" },
      },
    },
  },
  articles: {
    name: "記事",
    description: "このサーバーだけで見える記事の追加、削除、一覧",
    options: {
      add: {
        name: "追加",
        description: "ファイルを追加（テキスト、Webページ、PDF、Office、電子書籍、表、メールなど、各10 MiBまで）",
      },
      remove: { name: "削除", description: "ファイルを取り除く" },
      list: { name: "一覧", description: "このサーバーのファイルの一覧" },
      name: { name: "名前", description: "ファイル名" },
      file: { name: "ファイル", description: "記事の入ったファイル" },
      file2: { name: "ファイル2", description: "記事の入ったファイル" },
      file3: { name: "ファイル3", description: "記事の入ったファイル" },
      file4: { name: "ファイル4", description: "記事の入ったファイル" },
      file5: { name: "ファイル5", description: "記事の入ったファイル" },
    },
  },
  gaps: {
    name: "未回答",
    description: "最近答えが見つからなかった質問、低評価の答え、答えの評価",
    options: { days: { name: "日数", description: "何日前まで見るか（1～30）" } },
  },
  follow: {
    name: "見守る",
    description: "新しい答えが出たら一度だけ知らせます。質問なしで一覧",
    options: {
      question: { name: "質問文", description: "知りたいことは何ですか？" },
      where: {
        name: "場所",
        description: "知らせる場所（選ばなければここ）",
        choices: { here: "このチャンネル", dm: "ダイレクトメッセージ" },
      },
    },
  },
  digest: {
    name: "新着まとめ",
    description: "新着記事の文を原文のまま、毎日または毎週チャンネルに",
    options: {
      every: {
        name: "頻度",
        description: "頻度。選ばなければ現在の設定を表示",
        choices: { daily: "毎日", weekly: "毎週", off: "オフ" },
      },
      channel: { name: "チャンネル", description: "場所。選ばなければここ" },
    },
  },
  privacy: {
    name: "プライバシー",
    description: "保存されている内容。停止、再開、消去",
    options: {
      do: {
        name: "操作",
        description: "何をするか",
        choices: { show: "表示", "opt-out": "停止して消去", "opt-in": "再開", erase: "消去" },
      },
    },
  },
};
