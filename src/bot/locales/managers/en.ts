import { counting } from "../counting.ts";
import type { WelcomeFacts } from "../facts.ts";

const count = counting("en");
const FILES = { one: "# file", other: "# files" };
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
  /** Replies of `/articles`. */
  articles: {
    progress: (done: number, total: number) => `Reading and indexing: ${count(done)} of ${count(total, FILES)}…`,
    /** `counts` says what the server's collection holds now. */
    added: (files: number, counts: string) => `Added: ${files}. This server's collection now: ${counts}.`,
    /** Title and label of the form for files, up to 45 characters each. */
    uploadTitle: "Add articles to this server",
    uploadLabel: "Files with articles (up to 10)",
    /** Above what files were understood as, before they are added. */
    preview: (files: number) =>
      files === 1
        ? "This is how I read it. Nothing is added yet."
        : `This is how I read these ${files} files. Nothing is added yet.`,
    /** Labels of buttons below that, and below what was added or removed. */
    add: (files: number) => (files === 1 ? "Add it" : `Add these ${files} files`),
    discard: "Discard",
    undo: { added: "Undo the last addition", removed: "Undo the last removal" },
    discarded: "Discarded; nothing was added.",
    offerGone: "These files lie ready no longer: they are kept for an hour. Please add them again.",
    undone: "Done: this server's files are as they were before.",
    notUndone: "This can be undone no longer: another change has followed it, or a day has passed.",
    /** Below the name of a file that is not added yet. */
    replaces: "It would replace its earlier version.",
    count: (articles: number) => (articles === 1 ? "1 article" : `${articles} articles`),
    /** Of a file that is about to be taken in. */
    waiting: "waiting to be indexed",
    /** What is doubtful about a file. */
    blankPages: (pages: number) =>
      pages === 1 ? "1 page has no text: blank, or a picture" : `${pages} pages have no text: blank, or pictures`,
    recognizedPages: (pages: number) =>
      pages === 1
        ? "1 page was read from a picture, perhaps with mistakes"
        : `${pages} pages were read from pictures, perhaps with mistakes`,
    thinlyRead: (percent: number) => `only ${percent} % of its text can be quoted`,
    readAs: (encoding: string) => `read as ${encoding}: look whether its letters are right`,
    noHeadline: "no headline was found in it",
    /** After the name of a file. */
    replaced: "it has replaced its earlier version",
    /** After a name that several of the files had. */
    sameName: "another file here has the same name, and only the first was added",
    notFetched: "Discord did not hand it over, so it was not added; please try again",
    removed: (name: string) => `Removed: ${name}`,
    noSuchFile: (name: string) => `There is no file ${name}.`,
    title: (files: number) => `This server's own files: ${files}`,
    none: "This server has no articles of its own.",
    /** What may be added: extensions, and MiB per file. */
    limits: (extensions: string, mib: number) => `may be ${extensions}, up to ${mib} MiB`,
    tooMany: (most: number) => `A server may keep ${count(most, FILES)}.`,
    /** Why a file is not taken in, after its name. */
    refused: {
      encoding: "its character encoding is not clear. Save it as UTF-8, and add it again",
      installation:
        "what reads such files is not installed. Nothing is wrong with the file: please tell whoever runs this bot",
    },
    /** Why a file is in quarantine, after its name. */
    quarantined: {
      time: "reading it takes too long",
      memory: "reading it takes too much memory",
      crash: "reading it has failed badly, twice",
    },
    /** Heads the list of files in quarantine. */
    quarantine: (files: number) => `Could not be read, and are not tried again until they change: ${files}`,
    busy: "Many files are waiting to be read at the moment, and nothing was added. Please add them again in a few minutes.",
    /** `megabytes`: what the server's own articles take on the disk. */
    noRoom: (megabytes: number) =>
      `There is no room left for it, and nothing was added. This server's own articles take ${megabytes} MB: remove some with \`/articles remove\`, or ask whoever runs this bot for more room.`,
  },
};
