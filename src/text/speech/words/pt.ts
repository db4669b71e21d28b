import type { SpeechWords } from "./speech-words.ts";

export const PORTUGUESE: SpeechWords = {
  language: "pt",
  says: "disse,diz,dito,afirmou,afirma,explicou,explica,declarou,declara,contou,conta,acrescentou,acrescenta,ressaltou,ressalta,destacou,destaca,anunciou,anuncia,alertou,alerta,confirmou,confirma,garantiu,garante,informou,informa,lembrou,lembra,reconheceu,reconhece,admitiu,admite,respondeu,responde,comentou,comenta,escreveu,escreve,escrito,revelou,revela,avaliou,avalia,acredita,considera,considerou,defendeu,defende,sublinhou,sublinha,salientou,salienta,frisou,frisa,referiu,refere,adiantou,assegurou,assegura,prometeu,promete,negou,nega,completou,completa,concluiu,conclui,relatou,relata,argumentou,argumenta,observou,observa,apontou,aponta,reforçou,reforça,enfatizou,insistiu,insiste,indicou,indica,ponderou,recordou,recorda,reiterou,lamentou,lamenta,confessou,estimou,sugeriu,constatou,jurou",
  quotes:
    "perguntou,pergunta,questionou,chamou,chama,classificou,classifica,definiu,define,descreveu,descreve,gritou,exclamou,riu,brincou,continuou,prosseguiu,criticou,critica,desabafou,ironizou,sussurrou,celebrou,rebateu,retrucou,protestou,comemorou,emendou,suspirou,sorriu,resumiu,discordou,desabafa,brinca",
  that: "que",
  according: "segundo,de acordo com,conforme,na opinião de,nas palavras de,na avaliação de,para segundo",
  inViewOf: "para",
  as: "como",
  the: "o,a,os,as,seu,sua",
  some: "um,uma,uns,umas,vários,várias,alguns,algumas,muitos,muitas,outro,outra,outros,outras,dois,duas,três,cada",
  unnamed:
    "ninguém,alguém,eu,nós,eles,elas,quem,especialistas,moradores,testemunhas,fontes,críticos,analistas,todos,vocês,você,pais,autoridades,pesquisadores,isso,isto",
  pronouns: "ele,ela",
  particles: "de,da,do,dos,das,e,von,van,d",
  of: "de,da,do,dos,das",
  and: "e",
  conjunctions: "mas,enquanto,quando,porque,embora,que,pois,se,ontem,hoje,depois,também,além disso",
  besides:
    "também,ainda,tem,havia,tinha,ontem,hoje,depois,segunda-feira,terça-feira,quarta-feira,quinta-feira,sexta-feira,sábado,domingo,já,então,posteriormente,recentemente,este,nesta,na,lhe,nos,me,por sua vez",
  not: "não,nunca,jamais,nem",
  others:
    "em,se,no,nos,nas,com,por,para,sem,sobre,entre,até,desde,contra,durante,ante,após,é,era,foi,são,está,estava,ser,ao,aos,às,pelo,pela,muito,mais,ou,esta,esse,essa,num,numa,tão",
  elided: "d",
  dropsPronouns: true,
  dialogueDashes: true,
  insertedBy: "dash",
  turnsRound: true,
};
