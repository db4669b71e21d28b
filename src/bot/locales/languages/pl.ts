import { plCommands } from "../commands/pl.ts";
import { counting } from "../counting.ts";
import { plManagers } from "../managers/pl.ts";
import { plNews } from "../news/pl.ts";
import type { Translation } from "../texts.ts";

const count = counting("pl");
const PASSAGES = { one: "# fragment", few: "# fragmenty", other: "# fragmentów" };
const DAYS = { one: "# dzień", few: "# dni", other: "# dni" };

export const pl: Translation = {
  locale: "pl",
  commands: plCommands,
  buttons: {
    prev: "◀ Poprzedni",
    next: "Następny ▶",
    here: "Wróć do odpowiedzi",
    quoted: "Do cytatu",
    more: "Czytaj dalej",
    all: "Wszystkie wyniki",
    followup: "Dopytaj",
    reference: "Kopiuj opis źródła",
    helpful: "Pomocne",
    unhelpful: "Niepomocne",
    share: "Udostępnij",
    delete: "Usuń",
    tell: "Powiadom, gdy będzie odpowiedź",
    script: "Uproszczone / tradycyjne",
  },

  untitled: "(bez nagłówka)",
  blockKinds: { code: "kod", caption: "podpis", sidebar: "ramka", headline: "nagłówek", byline: "autor" },
  lines: (first, last) => (first === last ? `wiersz ${first}` : `wiersze ${first}–${last}`),
  page: (page) => `strona ${page}`,
  recognized: "odczytane przez OCR",
  readingAid: {
    words: (pairs) => `Pasujące do siebie słowa, to nie tłumaczenie: ${pairs}`,
    simplified: "Znakami uproszczonymi (przekształcił bot):",
    traditional: "Znakami tradycyjnymi (przekształcił bot):",
  },
  dateOfPage: (date) => `strona z ${date}`,
  dateOfFileName: (date) => `${date} według nazwy pliku`,
  alsoIn: (source, lines, more) =>
    `Także w ${source}, ${lines}${more > 0 ? ` i w ${count(more, { one: "# innym miejscu", other: "# innych miejscach" })}` : ""}`,
  shortened: "Wycinek dłuższego fragmentu.",
  within: {
    only: (what) => `Tylko ${what} · pokaż wszystko`,
    newestFirst: "Najnowsze najpierw · pokaż wszystko",
    elsewhere: (days) => `Nic z datą ${days} na to nie odpowiada. Z innych dni lub bez daty:`,
    since: (day) => `od ${day}`,
    until: (day) => `do ${day}`,
    event: (title, day) => `Według „${title}”, ${day}.`,
    undated: "bez daty",
    without: (word) => `bez „${word}”`,
    having: (word) => `z „${word}”`,
    misread: (typed) => `Nie rozumiem ${typed}, więc to pomijam. Dni pisz jako 2025-03-14, 2025-03 albo 2025.`,
  },

  speakers: {
    saidBy: (name) => `mówi ${name}`,
    wordsOf: (name) => `słowa: ${name}`,
    nobody: (asked) => `W artykułach nie wypowiada się nikt o nazwisku ${asked}.`,
    nearest: (names) => `Może chodzi o: ${names}`,
  },

  partsAway: "Część artykułów jest chwilowo niedostępna; to pochodzi z pozostałych.",
  answers: "Znalezione w artykułach:",
  composed: {
    date: "Znaleziono w kilku miejscach, od najstarszego:",
    part: "Znaleziono do każdej części pytania:",
    rank: "Znaleziono w kilku miejscach:",
  },
  related: "To może mieć związek z pytaniem:",
  nothingFound: "Nie znalazłem w artykułach niczego, co na to odpowiada.",
  nearest: "Najbliższe nagłówki, być może o czym innym:",
  nothingIndexed: "W indeksie nie ma jeszcze artykułów.",
  phraseExact: "Dokładnie te słowa wydrukowano tutaj:",
  phraseSimilar: "Dokładnie tych słów nie ma w artykułach; najbliższe są te:",
  moreActions: "Więcej: dopytaj, oceń, usuń…",
  lookUpHeadline: "Otwórz artykuł…",
  matches: "Pasujące artykuły:",
  noMatch: "Nie pasuje żaden nagłówek ani żadna fraza w artykułach.",
  gone: "Tego fragmentu nie ma już w artykułach. Zapytaj jeszcze raz: `/ask`.",
  emptyQuestion: "Pytanie było puste, więc niczego nie szukałem. Napisz, czego chcesz się dowiedzieć.",
  unknownId: (id) =>
    `Żaden fragment nie ma tu numeru „${id}”. Numer stoi pod cytatem, po #; może jest w nim błąd albo artykuł się zmienił.`,
  guessedId: "Żaden fragment nie ma tego numeru; najbliższy jest ten:",
  formGone: "Nie znam już tego formularza. Otwórz go ponownie.",
  noText: "Ta wiadomość nie ma tekstu, którego można by szukać.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**Źródła pierwszych ${count(shown)} z ${count(all)} stwierdzeń**`
        : `**Źródła ${count(all)} stwierdzeń**`,
    notFound: "-# nie znaleziono w artykułach",
    related: "może mieć związek:",
    unreadable: "Nie mogę tu przeczytać tamtej wiadomości. Wybierz przy niej Aplikacje → **Znajdź źródła**.",
  },
  verification: {
    heading: (verbatim, all) => `**Słowo w słowo: ${count(verbatim)} z ${count(all)}**`,
    verdicts: {
      verbatim: "słowo w słowo",
      "said-by-another": "powiedział to ktoś inny",
      changed: "zmieniony",
      stitched: "złożony z różnych miejsc",
      "not-found": "nie ma w artykułach",
    },
    speakers: (given, source) => `tutaj: ${given} · w artykule: ${source}`,
    misread: "może źle odczytany tam, gdzie jest skreślenie",
    tooShort: (quotations) => `-# Za krótkie, by rozpoznać: ${count(quotations)}`,
    notShown: (quotations) => `-# Niepokazane tutaj: ${count(quotations)}`,
    none: "Nie znajduję w nim cytatu z trzech lub więcej słów.",
    title: "Sprawdź cytaty",
    label: "Tekst z cytatami",
  },
  comparison: {
    heading: (articles) => `Co piszą o tym artykuły: ${count(articles)}`,
    differs: "Podkreślone jest to, co się różni; tu słowami artykułów:",
    nothingDiffers: "Nie widzę liczby, daty, nazwy ani przeczenia, które by się różniły.",
    kinds: { number: "Liczba", date: "Data", name: "Nazwa", negation: "Przeczenie" },
    onlyOne: "Pisze o tym tylko jeden artykuł:",
  },
  timeline: {
    heading: (first, last, all) => `Według czasu, od najstarszego: ${count(first)}–${count(last)} z ${count(all)}`,
    byArticle: "data artykułu",
  },
  sharedBy: (user) => `Udostępnia ${user}`,
  thanks: "Dziękuję, zapisane.",
  thanksUnkept:
    "Dziękuję. Ten głos nie jest zapisywany: głosy zapisuje się tylko na serwerach i nie osób, które odmówiły.",
  notYours: "Usunąć to może tylko osoba, która pytała, albo moderator.",
  followUpTitle: "Dodatkowe pytanie",
  followUpLabel: "Twoje pytanie",

  catalogue: {
    browse: "Przeglądaj artykuły…",
    newest: "Wszystkie, najnowsze najpierw",
    groupedBy: { year: "Według daty", file: "Według pliku", language: "Według języka" },
    choose: { year: "Wybierz rok…", month: "Wybierz miesiąc…", file: "Wybierz plik…", language: "Wybierz język…" },
    undated: "Bez daty",
    articles: (articles) => count(articles, { one: "# artykuł", few: "# artykuły", other: "# artykułów" }),
    matching: (words) => `Artykuły dla „${words}”`,
  },
  lookUp: { near: "Żaden nagłówek nie brzmi dokładnie tak. Może szukasz:" },
  reader: {
    parts: "Przejdź do części artykułu…",
    quoted: "cytowany fragment",
    mayBeAnothers: "może należeć do innego artykułu",
  },

  counts: (articles, files, passages) =>
    `${count(articles, { one: "# artykuł", few: "# artykuły", other: "# artykułów" })} w ${count(files, { one: "# pliku", other: "# plikach" })}, ${count(passages, PASSAGES)}`,
  vanished: (files) => `Pliki chwilowo niedostępne, cytowane tak, jak je ostatnio odczytano: ${files}`,
  passages: (passages) => count(passages, PASSAGES),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** odpowiada dokładnymi cytatami; niczego nie wymyśla.`,
      `- Indeks: ${counts}, ostatnia zmiana: ${updated}`,
      `- Model: ${model}, na komputerze operatora`,
      `- Szybkość: Discord ${gatewayMs} ms, indeks ${engineMs} ms`,
      "- Prywatność: żadne pytanie nie opuszcza komputera operatora; `/privacy` mówi, co jest zapisane.",
    ].join("\n"),
  help: [
    "Odpowiadam dokładnymi cytatami z artykułów i mówię, gdy nic nie odpowiada.",
    "- `/ask` albo wspomnij mnie z pytaniem, albo napisz do mnie prywatnie",
    "- Pytanie może mówić, kiedy („w marcu”, „w zeszłym tygodniu”), i mieć filtry: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Odpowiedz na moją odpowiedź lub naciśnij **Dopytaj**, żeby pytać dalej",
    "- `/lookup` znajduje nagłówki i dokładne frazy, `/cite` fragment po numerze, `/sources` pokazuje wszystkie artykuły",
    "- `/compare` zestawia, co różne artykuły piszą o tym samym, `/timeline` porządkuje to według czasu",
    "- `/follow` powiadomi cię raz, gdy coś nowego odpowie na pytanie",
    "- Przy wiadomości: Aplikacje → **Znajdź źródła** pokazuje, co ją potwierdza",
    "- Przy wiadomości: Aplikacje → **Sprawdź cytaty**: czy cytuje słowo w słowo? Dla innego tekstu `/verify`",
    "- Przyciski pod twoją odpowiedzią zmieniają ją; te pod cudzą dają ci własną kopię",
    "- `/privacy` mówi, co jest o tobie zapisane, `/about`, czym jestem",
    "- Dla zarządzających serwerem: `/manage` zmienia moje ustawienia, `/gaps` pokazuje pytania bez odpowiedzi, `/digest` podaje na kanale, co nowego",
  ].join("\n"),

  ...plManagers,
  ...plNews,
  needsMessageContent:
    "Żeby widzieć wiadomości bez wzmianki, potrzebuję Message Content Intent; operator jeszcze go nie włączył.",
  gapsTitle: (days) =>
    `**Pytania bez odpowiedzi, ${count(days, { one: "ostatni # dzień", few: "ostatnie # dni", other: "ostatnich # dni" })}**`,
  noGaps: "Na każde pytanie coś się znalazło.",
  feedback: (helpful, unhelpful) => `Oceny: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Co jest zapisane**, pod kluczem utworzonym z twojego id na Discordzie, bez twojej nazwy",
      `- Pytania zadane na serwerach, na które nic się nie znalazło: tekst, kanał i czas, przez ${count(days, DAYS)}; tekst widzą zarządzający serwerem`,
      `- 👍 i 👎 na serwerach: wiadomość, fragment i czas, przez ${count(days, DAYS)}; zarządzający widzą sumy, a przy 👎 także pytanie i nagłówek, bez tego, czyje to było`,
      `- Gdzie naciśnięto **Powiadom, gdy będzie odpowiedź**: samo twoje id na Discordzie, pytanie i serwer, do powiadomienia albo przez ${count(days, DAYS)}`,
      `- Która moja wiadomość odpowiada na którą twoją i gdzie, przez ${count(linkDays, DAYS)}, żeby zniknęła razem z nią`,
      "- To, że odmówiono, dopóki nie zgodzisz się znowu",
      `Nic więcej: żadne pytanie, które znalazło odpowiedź, ani żadne zadane w prywatnej wiadomości. Wszystko, co zapisano o serwerze, jest usuwane ${count(graceDays, DAYS)} po usunięciu mnie z niego.`,
      "Odmówić albo usunąć możesz w każdej chwili: `/privacy`.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**O tobie teraz**: pytań ${questions}, głosów ${votes}, wiadomości z odpowiedzią ${links}`,
  haveOptedOut: "Odmowa jest zapisana.",
  optedOut: "Odtąd jest o tobie zapisane tylko to, że odmawiasz, a to, co zapisano, usunięto.",
  optedIn: "Znowu bierzesz udział.",
  erased: (entries) => `Usunięto: ${entries}.`,

  busy: (seconds) => `Zajmuję się innymi pytaniami. Zapytaj ponownie za ${seconds} s.`,
  pause: (seconds) => `Tutaj jedno pytanie naraz: ponownie można zapytać za ${seconds} s.`,
  notHere: (channels) =>
    channels === null
      ? "W tym kanale nie można mnie pytać. Zapytaj w innym albo napisz do mnie prywatnie."
      : `W tym kanale nie można mnie pytać. Zapytaj w ${channels} albo napisz do mnie prywatnie.`,
  slowDown: (seconds) => `To było wiele pytań naraz. Poczekaj ${seconds} s.`,
  stopping: "Jestem uruchamiany ponownie. Zapytaj za minutę.",
  failed: (id) =>
    `Coś poszło u mnie nie tak, więc nie ma odpowiedzi. Przyczyna jest w dzienniku operatora, jako błąd \`${id}\`.`,
  notStored: (id) =>
    "Nie udało się tego zapisać: dysk operatora jest pełny albo nie da się na nim pisać. Spróbuj później. Przyczyna jest " +
    `w dzienniku operatora, jako błąd \`${id}\`.`,
  cannotWriteIn: (channel) => `W ${channel} nie wolno mi pisać, więc oto odpowiedź:`,
  notPosted: "Discord nie pozwolił mi zamieścić tu odpowiedzi. Zapytaj mnie prywatnie albo innymi słowami.",
  notPostedIn: (channel) =>
    `Discord nie pozwolił mi zamieścić odpowiedzi w ${channel}. Zapytaj mnie tutaj albo innymi słowami.`,
  onlyInServers: "To działa tylko na serwerach.",
};
