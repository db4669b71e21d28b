/**
 * Questions as people type them, in ten languages, with what is asked for on Wednesday, 26 November 2025: days ("~": of any year), "latest",
 * "since:" or "before:" an event, or "none".
 */
const QUESTIONS = `
en | what did the harbour council decide in march? | ~2025-03-01..2025-03-31
en | Who spoke at the library opening last Thursday? | 2025-11-20..2025-11-20
en | anything about the tram strike over the past ten days | 2025-11-16..2025-11-26
en | How much rain fell between 3 and 7 October 2024? | 2024-10-03..2024-10-07
en | Show me reports on the dam from before June 2019 | ..2019-05-31
en | which bridges were closed in the late 1980s | 1980-01-01..1989-12-31
en | What has changed at the school since the fire? | since:the fire
en | did anyone write about the museum two years ago | 2023-01-01..2023-12-31
en | latest on the ferry timetable | latest
en | What were the mayor's plans for the first half of 2022? | 2022-01-01..2022-06-30
zh-Hans | 去年冬天水库的水位是多少？ | 2024-12-01..2025-02-28
zh-Hans | 上个星期三谁参观了老码头 | 2025-11-19..2025-11-19
zh-Hans | 2023年5月到8月之间修了哪几座桥？ | 2023-05-01..2023-08-31
zh-Hans | 最近半年有没有关于地铁的报道 | 2025-05-26..2025-11-26
zh-Hans | 十一月初三校开会说了什么 | none
zh-Hans | 二〇一九年国庆前图书馆做了什么？ | 2019-01-01..2019-12-31
zh-Hans | 自从峰会以来港口有什么变化？ | since:峰会
zh-Hans | 前天的音乐会是谁指挥的？ | 2025-11-24..2025-11-24
zh-Hans | 关于渡轮的最新消息 | latest
zh-Hans | 上世纪九十年代这里有多少家工厂？ | 1990-01-01..1999-12-31
zh-Hant | 今年上半年圖書館借出了多少本書？ | 2025-01-01..2025-06-30
zh-Hant | 民國一一二年三月的颱風造成什麼損害 | 2023-03-01..2023-03-31
zh-Hant | 昨天港口為什麼關閉？ | 2025-11-25..2025-11-25
zh-Hant | 11月23號的會議討論了什麼？ | ~2025-11-23..2025-11-23
zh-Hant | 過去三週有哪些展覽？ | 2025-11-05..2025-11-26
zh-Hant | 二〇二〇年之後蓋了幾所學校？ | 2021-01-01..
zh-Hant | 上禮拜五市長說了什麼 | 2025-11-21..2025-11-21
zh-Hant | 明年的預算是多少？ | 2026-01-01..2026-12-31
zh-Hant | 地震之前橋是什麼樣子？ | before:地震
zh-Hant | 八月下旬的水位紀錄 | ~2025-08-21..2025-08-31
ja | 先月、市議会は何を決めましたか。 | 2025-10-01..2025-10-31
ja | 令和6年5月の台風の被害は？ | 2024-05-01..2024-05-31
ja | おととい図書館で何がありましたか | 2025-11-24..2025-11-24
ja | 2018年から2021年までに建てられた学校は？ | 2018-01-01..2021-12-31
ja | 3日前のコンサートの指揮者は誰？ | 2025-11-23..2025-11-23
ja | 先週の金曜日に閉まった橋はどれですか | 2025-11-21..2025-11-21
ja | 昭和時代の港について | none
ja | 最新の渡し船の時刻は？ | latest
ja | 7月上旬に何が展示されていた？ | ~2025-07-01..2025-07-10
ja | 2020年以降、工場はいくつできましたか。 | 2020-01-01..
ko | 지난달 시의회는 무엇을 결정했나요? | 2025-10-01..2025-10-31
ko | 2022년 6월에 다리가 왜 닫혔어요? | 2022-06-01..2022-06-30
ko | 어제 도서관에서 누가 연설했지 | 2025-11-25..2025-11-25
ko | 정상회담 이후 항구에 무엇이 바뀌었나요? | since:정상회담
ko | 최근 일주일 동안 나온 전차 기사 | 2025-11-19..2025-11-26
ko | 2019년 이전에 지은 학교는 몇 개인가요? | ..2018-12-31
ko | 작년 여름 축제는 어땠나요? | 2024-06-01..2024-08-31
ko | 10월 3일부터 5일까지 열린 전시는? | ~2025-10-03..2025-10-05
ko | 3년 전에 누가 시장이었나요? | 2022-01-01..2022-12-31
ko | 이번 주 박물관 소식 알려줘 | 2025-11-24..2025-11-30
es | ¿Qué decidió el ayuntamiento el mes pasado? | 2025-10-01..2025-10-31
es | qué dijo la alcaldesa el 12 de abril de 2021 | 2021-04-12..2021-04-12
es | ¿Cuántas fábricas había en los años ochenta? | 1980-01-01..1989-12-31
es | ¿Quién habló en la biblioteca hace dos semanas? | 2025-11-10..2025-11-16
es | Últimas noticias del transbordador | latest
es | ¿Qué puentes se cerraron desde principios de 2023? | 2023-01-01..
es | ¿Qué pasó en el puerto antes de la cumbre? | before:la cumbre
es | exposiciones de los últimos tres meses | 2025-08-26..2025-11-26
es | ¿Qué se publicó anteayer sobre el tranvía? | 2025-11-24..2025-11-24
es | ¿Cuánto llovió en otoño de 2020? | 2020-09-01..2020-11-30
fr | Qu'a décidé le conseil municipal la semaine dernière ? | 2025-11-17..2025-11-23
fr | combien de ponts ont fermé en février dernier | 2025-02-01..2025-02-28
fr | Qui a parlé à la bibliothèque avant-hier ? | 2025-11-24..2025-11-24
fr | Que s'est-il passé au port depuis le sommet ? | since:le sommet
fr | Quelles usines existaient au XIXe siècle ? | 1801-01-01..1900-12-31
fr | les articles sur le tram parus ces trois derniers jours | 2025-11-23..2025-11-26
fr | Quel était le budget entre 2012 et 2014 ? | 2012-01-01..2014-12-31
fr | Où a eu lieu le concert du 1er mai ? | ~2025-05-01..2025-05-01
fr | Qu'a dit la maire mardi ? | 2025-11-25..2025-11-25
fr | Combien a-t-il plu à l'été 2022 ? | 2022-06-01..2022-08-31
de | Was hat der Stadtrat im vergangenen Monat beschlossen? | 2025-10-01..2025-10-31
de | welche brücken waren ende märz gesperrt | ~2025-03-21..2025-03-31
de | Wer sprach vor zwei Tagen in der Bibliothek? | 2025-11-24..2025-11-24
de | Wie viel Regen fiel vom 4. bis 9. August 2021? | 2021-08-04..2021-08-09
de | Was hat sich am Hafen seit dem Gipfel geändert? | since:dem Gipfel
de | Welche Fabriken gab es in den Siebzigerjahren? | 1970-01-01..1979-12-31
de | Wer war 2013 Bürgermeister? | 2013-01-01..2013-12-31
de | Was gibt es Neues zur Straßenbahn? | latest
de | Ausstellungen am kommenden Wochenende | 2025-11-29..2025-11-30
de | Wie hoch war der Haushalt vor 2010? | ..2009-12-31
pt | O que a câmara decidiu na semana passada? | 2025-11-17..2025-11-23
pt | quem falou na biblioteca na última sexta-feira | 2025-11-21..2025-11-21
pt | Quantas pontes fecharam em setembro do ano passado? | 2024-09-01..2024-09-30
pt | O que mudou no porto desde a cúpula? | since:a cúpula
pt | Quais fábricas existiam até 1975? | ..1975-12-31
pt | notícias mais recentes sobre o bonde | latest
pt | Quanto choveu no segundo trimestre de 2023? | 2023-04-01..2023-06-30
pt | Qual foi o orçamento de dois anos atrás? | 2023-01-01..2023-12-31
pt | O que se publicou anteontem sobre o museu? | 2025-11-24..2025-11-24
pt | exposições entre 10 e 15 de junho | ~2025-06-10..2025-06-15
ru | Что решил городской совет на прошлой неделе? | 2025-11-17..2025-11-23
ru | кто выступал в библиотеке в мае | ~2025-05-01..2025-05-31
ru | Сколько мостов закрыли с 2015 по 2018 год? | 2015-01-01..2018-12-31
ru | Что изменилось в порту после саммита? | since:саммита
ru | Какие заводы были здесь в восьмидесятые годы? | 1980-01-01..1989-12-31
ru | Что писали о трамвае позавчера? | 2025-11-24..2025-11-24
ru | Каким был бюджет три года назад? | 2022-01-01..2022-12-31
ru | последние новости о пароме | latest
ru | Сколько дождя выпало летом 2021 года? | 2021-06-01..2021-08-31
ru | выставки за последние две недели | 2025-11-12..2025-11-26
en | what was said about the pier at the end of last year? | 2024-09-01..2024-12-31
en | Has the ferry company published anything this month? | 2025-11-01..2025-11-30
en | Who chaired the council from 2011 until 2014? | 2011-01-01..2014-12-31
en | what's on next weekend | 2025-11-29..2025-11-30
en | how many visitors came on 5th August 2023 | 2023-08-05..2023-08-05
en | Which streets flooded in the spring of 2022? | 2022-03-01..2022-05-31
en | What did the harbour master write after 12 June 2024? | 2024-06-13..
zh-Hans | 本月有哪些活动 | 2025-11-01..2025-11-30
zh-Hans | 2021年10月1日至7日有多少游客？ | 2021-10-01..2021-10-07
zh-Hans | 近三年修了几座桥 | 2022-11-26..2025-11-26
zh-Hans | 上周末渡轮停了吗？ | 2025-11-22..2025-11-23
zh-Hans | 5月3号的报纸写了什么 | ~2025-05-03..2025-05-03
zh-Hant | 本週五有什麼展覽 | 2025-11-28..2025-11-28
zh-Hant | 民國100年到105年間的市長是誰？ | 2011-01-01..2016-12-31
zh-Hant | 兩年前的颱風 | 2023-01-01..2023-12-31
ja | 今年の夏、港で何がありましたか | 2025-06-01..2025-08-31
ja | 平成30年から令和2年までの市長は？ | 2018-01-01..2020-12-31
ja | 今週の月曜日に何が発表された？ | 2025-11-24..2025-11-24
ja | ここ3か月の橋のニュース | 2025-08-26..2025-11-26
ko | 올해 3월에 무슨 일이 있었나요? | 2025-03-01..2025-03-31
ko | 지난 3개월 동안의 다리 소식 | 2025-08-26..2025-11-26
ko | 2주 전 시장은 뭐라고 했나요 | 2025-11-10..2025-11-16
ko | 내년 예산은 얼마예요? | 2026-01-01..2026-12-31
es | ¿Qué se dijo el lunes sobre el muelle? | 2025-11-24..2025-11-24
es | noticias de marzo de este año | 2025-03-01..2025-03-31
es | ¿Quién fue alcalde de 2008 a 2012? | 2008-01-01..2012-12-31
es | ¿Qué pasó la noche del 3 de mayo? | ~2025-05-03..2025-05-03
fr | que s'est-il passé le mois dernier sur le quai | 2025-10-01..2025-10-31
fr | Qui était maire entre mars et juin 2020 ? | 2020-03-01..2020-06-30
fr | les travaux prévus l'an prochain | 2026-01-01..2026-12-31
fr | articles publiés depuis lundi | 2025-11-24..
de | Was stand am 3.5.2021 in der Zeitung? | 2021-05-03..2021-05-03
de | Was passierte in der Nacht zum Montag? | 2025-11-24..2025-11-24
de | Wer war von März bis Juni 2020 Leiter des Museums? | 2020-03-01..2020-06-30
de | wie war das wetter am letzten wochenende | 2025-11-22..2025-11-23
de | Neuigkeiten seit gestern | 2025-11-25..
pt | o que aconteceu em maio deste ano? | 2025-05-01..2025-05-31
pt | Quem era o prefeito na década de 1990? | 1990-01-01..1999-12-31
pt | notícias desta semana | 2025-11-24..2025-11-30
pt | Quanto choveu nos últimos dois meses? | 2025-09-26..2025-11-26
ru | что случилось в прошлую пятницу? | 2025-11-21..2025-11-21
ru | Кто был мэром в девяностых? | 1990-01-01..1999-12-31
ru | новости за этот месяц | 2025-11-01..2025-11-30
ru | Что писали 3 мая 2021 г. о мосте? | 2021-05-03..2021-05-03
ru | Какие дома построили до 1950 года? | ..1949-12-31
`;

export interface WrittenQuestion {
  readonly question: string;
  readonly asked: string;
}

export const WRITTEN: readonly WrittenQuestion[] = QUESTIONS.trim()
  .split("\n")
  .map((line) => {
    const [, question, asked] = line.split(" | ") as [string, string, string];
    return { question, asked };
  });
