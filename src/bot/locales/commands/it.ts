import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "dal", description: "Solo articoli da questo giorno in poi (2025-03, la settimana scorsa)" },
  to: { name: "al", description: "Solo articoli fino a questo giorno" },
  source: { name: "fonte", description: "Solo questo file, o quelli che hanno questo nel nome" },
  article: { name: "articolo", description: "Solo questo articolo" },
  said_by: { name: "detto_da", description: "Solo ciò che dice questa persona" },
};

export const itCommands: CommandsTranslation = {
  ask: {
    name: "chiedi",
    description: "Fai una domanda; la risposta è citata parola per parola dagli articoli",
    options: {
      ...SCOPE,
      question: { name: "domanda", description: "Che cosa vuoi sapere?" },
      private: { name: "privato", description: "Mostra la risposta solo a te" },
      count: { name: "numero", description: "Quante citazioni sfogliare (1-6)" },
    },
  },
  lookup: {
    name: "cerca",
    description: "Trova un articolo dal titolo, o una frase esatta in tutti gli articoli",
    options: {
      ...SCOPE,
      private: { name: "privato", description: "Mostralo solo a te" },
      text: { name: "testo", description: "Un titolo, un nome o parole come sono stampate" },
    },
  },
  cite: {
    name: "cita",
    description: "Mostra un passo dal suo codice di citazione",
    options: {
      private: { name: "privato", description: "Mostralo solo a te" },
      id: { name: "codice", description: "Il codice sotto una citazione" },
    },
  },
  sources: {
    name: "fonti",
    description: "Elenca gli articoli da cui si cita",
    options: {
      private: { name: "privato", description: "Mostralo solo a te" },
      search: { name: "filtro", description: "Solo articoli con questo nel titolo o nel nome del file" },
    },
  },
  about: { name: "info", description: "Modello, indice, versione, velocità e privacy di questo bot" },
  help: { name: "aiuto", description: "Come chiedere, e che cosa fanno i pulsanti" },
  "find-sources": { name: "Trova le fonti" },
  verify: {
    name: "verifica",
    description: "Verifica se le citazioni di un testo stanno così negli articoli",
    options: {
      private: { name: "privato", description: "Mostralo solo a te" },
      text: { name: "testo", description: "Testo con citazioni; senza, si apre un modulo" },
    },
  },
  compare: {
    name: "confronta",
    description: "Che cosa più articoli dicono della stessa cosa, fianco a fianco, con le differenze segnate",
    options: {
      ...SCOPE,
      question: { name: "domanda", description: "Che cosa vuoi sapere?" },
      private: { name: "privato", description: "Mostralo solo a te" },
    },
  },
  timeline: {
    name: "cronologia",
    description: "Che cosa dicono gli articoli di un argomento, in ordine di tempo",
    options: {
      ...SCOPE,
      topic: { name: "argomento", description: "L’argomento della cronologia" },
      private: { name: "privato", description: "Mostralo solo a te" },
    },
  },
  "check-quotations": { name: "Verifica le citazioni" },
  manage: {
    name: "gestisci",
    description: "Vedi o cambia come rispondo in questo server",
    options: {
      part: {
        name: "parte",
        description: "Che cosa vedere o cambiare",
        choices: {
          all: "Mostra tutto",
          answers: "Risposte",
          questions: "Canali per le domande",
          order: "Ordine e resoconti",
        },
      },
    },
  },
  articles: {
    name: "articoli",
    description: "Gli articoli di questo server, visibili solo qui: aggiungi, rimuovi, elenca",
    options: {
      add: {
        name: "aggiungi",
        description: "Aggiungi file: testo, web, PDF, Office, libri, tabelle, e-mail e altro, fino a 10 MiB l'uno",
      },
      remove: { name: "rimuovi", description: "Rimuovi un file" },
      list: { name: "elenca", description: "Elenca i file di questo server" },
      name: { name: "nome", description: "Il nome del file" },
      file: { name: "file", description: "Un file con articoli" },
      file2: { name: "file2", description: "Un file con articoli" },
      file3: { name: "file3", description: "Un file con articoli" },
      file4: { name: "file4", description: "Un file con articoli" },
      file5: { name: "file5", description: "Un file con articoli" },
    },
  },
  gaps: {
    name: "lacune",
    description: "Domande recenti senza risposta, risposte valutate male, utilità delle risposte",
    options: { days: { name: "giorni", description: "Quanti giorni indietro (1-30)" } },
  },
  follow: {
    name: "segui",
    description: "Avvisa una volta quando qualcosa di nuovo risponde; senza domanda, ciò che segui",
    options: {
      question: { name: "domanda", description: "Che cosa vuoi sapere?" },
      where: {
        name: "dove",
        description: "Dove avviso (qui, se non scegli)",
        choices: { here: "Qui nel canale", dm: "Con un messaggio diretto" },
      },
    },
  },
  digest: {
    name: "riepilogo",
    description: "Frasi dei nuovi articoli, parola per parola, ogni giorno o settimana in un canale",
    options: {
      every: {
        name: "frequenza",
        description: "Ogni quanto; senza scelta dico com’è impostato",
        choices: { daily: "Ogni giorno", weekly: "Ogni settimana", off: "Disattivato" },
      },
      channel: { name: "canale", description: "Dove; qui, se non scegli" },
    },
  },
  privacy: {
    name: "privacy",
    description: "Che cosa è conservato di te; rifiuta, riprendi o cancella",
    options: {
      do: {
        name: "azione",
        description: "Che cosa fare",
        choices: { show: "Mostra", "opt-out": "Rifiuta e cancella", "opt-in": "Riprendi", erase: "Cancella" },
      },
    },
  },
};
