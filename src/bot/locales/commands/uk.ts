import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "з", description: "Лише статті від цього дня (2025-03, минулий тиждень)" },
  to: { name: "до", description: "Лише статті до цього дня" },
  source: { name: "джерело", description: "Лише цей файл або файли з цим у назві" },
  article: { name: "стаття", description: "Лише ця стаття" },
  said_by: { name: "каже", description: "Лише те, що каже ця людина" },
};

export const ukCommands: CommandsTranslation = {
  ask: {
    name: "запитати",
    description: "Поставте запитання; відповідь дослівно цитується зі статей",
    options: {
      ...SCOPE,
      question: { name: "запитання", description: "Що ви хочете дізнатися?" },
      private: { name: "особисто", description: "Показати відповідь лише вам" },
      count: { name: "кількість", description: "Скільки цитат гортати (1–6)" },
    },
  },
  lookup: {
    name: "знайти",
    description: "Знайти статтю за заголовком або точну фразу в будь-якій статті",
    options: {
      ...SCOPE,
      private: { name: "особисто", description: "Показати лише вам" },
      text: { name: "текст", description: "Заголовок, назва або слова так, як вони надруковані" },
    },
  },
  cite: {
    name: "цитата",
    description: "Показати уривок за номером цитати",
    options: {
      private: { name: "особисто", description: "Показати лише вам" },
      id: { name: "номер", description: "Номер під цитатою" },
    },
  },
  sources: {
    name: "джерела",
    description: "Перелік статей, які цитуються у відповідях",
    options: {
      private: { name: "особисто", description: "Показати лише вам" },
      search: { name: "пошук", description: "Лише статті з цим словом у заголовку чи назві файлу" },
    },
  },
  about: { name: "про-бота", description: "Модель, індекс, версія, швидкість і приватність цього бота" },
  help: { name: "довідка", description: "Як запитувати і що роблять кнопки" },
  "find-sources": { name: "Знайти джерела" },
  verify: {
    name: "перевірити",
    description: "Перевіряє, чи цитати тексту такі, як у статтях",
    options: {
      private: { name: "особисто", description: "Показати лише вам" },
      text: { name: "текст", description: "Текст із цитатами; без нього відкриється форма" },
    },
  },
  compare: {
    name: "порівняти",
    description: "Що різні статті пишуть про те саме: поруч, з позначеними відмінностями",
    options: {
      ...SCOPE,
      question: { name: "запитання", description: "Що ви хочете дізнатися?" },
      private: { name: "особисто", description: "Показати лише вам" },
    },
  },
  timeline: {
    name: "хронологія",
    description: "Що статті пишуть на тему, у порядку часу",
    options: {
      ...SCOPE,
      topic: { name: "тема", description: "Про що хронологія" },
      private: { name: "особисто", description: "Показати лише вам" },
    },
  },
  "check-quotations": { name: "Перевірити цитати" },
  manage: {
    name: "налаштувати",
    description: "Переглянути або змінити, як я відповідаю на цьому сервері",
    options: {
      part: {
        name: "розділ",
        description: "Що переглянути або змінити",
        choices: {
          all: "Показати все",
          answers: "Відповіді",
          questions: "Канали для запитань",
          order: "Порядок і звіти",
        },
      },
    },
  },
  articles: {
    name: "статті",
    description: "Власні статті цього сервера, видимі лише тут: додати, прибрати, перелік",
    options: {
      add: {
        name: "додати",
        description: "Додати файли: текст, вебсторінки, PDF, Office, книги, таблиці, листи, до 10 МіБ кожен",
      },
      remove: { name: "прибрати", description: "Прибрати файл" },
      list: { name: "перелік", description: "Перелік файлів цього сервера" },
      name: { name: "назва", description: "Назва файлу" },
      file: { name: "файл", description: "Файл зі статтями" },
      file2: { name: "файл2", description: "Файл зі статтями" },
      file3: { name: "файл3", description: "Файл зі статтями" },
      file4: { name: "файл4", description: "Файл зі статтями" },
      file5: { name: "файл5", description: "Файл зі статтями" },
    },
  },
  gaps: {
    name: "прогалини",
    description: "Запитання без відповіді, відповіді з низькою оцінкою та користь відповідей",
    options: { days: { name: "дні", description: "За скільки останніх днів (1–30)" } },
  },
  follow: {
    name: "стежити",
    description: "Повідомити раз, коли нове відповість; без питання — за чим ви стежите",
    options: {
      question: { name: "запитання", description: "Що ви хочете дізнатися?" },
      where: {
        name: "де",
        description: "Де повідомити (тут, якщо не вибрати)",
        choices: { here: "Тут у каналі", dm: "Особистим повідомленням" },
      },
    },
  },
  digest: {
    name: "огляд",
    description: "Речення нових статей, слово в слово, щодня або щотижня в каналі",
    options: {
      every: {
        name: "як-часто",
        description: "Як часто; без вибору скажу, що задано",
        choices: { daily: "Щодня", weekly: "Щотижня", off: "Вимкнено" },
      },
      channel: { name: "канал", description: "Де; тут, якщо не вибрати" },
    },
  },
  privacy: {
    name: "приватність",
    description: "Що зберігається про вас; відмовитися, погодитися знову або стерти",
    options: {
      do: {
        name: "дія",
        description: "Що зробити",
        choices: {
          show: "Показати",
          "opt-out": "Відмовитися і стерти",
          "opt-in": "Погодитися знову",
          erase: "Стерти",
        },
      },
    },
  },
};
