import type { NewsTranslation } from "../texts.ts";

export const esNews: NewsTranslation = {
  following: {
    set: "🔔 Sigo esta pregunta. En cuanto un pasaje recién indexado la responda, lo publicaré aquí una sola vez y te mencionaré. Para eso guardo tu identificador de Discord y la pregunta; `/follow` muestra y termina lo que sigues, `/privacy` lo muestra y lo borra.",
    setPrivately:
      "🔔 Sigo esta pregunta. En cuanto un pasaje recién indexado la responda, te lo enviaré una sola vez por mensaje directo. Para eso guardo tu identificador de Discord y la pregunta; `/follow` muestra y termina lo que sigues, `/privacy` lo muestra y lo borra.",
    ownFull: (most) => `Aquí no puedes seguir más de ${most} preguntas. Termina antes una con \`/follow\`.`,
    serverFull: (most) => `En este servidor ya se siguen ${most} preguntas, el máximo.`,
    mayNotWrite: "Tú o yo no podemos escribir aquí. Puedo enviarte un mensaje directo.",
    told: (who) => `🔔 ${who}, esto es nuevo y responde a la pregunta. Con esto queda avisado, y dejo de seguirla.`,
    toldPrivately: (server) =>
      `🔔 Esto es nuevo en ${server} y responde a lo que sigues allí. Con esto queda avisado, y dejo de seguirlo.`,
    buttons: { again: "Seguir siguiendo", stop: "Dejar de seguir", all: "Las de todos", own: "Las mías" },
    stopped: "Hecho: ya no lo sigo, y lo he borrado.",
    gone: "Ya no guardo nada de esto. Con `/follow` se vuelve a seguir.",
    notYours: "Solo quien sigue esto, o un moderador, puede cambiarlo.",
    title: "**Lo que sigues en este servidor**",
    titleAll: "**Lo que se sigue en este servidor**",
    none: "Nada. `/follow` con una pregunta la sigue.",
    inPrivate: "por mensaje directo",
    states: {
      waiting: "a la espera de algo nuevo",
      claimed: "avisándose ahora",
      told: "avisado; terminado",
      "no-permission": "detenido: no puedo escribir allí",
      "channel-gone": "detenido: el canal ya no existe",
      "dm-closed": "detenido: no puedo enviar mensajes directos",
    },
    choose: "Terminar y borrar una…",
    stored: "- Lo que sigues con `/follow`: tu identificador de Discord, la pregunta y el canal, hasta que lo termines",
  },
  news: {
    title: (articles) => `📰 **Novedades, artículos: ${articles}**`,
    lead: { daily: "pasaje del día", weekly: "pasaje de la semana" },
    kinds: { repeated: "en varios artículos", novel: "distinto de lo que había", newest: "lo más reciente" },
    alike: (title, more) => `muy parecido en «${title}»${more > 0 ? ` y ${more} más` : ""}`,
    turnOff: "Desactivar este resumen",
    isOff: "No hay resumen de artículos nuevos. `/digest` lo activa.",
    isOn: {
      daily: (channel) =>
        `Cada día, después de las 08:00 UTC, publico en ${channel} un resumen de los artículos nuevos; si no los hay, nada.`,
      weekly: (channel) =>
        `Los lunes, después de las 08:00 UTC, publico en ${channel} un resumen de los artículos nuevos; si no los hay, nada.`,
    },
    onlyModerators: "Solo los moderadores pueden desactivar el resumen.",
    logged: (who) => `📰 ${who} ha cambiado el resumen de artículos nuevos:`,
  },
};
