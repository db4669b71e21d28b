import type { SpeechWords } from "./speech-words.ts";

export const SPANISH: SpeechWords = {
  language: "es",
  says: "dijo,dice,dicho,calculó,calcula,afirmó,afirma,afirmado,aseguró,asegura,asegurado,explicó,explica,explicado,declaró,declara,declarado,señaló,señala,señalado,indicó,indica,añadió,añade,agregó,agrega,anunció,anuncia,anunciado,advirtió,advierte,confirmó,confirma,sostuvo,sostiene,subrayó,subraya,destacó,destaca,recordó,recuerda,reconoció,reconoce,admitió,admite,insistió,insiste,respondió,responde,contestó,contesta,contó,cuenta,comentó,comenta,manifestó,manifiesta,expresó,expresa,precisó,precisa,apuntó,apunta,escribió,escribe,escrito,prometió,promete,negó,niega,opinó,opina,cree,considera,consideró,detalló,detalla,informó,informa,reveló,revela,replicó,aclaró,aclara,lamentó,lamenta,concluyó,concluye,reiteró,reitera,argumentó,argumenta,matizó,avisó,relató,relata,denunció,denuncia,enfatizó,puntualizó,remarcó,alegó,zanjó,sentenció,recalcó,recalca,confesó,confiesa,estimó,estima,sugirió,sugiere,juró,jura,vaticinó,pronosticó,adelantó,valoró,valora,enfatiza,garantizó,garantiza,constató,constata,teme,temió,presumió,señalaron,afirmaron,aseguraron",
  quotes:
    "preguntó,pregunta,calificó,califica,tachó,tacha,llamó,llama,definió,define,describió,describe,gritó,grita,exclamó,rió,bromeó,prosiguió,continuó,continúa,criticó,critica,ironizó,susurró,murmuró,espetó,celebró,sonrió,sonríe,suspiró,suspira,sollozó,bramó,protestó,clamó,exclama,soltó,apostilló,remachó,terció,intervino,insinuó,objetó,discrepó,discrepa,festejó,resumió,resume,agradeció,bromea,planteó,plantea,reflexionó,reflexiona,ironiza,retrucó,contraatacó,se quejó,se queja,musitó,sentencia",
  that: "que,cómo,por qué",
  according:
    "según,de acuerdo con,a juicio de,en opinión de,en palabras de,de acuerdo a,a decir de,para según,segun explicó,según dijo,según explicó,según afirmó,según indicó,según señaló",
  inViewOf: "para",
  as: "como,tal como",
  the: "el,la,los,las,su,sus",
  some: "un,una,unos,unas,uno,varios,varias,algunos,algunas,muchos,muchas,otro,otra,otros,otras,dos,tres,cada,ningún,ninguna",
  unnamed:
    "nadie,alguien,yo,nosotros,ellos,ellas,quien,quienes,expertos,vecinos,testigos,fuentes,críticos,analistas,todos,ustedes,usted,padres,autoridades,investigadores,científicos,esto,eso",
  pronouns: "él,ella",
  particles: "de,del,la,las,los,y,e,von,van,der,da",
  of: "de,del",
  and: "y,e",
  conjunctions: "pero,mientras,cuando,porque,aunque,que,pues,si,donde,y,ayer,hoy,luego,después,también,además",
  besides:
    "también,además,ha,había,ayer,hoy,luego,después,lunes,martes,miércoles,jueves,viernes,sábado,domingo,ya,así,entonces,posteriormente,igualmente,asimismo,recientemente,este,por su parte,a su vez,siempre,aún,más tarde,le,les,nos,me",
  not: "no,nunca,jamás,tampoco,ni",
  others:
    "en,se,a,con,cuenta con,cuentan con,contaba con,contó con,por,para,sin,sobre,entre,hasta,desde,hacia,contra,durante,ante,tras,bajo,es,era,fue,son,está,estaba,ser,lo,muy,más,o,u,esta,estos,estas,ese,esa,cual,tan,como que,ellos mismos,mediante",
  dropsPronouns: true,
  dialogueDashes: true,
  insertedBy: "dash",
  turnsRound: true,
};
