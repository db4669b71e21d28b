import type { NewsTranslation } from "../texts.ts";

export const ptBrNews: NewsTranslation = {
  following: {
    set: "🔔 Estou seguindo esta pergunta. Assim que um trecho recém-indexado a responder, publico aqui, uma única vez, e menciono você. Para isso guardo seu ID do Discord e a pergunta; `/follow` mostra e encerra o que você segue, `/privacy` mostra e apaga.",
    setPrivately:
      "🔔 Estou seguindo esta pergunta. Assim que um trecho recém-indexado a responder, envio a você, uma única vez, por mensagem direta. Para isso guardo seu ID do Discord e a pergunta; `/follow` mostra e encerra o que você segue, `/privacy` mostra e apaga.",
    ownFull: (most) => `Aqui você não pode seguir mais de ${most} perguntas. Encerre uma antes com \`/follow\`.`,
    serverFull: (most) => `Neste servidor já são seguidas ${most} perguntas, o máximo.`,
    mayNotWrite: "Você ou eu não podemos escrever aqui. Posso enviar uma mensagem direta.",
    told: (who) => `🔔 ${who}, isto é novo e responde à pergunta. Está avisado, e deixo de segui-la.`,
    toldPrivately: (server) =>
      `🔔 Isto é novo em ${server} e responde ao que você segue lá. Está avisado, e deixo de seguir.`,
    buttons: { again: "Continuar seguindo", stop: "Deixar de seguir", all: "De todos", own: "Minhas" },
    stopped: "Pronto: não sigo mais isto, e apaguei.",
    gone: "Não guardo mais nada disto. `/follow` volta a seguir.",
    notYours: "Só quem segue isto, ou um moderador, pode mudar.",
    title: "**O que você segue neste servidor**",
    titleAll: "**O que é seguido neste servidor**",
    none: "Nada. `/follow` com uma pergunta passa a segui-la.",
    inPrivate: "por mensagem direta",
    states: {
      waiting: "à espera de novidade",
      claimed: "sendo avisado",
      told: "avisado; encerrado",
      "no-permission": "parado: não posso escrever lá",
      "channel-gone": "parado: o canal não existe mais",
      "dm-closed": "parado: não posso enviar mensagens diretas",
    },
    choose: "Encerrar e apagar uma…",
    stored: "- O que você segue com `/follow`: seu ID do Discord, a pergunta e o canal, até você encerrar",
  },
  news: {
    title: (articles) => `📰 **Novidades, artigos: ${articles}**`,
    lead: { daily: "trecho do dia", weekly: "trecho da semana" },
    kinds: { repeated: "em vários artigos", novel: "diferente do que havia", newest: "o mais recente" },
    alike: (title, more) => `muito parecido em “${title}”${more > 0 ? ` e mais ${more}` : ""}`,
    turnOff: "Desligar este resumo",
    isOff: "Não há resumo de artigos novos. `/digest` liga.",
    isOn: {
      daily: (channel) =>
        `Todo dia, depois das 08:00 UTC, publico em ${channel} um resumo dos artigos novos; sem artigos novos, nada.`,
      weekly: (channel) =>
        `Às segundas, depois das 08:00 UTC, publico em ${channel} um resumo dos artigos novos; sem artigos novos, nada.`,
    },
    onlyModerators: "Só moderadores podem desligar o resumo.",
    logged: (who) => `📰 ${who} mudou o resumo de artigos novos:`,
  },
};
