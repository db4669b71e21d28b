import { frCommands } from "../commands/fr.ts";
import { counting } from "../counting.ts";
import { frManagers } from "../managers/fr.ts";
import { frNews } from "../news/fr.ts";
import type { Translation } from "../texts.ts";

const count = counting("fr");
const FILES = { one: "# fichier", other: "# fichiers" };
const PASSAGES = { one: "# passage", other: "# passages" };
const DAYS = { one: "# jour", other: "# jours" };

export const fr: Translation = {
  locale: "fr",
  commands: frCommands,
  buttons: {
    prev: "◀ Précédente",
    next: "Suivante ▶",
    here: "Retour à la réponse",
    quoted: "Au passage cité",
    more: "Lire la suite",
    all: "Tous les résultats",
    followup: "Poursuivre",
    reference: "Copier la référence",
    helpful: "Utile",
    unhelpful: "Pas utile",
    share: "Partager",
    delete: "Supprimer",
    tell: "Me prévenir s’il y a une réponse",
    script: "Simplifié / traditionnel",
  },

  untitled: "(sans titre)",
  blockKinds: { code: "code", caption: "légende", sidebar: "encadré", headline: "titre", byline: "signature" },
  lines: (first, last) => (first === last ? `ligne ${first}` : `lignes ${first}–${last}`),
  page: (page) => `page ${page}`,
  recognized: "lu par OCR",
  readingAid: {
    words: (pairs) => `Mots qui se correspondent, sans être une traduction : ${pairs}`,
    simplified: "En caractères simplifiés, convertis par le bot :",
    traditional: "En caractères traditionnels, convertis par le bot :",
  },
  dateOfPage: (date) => `page du ${date}`,
  dateOfFileName: (date) => `${date} d’après le nom du fichier`,
  alsoIn: (source, lines, more) => `Aussi dans ${source}, ${lines}${more > 0 ? `, et ${more} de plus` : ""}`,
  shortened: "Extrait d'un passage plus long.",
  within: {
    only: (what) => `Seulement ${what} · tout afficher`,
    newestFirst: "Les plus récents d’abord · tout afficher",
    elsewhere: (days) => `Rien de daté ${days} n’y répond. D’autres jours, ou sans date :`,
    since: (day) => `depuis ${day}`,
    until: (day) => `jusqu’à ${day}`,
    event: (title, day) => `D’après « ${title} », ${day}.`,
    undated: "sans date",
    without: (word) => `sans « ${word} »`,
    having: (word) => `avec « ${word} »`,
    misread: (typed) =>
      `Je n’ai pas compris ${typed}, je n’en ai pas tenu compte. Écrivez les jours ainsi : 2025-03-14, 2025-03 ou 2025.`,
  },

  speakers: {
    saidBy: (name) => `dit ${name}`,
    wordsOf: (name) => `paroles : ${name}`,
    nobody: (asked) => `Les articles ne citent personne du nom de ${asked}.`,
    nearest: (names) => `Vous voulez peut-être dire : ${names}`,
  },

  partsAway: "Une partie des articles est momentanément inaccessible ; ceci vient des autres.",
  answers: "Trouvé dans les articles :",
  composed: {
    date: "Trouvé à plusieurs endroits, du plus ancien au plus récent :",
    part: "Trouvé pour chaque partie de la question :",
    rank: "Trouvé à plusieurs endroits :",
  },
  related: "Ceci a peut-être un rapport :",
  nothingFound: "Je n'ai rien trouvé dans les articles qui réponde à cela.",
  nearest: "Les titres les plus proches, qui parlent peut-être d'autre chose :",
  nothingIndexed: "Aucun article n'est encore indexé.",
  phraseExact: "Ces mots mêmes sont imprimés ici :",
  phraseSimilar: "Ces mots mêmes ne sont pas dans les articles ; le plus proche est :",
  moreActions: "Plus : question suivante, avis, supprimer…",
  lookUpHeadline: "Ouvrir un titre…",
  matches: "Articles correspondants :",
  noMatch: "Aucun titre ni aucune phrase des articles ne correspond.",
  gone: "Ce passage n'est plus dans les articles. Redemandez avec `/ask`.",
  emptyQuestion: "Votre question était vide, je n’ai donc rien cherché. Écrivez ce que vous voulez savoir.",
  unknownId: (id) =>
    `Aucun passage ici n’a l’identifiant « ${id} ». Il se trouve sous la citation, après le # ; il a peut-être été mal tapé, ou l’article a changé.`,
  guessedId: "Aucun passage n’a cet identifiant ; le plus proche est :",
  formGone: "Je ne connais plus ce formulaire. Rouvrez-le.",
  noText: "Ce message n'a pas de texte à chercher.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**Sources des ${count(shown)} premières affirmations sur ${count(all)}**`
        : `**Sources de ${count(all)} affirmations**`,
    notFound: "-# introuvable dans les articles",
    related: "a peut-être un rapport :",
    unreadable: "Je ne peux pas lire ce message ici. Sur celui-ci, choisissez Applications → **Trouver les sources**.",
  },
  verification: {
    heading: (verbatim, all) => `**Mot pour mot : ${count(verbatim)} sur ${count(all)}**`,
    verdicts: {
      verbatim: "mot pour mot",
      "said-by-another": "dit par quelqu’un d’autre",
      changed: "modifiée",
      stitched: "assemblée à partir d’endroits différents",
      "not-found": "absente des articles",
    },
    speakers: (given, source) => `ici : ${given} · dans l’article : ${source}`,
    misread: "peut-être mal lue là où c’est barré",
    tooShort: (quotations) => `-# Trop courtes pour savoir : ${count(quotations)}`,
    notShown: (quotations) => `-# Non affichées ici : ${count(quotations)}`,
    none: "Je n’y trouve aucune citation de trois mots ou plus.",
    title: "Vérifier les citations",
    label: "Texte avec des citations",
  },
  comparison: {
    heading: (articles) => `Ce qu’en disent ${count(articles)} articles`,
    differs: "Ce qui diffère est souligné, et repris ici dans leurs mots :",
    nothingDiffers: "Je ne vois ni nombre, ni date, ni nom, ni négation qui diffère.",
    kinds: { number: "Nombre", date: "Date", name: "Nom", negation: "Négation" },
    onlyOne: "Un seul article en parle :",
  },
  timeline: {
    heading: (first, last, all) =>
      `Dans l’ordre du temps, le plus ancien d’abord : ${count(first)}–${count(last)} sur ${count(all)}`,
    byArticle: "date de l’article",
  },
  sharedBy: (user) => `Partagé par ${user}`,
  thanks: "Merci, c'est noté.",
  thanksUnkept:
    "Merci. Ce vote n’est pas gardé : les votes ne le sont que sur les serveurs, et pas ceux des personnes qui ont refusé.",
  notYours: "Seule la personne qui a demandé, ou un modérateur, peut supprimer ceci.",
  followUpTitle: "Question suivante",
  followUpLabel: "Votre question",

  catalogue: {
    browse: "Parcourir les articles…",
    newest: "Tous, les plus récents d’abord",
    groupedBy: { year: "Par date", file: "Par fichier", language: "Par langue" },
    choose: {
      year: "Choisir une année…",
      month: "Choisir un mois…",
      file: "Choisir un fichier…",
      language: "Choisir une langue…",
    },
    undated: "Sans date",
    articles: (articles) => count(articles, { one: "# article", other: "# articles" }),
    matching: (words) => `Articles pour « ${words} »`,
  },
  lookUp: { near: "Aucun titre n’est exactement celui-ci. Vous cherchez peut-être :" },
  reader: {
    parts: "Aller à une partie de l’article…",
    quoted: "le passage cité",
    mayBeAnothers: "vient peut-être d’un autre article",
  },

  counts: (articles, files, passages) =>
    `${count(articles, { one: "# article", other: "# articles" })} dans ${count(files, FILES)}, ${count(passages, PASSAGES)}`,
  vanished: (files) =>
    `Fichiers inaccessibles pour le moment, cités tels qu’ils ont été lus la dernière fois : ${files}`,
  passages: (passages) => count(passages, PASSAGES),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** ne répond que par des citations exactes ; rien n'est généré.`,
      `- Index : ${counts}, dernier changement ${updated}`,
      `- Modèle : ${model}, sur la machine de l'opérateur`,
      `- Vitesse : Discord ${gatewayMs} ms, index ${engineMs} ms`,
      "- Vie privée : aucune question ne quitte la machine de l'opérateur ; `/privacy` dit ce qui est gardé.",
    ].join("\n"),
  help: [
    "Je réponds par des citations exactes des articles, et je le dis quand rien ne répond.",
    "- `/ask`, ou mentionnez-moi avec votre question, ou écrivez-moi en privé",
    "- Une question peut dire quand (« en mars », « la semaine dernière ») et avoir des filtres : `dt>=2025-03`, `file:bridge`, `-word`",
    "- Répondez à ma réponse, ou appuyez sur **Poursuivre**, pour continuer",
    "- `/lookup` trouve titres et phrases exactes, `/cite` un passage par son id, `/sources` liste les articles",
    "- `/compare` met côte à côte ce que plusieurs articles disent d’une même chose, `/timeline` le range par date",
    "- `/follow` vous prévient une fois quand du nouveau répond à une question",
    "- Sur un message : Applications → **Trouver les sources** montre ce qui l'appuie",
    "- Sur un message : Applications → **Vérifier les citations** : cite-t-il mot pour mot ? Pour tout autre texte, `/verify`",
    "- Les boutons sous votre réponse la changent ; ceux sous les réponses des autres vous donnent votre propre copie",
    "- `/privacy` dit ce qui est gardé de vous, `/about` ce que je suis",
    "- Pour qui gère le serveur : `/manage` change mes réglages, `/gaps` liste ce qui est resté sans réponse, `/digest` dit dans un salon ce qui est nouveau",
  ].join("\n"),

  ...frManagers,
  ...frNews,
  needsMessageContent:
    "Pour voir les messages sans mention, il me faut l'intention Message Content ; l'opérateur ne l'a pas encore activée.",
  gapsTitle: (days) => `**Questions sans réponse en ${count(days, DAYS)}**`,
  noGaps: "Chaque question a trouvé quelque chose.",
  feedback: (helpful, unhelpful) => `Avis : 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Ce qui est gardé**, sous une clé tirée de votre identifiant Discord, sans votre nom",
      `- Les questions posées sur un serveur et restées sans réponse : texte, salon et heure, ${count(days, DAYS)} ; les gestionnaires du serveur voient le texte`,
      `- 👍 et 👎 sur un serveur : message, passage et heure, ${count(days, DAYS)} ; les gestionnaires voient les sommes, et d’un 👎 aussi la question et le titre, sans savoir de qui`,
      `- Là où vous avez pressé **Me prévenir s’il y a une réponse** : votre id Discord lui-même, la question et le serveur, jusqu’à l’avis ou pendant ${count(days, DAYS)}`,
      `- Lequel de mes messages répond auquel des vôtres, et où, ${count(linkDays, DAYS)}, pour disparaître avec lui`,
      "- Que vous avez refusé, jusqu’à ce que vous acceptiez de nouveau",
      `Rien d’autre : aucune question qui a trouvé une réponse, aucune posée en message privé. Tout ce qui est gardé d’un serveur est effacé ${count(graceDays, DAYS)} après que j’en ai été retiré.`,
      "Vous pouvez refuser ou effacer à tout moment avec `/privacy`.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**De vous, en ce moment** : questions ${questions}, votes ${votes}, messages répondus ${links}`,
  haveOptedOut: "Vous avez refusé ; cela est gardé.",
  optedOut: "Désormais, il n’est gardé de vous que votre refus, et ce qui l’était est effacé.",
  optedIn: "Vous participez à nouveau.",
  erased: (entries) => `Effacé : ${entries}.`,

  busy: (seconds) => `Je suis occupé par d'autres questions. Redemandez dans ${seconds} s.`,
  pause: (seconds) => `Une question à la fois ici : vous pourrez redemander dans ${seconds} s.`,
  notHere: (channels) =>
    channels === null
      ? "On ne peut pas me questionner dans ce salon. Demandez dans un autre, ou écrivez-moi directement."
      : `On ne peut pas me questionner dans ce salon. Demandez dans ${channels}, ou écrivez-moi directement.`,
  slowDown: (seconds) => `Cela faisait beaucoup de questions. Attendez ${seconds} s.`,
  stopping: "On me redémarre. Redemandez dans une minute.",
  failed: (id) =>
    `Une erreur de mon côté empêche la réponse. L'opérateur en trouve la cause dans le journal, sous l'erreur \`${id}\`.`,
  notStored: (id) =>
    "Je n'ai pas pu l'enregistrer : le disque de l'opérateur est plein ou protégé en écriture. Réessayez plus tard. " +
    `L'opérateur en trouve la cause dans le journal, sous l'erreur \`${id}\`.`,
  cannotWriteIn: (channel) => `Je ne peux pas écrire dans ${channel}, voici donc votre réponse :`,
  notPosted: "Discord ne m’a pas laissé publier la réponse ici. Posez-moi la question en message privé, ou autrement.",
  notPostedIn: (channel) =>
    `Discord ne m’a pas laissé publier la réponse dans ${channel}. Posez-moi la question ici, ou autrement.`,
  onlyInServers: "Cela ne fonctionne que sur un serveur.",
};
