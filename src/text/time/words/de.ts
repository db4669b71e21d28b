import type { TimeWords } from "./time-words.ts";

export const GERMAN: TimeWords = {
  language: "de",
  division: "words",
  bare: "weekdays and years",
  capitals: true,
  letters: "ß",
  common:
    "was,wer,wen,wem,welche,welcher,welches,welchen,wo,wie,warum,wann,viel,viele,der,die,das,den,dem,des,ein,eine,einen,einem,einer,und,oder,ist,sind,war,waren,hat,haben,hatte,wurde,wurden,wird,es,gab,gibt,in,im,am,an,auf,zu,zum,zur,mit,über,nicht,er,sie,sich,von,vom,bei,beim,für,aus,durch,nach,seit,um,gegen,passierte,geschah",
  months:
    "januar,jänner,jan|februar,feber,feb|märz,mrz|april,apr|mai|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|november,nov|dezember,dez",
  weekdays: "montag,montags|dienstag|mittwoch|donnerstag|freitag|samstag,sonnabend|sonntag",
  seasons: "frühling,frühjahr,frühlings|sommer,sommers|herbst,herbstes|winter,winters",
  units: {
    day: "tag,tage,tagen,tages",
    weekend: "wochenende,wochenenden,wochenendes",
    week: "woche,wochen",
    month: "monat,monate,monaten,monats",
    quarter: "quartal,quartals,quartale,quartalen",
    year: "jahr,jahre,jahren,jahres",
    decade: "jahrzehnt,jahrzehnte,jahrzehnts",
    century: "jahrhundert,jahrhunderts,jh.,jhd.",
  },
  relative: {
    "day -2": "vorgestern",
    "day -1": "gestern",
    "day 0": "heute",
    "day 2": "übermorgen",
    "week -2": "vorletzte woche,vorletzter woche",
    "month -2": "vorletzten monat",
    "year -2": "vorletztes jahr,vorletzten jahres",
    "year 0": "heuer",
  },
  last: "letzter,letzte,letztes,letzten,letztem,vergangene,vergangenen,vergangener,vergangenes,voriger,vorige,voriges,vorigen,vorherigen",
  this: "diese,dieser,dieses,diesen,diesem",
  next: "nächste,nächster,nächstes,nächsten,nächstem,kommende,kommenden,kommender,kommendes",
  beforeOrAgo: "vor",
  in: "im,in,während,innerhalb,zur zeit",
  on: "am,an",
  since: "seit,ab,ab dem",
  until: "bis,bis zum,bis ende",
  before: "vor dem",
  after: "nach",
  from: "von,vom",
  to: "bis,bis zum",
  between: "zwischen",
  and: "und",
  of: "von,vom,im,des,dieses",
  the: "der,die,das,den,dem",
  parts: "anfang,beginn,zu beginn|mitte|ende",
  halves:
    "erste hälfte,ersten hälfte,erstes halbjahr,ersten halbjahr,1. halbjahr|zweite hälfte,zweiten hälfte,zweites halbjahr,zweiten halbjahr,2. halbjahr",
  numbers: "ein,eine,einem,einer,einen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf",
  tens: "zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig",
  ordinals:
    "erste,ersten,erstes|zweite,zweiten,zweites|dritte,dritten,drittes|vierte,vierten,viertes|fünfte,fünften|sechste,sechsten|siebte,siebten|achte,achten|neunte,neunten|zehnte,zehnten|elfte,elften|zwölfte,zwölften|dreizehnte,dreizehnten|vierzehnte,vierzehnten|fünfzehnte,fünfzehnten|sechzehnte,sechzehnten|siebzehnte,siebzehnten|achtzehnte,achtzehnten|neunzehnte,neunzehnten|zwanzigste,zwanzigsten|einundzwanzigste,einundzwanzigsten|zweiundzwanzigste,zweiundzwanzigsten|dreiundzwanzigste,dreiundzwanzigsten|vierundzwanzigste,vierundzwanzigsten|fünfundzwanzigste,fünfundzwanzigsten|sechsundzwanzigste,sechsundzwanzigsten|siebenundzwanzigste,siebenundzwanzigsten|achtundzwanzigste,achtundzwanzigsten|neunundzwanzigste,neunundzwanzigsten|dreißigste,dreißigsten|einunddreißigste,einunddreißigsten",
  decades: [
    ...["zwanziger", "dreißiger", "vierziger", "fünfziger", "sechziger", "siebziger", "achtziger", "neunziger"].map(
      (tens) => `${tens},${tens}n,${tens} jahre,${tens} jahren,${tens}jahre,${tens}jahren,${tens}-jahre,${tens}-jahren`,
    ),
  ].join("|"),
  ordinalMarks: ".",
  decadeMarks: "er jahre,er jahren,er-jahre,er-jahren,ern,er",
  quarters: "q1|q2|q3|q4",
  events: "seit,nach",
  halfYear: "halben jahr,halbes jahr,halbe jahr",
  latest:
    "neueste,neuesten,neuester,neuestes,neuste,neusten,zuletzt,kürzlich,neulich,aktuellste,aktuellsten,neues zu,neues zum,neues zur,neues vom,neues über,jüngste,jüngsten",
  names:
    "zum letzten mal,das letzte mal,heute noch,noch heute,bis heute,als heute,heute als,auch heute,heute bekannt,von heute,mai tai",
};
