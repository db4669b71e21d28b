import type { NewsTranslation } from "../texts.ts";

export const plNews: NewsTranslation = {
  following: {
    set: "🔔 Śledzę to pytanie. Gdy odpowie na nie nowo zindeksowany fragment, opublikuję go tutaj, jeden raz, i wspomnę o tobie. W tym celu przechowuję twój identyfikator Discord i pytanie; `/follow` pokazuje i kończy to, co śledzisz, `/privacy` pokazuje i usuwa.",
    setPrivately:
      "🔔 Śledzę to pytanie. Gdy odpowie na nie nowo zindeksowany fragment, wyślę ci go, jeden raz, w wiadomości prywatnej. W tym celu przechowuję twój identyfikator Discord i pytanie; `/follow` pokazuje i kończy to, co śledzisz, `/privacy` pokazuje i usuwa.",
    ownFull: (most) => `Tutaj możesz śledzić najwyżej tyle pytań: ${most}. Najpierw zakończ jedno przez \`/follow\`.`,
    serverFull: (most) => `Na tym serwerze śledzonych jest już najwięcej pytań, ile można: ${most}.`,
    mayNotWrite: "Ty albo ja nie możemy tu pisać. Mogę wysłać ci wiadomość prywatną.",
    told: (who) =>
      `🔔 ${who}, to jest nowe i odpowiada na śledzone pytanie. Powiadomiłem, więc dalej go już nie śledzę.`,
    toldPrivately: (server) =>
      `🔔 To jest nowe na serwerze ${server} i odpowiada na to, co tam śledzisz. Powiadomiłem, więc dalej już nie śledzę.`,
    buttons: { again: "Śledź dalej", stop: "Przestań śledzić", all: "Wszystkich", own: "Moje" },
    stopped: "Gotowe: już tego nie śledzę i to usunąłem.",
    gone: "Nic już z tego nie przechowuję. `/follow` zacznie od nowa.",
    notYours: "Może to zmienić tylko osoba, która to śledzi, albo moderator.",
    title: "**Co śledzisz na tym serwerze**",
    titleAll: "**Co jest śledzone na tym serwerze**",
    none: "Nic. `/follow` z pytaniem zaczyna je śledzić.",
    inPrivate: "w wiadomości prywatnej",
    states: {
      waiting: "czeka na coś nowego",
      claimed: "właśnie powiadamiam",
      told: "powiadomiono; koniec",
      "no-permission": "wstrzymane: nie mogę tam pisać",
      "channel-gone": "wstrzymane: kanału już nie ma",
      "dm-closed": "wstrzymane: nie mogę wysłać wiadomości prywatnej",
    },
    choose: "Zakończ i usuń jedno…",
    stored: "- To, co śledzisz przez `/follow`: sam identyfikator Discord, pytanie i kanał, dopóki tego nie zakończysz",
  },
  news: {
    title: (articles) => `📰 **Nowości, artykuły: ${articles}**`,
    lead: { daily: "fragment dnia", weekly: "fragment tygodnia" },
    kinds: { repeated: "w kilku artykułach", novel: "inne niż to, co było", newest: "najnowsze" },
    alike: (title, more) => `bardzo podobnie w „${title}”${more > 0 ? ` i jeszcze ${more}` : ""}`,
    turnOff: "Wyłącz to podsumowanie",
    isOff: "Nie ma podsumowania nowych artykułów. `/digest` je włącza.",
    isOn: {
      daily: (channel) =>
        `Codziennie po 08:00 UTC publikuję w ${channel} podsumowanie nowych artykułów; gdy ich nie ma, nic.`,
      weekly: (channel) =>
        `W poniedziałki po 08:00 UTC publikuję w ${channel} podsumowanie nowych artykułów; gdy ich nie ma, nic.`,
    },
    onlyModerators: "Tylko moderatorzy mogą wyłączyć podsumowanie.",
    logged: (who) => `📰 ${who} zmienia podsumowanie nowych artykułów:`,
  },
};
