import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("uk");
const DAYS = { one: "# день", few: "# дні", other: "# днів" };

export const ukManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **Дякую, що додали мене.** Я відповідаю точними цитатами зі статей і кажу, коли відповіді немає. Три кроки:",
      `1. Запитайте: згадайте мене (${botMention}) із запитанням або скористайтеся \`/ask\`.`,
      hasOwnArticles
        ? "2. Додайте власні статті командою `/articles add`: вони цитуються лише на вашому сервері. `/sources` показує, що в мене вже є."
        : "2. Подивіться через `/sources`, які статті я цитую.",
      "3. Оберіть через `/manage`, де мене можна запитувати, якою мовою я відповідаю і хто це бачить.",
      "-# Я надсилаю це один раз. Решта — у `/help`.",
    ].join("\n"),
  settings: {
    groups: { answers: "Відповіді", questions: "Канали для запитань", order: "Порядок і звіти" },
    names: {
      channels: "Відповідати на кожне запитання в цих каналах",
      allowedChannels: "Де мене можна запитувати",
      deniedChannels: "Де мене не можна запитувати",
      privateByDefault: "Відповідати особисто, якщо не просять інше",
      showRelated: "Показувати те, що лише може стосуватися",
      threads: "Відкривати гілку для відповідей на згадки",
      threshold: "Найменша певність у відсотках",
      language: "Мова моїх відповідей",
      count: "Цитат на відповідь",
      coolDownSeconds: "Секунд між запитаннями однієї людини",
      channelThreshold: "Найменша певність там, у відсотках",
      channelRole: "Там лише люди з цією роллю",
      channelReaction: "Лише де хтось ставить реакцію 🔍",
      logChannel: "Записувати зміни налаштувань і статей у",
      digestChannel: "Щотижневий огляд відкритих запитань у",
    },
    hints: {
      channels: "Без згадки; мовчу, де нічого не знаходжу",
      allowedChannels: "Порожньо: усюди. Гілка рахується як її канал, категорія — як усі її канали",
      deniedChannels: "Гілка рахується як її канал, категорія — як усі її канали",
      privateByDefault: "Усі команди; відповідь на згадку завжди бачать усі",
      showRelated: "Інакше кажу, що нічого не знайшов",
      threshold: "Від 0 до 100; порожньо: вирішую сам",
      coolDownSeconds: "Від 0 до 3600; порожньо: без паузи",
      channelThreshold: "У каналах, де відповідаю на кожне запитання; порожньо: як усюди",
      channelReaction: "У каналах, де відповідаю на кожне запитання: лупа від будь-кого питає мене",
    },
    manner: "Як я відповідаю",
    eachOwn: "Мова кожного",
    asManyAsHelp: "Скільки корисно",
    ownJudgement: "вирішую сам",
    asElsewhere: "як усюди",
    everywhere: "усюди",
    everybody: "усі",
    none: "немає",
    yes: "так",
    no: "ні",
    seconds: (seconds) => `${seconds} с`,
    saved: "✅ Збережено.",
    unchanged: "Нічого не змінено.",
    noPercentage: "не є відсотком від 0 до 100",
    noSeconds: (most) => `не є числом секунд від 0 до ${most}`,
    stays: (typed, why, name) => `⚠️ «${typed}» ${why}: «${name}» лишається як було.`,
    mayNotWrite: (channel) => `Мені не можна писати в ${channel}.`,
  },
  serverLog: {
    settings: (who) => `⚙️ ${who} змінює мої налаштування:`,
    added: (who) => `📥 ${who} додає статті:`,
    removed: (who) => `🗑️ ${who} прибирає статті:`,
    undone: (who) => `↩️ ${who} скасовує останню зміну статей.`,
    gapDismissed: (who) => `🔕 ${who} відхиляє відкрите запитання:`,
  },
  unanswered: {
    lists: {
      open: (entries) => `Без відповіді (${entries})`,
      down: (entries) => `Низька оцінка (${entries})`,
      answered: (entries) => `Відповідь з'явилася (${entries})`,
    },
    downTitle: (days) => `**Відповіді з низькою оцінкою за ${count(days, DAYS)}**`,
    answeredTitle: (days) => `**Запитання за ${count(days, DAYS)}, на які з'явилася відповідь**`,
    none: "Нічого.",
    unknownArticle: "(уривок більше не відомий)",
    times: (times) => count(times, { one: "запитано # раз", few: "запитано # рази", other: "запитано # разів" }),
    dismiss: "Відхилити запитання і ті, що про те саме…",
    dismissed: (question) => `Відхилено і більше не показується: ${question}`,
    restore: "Повернути",
    restored: (question) => `Повернено: ${question}`,
    export: "Зберегти як CSV",
    exported: (entries) => `Усе у вигляді таблиці, записів: ${entries}. Нікого в ній не названо.`,
    columns: {
      state: "стан",
      group: "група",
      question: "запитання",
      times: "разів",
      first: "уперше",
      last: "востаннє",
      channels: "канали",
      article: "стаття",
      citation: "номер цитати",
    },
    states: { open: "без відповіді", down: "низька оцінка", answered: "відповідь з'явилася" },
    willTell: (days) =>
      `Я надішлю особисте повідомлення, якщо за ${count(days, DAYS)} якась стаття на це відповість. Доти я зберігаю ваш id у Discord і запитання; \`/privacy\` показує і стирає це.`,
    willNotTell:
      "Ви відмовилися, тому я не зберігаю нічого, щоб повідомити вас. Погодитися знову можна через `/privacy`.",
    cannotTell: "Повідомити пізніше можу лише про запитання на сервері, де я є.",
    told: (server) => `Ви запитували це на ${server} і хотіли знати, коли буде відповідь. Тепер вона є:`,
    digestTitle: "**Запитання за останній тиждень тут**",
    digestOpen: (questions) =>
      count(questions, {
        one: "# запитання лишилося без відповіді:",
        few: "# запитання лишилися без відповіді:",
        other: "# запитань лишилися без відповіді:",
      }),
    digestDown: (answers) =>
      count(answers, {
        one: "# відповідь отримала низьку оцінку.",
        few: "# відповіді отримали низьку оцінку.",
        other: "# відповідей отримали низьку оцінку.",
      }),
    digestAnswered: (questions) =>
      count(questions, {
        one: "На # запитання з'явилася відповідь.",
        few: "На # запитання з'явилася відповідь.",
        other: "На # запитань з'явилася відповідь.",
      }),
    digestMore: "`/gaps` показує їх усі тим, хто керує сервером.",
  },
};
