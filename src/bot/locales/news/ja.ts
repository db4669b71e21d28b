import type { NewsTranslation } from "../texts.ts";

export const jaNews: NewsTranslation = {
  following: {
    set: "🔔 この質問を見守ります。新しく取り込まれた箇所が答えになったら、ここに一度だけ投稿し、あなたにメンションします。そのためにあなたのDiscord IDと質問を保存します。`/follow` で一覧と終了、`/privacy` で表示と消去ができます。",
    setPrivately:
      "🔔 この質問を見守ります。新しく取り込まれた箇所が答えになったら、ダイレクトメッセージで一度だけお知らせします。そのためにあなたのDiscord IDと質問を保存します。`/follow` で一覧と終了、`/privacy` で表示と消去ができます。",
    ownFull: (most) => `ここで見守れる質問は ${most} 件までです。先に \`/follow\` でどれかを終了してください。`,
    serverFull: (most) => `このサーバーではすでに上限の ${most} 件の質問を見守っています。`,
    mayNotWrite: "ここにはあなたか私が書き込めません。代わりにダイレクトメッセージを送れます。",
    told: (who) => `🔔 ${who} さん、見守っている質問に答える新しい箇所です。お知らせしたので、見守りを終えます。`,
    toldPrivately: (server) =>
      `🔔 ${server} で見守っている質問に答える新しい箇所です。お知らせしたので、見守りを終えます。`,
    buttons: { again: "見守り続ける", stop: "見守りをやめる", all: "全員の分", own: "自分の分" },
    stopped: "完了：見守りをやめ、記録を消去しました。",
    gone: "これについてはもう何も保存していません。`/follow` で改めて見守れます。",
    notYours: "変更できるのは、見守っている本人かモデレーターだけです。",
    title: "**このサーバーで見守っている質問**",
    titleAll: "**このサーバーで見守られている質問**",
    none: "ありません。`/follow` に質問を付けると見守ります。",
    inPrivate: "ダイレクトメッセージ",
    states: {
      waiting: "新しいものを待っています",
      claimed: "お知らせ中",
      told: "お知らせ済み・終了",
      "no-permission": "停止：そこに書き込めません",
      "channel-gone": "停止：チャンネルがなくなりました",
      "dm-closed": "停止：ダイレクトメッセージを送れません",
    },
    choose: "終了して消去するものを選ぶ…",
    stored: "- `/follow` で見守っているもの：Discord IDそのもの、質問、チャンネル。あなたが終了するまで",
  },
  news: {
    title: (articles) => `📰 **新着記事：${articles} 本**`,
    lead: { daily: "今日の一節", weekly: "今週の一節" },
    kinds: { repeated: "複数の記事に", novel: "これまでにない内容", newest: "最新" },
    alike: (title, more) => `「${title}」にもよく似た文${more > 0 ? ` ほか ${more} 本` : ""}`,
    turnOff: "このまとめを止める",
    isOff: "新着記事のまとめはありません。`/digest` で始められます。",
    isOn: {
      daily: (channel) =>
        `毎日 08:00 UTC 以降、${channel} に新着記事のまとめを投稿します。新着がない日は投稿しません。`,
      weekly: (channel) =>
        `毎週月曜 08:00 UTC 以降、${channel} に新着記事のまとめを投稿します。新着がなければ投稿しません。`,
    },
    onlyModerators: "まとめを止められるのはモデレーターだけです。",
    logged: (who) => `📰 ${who} が新着記事のまとめを変更しました：`,
  },
};
