import type { NewsTranslation } from "../texts.ts";

export const zhTwNews: NewsTranslation = {
  following: {
    set: "🔔 我會關注這個問題。一有新收錄的段落能回答它，我就在這裡發布一次並提及你。為此我保存你的 Discord ID 和問題；`/follow` 可查看和結束關注，`/privacy` 可查看和清除。",
    setPrivately:
      "🔔 我會關注這個問題。一有新收錄的段落能回答它，我就用私訊告訴你一次。為此我保存你的 Discord ID 和問題；`/follow` 可查看和結束關注，`/privacy` 可查看和清除。",
    ownFull: (most) => `你在這裡最多可以關注 ${most} 個問題。請先用 \`/follow\` 結束一個。`,
    serverFull: (most) => `本伺服器已關注 ${most} 個問題，達到上限。`,
    mayNotWrite: "你或我不能在這裡發言。我可以改用私訊告訴你。",
    told: (who) => `🔔 ${who}，這是新內容，回答了所關注的問題。已經告知，我不再關注。`,
    toldPrivately: (server) => `🔔 這是 ${server} 的新內容，回答了你在那裡關注的問題。已經告知，我不再關注。`,
    buttons: { again: "繼續關注", stop: "不再關注", all: "所有人的", own: "我的" },
    stopped: "好了：我不再關注，並已清除。",
    gone: "我已不再保存這一條。`/follow` 可重新關注。",
    notYours: "只有關注者本人或版主可以更改。",
    title: "**你在本伺服器關注的問題**",
    titleAll: "**本伺服器關注的問題**",
    none: "沒有。`/follow` 加上問題即可關注。",
    inPrivate: "私訊",
    states: {
      waiting: "等待新內容",
      claimed: "正在告知",
      told: "已告知，結束",
      "no-permission": "已停止：我不能在那裡發言",
      "channel-gone": "已停止：頻道已不存在",
      "dm-closed": "已停止：無法傳送私訊",
    },
    choose: "結束並清除一個…",
    stored: "- 你用 `/follow` 關注的：你的 Discord ID 本身、問題和頻道，直到你結束為止",
  },
  news: {
    title: (articles) => `📰 **新文章：${articles} 篇**`,
    lead: { daily: "今日段落", weekly: "本週段落" },
    kinds: { repeated: "多篇文章都有", novel: "與以往不同", newest: "最新" },
    alike: (title, more) => `「${title}」中也有很相似的句子${more > 0 ? `，另有 ${more} 篇` : ""}`,
    turnOff: "關閉這份摘要",
    isOff: "沒有新文章摘要。`/digest` 可開啟。",
    isOn: {
      daily: (channel) => `每天 08:00 UTC 之後，我在 ${channel} 發布新文章摘要；沒有新文章則不發。`,
      weekly: (channel) => `每週一 08:00 UTC 之後，我在 ${channel} 發布新文章摘要；沒有新文章則不發。`,
    },
    onlyModerators: "只有版主可以關閉摘要。",
    logged: (who) => `📰 ${who} 更改了新文章摘要：`,
  },
};
