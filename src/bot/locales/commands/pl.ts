import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "od", description: "Tylko artykuły od tego dnia (2025-03, zeszły tydzień)" },
  to: { name: "do", description: "Tylko artykuły do tego dnia" },
  source: { name: "źródło", description: "Tylko ten plik albo pliki z tym w nazwie" },
  article: { name: "artykuł", description: "Tylko ten artykuł" },
  said_by: { name: "mówi", description: "Tylko to, co mówi ta osoba" },
};

export const plCommands: CommandsTranslation = {
  ask: {
    name: "zapytaj",
    description: "Zadaj pytanie; odpowiedź jest dosłownym cytatem z artykułów",
    options: {
      ...SCOPE,
      question: { name: "pytanie", description: "Czego chcesz się dowiedzieć?" },
      private: { name: "prywatnie", description: "Pokaż odpowiedź tylko tobie" },
      count: { name: "liczba", description: "Ile cytatów do przeglądania (1–6)" },
    },
  },
  lookup: {
    name: "znajdź",
    description: "Znajdź artykuł po nagłówku albo dokładną frazę w dowolnym artykule",
    options: {
      ...SCOPE,
      private: { name: "prywatnie", description: "Pokaż to tylko tobie" },
      text: { name: "tekst", description: "Nagłówek, nazwa albo słowa tak, jak je wydrukowano" },
    },
  },
  cite: {
    name: "cytat",
    description: "Pokaż fragment po numerze cytatu",
    options: {
      private: { name: "prywatnie", description: "Pokaż to tylko tobie" },
      id: { name: "numer", description: "Numer pod cytatem" },
    },
  },
  sources: {
    name: "źródła",
    description: "Lista artykułów, z których pochodzą cytaty",
    options: {
      private: { name: "prywatnie", description: "Pokaż to tylko tobie" },
      search: { name: "szukaj", description: "Tylko artykuły z tym słowem w nagłówku lub nazwie pliku" },
    },
  },
  about: { name: "informacje", description: "Model, indeks, wersja, szybkość i prywatność tego bota" },
  help: { name: "pomoc", description: "Jak pytać i co robią przyciski" },
  "find-sources": { name: "Znajdź źródła" },
  verify: {
    name: "sprawdź",
    description: "Sprawdza, czy cytaty w tekście są takie jak w artykułach",
    options: {
      private: { name: "prywatnie", description: "Pokaż to tylko tobie" },
      text: { name: "tekst", description: "Tekst z cytatami; bez niego otwiera się formularz" },
    },
  },
  compare: {
    name: "porównaj",
    description: "Co różne artykuły piszą o tym samym, obok siebie, z zaznaczonymi różnicami",
    options: {
      ...SCOPE,
      question: { name: "pytanie", description: "Czego chcesz się dowiedzieć?" },
      private: { name: "prywatnie", description: "Pokaż to tylko tobie" },
    },
  },
  timeline: {
    name: "chronologia",
    description: "Co artykuły piszą na dany temat, według czasu",
    options: {
      ...SCOPE,
      topic: { name: "temat", description: "Temat chronologii" },
      private: { name: "prywatnie", description: "Pokaż to tylko tobie" },
    },
  },
  "check-quotations": { name: "Sprawdź cytaty" },
  manage: {
    name: "zarządzaj",
    description: "Zobacz lub zmień, jak odpowiadam na tym serwerze",
    options: {
      part: {
        name: "część",
        description: "Co zobaczyć lub zmienić",
        choices: {
          all: "Pokaż wszystko",
          answers: "Odpowiedzi",
          questions: "Kanały pytań",
          order: "Porządek i raporty",
        },
      },
    },
  },
  articles: {
    name: "artykuły",
    description: "Własne artykuły tego serwera, widoczne tylko tutaj: dodaj, usuń, lista",
    options: {
      add: {
        name: "dodaj",
        description: "Dodaj pliki: tekst, strony, PDF, Office, książki, tabele, pocztę i inne, do 10 MiB każdy",
      },
      remove: { name: "usuń", description: "Usuń plik" },
      list: { name: "lista", description: "Lista plików tego serwera" },
      name: { name: "nazwa", description: "Nazwa pliku" },
      file: { name: "plik", description: "Plik z artykułami" },
      file2: { name: "plik2", description: "Plik z artykułami" },
      file3: { name: "plik3", description: "Plik z artykułami" },
      file4: { name: "plik4", description: "Plik z artykułami" },
      file5: { name: "plik5", description: "Plik z artykułami" },
    },
  },
  gaps: {
    name: "luki",
    description: "Pytania bez odpowiedzi, źle ocenione odpowiedzi i pomocność odpowiedzi",
    options: { days: { name: "dni", description: "Ile dni wstecz (1–30)" } },
  },
  follow: {
    name: "śledź",
    description: "Powiadom raz, gdy coś nowego odpowie; bez pytania: co śledzisz",
    options: {
      question: { name: "pytanie", description: "Czego chcesz się dowiedzieć?" },
      where: {
        name: "gdzie",
        description: "Gdzie powiadamiam (tutaj, jeśli nie wybierzesz)",
        choices: { here: "Tutaj na kanale", dm: "W wiadomości prywatnej" },
      },
    },
  },
  digest: {
    name: "nowości",
    description: "Zdania z nowych artykułów, słowo w słowo, codziennie lub co tydzień na kanale",
    options: {
      every: {
        name: "jak-często",
        description: "Jak często; bez wyboru mówię, co jest ustawione",
        choices: { daily: "Codziennie", weekly: "Co tydzień", off: "Wyłączone" },
      },
      channel: { name: "kanał", description: "Gdzie; tutaj, jeśli nie wybierzesz" },
    },
  },
  privacy: {
    name: "prywatność",
    description: "Co jest o tobie zapisane; odmów, zgódź się znowu albo usuń",
    options: {
      do: {
        name: "działanie",
        description: "Co zrobić",
        choices: { show: "Pokaż", "opt-out": "Odmów i usuń", "opt-in": "Zgódź się znowu", erase: "Usuń" },
      },
    },
  },
};
