import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("pl");
const DAYS = { one: "# dzień", few: "# dni", other: "# dni" };

export const plManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **Dziękuję za dodanie mnie.** Odpowiadam dokładnymi cytatami z artykułów i mówię, gdy nic nie odpowiada. Trzy kroki:",
      `1. Zapytaj: wspomnij mnie (${botMention}) z pytaniem albo użyj \`/ask\`.`,
      hasOwnArticles
        ? "2. Dodaj własne artykuły przez `/articles add`: są cytowane tylko na waszym serwerze. `/sources` pokazuje, co już mam."
        : "2. Zobacz przez `/sources`, z jakich artykułów cytuję.",
      "3. Wybierz przez `/manage`, gdzie można mnie pytać, w jakim języku odpowiadam i kto to widzi.",
      "-# Wysyłam to raz. Resztę mówi `/help`.",
    ].join("\n"),
  settings: {
    groups: { answers: "Odpowiedzi", questions: "Kanały pytań", order: "Porządek i raporty" },
    names: {
      channels: "Odpowiadaj na każde pytanie w tych kanałach",
      allowedChannels: "Gdzie można mnie pytać",
      deniedChannels: "Gdzie nie można mnie pytać",
      privateByDefault: "Prywatnie, jeśli nie poproszono inaczej",
      showRelated: "Pokazuj fragmenty może tylko pokrewne",
      threads: "Otwieraj wątek dla odpowiedzi na wzmianki",
      threshold: "Najmniejsza pewność w procentach",
      language: "Język moich odpowiedzi",
      count: "Cytatów na odpowiedź",
      coolDownSeconds: "Sekund między pytaniami jednej osoby",
      channelThreshold: "Najmniejsza pewność tam, w procentach",
      channelRole: "Tam tylko osoby z tą rolą",
      channelReaction: "Tylko gdy ktoś zareaguje 🔍",
      logChannel: "Zapisuj zmiany ustawień i artykułów w",
      digestChannel: "Tygodniowy przegląd otwartych pytań w",
    },
    hints: {
      channels: "Bez wzmianki; milczę, gdy nic nie znajduję",
      allowedChannels: "Puste: wszędzie. Wątek liczy się jak jego kanał, kategoria jak wszystkie jej kanały",
      deniedChannels: "Wątek liczy się jak jego kanał, kategoria jak wszystkie jej kanały",
      privateByDefault: "Każde polecenie; odpowiedź na wzmiankę zawsze widzą wszyscy",
      showRelated: "W przeciwnym razie mówię, że nic nie znalazłem",
      threshold: "Od 0 do 100; puste: według mojego osądu",
      coolDownSeconds: "Od 0 do 3600; puste: brak",
      channelThreshold: "W kanałach, gdzie odpowiadam na każde pytanie; puste: jak gdzie indziej",
      channelReaction: "W kanałach, gdzie odpowiadam na każde pytanie: pyta mnie lupa każdej osoby",
    },
    manner: "Jak odpowiadam",
    eachOwn: "Język każdej osoby",
    asManyAsHelp: "Ile się przyda",
    ownJudgement: "według mojego osądu",
    asElsewhere: "jak gdzie indziej",
    everywhere: "wszędzie",
    everybody: "wszyscy",
    none: "brak",
    yes: "tak",
    no: "nie",
    seconds: (seconds) => `${seconds} s`,
    saved: "✅ Zapisano.",
    unchanged: "Nic się nie zmieniło.",
    noPercentage: "nie jest procentem od 0 do 100",
    noSeconds: (most) => `nie jest liczbą sekund od 0 do ${most}`,
    stays: (typed, why, name) => `⚠️ „${typed}” ${why}: „${name}” pozostaje bez zmian.`,
    mayNotWrite: (channel) => `Nie wolno mi pisać w ${channel}.`,
  },
  serverLog: {
    settings: (who) => `⚙️ ${who} zmienia moje ustawienia:`,
    added: (who) => `📥 ${who} dodaje artykuły:`,
    removed: (who) => `🗑️ ${who} usuwa artykuły:`,
    undone: (who) => `↩️ ${who} cofa ostatnią zmianę artykułów.`,
    gapDismissed: (who) => `🔕 ${who} odrzuca otwarte pytanie:`,
  },
  unanswered: {
    lists: {
      open: (entries) => `Bez odpowiedzi (${entries})`,
      down: (entries) => `Źle ocenione (${entries})`,
      answered: (entries) => `Już z odpowiedzią (${entries})`,
    },
    downTitle: (days) => `**Źle ocenione odpowiedzi, okres: ${count(days, DAYS)}**`,
    answeredTitle: (days) => `**Pytania, które mają już odpowiedź, okres: ${count(days, DAYS)}**`,
    none: "Brak.",
    unknownArticle: "(fragment już nieznany)",
    times: (times) => count(times, { one: "zapytano # raz", few: "zapytano # razy", other: "zapytano # razy" }),
    dismiss: "Odrzuć pytanie i te o tym samym znaczeniu…",
    dismissed: (question) => `Odrzucone, nie będzie już pokazywane: ${question}`,
    restore: "Przywróć",
    restored: (question) => `Przywrócone: ${question}`,
    export: "Eksportuj jako CSV",
    exported: (entries) => `Wszystko w tabeli, wpisów: ${entries}. Nikogo w niej nie nazwano.`,
    columns: {
      state: "stan",
      group: "grupa",
      question: "pytanie",
      times: "ile razy",
      first: "pierwszy raz",
      last: "ostatni raz",
      channels: "kanały",
      article: "artykuł",
      citation: "numer cytatu",
    },
    states: { open: "bez odpowiedzi", down: "źle oceniona", answered: "już z odpowiedzią" },
    willTell: (days) =>
      `Wyślę ci prywatną wiadomość, jeśli jakiś artykuł odpowie na to w czasie: ${count(days, DAYS)}. Do tego czasu przechowuję twoje id na Discordzie i pytanie; \`/privacy\` pokazuje je i usuwa.`,
    willNotTell:
      "Odmówiono zapisu, więc nie przechowuję niczego, czym mógłbym cię powiadomić. Przez `/privacy` możesz zgodzić się znowu.",
    cannotTell: "Powiadomić później mogę tylko o pytaniach z serwera, na którym jestem.",
    told: (server) => `Na ${server} padło od ciebie to pytanie z prośbą o wiadomość, gdy będzie odpowiedź. Oto ona:`,
    digestTitle: "**Pytania z ostatniego tygodnia tutaj**",
    digestOpen: (questions) =>
      count(questions, {
        one: "# pytanie nie znalazło odpowiedzi:",
        few: "# pytania nie znalazły odpowiedzi:",
        other: "# pytań nie znalazło odpowiedzi:",
      }),
    digestDown: (answers) =>
      count(answers, {
        one: "# odpowiedź oceniono źle.",
        few: "# odpowiedzi oceniono źle.",
        other: "# odpowiedzi oceniono źle.",
      }),
    digestAnswered: (questions) =>
      count(questions, {
        one: "# pytanie ma już odpowiedź.",
        few: "# pytania mają już odpowiedź.",
        other: "# pytań ma już odpowiedź.",
      }),
    digestMore: "`/gaps` pokazuje je wszystkie zarządzającym tym serwerem.",
  },
  articles: {
    progress: (done, total) =>
      `Czytanie i indeksowanie: ${count(done)} z ${count(total, { one: "# pliku", other: "# plików" })}…`,
    added: (files, counts) => `Dodano: ${files}. Zbiór tego serwera teraz: ${counts}.`,
    uploadTitle: "Dodaj artykuły do tego serwera",
    uploadLabel: "Pliki z artykułami (do 10)",
    replaced: "zastąpił wcześniejszą wersję",
    sameName: "inny plik ma tu tę samą nazwę i dodano tylko pierwszy",
    notFetched: "Discord go nie wydał, więc nie został dodany; spróbuj ponownie",
    removed: (name) => `Usunięto: ${name}`,
    noSuchFile: (name) => `Nie ma pliku ${name}.`,
    title: (files) => `Własne pliki tego serwera: ${files}`,
    none: "Ten serwer nie ma własnych artykułów.",
    limits: (extensions, mib) => `dozwolone są ${extensions}, do ${mib} MiB`,
    tooMany: (most) =>
      `Serwer może przechowywać najwyżej ${count(most, { one: "# plik", few: "# pliki", other: "# plików" })}.`,
    refused: {
      encoding: "jego kodowanie znaków jest niejasne. Zapisz go jako UTF-8 i dodaj ponownie",
      installation:
        "to, co czyta takie pliki, nie jest zainstalowane. Z plikiem wszystko w porządku: powiadom operatora bota",
    },
    quarantined: {
      time: "czytanie trwa zbyt długo",
      memory: "czytanie wymaga zbyt dużo pamięci",
      crash: "czytanie dwa razy skończyło się awarią",
    },
    quarantine: (files) => `Nie dało się odczytać i nie będą próbowane ponownie, dopóki się nie zmienią: ${files}`,
    preview: (files) =>
      count(files, {
        one: "Tak odczytuję # plik. Nic jeszcze nie dodano.",
        few: "Tak odczytuję # pliki. Nic jeszcze nie dodano.",
        other: "Tak odczytuję # plików. Nic jeszcze nie dodano.",
      }),
    add: (files) => count(files, { one: "Dodaj # plik", few: "Dodaj # pliki", other: "Dodaj # plików" }),
    discard: "Odrzuć",
    undo: { added: "Cofnij ostatnie dodanie", removed: "Cofnij ostatnie usunięcie" },
    discarded: "Odrzucone; nic nie dodano.",
    offerGone: "Tych plików już nie ma: są trzymane przez godzinę. Dodaj je ponownie.",
    undone: "Gotowe: pliki tego serwera są jak przedtem.",
    notUndone: "Tego nie da się już cofnąć: była potem inna zmiana albo minął dzień.",
    replaces: "Zastąpiłby swoją wcześniejszą wersję.",
    count: (articles) => count(articles, { one: "# artykuł", few: "# artykuły", other: "# artykułów" }),
    waiting: "czeka na indeksowanie",
    blankPages: (pages) =>
      count(pages, {
        one: "# strona bez tekstu: pusta lub obraz",
        few: "# strony bez tekstu: puste lub obrazy",
        other: "# stron bez tekstu: puste lub obrazy",
      }),
    recognizedPages: (pages) =>
      count(pages, {
        one: "# strona odczytana z obrazu, może z błędami",
        few: "# strony odczytane z obrazów, może z błędami",
        other: "# stron odczytanych z obrazów, może z błędami",
      }),
    thinlyRead: (percent) => `cytować można tylko ${percent} % tekstu`,
    readAs: (encoding) => `odczytane jako ${encoding}: sprawdź, czy litery są poprawne`,
    noHeadline: "nie znaleziono w nim nagłówka",
    busy: "Wiele plików czeka teraz na odczytanie i nic nie dodano. Dodaj je ponownie za kilka minut.",
    noRoom: (megabytes) =>
      `Nie ma już na to miejsca i nic nie dodano. Własne artykuły tego serwera zajmują ${megabytes} MB: usuń część przez \`/articles remove\` albo poproś operatora bota o więcej miejsca.`,
  },
};
