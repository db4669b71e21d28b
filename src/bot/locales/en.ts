import type { CommandTexts } from "./command-texts.ts";
import type { AboutFacts, KeptFacts, PrivacyFacts, SettingsShown } from "./facts.ts";

/**
 * What the bot says, in English. Its keys and parameters are the type of every language (`Texts`), and English stands
 * in wherever a language lacks a text: a new text is needed here only. Functions get text that is escaped for Markdown
 * already.
 */
export const en = {
  /** BCP 47, for names of languages and for dates. */
  locale: "en",
  /** By the command's name. */
  commands: {
    ask: {
      name: "ask",
      description: "Ask a question; the answer is quoted word for word from the articles",
      options: {
        question: { name: "question", description: "What do you want to know?" },
        private: { name: "private", description: "Show the answer to you alone" },
        count: { name: "count", description: "How many quotations to page through (1-6)" },
      },
    },
    lookup: {
      name: "lookup",
      description: "Find an article by its headline, or an exact phrase in any article",
      options: { text: { name: "text", description: "A headline, a name, or words as they are printed" } },
    },
    cite: {
      name: "cite",
      description: "Show a passage by its citation id",
      options: { id: { name: "id", description: "The id below a quotation" } },
    },
    sources: {
      name: "sources",
      description: "List the articles that answers are quoted from",
      options: { search: { name: "search", description: "Only articles with this in headline or file name" } },
    },
    about: { name: "about", description: "Model, index, version, speed and privacy of this bot" },
    help: { name: "help", description: "How to ask, and what the buttons do" },
    "find-sources": { name: "Find sources" },
    manage: {
      name: "manage",
      description: "See or change how I answer in this server",
      options: {
        channel: { name: "channel", description: "Turn answering without a mention on or off in this channel" },
        language: { name: "language", description: "The language of my replies" },
        count: { name: "count", description: "Quotations per answer (1-6; 0: as many as help)" },
        threshold: { name: "threshold", description: "Minimum confidence of an answer in per cent (0: the default)" },
        private: { name: "private", description: "Answer privately unless the asker chooses otherwise" },
      },
    },
    articles: {
      name: "articles",
      description: "This server's own articles, visible only here: add, remove, list",
      options: {
        add: {
          name: "add",
          description: "Add files: text, web pages, PDF, Office, books, tables, mail and more, up to 10 MiB each",
        },
        remove: { name: "remove", description: "Remove a file" },
        list: { name: "list", description: "List this server's files" },
        name: { name: "name", description: "The file's name" },
        file: { name: "file", description: "A file with articles" },
        file2: { name: "file2", description: "A file with articles" },
        file3: { name: "file3", description: "A file with articles" },
        file4: { name: "file4", description: "A file with articles" },
        file5: { name: "file5", description: "A file with articles" },
      },
    },
    gaps: {
      name: "gaps",
      description: "Recent questions that found nothing, and how helpful answers were",
      options: { days: { name: "days", description: "How many days back (1-30)" } },
    },
    privacy: {
      name: "privacy",
      description: "What is stored about you; opt out, opt in or erase it",
      options: {
        do: {
          name: "do",
          description: "What to do",
          choices: { show: "Show", "opt-out": "Opt out and erase", "opt-in": "Opt in", erase: "Erase" },
        },
      },
    },
  } satisfies Readonly<Record<string, CommandTexts>>,
  /** Labels, 1-80 characters; short ones stay on one line of a phone. */
  buttons: {
    prev: "◀ Previous",
    next: "Next ▶",
    here: "Back to the answer",
    more: "More context",
    all: "All results",
    followup: "Follow up",
    helpful: "Helpful",
    unhelpful: "Not helpful",
    share: "Share",
    delete: "Delete",
  },

  /** Stands in for the headline of an article that has none. */
  untitled: "(no headline)",
  blockKinds: { code: "code", caption: "caption", sidebar: "sidebar", headline: "headline", byline: "byline" },
  lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  page: (page: number) => `page ${page}`,
  /** Of a quotation from a picture, which may be misread. */
  recognized: "read by OCR",
  /** The same text is printed at another place, and in `more` further ones. */
  alsoIn: (source: string, lines: string, more: number) =>
    `Also in ${source}, ${lines}${more > 0 ? `, and ${more} more` : ""}`,
  shortened: "An excerpt of a longer passage.",
  /** Labels of the passages around a quotation. */
  before: "before it",
  after: "after it",

  /** Above an answer for which not all articles could be asked. */
  partsAway: "Some of the articles are out of reach at the moment; this is from the others.",
  /** Above a quotation that may not answer the question. */
  related: "This may be related:",
  nothingFound: "I found nothing in the articles that answers this.",
  /** Heads a list of headlines. */
  nearest: "The closest headlines, which may be about something else:",
  nothingIndexed: "No articles are indexed yet.",
  phraseExact: "These exact words are printed here:",
  phraseSimilar: "These exact words are not in the articles; the closest is:",
  /** Placeholder of the menu of headlines, up to 100 characters. */
  lookUpHeadline: "Look up a headline…",
  matches: "Articles that match:",
  noMatch: "Neither a headline nor a phrase in the articles matches this.",
  gone: "This passage is no longer in the articles. Please ask again with `/ask`.",
  noText: "This message has no text that I could look for.",
  /** The sources of a message that states more than one thing. */
  statements: {
    heading: (shown: number, all: number) =>
      shown < all ? `**Sources of the first ${shown} of ${all} statements**` : `**Sources of ${all} statements**`,
    notFound: "-# not found in the articles",
    /** Before the source of a quotation that may be about something else. */
    related: "may be related:",
    unreadable: "I cannot read that message here. On it, choose Apps → **Find sources**.",
  },
  sharedBy: (user: string) => `Shared by ${user}`,
  thanks: "Thank you, noted.",
  thanksUnkept:
    "Thank you. This vote is not stored: votes are kept in servers only, and not of people who have opted out.",
  notYours: "Only the person who asked, or a moderator, may delete this.",
  /** Title and label of the form for a follow-up question, up to 45 characters each. */
  followUpTitle: "Follow-up question",
  followUpLabel: "Your question",

  /** What an index holds. */
  counts: (articles: number, files: number, passages: number) =>
    `${articles} articles in ${files} files, ${passages} passages`,
  /** Of files that are away together with all of their folder; in the list of articles. */
  vanished: (files: number) => `Files that cannot be reached at the moment, quoted as they were last read: ${files}`,
  passages: (count: number) => (count === 1 ? "1 passage" : `${count} passages`),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }: AboutFacts) =>
    [
      `**Verbatim ${version}** answers with exact quotations; nothing is generated.`,
      `- Index: ${counts}, last changed ${updated}`,
      `- Model: ${model}, on the operator's own machine`,
      `- Speed: Discord ${gatewayMs} ms, index ${engineMs} ms`,
      "- Privacy: no question leaves the operator's machine; `/privacy` says what is stored.",
    ].join("\n"),
  help: [
    "I answer questions with exact quotations from the articles here, and say so when nothing answers.",
    "- `/ask`, or mention me with your question, or write to me directly",
    "- Reply to my answer, or press **Follow up**, to ask on",
    "- `/lookup` finds headlines and exact phrases, `/cite` a passage by its id, `/sources` lists all articles",
    "- On a message: Apps → **Find sources** shows what backs it",
    "- The buttons below your answer change it; those below someone else's answer show you a copy of your own",
    "- `/privacy` says what is stored about you",
  ].join("\n"),

  manage: ({ channels, language, count, threshold, privateByDefault }: SettingsShown) =>
    [
      "**How I answer in this server**",
      `- Channels where I answer without a mention: ${channels ?? "none"}`,
      `- Language of my replies: ${language ?? "each user's own"}`,
      `- Quotations per answer: ${count ?? "as many as help"}`,
      `- Minimum confidence: ${threshold === null ? "the default" : `${threshold} %`}`,
      `- Private unless asked otherwise: ${privateByDefault ? "yes" : "no"}`,
    ].join("\n"),
  needsMessageContent:
    "To see messages without a mention I need the Message Content intent; the operator has not switched it on yet.",
  /** Replies of `/articles`. */
  articles: {
    progress: (done: number, total: number) => `Reading and indexing: ${done} of ${total} files…`,
    /** `counts` says what the server's collection holds now. */
    added: (files: number, counts: string) => `Added: ${files}. This server's collection now: ${counts}.`,
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
    tooMany: (most: number) => `A server may keep ${most} files.`,
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
  gapsTitle: (days: number) => `**Questions that found nothing in ${days} days**`,
  noGaps: "Every question found something.",
  feedback: (helpful: number, unhelpful: number) => `Feedback: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }: PrivacyFacts) =>
    [
      "**What is stored**, under a key made from your Discord id, without your name",
      `- Questions asked in servers that found nothing: text, server and time, for ${days} days; the server's managers see the text`,
      `- 👍 and 👎 in servers: message, passage and time, for ${days} days; the server's managers see the sums`,
      `- Which of my messages answers which of yours, and where, for ${linkDays} days, so that it goes when yours goes`,
      "- That you have opted out, until you opt in again",
      `Nothing else: no question that found an answer, and none that you ask me in a direct message. All that is stored of a server is deleted ${graceDays} days after I have been removed from it.`,
      "You can opt out or erase it at any time with `/privacy`.",
    ].join("\n"),
  /** Heads the questions that are kept of who asks. */
  keptOfYou: ({ questions, votes, links }: KeptFacts) =>
    `**Of you, now**: questions ${questions}, votes ${votes}, answered messages ${links}`,
  haveOptedOut: "You have opted out; that is stored.",
  optedOut: "From now on nothing is stored about you but that you have opted out, and what was stored is erased.",
  optedIn: "You have opted in again.",
  erased: (entries: number) => `Erased: ${entries}.`,

  busy: (seconds: number) => `I am busy with other questions. Please ask again in ${seconds} s.`,
  slowDown: (seconds: number) => `That was many questions at once. Please wait ${seconds} s.`,
  stopping: "I am being restarted. Please ask again in a minute.",
  /** `id` stands in the log's line about the error, too. */
  failed: (id: string) =>
    `Something went wrong on my side, so there is no answer. The cause is in the operator's log, as error \`${id}\`.`,
  /** What was to be kept (settings, votes, articles) cannot be written; `id` as above. */
  notStored: (id: string) =>
    "I could not store this: the operator's disk is full or may not be written. Please try again later. The cause is in " +
    `the operator's log, as error \`${id}\`.`,
  cannotWriteIn: (channel: string) => `I may not write in ${channel}, so here is your answer:`,
  /** Discord refuses the finished answer: in its place, and where it can be told in private, with the place. */
  notPosted: "Discord did not let me post the answer here. Please ask me in a direct message, or ask otherwise.",
  notPostedIn: (channel: string) =>
    `Discord did not let me post the answer in ${channel}. Please ask me here, or ask otherwise.`,
  onlyInServers: "This works in servers only.",
};
