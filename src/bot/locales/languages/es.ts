import { esCommands } from "../commands/es.ts";
import { counting } from "../counting.ts";
import { esManagers } from "../managers/es.ts";
import { esNews } from "../news/es.ts";
import type { Translation } from "../texts.ts";

const count = counting("es");
const FILES = { one: "# archivo", other: "# archivos" };
const PASSAGES = { one: "# pasaje", other: "# pasajes" };
const DAYS = { one: "# día", other: "# días" };

export const es: Translation = {
  locale: "es",
  commands: esCommands,
  buttons: {
    prev: "◀ Anterior",
    next: "Siguiente ▶",
    here: "Volver a la respuesta",
    quoted: "Al pasaje citado",
    more: "Seguir leyendo",
    all: "Todos los resultados",
    followup: "Seguir preguntando",
    reference: "Copiar la referencia",
    helpful: "Útil",
    unhelpful: "No útil",
    share: "Compartir",
    delete: "Borrar",
    tell: "Avísame cuando haya respuesta",
    script: "Simplificado / tradicional",
  },

  untitled: "(sin titular)",
  blockKinds: { code: "código", caption: "pie de foto", sidebar: "recuadro", headline: "titular", byline: "firma" },
  lines: (first, last) => (first === last ? `línea ${first}` : `líneas ${first}–${last}`),
  page: (page) => `página ${page}`,
  recognized: "leído por OCR",
  readingAid: {
    words: (pairs) => `Palabras que coinciden, no una traducción: ${pairs}`,
    simplified: "En caracteres simplificados, convertidos por el bot:",
    traditional: "En caracteres tradicionales, convertidos por el bot:",
  },
  dateOfPage: (date) => `página del ${date}`,
  dateOfFileName: (date) => `${date} según el nombre del archivo`,
  alsoIn: (source, lines, more) => `También en ${source}, ${lines}${more > 0 ? `, y ${more} más` : ""}`,
  shortened: "Fragmento de un pasaje más largo.",
  within: {
    only: (what) => `Solo ${what} · mostrar todo`,
    newestFirst: "Primero lo más reciente · mostrar todo",
    elsewhere: (days) => `Nada con fecha ${days} responde a esto. De otros días o sin fecha:`,
    since: (day) => `desde ${day}`,
    until: (day) => `hasta ${day}`,
    event: (title, day) => `Según «${title}», de ${day}.`,
    undated: "sin fecha",
    without: (word) => `sin «${word}»`,
    having: (word) => `con «${word}»`,
    misread: (typed) =>
      `No he entendido ${typed} y lo he pasado por alto. Escribe los días así: 2025-03-14, 2025-03 o 2025.`,
  },

  speakers: {
    saidBy: (name) => `dice ${name}`,
    wordsOf: (name) => `palabras de ${name}`,
    nobody: (asked) => `Los artículos no citan a nadie llamado ${asked}.`,
    nearest: (names) => `Quizá quieres decir: ${names}`,
  },

  partsAway: "Una parte de los artículos no está accesible en este momento; esto procede de los demás.",
  answers: "Hallado en los artículos:",
  composed: {
    date: "Encontrado en varios lugares, primero lo más antiguo:",
    part: "Encontrado para cada parte de la pregunta:",
    rank: "Encontrado en varios lugares:",
  },
  related: "Esto podría tener relación:",
  nothingFound: "No he encontrado nada en los artículos que responda a esto.",
  nearest: "Los titulares más cercanos, que quizá traten de otra cosa:",
  nothingIndexed: "Aún no hay artículos.",
  phraseExact: "Estas palabras exactas están impresas aquí:",
  phraseSimilar: "Estas palabras exactas no están en los artículos; lo más cercano es:",
  moreActions: "Más: seguir preguntando, valorar, borrar…",
  lookUpHeadline: "Abrir un titular…",
  matches: "Artículos que coinciden:",
  noMatch: "Ningún titular ni frase de los artículos coincide.",
  gone: "Este pasaje ya no está en los artículos. Pregunta de nuevo con `/ask`.",
  emptyQuestion: "Tu pregunta estaba vacía, así que no he buscado nada. Escribe lo que quieres saber.",
  unknownId: (id) =>
    `Aquí ningún pasaje tiene el id «${id}». El id de un pasaje está debajo de su cita, tras el #; quizá esté mal escrito, o el artículo ha cambiado.`,
  guessedId: "Ningún pasaje tiene este id; el más parecido es:",
  formGone: "Ya no conozco este formulario. Ábrelo de nuevo.",
  noText: "Este mensaje no tiene texto que buscar.",
  statements: {
    heading: (shown, all) =>
      shown < all
        ? `**Fuentes de las primeras ${count(shown)} de ${count(all)} afirmaciones**`
        : `**Fuentes de ${count(all)} afirmaciones**`,
    notFound: "-# no se encontró en los artículos",
    related: "puede tener relación:",
    unreadable: "No puedo leer ese mensaje aquí. En él, elige Aplicaciones → **Buscar fuentes**.",
  },
  verification: {
    heading: (verbatim, all) => `**Palabra por palabra: ${count(verbatim)} de ${count(all)}**`,
    verdicts: {
      verbatim: "palabra por palabra",
      "said-by-another": "lo dijo otra persona",
      changed: "cambiada",
      stitched: "unida de lugares distintos",
      "not-found": "no está en los artículos",
    },
    speakers: (given, source) => `aquí: ${given} · en el artículo: ${source}`,
    misread: "quizá mal leída donde está tachada",
    tooShort: (quotations) => `-# Demasiado cortas para saberlo: ${count(quotations)}`,
    notShown: (quotations) => `-# No mostradas aquí: ${count(quotations)}`,
    none: "No encuentro en él ninguna cita de tres palabras o más.",
    title: "Comprobar citas",
    label: "Texto con citas",
  },
  comparison: {
    heading: (articles) => `Lo que cuentan ${count(articles)} artículos`,
    differs: "Lo que difiere está subrayado, y aquí con sus palabras:",
    nothingDiffers: "No veo ningún número, fecha, nombre o negación que difiera.",
    kinds: { number: "Número", date: "Fecha", name: "Nombre", negation: "Negación" },
    onlyOne: "Solo un artículo habla de esto:",
  },
  timeline: {
    heading: (first, last, all) =>
      `Por orden de tiempo, lo más antiguo primero: ${count(first)}–${count(last)} de ${count(all)}`,
    byArticle: "fecha del artículo",
  },
  sharedBy: (user) => `Compartido por ${user}`,
  thanks: "Gracias, anotado.",
  thanksUnkept:
    "Gracias. Este voto no se guarda: los votos se guardan solo en servidores, y no los de quienes se han excluido.",
  notYours: "Solo quien preguntó o un moderador puede borrar esto.",
  followUpTitle: "Otra pregunta sobre esto",
  followUpLabel: "Tu pregunta",

  catalogue: {
    browse: "Recorrer los artículos…",
    newest: "Todos, los más nuevos primero",
    groupedBy: { year: "Por fecha", file: "Por archivo", language: "Por idioma" },
    choose: { year: "Elige un año…", month: "Elige un mes…", file: "Elige un archivo…", language: "Elige un idioma…" },
    undated: "Sin fecha",
    articles: (articles) => count(articles, { one: "# artículo", other: "# artículos" }),
    matching: (words) => `Artículos para «${words}»`,
  },
  lookUp: { near: "Ningún titular dice exactamente esto. Quizá buscas:" },
  reader: {
    parts: "Ir a una parte del artículo…",
    quoted: "el pasaje citado",
    mayBeAnothers: "puede ser de otro artículo",
  },

  counts: (articles, files, passages) =>
    `${count(articles, { one: "# artículo", other: "# artículos" })} en ${count(files, FILES)}, ${count(passages, PASSAGES)}`,
  vanished: (files) => `Archivos que ahora no están accesibles y se citan como se leyeron por última vez: ${files}`,
  passages: (passages) => count(passages, PASSAGES),
  about: ({ version, model, counts, updated, gatewayMs, engineMs }) =>
    [
      `**Verbatim ${version}** responde solo con citas exactas; no genera nada.`,
      `- Índice: ${counts}, último cambio ${updated}`,
      `- Modelo: ${model}, en la máquina del operador`,
      `- Velocidad: Discord ${gatewayMs} ms, índice ${engineMs} ms`,
      "- Privacidad: ninguna pregunta sale de la máquina del operador; `/privacy` dice qué se guarda.",
    ].join("\n"),
  help: [
    "Respondo con citas exactas de los artículos, y lo digo cuando nada responde.",
    "- `/ask`, o mencióname con tu pregunta, o escríbeme directamente",
    "- Una pregunta puede decir cuándo («en marzo», «la semana pasada») y llevar filtros: `dt>=2025-03`, `file:bridge`, `-word`",
    "- Responde a mi respuesta o pulsa **Seguir preguntando** para continuar",
    "- `/lookup` busca titulares y frases exactas, `/cite` un pasaje por su id, `/sources` lista los artículos",
    "- `/compare` pone lado a lado lo que varios artículos cuentan de lo mismo, `/timeline` lo ordena por fechas",
    "- `/follow` te avisa una vez cuando algo nuevo responde a una pregunta",
    "- En un mensaje: Aplicaciones → **Buscar fuentes** muestra qué lo respalda",
    "- En un mensaje: Aplicaciones → **Comprobar citas**: ¿cita palabra por palabra? Para cualquier otro texto, `/verify`",
    "- Los botones bajo tu respuesta la cambian; los de respuestas ajenas te dan una copia propia",
    "- `/privacy` dice qué se guarda de ti, `/about` qué soy",
    "- Para quienes administran el servidor: `/manage` cambia mis ajustes, `/gaps` lista lo que quedó sin respuesta, `/digest` cuenta en un canal lo nuevo",
  ].join("\n"),

  ...esManagers,
  ...esNews,
  needsMessageContent:
    "Para ver mensajes sin mención necesito el permiso Message Content; el operador aún no lo ha activado.",
  gapsTitle: (days) => `**Preguntas sin respuesta en ${count(days, DAYS)}**`,
  noGaps: "Todas las preguntas encontraron algo.",
  feedback: (helpful, unhelpful) => `Opiniones: 👍 ${helpful} · 👎 ${unhelpful}`,
  privacy: ({ days, linkDays, graceDays }) =>
    [
      "**Qué se guarda**, bajo una clave hecha de tu id de Discord, sin tu nombre",
      `- Preguntas hechas en servidores que no hallaron nada: texto, canal y hora, ${count(days, DAYS)}; los gestores del servidor ven el texto`,
      `- 👍 y 👎 en servidores: mensaje, pasaje y hora, ${count(days, DAYS)}; los gestores ven las sumas, y de un 👎 también la pregunta y el titular, sin saber de quién`,
      `- Donde pulsaste **Avísame cuando haya respuesta**: tu propio id de Discord, la pregunta y el servidor, hasta avisarte o durante ${count(days, DAYS)}`,
      `- Qué mensaje mío responde a cuál tuyo, y dónde, ${count(linkDays, DAYS)}, para que se borre con él`,
      "- Que te has excluido, hasta que vuelvas a participar",
      `Nada más: ninguna pregunta que halló respuesta, ni las que me haces por mensaje directo. Todo lo guardado de un servidor se borra ${count(graceDays, DAYS)} después de que me quiten de él.`,
      "Puedes excluirte o borrar cuando quieras con `/privacy`.",
    ].join("\n"),
  keptOfYou: ({ questions, votes, links }) =>
    `**De ti, ahora**: preguntas ${questions}, votos ${votes}, mensajes respondidos ${links}`,
  haveOptedOut: "Te has excluido; eso queda guardado.",
  optedOut: "Desde ahora solo se guarda de ti que te has excluido, y lo guardado está borrado.",
  optedIn: "Has vuelto a participar.",
  erased: (entries) => `Borrado: ${entries}.`,

  busy: (seconds) => `Estoy ocupado con otras preguntas. Vuelve a preguntar dentro de ${seconds} s.`,
  pause: (seconds) => `Aquí, una pregunta a la vez: puedes preguntar de nuevo en ${seconds} s.`,
  notHere: (channels) =>
    channels === null
      ? "No se me puede preguntar en este canal. Pregúntame en otro o escríbeme directamente."
      : `No se me puede preguntar en este canal. Pregúntame en ${channels} o escríbeme directamente.`,
  slowDown: (seconds) => `Han sido muchas preguntas seguidas. Espera ${seconds} s.`,
  stopping: "Me están reiniciando. Vuelve a preguntar en un minuto.",
  failed: (id) =>
    `Algo ha fallado por mi parte y no hay respuesta. La causa está en el registro del operador, como error \`${id}\`.`,
  notStored: (id) =>
    "No he podido guardarlo: el disco del operador está lleno o no permite escribir. Inténtalo más tarde. La causa está en " +
    `el registro del operador, como error \`${id}\`.`,
  cannotWriteIn: (channel) => `No puedo escribir en ${channel}, así que aquí va tu respuesta:`,
  notPosted: "Discord no me dejó publicar la respuesta aquí. Pregúntame por mensaje directo o con otras palabras.",
  notPostedIn: (channel) =>
    `Discord no me dejó publicar la respuesta en ${channel}. Pregúntame aquí o con otras palabras.`,
  onlyInServers: "Esto solo funciona en servidores.",
};
