import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("fr");
const FILES = { one: "# fichier", other: "# fichiers" };
const DAYS = { one: "# jour", other: "# jours" };

export const frManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **Merci de m’avoir ajouté.** Je réponds par des citations exactes d’articles, et le dis quand rien ne répond. Trois étapes :",
      `1. Demandez : mentionnez-moi (${botMention}) avec votre question, ou utilisez \`/ask\`.`,
      hasOwnArticles
        ? "2. Ajoutez vos propres articles avec `/articles add` : ils ne sont cités que sur votre serveur. `/sources` liste ceux que j’ai déjà."
        : "2. Voyez avec `/sources` de quels articles je cite.",
      "3. Choisissez avec `/manage` où l’on peut me questionner, dans quelle langue je réponds et qui le voit.",
      "-# Je n’envoie ceci qu’une fois. `/help` dit le reste.",
    ].join("\n"),
  settings: {
    groups: { answers: "Réponses", questions: "Salons de questions", order: "Ordre et rapports" },
    names: {
      channels: "Répondre à toute question dans ces salons",
      allowedChannels: "Où l’on peut me questionner",
      deniedChannels: "Où l’on ne peut pas me questionner",
      privateByDefault: "En privé, sauf demande contraire",
      showRelated: "Montrer les passages peut-être liés",
      threads: "Ouvrir un fil en réponse aux mentions",
      threshold: "Confiance minimale en %",
      language: "Langue de mes réponses",
      count: "Citations par réponse",
      coolDownSeconds: "Secondes entre deux questions d’une personne",
      channelThreshold: "Confiance minimale là-bas, en %",
      channelRole: "Là-bas, seulement avec ce rôle",
      channelReaction: "Seulement si quelqu’un réagit avec 🔍",
      logChannel: "Noter réglages et articles changés dans",
      digestChannel: "Résumé hebdomadaire des questions ouvertes",
    },
    hints: {
      channels: "Sans mention ; je me tais où je ne trouve rien",
      allowedChannels: "Aucun : partout. Un fil compte comme son salon, une catégorie comme tous ses salons",
      deniedChannels: "Un fil compte comme son salon, une catégorie comme tous ses salons",
      privateByDefault: "Toutes les commandes ; la réponse à une mention reste visible de tous",
      showRelated: "Sinon, je dis n’avoir rien trouvé",
      threshold: "De 0 à 100 ; vide : mon propre jugement",
      coolDownSeconds: "De 0 à 3600 ; vide : aucune",
      channelThreshold: "Dans les salons où je réponds à toute question ; vide : comme ailleurs",
      channelReaction: "Dans les salons où je réponds à toute question : la loupe de chacun me la pose",
    },
    manner: "Comment je réponds",
    eachOwn: "Celle de chacun",
    asManyAsHelp: "Autant qu’utile",
    ownJudgement: "mon propre jugement",
    asElsewhere: "comme ailleurs",
    everywhere: "partout",
    everybody: "tout le monde",
    none: "aucun",
    yes: "oui",
    no: "non",
    seconds: (seconds) => `${seconds} s`,
    saved: "✅ Enregistré.",
    unchanged: "Rien n’a changé.",
    noPercentage: "n’est pas un pourcentage de 0 à 100",
    noSeconds: (most) => `n’est pas un nombre de secondes de 0 à ${most}`,
    stays: (typed, why, name) => `⚠️ « ${typed} » ${why} : « ${name} » reste inchangé.`,
    mayNotWrite: (channel) => `Je ne peux pas écrire dans ${channel}.`,
  },
  serverLog: {
    settings: (who) => `⚙️ ${who} a changé mes réglages :`,
    added: (who) => `📥 ${who} a ajouté des articles :`,
    removed: (who) => `🗑️ ${who} a retiré des articles :`,
    undone: (who) => `↩️ ${who} a annulé le dernier changement d’articles.`,
    gapDismissed: (who) => `🔕 ${who} a écarté une question ouverte :`,
  },
  unanswered: {
    lists: {
      open: (entries) => `Sans réponse (${entries})`,
      down: (entries) => `Mal notées (${entries})`,
      answered: (entries) => `Répondues depuis (${entries})`,
    },
    downTitle: (days) => `**Réponses mal notées en ${count(days, DAYS)}**`,
    answeredTitle: (days) => `**Questions de ${count(days, DAYS)} qui ont une réponse depuis**`,
    none: "Aucune.",
    unknownArticle: "(passage devenu inconnu)",
    times: (times) => count(times, { one: "posée # fois", other: "posée # fois" }),
    dismiss: "Écarter une question et celles de même sens…",
    dismissed: (question) => `Écartée, ne sera plus montrée : ${question}`,
    restore: "La rétablir",
    restored: (question) => `Rétablie : ${question}`,
    export: "Exporter en CSV",
    exported: (entries) => `Le tout en tableau : ${entries}. Personne n’y est nommé.`,
    columns: {
      state: "état",
      group: "groupe",
      question: "question",
      times: "fois",
      first: "première fois",
      last: "dernière fois",
      channels: "salons",
      article: "article",
      citation: "identifiant",
    },
    states: { open: "sans réponse", down: "mal notée", answered: "répondue depuis" },
    willTell: (days) =>
      `Je vous enverrai un message privé si un article y répond dans les ${count(days, DAYS)}. Pour cela, je garde d’ici là votre id Discord et la question ; \`/privacy\` les montre et les efface.`,
    willNotTell: "Vous avez refusé, je ne garde donc rien pour vous prévenir. `/privacy` permet d’accepter de nouveau.",
    cannotTell: "Je ne peux prévenir que de questions posées sur un serveur où je suis.",
    told: (server) => `Vous avez demandé ceci sur ${server} et vouliez savoir s’il y a une réponse. En voici une :`,
    digestTitle: "**Les questions de la semaine passée ici**",
    digestOpen: (questions) =>
      count(questions, { one: "# question restée sans réponse :", other: "# questions restées sans réponse :" }),
    digestDown: (answers) =>
      count(answers, { one: "# réponse a été mal notée.", other: "# réponses ont été mal notées." }),
    digestAnswered: (questions) =>
      count(questions, { one: "# question a une réponse depuis.", other: "# questions ont une réponse depuis." }),
    digestMore: "`/gaps` les montre toutes à qui gère ce serveur.",
  },
  articles: {
    progress: (done, total) => `Lecture et indexation : ${count(done, FILES)} sur ${count(total)}…`,
    added: (files, counts) => `Ajoutés : ${files}. La collection de ce serveur : ${counts}.`,
    uploadTitle: "Ajouter des articles à ce serveur",
    uploadLabel: "Fichiers d’articles (10 au plus)",
    replaced: "remplace la version précédente",
    sameName: "un autre fichier de cet envoi porte le même nom ; seul le premier a été ajouté",
    notFetched: "Discord ne l’a pas fourni, il n’a donc pas été ajouté ; veuillez réessayer",
    removed: (name) => `Retiré : ${name}`,
    noSuchFile: (name) => `Il n'y a pas de fichier ${name}.`,
    title: (files) => `Fichiers propres à ce serveur : ${files}`,
    none: "Ce serveur n'a pas d'articles à lui.",
    limits: (extensions, mib) => `doit être ${extensions}, ${mib} Mio au plus`,
    tooMany: (most) => `Un serveur peut garder ${count(most, FILES)}.`,
    refused: {
      encoding: "son encodage de caractères n'est pas clair. Enregistrez-le en UTF-8, puis ajoutez-le de nouveau",
      installation:
        "ce qui lit de tels fichiers n'est pas installé. Le fichier n'y est pour rien : prévenez qui exploite ce bot",
    },
    quarantined: {
      time: "le lire prend trop de temps",
      memory: "le lire demande trop de mémoire",
      crash: "sa lecture a échoué gravement, deux fois",
    },
    quarantine: (files) => `Illisibles, et pas réessayés tant qu'ils ne changent pas : ${files}`,
    preview: (files) =>
      count(files, {
        one: "Voici comment je lis # fichier. Rien n’est encore ajouté.",
        other: "Voici comment je lis ces # fichiers. Rien n’est encore ajouté.",
      }),
    add: (files) => count(files, { one: "L’ajouter", other: "Ajouter ces # fichiers" }),
    discard: "Abandonner",
    undo: { added: "Annuler le dernier ajout", removed: "Annuler le dernier retrait" },
    discarded: "Abandonné ; rien n’a été ajouté.",
    offerGone: "Ces fichiers ne sont plus là : ils sont gardés une heure. Ajoutez-les de nouveau.",
    undone: "Fait : les fichiers de ce serveur sont comme avant.",
    notUndone: "On ne peut plus l’annuler : un autre changement a suivi, ou un jour a passé.",
    replaces: "Il remplacerait sa version précédente.",
    count: (articles) => count(articles, { one: "# article", other: "# articles" }),
    waiting: "en attente d’indexation",
    blankPages: (pages) =>
      count(pages, {
        one: "# page sans texte : vide, ou une image",
        other: "# pages sans texte : vides, ou des images",
      }),
    recognizedPages: (pages) =>
      count(pages, {
        one: "# page lue dans une image, peut-être avec des fautes",
        other: "# pages lues dans des images, peut-être avec des fautes",
      }),
    thinlyRead: (percent) => `seulement ${percent} % de son texte peut être cité`,
    readAs: (encoding) => `lu comme ${encoding} : voyez si ses lettres sont justes`,
    noHeadline: "aucun titre n’y a été trouvé",
    busy: "Beaucoup de fichiers attendent d'être lus en ce moment ; rien n'a été ajouté. Ajoutez-les de nouveau dans quelques minutes.",
    noRoom: (megabytes) =>
      `Il n'y a plus de place ; rien n'a été ajouté. Les articles propres à ce serveur occupent ${megabytes} Mo : retirez-en avec \`/articles remove\`, ou demandez plus de place à qui exploite ce bot.`,
  },
};
