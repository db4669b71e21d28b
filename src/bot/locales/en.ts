import { enCommands } from "./commands/en.ts";
import { counting } from "./counting.ts";
import type { AboutFacts, KeptFacts, PrivacyFacts } from "./facts.ts";
import { enManagers } from "./managers/en.ts";
import { enNews } from "./news/en.ts";

const count = counting("en");
const FILES = { one: "# file", other: "# files" };
const PASSAGES = { one: "# passage", other: "# passages" };
const ARTICLES = { one: "# article", other: "# articles" };
const DAYS = { one: "# day", other: "# days" };

/**
 * What the bot says, in English. Its keys and parameters are the type of every language (`Texts`), and English stands
 * in wherever a language lacks a text: a new text is needed in English only, here or in one of the two that it is made of.
 * Functions get text that is escaped for Markdown already.
 */
export const en = {
  /** BCP 47, for names of languages and for dates. */
  locale: "en",
  commands: enCommands,
  /** Labels, 1-80 characters; short ones stay on one line of a phone. */
  buttons: {
    prev: "◀ Previous",
    next: "Next ▶",
    here: "Back to the answer",
    quoted: "To the quoted passage",
    more: "Read on",
    all: "All results",
    followup: "Follow up",
    /** Gives the passage as works refer to it, in the forms of reference lists. */
    reference: "Copy citation",
    helpful: "Helpful",
    unhelpful: "Not helpful",
    share: "Share",
    delete: "Delete",
    tell: "Tell me when there is an answer",
    /** Shows Chinese quotations in the other characters too. */
    script: "Simplified / traditional",
  },

  /** Stands in for the headline of an article that has none. */
  untitled: "(no headline)",
  blockKinds: { code: "code", caption: "caption", sidebar: "sidebar", headline: "headline", byline: "byline" },
  lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  page: (page: number) => `page ${page}`,
  /** Of a quotation from a picture, which may be misread. */
  recognized: "read by OCR",
  /** Helps for reading what is quoted, which are the bot's own and no part of it. */
  readingAid: {
    /** Words of the question, each with the word of the quotation, in another language, that it met: "Eis ice · Moos moss". */
    words: (pairs: string) => `Matching words, not a translation: ${pairs}`,
    /** Above Chinese text in the other characters, below the original. */
    simplified: "In simplified characters, converted by the bot:",
    traditional: "In traditional characters, converted by the bot:",
  },
  /** The day of an article that only its page, or the name of its file, tells. */
  dateOfPage: (date: string) => `page of ${date}`,
  dateOfFileName: (date: string) => `${date} by the file name`,
  /** The same text is printed at another place, and in `more` further ones. */
  alsoIn: (source: string, lines: string, more: number) =>
    `Also in ${source}, ${lines}${more > 0 ? `, and ${more} more` : ""}`,
  shortened: "An excerpt of a longer passage.",
  /** Of which articles an answer is, where its question says so. */
  within: {
    /** Label of the button below an answer that asks all articles again; `what` is "March 2025", or "bridge.md". */
    only: (what: string) => `Only ${what} · show all`,
    /** The same below an answer whose quotations are the newest of those that may answer. */
    newestFirst: "Newest first · show all",
    /** Above an answer of other days. */
    elsewhere: (days: string) => `Nothing dated ${days} answers this. From other days, or undated:`,
    /** Days that are open on one side. */
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    /** Says which article tells when something happened; `title` may stand for "(no headline)". */
    event: (title: string, day: string) => `By “${title}”, of ${day}.`,
    /** Instead of the date of an article, where dates were asked for. */
    undated: "no date",
    /** Words that are left out; `word` as it was typed. */
    without: (word: string) => `without “${word}”`,
    having: (word: string) => `with “${word}”`,
    /** Filters that say nothing. */
    misread: (typed: string) =>
      `I did not understand ${typed}, and left it out. Write days as 2025-03-14, 2025-03 or 2025.`,
  },

  /** Who says what is quoted. */
  speakers: {
    /** In the small print below a quotation. */
    saidBy: (name: string) => `said by ${name}`,
    /** On the button below an answer that is limited to them, behind `within.only`. */
    wordsOf: (name: string) => `words of ${name}`,
    /** Where an answer by somebody was asked for of whom nothing is quoted; and those whose names come near. */
    nobody: (asked: string) => `Nobody called ${asked} is quoted in the articles.`,
    nearest: (names: string) => `Perhaps you mean: ${names}`,
  },

  /** Above an answer for which not all articles could be asked. */
  partsAway: "Some of the articles are out of reach at the moment; this is from the others.",
  /** Above quotations that answer the question. */
  answers: "Found in the articles:",
  /** The same where they are one answer from several places, by their order: see `Composed`. */
  composed: {
    date: "Found in several places, the oldest first:",
    part: "Found for each part of the question:",
    rank: "Found in several places:",
  },
  /** Above a quotation that may not answer the question. */
  related: "This may be related:",
  nothingFound: "I found nothing in the articles that answers this.",
  /** Heads a list of headlines. */
  nearest: "The closest headlines, which may be about something else:",
  nothingIndexed: "No articles are indexed yet.",
  phraseExact: "These exact words are printed here:",
  phraseSimilar: "These exact words are not in the articles; the closest is:",
  /** Placeholder of the menu of what else can be done with an answer, up to 100 characters. */
  moreActions: "More: follow up, rate, delete…",
  /** Placeholder of the menu of headlines, up to 100 characters. */
  lookUpHeadline: "Look up a headline…",
  matches: "Articles that match:",
  noMatch: "Neither a headline nor a phrase in the articles matches this.",
  gone: "This passage is no longer in the articles. Please ask again with `/ask`.",
  emptyQuestion: "Your question was empty, so I have looked for nothing. Please write what you want to know.",
  /** `id` is what was typed. */
  unknownId: (id: string) =>
    `No passage here has the id “${id}”. A passage's id stands below its quotation, after the #; it may have been mistyped, or the article has changed.`,
  /** Above the passage of another id, which is like the one that was typed. */
  guessedId: "No passage has this id; the closest is:",
  /** Of a form that another version of the bot opened. */
  formGone: "I no longer know this form. Please open it again.",
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
  verification: {
    heading: (verbatim: number, all: number) => `**Word for word: ${verbatim} of ${all}**`,
    verdicts: {
      verbatim: "word for word",
      "said-by-another": "said by somebody else",
      changed: "changed",
      stitched: "put together from different places",
      "not-found": "not in the articles",
    },
    speakers: (given: string, source: string) => `here: ${given} · in the article: ${source}`,
    misread: "perhaps misread where it is struck out",
    tooShort: (quotations: number) => `-# Too short to tell: ${quotations}`,
    notShown: (quotations: number) => `-# Not shown here: ${quotations}`,
    none: "I find no quotation of three words or more in it.",
    title: "Check quotations",
    label: "Text with quotations",
  },
  /** What several articles tell of the same, in a column each. */
  comparison: {
    heading: (articles: number) => `What ${count(articles, ARTICLES)} tell of this`,
    /** Above what differs, fact by fact. */
    differs: "What differs is underlined, and here in their words:",
    nothingDiffers: "I see no number, date, name or negation that differs.",
    kinds: { number: "Number", date: "Date", name: "Name", negation: "Negation" },
    /** Above its quotation. */
    onlyOne: "Only one article tells of this:",
  },
  /** What articles tell of a topic, page by page. */
  timeline: {
    heading: (first: number, last: number, all: number) => `By time, the oldest first: ${first}–${last} of ${all}`,
    /** Beside a day that no sentence names. */
    byArticle: "date of the article",
  },
  sharedBy: (user: string) => `Shared by ${user}`,
  thanks: "Thank you, noted.",
  thanksUnkept:
    "Thank you. This vote is not stored: votes are kept in servers only, and not of people who have opted out.",
  notYours: "Only the person who asked, or a moderator, may delete this.",
  /** Title and label of the form for a follow-up question, up to 45 characters each. */
  followUpTitle: "Follow-up question",
  followUpLabel: "Your question",

  /** The list of articles. */
  catalogue: {
    /** Placeholder of the menu of ways through it, up to 100 characters. */
    browse: "Browse the articles…",
    newest: "All, newest first",
    groupedBy: { year: "By date", file: "By file", language: "By language" },
    /** Placeholders of the menus, up to 100 characters each. */
    choose: {
      year: "Choose a year…",
      month: "Choose a month…",
      file: "Choose a file…",
      language: "Choose a language…",
    },
    undated: "Without a date",
    articles: (articles: number) => count(articles, { one: "# article", other: "# articles" }),
    /** Heads articles that were searched for. */
    matching: (words: string) => `Articles for “${words}”`,
  },
  lookUp: {
    /** Heads a list of headlines. */
    near: "No headline has exactly this. Perhaps you mean:",
  },
  /** An article, page by page. */
  reader: {
    /** Placeholder of the menu of its parts, up to 100 characters. */
    parts: "Go to a part of the article…",
    /** Above the passage from which the article was opened. */
    quoted: "the quoted passage",
    /** Above a passage that may have strayed into the article. */
    mayBeAnothers: "may belong to another article",
  },

  /** What an index holds. */
  counts: (articles: number, files: number, passages: number) =>
    `${count(articles, { one: "# article", other: "# articles" })} in ${count(files, FILES)}, ${count(passages, PASSAGES)}`,
  /** Of files that are away together with all of their folder; in the list of articles. */
  vanished: (files: number) => `Files that cannot be reached at the moment, quoted as they were last read: ${files}`,
  passages: (passages: number) => count(passages, PASSAGES),
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
    "- A question may say when (“in March”, “last week”) and have filters: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Reply to my answer, or press **Follow up**, to ask on",
    "- `/lookup` finds headlines and exact phrases, `/cite` a passage by its id, `/sources` lists all articles",
    "- `/compare` shows side by side what several articles tell of the same, `/timeline` in the order of time",
    "- `/follow` tells you once when something new answers a question",
    "- On a message: Apps → **Find sources** shows what backs it",
    "- On a message: Apps → **Check quotations**: does it quote word for word? Of any text, `/verify` tells",
    "- The buttons below your answer change it; those below someone else's answer show you a copy of your own",
    "- `/privacy` says what is stored about you, `/about` what I am",
    "- For this server's managers: `/manage` changes my settings, `/gaps` lists what found no answer, `/digest` tells a channel what is new",
  ].join("\n"),

  ...enManagers,
  ...enNews,
  needsMessageContent:
    "To see messages without a mention I need the Message Content intent; the operator has not switched it on yet.",
  gapsTitle: (days: number) => `**Questions that found nothing in ${count(days, DAYS)}**`,
  noGaps: "Every question found something.",
  feedback: (helpful: number, unhelpful: number) => `Feedback: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }: PrivacyFacts) =>
    [
      "**What is stored**, under a key made from your Discord id, without your name",
      `- Questions asked in servers that found nothing: text, channel and time, for ${count(days, DAYS)}; the server's managers see the text`,
      `- 👍 and 👎 in servers: message, passage and time, for ${count(days, DAYS)}; the server's managers see the sums, and of a 👎 also the question and the headline, without who it was`,
      `- Where you pressed **Tell me when there is an answer**: your Discord id itself, the question and the server, until you are told or for ${count(days, DAYS)}`,
      `- Which of my messages answers which of yours, and where, for ${count(linkDays, DAYS)}, so that it goes when yours goes`,
      "- That you have opted out, until you opt in again",
      `Nothing else: no question that found an answer, and none that you ask me in a direct message. All that is stored of a server is deleted ${count(graceDays, DAYS)} after I have been removed from it.`,
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
  /** The server wants a pause between two questions of one person. */
  pause: (seconds: number) => `One question at a time here: you can ask again in ${seconds} s.`,
  /** `channels` where it may be asked are named, if there are any. */
  notHere: (channels: string | null) =>
    channels === null
      ? "I may not be asked in this channel. Please ask me in another one, or write to me directly."
      : `I may not be asked in this channel. Please ask me in ${channels}, or write to me directly.`,
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
