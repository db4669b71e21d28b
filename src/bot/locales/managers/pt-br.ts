import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("pt-BR");
const FILES = { one: "# arquivo", other: "# arquivos" };
const DAYS = { one: "# dia", other: "# dias" };

export const ptBrManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **Obrigado por me adicionar.** Respondo com citações exatas de artigos, e digo quando nada responde. Três passos:",
      `1. Pergunte: mencione-me (${botMention}) com sua pergunta, ou use \`/ask\`.`,
      hasOwnArticles
        ? "2. Adicione artigos próprios com `/articles add`: só são citados no seu servidor. `/sources` lista os que já tenho."
        : "2. Veja com `/sources` de quais artigos eu cito.",
      "3. Escolha com `/manage` onde podem me perguntar, em que idioma respondo e quem vê.",
      "-# Envio isto uma vez. `/help` conta o resto.",
    ].join("\n"),
  settings: {
    groups: { answers: "Respostas", questions: "Canais de perguntas", order: "Ordem e relatórios" },
    names: {
      channels: "Responder toda pergunta nestes canais",
      allowedChannels: "Onde podem me perguntar",
      deniedChannels: "Onde não podem me perguntar",
      privateByDefault: "Em privado, salvo pedido contrário",
      showRelated: "Mostrar trechos talvez só relacionados",
      threads: "Abrir tópico ao responder menções",
      threshold: "Confiança mínima em %",
      language: "Idioma das minhas respostas",
      count: "Citações por resposta",
      coolDownSeconds: "Segundos entre perguntas de uma pessoa",
      channelThreshold: "Confiança mínima lá, em %",
      channelRole: "Lá, só pessoas com este cargo",
      channelReaction: "Só onde alguém reage com 🔍",
      logChannel: "Anotar mudanças de ajustes e artigos em",
      digestChannel: "Resumo semanal de perguntas abertas em",
    },
    hints: {
      channels: "Sem menção; fico calado onde não encontro nada",
      allowedChannels: "Nenhum: em toda parte. Tópicos contam como seu canal, uma categoria como todos os seus canais",
      deniedChannels: "Tópicos contam como seu canal, uma categoria como todos os seus canais",
      privateByDefault: "Todos os comandos; a resposta a uma menção é sempre vista por todos",
      showRelated: "Senão, digo que não encontrei nada",
      threshold: "De 0 a 100; vazio: meu próprio critério",
      coolDownSeconds: "De 0 a 3600; vazio: nenhum",
      channelThreshold: "Em canais onde respondo toda pergunta; vazio: como nos demais",
      channelReaction: "Em canais onde respondo toda pergunta: a lupa de qualquer um me pergunta",
    },
    manner: "Como respondo",
    eachOwn: "O de cada usuário",
    asManyAsHelp: "Quantas ajudarem",
    ownJudgement: "meu próprio critério",
    asElsewhere: "como nos demais",
    everywhere: "em toda parte",
    everybody: "todos",
    none: "nenhum",
    yes: "sim",
    no: "não",
    seconds: (seconds) => `${seconds} s`,
    saved: "✅ Salvo.",
    unchanged: "Nada mudou.",
    noPercentage: "não é uma porcentagem de 0 a 100",
    noSeconds: (most) => `não é um número de segundos de 0 a ${most}`,
    stays: (typed, why, name) => `⚠️ “${typed}” ${why}: “${name}” fica como estava.`,
    mayNotWrite: (channel) => `Não posso escrever em ${channel}.`,
  },
  serverLog: {
    settings: (who) => `⚙️ ${who} mudou meus ajustes:`,
    added: (who) => `📥 ${who} adicionou artigos:`,
    removed: (who) => `🗑️ ${who} removeu artigos:`,
    undone: (who) => `↩️ ${who} desfez a última mudança de artigos.`,
    gapDismissed: (who) => `🔕 ${who} descartou uma pergunta aberta:`,
  },
  unanswered: {
    lists: {
      open: (entries) => `Sem resposta (${entries})`,
      down: (entries) => `Mal avaliadas (${entries})`,
      answered: (entries) => `Respondidas depois (${entries})`,
    },
    downTitle: (days) => `**Respostas mal avaliadas em ${count(days, DAYS)}**`,
    answeredTitle: (days) => `**Perguntas de ${count(days, DAYS)} que já têm resposta**`,
    none: "Nenhuma.",
    unknownArticle: "(trecho não mais conhecido)",
    times: (times) => count(times, { one: "perguntado # vez", other: "perguntado # vezes" }),
    dismiss: "Descartar uma pergunta e as de mesmo sentido…",
    dismissed: (question) => `Descartada, não será mais mostrada: ${question}`,
    restore: "Trazer de volta",
    restored: (question) => `De volta: ${question}`,
    export: "Exportar como CSV",
    exported: (entries) => `Tudo em uma tabela: ${entries}. Ninguém é nomeado nela.`,
    columns: {
      state: "estado",
      group: "grupo",
      question: "pergunta",
      times: "vezes",
      first: "primeira vez",
      last: "última vez",
      channels: "canais",
      article: "artigo",
      citation: "id da citação",
    },
    states: { open: "sem resposta", down: "mal avaliada", answered: "respondida depois" },
    willTell: (days) =>
      `Enviarei uma mensagem direta se um artigo responder a isto em ${count(days, DAYS)}. Para isso guardo até lá seu id do Discord e a pergunta; \`/privacy\` mostra e apaga.`,
    willNotTell: "Você recusou, então não guardo nada com que pudesse avisar. Com `/privacy` você pode voltar.",
    cannotTell: "Só posso avisar de perguntas feitas em um servidor onde estou.",
    told: (server) => `Você perguntou isto em ${server} e queria saber quando houvesse resposta. Agora há:`,
    digestTitle: "**As perguntas da última semana aqui**",
    digestOpen: (questions) =>
      count(questions, { one: "# pergunta não encontrou resposta:", other: "# perguntas não encontraram resposta:" }),
    digestDown: (answers) =>
      count(answers, { one: "# resposta foi mal avaliada.", other: "# respostas foram mal avaliadas." }),
    digestAnswered: (questions) =>
      count(questions, { one: "# pergunta já tem resposta.", other: "# perguntas já têm resposta." }),
    digestMore: "`/gaps` mostra todas a quem gerencia este servidor.",
  },
  articles: {
    progress: (done, total) => `Lendo e indexando: ${count(done)} de ${count(total, FILES)}…`,
    added: (files, counts) => `Adicionados: ${files}. A coleção deste servidor: ${counts}.`,
    uploadTitle: "Adicionar artigos a este servidor",
    uploadLabel: "Arquivos com artigos (até 10)",
    replaced: "substituiu a versão anterior",
    sameName: "outro arquivo deste envio tem o mesmo nome; só o primeiro foi adicionado",
    notFetched: "o Discord não o entregou, por isso não foi adicionado; tente de novo",
    removed: (name) => `Removido: ${name}`,
    noSuchFile: (name) => `Não há arquivo ${name}.`,
    title: (files) => `Arquivos deste servidor: ${files}`,
    none: "Este servidor não tem artigos próprios.",
    limits: (extensions, mib) => `pode ser ${extensions}, até ${mib} MiB`,
    tooMany: (most) => `Um servidor pode guardar ${count(most, FILES)}.`,
    refused: {
      encoding: "sua codificação de caracteres não está clara. Salve-o como UTF-8 e adicione-o de novo",
      installation:
        "o que lê esses arquivos não está instalado. Não há nada de errado com o arquivo: avise quem mantém este bot",
    },
    quarantined: {
      time: "lê-lo demora demais",
      memory: "lê-lo exige memória demais",
      crash: "a leitura falhou gravemente duas vezes",
    },
    quarantine: (files) => `Não puderam ser lidos, e não se tenta de novo até que mudem: ${files}`,
    preview: (files) =>
      count(files, {
        one: "É assim que leio # arquivo. Nada foi adicionado ainda.",
        other: "É assim que leio estes # arquivos. Nada foi adicionado ainda.",
      }),
    add: (files) => count(files, { one: "Adicionar # arquivo", other: "Adicionar estes # arquivos" }),
    discard: "Descartar",
    undo: { added: "Desfazer a última adição", removed: "Desfazer a última remoção" },
    discarded: "Descartado; nada foi adicionado.",
    offerGone: "Estes arquivos não estão mais aqui: ficam guardados por uma hora. Adicione-os de novo.",
    undone: "Pronto: os arquivos deste servidor estão como antes.",
    notUndone: "Não dá mais para desfazer: houve outra mudança, ou passou um dia.",
    replaces: "Substituiria sua versão anterior.",
    count: (articles) => count(articles, { one: "# artigo", other: "# artigos" }),
    waiting: "à espera de indexação",
    blankPages: (pages) =>
      count(pages, {
        one: "# página sem texto: em branco, ou uma imagem",
        other: "# páginas sem texto: em branco, ou imagens",
      }),
    recognizedPages: (pages) =>
      count(pages, {
        one: "# página lida de uma imagem, talvez com erros",
        other: "# páginas lidas de imagens, talvez com erros",
      }),
    thinlyRead: (percent) => `só ${percent} % do texto pode ser citado`,
    readAs: (encoding) => `lido como ${encoding}: veja se as letras estão certas`,
    noHeadline: "nenhum título foi encontrado",
    busy: "Há muitos arquivos à espera de leitura neste momento; nada foi adicionado. Adicione-os de novo em alguns minutos.",
    noRoom: (megabytes) =>
      `Não há mais espaço para isso; nada foi adicionado. Os artigos próprios deste servidor ocupam ${megabytes} MB: remova alguns com \`/articles remove\`, ou peça mais espaço a quem mantém este bot.`,
  },
};
