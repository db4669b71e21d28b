import type { TimeWords } from "./time-words.ts";

export const SPANISH: TimeWords = {
  language: "es",
  division: "words",
  bare: "weekdays",
  letters: "¿¡ñÑ",
  common:
    "a,le,les,que,quien,quienes,cual,cuales,donde,como,cuanto,cuantos,cuanta,cuantas,por,el,la,los,las,un,una,de,del,en,y,o,con,sobre,se,fue,hay,es,son,ha,su,sus,al,lo,para,hubo,paso,dijo",
  months:
    "enero,ene|febrero,feb|marzo|abril,abr|mayo|junio,jun|julio,jul|agosto,ago|septiembre,setiembre,sept,sep|octubre,oct|noviembre,nov|diciembre,dic",
  weekdays: "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
  seasons: "primavera|verano|otoño|invierno",
  units: {
    day: "día,días",
    weekend: "fin de semana,finde",
    week: "semana,semanas",
    month: "mes,meses",
    quarter: "trimestre,trimestres",
    year: "año,años",
    decade: "década,décadas,década de los,década de",
    century: "siglo,siglos",
  },
  relative: {
    "day -2": "anteayer,antes de ayer,antier",
    "day -1": "ayer,anoche",
    "day 0": "hoy",
    "day 1": "mañana",
    "day 2": "pasado mañana",
    "year -2": "antepasado año",
    "year 0": "en lo que va de año,en lo que va del año,lo que va de año,lo que va del año",
    "month 0": "en lo que va de mes,en lo que va del mes",
  },
  last: "pasado,pasada,último,última,últimos,últimas,anterior",
  this: "este,esta,estos,estas",
  next: "próximo,próxima,próximos,próximas,que viene",
  past: "pasados,pasadas",
  agoBefore: "hace",
  in: "en,durante,dentro de",
  since: "desde,desde hace,a partir de",
  until: "hasta",
  before: "antes de,antes del",
  after: "después de,después del,tras",
  to: "a,al,hasta",
  between: "entre",
  and: "y",
  of: "de,del,en",
  the: "el,la,los,las,lo",
  parts:
    "principios,principio,inicios,inicio,comienzos,comienzo,a principios,a inicios,a comienzos,al principio|mediados,a mediados|finales,fines,final,fin,a finales,a fines,al final",
  halves: "primer semestre,primera mitad|segundo semestre,segunda mitad",
  numbers:
    "un,uno,una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veinte|veintiuno,veintiún|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve|treinta|treinta y uno",
  tens: "veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa",
  ordinals:
    "primero,primer,primera|segundo,segunda|tercero,tercer,tercera|cuarto,cuarta|quinto|sexto|séptimo|octavo|noveno|décimo",
  ordinalMarks: "º,°,ª,ro,er,o",
  sinceBehind: "en adelante",
  events: "desde,después de,después del,antes de,antes del",
  latest:
    "últimas noticias,última noticia,más reciente,más recientes,lo último,lo más nuevo,recientemente,últimamente,últimas novedades,novedades",
  names:
    "hoy en día,hoy día,incluso hoy,aún hoy,que hoy,hasta hoy,por la mañana,de la mañana,la mañana,primero de mayo,mañana por",
};
