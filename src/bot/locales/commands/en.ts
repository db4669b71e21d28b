import type { CommandTexts } from "../command-texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "from", description: "Only articles from this day on (2025-03, last week)" },
  to: { name: "to", description: "Only articles up to this day" },
  source: { name: "source", description: "Only this file, or files whose names have this" },
  article: { name: "article", description: "Only this article" },
  said_by: { name: "said_by", description: "Only what this person says" },
};

/** What Discord shows of each command, by the command's name. */
export const enCommands = {
  ask: {
    name: "ask",
    description: "Ask a question; the answer is quoted word for word from the articles",
    options: {
      ...SCOPE,
      question: { name: "question", description: "What do you want to know?" },
      private: { name: "private", description: "Show the answer to you alone" },
      count: { name: "count", description: "How many quotations to page through (1-6)" },
    },
  },
  lookup: {
    name: "lookup",
    description: "Find an article by its headline, or an exact phrase in any article",
    options: {
      ...SCOPE,
      text: { name: "text", description: "A headline, a name, or words as they are printed" },
      private: { name: "private", description: "Show it to you alone" },
    },
  },
  cite: {
    name: "cite",
    description: "Show a passage by its citation id",
    options: {
      id: { name: "id", description: "The id below a quotation" },
      private: { name: "private", description: "Show it to you alone" },
    },
  },
  sources: {
    name: "sources",
    description: "List the articles that answers are quoted from",
    options: {
      search: { name: "search", description: "Only articles with this in headline or file name" },
      private: { name: "private", description: "Show it to you alone" },
    },
  },
  about: { name: "about", description: "Model, index, version, speed and privacy of this bot" },
  help: { name: "help", description: "How to ask, and what the buttons do" },
  "find-sources": { name: "Find sources" },
  verify: {
    name: "verify",
    description: "Checks whether the quotations of a text stand so in the articles",
    options: {
      private: { name: "private", description: "Show it to you alone" },
      text: { name: "text", description: "Text with quotations; without it, a form opens" },
    },
  },
  compare: {
    name: "compare",
    description: "What several articles tell of the same, side by side, with what differs marked",
    options: {
      ...SCOPE,
      question: { name: "question", description: "What do you want to know?" },
      private: { name: "private", description: "Show it to you alone" },
    },
  },
  timeline: {
    name: "timeline",
    description: "What the articles tell of a topic, in the order of time",
    options: {
      ...SCOPE,
      topic: { name: "topic", description: "What the timeline is about" },
      private: { name: "private", description: "Show it to you alone" },
    },
  },
  "check-quotations": { name: "Check quotations" },
  manage: {
    name: "manage",
    description: "See or change how I answer in this server",
    options: {
      part: {
        name: "part",
        description: "What to see or change",
        choices: {
          all: "Show everything",
          answers: "Answers",
          questions: "Question channels",
          order: "Order and reports",
        },
      },
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
    description: "Recent questions that found nothing, what was rated down, and how helpful answers were",
    options: { days: { name: "days", description: "How many days back (1-30)" } },
  },
  follow: {
    name: "follow",
    description: "Be told once when something new answers a question; without one, what you follow",
    options: {
      question: { name: "question", description: "What do you want to know?" },
      where: {
        name: "where",
        description: "Where I tell you (here, unless you choose)",
        choices: { here: "Here in the channel", dm: "By direct message" },
      },
    },
  },
  digest: {
    name: "digest",
    description: "Sentences of new articles, word for word, daily or weekly in a channel",
    options: {
      every: {
        name: "every",
        description: "How often; without it, I say what is set",
        choices: { daily: "Daily", weekly: "Weekly", off: "Off" },
      },
      channel: { name: "channel", description: "Where; here, unless you choose" },
    },
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
} satisfies Readonly<Record<string, CommandTexts>>;
