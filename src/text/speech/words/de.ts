import type { SpeechWords } from "./speech-words.ts";

export const GERMAN: SpeechWords = {
  language: "de",
  says: "sagte,sagt,sagen,sagten,erklärte,erklärt,betonte,betont,ergänzte,ergänzt,fügte,fügt,meinte,meint,teilte,teilt,mitteilte,mitteilt,berichtete,berichtet,behauptete,behauptet,bestätigte,bestätigt,kündigte,kündigt,ankündigte,warnte,warnt,räumte,räumt,versicherte,versichert,beteuerte,beteuert,erzählte,erzählt,schrieb,schreibt,geschrieben,gesagt,glaubt,glaubte,findet,erwiderte,erwidert,entgegnete,entgegnet,antwortete,antwortet,bemerkte,bemerkt,äußerte,äußert,verkündete,verkündet,versprach,verspricht,forderte,fordert,unterstrich,unterstreicht,wies,weist,kritisierte,kritisiert,klagte,klagt,hofft,hoffte,schilderte,schildert,argumentierte,argumentiert,vermutete,vermutet,ist überzeugt,bekräftigte,bekräftigt,mahnte,mahnt,verriet,verrät,wiederholte,befürchtet,befürchtete,resümierte,resümiert,prophezeite,dementierte,beklagte,beklagt,gestand,gesteht,erinnerte,erinnert,bedauerte,bedauert,gab zu,gibt zu,gab bekannt,gab zu bedenken,gibt zu bedenken,stellte klar,stellt klar,hielt fest,hält fest,rechnet vor,versprachen,mutmaßt,mutmaßte,betonten,erklärten,schwört,schwor",
  quotes:
    "nannte,nennt,bezeichnete,bezeichnet,fragte,fragt,wollte,rief,ruft,lachte,lacht,flüsterte,scherzte,scherzt,schimpfte,schwärmte,schwärmt,seufzte,begann,fuhr,urteilte,urteilt,lobte,lobt,freute,freut,zitierte,konterte,kontert,murmelte,witzelte,jubelte,kommentierte,kommentiert,bilanzierte,bilanziert,befand,sagte zu,widersprach,widerspricht,schmunzelte,schmunzelt,grinste,grinst,knurrte,knurrt,brummte,brummt,stöhnte,stöhnt,ärgerte,ärgert,empörte,empört,wunderte,wundert,spottete,spottet,fluchte,flucht,sinnierte,sinniert,staunte,staunt,strahlte,strahlt,lächelte,lächelt,pflichtete,appellierte,appelliert,jammerte,jammert,tröstete,tröstet,kontern,wettert,wetterte,moniert,monierte,frohlockt,grübelt,raunt,raunte,schreit,schrie,weinte,drohte,droht",
  that: "dass,daß,ob",
  according:
    "laut,zufolge,nach angaben,nach aussage,nach ansicht,nach meinung,nach einschätzung,nach auskunft,nach worten,nach den worten,nach überzeugung",
  accordingBehind: "zufolge",
  so: "so",
  as: "wie",
  the: "der,die,das,den,dem,des,sein,seine,seiner,ihr,ihre,ihrer,seinem,ihrem",
  some: "ein,eine,einer,einem,einen,einige,mehrere,viele,manche,zwei,drei,vier,fünf,andere,ein anderer,jede,jeder,kein,keine,zahlreiche,etliche,wenige,beide",
  unnamed:
    "man,es,sie alle,wir,ich,ihr alle,du,jemand,niemand,keiner,jeder,alle,leute,zeugen,anwohner,augenzeugen,experten,fachleute,kritiker,beobachter,kenner,wissenschaftler,forscher,eltern,besucher,nachbarn,wer,was,dies,behörden,insider,medien,einer,analysten",
  pronouns: "er,sie",
  particles: "von,zu,van,der,den,de,la,di,da,del,bin,al,ten,te",
  of: "des,der,von,vom,für",
  and: "und",
  conjunctions:
    "aber,doch,dass,weil,während,als,nachdem,denn,obwohl,sondern,wenn,jedoch,wie,gestern,heute,dann,danach,später,zuvor,daraufhin,nun,auch,zudem,außerdem,dabei,dazu,darauf,dort,hier,allerdings,schließlich,zugleich,deshalb,darum,trotzdem,bereits,schon,inzwischen,anschließend,weiter,ferner,dagegen,einmal,jetzt,damals,immer,bislang,bisher,mittlerweile,gleichzeitig,vielmehr,immerhin",
  besides:
    "stunden später,tage später,wochen später,monate später,jahre später,tags darauf,auch,dann,später,gestern,heute,zudem,außerdem,weiter,noch,wiederholt,dazu,dabei,zugleich,jedoch,aber,montag,dienstag,mittwoch,donnerstag,freitag,samstag,sonntag,hat,hatte,habe,sich,abend,morgen,mittag,nachmittag,vormittag,bereits,schon,daraufhin,ebenfalls,schließlich,nun,etwa,wörtlich,danach,anschließend,einmal,einst,stets,immer wieder,selbst,dagegen,wiederum,damals,kürzlich,jüngst",
  not: "nicht,nie,niemals,nichts,kaum",
  others:
    "in,im,am,an,auf,aus,bei,beim,mit,nach,seit,zu,zum,zur,über,unter,vor,gegen,durch,für,um,ohne,zwischen,neben,ist,war,sind,waren,wird,wurde,werden,wurden,kann,konnte,soll,sollte,muss,musste,will,ihm,ihn,ihnen,uns,euch,mir,mich,dir,dich,sehr,mehr,als,oder,gegenüber,laut,trotz,wegen,hin,ein stück,bis,ab,an,mit,einig,diese,dieser,dieses,diesem,diesen,einige male,seinen,ihren,in der,zitiert",
  nounCapitals: true,
  commaClauses: true,
  turnsRound: true,
};
