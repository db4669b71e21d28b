/**
 * Words that deny, and behind ";" verbs that do, for which others may stand, by language (BCP 47), folded when they are read; a * goes
 * on. Of scripts without spaces, anywhere.
 */
export const NEGATIONS: Readonly<Record<string, string>> = {
  en: "not,no,never,none,neither,nor,nobody,nothing,without,cannot,n't,against,unable,unlikely;refused,refuses,refuse,rejected,rejects,reject,denied,denies,failed,declined,ruled out,dropped,abandoned,opposed",
  de: "nicht,kein,keine,keinen,keinem,keiner,keines,nie,niemals,niemand,nichts,ohne,weder,noch nie;lehnt,lehnte,lehnten,abgelehnt,ablehn*,verweiger*,verzichte*",
  fr: "ne,n,pas,jamais,aucun,aucune,personne,rien,sans,ni;renonce*,refus*,rejet*",
  es: "no,nunca,jamas,ningun,ninguna,ninguno,nadie,nada,sin,tampoco,ni;rechaz*,descart*,renunci*,neg*",
  pt: "nao,nunca,jamais,nenhum,nenhuma,ninguem,nada,sem,nem;rejeit*,recus*",
  it: "non,mai,nessun,nessuna,nessuno,niente,nulla,senza,ne;rifiut*,respin*",
  nl: "niet,geen,nooit,niemand,niets,zonder,noch;weiger*",
  ru: "не,ни,нет,никогда,никто,ничего,без,нельзя;отказа*,отверг*,отклон*",
  uk: "не,ні,немає,ніколи,ніхто,нічого,без;відмов*",
  pl: "nie,nigdy,nikt,nic,bez,zaden,zadna;odrzuc*,odmow*",
  ar: "لا,لم,لن,ليس,ليست,ما,غير,دون,بدون,عدم;رفض*,ترفض,يرفض,نفي,نفت",
  tr: "degil,yok,hic,hicbir,olmadan;reddet*",
  zh: "不,没,未,无,非,否,从未,并非,未能;拒绝",
  ja: "ない,なかった,ません,ぬ,ず,未,不,無;否決,否定,拒否,見送",
  ko: "않,못,안 ,없,아니;거부,거절,무산",
};
