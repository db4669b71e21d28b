import type { CommandsTranslation } from "../texts.ts";

/** Options that say of which articles a question is asked. */
const SCOPE = {
  from: { name: "desde", description: "Solo artículos desde este día (2025-03, la semana pasada)" },
  to: { name: "hasta", description: "Solo artículos hasta este día" },
  source: { name: "fuente", description: "Solo este archivo, o los que tengan esto en el nombre" },
  article: { name: "artículo", description: "Solo este artículo" },
  said_by: { name: "dicho_por", description: "Solo lo que dice esta persona" },
};

export const esCommands: CommandsTranslation = {
  ask: {
    name: "preguntar",
    description: "Haz una pregunta; la respuesta se cita palabra por palabra de los artículos",
    options: {
      ...SCOPE,
      question: { name: "pregunta", description: "¿Qué quieres saber?" },
      private: { name: "privado", description: "Mostrarte la respuesta solo a ti" },
      count: { name: "cantidad", description: "Cuántas citas se pueden hojear (1-6)" },
    },
  },
  lookup: {
    name: "buscar",
    description: "Busca un artículo por su titular o una frase exacta en todos ellos",
    options: {
      ...SCOPE,
      private: { name: "privado", description: "Mostrarlo solo a ti" },
      text: { name: "texto", description: "Un titular, un nombre o palabras tal como están impresas" },
    },
  },
  cite: {
    name: "citar",
    description: "Muestra un pasaje por su identificador de cita",
    options: {
      private: { name: "privado", description: "Mostrarlo solo a ti" },
      id: { name: "id", description: "El identificador que aparece bajo una cita" },
    },
  },
  sources: {
    name: "fuentes",
    description: "Lista los artículos de los que se cita",
    options: {
      private: { name: "privado", description: "Mostrarlo solo a ti" },
      search: { name: "filtro", description: "Solo artículos con esto en el titular o el archivo" },
    },
  },
  about: { name: "acerca", description: "Modelo, índice, versión, velocidad y privacidad de este bot" },
  help: { name: "ayuda", description: "Cómo preguntar y qué hacen los botones" },
  "find-sources": { name: "Buscar fuentes" },
  verify: {
    name: "comprobar",
    description: "Comprueba si las citas de un texto están así en los artículos",
    options: {
      private: { name: "privado", description: "Mostrarlo solo a ti" },
      text: { name: "texto", description: "Texto con citas; sin él se abre un formulario" },
    },
  },
  compare: {
    name: "comparar",
    description: "Lo que varios artículos cuentan de lo mismo, lado a lado, con lo que difiere marcado",
    options: {
      ...SCOPE,
      question: { name: "pregunta", description: "¿Qué quieres saber?" },
      private: { name: "privado", description: "Mostrarlo solo a ti" },
    },
  },
  timeline: {
    name: "cronología",
    description: "Lo que los artículos cuentan de un tema, por orden de tiempo",
    options: {
      ...SCOPE,
      topic: { name: "tema", description: "De qué debe tratar la cronología" },
      private: { name: "privado", description: "Mostrarlo solo a ti" },
    },
  },
  "check-quotations": { name: "Comprobar citas" },
  manage: {
    name: "gestionar",
    description: "Ver o cambiar cómo respondo en este servidor",
    options: {
      part: {
        name: "parte",
        description: "Qué ver o cambiar",
        choices: {
          all: "Mostrarlo todo",
          answers: "Respuestas",
          questions: "Canales de preguntas",
          order: "Orden e informes",
        },
      },
    },
  },
  articles: {
    name: "artículos",
    description: "Los artículos propios de este servidor, visibles solo aquí: añadir, quitar, listar",
    options: {
      add: {
        name: "añadir",
        description: "Añadir archivos: texto, web, PDF, Office, libros, tablas, correo y más, hasta 10 MiB cada uno",
      },
      remove: { name: "quitar", description: "Quitar un archivo" },
      list: { name: "listar", description: "Listar los archivos de este servidor" },
      name: { name: "nombre", description: "El nombre del archivo" },
      file: { name: "archivo", description: "Un archivo con artículos" },
      file2: { name: "archivo2", description: "Un archivo con artículos" },
      file3: { name: "archivo3", description: "Un archivo con artículos" },
      file4: { name: "archivo4", description: "Un archivo con artículos" },
      file5: { name: "archivo5", description: "Un archivo con artículos" },
    },
  },
  gaps: {
    name: "lagunas",
    description: "Preguntas recientes sin respuesta, respuestas mal valoradas y su utilidad",
    options: { days: { name: "días", description: "Cuántos días atrás (1-30)" } },
  },
  follow: {
    name: "seguir",
    description: "Avisa una vez cuando algo nuevo responda; sin pregunta, lo que sigues",
    options: {
      question: { name: "pregunta", description: "¿Qué quieres saber?" },
      where: {
        name: "dónde",
        description: "Dónde aviso (aquí, si no eliges)",
        choices: { here: "Aquí en el canal", dm: "Por mensaje directo" },
      },
    },
  },
  digest: {
    name: "resumen",
    description: "Frases de artículos nuevos, palabra por palabra, cada día o semana en un canal",
    options: {
      every: {
        name: "frecuencia",
        description: "Cada cuánto; sin elegir, digo lo que hay",
        choices: { daily: "A diario", weekly: "Cada semana", off: "Desactivado" },
      },
      channel: { name: "canal", description: "Dónde; aquí, si no eliges" },
    },
  },
  privacy: {
    name: "privacidad",
    description: "Qué se guarda de ti; excluirte, volver o borrarlo",
    options: {
      do: {
        name: "acción",
        description: "Qué hacer",
        choices: { show: "Ver", "opt-out": "Excluirme y borrar", "opt-in": "Volver", erase: "Borrar" },
      },
    },
  },
};
