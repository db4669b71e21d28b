import type { Translation } from "./texts.ts";

export const de: Translation = {
  locale: "de",
  commands: {
    ask: {
      name: "fragen",
      description: "Stell eine Frage; die Antwort wird wörtlich aus den Artikeln zitiert",
      options: {
        question: { name: "frage", description: "Was möchtest du wissen?" },
        private: { name: "privat", description: "Die Antwort nur dir zeigen" },
        count: { name: "anzahl", description: "Wie viele Zitate zum Blättern (1–6)" },
      },
    },
    lookup: {
      name: "nachschlagen",
      description: "Einen Artikel nach der Überschrift finden, oder einen genauen Wortlaut",
      options: { text: { name: "text", description: "Überschrift, Name oder Wörter, wie sie gedruckt sind" } },
    },
    cite: {
      name: "zitat",
      description: "Eine Stelle nach ihrer Zitatnummer zeigen",
      options: { id: { name: "nummer", description: "Die Nummer unter einem Zitat" } },
    },
    sources: {
      name: "quellen",
      description: "Alle Artikel auflisten, aus denen zitiert wird",
      options: { search: { name: "suche", description: "Nur Artikel mit diesem Wort in Überschrift oder Dateiname" } },
    },
    about: { name: "über", description: "Modell, Index, Version, Tempo und Datenschutz dieses Bots" },
    help: { name: "hilfe", description: "Wie man fragt und was die Knöpfe tun" },
    "find-sources": { name: "Quellen finden" },
    manage: {
      name: "verwalten",
      description: "Ansehen oder ändern, wie ich auf diesem Server antworte",
    },
    articles: {
      name: "artikel",
      description: "Eigene Artikel dieses Servers, nur hier sichtbar: hinzufügen, entfernen, auflisten",
      options: {
        add: {
          name: "hinzufügen",
          description:
            "Dateien hinzufügen: Text, Webseiten, PDF, Office, Bücher, Tabellen, Mail und mehr, je bis 10 MiB",
        },
        remove: { name: "entfernen", description: "Eine Datei entfernen" },
        list: { name: "auflisten", description: "Dateien dieses Servers auflisten" },
        name: { name: "name", description: "Der Name der Datei" },
        file: { name: "datei", description: "Eine Datei mit Artikeln" },
        file2: { name: "datei2", description: "Eine Datei mit Artikeln" },
        file3: { name: "datei3", description: "Eine Datei mit Artikeln" },
        file4: { name: "datei4", description: "Eine Datei mit Artikeln" },
        file5: { name: "datei5", description: "Eine Datei mit Artikeln" },
      },
    },
    gaps: {
      name: "lücken",
      description: "Fragen der letzten Tage ohne Antwort, und wie hilfreich Antworten waren",
      options: { days: { name: "tage", description: "Wie viele Tage zurück (1–30)" } },
    },
    privacy: {
      name: "datenschutz",
      description: "Was von dir gespeichert ist; widersprechen, wieder zustimmen, löschen",
      options: {
        do: {
          name: "aktion",
          description: "Was geschehen soll",
          choices: {
            show: "Anzeigen",
            "opt-out": "Widersprechen und löschen",
            "opt-in": "Wieder zustimmen",
            erase: "Löschen",
          },
        },
      },
    },
  },
  buttons: {
    prev: "◀ Zurück",
    next: "Weiter ▶",
    here: "Zur Antwort",
    more: "Mehr Kontext",
    all: "Alle Treffer",
    followup: "Nachfragen",
    helpful: "Hilfreich",
    unhelpful: "Nicht hilfreich",
    share: "Teilen",
    delete: "Löschen",
  },

  untitled: "(ohne Überschrift)",
  blockKinds: {
    code: "Code",
    caption: "Bildunterschrift",
    sidebar: "Kasten",
    headline: "Überschrift",
    byline: "Autorzeile",
  },
  lines: (first, last) => (first === last ? `Zeile ${first}` : `Zeilen ${first}–${last}`),
  page: (page) => `Seite ${page}`,
  recognized: "per Texterkennung (OCR) gelesen",
  alsoIn: (source, lines, more) => `Auch in ${source}, ${lines}${more > 0 ? `, und ${more}-mal mehr` : ""}`,
  shortened: "Auszug aus einer längeren Stelle.",
  before: "davor",
  after: "danach",

  partsAway: "Ein Teil der Artikel ist gerade nicht erreichbar; dies kommt aus den übrigen.",
  related: "Das könnte damit zu tun haben:",
  nothingFound: "Ich habe in den Artikeln nichts gefunden, das darauf antwortet.",
  nearest: "Die nächsten Überschriften, vielleicht zu etwas anderem:",
  nothingIndexed: "Noch sind keine Artikel im Index.",
  phraseExact: "Genau diese Wörter stehen hier:",
  phraseSimilar: "Genau diese Wörter stehen nicht in den Artikeln; am nächsten kommt:",
  lookUpHeadline: "Eine Überschrift aufschlagen…",
  matches: "Passende Artikel:",
  noMatch: "Keine Überschrift und kein Wortlaut in den Artikeln passt.",
  gone: "Diese Stelle steht nicht mehr in den Artikeln. Frag mit `/ask` noch einmal.",
  noText: "Diese Nachricht hat keinen Text, nach dem ich suchen könnte.",
  sharedBy: (user) => `Geteilt von ${user}`,
  thanks: "Danke, notiert.",
  thanksUnkept:
    "Danke. Diese Stimme wird nicht gespeichert: Stimmen werden nur auf Servern aufbewahrt, und nicht von Leuten, die widersprochen haben.",
  notYours: "Löschen darf nur, wer gefragt hat, oder die Moderation.",
  followUpTitle: "Nachfrage",
  followUpLabel: "Deine Frage",

  counts: (articles, files, passages) => `${articles} Artikel in ${files} Dateien, ${passages} Stellen`,
  vanished: (files) =>
    `Dateien, die zurzeit nicht erreichbar sind und so zitiert werden, wie sie zuletzt gelesen wurden: ${files}`,
  passages: (count) => (count === 1 ? "1 Stelle" : `${count} Stellen`),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** antwortet nur mit genauen Zitaten; nichts wird erzeugt.`,
      `- Index: ${counts}, zuletzt geändert ${updated}`,
      `- Modell: ${model}, auf dem Rechner des Betreibers`,
      `- Tempo: Discord ${gatewayMs} ms, Index ${engineMs} ms`,
      "- Datenschutz: Keine Frage verlässt den Rechner des Betreibers; `/privacy` sagt, was gespeichert wird.",
    ].join("\n"),
  help: [
    "Ich antworte mit genauen Zitaten aus den Artikeln und sage es, wenn nichts antwortet.",
    "- `/ask`, oder erwähne mich mit deiner Frage, oder schreib mir direkt",
    "- Antworte auf meine Antwort oder drück **Nachfragen**, um weiterzufragen",
    "- `/lookup` findet Überschriften und Wortlaute, `/cite` eine Stelle nach Nummer, `/sources` listet alle Artikel",
    "- An einer Nachricht: Apps → **Quellen finden** zeigt, was sie belegt",
    "- Knöpfe deiner Antwort blättern; die an fremden Antworten zeigen dir eine eigene Kopie",
    "- `/privacy` sagt, was von dir gespeichert wird",
  ].join("\n"),

  needsMessageContent:
    "Um Nachrichten ohne Erwähnung zu sehen, brauche ich den Message Content Intent; der Betreiber hat ihn noch nicht eingeschaltet.",
  articles: {
    progress: (done, total) => `Wird gelesen und in den Index aufgenommen: ${done} von ${total} Dateien…`,
    added: (files, counts) => `Hinzugefügt: ${files}. Dieser Server hat jetzt: ${counts}.`,
    replaced: "ersetzt die frühere Fassung",
    sameName: "eine andere Datei hier heißt ebenso; nur die erste wurde hinzugefügt",
    notFetched: "Discord hat sie nicht herausgegeben, daher wurde sie nicht hinzugefügt; bitte noch einmal versuchen",
    removed: (name) => `Entfernt: ${name}`,
    noSuchFile: (name) => `Es gibt keine Datei ${name}.`,
    title: (files) => `Eigene Dateien dieses Servers: ${files}`,
    none: "Dieser Server hat keine eigenen Artikel.",
    limits: (extensions, mib) => `erlaubt sind ${extensions}, bis ${mib} MiB`,
    tooMany: (most) => `Ein Server darf ${most} Dateien behalten.`,
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
    busy: "Gerade warten viele Dateien darauf, gelesen zu werden; es wurde nichts hinzugefügt. Bitte füge sie in einigen Minuten noch einmal hinzu.",
    noRoom: (megabytes) =>
      `Dafür ist kein Platz mehr; es wurde nichts hinzugefügt. Die eigenen Artikel dieses Servers belegen ${megabytes} MB: entferne einige mit \`/articles remove\`, oder bitte den Betreiber dieses Bots um mehr Platz.`,
  },
  gapsTitle: (days) => `**Fragen ohne Antwort in ${days} Tagen**`,
  noGaps: "Jede Frage hat etwas gefunden.",
  feedback: (helpful, unhelpful) => `Rückmeldungen: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Was gespeichert wird**, unter einem Schlüssel aus deiner Discord-Id, ohne deinen Namen",
      `- Auf Servern gestellte Fragen ohne Antwort: Text, Server und Zeit, ${days} Tage; die Serververwaltung sieht den Text`,
      `- 👍 und 👎 auf Servern: Nachricht, Stelle und Zeit, ${days} Tage; die Serververwaltung sieht die Summen`,
      `- Welche meiner Nachrichten auf welche von dir antwortet, und wo, ${linkDays} Tage, damit sie mit ihr verschwindet`,
      "- Dass du widersprochen hast, bis du wieder zustimmst",
      `Sonst nichts: keine Frage, die eine Antwort fand, und keine aus Direktnachrichten. Alles, was von einem Server gespeichert ist, wird ${graceDays} Tage nach meiner Entfernung von ihm gelöscht.`,
      "Mit `/privacy` kannst du jederzeit widersprechen oder löschen.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**Von dir, jetzt**: Fragen ${questions}, Stimmen ${votes}, beantwortete Nachrichten ${links}`,
  haveOptedOut: "Du hast widersprochen; das ist gespeichert.",
  optedOut: "Ab jetzt wird von dir nur gespeichert, dass du widersprochen hast, und was gespeichert war, ist gelöscht.",
  optedIn: "Du hast wieder zugestimmt.",
  erased: (entries) => `Gelöscht: ${entries}.`,

  busy: (seconds) => `Ich bin mit anderen Fragen beschäftigt. Frag bitte in ${seconds} s noch einmal.`,
  slowDown: (seconds) => `Das waren viele Fragen auf einmal. Bitte warte ${seconds} s.`,
  stopping: "Ich werde neu gestartet. Frag bitte in einer Minute noch einmal.",
  failed: (id) =>
    "Bei mir ist etwas schiefgegangen, daher gibt es keine Antwort. " +
    `Die Ursache steht im Protokoll des Betreibers, als Fehler \`${id}\`.`,
  notStored: (id) =>
    "Das konnte ich nicht speichern: Der Datenträger des Betreibers ist voll oder schreibgeschützt. Bitte versuche es später " +
    `noch einmal. Die Ursache steht im Protokoll des Betreibers, als Fehler \`${id}\`.`,
  cannotWriteIn: (channel) => `In ${channel} darf ich nicht schreiben, daher hier deine Antwort:`,
  notPosted:
    "Discord hat meine Antwort hier nicht angenommen. Frag mich bitte in einer Direktnachricht oder mit anderen Worten.",
  notPostedIn: (channel) =>
    `Discord hat meine Antwort in ${channel} nicht angenommen. Frag mich bitte hier oder mit anderen Worten.`,
  onlyInServers: "Das geht nur auf Servern.",
};
