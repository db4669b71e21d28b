import { counting } from "../counting.ts";

const count = counting("en");

/** What the bot says when it speaks first: of questions that people follow, and of new articles. */
export const enNews = {
  /** `/follow`, and what comes of it. */
  following: {
    set: "🔔 I follow this. As soon as a newly indexed passage answers it, I post that here, once, and mention you. For that I keep your Discord id and the question; `/follow` lists and ends what you follow, `/privacy` shows and erases it.",
    setPrivately:
      "🔔 I follow this. As soon as a newly indexed passage answers it, I send you that in a direct message, once. For that I keep your Discord id and the question; `/follow` lists and ends what you follow, `/privacy` shows and erases it.",
    ownFull: (most: number) =>
      `You follow ${count(most)} questions here already, which is the most. End one with \`/follow\` first.`,
    serverFull: (most: number) => `In this server ${count(most)} questions are followed already, which is the most.`,
    /** To who would have the bot write where they, or the bot, may not. */
    mayNotWrite: "You or I may not write here. I can send you a direct message instead.",
    /** Above a new answer; `who` is a mention, or several ("@ann, @ben and @cy"), so one and many are spoken to in the same words. */
    told: (who: string) =>
      `🔔 ${who}, this is new, and answers what you follow. I have told you now, and follow it no longer.`,
    toldPrivately: (server: string) =>
      `🔔 This is new in ${server}, and answers what you follow there. I have told you now, and follow it no longer.`,
    /** Labels of buttons, 1-80 characters. */
    buttons: { again: "Go on following", stop: "Stop following", all: "Everybody's", own: "My own" },
    stopped: "Done: I follow this no longer, and have erased it.",
    gone: "I keep nothing of this any longer. `/follow` follows it anew.",
    notYours: "Only the person who follows this, or a moderator, can change that.",
    title: "**What you follow in this server**",
    titleAll: "**What is followed in this server**",
    none: "Nothing. `/follow` with a question follows it.",
    inPrivate: "by direct message",
    /** What has become of it, up to 100 characters. */
    states: {
      waiting: "waiting for something new",
      claimed: "being told",
      told: "told; done",
      "no-permission": "stopped: I may not write there",
      "channel-gone": "stopped: the channel is gone",
      "dm-closed": "stopped: direct messages are closed to me",
    },
    /** Placeholder of the menu of what is followed, up to 100 characters. */
    choose: "End one and erase it…",
    /** A line of what is stored. */
    stored: "- What you follow with `/follow`: your Discord id itself, the question and the channel, until you end it",
  },
  /** `/digest`, and the digest. */
  news: {
    /** Heads what is new. */
    title: (articles: number) => `📰 **New here: ${count(articles, { one: "# article", other: "# articles" })}**`,
    /** What a sentence is in it, in small print. */
    lead: { daily: "passage of the day", weekly: "passage of the week" },
    kinds: { repeated: "in several articles", novel: "unlike what was here", newest: "newest" },
    /** Others have a sentence much like it: a headline, and how many more. */
    alike: (title: string, more: number) => `much like it in “${title}”${more > 0 ? ` and ${count(more)} more` : ""}`,
    /** Label of the button below. */
    turnOff: "Turn this digest off",
    isOff: "There is no digest of new articles. `/digest` turns it on.",
    isOn: {
      daily: (channel: string) =>
        `A digest of new articles is posted in ${channel} daily after 08:00 UTC; on days without new articles there is none.`,
      weekly: (channel: string) =>
        `A digest of new articles is posted in ${channel} on Mondays after 08:00 UTC; after weeks without new articles there is none.`,
    },
    onlyModerators: "Only moderators can turn the digest off.",
    /** In a server's log: `who` is a mention that pings nobody. */
    logged: (who: string) => `📰 ${who} changed the digest of new articles:`,
  },
};
