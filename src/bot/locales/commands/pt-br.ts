import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "de", description: "Só artigos a partir deste dia (2025-03, semana passada)" },
  to: { name: "até", description: "Só artigos até este dia" },
  source: { name: "fonte", description: "Só este arquivo, ou os que têm isto no nome" },
  article: { name: "artigo", description: "Só este artigo" },
  said_by: { name: "dito_por", description: "Só o que esta pessoa diz" },
};

export const ptBrCommands: CommandsTranslation = {
  ask: {
    name: "perguntar",
    description: "Faça uma pergunta; a resposta é citada palavra por palavra dos artigos",
    options: {
      ...SCOPE,
      question: { name: "pergunta", description: "O que você quer saber?" },
      private: { name: "privado", description: "Mostrar a resposta só para você" },
      count: { name: "quantidade", description: "Quantas citações folhear (1-6)" },
    },
  },
  lookup: {
    name: "buscar",
    description: "Encontre um artigo pelo título ou uma frase exata em todos eles",
    options: {
      ...SCOPE,
      private: { name: "privado", description: "Mostrar só para você" },
      text: { name: "texto", description: "Um título, um nome ou palavras como estão impressas" },
    },
  },
  cite: {
    name: "citar",
    description: "Mostra um trecho pelo identificador da citação",
    options: {
      private: { name: "privado", description: "Mostrar só para você" },
      id: { name: "id", description: "O identificador abaixo de uma citação" },
    },
  },
  sources: {
    name: "fontes",
    description: "Lista os artigos citados nas respostas",
    options: {
      private: { name: "privado", description: "Mostrar só para você" },
      search: { name: "filtro", description: "Só artigos com isto no título ou no nome do arquivo" },
    },
  },
  about: { name: "sobre", description: "Modelo, índice, versão, velocidade e privacidade deste bot" },
  help: { name: "ajuda", description: "Como perguntar e o que os botões fazem" },
  "find-sources": { name: "Buscar fontes" },
  verify: {
    name: "verificar",
    description: "Verifica se as citações de um texto estão assim nos artigos",
    options: {
      private: { name: "privado", description: "Mostrar só para você" },
      text: { name: "texto", description: "Texto com citações; sem ele, abre-se um formulário" },
    },
  },
  compare: {
    name: "comparar",
    description: "O que vários artigos dizem da mesma coisa, lado a lado, com as diferenças marcadas",
    options: {
      ...SCOPE,
      question: { name: "pergunta", description: "O que você quer saber?" },
      private: { name: "privado", description: "Mostrar só para você" },
    },
  },
  timeline: {
    name: "cronologia",
    description: "O que os artigos dizem de um tema, por ordem de tempo",
    options: {
      ...SCOPE,
      topic: { name: "tema", description: "O tema da cronologia" },
      private: { name: "privado", description: "Mostrar só para você" },
    },
  },
  "check-quotations": { name: "Verificar citações" },
  manage: {
    name: "gerenciar",
    description: "Ver ou mudar como respondo neste servidor",
    options: {
      part: {
        name: "parte",
        description: "O que ver ou mudar",
        choices: {
          all: "Mostrar tudo",
          answers: "Respostas",
          questions: "Canais de perguntas",
          order: "Ordem e relatórios",
        },
      },
    },
  },
  articles: {
    name: "artigos",
    description: "Os artigos deste servidor, vistos só aqui: adicionar, remover, listar",
    options: {
      add: {
        name: "adicionar",
        description: "Adicionar arquivos: texto, web, PDF, Office, livros, tabelas, e-mail e mais, até 10 MiB cada",
      },
      remove: { name: "remover", description: "Remover um arquivo" },
      list: { name: "listar", description: "Listar os arquivos deste servidor" },
      name: { name: "nome", description: "O nome do arquivo" },
      file: { name: "arquivo", description: "Um arquivo com artigos" },
      file2: { name: "arquivo2", description: "Um arquivo com artigos" },
      file3: { name: "arquivo3", description: "Um arquivo com artigos" },
      file4: { name: "arquivo4", description: "Um arquivo com artigos" },
      file5: { name: "arquivo5", description: "Um arquivo com artigos" },
    },
  },
  gaps: {
    name: "lacunas",
    description: "Perguntas recentes sem resposta, respostas mal avaliadas e sua utilidade",
    options: { days: { name: "dias", description: "Quantos dias para trás (1-30)" } },
  },
  follow: {
    name: "seguir",
    description: "Avisa uma vez quando algo novo responder; sem pergunta, o que você segue",
    options: {
      question: { name: "pergunta", description: "O que você quer saber?" },
      where: {
        name: "onde",
        description: "Onde aviso (aqui, se não escolher)",
        choices: { here: "Aqui no canal", dm: "Por mensagem direta" },
      },
    },
  },
  digest: {
    name: "resumo",
    description: "Frases de artigos novos, palavra por palavra, por dia ou semana em um canal",
    options: {
      every: {
        name: "frequência",
        description: "Com que frequência; sem escolha, digo o que está definido",
        choices: { daily: "Diário", weekly: "Semanal", off: "Desligado" },
      },
      channel: { name: "canal", description: "Onde; aqui, se não escolher" },
    },
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
};
