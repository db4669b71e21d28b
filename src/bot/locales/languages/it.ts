import { itCommands } from "../commands/it.ts";
import { counting } from "../counting.ts";
import { itManagers } from "../managers/it.ts";
import { itNews } from "../news/it.ts";
import type { Translation } from "../texts.ts";

const count = counting("it");
const FILES = { one: "# file", other: "# file" };
const PASSAGES = { one: "# passo", other: "# passi" };
const DAYS = { one: "# giorno", other: "# giorni" };

export const it: Translation = {
  locale: "it",
  commands: itCommands,
  buttons: {
    prev: "◀ Precedente",
    next: "Successiva ▶",
    here: "Torna alla risposta",
    quoted: "Al passo citato",
    more: "Continua a leggere",
    all: "Tutti i risultati",
    followup: "Chiedi ancora",
    reference: "Copia il riferimento",
    helpful: "Utile",
    unhelpful: "Non utile",
    share: "Condividi",
    delete: "Elimina",
    tell: "Avvisami quando c'è una risposta",
    script: "Semplificato / tradizionale",
  },

  untitled: "(senza titolo)",
  blockKinds: { code: "codice", caption: "didascalia", sidebar: "riquadro", headline: "titolo", byline: "firma" },
  lines: (first, last) => (first === last ? `riga ${first}` : `righe ${first}–${last}`),
  page: (page) => `pagina ${page}`,
  recognized: "letto con OCR",
  readingAid: {
    words: (pairs) => `Parole che si corrispondono, non una traduzione: ${pairs}`,
    simplified: "In caratteri semplificati, convertiti dal bot:",
    traditional: "In caratteri tradizionali, convertiti dal bot:",
  },
  dateOfPage: (date) => `pagina: ${date}`,
  dateOfFileName: (date) => `${date} secondo il nome del file`,
  alsoIn: (source, lines, more) =>
    `Anche in ${source}, ${lines}${more > 0 ? `, e in ${count(more, { one: "# altro punto", other: "# altri punti" })}` : ""}`,
  shortened: "Estratto di un passo più lungo.",
  within: {
    only: (what) => `Solo ${what} · mostra tutto`,
    newestFirst: "Prima i più recenti · mostra tutto",
    elsewhere: (days) => `Nulla con data ${days} risponde. Da altri giorni, o senza data:`,
    since: (day) => `dal ${day}`,
    until: (day) => `fino al ${day}`,
    event: (title, day) => `Secondo «${title}», ${day}.`,
    undated: "senza data",
    without: (word) => `senza «${word}»`,
    having: (word) => `con «${word}»`,
    misread: (typed) => `Non ho capito ${typed} e l’ho tralasciato. Scrivi i giorni così: 2025-03-14, 2025-03 o 2025.`,
  },

  speakers: {
    saidBy: (name) => `dice ${name}`,
    wordsOf: (name) => `parole di ${name}`,
    nobody: (asked) => `Gli articoli non citano nessuno di nome ${asked}.`,
    nearest: (names) => `Forse intendi: ${names}`,
  },

  partsAway: "Una parte degli articoli al momento non è raggiungibile; questo viene dagli altri.",
  answers: "Trovato negli articoli:",
  composed: {
    date: "Trovato in più punti, dal più vecchio al più recente:",
    part: "Trovato per ogni parte della domanda:",
    rank: "Trovato in più punti:",
  },
  related: "Questo potrebbe avere a che fare con la domanda:",
  nothingFound: "Negli articoli non ho trovato nulla che risponda.",
  nearest: "I titoli più vicini, che forse parlano d'altro:",
  nothingIndexed: "Non ci sono ancora articoli nell'indice.",
  phraseExact: "Queste parole esatte sono stampate qui:",
  phraseSimilar: "Queste parole esatte non ci sono negli articoli; la cosa più vicina è:",
  moreActions: "Altro: chiedi ancora, valuta, elimina…",
  lookUpHeadline: "Apri un titolo…",
  matches: "Articoli che corrispondono:",
  noMatch: "Nessun titolo e nessuna frase degli articoli corrisponde.",
  gone: "Questo passo non è più negli articoli. Chiedi di nuovo con `/ask`.",
  emptyQuestion: "La tua domanda era vuota, quindi non ho cercato nulla. Scrivi che cosa vuoi sapere.",
  unknownId: (id) =>
    `Nessun passo qui ha il codice «${id}». Il codice sta sotto la citazione, dopo il #; forse è scritto male, o l'articolo è cambiato.`,
  guessedId: "Nessun passo ha questo codice; il più vicino è:",
  formGone: "Non conosco più questo modulo. Aprilo di nuovo.",
  noText: "Questo messaggio non ha testo da cercare.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**Fonti delle prime ${count(shown)} di ${count(all)} affermazioni**`
        : `**Fonti di ${count(all)} affermazioni**`,
    notFound: "-# non trovato negli articoli",
    related: "forse ha a che fare:",
    unreadable: "Non posso leggere quel messaggio qui. Su di esso, scegli App → **Trova le fonti**.",
  },
  verification: {
    heading: (verbatim, all) => `**Parola per parola: ${count(verbatim)} su ${count(all)}**`,
    verdicts: {
      verbatim: "parola per parola",
      "said-by-another": "detto da altri",
      changed: "modificata",
      stitched: "unita da punti diversi",
      "not-found": "non negli articoli",
    },
    speakers: (given, source) => `qui: ${given} · nell’articolo: ${source}`,
    misread: "forse letta male dove è barrata",
    tooShort: (quotations) => `-# Troppo brevi per saperlo: ${count(quotations)}`,
    notShown: (quotations) => `-# Non mostrate qui: ${count(quotations)}`,
    none: "Non vi trovo citazioni di tre parole o più.",
    title: "Verifica le citazioni",
    label: "Testo con citazioni",
  },
  comparison: {
    heading: (articles) => `Che cosa ne dicono ${count(articles)} articoli`,
    differs: "Ciò che differisce è sottolineato, e qui con le loro parole:",
    nothingDiffers: "Non vedo numeri, date, nomi o negazioni che differiscano.",
    kinds: { number: "Numero", date: "Data", name: "Nome", negation: "Negazione" },
    onlyOne: "Ne parla un solo articolo:",
  },
  timeline: {
    heading: (first, last, all) =>
      `In ordine di tempo, dal più vecchio: ${count(first)}–${count(last)} di ${count(all)}`,
    byArticle: "data dell’articolo",
  },
  sharedBy: (user) => `Condiviso da ${user}`,
  thanks: "Grazie, preso nota.",
  thanksUnkept:
    "Grazie. Questo voto non viene conservato: i voti si conservano solo nei server, e non di chi ha rifiutato.",
  notYours: "Può eliminarla solo chi ha chiesto, o un moderatore.",
  followUpTitle: "Altra domanda",
  followUpLabel: "La tua domanda",

  catalogue: {
    browse: "Sfoglia gli articoli…",
    newest: "Tutti, prima i più recenti",
    groupedBy: { year: "Per data", file: "Per file", language: "Per lingua" },
    choose: {
      year: "Scegli un anno…",
      month: "Scegli un mese…",
      file: "Scegli un file…",
      language: "Scegli una lingua…",
    },
    undated: "Senza data",
    articles: (articles) => count(articles, { one: "# articolo", other: "# articoli" }),
    matching: (words) => `Articoli per «${words}»`,
  },
  lookUp: { near: "Nessun titolo è esattamente questo. Forse cerchi:" },
  reader: {
    parts: "Vai a una parte dell'articolo…",
    quoted: "il passo citato",
    mayBeAnothers: "forse è di un altro articolo",
  },

  counts: (articles, files, passages) =>
    `${count(articles, { one: "# articolo", other: "# articoli" })} in ${count(files, FILES)}, ${count(passages, PASSAGES)}`,
  vanished: (files) => `File al momento non raggiungibili, citati come sono stati letti l'ultima volta: ${files}`,
  passages: (passages) => count(passages, PASSAGES),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** risponde con citazioni esatte; nulla è generato.`,
      `- Indice: ${counts}, ultima modifica: ${updated}`,
      `- Modello: ${model}, sul computer del gestore`,
      `- Velocità: Discord ${gatewayMs} ms, indice ${engineMs} ms`,
      "- Privacy: nessuna domanda lascia il computer del gestore; `/privacy` dice che cosa è conservato.",
    ].join("\n"),
  help: [
    "Rispondo alle domande con citazioni esatte dagli articoli, e dico quando nulla risponde.",
    "- `/ask`, o menzionami con la domanda, o scrivimi in privato",
    "- Una domanda può dire quando («a marzo», «la settimana scorsa») e avere filtri: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Rispondi alla mia risposta, o premi **Chiedi ancora**, per continuare",
    "- `/lookup` trova titoli e frasi esatte, `/cite` un passo dal suo codice, `/sources` elenca tutti gli articoli",
    "- `/compare` affianca ciò che più articoli dicono della stessa cosa, `/timeline` lo ordina nel tempo",
    "- `/follow` ti avvisa una volta quando qualcosa di nuovo risponde a una domanda",
    "- Su un messaggio: App → **Trova le fonti** mostra che cosa lo sostiene",
    "- Su un messaggio: App → **Verifica le citazioni**: cita parola per parola? Per ogni altro testo, `/verify`",
    "- I pulsanti sotto la tua risposta la cambiano; quelli sotto le risposte altrui te ne danno una copia tua",
    "- `/privacy` dice che cosa è conservato di te, `/about` che cosa sono",
    "- Per chi gestisce il server: `/manage` cambia le mie impostazioni, `/gaps` elenca ciò che è rimasto senza risposta, `/digest` dice in un canale che cosa c'è di nuovo",
  ].join("\n"),

  ...itManagers,
  ...itNews,
  needsMessageContent:
    "Per vedere i messaggi senza menzione mi serve il Message Content Intent; il gestore non lo ha ancora attivato.",
  gapsTitle: (days) => `**Domande senza risposta in ${count(days, DAYS)}**`,
  noGaps: "Ogni domanda ha trovato qualcosa.",
  feedback: (helpful, unhelpful) => `Giudizi: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Che cosa è conservato**, sotto una chiave ricavata dal tuo id di Discord, senza il tuo nome",
      `- Domande fatte nei server che non hanno trovato nulla: testo, canale e ora, per ${count(days, DAYS)}; chi gestisce il server vede il testo`,
      `- 👍 e 👎 nei server: messaggio, passo e ora, per ${count(days, DAYS)}; chi gestisce il server vede le somme, e di un 👎 anche la domanda e il titolo, senza sapere di chi`,
      `- Dove hai premuto **Avvisami quando c'è una risposta**: il tuo stesso id di Discord, la domanda e il server, finché non sei avvisato o per ${count(days, DAYS)}`,
      `- Quale mio messaggio risponde a quale tuo, e dove, per ${count(linkDays, DAYS)}, perché sparisca insieme al tuo`,
      "- Che hai rifiutato, finché non riprendi",
      `Nient'altro: nessuna domanda che ha trovato risposta, e nessuna fatta in privato. Tutto ciò che è conservato di un server è cancellato ${count(graceDays, DAYS)} dopo che ne sono stato rimosso.`,
      "Puoi rifiutare o cancellare in ogni momento con `/privacy`.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**Di te, ora**: domande ${questions}, voti ${votes}, messaggi con risposta ${links}`,
  haveOptedOut: "Hai rifiutato; questo è conservato.",
  optedOut: "D'ora in poi di te si conserva solo che hai rifiutato, e ciò che era conservato è cancellato.",
  optedIn: "Partecipi di nuovo.",
  erased: (entries) => `Cancellati: ${entries}.`,

  busy: (seconds) => `Sono occupato con altre domande. Chiedi di nuovo fra ${seconds} s.`,
  pause: (seconds) => `Qui una domanda alla volta: puoi chiedere di nuovo fra ${seconds} s.`,
  notHere: (channels) =>
    channels === null
      ? "In questo canale non mi si può chiedere. Chiedimi in un altro, o scrivimi in privato."
      : `In questo canale non mi si può chiedere. Chiedimi in ${channels}, o scrivimi in privato.`,
  slowDown: (seconds) => `Erano molte domande insieme. Aspetta ${seconds} s.`,
  stopping: "Mi stanno riavviando. Chiedi di nuovo fra un minuto.",
  failed: (id) =>
    `Qualcosa è andato storto da parte mia, quindi non c'è risposta. La causa è nel registro del gestore, come errore \`${id}\`.`,
  notStored: (id) =>
    "Non ho potuto salvarlo: il disco del gestore è pieno o non si può scrivere. Riprova più tardi. La causa è nel " +
    `registro del gestore, come errore \`${id}\`.`,
  cannotWriteIn: (channel) => `In ${channel} non posso scrivere, quindi ecco qui la risposta:`,
  notPosted: "Discord non mi ha lasciato pubblicare la risposta qui. Chiedimi in privato, o con altre parole.",
  notPostedIn: (channel) =>
    `Discord non mi ha lasciato pubblicare la risposta in ${channel}. Chiedimi qui, o con altre parole.`,
  onlyInServers: "Questo funziona solo nei server.",
};
