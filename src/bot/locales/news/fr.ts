import type { NewsTranslation } from "../texts.ts";

export const frNews: NewsTranslation = {
  following: {
    set: "🔔 Je suis cette question. Dès qu’un passage nouvellement indexé y répond, je le publie ici, une seule fois, en vous mentionnant. Pour cela je garde votre identifiant Discord et la question ; `/follow` montre et arrête ce que vous suivez, `/privacy` le montre et l’efface.",
    setPrivately:
      "🔔 Je suis cette question. Dès qu’un passage nouvellement indexé y répond, je vous l’envoie, une seule fois, en message privé. Pour cela je garde votre identifiant Discord et la question ; `/follow` montre et arrête ce que vous suivez, `/privacy` le montre et l’efface.",
    ownFull: (most) =>
      `Vous ne pouvez pas suivre ici plus de ${most} questions. Arrêtez-en d’abord une avec \`/follow\`.`,
    serverFull: (most) => `Sur ce serveur, ${most} questions sont déjà suivies, c’est le maximum.`,
    mayNotWrite: "Vous ou moi ne pouvons pas écrire ici. Je peux vous envoyer un message privé.",
    told: (who) =>
      `🔔 ${who}, ceci est nouveau et répond à ce que vous suivez. Voilà qui est dit ; je ne le suis plus.`,
    toldPrivately: (server) =>
      `🔔 Ceci est nouveau sur ${server} et répond à ce que vous y suivez. Voilà qui est dit ; je ne le suis plus.`,
    buttons: { again: "Continuer à suivre", stop: "Ne plus suivre", all: "Celles de tous", own: "Les miennes" },
    stopped: "C’est fait : je ne suis plus cette question et je l’ai effacée.",
    gone: "Je n’en garde plus rien. `/follow` la suit de nouveau.",
    notYours: "Seule la personne qui suit cette question, ou un modérateur, peut changer cela.",
    title: "**Ce que vous suivez sur ce serveur**",
    titleAll: "**Ce qui est suivi sur ce serveur**",
    none: "Rien. `/follow` avec une question la suit.",
    inPrivate: "en message privé",
    states: {
      waiting: "en attente de nouveau",
      claimed: "en cours d’envoi",
      told: "dit ; terminé",
      "no-permission": "arrêté : je ne peux pas écrire là-bas",
      "channel-gone": "arrêté : le salon n’existe plus",
      "dm-closed": "arrêté : je ne peux pas envoyer de message privé",
    },
    choose: "En arrêter une et l’effacer…",
    stored:
      "- Ce que vous suivez avec `/follow` : votre identifiant Discord, la question et le salon, jusqu’à ce que vous l’arrêtiez",
  },
  news: {
    title: (articles) => `📰 **Du nouveau, articles : ${articles}**`,
    lead: { daily: "passage du jour", weekly: "passage de la semaine" },
    kinds: { repeated: "dans plusieurs articles", novel: "différent de ce qu’il y avait", newest: "le plus récent" },
    alike: (title, more) => `très proche dans « ${title} »${more > 0 ? ` et ${more} de plus` : ""}`,
    turnOff: "Désactiver ce résumé",
    isOff: "Il n’y a pas de résumé des nouveaux articles. `/digest` l’active.",
    isOn: {
      daily: (channel) =>
        `Chaque jour après 08:00 UTC, je publie dans ${channel} un résumé des nouveaux articles ; rien s’il n’y en a pas.`,
      weekly: (channel) =>
        `Le lundi après 08:00 UTC, je publie dans ${channel} un résumé des nouveaux articles ; rien s’il n’y en a pas.`,
    },
    onlyModerators: "Seuls les modérateurs peuvent désactiver le résumé.",
    logged: (who) => `📰 ${who} a modifié le résumé des nouveaux articles :`,
  },
};
