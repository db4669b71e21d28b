import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("ru");
const DAYS = { one: "# день", few: "# дня", other: "# дней" };

export const ruManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **Спасибо, что добавили меня.** Я отвечаю точными цитатами из статей и говорю, когда ответа нет. Три шага:",
      `1. Спросите: упомяните меня (${botMention}) с вопросом или используйте \`/ask\`.`,
      hasOwnArticles
        ? "2. Добавьте свои статьи командой `/articles add`: они цитируются только на вашем сервере. `/sources` показывает, что у меня уже есть."
        : "2. Посмотрите через `/sources`, какие статьи я цитирую.",
      "3. Выберите через `/manage`, где меня можно спрашивать, на каком языке я отвечаю и кто это видит.",
      "-# Я присылаю это один раз. Остальное — в `/help`.",
    ].join("\n"),
  settings: {
    groups: { answers: "Ответы", questions: "Каналы для вопросов", order: "Порядок и отчёты" },
    names: {
      channels: "Отвечать на каждый вопрос в этих каналах",
      allowedChannels: "Где меня можно спрашивать",
      deniedChannels: "Где меня нельзя спрашивать",
      privateByDefault: "Отвечать лично, если не просят иначе",
      showRelated: "Показывать то, что лишь может быть связано",
      threads: "Открывать ветку для ответов на упоминания",
      threshold: "Наименьшая уверенность в процентах",
      language: "Язык моих ответов",
      count: "Цитат на ответ",
      coolDownSeconds: "Секунд между вопросами одного человека",
      channelThreshold: "Наименьшая уверенность там, в процентах",
      channelRole: "Там только люди с этой ролью",
      channelReaction: "Только где кто-то ставит реакцию 🔍",
      logChannel: "Записывать изменения настроек и статей в",
      digestChannel: "Еженедельная сводка открытых вопросов в",
    },
    hints: {
      channels: "Без упоминания; молчу, где ничего не нахожу",
      allowedChannels: "Пусто: везде. Ветка считается как её канал, категория — как все её каналы",
      deniedChannels: "Ветка считается как её канал, категория — как все её каналы",
      privateByDefault: "Все команды; ответ на упоминание всегда виден всем",
      showRelated: "Иначе говорю, что ничего не нашёл",
      threshold: "От 0 до 100; пусто: решаю сам",
      coolDownSeconds: "От 0 до 3600; пусто: без паузы",
      channelThreshold: "В каналах, где отвечаю на каждый вопрос; пусто: как везде",
      channelReaction: "В каналах, где отвечаю на каждый вопрос: лупа от любого спрашивает меня",
    },
    manner: "Как я отвечаю",
    eachOwn: "Язык каждого",
    asManyAsHelp: "Сколько полезно",
    ownJudgement: "решаю сам",
    asElsewhere: "как везде",
    everywhere: "везде",
    everybody: "все",
    none: "нет",
    yes: "да",
    no: "нет",
    seconds: (seconds) => `${seconds} с`,
    saved: "✅ Сохранено.",
    unchanged: "Ничего не изменено.",
    noPercentage: "не процент от 0 до 100",
    noSeconds: (most) => `не число секунд от 0 до ${most}`,
    stays: (typed, why, name) => `⚠️ «${typed}» — ${why}: «${name}» остаётся как было.`,
    mayNotWrite: (channel) => `Мне нельзя писать в ${channel}.`,
  },
  serverLog: {
    settings: (who) => `⚙️ ${who} меняет мои настройки:`,
    added: (who) => `📥 ${who} добавляет статьи:`,
    removed: (who) => `🗑️ ${who} убирает статьи:`,
    undone: (who) => `↩️ ${who} отменяет последнее изменение статей.`,
    gapDismissed: (who) => `🔕 ${who} отклоняет открытый вопрос:`,
  },
  unanswered: {
    lists: {
      open: (entries) => `Без ответа (${entries})`,
      down: (entries) => `Низкая оценка (${entries})`,
      answered: (entries) => `Ответ появился (${entries})`,
    },
    downTitle: (days) => `**Ответы с низкой оценкой за ${count(days, DAYS)}**`,
    answeredTitle: (days) => `**Вопросы за ${count(days, DAYS)}, на которые появился ответ**`,
    none: "Ничего.",
    unknownArticle: "(отрывок больше не известен)",
    times: (times) => count(times, { one: "спрошено # раз", few: "спрошено # раза", other: "спрошено # раз" }),
    dismiss: "Отклонить вопрос и те, что о том же…",
    dismissed: (question) => `Отклонено и больше не показывается: ${question}`,
    restore: "Вернуть",
    restored: (question) => `Возвращено: ${question}`,
    export: "Сохранить как CSV",
    exported: (entries) => `Всё в виде таблицы, записей: ${entries}. Никто в ней не назван.`,
    columns: {
      state: "состояние",
      group: "группа",
      question: "вопрос",
      times: "раз",
      first: "впервые",
      last: "в последний раз",
      channels: "каналы",
      article: "статья",
      citation: "номер цитаты",
    },
    states: { open: "без ответа", down: "низкая оценка", answered: "ответ появился" },
    willTell: (days) =>
      `Я пришлю личное сообщение, если за ${count(days, DAYS)} какая-нибудь статья на это ответит. До тех пор я храню ваш id в Discord и вопрос; \`/privacy\` показывает и стирает это.`,
    willNotTell:
      "Вы отказались, поэтому я не храню ничего, чтобы сообщить вам. Согласиться снова можно через `/privacy`.",
    cannotTell: "Сообщить позже могу только о вопросах на сервере, где я есть.",
    told: (server) => `Вы спрашивали это на ${server} и хотели узнать, когда будет ответ. Теперь он есть:`,
    digestTitle: "**Вопросы за последнюю неделю здесь**",
    digestOpen: (questions) =>
      count(questions, {
        one: "# вопрос остался без ответа:",
        few: "# вопроса остались без ответа:",
        other: "# вопросов остались без ответа:",
      }),
    digestDown: (answers) =>
      count(answers, {
        one: "# ответ получил низкую оценку.",
        few: "# ответа получили низкую оценку.",
        other: "# ответов получили низкую оценку.",
      }),
    digestAnswered: (questions) =>
      count(questions, {
        one: "На # вопрос появился ответ.",
        few: "На # вопроса появился ответ.",
        other: "На # вопросов появился ответ.",
      }),
    digestMore: "`/gaps` показывает их все тем, кто управляет сервером.",
  },
};
