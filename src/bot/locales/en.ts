import type { Texts } from "./texts.ts";

export const en: Texts = {
  locale: "en",
  commands: {
    ask: {
      name: "ask",
      description: "Ask a question; the answer is quoted word for word from the articles",
      options: {
        question: { name: "question", description: "What do you want to know?" },
        private: { name: "private", description: "Show the answer to you alone" },
        count: { name: "count", description: "How many quotations to look through (1-6)" },
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
      options: { id: { name: "id", description: "The id that stands below a quotation" } },
    },
    sources: {
      name: "sources",
      description: "List the articles that answers are quoted from",
      options: { search: { name: "search", description: "Only articles with this in headline or file name" } },
    },
    about: { name: "about", description: "Model, index, version, speed and privacy of this bot", options: {} },
    help: { name: "help", description: "How to ask, and what the buttons do", options: {} },
    "find-sources": { name: "Find sources", description: "", options: {} },
    manage: {
      name: "manage",
      description: "See or change how I answer in this server",
      options: {
        channel: { name: "channel", description: "A channel where I answer questions without a mention, or no longer" },
        language: { name: "language", description: "The language of my replies" },
        count: { name: "count", description: "Quotations an answer (1-6)" },
        threshold: { name: "threshold", description: "Least confidence of an answer in per cent (0: the usual one)" },
        private: { name: "private", description: "Answer privately unless the asker says otherwise" },
      },
    },
    gaps: {
      name: "gaps",
      description: "Questions of the last days that found nothing, and how helpful answers were",
      options: { days: { name: "days", description: "How many days back (1-30)" } },
    },
    privacy: {
      name: "privacy",
      description: "What is kept of you; opt out, opt in or erase it",
      options: {
        do: {
          name: "do",
          description: "What to do",
          choices: { show: "Show", "opt-out": "Opt out and erase", "opt-in": "Opt in", erase: "Erase" },
        },
      },
    },
  },
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

  untitled: "(no headline)",
  blockKinds: { caption: "caption", sidebar: "sidebar", headline: "headline" },
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  page: (page) => `page ${page}`,
  alsoIn: (source, lines, more) => `Also in ${source}, ${lines}${more > 0 ? `, and ${more} more` : ""}`,
  shortened: "An excerpt of a longer passage.",
  before: "before it",
  after: "after it",

  nothingFound: "I found nothing in the articles that answers this.",
  nearest: "The closest headlines, which may be about something else:",
  nothingIndexed: "No articles are indexed yet.",
  phraseExact: "These very words are printed here:",
  phraseSimilar: "These very words are not in the articles; the closest is:",
  lookUpHeadline: "Look up a headline…",
  matches: "Articles that match:",
  noMatch: "Neither a headline nor a phrase in the articles matches this.",
  gone: "This passage is no longer in the articles. The answer may be found anew with `/ask`.",
  noText: "This message has no text that I could look for.",
  sharedBy: (user) => `Shared by ${user}`,
  thanks: "Thank you, noted.",
  notYours: "Only the one who asked, or a moderator, may delete this.",
  followUpTitle: "Follow-up question",
  followUpLabel: "Your question",

  counts: (articles, files, passages) => `${articles} articles in ${files} files, ${passages} passages`,
  passages: (count) => (count === 1 ? "1 passage" : `${count} passages`),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** answers with exact quotations; nothing is generated.`,
      `- Index: ${counts}, last changed ${updated}`,
      `- Model: ${model}, on the operator's own machine`,
      `- Speed: Discord ${gatewayMs} ms, index ${engineMs} ms`,
      "- Privacy: no question leaves the operator's machine; `/privacy` says what is kept.",
    ].join("\n"),
  help: [
    "I answer questions with exact quotations from the articles here, and say so when nothing answers.",
    "- `/ask`, or mention me with your question, or write to me directly",
    "- Reply to my answer, or press **Follow up**, to ask on",
    "- `/lookup` finds headlines and exact phrases, `/cite` a passage by its id, `/sources` lists all articles",
    "- On a message: Apps → **Find sources** shows what backs it",
    "- Buttons of your answer turn its pages; those of others' answers show you a copy of your own",
    "- `/privacy` says what is kept of you",
  ].join("\n"),

  manage: ({ channels, language, count, threshold, privateByDefault }) =>
    [
      "**How I answer in this server**",
      `- Channels where I answer without a mention: ${channels ?? "none"}`,
      `- Language of my replies: ${language ?? "each user's own"}`,
      `- Quotations an answer: ${count}`,
      `- Least confidence: ${threshold === null ? "the usual one" : `${threshold} %`}`,
      `- Private unless asked otherwise: ${privateByDefault ? "yes" : "no"}`,
    ].join("\n"),
  needsMessageContent:
    "To see messages without a mention I need the Message Content intent; the operator has not switched it on yet.",
  gapsTitle: (days) => `**Questions that found nothing in ${days} days**`,
  noGaps: "Every question found something.",
  feedback: (helpful, unhelpful) => `Feedback: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: (days) =>
    [
      "**What is kept**",
      `- Questions that found nothing, without your name, for ${days} days; the server's managers see them`,
      `- 👍 and 👎, without your name, for ${days} days`,
      "- Which of my messages answers which of yours, for 7 days, so that it goes when yours goes",
      "Nothing else. You can opt out or erase at any time with `/privacy`.",
    ].join("\n"),
  optedOut: "Nothing is kept of you from now on, and what was kept is erased.",
  optedIn: "You have opted in again.",
  erased: (entries) => `Erased: ${entries}.`,

  busy: "I am busy with other questions. Please ask again in a moment.",
  slowDown: (seconds) => `That was many questions at once. Please wait ${seconds} s.`,
  stopping: "I am being restarted. Please ask again in a minute.",
  failed: "Something went wrong on my side, so there is no answer. The operator finds the cause in the log.",
  cannotWriteIn: (channel) => `I may not write in ${channel}, so here is your answer:`,
  onlyInServers: "This works in servers only.",
};
