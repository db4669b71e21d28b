import { counting } from "../counting.ts";
import type { WelcomeFacts } from "../facts.ts";

const count = counting("en");
const DAYS = { one: "# day", other: "# days" };

/** What managers of a server read, beside names of commands. */
export const enManagers = {
  /** What managers set: names are labels of a form, 1-45 characters; hints stand below them, 1-100. */
  settings: {
    groups: { answers: "Answers", questions: "Question channels", order: "Order and reports" },
    names: {
      channels: "Answer every question in these channels",
      allowedChannels: "Where I may be asked",
      deniedChannels: "Where I may not be asked",
      privateByDefault: "Answer privately unless asked otherwise",
      showRelated: "Show passages that may only be related",
      threads: "Open a thread for answers to mentions",
      threshold: "Minimum confidence in per cent",
      language: "Language of my replies",
      count: "Quotations per answer",
      coolDownSeconds: "Seconds between questions of one person",
      channelThreshold: "Minimum confidence there, in per cent",
      channelRole: "Only people with this role there",
      channelReaction: "Only where somebody reacts with 🔍",
      logChannel: "Note changes of settings and articles in",
      digestChannel: "Weekly digest of open questions in",
    },
    hints: {
      channels: "Without a mention; I stay silent where I find nothing",
      allowedChannels: "None: everywhere. Threads count as their channel, a category as all of its channels",
      deniedChannels: "Threads count as their channel, a category as all of its channels",
      privateByDefault: "Every command; an answer to a mention is always seen by all",
      showRelated: "Otherwise I say that I found nothing",
      threshold: "0 to 100; empty: my own judgement",
      coolDownSeconds: "0 to 3600; empty: none",
      channelThreshold: "In channels where I answer every question; empty: as elsewhere",
      channelReaction: "In channels where I answer every question: anybody's magnifying glass asks me",
    },
    /** Label of the settings that are on or off. */
    manner: "How I answer",
    eachOwn: "Each user's own",
    asManyAsHelp: "As many as help",
    ownJudgement: "my own judgement",
    asElsewhere: "as elsewhere",
    everywhere: "everywhere",
    everybody: "everybody",
    none: "none",
    yes: "yes",
    no: "no",
    seconds: (seconds: number) => `${seconds} s`,
    saved: "✅ Saved.",
    unchanged: "Nothing was changed.",
    noPercentage: "is no percentage from 0 to 100",
    noSeconds: (most: number) => `is no number of seconds from 0 to ${most}`,
    /** Somebody typed what cannot be meant, for a setting that has this name. */
    stays: (typed: string, why: string, name: string) => `⚠️ “${typed}” ${why}: “${name}” stays as it was.`,
    mayNotWrite: (channel: string) => `I may not write in ${channel}.`,
  },
  /** What is noted in a server's log: `who` is a mention that pings nobody. Lists follow below. */
  serverLog: {
    settings: (who: string) => `⚙️ ${who} changed my settings:`,
    added: (who: string) => `📥 ${who} added articles:`,
    removed: (who: string) => `🗑️ ${who} removed articles:`,
    undone: (who: string) => `↩️ ${who} took back the last change of articles.`,
    gapDismissed: (who: string) => `🔕 ${who} dismissed an open question:`,
  },
  /** To who has added the bot to a server. */
  welcome: ({ botMention, hasOwnArticles }: WelcomeFacts) =>
    [
      "👋 **Thank you for adding me.** I answer questions with exact quotations from articles, and say so when nothing answers. Three steps:",
      `1. Ask: mention me (${botMention}) with your question, or use \`/ask\`.`,
      hasOwnArticles
        ? "2. Add your own articles with `/articles add`: they are quoted in your server only. `/sources` lists what I have already."
        : "2. See with `/sources` which articles I quote from.",
      "3. Choose with `/manage` where I may be asked, in which language I answer, and who sees it.",
      "-# I send this once. `/help` tells the rest.",
    ].join("\n"),
  /** `/gaps`, what follows from it, and the week's digest. */
  unanswered: {
    /** Labels of the buttons that lead to a list of so many entries. */
    lists: {
      open: (entries: number) => `Unanswered (${entries})`,
      down: (entries: number) => `Rated down (${entries})`,
      answered: (entries: number) => `Answered since (${entries})`,
    },
    downTitle: (days: number) => `**Answers that were rated down in ${count(days, DAYS)}**`,
    answeredTitle: (days: number) => `**Questions of ${count(days, DAYS)} that have an answer since**`,
    none: "None.",
    /** In place of the headline of a rated passage. */
    unknownArticle: "(passage no longer known)",
    /** How often a question was asked. */
    times: (times: number) => (times === 1 ? "asked once" : `asked ${times} times`),
    /** Placeholder of the menu of questions, up to 100 characters. */
    dismiss: "Dismiss a question and those that mean the same…",
    dismissed: (question: string) => `Dismissed, and not shown again: ${question}`,
    restore: "Bring it back",
    restored: (question: string) => `Brought back: ${question}`,
    export: "Export as CSV",
    exported: (entries: number) => `All of it as a table for a spreadsheet: ${entries}. It names nobody.`,
    /** Heads of the table's columns. */
    columns: {
      state: "state",
      group: "group",
      question: "question",
      times: "times",
      first: "first asked",
      last: "last asked",
      channels: "channels",
      article: "article",
      citation: "citation id",
    },
    states: { open: "unanswered", down: "rated down", answered: "answered since" },

    /** Reply to who wants to be told of an answer, for so many days. */
    willTell: (days: number) =>
      `I will send you a direct message if an article answers this within ${count(days, DAYS)}. For that I keep your Discord id and the question until then; \`/privacy\` shows and erases it.`,
    willNotTell: "You have opted out, so I keep nothing by which I could tell you. `/privacy` lets you opt in again.",
    cannotTell: "I can tell you later only of questions asked in a server that I am in.",
    /** Above an answer in a direct message. */
    told: (server: string) =>
      `You asked this in ${server} and wanted to be told when there is an answer. There is one now:`,

    digestTitle: "**The last week's questions here**",
    digestOpen: (questions: number) =>
      questions === 1 ? "1 question found no answer:" : `${questions} questions found no answer:`,
    digestDown: (answers: number) =>
      answers === 1 ? "1 answer was rated down." : `${answers} answers were rated down.`,
    digestAnswered: (questions: number) =>
      questions === 1 ? "1 question has an answer since." : `${questions} questions have an answer since.`,
    digestMore: "`/gaps` shows them all, to those who manage this server.",
  },
};
