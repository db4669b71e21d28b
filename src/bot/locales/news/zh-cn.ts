import type { NewsTranslation } from "../texts.ts";

export const zhCnNews: NewsTranslation = {
  following: {
    set: "🔔 我会关注这个问题。一有新收录的段落能回答它，我就在这里发布一次并提及你。为此我保存你的 Discord ID 和问题；`/follow` 可查看和结束关注，`/privacy` 可查看和清除。",
    setPrivately:
      "🔔 我会关注这个问题。一有新收录的段落能回答它，我就用私信告诉你一次。为此我保存你的 Discord ID 和问题；`/follow` 可查看和结束关注，`/privacy` 可查看和清除。",
    ownFull: (most) => `你在这里最多可以关注 ${most} 个问题。请先用 \`/follow\` 结束一个。`,
    serverFull: (most) => `本服务器已关注 ${most} 个问题，达到上限。`,
    mayNotWrite: "你或我不能在这里发言。我可以改用私信告诉你。",
    told: (who) => `🔔 ${who}，这是新内容，回答了所关注的问题。已经告知，我不再关注。`,
    toldPrivately: (server) => `🔔 这是 ${server} 的新内容，回答了你在那里关注的问题。已经告知，我不再关注。`,
    buttons: { again: "继续关注", stop: "不再关注", all: "所有人的", own: "我的" },
    stopped: "好了：我不再关注，并已清除。",
    gone: "我已不再保存这一条。`/follow` 可重新关注。",
    notYours: "只有关注者本人或版主可以更改。",
    title: "**你在本服务器关注的问题**",
    titleAll: "**本服务器关注的问题**",
    none: "没有。`/follow` 加上问题即可关注。",
    inPrivate: "私信",
    states: {
      waiting: "等待新内容",
      claimed: "正在告知",
      told: "已告知，结束",
      "no-permission": "已停止：我不能在那里发言",
      "channel-gone": "已停止：频道已不存在",
      "dm-closed": "已停止：无法发送私信",
    },
    choose: "结束并清除一个…",
    stored: "- 你用 `/follow` 关注的：你的 Discord ID 本身、问题和频道，直到你结束为止",
  },
  news: {
    title: (articles) => `📰 **新文章：${articles} 篇**`,
    lead: { daily: "今日段落", weekly: "本周段落" },
    kinds: { repeated: "多篇文章都有", novel: "与以往不同", newest: "最新" },
    alike: (title, more) => `“${title}”中也有很相似的句子${more > 0 ? `，另有 ${more} 篇` : ""}`,
    turnOff: "关闭这份摘要",
    isOff: "没有新文章摘要。`/digest` 可开启。",
    isOn: {
      daily: (channel) => `每天 08:00 UTC 之后，我在 ${channel} 发布新文章摘要；没有新文章则不发。`,
      weekly: (channel) => `每周一 08:00 UTC 之后，我在 ${channel} 发布新文章摘要；没有新文章则不发。`,
    },
    onlyModerators: "只有版主可以关闭摘要。",
    logged: (who) => `📰 ${who} 更改了新文章摘要：`,
  },
};
