import type { NewsTranslation } from "../texts.ts";

export const deNews: NewsTranslation = {
  following: {
    set: "🔔 Ich folge dieser Frage. Sobald eine neu aufgenommene Stelle sie beantwortet, schreibe ich das einmal hierher und erwähne dich. Dafür behalte ich deine Discord-ID und die Frage; `/follow` zeigt und beendet, wem du folgst, `/privacy` zeigt und löscht es.",
    setPrivately:
      "🔔 Ich folge dieser Frage. Sobald eine neu aufgenommene Stelle sie beantwortet, schicke ich dir das einmal als Direktnachricht. Dafür behalte ich deine Discord-ID und die Frage; `/follow` zeigt und beendet, wem du folgst, `/privacy` zeigt und löscht es.",
    ownFull: (most) => `Mehr als ${most} Fragen kannst du hier nicht folgen. Beende erst eine mit \`/follow\`.`,
    serverFull: (most) => `Auf diesem Server wird schon ${most} Fragen gefolgt, mehr geht nicht.`,
    mayNotWrite:
      "Hier darfst du oder darf ich nicht schreiben. Ich kann dir stattdessen eine Direktnachricht schicken.",
    told: (who) =>
      `🔔 ${who}, das ist neu und beantwortet die Frage. Damit ist es gemeldet, und ich folge ihr nicht weiter.`,
    toldPrivately: (server) =>
      `🔔 Das ist neu auf ${server} und beantwortet deine Frage von dort. Damit ist es gemeldet, und ich folge ihr nicht weiter.`,
    buttons: { again: "Weiter folgen", stop: "Nicht mehr folgen", all: "Von allen", own: "Meine" },
    stopped: "Erledigt: Ich folge dem nicht mehr und habe es gelöscht.",
    gone: "Davon habe ich nichts mehr. `/follow` folgt der Frage neu.",
    notYours: "Das kann nur ändern, wer dieser Frage folgt, oder die Moderation.",
    title: "**Fragen, denen du auf diesem Server folgst**",
    titleAll: "**Fragen, denen auf diesem Server gefolgt wird**",
    none: "Keine. `/follow` mit einer Frage folgt ihr.",
    inPrivate: "per Direktnachricht",
    states: {
      waiting: "wartet auf Neues",
      claimed: "wird gerade gemeldet",
      told: "gemeldet; erledigt",
      "no-permission": "angehalten: dort darf ich nicht schreiben",
      "channel-gone": "angehalten: den Kanal gibt es nicht mehr",
      "dm-closed": "angehalten: ich darf keine Direktnachricht schicken",
    },
    choose: "Eine beenden und löschen …",
    stored:
      "- Fragen, denen du mit `/follow` folgst: deine Discord-ID selbst, die Frage und der Kanal, bis du es beendest",
  },
  news: {
    title: (articles) => `📰 **Neu hier, Artikel: ${articles}**`,
    lead: { daily: "Stelle des Tages", weekly: "Stelle der Woche" },
    kinds: { repeated: "in mehreren Artikeln", novel: "anders als das Bisherige", newest: "das Neueste" },
    alike: (title, more) => `ganz ähnlich in „${title}“${more > 0 ? ` und ${more} weiteren` : ""}`,
    turnOff: "Diese Übersicht abstellen",
    isOff: "Es gibt keine Übersicht neuer Artikel. `/digest` stellt sie an.",
    isOn: {
      daily: (channel) =>
        `Neue Artikel stelle ich täglich nach 08:00 UTC in ${channel} vor; an Tagen ohne neue Artikel nicht.`,
      weekly: (channel) =>
        `Neue Artikel stelle ich montags nach 08:00 UTC in ${channel} vor; nach Wochen ohne neue Artikel nicht.`,
    },
    onlyModerators: "Nur die Moderation kann die Übersicht abstellen.",
    logged: (who) => `📰 ${who} hat die Übersicht neuer Artikel geändert:`,
  },
};
