/**
 * The names of the twelve months as dates use them ("ноября", not "ноябрь"), long and short, folded, in English, Spanish,
 * French, German, Portuguese, Italian, Russian, Ukrainian, Polish, Turkish, Dutch, Romanian, Greek, Arabic and Indonesian
 * (CLDR). Short forms of three letters are left out: "mar", "set" or "mai" are words of their own. They stand here because
 * asking Intl for them takes longer than a question.
 */
const NAMES = [
  "january enero janvier janv januar janeiro gennaio января січня stycznia ocak januari ianuarie ιανουαριου يناير",
  "february febrero fevrier fevr februar fevereiro febbraio февраля февр лютого lutego subat februari februarie φεβρουαριου فبراير",
  "march marzo mars marz marco марта березня marca mart maart martie μαρτιου مارس maret",
  "april abril avril aprile апреля квітня квіт kwietnia nisan aprilie απριλιου ابريل",
  "mayo maio maggio травня трав maja mayis μαιου مايو",
  "june junio juin juni junho giugno июня червня черв czerwca haziran iunie ιουνιου ιουν يونيو",
  "july julio juillet juil juli julho luglio июля липня lipca temmuz iulie ιουλιου ιουλ يوليو",
  "august agosto aout августа серпня серп sierpnia agustos augustus αυγουστου اغسطس agustus",
  "september septiembre sept septembre setembro settembre сентября сент вересня wrzesnia eylul septembrie σεπτεμβριου سبتمبر",
  "october octubre octobre oktober outubro ottobre октября жовтня жовт pazdziernika ekim octombrie οκτωβριου اكتوبر",
  "november noviembre novembre novembro ноября нояб листопада лист listopada kasim noiembrie νοεμβριου نوفمبر",
  "december diciembre decembre dezember dezembro dicembre декабря грудня груд grudnia aralik decembrie δεκεμβριου ديسمبر desember",
];

/** By folded name: the number of the month, 1..12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);
