import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("it");
const FILES = { one: "# file", other: "# file" };
const DAYS = { one: "# giorno", other: "# giorni" };

export const itManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **Grazie di avermi aggiunto.** Rispondo con citazioni esatte dagli articoli, e dico quando nulla risponde. Tre passi:",
      `1. Chiedi: menzionami (${botMention}) con la tua domanda, o usa \`/ask\`.`,
      hasOwnArticles
        ? "2. Aggiungi articoli vostri con `/articles add`: sono citati solo nel vostro server. `/sources` elenca quelli che ho già."
        : "2. Guarda con `/sources` da quali articoli cito.",
      "3. Scegli con `/manage` dove mi si può chiedere, in che lingua rispondo e chi lo vede.",
      "-# Lo mando una volta sola. `/help` dice il resto.",
    ].join("\n"),
  settings: {
    groups: { answers: "Risposte", questions: "Canali per le domande", order: "Ordine e resoconti" },
    names: {
      channels: "Rispondi a ogni domanda in questi canali",
      allowedChannels: "Dove mi si può chiedere",
      deniedChannels: "Dove non mi si può chiedere",
      privateByDefault: "In privato, se non si chiede altro",
      showRelated: "Mostra passi forse solo collegati",
      threads: "Apri un thread per rispondere alle menzioni",
      threshold: "Sicurezza minima in percento",
      language: "Lingua delle mie risposte",
      count: "Citazioni per risposta",
      coolDownSeconds: "Secondi tra le domande di una persona",
      channelThreshold: "Sicurezza minima lì, in percento",
      channelRole: "Lì, solo chi ha questo ruolo",
      channelReaction: "Solo dove qualcuno reagisce con 🔍",
      logChannel: "Annota modifiche e articoli in",
      digestChannel: "Riepilogo settimanale delle domande in",
    },
    hints: {
      channels: "Senza menzione; taccio dove non trovo nulla",
      allowedChannels: "Nessuno: ovunque. I thread contano come il loro canale, una categoria come tutti i suoi canali",
      deniedChannels: "I thread contano come il loro canale, una categoria come tutti i suoi canali",
      privateByDefault: "Ogni comando; la risposta a una menzione la vedono sempre tutti",
      showRelated: "Altrimenti dico di non aver trovato nulla",
      threshold: "Da 0 a 100; vuoto: a mio giudizio",
      coolDownSeconds: "Da 0 a 3600; vuoto: nessuno",
      channelThreshold: "Nei canali in cui rispondo a ogni domanda; vuoto: come altrove",
      channelReaction: "Nei canali in cui rispondo a ogni domanda: la lente di chiunque chiede a me",
    },
    manner: "Come rispondo",
    eachOwn: "Quella di ciascuno",
    asManyAsHelp: "Quante servono",
    ownJudgement: "a mio giudizio",
    asElsewhere: "come altrove",
    everywhere: "ovunque",
    everybody: "tutti",
    none: "nessuno",
    yes: "sì",
    no: "no",
    seconds: (seconds) => `${seconds} s`,
    saved: "✅ Salvato.",
    unchanged: "Non è cambiato nulla.",
    noPercentage: "non è una percentuale da 0 a 100",
    noSeconds: (most) => `non è un numero di secondi da 0 a ${most}`,
    stays: (typed, why, name) => `⚠️ «${typed}» ${why}: «${name}» resta com'era.`,
    mayNotWrite: (channel) => `Non posso scrivere in ${channel}.`,
  },
  serverLog: {
    settings: (who) => `⚙️ ${who} ha cambiato le mie impostazioni:`,
    added: (who) => `📥 ${who} ha aggiunto articoli:`,
    removed: (who) => `🗑️ ${who} ha rimosso articoli:`,
    undone: (who) => `↩️ ${who} ha annullato l'ultima modifica degli articoli.`,
    gapDismissed: (who) => `🔕 ${who} ha scartato una domanda aperta:`,
  },
  unanswered: {
    lists: {
      open: (entries) => `Senza risposta (${entries})`,
      down: (entries) => `Valutate male (${entries})`,
      answered: (entries) => `Con risposta da allora (${entries})`,
    },
    downTitle: (days) => `**Risposte valutate male in ${count(days, DAYS)}**`,
    answeredTitle: (days) => `**Domande di ${count(days, DAYS)} che ora hanno una risposta**`,
    none: "Nessuna.",
    unknownArticle: "(passo non più noto)",
    times: (times) => count(times, { one: "chiesto # volta", other: "chiesto # volte" }),
    dismiss: "Scarta una domanda e quelle di uguale senso…",
    dismissed: (question) => `Scartata, non sarà più mostrata: ${question}`,
    restore: "Ripristina",
    restored: (question) => `Ripristinata: ${question}`,
    export: "Esporta come CSV",
    exported: (entries) => `Tutto in una tabella: ${entries}. Non nomina nessuno.`,
    columns: {
      state: "stato",
      group: "gruppo",
      question: "domanda",
      times: "volte",
      first: "prima volta",
      last: "ultima volta",
      channels: "canali",
      article: "articolo",
      citation: "codice di citazione",
    },
    states: { open: "senza risposta", down: "valutata male", answered: "con risposta da allora" },
    willTell: (days) =>
      `Ti manderò un messaggio privato se un articolo risponde entro ${count(days, DAYS)}. Per questo conservo fino ad allora il tuo id di Discord e la domanda; \`/privacy\` li mostra e li cancella.`,
    willNotTell: "Hai rifiutato, quindi non conservo nulla con cui avvisarti. Con `/privacy` puoi riprendere.",
    cannotTell: "Posso avvisarti solo di domande fatte in un server in cui sono.",
    told: (server) => `Lo hai chiesto in ${server} e volevi sapere quando c'è una risposta. Eccola:`,
    digestTitle: "**Le domande dell'ultima settimana qui**",
    digestOpen: (questions) =>
      count(questions, { one: "# domanda non ha trovato risposta:", other: "# domande non hanno trovato risposta:" }),
    digestDown: (answers) =>
      count(answers, { one: "# risposta è stata valutata male.", other: "# risposte sono state valutate male." }),
    digestAnswered: (questions) =>
      count(questions, { one: "# domanda ora ha una risposta.", other: "# domande ora hanno una risposta." }),
    digestMore: "`/gaps` le mostra tutte a chi gestisce questo server.",
  },
  articles: {
    progress: (done, total) => `Lettura e indicizzazione: ${count(done)} di ${count(total, FILES)}…`,
    added: (files, counts) => `Aggiunti: ${files}. La raccolta di questo server ora: ${counts}.`,
    uploadTitle: "Aggiungi articoli a questo server",
    uploadLabel: "File con articoli (fino a 10)",
    replaced: "ha sostituito la versione precedente",
    sameName: "un altro file qui ha lo stesso nome, ed è stato aggiunto solo il primo",
    notFetched: "Discord non lo ha consegnato, quindi non è stato aggiunto; riprova",
    removed: (name) => `Rimosso: ${name}`,
    noSuchFile: (name) => `Non c'è nessun file ${name}.`,
    title: (files) => `File propri di questo server: ${files}`,
    none: "Questo server non ha articoli propri.",
    limits: (extensions, mib) => `può essere ${extensions}, fino a ${mib} MiB`,
    tooMany: (most) => `Un server può conservare ${count(most, FILES)}.`,
    refused: {
      encoding: "la sua codifica dei caratteri non è chiara. Salvalo in UTF-8 e aggiungilo di nuovo",
      installation:
        "ciò che legge questi file non è installato. Il file non ha nulla che non va: avvisa chi gestisce questo bot",
    },
    quarantined: {
      time: "leggerlo richiede troppo tempo",
      memory: "leggerlo richiede troppa memoria",
      crash: "la lettura è fallita gravemente due volte",
    },
    quarantine: (files) => `Non leggibili, e non si riprova finché non cambiano: ${files}`,
    preview: (files) =>
      count(files, {
        one: "Ecco come lo leggo. Ancora nulla è aggiunto.",
        other: "Ecco come leggo questi # file. Ancora nulla è aggiunto.",
      }),
    add: (files) => count(files, { one: "Aggiungilo", other: "Aggiungi questi # file" }),
    discard: "Scarta",
    undo: { added: "Annulla l'ultima aggiunta", removed: "Annulla l'ultima rimozione" },
    discarded: "Scartato; nulla è stato aggiunto.",
    offerGone: "Questi file non ci sono più: si conservano per un'ora. Aggiungili di nuovo.",
    undone: "Fatto: i file di questo server sono come prima.",
    notUndone: "Non si può più annullare: c'è stata un'altra modifica, o è passato un giorno.",
    replaces: "Sostituirebbe la versione precedente.",
    count: (articles) => count(articles, { one: "# articolo", other: "# articoli" }),
    waiting: "in attesa di indicizzazione",
    blankPages: (pages) =>
      count(pages, {
        one: "# pagina senza testo: vuota, o un'immagine",
        other: "# pagine senza testo: vuote, o immagini",
      }),
    recognizedPages: (pages) =>
      count(pages, {
        one: "# pagina letta da un'immagine, forse con errori",
        other: "# pagine lette da immagini, forse con errori",
      }),
    thinlyRead: (percent) => `solo il ${percent} % del testo si può citare`,
    readAs: (encoding) => `letto come ${encoding}: guarda se le lettere sono giuste`,
    noHeadline: "non vi è stato trovato alcun titolo",
    busy: "Molti file aspettano di essere letti in questo momento, e nulla è stato aggiunto. Aggiungili di nuovo fra qualche minuto.",
    noRoom: (megabytes) =>
      `Non c'è più posto, e nulla è stato aggiunto. Gli articoli di questo server occupano ${megabytes} MB: rimuovine alcuni con \`/articles remove\`, o chiedi più spazio a chi gestisce questo bot.`,
  },
};
