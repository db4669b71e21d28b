import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("de");
const FILES = { one: "# Datei", other: "# Dateien" };
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
  articles: {
    progress: (done, total) => `Wird gelesen und in den Index aufgenommen: ${count(done)} von ${count(total, FILES)}…`,
    added: (files, counts) => `Hinzugefügt: ${files}. Dieser Server hat jetzt: ${counts}.`,
    uploadTitle: "Artikel zu diesem Server hinzufügen",
    uploadLabel: "Dateien mit Artikeln (bis zu 10)",
    replaced: "ersetzt die frühere Fassung",
    sameName: "eine andere Datei hier heißt ebenso; nur die erste wurde hinzugefügt",
    notFetched: "Discord hat sie nicht herausgegeben, daher wurde sie nicht hinzugefügt; bitte noch einmal versuchen",
    removed: (name) => `Entfernt: ${name}`,
    noSuchFile: (name) => `Es gibt keine Datei ${name}.`,
    title: (files) => `Eigene Dateien dieses Servers: ${files}`,
    none: "Dieser Server hat keine eigenen Artikel.",
    limits: (extensions, mib) => `erlaubt sind ${extensions}, bis ${mib} MiB`,
    tooMany: (most) => `Ein Server darf ${count(most, FILES)} behalten.`,
    refused: {
      encoding: "ihre Zeichenkodierung ist nicht eindeutig. Speichere sie als UTF-8 und füge sie noch einmal hinzu",
      installation:
        "was solche Dateien liest, ist nicht installiert. An der Datei liegt es nicht: bitte sag dem Betreiber dieses Bots Bescheid",
    },
    quarantined: {
      time: "sie zu lesen dauert zu lange",
      memory: "sie zu lesen braucht zu viel Speicher",
      crash: "sie zu lesen ist zweimal schwer fehlgeschlagen",
    },
    quarantine: (files) => `Nicht lesbar, und nicht wieder versucht, bis sie sich ändern: ${files}`,
    preview: (files) =>
      count(files, {
        one: "So lese ich sie. Noch ist nichts hinzugefügt.",
        other: "So lese ich diese # Dateien. Noch ist nichts hinzugefügt.",
      }),
    add: (files) => count(files, { one: "Hinzufügen", other: "Diese # Dateien hinzufügen" }),
    discard: "Verwerfen",
    undo: { added: "Letztes Hinzufügen zurücknehmen", removed: "Letztes Entfernen zurücknehmen" },
    discarded: "Verworfen; nichts wurde hinzugefügt.",
    offerGone:
      "Diese Dateien liegen nicht mehr bereit: Sie werden eine Stunde behalten. Bitte füge sie noch einmal hinzu.",
    undone: "Erledigt: Die Dateien dieses Servers sind wie zuvor.",
    notUndone: "Das lässt sich nicht mehr zurücknehmen: Eine andere Änderung kam danach, oder ein Tag ist vergangen.",
    replaces: "Sie würde ihre frühere Fassung ersetzen.",
    count: (articles) => count(articles, { one: "# Artikel", other: "# Artikel" }),
    waiting: "wartet auf den Index",
    blankPages: (pages) =>
      count(pages, {
        one: "# Seite hat keinen Text: leer oder ein Bild",
        other: "# Seiten haben keinen Text: leer oder Bilder",
      }),
    recognizedPages: (pages) =>
      count(pages, {
        one: "# Seite wurde aus einem Bild gelesen, vielleicht mit Fehlern",
        other: "# Seiten wurden aus Bildern gelesen, vielleicht mit Fehlern",
      }),
    thinlyRead: (percent) => `nur ${percent} % ihres Textes sind zitierbar`,
    readAs: (encoding) => `gelesen als ${encoding}: sieh nach, ob die Buchstaben stimmen`,
    noHeadline: "keine Überschrift darin gefunden",
    busy: "Gerade warten viele Dateien darauf, gelesen zu werden; es wurde nichts hinzugefügt. Bitte füge sie in einigen Minuten noch einmal hinzu.",
    noRoom: (megabytes) =>
      `Dafür ist kein Platz mehr; es wurde nichts hinzugefügt. Die eigenen Artikel dieses Servers belegen ${megabytes} MB: entferne einige mit \`/articles remove\`, oder bitte den Betreiber dieses Bots um mehr Platz.`,
  },
};
