import { jaCommands } from "../commands/ja.ts";
import { counting } from "../counting.ts";
import { jaManagers } from "../managers/ja.ts";
import { jaNews } from "../news/ja.ts";
import type { Translation } from "../texts.ts";

const count = counting("ja");

export const ja: Translation = {
  locale: "ja",
  commands: jaCommands,
  buttons: {
    prev: "◀ 前へ",
    next: "次へ ▶",
    here: "答えに戻る",
    quoted: "引用箇所へ",
    more: "続きを読む",
    all: "すべての結果",
    followup: "続けて質問",
    reference: "出典をコピー",
    helpful: "役に立った",
    unhelpful: "役に立たない",
    share: "公開する",
    delete: "削除",
    tell: "答えが出たら知らせる",
    script: "簡体字 / 繁体字",
  },

  untitled: "（見出しなし）",
  blockKinds: { code: "コード", caption: "写真説明", sidebar: "囲み", headline: "見出し", byline: "署名" },
  lines: (first, last) => (first === last ? `${first}行目` : `${first}～${last}行目`),
  page: (page) => `${page}ページ`,
  recognized: "OCRで読み取り",
  readingAid: {
    words: (pairs) => `対応する語（翻訳ではありません）：${pairs}`,
    simplified: "簡体字に変換したもの（ボットによる）：",
    traditional: "繁体字に変換したもの（ボットによる）：",
  },
  dateOfPage: (date) => `${date}の紙面`,
  dateOfFileName: (date) => `ファイル名では${date}`,
  alsoIn: (source, lines, more) => `${source} ${lines}にも${more > 0 ? `、ほか${more}か所` : ""}`,
  shortened: "長い段落からの抜粋です。",
  within: {
    only: (what) => `${what}のみ · すべて表示`,
    newestFirst: "新しい順 · すべて表示",
    elsewhere: (days) => `${days}付けの記事には答えがありません。ほかの日、または日付のない記事から：`,
    since: (day) => `${day}以降`,
    until: (day) => `${day}まで`,
    event: (title, day) => `「${title}」（${day}）によります。`,
    undated: "日付なし",
    without: (word) => `「${word}」を含まない`,
    having: (word) => `「${word}」を含む`,
    misread: (typed) =>
      `${typed} は日付として読めなかったので、無視しました。2025-03-14、2025-03、2025 のように書いてください。`,
  },

  speakers: {
    saidBy: (name) => `${name}の発言`,
    wordsOf: (name) => `${name}の発言`,
    nobody: (asked) => `記事の中に${asked}という人の発言はありません。`,
    nearest: (names) => `もしかして：${names}`,
  },

  partsAway: "現在、一部の記事を参照できません。以下は残りの記事によるものです。",
  answers: "記事で見つかりました：",
  composed: {
    date: "複数の箇所で見つかりました（古い順）：",
    part: "質問の各部分について見つかりました：",
    rank: "複数の箇所で見つかりました：",
  },
  related: "関係があるかもしれない記述です。",
  nothingFound: "この質問に答える記述は記事の中に見つかりませんでした。",
  nearest: "近い見出しは次のとおりですが、別の話題かもしれません。",
  nothingIndexed: "まだ記事がありません。",
  phraseExact: "このとおりの文言がここにあります。",
  phraseSimilar: "このとおりの文言は記事にありません。最も近いのは次のものです。",
  moreActions: "その他：続けて質問・評価・削除…",
  lookUpHeadline: "見出しを選んで読む…",
  matches: "一致する記事:",
  noMatch: "見出しにも本文にも一致するものがありません。",
  gone: "この一節はもう記事にありません。`/ask` でもう一度お尋ねください。",
  emptyQuestion: "質問が空だったので、何も探していません。知りたいことを書いてください。",
  unknownId: (id) =>
    `「${id}」という番号の段落はありません。番号は引用の下、# の後にあります。打ち間違いか、記事が変わったのかもしれません。`,
  guessedId: "この番号の段落はありません。最も近いもの：",
  formGone: "このフォームはもう扱えません。もう一度開いてください。",
  noText: "このメッセージには探せる文章がありません。",
  statements: {
    heading: (shown, all) =>
      shown < all ? `**${count(all)}件の記述のうち最初の${count(shown)}件の出典**` : `**${count(all)}件の記述の出典**`,
    notFound: "-# 記事の中に見つかりません",
    related: "関係があるかもしれません：",
    unreadable: "そのメッセージはここでは読めません。そのメッセージで アプリ → **出典を探す** を選んでください。",
  },
  verification: {
    heading: (verbatim, all) => `**原文どおり：${count(all)}件中${count(verbatim)}件**`,
    verdicts: {
      verbatim: "原文どおり",
      "said-by-another": "別の人の発言",
      changed: "変更あり",
      stitched: "別々の箇所のつなぎ合わせ",
      "not-found": "記事にない",
    },
    speakers: (given, source) => `ここでは：${given} · 記事では：${source}`,
    misread: "取り消し線の箇所は読み違いかもしれません",
    tooShort: (quotations) => `-# 短すぎて判定できないもの：${count(quotations)}`,
    notShown: (quotations) => `-# ここに出していないもの：${count(quotations)}`,
    none: "3語以上の引用が見つかりません。",
    title: "引用を確かめる",
    label: "引用を含む文章",
  },
  comparison: {
    heading: (articles) => `${count(articles)}本の記事が伝える内容`,
    differs: "違う箇所に下線を引きました。記事の言葉では次のとおりです：",
    nothingDiffers: "違いのある数字、日付、名前、否定は見当たりません。",
    kinds: { number: "数字", date: "日付", name: "名前", negation: "否定" },
    onlyOne: "これを伝える記事は一つだけです：",
  },
  timeline: {
    heading: (first, last, all) => `時の順（古いものから）：${count(all)}件中${count(first)}～${count(last)}件目`,
    byArticle: "記事の日付",
  },
  sharedBy: (user) => `${user} さんが公開`,
  thanks: "ありがとうございます。記録しました。",
  thanksUnkept:
    "ありがとうございます。この投票は保存されません。投票はサーバーでのみ、停止していない方の分だけを保存します。",
  notYours: "削除できるのは質問した人とモデレーターだけです。",
  followUpTitle: "続けて質問",
  followUpLabel: "質問",

  catalogue: {
    browse: "記事を見て回る…",
    newest: "すべて（新しい順）",
    groupedBy: { year: "日付別", file: "ファイル別", language: "言語別" },
    choose: { year: "年を選ぶ…", month: "月を選ぶ…", file: "ファイルを選ぶ…", language: "言語を選ぶ…" },
    undated: "日付なし",
    articles: (articles) => `記事${count(articles)}本`,
    matching: (words) => `「${words}」を含む記事`,
  },
  lookUp: { near: "完全に一致する見出しはありません。お探しのものはこちらかもしれません：" },
  reader: { parts: "記事の別の部分へ…", quoted: "引用された段落", mayBeAnothers: "別の記事のものかもしれません" },

  counts: (articles, files, passages) => `${count(files)}ファイルの記事${count(articles)}本、${count(passages)}段落`,
  vanished: (files) => `現在アクセスできず、最後に読み込んだ内容で引用しているファイル：${files}`,
  passages: (passages) => `${count(passages)}段落`,
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** は原文の引用だけで答え、文章を生成しません。`,
      `- 索引: ${counts}、最終更新 ${updated}`,
      `- モデル: ${model}（運営者の機械の中で動作）`,
      `- 速度: Discord ${gatewayMs} ms、索引 ${engineMs} ms`,
      "- プライバシー: 質問は運営者の機械の外に出ません。保存内容は `/privacy` へ。",
    ].join("\n"),
  help: [
    "ここにある記事の原文をそのまま引用して答え、見つからなければそう言います。",
    "- `/ask`、または質問を添えて私をメンション、またはDM",
    "- 質問では時期（「3月に」「先週」）を言えます。絞り込みは `dt>=2025-03`, `file:bridge`, `-word`",
    "- 私の答えに返信するか **続けて質問** を押すと、続きを尋ねられます",
    "- `/lookup` は見出しと文言、`/cite` は番号、`/sources` は記事の一覧",
    "- `/compare` は同じことを伝える記事を並べ、`/timeline` は時の順に示します",
    "- `/follow` は質問に新しい答えが出たら一度だけ知らせます",
    "- メッセージのアプリ → **出典を探す** で裏付けを表示",
    "- メッセージのアプリ → **引用を確かめる**：引用が原文どおりかを確かめます。ほかの文章は `/verify`",
    "- 自分の答えのボタンはその答えを変え、他人の答えのボタンは自分用の写しを表示します",
    "- `/privacy` に保存内容、`/about` に私の説明があります",
    "- サーバーの管理者向け: `/manage` は設定、`/gaps` は答えのない質問の一覧、`/digest` は新着をチャンネルに知らせます",
  ].join("\n"),

  ...jaManagers,
  ...jaNews,
  needsMessageContent:
    "メンションのないメッセージを読むには Message Content インテントが必要ですが、運営者がまだ有効にしていません。",
  gapsTitle: (days) => `**${days}日間に答えが見つからなかった質問**`,
  noGaps: "すべての質問で何かが見つかりました。",
  feedback: (helpful, unhelpful) => `評価: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**保存されるもの**（Discord の ID から作った鍵のもとに、名前なし）",
      `- サーバーで答えが見つからなかった質問：本文・チャンネル・時刻、${count(days)}日間。本文はサーバー管理者が見ます`,
      `- サーバーでの 👍 と 👎：メッセージ・箇所・時刻、${count(days)}日間。合計はサーバー管理者が見ます。👎 は質問と見出しも見ますが、誰かは分かりません`,
      `- **答えが出たら知らせる** を押した場合：Discord IDそのもの・質問・サーバー、お知らせするまで、または${count(days)}日間`,
      `- どの返信がどこのどの質問への答えか、${linkDays}日間。質問を消すと答えも消えます`,
      "- 停止したこと（再開するまで）",
      `ほかには何も保存しません。答えが見つかった質問も、ダイレクトメッセージでの質問も保存しません。サーバーについて保存したものは、私が外されてから${graceDays}日後にすべて消去します。`,
      "`/privacy` でいつでも停止や消去ができます。",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**現在のあなたの分**：質問 ${questions}、投票 ${votes}、答えたメッセージ ${links}`,
  haveOptedOut: "停止中です。そのことは保存されています。",
  optedOut: "今後は、停止したこと以外は何も保存しません。保存済みのものは消去しました。",
  optedIn: "再開しました。",
  erased: (entries) => `消去しました: ${entries}件`,

  busy: (seconds) => `ほかの質問に答えています。${seconds} 秒後にもう一度どうぞ。`,
  pause: (seconds) => `ここでは一度に一つの質問だけです。${seconds}秒後にまた質問できます。`,
  notHere: (channels) =>
    channels === null
      ? "このチャンネルでは質問を受けられません。別のチャンネルか、ダイレクトメッセージでどうぞ。"
      : `このチャンネルでは質問を受けられません。${channels} か、ダイレクトメッセージでどうぞ。`,
  slowDown: (seconds) => `質問が続いています。${seconds}秒お待ちください。`,
  stopping: "再起動中です。1分ほどしてからもう一度どうぞ。",
  failed: (id) => `こちらの不具合で答えられませんでした。原因は運営者のログにあります（エラー \`${id}\`）。`,
  notStored: (id) =>
    "保存できませんでした。運営者のディスクがいっぱいか、書き込めない状態です。時間をおいてもう一度お試しください。" +
    `原因は運営者のログにあります（エラー \`${id}\`）。`,
  cannotWriteIn: (channel) => `${channel} に書き込めないため、こちらでお答えします。`,
  notPosted:
    "Discord に拒まれ、ここに回答を投稿できませんでした。ダイレクトメッセージで、または言い方を変えてお尋ねください。",
  notPostedIn: (channel) =>
    `Discord に拒まれ、${channel} に回答を投稿できませんでした。ここで、または言い方を変えてお尋ねください。`,
  onlyInServers: "サーバー内でのみ使えます。",
};
