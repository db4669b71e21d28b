import type { TimeWords } from "./time-words.ts";

export const FRENCH: TimeWords = {
  language: "fr",
  division: "words",
  bare: "weekdays",
  common:
    "que,qu,qui,quel,quelle,quels,quelles,où,comment,combien,pourquoi,le,la,les,un,une,des,de,du,d,l,et,ou,est,sont,a,ont,été,s,c,il,elle,ce,au,aux,sur,dans,pour,avec,y,se,en,sa,ses,ne,pas,était,n",
  months:
    "janvier,janv|février,févr|mars|avril,avr|mai|juin|juillet,juil|août|septembre,sept|octobre,oct|novembre,nov|décembre,déc",
  ambiguous: "mars,avril,mai,août,lun.,mar.,mer.,jeu.,ven.,sam.,dim.",
  weekdays: "lundi,lun.|mardi,mar.|mercredi,mer.|jeudi,jeu.|vendredi,ven.|samedi,sam.|dimanche,dim.",
  seasons: "printemps|été|automne|hiver",
  units: {
    day: "jour,jours,journée",
    weekend: "week-end,weekend,week-ends,fin de semaine",
    week: "semaine,semaines",
    month: "mois",
    quarter: "trimestre,trimestres",
    year: "an,ans,année,années",
    decade: "décennie,décennies",
    century: "siècle,siècles",
  },
  relative: {
    "day -2": "avant-hier",
    "day -1": "hier",
    "day 0": "aujourd'hui,aujourd’hui",
    "day 1": "demain",
    "day 2": "après-demain",
  },
  last: "dernier,dernière,derniers,dernières,passé,passée,précédent,précédente",
  this: "ce,cet,cette,ces",
  next: "prochain,prochaine,prochains,prochaines,qui vient",
  past: "passés,passées",
  agoBefore: "il y a",
  in: "en,au,à,pendant,durant,au cours,au cours de,au cours des,au mois de,dans",
  since: "depuis,à partir de,à partir du,dès",
  until: "jusqu'à,jusqu’à,jusqu'en,jusqu’en,jusqu'au,jusqu’au",
  before: "avant",
  after: "après",
  to: "à,au,jusqu'à,jusqu'au,jusqu'en,jusqu’à,jusqu’au,jusqu’en",
  between: "entre",
  and: "et",
  of: "de,du,d',d’,en",
  the: "le,la,les,l',l’,des",
  parts: "début,début du mois de|mi,mi-,milieu,courant|fin",
  halves: "premier semestre,première moitié|second semestre,deuxième semestre,seconde moitié",
  numbers:
    "un,une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt et un,vingt-et-un|vingt-deux|vingt-trois|vingt-quatre|vingt-cinq|vingt-six|vingt-sept|vingt-huit|vingt-neuf|trente|trente et un,trente-et-un",
  tens: "vingt|trente|quarante|cinquante|soixante|soixante-dix|quatre-vingt,quatre-vingts|quatre-vingt-dix",
  ordinals:
    "premier,première|deuxième,second,seconde|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|treizième|quatorzième|quinzième|seizième|dix-septième|dix-huitième|dix-neuvième|vingtième|vingt et unième,vingt-et-unième",
  ordinalMarks: "er,re,ère,e,ème,eme,nd,nde",
  quarters: "t1|t2|t3|t4",
  events: "depuis,après,avant",
  latest:
    "dernières nouvelles,dernières informations,dernières actualités,plus récent,plus récente,plus récents,plus récentes,récemment,dernièrement,quoi de neuf,tout dernier",
  names:
    "encore aujourd'hui,aujourd'hui encore,qu'aujourd'hui,d'aujourd'hui,mai 68,a été,ont été,avoir été,avait été,avaient été,aurait été,jamais été,pas été,toujours été,champ de mars,planète mars",
};
