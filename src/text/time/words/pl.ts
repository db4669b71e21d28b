import type { TimeWords } from "./time-words.ts";

export const POLISH: TimeWords = {
  language: "pl",
  division: "words",
  letters: "łŁśŚżŻźŹćĆęĘąĄńŃ",
  common:
    "co,kto,kogo,gdzie,jak,jaki,jaka,jakie,ile,dlaczego,kiedy,który,która,które,i,w,we,na,o,z,ze,do,od,po,przez,jest,są,był,była,było,były,się,nie,czy,to,dla,za",
  months:
    "styczeń,stycznia,styczniu|luty,lutego,lutym|marzec,marca,marcu|kwiecień,kwietnia,kwietniu|maj,maja,maju|czerwiec,czerwca,czerwcu|lipiec,lipca,lipcu|sierpień,sierpnia,sierpniu|wrzesień,września,wrześniu|październik,października,październiku|listopad,listopada,listopadzie|grudzień,grudnia,grudniu",
  weekdays:
    "poniedziałek,poniedziałku|wtorek,wtorku|środę,środa,środy|czwartek,czwartku|piątek,piątku|sobotę,sobota,soboty|niedzielę,niedziela,niedzieli",
  seasons: "wiosna,wiosną,wiosnę|lato,latem,lata|jesień,jesienią,jesieni|zima,zimą,zimę",
  units: {
    day: "dzień,dni,dnia,dniach",
    weekend: "weekend,weekendu",
    week: "tydzień,tygodnie,tygodni,tygodniu,tygodnia,tygodniach",
    month: "miesiąc,miesiące,miesięcy,miesiącu,miesiąca,miesiącach",
    quarter: "kwartał,kwartale,kwartału",
    year: "rok,roku,lat,lata,latach,r.",
    decade: "dekada,dekadzie,dekady",
    century: "wiek,wieku",
  },
  relative: {
    "day -2": "przedwczoraj",
    "day -1": "wczoraj",
    "day 0": "dziś,dzisiaj",
    "day 1": "jutro",
    "day 2": "pojutrze",
  },
  last: "zeszły,zeszła,zeszłym,zeszłego,zeszłą,zeszłej,ubiegły,ubiegłym,ubiegłego,ubiegłej,poprzednim,ostatni,ostatnie,ostatnich,ostatnim,ostatnią",
  this: "ten,tym,tego,ta,tej,tę,bieżącym",
  next: "przyszły,przyszłym,przyszłego,przyszłą,następny,następnym",
  ago: "temu",
  single: "dzień,tydzień,miesiąc,rok",
  in: "w,we,podczas,ciągu",
  since: "od",
  until: "do",
  before: "przed",
  after: "po",
  to: "do",
  between: "między,pomiędzy",
  and: "a,i",
  of: "z",
  parts: "początek,początku|połowie,połowa|koniec,końcu,końca",
  halves: "pierwszej połowie|drugiej połowie",
  numbers: "jeden,jedną|dwa,dwie|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|jedenaście|dwanaście",
  tens: "dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt",
  ordinals: "pierwszy,pierwszym,pierwszego|drugi,drugim,drugiego|trzeci,trzecim,trzeciego|czwarty,czwartym,czwartego",
  decades:
    "latach dwudziestych|latach trzydziestych|latach czterdziestych|latach pięćdziesiątych|latach sześćdziesiątych|latach siedemdziesiątych|latach osiemdziesiątych|latach dziewięćdziesiątych",
  latest: "najnowsze,najnowszy,najnowsza,ostatnie wiadomości,ostatnio,niedawno",
};
