import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("de");
/** After "in", "aus" and "von". */
const DAYS_AFTER = { one: "# Tag", other: "# Tagen" };

export const deManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **Danke, dass ihr mich hinzugefügt habt.** Ich antworte mit genauen Zitaten aus Artikeln und sage es, wenn nichts antwortet. Drei Schritte:",
      `1. Fragen: Erwähne mich (${botMention}) mit deiner Frage, oder nimm \`/ask\`.`,
      hasOwnArticles
        ? "2. Füge mit `/articles add` eigene Artikel hinzu: Sie werden nur auf diesem Server zitiert. `/sources` listet, was ich schon habe."
        : "2. Sieh mit `/sources`, aus welchen Artikeln ich zitiere.",
      "3. Wähle mit `/manage`, wo man mich fragen darf, in welcher Sprache ich antworte und wer es sieht.",
      "-# Das schicke ich einmal. `/help` sagt den Rest.",
    ].join("\n"),
  settings: {
    groups: { answers: "Antworten", questions: "Fragekanäle", order: "Ordnung und Berichte" },
    names: {
      channels: "Jede Frage in diesen Kanälen beantworten",
      allowedChannels: "Wo man mich fragen darf",
      deniedChannels: "Wo man mich nicht fragen darf",
      privateByDefault: "Privat, wenn nichts anderes gewünscht ist",
      showRelated: "Stellen zeigen, die nur verwandt sein können",
      threads: "Für Antworten auf Erwähnungen Thread öffnen",
      threshold: "Mindestsicherheit in Prozent",
      language: "Sprache meiner Antworten",
      count: "Zitate je Antwort",
      coolDownSeconds: "Sekunden zwischen Fragen einer Person",
      channelThreshold: "Mindestsicherheit dort, in Prozent",
      channelRole: "Dort nur Leute mit dieser Rolle",
      channelReaction: "Nur wo jemand mit 🔍 reagiert",
      logChannel: "Änderungen an Einstellungen und Artikeln in",
      digestChannel: "Wochenbericht über offene Fragen in",
    },
    hints: {
      channels: "Ohne Erwähnung; wo ich nichts finde, schweige ich",
      allowedChannels: "Keine: überall. Threads zählen wie ihr Kanal, eine Kategorie wie alle ihre Kanäle",
      deniedChannels: "Threads zählen wie ihr Kanal, eine Kategorie wie alle ihre Kanäle",
      privateByDefault: "Jeder Befehl; Antworten auf Erwähnungen sehen immer alle",
      showRelated: "Sonst sage ich, dass ich nichts gefunden habe",
      threshold: "0 bis 100; leer: mein eigenes Urteil",
      coolDownSeconds: "0 bis 3600; leer: keine",
      channelThreshold: "In Kanälen, wo ich jede Frage beantworte; leer: wie anderswo",
      channelReaction: "In Kanälen, wo ich jede Frage beantworte: die Lupe von irgendwem fragt mich",
    },
    manner: "Wie ich antworte",
    eachOwn: "Die jedes Einzelnen",
    asManyAsHelp: "So viele, wie nützen",
    ownJudgement: "mein eigenes Urteil",
    asElsewhere: "wie anderswo",
    everywhere: "überall",
    everybody: "alle",
    none: "keine",
    yes: "ja",
    no: "nein",
    seconds: (seconds) => `${seconds} s`,
    saved: "✅ Gespeichert.",
    unchanged: "Nichts wurde geändert.",
    noPercentage: "ist kein Prozentwert von 0 bis 100",
    noSeconds: (most) => `ist keine Zahl von Sekunden von 0 bis ${most}`,
    stays: (typed, why, name) => `⚠️ „${typed}“ ${why}: „${name}“ bleibt, wie es war.`,
    mayNotWrite: (channel) => `In ${channel} darf ich nicht schreiben.`,
  },
  serverLog: {
    settings: (who) => `⚙️ ${who} hat meine Einstellungen geändert:`,
    added: (who) => `📥 ${who} hat Artikel hinzugefügt:`,
    removed: (who) => `🗑️ ${who} hat Artikel entfernt:`,
    undone: (who) => `↩️ ${who} hat die letzte Änderung an den Artikeln zurückgenommen.`,
    gapDismissed: (who) => `🔕 ${who} hat eine offene Frage verworfen:`,
  },
  unanswered: {
    lists: {
      open: (entries) => `Ohne Antwort (${entries})`,
      down: (entries) => `Schlecht bewertet (${entries})`,
      answered: (entries) => `Seither beantwortet (${entries})`,
    },
    downTitle: (days) => `**Schlecht bewertete Antworten in ${count(days, DAYS_AFTER)}**`,
    answeredTitle: (days) => `**Fragen aus ${count(days, DAYS_AFTER)}, die seither eine Antwort haben**`,
    none: "Keine.",
    unknownArticle: "(Stelle nicht mehr bekannt)",
    times: (times) => count(times, { one: "#-mal gefragt", other: "#-mal gefragt" }),
    dismiss: "Eine Frage verwerfen und die, die dasselbe meinen…",
    dismissed: (question) => `Verworfen, wird nicht mehr gezeigt: ${question}`,
    restore: "Zurückholen",
    restored: (question) => `Zurückgeholt: ${question}`,
    export: "Als CSV ausgeben",
    exported: (entries) => `Alles als Tabelle: ${entries}. Niemand ist darin genannt.`,
    columns: {
      state: "Zustand",
      group: "Gruppe",
      question: "Frage",
      times: "Anzahl",
      first: "zuerst gefragt",
      last: "zuletzt gefragt",
      channels: "Kanäle",
      article: "Artikel",
      citation: "Zitatnummer",
    },
    states: { open: "ohne Antwort", down: "schlecht bewertet", answered: "seither beantwortet" },
    willTell: (days) =>
      `Ich schicke dir eine Direktnachricht, wenn ein Artikel dies innerhalb von ${count(days, DAYS_AFTER)} beantwortet. Dafür behalte ich bis dahin deine Discord-Id und die Frage; \`/privacy\` zeigt und löscht sie.`,
    willNotTell:
      "Du hast widersprochen, daher behalte ich nichts, womit ich dir Bescheid geben könnte. Mit `/privacy` kannst du wieder zustimmen.",
    cannotTell: "Später melden kann ich mich nur zu Fragen auf einem Server, auf dem ich bin.",
    told: (server) =>
      `Du hast dies auf ${server} gefragt und wolltest wissen, wenn es eine Antwort gibt. Hier ist sie:`,
    digestTitle: "**Die Fragen der letzten Woche hier**",
    digestOpen: (questions) =>
      count(questions, { one: "# Frage fand keine Antwort:", other: "# Fragen fanden keine Antwort:" }),
    digestDown: (answers) =>
      count(answers, { one: "# Antwort wurde schlecht bewertet.", other: "# Antworten wurden schlecht bewertet." }),
    digestAnswered: (questions) =>
      count(questions, { one: "# Frage hat seither eine Antwort.", other: "# Fragen haben seither eine Antwort." }),
    digestMore: "`/gaps` zeigt sie alle denen, die diesen Server verwalten.",
  },
};
