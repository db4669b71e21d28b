import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("nl");
const FILES = { one: "# bestand", other: "# bestanden" };
const DAYS = { one: "# dag", other: "# dagen" };

export const nlManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **Bedankt dat je me hebt toegevoegd.** Ik antwoord met exacte citaten uit artikelen, en zeg het als niets antwoordt. Drie stappen:",
      `1. Vraag: vermeld me (${botMention}) met je vraag, of gebruik \`/ask\`.`,
      hasOwnArticles
        ? "2. Voeg eigen artikelen toe met `/articles add`: ze worden alleen op jullie server geciteerd. `/sources` toont wat ik al heb."
        : "2. Zie met `/sources` uit welke artikelen ik citeer.",
      "3. Kies met `/manage` waar men mij mag vragen, in welke taal ik antwoord en wie het ziet.",
      "-# Ik stuur dit één keer. `/help` vertelt de rest.",
    ].join("\n"),
  settings: {
    groups: { answers: "Antwoorden", questions: "Vraagkanalen", order: "Orde en verslagen" },
    names: {
      channels: "Elke vraag in deze kanalen beantwoorden",
      allowedChannels: "Waar men mij mag vragen",
      deniedChannels: "Waar men mij niet mag vragen",
      privateByDefault: "Privé, tenzij anders gevraagd",
      showRelated: "Passages tonen die misschien verwant zijn",
      threads: "Een thread openen voor antwoord op vermelding",
      threshold: "Laagste zekerheid in procent",
      language: "Taal van mijn antwoorden",
      count: "Citaten per antwoord",
      coolDownSeconds: "Seconden tussen vragen van één persoon",
      channelThreshold: "Laagste zekerheid daar, in procent",
      channelRole: "Daar alleen mensen met deze rol",
      channelReaction: "Alleen waar iemand reageert met 🔍",
      logChannel: "Wijzigingen van instellingen noteren in",
      digestChannel: "Wekelijks overzicht van open vragen in",
    },
    hints: {
      channels: "Zonder vermelding; ik zwijg waar ik niets vind",
      allowedChannels: "Geen: overal. Een thread telt als zijn kanaal, een categorie als al haar kanalen",
      deniedChannels: "Een thread telt als zijn kanaal, een categorie als al haar kanalen",
      privateByDefault: "Elk commando; een antwoord op een vermelding ziet altijd iedereen",
      showRelated: "Anders zeg ik dat ik niets heb gevonden",
      threshold: "0 tot 100; leeg: mijn eigen oordeel",
      coolDownSeconds: "0 tot 3600; leeg: geen",
      channelThreshold: "In kanalen waar ik elke vraag beantwoord; leeg: zoals elders",
      channelReaction: "In kanalen waar ik elke vraag beantwoord: ieders vergrootglas vraagt het mij",
    },
    manner: "Hoe ik antwoord",
    eachOwn: "Die van ieder zelf",
    asManyAsHelp: "Zoveel als helpt",
    ownJudgement: "mijn eigen oordeel",
    asElsewhere: "zoals elders",
    everywhere: "overal",
    everybody: "iedereen",
    none: "geen",
    yes: "ja",
    no: "nee",
    seconds: (seconds) => `${seconds} s`,
    saved: "✅ Opgeslagen.",
    unchanged: "Er is niets veranderd.",
    noPercentage: "is geen percentage van 0 tot 100",
    noSeconds: (most) => `is geen aantal seconden van 0 tot ${most}`,
    stays: (typed, why, name) => `⚠️ “${typed}” ${why}: “${name}” blijft zoals het was.`,
    mayNotWrite: (channel) => `In ${channel} mag ik niet schrijven.`,
  },
  serverLog: {
    settings: (who) => `⚙️ ${who} heeft mijn instellingen gewijzigd:`,
    added: (who) => `📥 ${who} heeft artikelen toegevoegd:`,
    removed: (who) => `🗑️ ${who} heeft artikelen verwijderd:`,
    undone: (who) => `↩️ ${who} heeft de laatste wijziging van artikelen ongedaan gemaakt.`,
    gapDismissed: (who) => `🔕 ${who} heeft een open vraag terzijde gelegd:`,
  },
  unanswered: {
    lists: {
      open: (entries) => `Onbeantwoord (${entries})`,
      down: (entries) => `Slecht beoordeeld (${entries})`,
      answered: (entries) => `Sindsdien beantwoord (${entries})`,
    },
    downTitle: (days) => `**Slecht beoordeelde antwoorden in ${count(days, DAYS)}**`,
    answeredTitle: (days) => `**Vragen van ${count(days, DAYS)} die sindsdien een antwoord hebben**`,
    none: "Geen.",
    unknownArticle: "(passage niet meer bekend)",
    times: (times) => count(times, { one: "# keer gevraagd", other: "# keer gevraagd" }),
    dismiss: "Een vraag terzijde leggen, en die hetzelfde bedoelen…",
    dismissed: (question) => `Terzijde gelegd, wordt niet meer getoond: ${question}`,
    restore: "Terughalen",
    restored: (question) => `Teruggehaald: ${question}`,
    export: "Exporteren als CSV",
    exported: (entries) => `Alles in een tabel: ${entries}. Niemand wordt erin genoemd.`,
    columns: {
      state: "toestand",
      group: "groep",
      question: "vraag",
      times: "keer",
      first: "eerst gevraagd",
      last: "laatst gevraagd",
      channels: "kanalen",
      article: "artikel",
      citation: "citaatnummer",
    },
    states: { open: "onbeantwoord", down: "slecht beoordeeld", answered: "sindsdien beantwoord" },
    willTell: (days) =>
      `Ik stuur je een privébericht als een artikel dit binnen ${count(days, DAYS)} beantwoordt. Daarvoor bewaar ik tot dan je Discord-id en de vraag; \`/privacy\` toont en wist ze.`,
    willNotTell:
      "Je hebt je afgemeld, dus ik bewaar niets waarmee ik het je kan melden. Met `/privacy` kun je weer meedoen.",
    cannotTell: "Later melden kan ik alleen vragen van een server waar ik ben.",
    told: (server) => `Je vroeg dit op ${server} en wilde weten wanneer er een antwoord is. Hier is het:`,
    digestTitle: "**De vragen van de afgelopen week hier**",
    digestOpen: (questions) =>
      count(questions, { one: "# vraag vond geen antwoord:", other: "# vragen vonden geen antwoord:" }),
    digestDown: (answers) =>
      count(answers, { one: "# antwoord werd slecht beoordeeld.", other: "# antwoorden werden slecht beoordeeld." }),
    digestAnswered: (questions) =>
      count(questions, {
        one: "# vraag heeft sindsdien een antwoord.",
        other: "# vragen hebben sindsdien een antwoord.",
      }),
    digestMore: "`/gaps` toont ze allemaal aan wie deze server beheert.",
  },
  articles: {
    progress: (done, total) => `Lezen en indexeren: ${count(done)} van ${count(total, FILES)}…`,
    added: (files, counts) => `Toegevoegd: ${files}. De verzameling van deze server nu: ${counts}.`,
    uploadTitle: "Artikelen toevoegen aan deze server",
    uploadLabel: "Bestanden met artikelen (tot 10)",
    replaced: "heeft de vorige versie vervangen",
    sameName: "een ander bestand hier heet hetzelfde; alleen het eerste is toegevoegd",
    notFetched: "Discord gaf het niet af, dus het is niet toegevoegd; probeer het opnieuw",
    removed: (name) => `Verwijderd: ${name}`,
    noSuchFile: (name) => `Er is geen bestand ${name}.`,
    title: (files) => `Eigen bestanden van deze server: ${files}`,
    none: "Deze server heeft geen eigen artikelen.",
    limits: (extensions, mib) => `mag ${extensions} zijn, tot ${mib} MiB`,
    tooMany: (most) => `Een server mag ${count(most, FILES)} bewaren.`,
    refused: {
      encoding: "de tekencodering is niet duidelijk. Sla het op als UTF-8 en voeg het opnieuw toe",
      installation:
        "wat zulke bestanden leest, is niet geïnstalleerd. Met het bestand is niets mis: zeg het wie deze bot draait",
    },
    quarantined: {
      time: "het lezen duurt te lang",
      memory: "het lezen kost te veel geheugen",
      crash: "het lezen is twee keer ernstig misgegaan",
    },
    quarantine: (files) => `Konden niet gelezen worden, en worden pas weer geprobeerd als ze veranderen: ${files}`,
    preview: (files) =>
      count(files, {
        one: "Zo lees ik het. Er is nog niets toegevoegd.",
        other: "Zo lees ik deze # bestanden. Er is nog niets toegevoegd.",
      }),
    add: (files) => count(files, { one: "Toevoegen", other: "Deze # bestanden toevoegen" }),
    discard: "Weggooien",
    undo: { added: "Laatste toevoeging ongedaan maken", removed: "Laatste verwijdering ongedaan maken" },
    discarded: "Weggegooid; er is niets toegevoegd.",
    offerGone: "Deze bestanden liggen niet meer klaar: ze worden een uur bewaard. Voeg ze opnieuw toe.",
    undone: "Klaar: de bestanden van deze server zijn zoals voorheen.",
    notUndone: "Dit kan niet meer ongedaan worden gemaakt: er kwam een andere wijziging na, of er is een dag voorbij.",
    replaces: "Het zou zijn vorige versie vervangen.",
    count: (articles) => count(articles, { one: "# artikel", other: "# artikelen" }),
    waiting: "wacht op indexering",
    blankPages: (pages) =>
      count(pages, {
        one: "# pagina heeft geen tekst: leeg, of een afbeelding",
        other: "# pagina's hebben geen tekst: leeg, of afbeeldingen",
      }),
    recognizedPages: (pages) =>
      count(pages, {
        one: "# pagina is van een afbeelding gelezen, misschien met fouten",
        other: "# pagina's zijn van afbeeldingen gelezen, misschien met fouten",
      }),
    thinlyRead: (percent) => `slechts ${percent} % van de tekst kan geciteerd worden`,
    readAs: (encoding) => `gelezen als ${encoding}: kijk of de letters kloppen`,
    noHeadline: "er is geen kop in gevonden",
    busy: "Er wachten nu veel bestanden om gelezen te worden, en er is niets toegevoegd. Voeg ze over een paar minuten opnieuw toe.",
    noRoom: (megabytes) =>
      `Er is geen ruimte meer voor, en er is niets toegevoegd. De eigen artikelen van deze server nemen ${megabytes} MB in: verwijder er een paar met \`/articles remove\`, of vraag wie deze bot draait om meer ruimte.`,
  },
};
