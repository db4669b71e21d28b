import { counting } from "../counting.ts";
import type { ManagersTranslation } from "../texts.ts";

const count = counting("es");
const FILES = { one: "# archivo", other: "# archivos" };
const DAYS = { one: "# día", other: "# días" };

export const esManagers: ManagersTranslation = {
  welcome: ({ botMention, hasOwnArticles }) =>
    [
      "👋 **Gracias por añadirme.** Respondo con citas exactas de artículos, y lo digo cuando nada responde. Tres pasos:",
      `1. Pregunta: mencióname (${botMention}) con tu pregunta, o usa \`/ask\`.`,
      hasOwnArticles
        ? "2. Añade artículos propios con `/articles add`: solo se citan en tu servidor. `/sources` lista los que ya tengo."
        : "2. Mira con `/sources` de qué artículos cito.",
      "3. Elige con `/manage` dónde se me puede preguntar, en qué idioma respondo y quién lo ve.",
      "-# Envío esto una vez. `/help` cuenta el resto.",
    ].join("\n"),
  settings: {
    groups: { answers: "Respuestas", questions: "Canales de preguntas", order: "Orden e informes" },
    names: {
      channels: "Responder toda pregunta en estos canales",
      allowedChannels: "Dónde se me puede preguntar",
      deniedChannels: "Dónde no se me puede preguntar",
      privateByDefault: "En privado, salvo que se pida otra cosa",
      showRelated: "Mostrar pasajes quizá solo relacionados",
      threads: "Abrir un hilo al responder a menciones",
      threshold: "Confianza mínima en %",
      language: "Idioma de mis respuestas",
      count: "Citas por respuesta",
      coolDownSeconds: "Segundos entre preguntas de una persona",
      channelThreshold: "Confianza mínima allí, en %",
      channelRole: "Allí, solo personas con este rol",
      channelReaction: "Solo donde alguien reacciona con 🔍",
      logChannel: "Anotar cambios de ajustes y artículos en",
      digestChannel: "Resumen semanal de preguntas abiertas en",
    },
    hints: {
      channels: "Sin mención; callo donde no encuentro nada",
      allowedChannels:
        "Ninguno: en todas partes. Los hilos cuentan como su canal, una categoría como todos sus canales",
      deniedChannels: "Los hilos cuentan como su canal, una categoría como todos sus canales",
      privateByDefault: "Todos los comandos; la respuesta a una mención siempre la ven todos",
      showRelated: "Si no, digo que no encontré nada",
      threshold: "De 0 a 100; vacío: mi propio criterio",
      coolDownSeconds: "De 0 a 3600; vacío: ninguno",
      channelThreshold: "En canales donde respondo toda pregunta; vacío: como en los demás",
      channelReaction: "En canales donde respondo toda pregunta: la lupa de cualquiera me pregunta",
    },
    manner: "Cómo respondo",
    eachOwn: "El de cada usuario",
    asManyAsHelp: "Las que ayuden",
    ownJudgement: "mi propio criterio",
    asElsewhere: "como en los demás",
    everywhere: "en todas partes",
    everybody: "todos",
    none: "ninguno",
    yes: "sí",
    no: "no",
    seconds: (seconds) => `${seconds} s`,
    saved: "✅ Guardado.",
    unchanged: "No ha cambiado nada.",
    noPercentage: "no es un porcentaje de 0 a 100",
    noSeconds: (most) => `no es un número de segundos de 0 a ${most}`,
    stays: (typed, why, name) => `⚠️ «${typed}» ${why}: «${name}» queda como estaba.`,
    mayNotWrite: (channel) => `No puedo escribir en ${channel}.`,
  },
  serverLog: {
    settings: (who) => `⚙️ ${who} cambió mis ajustes:`,
    added: (who) => `📥 ${who} añadió artículos:`,
    removed: (who) => `🗑️ ${who} quitó artículos:`,
    undone: (who) => `↩️ ${who} deshizo el último cambio de artículos.`,
    gapDismissed: (who) => `🔕 ${who} descartó una pregunta abierta:`,
  },
  unanswered: {
    lists: {
      open: (entries) => `Sin respuesta (${entries})`,
      down: (entries) => `Mal valoradas (${entries})`,
      answered: (entries) => `Respondidas después (${entries})`,
    },
    downTitle: (days) => `**Respuestas mal valoradas en ${count(days, DAYS)}**`,
    answeredTitle: (days) => `**Preguntas de ${count(days, DAYS)} que ya tienen respuesta**`,
    none: "Ninguna.",
    unknownArticle: "(pasaje ya desconocido)",
    times: (times) => count(times, { one: "preguntado # vez", other: "preguntado # veces" }),
    dismiss: "Descartar una pregunta y las que significan lo mismo…",
    dismissed: (question) => `Descartada, no se mostrará más: ${question}`,
    restore: "Recuperarla",
    restored: (question) => `Recuperada: ${question}`,
    export: "Exportar como CSV",
    exported: (entries) => `Todo en una tabla para una hoja de cálculo: ${entries}. No nombra a nadie.`,
    columns: {
      state: "estado",
      group: "grupo",
      question: "pregunta",
      times: "veces",
      first: "primera vez",
      last: "última vez",
      channels: "canales",
      article: "artículo",
      citation: "id de la cita",
    },
    states: { open: "sin respuesta", down: "mal valorada", answered: "respondida después" },
    willTell: (days) =>
      `Te enviaré un mensaje directo si un artículo responde a esto en ${count(days, DAYS)}. Para ello guardo hasta entonces tu id de Discord y la pregunta; \`/privacy\` lo muestra y lo borra.`,
    willNotTell:
      "Te has excluido, así que no guardo nada con lo que avisarte. Con `/privacy` puedes volver a participar.",
    cannotTell: "Solo puedo avisarte de preguntas hechas en un servidor en el que estoy.",
    told: (server) => `Preguntaste esto en ${server} y querías saber cuándo hay respuesta. Ya la hay:`,
    digestTitle: "**Las preguntas de la última semana aquí**",
    digestOpen: (questions) =>
      count(questions, { one: "# pregunta no halló respuesta:", other: "# preguntas no hallaron respuesta:" }),
    digestDown: (answers) =>
      count(answers, { one: "# respuesta fue mal valorada.", other: "# respuestas fueron mal valoradas." }),
    digestAnswered: (questions) =>
      count(questions, { one: "# pregunta ya tiene respuesta.", other: "# preguntas ya tienen respuesta." }),
    digestMore: "`/gaps` las muestra todas a quienes gestionan este servidor.",
  },
  articles: {
    progress: (done, total) => `Leyendo e indexando: ${count(done)} de ${count(total, FILES)}…`,
    added: (files, counts) => `Añadidos: ${files}. La colección de este servidor: ${counts}.`,
    uploadTitle: "Añadir artículos a este servidor",
    uploadLabel: "Archivos con artículos (hasta 10)",
    replaced: "sustituye a la versión anterior",
    sameName: "otro archivo de este envío tiene el mismo nombre; solo se añadió el primero",
    notFetched: "Discord no lo entregó, así que no se añadió; inténtalo de nuevo",
    removed: (name) => `Quitado: ${name}`,
    noSuchFile: (name) => `No hay ningún archivo ${name}.`,
    title: (files) => `Archivos propios de este servidor: ${files}`,
    none: "Este servidor no tiene artículos propios.",
    limits: (extensions, mib) => `puede ser ${extensions}, hasta ${mib} MiB`,
    tooMany: (most) => `Un servidor puede guardar ${count(most, FILES)}.`,
    refused: {
      encoding: "su codificación de caracteres no está clara. Guárdalo como UTF-8 y añádelo de nuevo",
      installation:
        "lo que lee estos archivos no está instalado. Al archivo no le pasa nada: avisa a quien gestiona este bot",
    },
    quarantined: {
      time: "leerlo lleva demasiado tiempo",
      memory: "leerlo requiere demasiada memoria",
      crash: "su lectura ha fallado gravemente dos veces",
    },
    quarantine: (files) => `No se pudieron leer, y no se vuelve a intentar hasta que cambien: ${files}`,
    preview: (files) =>
      count(files, {
        one: "Así lo leo. Aún no se ha añadido nada.",
        other: "Así leo estos # archivos. Aún no se ha añadido nada.",
      }),
    add: (files) => count(files, { one: "Añadirlo", other: "Añadir estos # archivos" }),
    discard: "Descartar",
    undo: { added: "Deshacer la última adición", removed: "Deshacer la última retirada" },
    discarded: "Descartado; no se añadió nada.",
    offerGone: "Estos archivos ya no están: se guardan una hora. Añádelos de nuevo.",
    undone: "Hecho: los archivos de este servidor están como antes.",
    notUndone: "Ya no se puede deshacer: hubo otro cambio, o ha pasado un día.",
    replaces: "Reemplazaría su versión anterior.",
    count: (articles) => count(articles, { one: "# artículo", other: "# artículos" }),
    waiting: "a la espera de indexación",
    blankPages: (pages) =>
      count(pages, {
        one: "# página sin texto: en blanco, o una imagen",
        other: "# páginas sin texto: en blanco, o imágenes",
      }),
    recognizedPages: (pages) =>
      count(pages, {
        one: "# página leída de una imagen, quizá con errores",
        other: "# páginas leídas de imágenes, quizá con errores",
      }),
    thinlyRead: (percent) => `solo se puede citar el ${percent} % de su texto`,
    readAs: (encoding) => `leído como ${encoding}: mira si sus letras están bien`,
    noHeadline: "no se encontró ningún titular",
    busy: "En este momento hay muchos archivos esperando a ser leídos; no se ha añadido nada. Añádelos de nuevo en unos minutos.",
    noRoom: (megabytes) =>
      `No queda espacio para esto; no se ha añadido nada. Los artículos propios de este servidor ocupan ${megabytes} MB: quita algunos con \`/articles remove\`, o pide más espacio a quien gestiona este bot.`,
  },
};
