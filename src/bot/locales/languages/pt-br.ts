import { ptBrCommands } from "../commands/pt-br.ts";
import { counting } from "../counting.ts";
import { ptBrManagers } from "../managers/pt-br.ts";
import { ptBrNews } from "../news/pt-br.ts";
import type { Translation } from "../texts.ts";

const count = counting("pt-BR");
const FILES = { one: "# arquivo", other: "# arquivos" };
const PASSAGES = { one: "# trecho", other: "# trechos" };
const DAYS = { one: "# dia", other: "# dias" };

export const ptBr: Translation = {
  locale: "pt-BR",
  commands: ptBrCommands,
  buttons: {
    prev: "◀ Anterior",
    next: "Próxima ▶",
    here: "Voltar à resposta",
    quoted: "Ao trecho citado",
    more: "Continuar lendo",
    all: "Todos os resultados",
    followup: "Continuar",
    reference: "Copiar a referência",
    helpful: "Útil",
    unhelpful: "Não útil",
    share: "Compartilhar",
    delete: "Apagar",
    tell: "Avise-me quando houver resposta",
    script: "Simplificado / tradicional",
  },

  untitled: "(sem título)",
  blockKinds: { code: "código", caption: "legenda", sidebar: "quadro", headline: "título", byline: "assinatura" },
  lines: (first, last) => (first === last ? `linha ${first}` : `linhas ${first}–${last}`),
  page: (page) => `página ${page}`,
  recognized: "lido por OCR",
  readingAid: {
    words: (pairs) => `Palavras que combinam, não uma tradução: ${pairs}`,
    simplified: "Em caracteres simplificados, convertidos pelo bot:",
    traditional: "Em caracteres tradicionais, convertidos pelo bot:",
  },
  dateOfPage: (date) => `página de ${date}`,
  dateOfFileName: (date) => `${date} segundo o nome do arquivo`,
  alsoIn: (source, lines, more) => `Também em ${source}, ${lines}${more > 0 ? `, e mais ${more}` : ""}`,
  shortened: "Recorte de um trecho mais longo.",
  within: {
    only: (what) => `Só ${what} · mostrar tudo`,
    newestFirst: "Mais recentes primeiro · mostrar tudo",
    elsewhere: (days) => `Nada com data ${days} responde a isto. De outros dias, ou sem data:`,
    since: (day) => `desde ${day}`,
    until: (day) => `até ${day}`,
    event: (title, day) => `Segundo “${title}”, de ${day}.`,
    undated: "sem data",
    without: (word) => `sem “${word}”`,
    having: (word) => `com “${word}”`,
    misread: (typed) => `Não entendi ${typed} e deixei de lado. Escreva os dias assim: 2025-03-14, 2025-03 ou 2025.`,
  },

  speakers: {
    saidBy: (name) => `diz ${name}`,
    wordsOf: (name) => `palavras de ${name}`,
    nobody: (asked) => `Os artigos não citam ninguém chamado ${asked}.`,
    nearest: (names) => `Talvez você queira dizer: ${names}`,
  },

  partsAway: "Uma parte dos artigos está fora de alcance no momento; isto vem dos demais.",
  answers: "Encontrado nos artigos:",
  composed: {
    date: "Encontrado em vários lugares, do mais antigo ao mais recente:",
    part: "Encontrado para cada parte da pergunta:",
    rank: "Encontrado em vários lugares:",
  },
  related: "Isto talvez tenha relação:",
  nothingFound: "Não encontrei nada nos artigos que responda a isso.",
  nearest: "Os títulos mais próximos, que talvez tratem de outra coisa:",
  nothingIndexed: "Ainda não há artigos.",
  phraseExact: "Estas palavras exatas estão impressas aqui:",
  phraseSimilar: "Estas palavras exatas não estão nos artigos; o mais próximo é:",
  moreActions: "Mais: perguntar de novo, avaliar, apagar…",
  lookUpHeadline: "Abrir um título…",
  matches: "Artigos que correspondem:",
  noMatch: "Nenhum título nem frase dos artigos corresponde.",
  gone: "Este trecho não está mais nos artigos. Pergunte de novo com `/ask`.",
  emptyQuestion: "Sua pergunta estava vazia, então não busquei nada. Escreva o que você quer saber.",
  unknownId: (id) =>
    `Nenhum trecho aqui tem o id “${id}”. O id fica abaixo da citação, depois do #; talvez esteja mal digitado, ou o artigo mudou.`,
  guessedId: "Nenhum trecho tem este id; o mais próximo é:",
  formGone: "Não conheço mais este formulário. Abra-o de novo.",
  noText: "Esta mensagem não tem texto para buscar.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**Fontes das primeiras ${count(shown)} de ${count(all)} afirmações**`
        : `**Fontes de ${count(all)} afirmações**`,
    notFound: "-# não encontrado nos artigos",
    related: "talvez tenha relação:",
    unreadable: "Não consigo ler essa mensagem aqui. Nela, escolha Aplicativos → **Buscar fontes**.",
  },
  verification: {
    heading: (verbatim, all) => `**Palavra por palavra: ${count(verbatim)} de ${count(all)}**`,
    verdicts: {
      verbatim: "palavra por palavra",
      "said-by-another": "dito por outra pessoa",
      changed: "alterada",
      stitched: "unida de lugares diferentes",
      "not-found": "não está nos artigos",
    },
    speakers: (given, source) => `aqui: ${given} · no artigo: ${source}`,
    misread: "talvez mal lida onde está riscada",
    tooShort: (quotations) => `-# Curtas demais para saber: ${count(quotations)}`,
    notShown: (quotations) => `-# Não mostradas aqui: ${count(quotations)}`,
    none: "Não encontro nele uma citação de três palavras ou mais.",
    title: "Verificar citações",
    label: "Texto com citações",
  },
  comparison: {
    heading: (articles) => `O que ${count(articles)} artigos dizem disto`,
    differs: "O que difere está sublinhado, e aqui nas palavras deles:",
    nothingDiffers: "Não vejo número, data, nome ou negação que difira.",
    kinds: { number: "Número", date: "Data", name: "Nome", negation: "Negação" },
    onlyOne: "Só um artigo fala disto:",
  },
  timeline: {
    heading: (first, last, all) =>
      `Por ordem de tempo, do mais antigo: ${count(first)}–${count(last)} de ${count(all)}`,
    byArticle: "data do artigo",
  },
  sharedBy: (user) => `Compartilhado por ${user}`,
  thanks: "Obrigado, anotado.",
  thanksUnkept: "Obrigado. Este voto não é guardado: votos são guardados só em servidores, e não os de quem recusou.",
  notYours: "Só quem perguntou ou um moderador pode apagar isto.",
  followUpTitle: "Outra pergunta sobre isto",
  followUpLabel: "Sua pergunta",

  catalogue: {
    browse: "Percorrer os artigos…",
    newest: "Todos, os mais novos primeiro",
    groupedBy: { year: "Por data", file: "Por arquivo", language: "Por idioma" },
    choose: {
      year: "Escolha um ano…",
      month: "Escolha um mês…",
      file: "Escolha um arquivo…",
      language: "Escolha um idioma…",
    },
    undated: "Sem data",
    articles: (articles) => count(articles, { one: "# artigo", other: "# artigos" }),
    matching: (words) => `Artigos para “${words}”`,
  },
  lookUp: { near: "Nenhum título é exatamente este. Talvez você procure:" },
  reader: { parts: "Ir a uma parte do artigo…", quoted: "o trecho citado", mayBeAnothers: "pode ser de outro artigo" },

  counts: (articles, files, passages) =>
    `${count(articles, { one: "# artigo", other: "# artigos" })} em ${count(files, FILES)}, ${count(passages, PASSAGES)}`,
  vanished: (files) => `Arquivos inacessíveis no momento, citados como foram lidos pela última vez: ${files}`,
  passages: (passages) => count(passages, PASSAGES),
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
    "- A pergunta pode dizer quando (“em março”, “semana passada”) e ter filtros: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Responda à minha resposta ou aperte **Continuar** para perguntar mais",
    "- `/lookup` encontra títulos e frases exatas, `/cite` um trecho pelo id, `/sources` lista os artigos",
    "- `/compare` põe lado a lado o que vários artigos dizem da mesma coisa, `/timeline` ordena isso no tempo",
    "- `/follow` avisa você uma vez quando algo novo responde a uma pergunta",
    "- Numa mensagem: Aplicativos → **Buscar fontes** mostra o que a sustenta",
    "- Numa mensagem: Aplicativos → **Verificar citações**: cita palavra por palavra? Para qualquer outro texto, `/verify`",
    "- Os botões abaixo da sua resposta a mudam; os das respostas de outros dão a você uma cópia própria",
    "- `/privacy` diz o que é guardado sobre você, `/about` o que eu sou",
    "- Para quem gerencia o servidor: `/manage` muda minhas configurações, `/gaps` lista o que ficou sem resposta, `/digest` conta num canal o que há de novo",
  ].join("\n"),

  ...ptBrManagers,
  ...ptBrNews,
  needsMessageContent:
    "Para ver mensagens sem menção preciso da permissão Message Content; o operador ainda não a ativou.",
  gapsTitle: (days) => `**Perguntas sem resposta em ${count(days, DAYS)}**`,
  noGaps: "Todas as perguntas encontraram algo.",
  feedback: (helpful, unhelpful) => `Avaliações: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**O que é guardado**, sob uma chave feita do seu id do Discord, sem seu nome",
      `- Perguntas feitas em servidores que nada encontraram: texto, canal e hora, por ${count(days, DAYS)}; os gestores do servidor veem o texto`,
      `- 👍 e 👎 em servidores: mensagem, trecho e hora, por ${count(days, DAYS)}; os gestores veem as somas, e de um 👎 também a pergunta e o título, sem saber de quem`,
      `- Onde você apertou **Avise-me quando houver resposta**: seu próprio id do Discord, a pergunta e o servidor, até ser avisado ou por ${count(days, DAYS)}`,
      `- Qual mensagem minha responde a qual sua, e onde, por ${count(linkDays, DAYS)}, para sumir junto com ela`,
      "- Que você recusou, até voltar a participar",
      `Nada mais: nenhuma pergunta que encontrou resposta, nem as feitas por mensagem direta. Tudo o que é guardado de um servidor é apagado ${count(graceDays, DAYS)} depois de eu ser removido dele.`,
      "Você pode recusar ou apagar quando quiser com `/privacy`.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**De você, agora**: perguntas ${questions}, votos ${votes}, mensagens respondidas ${links}`,
  haveOptedOut: "Você recusou; isso fica guardado.",
  optedOut: "De agora em diante só é guardado sobre você que você recusou, e o que havia foi apagado.",
  optedIn: "Você voltou a participar.",
  erased: (entries) => `Apagado: ${entries}.`,

  busy: (seconds) => `Estou ocupado com outras perguntas. Pergunte de novo em ${seconds} s.`,
  pause: (seconds) => `Aqui, uma pergunta por vez: você pode perguntar de novo em ${seconds} s.`,
  notHere: (channels) =>
    channels === null
      ? "Não podem me perguntar neste canal. Pergunte em outro ou me escreva diretamente."
      : `Não podem me perguntar neste canal. Pergunte em ${channels} ou me escreva diretamente.`,
  slowDown: (seconds) => `Foram muitas perguntas de uma vez. Espere ${seconds} s.`,
  stopping: "Estou sendo reiniciado. Pergunte de novo em um minuto.",
  failed: (id) =>
    `Algo deu errado do meu lado, então não há resposta. A causa está no registro do operador, como erro \`${id}\`.`,
  notStored: (id) =>
    "Não consegui guardar isso: o disco do operador está cheio ou não permite gravação. Tente de novo mais tarde. A causa " +
    `está no registro do operador, como erro \`${id}\`.`,
  cannotWriteIn: (channel) => `Não posso escrever em ${channel}, então aqui está sua resposta:`,
  notPosted: "O Discord não me deixou publicar a resposta aqui. Pergunte por mensagem direta ou com outras palavras.",
  notPostedIn: (channel) =>
    `O Discord não me deixou publicar a resposta em ${channel}. Pergunte aqui ou com outras palavras.`,
  onlyInServers: "Isto só funciona em servidores.",
};
