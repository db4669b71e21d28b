import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "depuis", description: "Seulement les articles à partir de ce jour (2025-03, la semaine dernière)" },
  to: { name: "jusque", description: "Seulement les articles jusqu’à ce jour" },
  source: { name: "source", description: "Seulement ce fichier, ou ceux dont le nom contient ceci" },
  article: { name: "article", description: "Seulement cet article" },
  said_by: { name: "dit_par", description: "Seulement ce que dit cette personne" },
};

export const frCommands: CommandsTranslation = {
  ask: {
    name: "demander",
    description: "Posez une question ; la réponse est citée mot pour mot des articles",
    options: {
      ...SCOPE,
      question: { name: "question", description: "Que voulez-vous savoir ?" },
      private: { name: "privé", description: "Ne montrer la réponse qu'à vous" },
      count: { name: "nombre", description: "Combien de citations parcourir (1 à 6)" },
    },
  },
  lookup: {
    name: "chercher",
    description: "Trouver un article par son titre, ou une phrase exacte dans tous",
    options: {
      ...SCOPE,
      private: { name: "privé", description: "Ne le montrer qu'à vous" },
      text: { name: "texte", description: "Un titre, un nom ou des mots tels qu'imprimés" },
    },
  },
  cite: {
    name: "citer",
    description: "Afficher un passage par son identifiant",
    options: {
      private: { name: "privé", description: "Ne le montrer qu'à vous" },
      id: { name: "id", description: "L'identifiant sous une citation" },
    },
  },
  sources: {
    name: "sources",
    description: "Lister les articles d'où viennent les citations",
    options: {
      private: { name: "privé", description: "Ne le montrer qu'à vous" },
      search: { name: "filtre", description: "Seulement les articles dont le titre ou le fichier contient ceci" },
    },
  },
  about: { name: "à-propos", description: "Modèle, index, version, vitesse et vie privée de ce bot" },
  help: { name: "aide", description: "Comment demander, et à quoi servent les boutons" },
  "find-sources": { name: "Trouver les sources" },
  verify: {
    name: "vérifier",
    description: "Vérifie si les citations d’un texte sont telles quelles dans les articles",
    options: {
      private: { name: "privé", description: "Ne le montrer qu'à vous" },
      text: { name: "texte", description: "Texte avec des citations ; sans lui, un formulaire s’ouvre" },
    },
  },
  compare: {
    name: "comparer",
    description: "Ce que plusieurs articles disent d’une même chose, côte à côte, différences soulignées",
    options: {
      ...SCOPE,
      question: { name: "question", description: "Que voulez-vous savoir ?" },
      private: { name: "privé", description: "Ne le montrer qu'à vous" },
    },
  },
  timeline: {
    name: "chronologie",
    description: "Ce que les articles disent d’un sujet, dans l’ordre du temps",
    options: {
      ...SCOPE,
      topic: { name: "sujet", description: "Le sujet de la chronologie" },
      private: { name: "privé", description: "Ne le montrer qu'à vous" },
    },
  },
  "check-quotations": { name: "Vérifier les citations" },
  manage: {
    name: "gérer",
    description: "Voir ou changer ma façon de répondre sur ce serveur",
    options: {
      part: {
        name: "partie",
        description: "Que voir ou changer",
        choices: {
          all: "Tout montrer",
          answers: "Réponses",
          questions: "Salons de questions",
          order: "Ordre et rapports",
        },
      },
    },
  },
  articles: {
    name: "articles",
    description: "Les articles propres à ce serveur, visibles ici seulement : ajouter, retirer, lister",
    options: {
      add: {
        name: "ajouter",
        description: "Ajouter des fichiers : texte, web, PDF, Office, livres, tableaux, mails…, 10 Mio au plus chacun",
      },
      remove: { name: "retirer", description: "Retirer un fichier" },
      list: { name: "lister", description: "Lister les fichiers de ce serveur" },
      name: { name: "nom", description: "Le nom du fichier" },
      file: { name: "fichier", description: "Un fichier contenant des articles" },
      file2: { name: "fichier2", description: "Un fichier contenant des articles" },
      file3: { name: "fichier3", description: "Un fichier contenant des articles" },
      file4: { name: "fichier4", description: "Un fichier contenant des articles" },
      file5: { name: "fichier5", description: "Un fichier contenant des articles" },
    },
  },
  gaps: {
    name: "lacunes",
    description: "Questions récentes sans réponse, réponses mal notées, utilité des réponses",
    options: { days: { name: "jours", description: "Combien de jours en arrière (1 à 30)" } },
  },
  follow: {
    name: "suivre",
    description: "Prévenir une fois quand du nouveau répond ; sans question, ce que vous suivez",
    options: {
      question: { name: "question", description: "Que voulez-vous savoir ?" },
      where: {
        name: "où",
        description: "Où je préviens (ici, sauf choix)",
        choices: { here: "Ici dans le salon", dm: "En message privé" },
      },
    },
  },
  digest: {
    name: "résumé",
    description: "Phrases des nouveaux articles, mot pour mot, chaque jour ou semaine dans un salon",
    options: {
      every: {
        name: "fréquence",
        description: "À quel rythme ; sans choix, je dis ce qui est réglé",
        choices: { daily: "Chaque jour", weekly: "Chaque semaine", off: "Désactivé" },
      },
      channel: { name: "salon", description: "Où ; ici, sauf choix" },
    },
  },
  privacy: {
    name: "confidentialité",
    description: "Ce qui est gardé de vous ; refuser, accepter ou effacer",
    options: {
      do: {
        name: "action",
        description: "Que faire",
        choices: { show: "Voir", "opt-out": "Refuser et effacer", "opt-in": "Accepter à nouveau", erase: "Effacer" },
      },
    },
  },
};
