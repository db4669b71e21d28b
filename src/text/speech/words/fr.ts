import type { SpeechWords } from "./speech-words.ts";

export const FRENCH: SpeechWords = {
  language: "fr",
  says: "dit,déclare,déclaré,explique,expliqué,expliquait,affirme,affirmé,affirmait,ajoute,ajouté,ajoutait,indique,indiqué,souligne,souligné,précise,précisé,annonce,annoncé,assure,assuré,confirme,confirmé,estime,estimé,estimait,rappelle,rappelé,raconte,raconté,racontait,reconnaît,reconnu,admet,admis,répond,répondu,répondait,réplique,répliqué,rétorque,rétorqué,écrit,écrivait,avertit,averti,prévient,prévenu,insiste,insisté,juge,jugé,pense,croit,considère,témoigne,témoigné,promet,promis,note,noté,remarque,remarqué,observe,observé,confie,confié,martèle,martelé,nuance,poursuit,poursuivi,conclut,conclu,regrette,regretté,soutient,soutenu,révèle,révélé,signale,signalé,informe,informé,souvient,rapporte,rapporté,disait,constate,constaté,déplore,déploré,espère,espéré,craint,redoute,avoue,avoué,concède,concédé,jure,juré,garantit,suggère,suggéré,objecte,objecté,proclame,clame,clamé,certifie,argue,rassurait,soulignait,précisait,indiquait,reconnaissait,rappelait,relève,relevé",
  quotes:
    "demande,demandé,lance,lancé,qualifie,qualifié,dénonce,dénoncé,critique,critiqué,décrit,exclame,exclamé,crie,crié,rit,plaisante,plaisanté,continue,reprend,interroge,interrogé,soupire,soupiré,murmure,murmuré,réagit,réagi,résume,résumé,salue,salué,tonne,ironise,ironisé,tempère,emporte,emporté,insurge,insurgé,indigne,indigné,agace,inquiète,inquiété,réjouit,réjoui,félicite,félicité,désole,désolé,sourit,souriait,glisse,glissé,lâche,lâché,peste,pesté,grince,râle,balaie,balaye,enchaîne,renchérit,abonde,acquiesce,proteste,protesté,assène,tranche,tranché,amuse,étonne,étonné,enthousiasme,plaide,plaidé,implore,supplie,appuie,détaille,détaillé,développe,commente,commenté,argumente,argumenté,justifie,relativise,rassure,rassuré,conseille,gronde,hurle,chuchote,riposte,riposté,contredit",
  that: "que,qu",
  according: "selon,d'après,aux dires de,de l'avis de,aux yeux de,à en croire",
  inViewOf: "pour",
  as: "comme,ainsi que",
  the: "le,la,les,l,son,sa,ses,leur",
  some: "un,une,plusieurs,certains,certaines,quelques,d'autres,beaucoup,deux,trois,chaque,aucun,aucune,autre,autres,des",
  unnamed:
    "lequel,laquelle,lesquels,lesquelles,dont,on,je,j,nous,vous,ils,elles,personne,quelqu'un,qui,tous,experts,témoins,habitants,certains,sources,riverains,c,ce,cela,ça,chercheurs",
  pronouns: "il,elle,t-il,t-elle",
  particles: "de,d,du,des,la,le,von,van,der",
  of: "de,d,du,des",
  and: "et",
  conjunctions: "mais,tandis,quand,lorsque,parce,car,puisque,que,qu,si,hier,puis,ensuite,alors,or,donc",
  besides:
    "a,ont,avait,aussi,également,hier,aujourd'hui,ensuite,puis,lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche,encore,alors,déjà,ainsi,s,se,lui,leur,y,l,t,m,récemment,toutefois,enfin,d'ailleurs,pour sa part,de son côté",
  not: "pas,n,ne,jamais,ni",
  others:
    "dans,en,à,avec,par,pour,sans,sur,entre,jusqu'à,depuis,vers,contre,pendant,devant,après,avant,sous,est,était,sont,été,être,aux,très,plus,ou,cette,cet,ces,dont,où,chez,lors",
  elided: "l,d,qu,s,n,c,j,m,t",
  hyphened: "t-il,t-elle,il,elle,t-on,ils,elles,t-ils,nous,je",
  dialogueDashes: true,
  insertedBy: "comma",
  turnsRound: true,
};
