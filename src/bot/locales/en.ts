import type { Texts } from "./texts.ts";

export const en: Texts = {
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
  },

  untitled: "(no headline)",
  blockKinds: { caption: "caption", sidebar: "sidebar", headline: "headline" },
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  page: (page) => `page ${page}`,
  alsoIn: (source, lines, more) => `Also in ${source}, ${lines}${more > 0 ? ` and ${more} more` : ""}`,
  shortened: "An excerpt of a longer passage.",

  nothingFound: "I found nothing in the articles that answers this.",
  nearest: "The closest headlines, which may be about something else:",
  nothingIndexed: "No articles are indexed yet.",

  howToAsk: "Ask me a question, with `/ask` or by mentioning me with your question. I answer with quotations only.",
  busy: "I am busy with other questions. Please ask again in a moment.",
  slowDown: (seconds) => `That was many questions at once. Please wait ${seconds} s.`,
  stopping: "I am being restarted. Please ask again in a minute.",
  failed: "Something went wrong on my side, so there is no answer. The operator finds the cause in the log.",
  cannotWriteIn: (channel) => `I may not write in ${channel}, so here is your answer:`,
};
