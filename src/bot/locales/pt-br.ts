import type { Texts } from "./texts.ts";

export const ptBr: Texts = {
  locale: "pt-BR",
  commands: {
    ask: {
      name: "perguntar",
      description: "Faça uma pergunta; a resposta é citada palavra por palavra dos artigos",
      options: {
        question: { name: "pergunta", description: "O que você quer saber?" },
        private: { name: "privado", description: "Mostrar a resposta só para você" },
        count: { name: "quantidade", description: "Quantas citações folhear (1-6)" },
      },
    },
    lookup: {
      name: "buscar",
      description: "Encontre um artigo pelo título ou uma frase exata em todos eles",
      options: { text: { name: "texto", description: "Um título, um nome ou palavras como estão impressas" } },
    },
    cite: {
      name: "citar",
      description: "Mostra um trecho pelo identificador da citação",
      options: { id: { name: "id", description: "O identificador abaixo de uma citação" } },
    },
    sources: {
      name: "fontes",
      description: "Lista os artigos citados nas respostas",
      options: { search: { name: "filtro", description: "Só artigos com isto no título ou no nome do arquivo" } },
    },
    about: { name: "sobre", description: "Modelo, índice, versão, velocidade e privacidade deste bot", options: {} },
    help: { name: "ajuda", description: "Como perguntar e o que os botões fazem", options: {} },
    "find-sources": { name: "Buscar fontes", description: "", options: {} },
    manage: {
      name: "gerenciar",
      description: "Ver ou mudar como respondo neste servidor",
      options: {
        channel: { name: "canal", description: "Canal onde respondo sem menção (escolher de novo remove)" },
        language: { name: "idioma", description: "O idioma das minhas respostas" },
        count: { name: "quantidade", description: "Citações por resposta (1-6)" },
        threshold: { name: "limiar", description: "Confiança mínima de uma resposta em % (0: a usual)" },
        private: { name: "privado", description: "Responder em privado, salvo pedido contrário" },
      },
    },
    gaps: {
      name: "lacunas",
      description: "Perguntas recentes sem resposta e a utilidade das respostas",
      options: { days: { name: "dias", description: "Quantos dias para trás (1-30)" } },
    },
    privacy: {
      name: "privacidade",
      description: "O que é guardado sobre você; recusar, voltar ou apagar",
      options: {
        do: {
          name: "ação",
          description: "O que fazer",
          choices: { show: "Ver", "opt-out": "Recusar e apagar", "opt-in": "Voltar", erase: "Apagar" },
        },
      },
    },
  },
  buttons: {
    prev: "◀ Anterior",
    next: "Próxima ▶",
    here: "Voltar à resposta",
    more: "Mais contexto",
    all: "Todos os resultados",
    followup: "Continuar",
    helpful: "Útil",
    unhelpful: "Não útil",
    share: "Compartilhar",
    delete: "Apagar",
  },

  untitled: "(sem título)",
  blockKinds: { caption: "legenda", sidebar: "quadro", headline: "título" },
  lines: (first, last) => (first === last ? `linha ${first}` : `linhas ${first}–${last}`),
  page: (page) => `página ${page}`,
  alsoIn: (source, lines, more) => `Também em ${source}, ${lines}${more > 0 ? `, e mais ${more}` : ""}`,
  shortened: "Recorte de um trecho mais longo.",
  before: "antes",
  after: "depois",

  nothingFound: "Não encontrei nada nos artigos que responda a isso.",
  nearest: "Os títulos mais próximos, que talvez tratem de outra coisa:",
  nothingIndexed: "Ainda não há artigos.",
  phraseExact: "Estas palavras exatas estão impressas aqui:",
  phraseSimilar: "Estas palavras exatas não estão nos artigos; o mais próximo é:",
  lookUpHeadline: "Abrir um título…",
  matches: "Artigos que correspondem:",
  noMatch: "Nenhum título nem frase dos artigos corresponde.",
  gone: "Este trecho não está mais nos artigos. Pergunte de novo com `/ask`.",
  noText: "Esta mensagem não tem texto para buscar.",
  sharedBy: (user) => `Compartilhado por ${user}`,
  thanks: "Obrigado, anotado.",
  notYours: "Só quem perguntou ou um moderador pode apagar isto.",
  followUpTitle: "Outra pergunta sobre isto",
  followUpLabel: "Sua pergunta",

  counts: (articles, files, passages) => `${articles} artigos em ${files} arquivos, ${passages} trechos`,
  passages: (count) => (count === 1 ? "1 trecho" : `${count} trechos`),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** responde só com citações exatas; nada é gerado.`,
      `- Índice: ${counts}, última mudança ${updated}`,
      `- Modelo: ${model}, na máquina do operador`,
      `- Velocidade: Discord ${gatewayMs} ms, índice ${engineMs} ms`,
      "- Privacidade: nenhuma pergunta sai da máquina do operador; `/privacy` diz o que é guardado.",
    ].join("\n"),
  help: [
    "Respondo com citações exatas dos artigos, e digo quando nada responde.",
    "- `/ask`, ou me mencione com a pergunta, ou me escreva diretamente",
    "- Responda à minha resposta ou aperte **Continuar** para perguntar mais",
    "- `/lookup` encontra títulos e frases exatas, `/cite` um trecho pelo id, `/sources` lista os artigos",
    "- Numa mensagem: Aplicativos → **Buscar fontes** mostra o que a sustenta",
    "- Os botões da sua resposta viram páginas; os das respostas de outros dão a você uma cópia própria",
    "- `/privacy` diz o que é guardado sobre você",
  ].join("\n"),

  manage: ({ channels, language, count, threshold, privateByDefault }) =>
    [
      "**Como respondo neste servidor**",
      `- Canais onde respondo sem menção: ${channels ?? "nenhum"}`,
      `- Idioma das respostas: ${language ?? "o de cada usuário"}`,
      `- Citações por resposta: ${count}`,
      `- Confiança mínima: ${threshold === null ? "a usual" : `${threshold} %`}`,
      `- Em privado por padrão: ${privateByDefault ? "sim" : "não"}`,
    ].join("\n"),
  needsMessageContent:
    "Para ver mensagens sem menção preciso da permissão Message Content; o operador ainda não a ativou.",
  gapsTitle: (days) => `**Perguntas sem resposta em ${days} dias**`,
  noGaps: "Todas as perguntas encontraram algo.",
  feedback: (helpful, unhelpful) => `Avaliações: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: (days) =>
    [
      "**O que é guardado**",
      `- Perguntas sem resposta, sem seu nome, por ${days} dias; os gestores do servidor as veem`,
      `- 👍 e 👎, sem seu nome, por ${days} dias`,
      "- Qual mensagem minha responde a qual sua, por 7 dias, para sumir junto com ela",
      "Nada mais. Você pode recusar ou apagar quando quiser com `/privacy`.",
    ].join("\n"),
  optedOut: "De agora em diante nada é guardado sobre você, e o que havia foi apagado.",
  optedIn: "Você voltou a participar.",
  erased: (entries) => `Apagado: ${entries}.`,

  busy: "Estou ocupado com outras perguntas. Pergunte de novo em instantes.",
  slowDown: (seconds) => `Foram muitas perguntas de uma vez. Espere ${seconds} s.`,
  stopping: "Estou sendo reiniciado. Pergunte de novo em um minuto.",
  failed: "Algo deu errado do meu lado, então não há resposta. A causa está no registro do operador.",
  cannotWriteIn: (channel) => `Não posso escrever em ${channel}, então aqui está sua resposta:`,
  onlyInServers: "Isto só funciona em servidores.",
};
