import type { NewsTranslation } from "../texts.ts";

export const itNews: NewsTranslation = {
  following: {
    set: "🔔 Seguo questa domanda. Appena un passo indicizzato da poco le risponde, lo pubblico qui, una sola volta, e ti menziono. Per questo conservo il tuo ID Discord e la domanda; `/follow` mostra e chiude ciò che segui, `/privacy` lo mostra e lo cancella.",
    setPrivately:
      "🔔 Seguo questa domanda. Appena un passo indicizzato da poco le risponde, te lo mando, una sola volta, in un messaggio diretto. Per questo conservo il tuo ID Discord e la domanda; `/follow` mostra e chiude ciò che segui, `/privacy` lo mostra e lo cancella.",
    ownFull: (most) => `Qui non puoi seguire più di ${most} domande. Prima chiudine una con \`/follow\`.`,
    serverFull: (most) => `In questo server si seguono già ${most} domande, il massimo.`,
    mayNotWrite: "Qui tu o io non possiamo scrivere. Posso mandarti un messaggio diretto.",
    told: (who) => `🔔 ${who}, questo è nuovo e risponde alla domanda. Con questo è detto, e non la seguo più.`,
    toldPrivately: (server) =>
      `🔔 Questo è nuovo in ${server} e risponde a ciò che segui lì. Con questo è detto, e non lo seguo più.`,
    buttons: { again: "Continua a seguire", stop: "Smetti di seguire", all: "Di tutti", own: "Le mie" },
    stopped: "Fatto: non lo seguo più e l’ho cancellato.",
    gone: "Non ne conservo più nulla. `/follow` la segue di nuovo.",
    notYours: "Può cambiarlo solo chi segue questa domanda, o un moderatore.",
    title: "**Ciò che segui in questo server**",
    titleAll: "**Ciò che si segue in questo server**",
    none: "Niente. `/follow` con una domanda la segue.",
    inPrivate: "con un messaggio diretto",
    states: {
      waiting: "in attesa di novità",
      claimed: "in corso di invio",
      told: "detto; concluso",
      "no-permission": "fermo: lì non posso scrivere",
      "channel-gone": "fermo: il canale non c’è più",
      "dm-closed": "fermo: non posso mandare messaggi diretti",
    },
    choose: "Chiudine una e cancellala…",
    stored: "- Ciò che segui con `/follow`: il tuo ID Discord, la domanda e il canale, finché non lo chiudi",
  },
  news: {
    title: (articles) => `📰 **Novità, articoli: ${articles}**`,
    lead: { daily: "passo del giorno", weekly: "passo della settimana" },
    kinds: { repeated: "in più articoli", novel: "diverso da ciò che c’era", newest: "il più recente" },
    alike: (title, more) => `molto simile in «${title}»${more > 0 ? ` e in altri ${more}` : ""}`,
    turnOff: "Disattiva questo riepilogo",
    isOff: "Non c’è un riepilogo dei nuovi articoli. `/digest` lo attiva.",
    isOn: {
      daily: (channel) =>
        `Ogni giorno dopo le 08:00 UTC pubblico in ${channel} un riepilogo dei nuovi articoli; se non ce ne sono, niente.`,
      weekly: (channel) =>
        `Il lunedì dopo le 08:00 UTC pubblico in ${channel} un riepilogo dei nuovi articoli; se non ce ne sono, niente.`,
    },
    onlyModerators: "Solo i moderatori possono disattivare il riepilogo.",
    logged: (who) => `📰 ${who} ha cambiato il riepilogo dei nuovi articoli:`,
  },
};
