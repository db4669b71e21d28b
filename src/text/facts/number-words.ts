/** How a language writes numbers in letters: "value word,word" by bars, folded when they are read. */
export interface NumberWords {
  /** BCP 47. */
  readonly language: string;
  /** Below a hundred, and hundreds that are words of their own. */
  readonly counts: string;
  /** What the number before them is multiplied by. */
  readonly multipliers: string;
  /** Between the parts of one number. */
  readonly and?: string;
  /** Numbers are written in one word: "einhundertzwanzig". */
  readonly isJoined?: true;
  /** Words of `counts` that are mostly articles or pronouns. */
  readonly articles?: string;
  /** Parts of a whole, in percent. */
  readonly parts: string;
}

export const NUMBER_WORDS: readonly NumberWords[] = [
  {
    language: "en",
    counts:
      "0 zero|1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty|50 fifty|60 sixty|70 seventy|80 eighty|90 ninety",
    multipliers: "12 dozen|100 hundred|1000 thousand|1000000 million|1000000000 billion",
    and: "and,-",
    articles: "one",
    parts:
      "50 half of,half the,half its,half their,half his,half her|25 a quarter of,one quarter of|75 three quarters of,three-quarters of|33 a third of,one third of,one-third of|67 two thirds of,two-thirds of|20 a fifth of,one fifth of,one-fifth of",
  },
  {
    language: "de",
    counts:
      "0 null|1 eins,ein,eine,einem,einen,einer|2 zwei,zwo|3 drei|4 vier|5 fünf|6 sechs|7 sieben|8 acht|9 neun|10 zehn|11 elf|12 zwölf|13 dreizehn|14 vierzehn|15 fünfzehn|16 sechzehn|17 siebzehn|18 achtzehn|19 neunzehn|20 zwanzig|30 dreißig|40 vierzig|50 fünfzig|60 sechzig|70 siebzig|80 achtzig|90 neunzig",
    multipliers: "12 dutzend|100 hundert|1000 tausend|1000000 million,millionen|1000000000 milliarde,milliarden",
    and: "und",
    isJoined: true,
    articles: "ein,eine,einem,einen,einer",
    parts:
      "50 die hälfte,der hälfte|25 ein viertel,einem viertel|75 drei viertel,dreiviertel|33 ein drittel,einem drittel|67 zwei drittel|20 ein fünftel,einem fünftel",
  },
  {
    language: "fr",
    counts:
      "0 zéro|1 un,une|2 deux|3 trois|4 quatre|5 cinq|6 six|7 sept|8 huit|9 neuf|10 dix|11 onze|12 douze|13 treize|14 quatorze|15 quinze|16 seize|17 dix-sept|18 dix-huit|19 dix-neuf|20 vingt|30 trente|40 quarante|50 cinquante|60 soixante|70 septante|80 quatre-vingt,quatre-vingts,huitante|90 nonante",
    multipliers: "12 douzaine|100 cent,cents|1000 mille|1000000 million,millions|1000000000 milliard,milliards",
    and: "et,-",
    articles: "un,une",
    parts:
      "50 la moitié|25 un quart|75 les trois quarts,trois quarts|33 un tiers|67 les deux tiers,deux tiers|20 un cinquième",
  },
  {
    language: "es",
    counts:
      "0 cero|1 uno,un,una|2 dos|3 tres|4 cuatro|5 cinco|6 seis|7 siete|8 ocho|9 nueve|10 diez|11 once|12 doce|13 trece|14 catorce|15 quince|16 dieciséis|17 diecisiete|18 dieciocho|19 diecinueve|20 veinte|21 veintiuno,veintiún,veintiuna|22 veintidós|23 veintitrés|24 veinticuatro|25 veinticinco|26 veintiséis|27 veintisiete|28 veintiocho|29 veintinueve|30 treinta|40 cuarenta|50 cincuenta|60 sesenta|70 setenta|80 ochenta|90 noventa|100 cien,ciento|200 doscientos,doscientas|300 trescientos,trescientas|400 cuatrocientos,cuatrocientas|500 quinientos,quinientas|600 seiscientos,seiscientas|700 setecientos,setecientas|800 ochocientos,ochocientas|900 novecientos,novecientas",
    multipliers: "12 docena,docenas|1000 mil|1000000 millón,millones",
    and: "y",
    articles: "un,una,uno",
    parts:
      "50 la mitad|25 un cuarto,una cuarta parte,la cuarta parte|75 tres cuartos,tres cuartas partes|33 un tercio,una tercera parte|67 dos tercios,dos terceras partes|20 una quinta parte",
  },
  {
    language: "pt",
    counts:
      "0 zero|1 um,uma|2 dois,duas|3 três|4 quatro|5 cinco|6 seis|7 sete|8 oito|9 nove|10 dez|11 onze|12 doze|13 treze|14 catorze,quatorze|15 quinze|16 dezesseis,dezasseis|17 dezessete,dezassete|18 dezoito|19 dezenove,dezanove|20 vinte|30 trinta|40 quarenta|50 cinquenta|60 sessenta|70 setenta|80 oitenta|90 noventa|100 cem,cento|200 duzentos,duzentas|300 trezentos,trezentas|400 quatrocentos,quatrocentas|500 quinhentos,quinhentas|600 seiscentos,seiscentas|700 setecentos,setecentas|800 oitocentos,oitocentas|900 novecentos,novecentas",
    multipliers: "12 dúzia,dúzias|1000 mil|1000000 milhão,milhões|1000000000 bilhão,bilhões",
    and: "e",
    articles: "um,uma",
    parts:
      "50 a metade,metade de,metade dos,metade das|25 um quarto|75 três quartos|33 um terço|67 dois terços|20 um quinto",
  },
  {
    language: "it",
    counts:
      "0 zero|1 uno,un,una|2 due|3 tre,tré|4 quattro|5 cinque|6 sei|7 sette|8 otto|9 nove|10 dieci|11 undici|12 dodici|13 tredici|14 quattordici|15 quindici|16 sedici|17 diciassette|18 diciotto|19 diciannove|20 venti,vent|30 trenta,trent|40 quaranta,quarant|50 cinquanta,cinquant|60 sessanta,sessant|70 settanta,settant|80 ottanta,ottant|90 novanta,novant",
    multipliers: "12 dozzina,dozzine|100 cento|1000 mille,mila|1000000 milione,milioni|1000000000 miliardo,miliardi",
    and: "e",
    isJoined: true,
    articles: "un,una,uno,sei,vent",
    parts: "50 la metà|25 un quarto|75 tre quarti|33 un terzo|67 due terzi|20 un quinto",
  },
  {
    language: "ru",
    counts:
      "0 ноль|1 один,одна,одно,одного,одной,одну,одним|2 два,две,двух,двум,двумя|3 три,трех,трем,тремя|4 четыре,четырех,четырем|5 пять,пяти,пятью|6 шесть,шести|7 семь,семи|8 восемь,восьми|9 девять,девяти|10 десять,десяти|11 одиннадцать,одиннадцати|12 двенадцать,двенадцати|13 тринадцать,тринадцати|14 четырнадцать,четырнадцати|15 пятнадцать,пятнадцати|16 шестнадцать,шестнадцати|17 семнадцать,семнадцати|18 восемнадцать,восемнадцати|19 девятнадцать,девятнадцати|20 двадцать,двадцати|30 тридцать,тридцати|40 сорок,сорока|50 пятьдесят,пятидесяти|60 шестьдесят,шестидесяти|70 семьдесят,семидесяти|80 восемьдесят,восьмидесяти|90 девяносто,девяноста|100 сто,ста|200 двести,двухсот|300 триста,трехсот|400 четыреста,четырехсот|500 пятьсот,пятисот|600 шестьсот,шестисот|700 семьсот,семисот|800 восемьсот,восьмисот|900 девятьсот,девятисот",
    multipliers:
      "1000 тысяча,тысячи,тысяч,тысячу|1000000 миллион,миллиона,миллионов|1000000000 миллиард,миллиарда,миллиардов",
    articles: "один,одна,одно,одного,одной,одну,одним",
    parts:
      "50 половина,половину,половины,половине|25 четверть,четверти|75 три четверти|33 треть,трети|67 две трети|20 пятая часть,пятую часть",
  },
  {
    language: "ar",
    counts:
      "0 صفر|1 واحد,واحدة|2 اثنان,اثنين,اثنتان,اثنتين|3 ثلاثة,ثلاث|4 أربعة,أربع|5 خمسة,خمس|6 ستة,ست|7 سبعة,سبع|8 ثمانية,ثماني,ثمان|9 تسعة,تسع|10 عشرة,عشر|20 عشرون,عشرين|30 ثلاثون,ثلاثين|40 أربعون,أربعين|50 خمسون,خمسين|60 ستون,ستين|70 سبعون,سبعين|80 ثمانون,ثمانين|90 تسعون,تسعين|100 مئة,مائة|200 مئتان,مئتين,مائتان,مائتين|300 ثلاثمئة,ثلاثمائة|400 أربعمئة,أربعمائة|500 خمسمئة,خمسمائة|600 ستمئة,ستمائة|700 سبعمئة,سبعمائة|800 ثمانمئة,ثمانمائة|900 تسعمئة,تسعمائة",
    multipliers: "1000 ألف,آلاف|1000000 مليون,ملايين|1000000000 مليار,مليارات",
    articles: "واحد,واحدة",
    parts: "50 نصف|25 ربع|33 ثلث|67 ثلثي,ثلثا",
  },
  {
    language: "ko",
    counts:
      "1 하나,한|2 둘,두|3 셋,세|4 넷,네|5 다섯|6 여섯|7 일곱|8 여덟|9 아홉|10 열|11 열한|12 열두|13 열세|14 열네|15 열다섯|16 열여섯|17 열일곱|18 열여덟|19 열아홉|20 스무,스물|30 서른|40 마흔|50 쉰|60 예순|70 일흔|80 여든|90 아흔|100 백",
    multipliers: "",
    articles: "한",
    parts: "50 절반|33 3분의 1|67 3분의 2|25 4분의 1",
  },
];
