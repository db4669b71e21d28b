import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "von", description: "Nur Artikel ab diesem Tag (2025-03, letzte Woche)" },
  to: { name: "bis", description: "Nur Artikel bis zu diesem Tag" },
  source: { name: "quelle", description: "Nur diese Datei, oder Dateien, deren Name das enthält" },
  article: { name: "artikel", description: "Nur dieser Artikel" },
  said_by: { name: "gesagt_von", description: "Nur, was diese Person sagt" },
};

export const deCommands: CommandsTranslation = {
  ask: {
    name: "fragen",
    description: "Stell eine Frage; die Antwort wird wörtlich aus den Artikeln zitiert",
    options: {
      ...SCOPE,
      question: { name: "frage", description: "Was möchtest du wissen?" },
      private: { name: "privat", description: "Die Antwort nur dir zeigen" },
      count: { name: "anzahl", description: "Wie viele Zitate zum Blättern (1–6)" },
    },
  },
  lookup: {
    name: "nachschlagen",
    description: "Einen Artikel nach der Überschrift finden, oder einen genauen Wortlaut",
    options: {
      ...SCOPE,
      private: { name: "privat", description: "Nur dir zeigen" },
      text: { name: "text", description: "Überschrift, Name oder Wörter, wie sie gedruckt sind" },
    },
  },
  cite: {
    name: "zitat",
    description: "Eine Stelle nach ihrer Zitatnummer zeigen",
    options: {
      private: { name: "privat", description: "Nur dir zeigen" },
      id: { name: "nummer", description: "Die Nummer unter einem Zitat" },
    },
  },
  sources: {
    name: "quellen",
    description: "Alle Artikel auflisten, aus denen zitiert wird",
    options: {
      private: { name: "privat", description: "Nur dir zeigen" },
      search: { name: "suche", description: "Nur Artikel mit diesem Wort in Überschrift oder Dateiname" },
    },
  },
  about: { name: "über", description: "Modell, Index, Version, Tempo und Datenschutz dieses Bots" },
  help: { name: "hilfe", description: "Wie man fragt und was die Knöpfe tun" },
  "find-sources": { name: "Quellen finden" },
  verify: {
    name: "prüfen",
    description: "Prüft, ob die Zitate eines Textes so in den Artikeln stehen",
    options: {
      private: { name: "privat", description: "Nur dir zeigen" },
      text: { name: "text", description: "Text mit Zitaten; ohne ihn öffnet sich ein Formular" },
    },
  },
  compare: {
    name: "vergleichen",
    description: "Was mehrere Artikel über dasselbe schreiben, nebeneinander; was abweicht, ist markiert",
    options: {
      ...SCOPE,
      question: { name: "frage", description: "Was möchtest du wissen?" },
      private: { name: "privat", description: "Nur dir zeigen" },
    },
  },
  timeline: {
    name: "zeitstrahl",
    description: "Was die Artikel zu einem Thema schreiben, nach der Zeit geordnet",
    options: {
      ...SCOPE,
      topic: { name: "thema", description: "Worum es im Zeitstrahl gehen soll" },
      private: { name: "privat", description: "Nur dir zeigen" },
    },
  },
  "check-quotations": { name: "Zitate prüfen" },
  manage: {
    name: "verwalten",
    description: "Ansehen oder ändern, wie ich auf diesem Server antworte",
    options: {
      part: {
        name: "teil",
        description: "Was du sehen oder ändern willst",
        choices: { all: "Alles zeigen", answers: "Antworten", questions: "Fragekanäle", order: "Ordnung und Berichte" },
      },
    },
  },
  articles: {
    name: "artikel",
    description: "Eigene Artikel dieses Servers, nur hier sichtbar: hinzufügen, entfernen, auflisten",
    options: {
      add: {
        name: "hinzufügen",
        description: "Dateien hinzufügen: Text, Webseiten, PDF, Office, Bücher, Tabellen, Mail und mehr, je bis 10 MiB",
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
    description: "Fragen ohne Antwort, schlecht bewertete Antworten, und wie hilfreich Antworten waren",
    options: { days: { name: "tage", description: "Wie viele Tage zurück (1–30)" } },
  },
  follow: {
    name: "folgen",
    description: "Einmal melden, wenn Neues eine Frage beantwortet; ohne Frage: wem du folgst",
    options: {
      question: { name: "frage", description: "Was möchtest du wissen?" },
      where: {
        name: "wo",
        description: "Wo ich es melde (ohne Wahl: hier)",
        choices: { here: "Hier im Kanal", dm: "Per Direktnachricht" },
      },
    },
  },
  digest: {
    name: "neues",
    description: "Sätze neuer Artikel, Wort für Wort, täglich oder wöchentlich in einem Kanal",
    options: {
      every: {
        name: "wie-oft",
        description: "Wie oft; ohne Wahl sage ich, was eingestellt ist",
        choices: { daily: "Täglich", weekly: "Wöchentlich", off: "Aus" },
      },
      channel: { name: "kanal", description: "Wo; ohne Wahl hier" },
    },
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
};
