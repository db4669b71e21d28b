import type { SpeechWords } from "./speech-words.ts";

export const ENGLISH: SpeechWords = {
  language: "en",
  says: "claims,claimed,asserted,asserts,concurred,opined,stated,states,explained,explains,announced,announces,confirmed,confirms,added,adds,noted,notes,pointed out,points out,stressed,stresses,emphasised,emphasized,emphasises,emphasizes,declared,declares,acknowledged,acknowledges,admitted,admits,conceded,concedes,denied,denies,predicted,predicts,replied,replies,responded,responds,answered,answers,wrote,writes,written,recalled,recalls,remarked,remarks,commented,complained,complains,observed,observes,agreed,agrees,revealed,reveals,disclosed,reported,reports,alleged,testified,estimated,estimates,mentioned,reiterated,concluded,concludes,vowed,boasted,joked,hinted,recounted,remembered,remembers,reckons,reckoned,maintained,maintains,quipped,countered,counters,cautioned,cautions,ruled,confessed,confesses,objected,protested,lamented,mused,confided,speculated,contended,contends,boasts,fears,feared,hopes,hoped",
  saysBare: "said,says,say,believes,believed,thinks,thought,argues,argued,insists,insisted,suggests,suggested",
  tells: "told,tells,warned,warns,assured,assures,reminded,reminds,informed,informs,promised,promises,reassured",
  quotes:
    "asked,asks,called,calls,describes,described,dubbed,laughed,shouted,cried,whispered,exclaimed,muttered,murmured,continued,continues,went on,began,interrupted,demanded,demands,criticised,criticized,denounced,praised,yelled,sighed,smiled,wondered,joked,snapped,shot back,tweeted,posted,put it,goes on,urged,urges,labelled,labeled,shrugs,shrugged,grins,grinned,sighs,gasped,fumes,fumed,groaned,moaned,sneered,scoffed,scoffs,beamed,beams,chuckled,chuckles,enthused,enthuses,retorted,retorts,growled,hissed,pleaded,pleads,begged,implored,ventured,marvelled,grumbled,grumbles,snorted,screamed,barked,bellowed,stammered,sobbed,wept,laughs,smiles,winked,muses,summed up,sums up,disagreed,disagrees,apologised,apologized,rejoiced",
  that: "that,how,why",
  according: "according to,in the words of,in the opinion of,in the view of",
  inViewOf: "for",
  as: "as",
  the: "the,his,her,their,its,our,my",
  some: "a,an,one,some,several,many,two,three,four,five,other,others,another,few,most,both,every,each,no,any,more",
  unnamed:
    "they,we,i,you,it,who,which,somebody,someone,nobody,everybody,everyone,people,witnesses,residents,experts,officials,critics,sources,scientists,researchers,analysts,observers,locals,neighbours,neighbors,reporters,visitors,parents,police sources,authorities,supporters,opponents,this,these,those,what,there,none,anyone,anybody,all,passers-by,economists,doctors,teachers,farmers,fishermen,insiders,studies,reports",
  pronouns: "he,she",
  particles: "de,la,van,der,den,von,du,di,da,dos,del,bin,ibn,al,el,le,ter,ten,of",
  of: "of,for,at",
  and: "and",
  conjunctions: "but,while,when,as,because,though,although,yet,whereas,if,before,after,since,until,where",
  besides:
    "also,later,then,has,had,have,already,still,yesterday,today,repeatedly,earlier,once,recently,again,further,however,meanwhile,afterwards,finally,simply,only,just,even,always,often,quickly,immediately,briefly,quietly,publicly,monday,tuesday,wednesday,thursday,friday,saturday,sunday,now,himself,herself,moreover,instead,additionally,indeed,previously,first,thus,therefore,never once,both then",
  not: "not,never,neither,nor,hardly",
  others:
    "on,in,to,from,by,with,about,into,over,under,through,between,against,during,without,within,across,along,toward,towards,near,outside,inside,behind,above,below,like,than,or,so,is,are,was,were,be,been,being,did,does,do,will,would,could,should,can,may,might,must,up,down,out,off,him,them,me,us,asked whether,amid,despite,via,per,upon,around,among,nothing,something,anything,whether,whom,whose,here,not only,very,too,lately,up to,last",
  compoundsGoOn: true,
};
