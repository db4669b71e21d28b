import { deCommands } from "../commands/de.ts";
import { counting } from "../counting.ts";
import { deManagers } from "../managers/de.ts";
import { deNews } from "../news/de.ts";
import type { Translation } from "../texts.ts";

const count = counting("de");
const FILES = { one: "# Datei", other: "# Dateien" };
const PASSAGES = { one: "# Stelle", other: "# Stellen" };
const DAYS = { one: "# Tag", other: "# Tage" };

export const de: Translation = {
  locale: "de",
  commands: deCommands,
  buttons: {
    prev: "◀ Zurück",
    next: "Weiter ▶",
    here: "Zur Antwort",
    quoted: "Zur zitierten Stelle",
    more: "Weiterlesen",
    all: "Alle Treffer",
    followup: "Nachfragen",
    reference: "Quellenangabe kopieren",
    helpful: "Hilfreich",
    unhelpful: "Nicht hilfreich",
    share: "Teilen",
    delete: "Löschen",
    tell: "Melden, wenn es eine Antwort gibt",
    script: "Kurz- / Langzeichen",
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
  readingAid: {
    words: (pairs) => `Wörter, die zueinander passen (keine Übersetzung): ${pairs}`,
    simplified: "In Kurzzeichen, vom Bot umgewandelt:",
    traditional: "In Langzeichen, vom Bot umgewandelt:",
  },
  dateOfPage: (date) => `Seite vom ${date}`,
  dateOfFileName: (date) => `${date} laut Dateiname`,
  alsoIn: (source, lines, more) =>
    `Auch in ${source}, ${lines}${more > 0 ? `, und an ${count(more, { one: "# weiteren Stelle", other: "# weiteren Stellen" })}` : ""}`,
  shortened: "Auszug aus einer längeren Stelle.",
  within: {
    only: (what) => `Nur ${what} · alle zeigen`,
    newestFirst: "Neueste zuerst · alle zeigen",
    elsewhere: (days) => `Nichts vom Zeitraum ${days} beantwortet das. Aus anderer Zeit oder ohne Datum:`,
    since: (day) => `seit ${day}`,
    until: (day) => `bis ${day}`,
    event: (title, day) => `Laut „${title}“ vom ${day}.`,
    undated: "ohne Datum",
    without: (word) => `ohne „${word}“`,
    having: (word) => `mit „${word}“`,
    misread: (typed) =>
      `${typed} habe ich nicht verstanden und weggelassen. Schreib Tage als 2025-03-14, 2025-03 oder 2025.`,
  },

  speakers: {
    saidBy: (name) => `sagt ${name}`,
    wordsOf: (name) => `Worte von ${name}`,
    nobody: (asked) => `In den Artikeln kommt niemand namens ${asked} zu Wort.`,
    nearest: (names) => `Vielleicht meinst du: ${names}`,
  },

  partsAway: "Ein Teil der Artikel ist gerade nicht erreichbar; dies kommt aus den übrigen.",
  answers: "In den Artikeln gefunden:",
  composed: {
    date: "An mehreren Stellen gefunden, die älteste zuerst:",
    part: "Zu jedem Teil der Frage gefunden:",
    rank: "An mehreren Stellen gefunden:",
  },
  related: "Das könnte damit zu tun haben:",
  nothingFound: "Ich habe in den Artikeln nichts gefunden, das darauf antwortet.",
  nearest: "Die nächsten Überschriften, vielleicht zu etwas anderem:",
  nothingIndexed: "Noch sind keine Artikel im Index.",
  phraseExact: "Genau diese Wörter stehen hier:",
  phraseSimilar: "Genau diese Wörter stehen nicht in den Artikeln; am nächsten kommt:",
  moreActions: "Mehr: nachfragen, bewerten, löschen…",
  lookUpHeadline: "Eine Überschrift aufschlagen…",
  matches: "Passende Artikel:",
  noMatch: "Keine Überschrift und kein Wortlaut in den Artikeln passt.",
  gone: "Diese Stelle steht nicht mehr in den Artikeln. Frag mit `/ask` noch einmal.",
  emptyQuestion: "Deine Frage war leer, daher habe ich nichts gesucht. Schreib bitte, was du wissen möchtest.",
  unknownId: (id) =>
    `Keine Stelle hier hat die Nummer „${id}“. Sie steht unter dem Zitat, nach dem #; vielleicht ist sie vertippt, oder der Artikel hat sich geändert.`,
  guessedId: "Keine Stelle hat diese Nummer; am nächsten kommt:",
  formGone: "Dieses Formular kenne ich nicht mehr. Bitte öffne es noch einmal.",
  noText: "Diese Nachricht hat keinen Text, nach dem ich suchen könnte.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**Quellen der ersten ${count(shown)} von ${count(all)} Aussagen**`
        : `**Quellen von ${count(all)} Aussagen**`,
    notFound: "-# nicht in den Artikeln gefunden",
    related: "hat vielleicht damit zu tun:",
    unreadable: "Die Nachricht kann ich von hier aus nicht lesen. Wähle an ihr Apps → **Quellen finden**.",
  },
  verification: {
    heading: (verbatim, all) => `**Wörtlich: ${count(verbatim)} von ${count(all)}**`,
    verdicts: {
      verbatim: "wörtlich",
      "said-by-another": "von jemand anderem gesagt",
      changed: "verändert",
      stitched: "aus verschiedenen Stellen zusammengesetzt",
      "not-found": "nicht in den Artikeln",
    },
    speakers: (given, source) => `hier: ${given} · im Artikel: ${source}`,
    misread: "vielleicht falsch gelesen, wo es durchgestrichen ist",
    tooShort: (quotations) => `-# Zu kurz zum Zuordnen: ${count(quotations)}`,
    notShown: (quotations) => `-# Hier nicht gezeigt: ${count(quotations)}`,
    none: "Darin finde ich kein Zitat von drei Wörtern oder mehr.",
    title: "Zitate prüfen",
    label: "Text mit Zitaten",
  },
  comparison: {
    heading: (articles) => `Was ${count(articles)} Artikel dazu schreiben`,
    differs: "Unterstrichen ist, worin sie sich unterscheiden; hier in ihren Worten:",
    nothingDiffers: "Ich sehe keine Zahl, kein Datum, keinen Namen und keine Verneinung, die abweicht.",
    kinds: { number: "Zahl", date: "Datum", name: "Name", negation: "Verneinung" },
    onlyOne: "Nur ein Artikel schreibt dazu:",
  },
  timeline: {
    heading: (first, last, all) =>
      `Nach der Zeit, das Älteste zuerst: ${count(first)}–${count(last)} von ${count(all)}`,
    byArticle: "Datum des Artikels",
  },
  sharedBy: (user) => `Geteilt von ${user}`,
  thanks: "Danke, notiert.",
  thanksUnkept:
    "Danke. Diese Stimme wird nicht gespeichert: Stimmen werden nur auf Servern aufbewahrt, und nicht von Leuten, die widersprochen haben.",
  notYours: "Löschen darf nur, wer gefragt hat, oder die Moderation.",
  followUpTitle: "Nachfrage",
  followUpLabel: "Deine Frage",

  catalogue: {
    browse: "Artikel durchblättern…",
    newest: "Alle, die neuesten zuerst",
    groupedBy: { year: "Nach Datum", file: "Nach Datei", language: "Nach Sprache" },
    choose: {
      year: "Ein Jahr wählen…",
      month: "Einen Monat wählen…",
      file: "Eine Datei wählen…",
      language: "Eine Sprache wählen…",
    },
    undated: "Ohne Datum",
    articles: (articles) => count(articles, { one: "# Artikel", other: "# Artikel" }),
    matching: (words) => `Artikel zu „${words}“`,
  },
  lookUp: { near: "Keine Überschrift lautet genau so. Vielleicht meinst du:" },
  reader: {
    parts: "Zu einem Teil des Artikels…",
    quoted: "die zitierte Stelle",
    mayBeAnothers: "gehört vielleicht zu einem anderen Artikel",
  },

  counts: (articles, files, passages) =>
    `${count(articles)} Artikel in ${count(files, FILES)}, ${count(passages, PASSAGES)}`,
  vanished: (files) =>
    `Dateien, die zurzeit nicht erreichbar sind und so zitiert werden, wie sie zuletzt gelesen wurden: ${files}`,
  passages: (passages) => count(passages, PASSAGES),
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
    "- Eine Frage darf sagen, wann („im März“, „letzte Woche“), und Filter haben: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Antworte auf meine Antwort oder drück **Nachfragen**, um weiterzufragen",
    "- `/lookup` findet Überschriften und Wortlaute, `/cite` eine Stelle nach Nummer, `/sources` listet alle Artikel",
    "- `/compare` stellt nebeneinander, was mehrere Artikel über dasselbe schreiben, `/timeline` ordnet es nach der Zeit",
    "- `/follow` meldet dir einmal, wenn Neues eine Frage beantwortet",
    "- An einer Nachricht: Apps → **Quellen finden** zeigt, was sie belegt",
    "- An einer Nachricht: Apps → **Zitate prüfen**: stehen ihre Zitate so in den Artikeln? Für jeden anderen Text: `/verify`",
    "- Die Knöpfe unter deiner Antwort ändern sie; die unter fremden Antworten zeigen dir eine eigene Kopie",
    "- `/privacy` sagt, was von dir gespeichert wird, `/about`, was ich bin",
    "- Für alle, die den Server verwalten: `/manage` ändert meine Einstellungen, `/gaps` listet, was ohne Antwort blieb, `/digest` meldet einem Kanal, was neu ist",
  ].join("\n"),

  ...deManagers,
  ...deNews,
  needsMessageContent:
    "Um Nachrichten ohne Erwähnung zu sehen, brauche ich den Message Content Intent; der Betreiber hat ihn noch nicht eingeschaltet.",
  gapsTitle: (days) => `**Fragen ohne Antwort in ${count(days, { one: "# Tag", other: "# Tagen" })}**`,
  noGaps: "Jede Frage hat etwas gefunden.",
  feedback: (helpful, unhelpful) => `Rückmeldungen: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Was gespeichert wird**, unter einem Schlüssel aus deiner Discord-Id, ohne deinen Namen",
      `- Auf Servern gestellte Fragen ohne Antwort: Text, Kanal und Zeit, ${count(days, DAYS)}; die Serververwaltung sieht den Text`,
      `- 👍 und 👎 auf Servern: Nachricht, Stelle und Zeit, ${count(days, DAYS)}; die Serververwaltung sieht die Summen, bei 👎 auch Frage und Überschrift, aber nicht, von wem`,
      `- Wo du **Melden, wenn es eine Antwort gibt** gedrückt hast: deine Discord-Id selbst, die Frage und der Server, bis du Bescheid hast oder ${count(days, DAYS)} lang`,
      `- Welche meiner Nachrichten auf welche von dir antwortet, und wo, ${count(linkDays, DAYS)}, damit sie mit ihr verschwindet`,
      "- Dass du widersprochen hast, bis du wieder zustimmst",
      `Sonst nichts: keine Frage, die eine Antwort fand, und keine aus Direktnachrichten. Alles, was von einem Server gespeichert ist, wird ${count(graceDays, DAYS)} nach meiner Entfernung von ihm gelöscht.`,
      "Mit `/privacy` kannst du jederzeit widersprechen oder löschen.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**Von dir, jetzt**: Fragen ${questions}, Stimmen ${votes}, beantwortete Nachrichten ${links}`,
  haveOptedOut: "Du hast widersprochen; das ist gespeichert.",
  optedOut: "Ab jetzt wird von dir nur gespeichert, dass du widersprochen hast, und was gespeichert war, ist gelöscht.",
  optedIn: "Du hast wieder zugestimmt.",
  erased: (entries) => `Gelöscht: ${entries}.`,

  busy: (seconds) => `Ich bin mit anderen Fragen beschäftigt. Frag bitte in ${seconds} s noch einmal.`,
  pause: (seconds) => `Hier eine Frage nach der anderen: In ${seconds} s kannst du wieder fragen.`,
  notHere: (channels) =>
    channels === null
      ? "In diesem Kanal darf man mich nicht fragen. Frag mich in einem anderen, oder schreib mir direkt."
      : `In diesem Kanal darf man mich nicht fragen. Frag mich in ${channels}, oder schreib mir direkt.`,
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
