import type { TimeWords } from "./time-words.ts";

export const PORTUGUESE: TimeWords = {
  language: "pt",
  division: "words",
  bare: "weekdays",
  letters: "ãõÃÕ",
  common:
    "que,quem,qual,quais,onde,como,quanto,quantos,quanta,quantas,por,o,a,os,as,um,uma,de,do,da,dos,das,em,no,na,nos,nas,e,ou,com,sobre,se,foi,é,são,há,seu,sua,ao,à,para,pelo,pela,não,houve,disse",
  months:
    "janeiro,jan|fevereiro,fev|março|abril,abr|maio|junho,jun|julho,jul|agosto,ago|setembro,set|outubro,out|novembro,nov|dezembro,dez",
  weekdays:
    "segunda-feira,segunda feira|terça-feira,terça feira,terça|quarta-feira,quarta feira|quinta-feira,quinta feira|sexta-feira,sexta feira|sábado|domingo",
  seasons: "primavera|verão|outono|inverno",
  units: {
    day: "dia,dias",
    weekend: "fim de semana,final de semana,fins de semana",
    week: "semana,semanas",
    month: "mês,meses",
    quarter: "trimestre,trimestres",
    year: "ano,anos",
    decade: "década,décadas,década de,década dos,anos de",
    century: "século,séculos",
  },
  relative: {
    "day -2": "anteontem,antes de ontem",
    "day -1": "ontem",
    "day 0": "hoje",
    "day 1": "amanhã",
    "day 2": "depois de amanhã",
    "year -2": "ano retrasado",
    "week -2": "semana retrasada",
    "month -2": "mês retrasado",
  },
  last: "passado,passada,último,última,últimos,últimas,anterior",
  this: "este,esta,estes,estas,neste,nesta,deste,desta,nestes,nestas",
  next: "próximo,próxima,próximos,próximas,que vem",
  past: "passados,passadas",
  ago: "atrás",
  agoBefore: "há,faz",
  in: "em,no,na,nos,nas,durante,dentro de,ao longo de",
  since: "desde,a partir de,a partir do",
  until: "até,até o,até ao",
  before: "antes de,antes do,antes da",
  after: "depois de,depois do,depois da,após",
  to: "a,ao,até,à",
  between: "entre",
  and: "e",
  of: "de,do,da,dos,das,em",
  the: "o,a,os,as",
  parts: "início,começo,princípio,no início,no começo,inícios|meados,em meados|fim,final,finais,fins,no fim,no final",
  halves: "primeiro semestre,primeira metade|segundo semestre,segunda metade",
  numbers:
    "um,uma|dois,duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|quatorze,catorze|quinze|dezesseis,dezasseis|dezessete,dezassete|dezoito|dezenove,dezanove|vinte|vinte e um|vinte e dois|vinte e três|vinte e quatro|vinte e cinco|vinte e seis|vinte e sete|vinte e oito|vinte e nove|trinta|trinta e um",
  tens: "vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa",
  ordinals:
    "primeiro,primeira|segundo,segunda|terceiro,terceira|quarto,quarta|quinto,quinta|sexto|sétimo|oitavo|nono|décimo",
  ordinalMarks: "º,°,ª,o",
  sinceBehind: "em diante",
  events: "desde,depois de,depois do,depois da,após,antes de,antes do,antes da",
  latest:
    "últimas notícias,última notícia,mais recente,mais recentes,recentemente,ultimamente,novidades,últimas novidades",
  names: "hoje em dia,ainda hoje,até hoje,que hoje,primeiro de maio",
};
