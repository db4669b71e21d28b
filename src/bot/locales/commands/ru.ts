import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "с", description: "Только статьи начиная с этого дня (2025-03, прошлая неделя)" },
  to: { name: "по", description: "Только статьи по этот день" },
  source: { name: "источник", description: "Только этот файл или файлы с этим в названии" },
  article: { name: "статья", description: "Только эта статья" },
  said_by: { name: "говорит", description: "Только то, что говорит этот человек" },
};

export const ruCommands: CommandsTranslation = {
  ask: {
    name: "спросить",
    description: "Задайте вопрос; ответ дословно цитируется из статей",
    options: {
      ...SCOPE,
      question: { name: "вопрос", description: "Что вы хотите узнать?" },
      private: { name: "лично", description: "Показать ответ только вам" },
      count: { name: "число", description: "Сколько цитат листать (1–6)" },
    },
  },
  lookup: {
    name: "найти",
    description: "Найти статью по заголовку или точную фразу во всех статьях",
    options: {
      ...SCOPE,
      private: { name: "лично", description: "Показать только вам" },
      text: { name: "текст", description: "Заголовок, имя или слова, как они напечатаны" },
    },
  },
  cite: {
    name: "цитата",
    description: "Показать отрывок по номеру цитаты",
    options: {
      private: { name: "лично", description: "Показать только вам" },
      id: { name: "номер", description: "Номер под цитатой" },
    },
  },
  sources: {
    name: "источники",
    description: "Список статей, из которых берутся цитаты",
    options: {
      private: { name: "лично", description: "Показать только вам" },
      search: { name: "поиск", description: "Только статьи с этим словом в заголовке или имени файла" },
    },
  },
  about: { name: "о-боте", description: "Модель, индекс, версия, скорость и приватность бота" },
  help: { name: "помощь", description: "Как спрашивать и что делают кнопки" },
  "find-sources": { name: "Найти источники" },
  verify: {
    name: "проверить",
    description: "Проверяет, так ли цитаты текста стоят в статьях",
    options: {
      private: { name: "лично", description: "Показать только вам" },
      text: { name: "текст", description: "Текст с цитатами; без него откроется форма" },
    },
  },
  compare: {
    name: "сравнить",
    description: "Что разные статьи пишут об одном и том же: рядом, с отмеченными различиями",
    options: {
      ...SCOPE,
      question: { name: "вопрос", description: "Что вы хотите узнать?" },
      private: { name: "лично", description: "Показать только вам" },
    },
  },
  timeline: {
    name: "хронология",
    description: "Что статьи пишут на тему, по порядку времени",
    options: {
      ...SCOPE,
      topic: { name: "тема", description: "О чём хронология" },
      private: { name: "лично", description: "Показать только вам" },
    },
  },
  "check-quotations": { name: "Проверить цитаты" },
  manage: {
    name: "управление",
    description: "Посмотреть или изменить, как я отвечаю на этом сервере",
    options: {
      part: {
        name: "раздел",
        description: "Что посмотреть или изменить",
        choices: {
          all: "Показать всё",
          answers: "Ответы",
          questions: "Каналы для вопросов",
          order: "Порядок и отчёты",
        },
      },
    },
  },
  articles: {
    name: "статьи",
    description: "Собственные статьи сервера, видны только здесь: добавить, убрать, список",
    options: {
      add: {
        name: "добавить",
        description: "Добавить файлы: текст, веб-страницы, PDF, Office, книги, таблицы, письма, до 10 МиБ каждый",
      },
      remove: { name: "убрать", description: "Убрать файл" },
      list: { name: "список", description: "Список файлов этого сервера" },
      name: { name: "имя", description: "Имя файла" },
      file: { name: "файл", description: "Файл со статьями" },
      file2: { name: "файл2", description: "Файл со статьями" },
      file3: { name: "файл3", description: "Файл со статьями" },
      file4: { name: "файл4", description: "Файл со статьями" },
      file5: { name: "файл5", description: "Файл со статьями" },
    },
  },
  gaps: {
    name: "пробелы",
    description: "Вопросы без ответа, ответы с низкой оценкой и польза ответов",
    options: { days: { name: "дни", description: "За сколько дней (1–30)" } },
  },
  follow: {
    name: "следить",
    description: "Сообщить раз, когда новое ответит на вопрос; без вопроса — за чем вы следите",
    options: {
      question: { name: "вопрос", description: "Что вы хотите узнать?" },
      where: {
        name: "где",
        description: "Где сообщить (здесь, если не выбрать)",
        choices: { here: "Здесь в канале", dm: "Личным сообщением" },
      },
    },
  },
  digest: {
    name: "сводка",
    description: "Предложения новых статей, слово в слово, каждый день или неделю в канале",
    options: {
      every: {
        name: "как-часто",
        description: "Как часто; без выбора скажу, что задано",
        choices: { daily: "Каждый день", weekly: "Каждую неделю", off: "Выключено" },
      },
      channel: { name: "канал", description: "Где; здесь, если не выбрать" },
    },
  },
  privacy: {
    name: "приватность",
    description: "Что о вас хранится; отказаться, вернуться или стереть",
    options: {
      do: {
        name: "действие",
        description: "Что сделать",
        choices: { show: "Показать", "opt-out": "Отказаться и стереть", "opt-in": "Вернуться", erase: "Стереть" },
      },
    },
  },
};
