import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "van", description: "Alleen artikelen vanaf deze dag (2025-03, vorige week)" },
  to: { name: "tot", description: "Alleen artikelen tot en met deze dag" },
  source: { name: "bron", description: "Alleen dit bestand, of bestanden met dit in de naam" },
  article: { name: "artikel", description: "Alleen dit artikel" },
  said_by: { name: "gezegd_door", description: "Alleen wat deze persoon zegt" },
};

export const nlCommands: CommandsTranslation = {
  ask: {
    name: "vraag",
    description: "Stel een vraag; het antwoord wordt woordelijk uit de artikelen geciteerd",
    options: {
      ...SCOPE,
      question: { name: "vraag", description: "Wat wil je weten?" },
      private: { name: "privé", description: "Toon het antwoord alleen aan jou" },
      count: { name: "aantal", description: "Hoeveel citaten om door te bladeren (1-6)" },
    },
  },
  lookup: {
    name: "opzoeken",
    description: "Vind een artikel op kop, of een exacte zin in elk artikel",
    options: {
      ...SCOPE,
      private: { name: "privé", description: "Toon het alleen aan jou" },
      text: { name: "tekst", description: "Een kop, een naam of woorden zoals ze gedrukt staan" },
    },
  },
  cite: {
    name: "citaat",
    description: "Toon een passage op citaatnummer",
    options: {
      private: { name: "privé", description: "Toon het alleen aan jou" },
      id: { name: "nummer", description: "Het nummer onder een citaat" },
    },
  },
  sources: {
    name: "bronnen",
    description: "Toon de artikelen waaruit geciteerd wordt",
    options: {
      private: { name: "privé", description: "Toon het alleen aan jou" },
      search: { name: "zoek", description: "Alleen artikelen met dit in kop of bestandsnaam" },
    },
  },
  about: { name: "over", description: "Model, index, versie, snelheid en privacy van deze bot" },
  help: { name: "hulp", description: "Hoe je vraagt, en wat de knoppen doen" },
  "find-sources": { name: "Bronnen zoeken" },
  verify: {
    name: "controleer",
    description: "Controleert of de citaten in een tekst zo in de artikelen staan",
    options: {
      private: { name: "privé", description: "Toon het alleen aan jou" },
      text: { name: "tekst", description: "Tekst met citaten; zonder opent een formulier" },
    },
  },
  compare: {
    name: "vergelijk",
    description: "Wat verschillende artikelen over hetzelfde zeggen, naast elkaar; wat verschilt is gemarkeerd",
    options: {
      ...SCOPE,
      question: { name: "vraag", description: "Wat wil je weten?" },
      private: { name: "privé", description: "Toon het alleen aan jou" },
    },
  },
  timeline: {
    name: "tijdlijn",
    description: "Wat de artikelen over een onderwerp zeggen, op volgorde van tijd",
    options: {
      ...SCOPE,
      topic: { name: "onderwerp", description: "Waar de tijdlijn over gaat" },
      private: { name: "privé", description: "Toon het alleen aan jou" },
    },
  },
  "check-quotations": { name: "Citaten controleren" },
  manage: {
    name: "beheren",
    description: "Bekijk of wijzig hoe ik op deze server antwoord",
    options: {
      part: {
        name: "deel",
        description: "Wat je wilt zien of wijzigen",
        choices: { all: "Alles tonen", answers: "Antwoorden", questions: "Vraagkanalen", order: "Orde en verslagen" },
      },
    },
  },
  articles: {
    name: "artikelen",
    description: "Eigen artikelen van deze server, alleen hier te zien: toevoegen, verwijderen, tonen",
    options: {
      add: {
        name: "toevoegen",
        description: "Bestanden toevoegen: tekst, web, PDF, Office, boeken, tabellen, mail en meer, elk tot 10 MiB",
      },
      remove: { name: "verwijderen", description: "Een bestand verwijderen" },
      list: { name: "lijst", description: "De bestanden van deze server tonen" },
      name: { name: "naam", description: "De naam van het bestand" },
      file: { name: "bestand", description: "Een bestand met artikelen" },
      file2: { name: "bestand2", description: "Een bestand met artikelen" },
      file3: { name: "bestand3", description: "Een bestand met artikelen" },
      file4: { name: "bestand4", description: "Een bestand met artikelen" },
      file5: { name: "bestand5", description: "Een bestand met artikelen" },
    },
  },
  gaps: {
    name: "hiaten",
    description: "Recente vragen die niets vonden, slecht beoordeelde antwoorden, en hun nut",
    options: { days: { name: "dagen", description: "Hoeveel dagen terug (1-30)" } },
  },
  follow: {
    name: "volgen",
    description: "Meld één keer als iets nieuws antwoord geeft; zonder vraag: wat je volgt",
    options: {
      question: { name: "vraag", description: "Wat wil je weten?" },
      where: {
        name: "waar",
        description: "Waar ik het meld (hier, tenzij je kiest)",
        choices: { here: "Hier in het kanaal", dm: "Per privébericht" },
      },
    },
  },
  digest: {
    name: "overzicht",
    description: "Zinnen uit nieuwe artikelen, woord voor woord, dagelijks of wekelijks in een kanaal",
    options: {
      every: {
        name: "hoe-vaak",
        description: "Hoe vaak; zonder keuze zeg ik wat er is ingesteld",
        choices: { daily: "Dagelijks", weekly: "Wekelijks", off: "Uit" },
      },
      channel: { name: "kanaal", description: "Waar; hier, tenzij je kiest" },
    },
  },
  privacy: {
    name: "privacy",
    description: "Wat er van je is opgeslagen; afmelden, weer meedoen of wissen",
    options: {
      do: {
        name: "actie",
        description: "Wat er moet gebeuren",
        choices: { show: "Tonen", "opt-out": "Afmelden en wissen", "opt-in": "Weer meedoen", erase: "Wissen" },
      },
    },
  },
};
