import { nlCommands } from "../commands/nl.ts";
import { counting } from "../counting.ts";
import { nlManagers } from "../managers/nl.ts";
import { nlNews } from "../news/nl.ts";
import type { Translation } from "../texts.ts";

const count = counting("nl");
const FILES = { one: "# bestand", other: "# bestanden" };
const PASSAGES = { one: "# passage", other: "# passages" };
const DAYS = { one: "# dag", other: "# dagen" };

export const nl: Translation = {
  locale: "nl",
  commands: nlCommands,
  buttons: {
    prev: "◀ Vorige",
    next: "Volgende ▶",
    here: "Terug naar antwoord",
    quoted: "Naar de geciteerde passage",
    more: "Verder lezen",
    all: "Alle resultaten",
    followup: "Doorvragen",
    reference: "Bronvermelding kopiëren",
    helpful: "Nuttig",
    unhelpful: "Niet nuttig",
    share: "Delen",
    delete: "Verwijderen",
    tell: "Meld het als er een antwoord is",
    script: "Vereenvoudigd / traditioneel",
  },

  untitled: "(zonder kop)",
  blockKinds: { code: "code", caption: "bijschrift", sidebar: "kader", headline: "kop", byline: "auteursregel" },
  lines: (first, last) => (first === last ? `regel ${first}` : `regels ${first}–${last}`),
  page: (page) => `pagina ${page}`,
  recognized: "gelezen met OCR",
  readingAid: {
    words: (pairs) => `Woorden die bij elkaar passen, geen vertaling: ${pairs}`,
    simplified: "In vereenvoudigde tekens, omgezet door de bot:",
    traditional: "In traditionele tekens, omgezet door de bot:",
  },
  dateOfPage: (date) => `pagina van ${date}`,
  dateOfFileName: (date) => `${date} volgens de bestandsnaam`,
  alsoIn: (source, lines, more) =>
    `Ook in ${source}, ${lines}${more > 0 ? `, en op ${count(more, { one: "# andere plek", other: "# andere plekken" })}` : ""}`,
  shortened: "Een fragment van een langere passage.",
  within: {
    only: (what) => `Alleen ${what} · alles tonen`,
    newestFirst: "Nieuwste eerst · alles tonen",
    elsewhere: (days) => `Niets van ${days} beantwoordt dit. Van andere dagen, of zonder datum:`,
    since: (day) => `sinds ${day}`,
    until: (day) => `tot en met ${day}`,
    event: (title, day) => `Volgens “${title}”, ${day}.`,
    undated: "zonder datum",
    without: (word) => `zonder “${word}”`,
    having: (word) => `met “${word}”`,
    misread: (typed) => `${typed} heb ik niet begrepen en overgeslagen. Schrijf dagen als 2025-03-14, 2025-03 of 2025.`,
  },

  speakers: {
    saidBy: (name) => `zegt ${name}`,
    wordsOf: (name) => `woorden van ${name}`,
    nobody: (asked) => `In de artikelen komt niemand aan het woord die ${asked} heet.`,
    nearest: (names) => `Misschien bedoel je: ${names}`,
  },

  partsAway: "Een deel van de artikelen is even niet bereikbaar; dit komt uit de andere.",
  answers: "Gevonden in de artikelen:",
  composed: {
    date: "Op meerdere plaatsen gevonden, de oudste eerst:",
    part: "Bij elk deel van de vraag gevonden:",
    rank: "Op meerdere plaatsen gevonden:",
  },
  related: "Dit heeft er misschien mee te maken:",
  nothingFound: "Ik heb in de artikelen niets gevonden dat hierop antwoordt.",
  nearest: "De koppen die het dichtst in de buurt komen, misschien over iets anders:",
  nothingIndexed: "Er staan nog geen artikelen in de index.",
  phraseExact: "Precies deze woorden staan hier:",
  phraseSimilar: "Precies deze woorden staan niet in de artikelen; het dichtst in de buurt komt:",
  moreActions: "Meer: doorvragen, beoordelen, verwijderen…",
  lookUpHeadline: "Een kop opzoeken…",
  matches: "Artikelen die passen:",
  noMatch: "Geen kop en geen zin in de artikelen past hierbij.",
  gone: "Deze passage staat niet meer in de artikelen. Vraag het opnieuw met `/ask`.",
  emptyQuestion: "Je vraag was leeg, dus ik heb niets gezocht. Schrijf wat je wilt weten.",
  unknownId: (id) =>
    `Geen passage hier heeft het nummer “${id}”. Het staat onder het citaat, na de #; misschien is het verkeerd getypt, of is het artikel veranderd.`,
  guessedId: "Geen passage heeft dit nummer; het dichtst in de buurt komt:",
  formGone: "Dit formulier ken ik niet meer. Open het opnieuw.",
  noText: "Dit bericht heeft geen tekst waarnaar ik kan zoeken.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**Bronnen van de eerste ${count(shown)} van ${count(all)} beweringen**`
        : `**Bronnen van ${count(all)} beweringen**`,
    notFound: "-# niet gevonden in de artikelen",
    related: "heeft er misschien mee te maken:",
    unreadable: "Dat bericht kan ik hier niet lezen. Kies erbij Apps → **Bronnen zoeken**.",
  },
  verification: {
    heading: (verbatim, all) => `**Woord voor woord: ${count(verbatim)} van ${count(all)}**`,
    verdicts: {
      verbatim: "woord voor woord",
      "said-by-another": "door iemand anders gezegd",
      changed: "veranderd",
      stitched: "samengevoegd uit verschillende plaatsen",
      "not-found": "niet in de artikelen",
    },
    speakers: (given, source) => `hier: ${given} · in het artikel: ${source}`,
    misread: "misschien verkeerd gelezen waar het is doorgehaald",
    tooShort: (quotations) => `-# Te kort om te bepalen: ${count(quotations)}`,
    notShown: (quotations) => `-# Hier niet getoond: ${count(quotations)}`,
    none: "Ik vind er geen citaat van drie woorden of meer in.",
    title: "Citaten controleren",
    label: "Tekst met citaten",
  },
  comparison: {
    heading: (articles) => `Wat ${count(articles)} artikelen hierover zeggen`,
    differs: "Wat verschilt is onderstreept, en staat hier in hun woorden:",
    nothingDiffers: "Ik zie geen getal, datum, naam of ontkenning die verschilt.",
    kinds: { number: "Getal", date: "Datum", name: "Naam", negation: "Ontkenning" },
    onlyOne: "Maar één artikel zegt hier iets over:",
  },
  timeline: {
    heading: (first, last, all) => `Op tijd, het oudste eerst: ${count(first)}–${count(last)} van ${count(all)}`,
    byArticle: "datum van het artikel",
  },
  sharedBy: (user) => `Gedeeld door ${user}`,
  thanks: "Bedankt, genoteerd.",
  thanksUnkept:
    "Bedankt. Deze stem wordt niet opgeslagen: stemmen worden alleen op servers bewaard, en niet van wie zich heeft afgemeld.",
  notYours: "Alleen wie het vroeg, of een moderator, mag dit verwijderen.",
  followUpTitle: "Vervolgvraag",
  followUpLabel: "Je vraag",

  catalogue: {
    browse: "Door de artikelen bladeren…",
    newest: "Alle, nieuwste eerst",
    groupedBy: { year: "Op datum", file: "Op bestand", language: "Op taal" },
    choose: { year: "Kies een jaar…", month: "Kies een maand…", file: "Kies een bestand…", language: "Kies een taal…" },
    undated: "Zonder datum",
    articles: (articles) => count(articles, { one: "# artikel", other: "# artikelen" }),
    matching: (words) => `Artikelen voor “${words}”`,
  },
  lookUp: { near: "Geen kop is precies dit. Misschien bedoel je:" },
  reader: {
    parts: "Naar een deel van het artikel…",
    quoted: "de geciteerde passage",
    mayBeAnothers: "hoort misschien bij een ander artikel",
  },

  counts: (articles, files, passages) =>
    `${count(articles, { one: "# artikel", other: "# artikelen" })} in ${count(files, FILES)}, ${count(passages, PASSAGES)}`,
  vanished: (files) => `Bestanden die nu niet bereikbaar zijn, geciteerd zoals ze het laatst gelezen zijn: ${files}`,
  passages: (passages) => count(passages, PASSAGES),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** antwoordt met exacte citaten; er wordt niets verzonnen.`,
      `- Index: ${counts}, laatst gewijzigd ${updated}`,
      `- Model: ${model}, op de eigen computer van de beheerder`,
      `- Snelheid: Discord ${gatewayMs} ms, index ${engineMs} ms`,
      "- Privacy: geen vraag verlaat de computer van de beheerder; `/privacy` zegt wat er wordt opgeslagen.",
    ].join("\n"),
  help: [
    "Ik beantwoord vragen met exacte citaten uit de artikelen hier, en zeg het als niets antwoordt.",
    "- `/ask`, of vermeld me met je vraag, of stuur me een privébericht",
    "- Een vraag mag zeggen wanneer (“in maart”, “vorige week”) en filters hebben: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Reageer op mijn antwoord, of druk op **Doorvragen**, om door te vragen",
    "- `/lookup` vindt koppen en exacte zinnen, `/cite` een passage op nummer, `/sources` toont alle artikelen",
    "- `/compare` zet naast elkaar wat verschillende artikelen over hetzelfde zeggen, `/timeline` ordent het op tijd",
    "- `/follow` meldt je één keer als iets nieuws een vraag beantwoordt",
    "- Bij een bericht: Apps → **Bronnen zoeken** toont wat het onderbouwt",
    "- Bij een bericht: Apps → **Citaten controleren**: citeert het woord voor woord? Voor elke andere tekst `/verify`",
    "- De knoppen onder je antwoord veranderen het; die onder dat van een ander geven je een eigen kopie",
    "- `/privacy` zegt wat er van je is opgeslagen, `/about` wat ik ben",
    "- Voor wie de server beheert: `/manage` verandert mijn instellingen, `/gaps` toont wat geen antwoord kreeg, `/digest` meldt in een kanaal wat nieuw is",
  ].join("\n"),

  ...nlManagers,
  ...nlNews,
  needsMessageContent:
    "Om berichten zonder vermelding te zien heb ik de Message Content Intent nodig; de beheerder heeft die nog niet aangezet.",
  gapsTitle: (days) => `**Vragen die niets vonden in ${count(days, DAYS)}**`,
  noGaps: "Elke vraag heeft iets gevonden.",
  feedback: (helpful, unhelpful) => `Beoordelingen: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Wat er wordt opgeslagen**, onder een sleutel uit je Discord-id, zonder je naam",
      `- Vragen op servers die niets vonden: tekst, kanaal en tijd, ${count(days, DAYS)} lang; wie de server beheert, ziet de tekst`,
      `- 👍 en 👎 op servers: bericht, passage en tijd, ${count(days, DAYS)} lang; wie de server beheert, ziet de sommen, en van een 👎 ook de vraag en de kop, zonder van wie`,
      `- Waar je op **Meld het als er een antwoord is** drukte: je Discord-id zelf, de vraag en de server, tot je bericht krijgt of ${count(days, DAYS)} lang`,
      `- Welk bericht van mij welk bericht van jou beantwoordt, en waar, ${count(linkDays, DAYS)} lang, zodat het met het jouwe verdwijnt`,
      "- Dat je je hebt afgemeld, tot je weer meedoet",
      `Verder niets: geen vraag die een antwoord vond, en geen die je in een privébericht stelt. Alles wat van een server is opgeslagen, wordt gewist ${count(graceDays, DAYS)} nadat ik eruit ben verwijderd.`,
      "Je kunt je altijd afmelden of het wissen met `/privacy`.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**Van jou, nu**: vragen ${questions}, stemmen ${votes}, beantwoorde berichten ${links}`,
  haveOptedOut: "Je hebt je afgemeld; dat is opgeslagen.",
  optedOut: "Van nu af wordt van je alleen opgeslagen dat je je hebt afgemeld, en wat er was, is gewist.",
  optedIn: "Je doet weer mee.",
  erased: (entries) => `Gewist: ${entries}.`,

  busy: (seconds) => `Ik ben bezig met andere vragen. Vraag het over ${seconds} s opnieuw.`,
  pause: (seconds) => `Hier één vraag tegelijk: over ${seconds} s kun je weer vragen.`,
  notHere: (channels) =>
    channels === null
      ? "In dit kanaal mag men mij niet vragen. Vraag het in een ander, of stuur me een privébericht."
      : `In dit kanaal mag men mij niet vragen. Vraag het in ${channels}, of stuur me een privébericht.`,
  slowDown: (seconds) => `Dat waren veel vragen tegelijk. Wacht ${seconds} s.`,
  stopping: "Ik word opnieuw gestart. Vraag het over een minuut opnieuw.",
  failed: (id) =>
    `Er ging bij mij iets mis, dus er is geen antwoord. De oorzaak staat in het logboek van de beheerder, als fout \`${id}\`.`,
  notStored: (id) =>
    "Ik kon dit niet opslaan: de schijf van de beheerder is vol of mag niet beschreven worden. Probeer het later opnieuw. De " +
    `oorzaak staat in het logboek van de beheerder, als fout \`${id}\`.`,
  cannotWriteIn: (channel) => `In ${channel} mag ik niet schrijven, dus hier is je antwoord:`,
  notPosted: "Discord liet me het antwoord hier niet plaatsen. Vraag het in een privébericht, of met andere woorden.",
  notPostedIn: (channel) =>
    `Discord liet me het antwoord niet plaatsen in ${channel}. Vraag het hier, of met andere woorden.`,
  onlyInServers: "Dit werkt alleen op servers.",
};
